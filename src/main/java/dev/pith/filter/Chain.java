package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Page;
import java.io.Serializable;
import java.util.List;

/**
 * Filters in the order in which they run.
 *
 * <p>A removal can lay bare what another filter would have taken (a cue that now stands at the
 * page's end), so the chain runs again on what it left until each filter in turn has found nothing
 * to do on the very same lines. That is what makes cleaning a clean page change nothing.
 */
public record Chain(List<Filter> filters) implements Serializable {
  /**
   * How often at most. Of the 1,497 development pages of WCXB as plain text none needed more than
   * four, the last of which changes nothing; a page made to need more stays as the last round left
   * it.
   */
  private static final int ROUNDS = 8;

  public Chain {
    filters = List.copyOf(filters);
  }

  /** Cleans {@code page}. A filter that throws is a bug: it is named together with the page. */
  public Draft clean(Page page) {
    return clean(new Draft(page));
  }

  /** Goes on with {@code draft}, and returns it. */
  public Draft clean(Draft draft) {
    int settled = 0;
    for (int round = 0; settled < filters.size() && round < ROUNDS; round++) {
      if (round > 0 && draft.reread()) {
        settled = 0;
      }
      for (int i = 0; settled < filters.size() && i < filters.size(); i++) {
        settled = run(filters.get(i), draft) ? 0 : settled + 1;
      }
    }
    return draft;
  }

  private static boolean run(Filter filter, Draft draft) {
    draft.open(filter.name());
    try {
      filter.apply(draft);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "filter %s failed on %s: %s".formatted(filter.name(), draft.page().id(), e), e);
    }
    return draft.close(filter.budget());
  }
}
