package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Verdict;
import java.util.List;

/**
 * Drops the blank lines that other filters' removals leave behind, and takes off the indentation of
 * what hung on an item that went.
 *
 * <pre>
 *   last paragraph            last paragraph
 *   (blank)                   (blank)
 *   Share this        ->      next paragraph
 *   (blank)
 *   next paragraph
 * </pre>
 *
 * <p>In Markdown what is indented by four columns and stands in no list is code. Where nothing was
 * removed nothing changes: three blank lines between two chapters stay three.
 */
public record BlankLines() implements Filter {
  private static final Verdict LEFT_BEHIND = new Verdict.Drop(Reason.of("left-behind"));
  private static final Reason INDENTATION = Reason.of("indentation");

  @Override
  public String name() {
    return "blank-lines";
  }

  @Override
  public void apply(Draft draft) {
    List<Line> lines = draft.standing();
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && lines.get(to).isBlank()) {
        to++;
      }
      if (to > from) {
        thin(draft, lines, from, to);
      }
      from = to + 1;
    }
    if (draft.page().syntax() == Syntax.MARKDOWN && draft.isTouched()) {
      outdent(draft, lines);
    }
  }

  /** Page and draft differ where something is gone, so what was indented so far before stays. */
  private static void outdent(Draft draft, List<Line> lines) {
    Indentation indentation = new Indentation(draft.page());
    int[] now = indentation.excess(lines);
    int[] before = indentation.excess(draft.page().lines());
    for (int i = 0; i < now.length; i++) {
      Line line = lines.get(i);
      if (now[i] > 0 && before[line.number() - 1] == 0) {
        draft.apply(
            line, new Verdict.Rewrite(Indentation.outdented(line.raw(), now[i]), INDENTATION));
      }
    }
  }

  /**
   * Thins the run of blank lines {@code [from, to)} to the longest stretch that stood together in
   * the page.
   */
  private static void thin(Draft draft, List<Line> lines, int from, int to) {
    boolean edge = from == 0 || to == lines.size();
    boolean parted =
        gap(lines, from) || (to == lines.size() ? endsEarly(draft, lines) : gap(lines, to));
    int longest = 0;
    int kept = from;
    int start = from;
    for (int i = from; i < to; i++) {
      if (i > from && gap(lines, i)) {
        parted = true;
        start = i;
      }
      if (i + 1 - start > longest) {
        longest = i + 1 - start;
        kept = start;
      }
    }
    if (!parted) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (edge || i < kept || i >= kept + longest) {
        draft.apply(lines.get(i), LEFT_BEHIND);
      }
    }
  }

  /** Whether lines that stood in front of the {@code i}th one are gone. */
  private static boolean gap(List<Line> lines, int i) {
    int above = i == 0 ? 0 : lines.get(i - 1).number();
    return lines.get(i).number() > above + 1;
  }

  private static boolean endsEarly(Draft draft, List<Line> lines) {
    return lines.get(lines.size() - 1).number() < draft.page().lines().size();
  }
}
