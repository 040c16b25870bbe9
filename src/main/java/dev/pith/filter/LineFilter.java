package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Verdict;

/** A filter to which one line tells enough. */
public interface LineFilter extends Filter {
  /** What becomes of {@code line}, which is neither blank nor protected. */
  Verdict judge(Line line);

  @Override
  default void apply(Draft draft) {
    for (Line line : draft.standing()) {
      if (!line.isBlank() && !line.isProtected()) {
        draft.apply(line, judge(line));
      }
    }
  }
}
