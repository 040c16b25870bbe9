package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Text;
import dev.pith.page.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The head that Jina Reader puts on a page.
 *
 * <pre>
 *   Title: Storm closes schools                       -&gt;   # Storm closes schools
 *
 *   URL Source: https://paper.example/storm
 *
 *   Markdown Content:
 *   All schools in the county stay closed.                 All schools in the county stay closed.
 * </pre>
 */
final class ReaderHead {
  private static final Reason HEAD = Reason.of("reader-head");

  private static final String TITLE = "Title:";
  private static final String SOURCE = "URL Source:";
  private static final String CONTENT = "Markdown Content:";

  /** What else it writes between those. */
  private static final Set<String> OTHERS =
      Set.of("Published Time:", "Number of Pages:", "Warning:", "Description:");

  /** Front matter and notes of another tool may stand above; so many lines are looked at. */
  private static final int TOP = 60;

  private ReaderHead() {}

  /** Drops it from {@code draft}, but for the title. */
  static void judge(Draft draft) {
    boolean markdown = draft.page().syntax() == Syntax.MARKDOWN;
    for (Line line : find(draft.standing())) {
      draft.apply(line, verdict(line, markdown));
    }
  }

  /** The lines from "Title:" to "Markdown Content:"; none where they are not all there. */
  private static List<Line> find(List<Line> lines) {
    List<Line> head = new ArrayList<>();
    boolean sourced = false;
    for (Line line : lines.subList(0, Math.min(TOP, lines.size()))) {
      String text = line.text();
      if (text.startsWith(TITLE)) {
        head.clear();
        head.add(line);
        sourced = false;
      } else if (!head.isEmpty() && !line.isBlank()) {
        head.add(line);
        if (text.equals(CONTENT)) {
          return sourced ? head : List.of();
        }
        boolean source = text.startsWith(SOURCE);
        sourced |= source;
        if (!source && !OTHERS.contains(text.substring(0, text.indexOf(':') + 1))) {
          head.clear();
        }
      }
    }
    return List.of();
  }

  private static Verdict verdict(Line line, boolean markdown) {
    String raw = Text.strip(line.raw());
    String title = raw.startsWith(TITLE) ? Text.strip(raw.substring(TITLE.length())) : "";
    return title.isEmpty()
        ? new Verdict.Drop(HEAD)
        : new Verdict.Rewrite(markdown ? "# " + title : title, HEAD);
  }
}
