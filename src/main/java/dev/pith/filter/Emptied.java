package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Verdict;
import java.util.List;

/**
 * Lines of which a filter of Markdown leaves nothing.
 *
 * <pre>
 *   [](#top)    goes
 *   ========    goes with it: alone it would be a rule, or words
 * </pre>
 */
final class Emptied {
  private Emptied() {}

  /** Drops the line at {@code i} of {@code lines}, and the underline of what it was alone. */
  static void drop(Draft draft, List<Line> lines, int i, Reason reason) {
    Verdict drop = new Verdict.Drop(reason);
    draft.apply(lines.get(i), drop);
    boolean alone = !lines.get(i).markup().continues();
    if (alone && i + 1 < lines.size() && lines.get(i + 1).isUnderline()) {
      draft.apply(lines.get(i + 1), drop);
    }
  }
}
