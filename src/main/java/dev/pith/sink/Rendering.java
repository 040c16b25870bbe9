package dev.pith.sink;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Writes what stands on a draft in the syntax that was asked for. */
public final class Rendering {
  private Rendering() {}

  /**
   * The lines of {@code draft}, without line ends, in {@code syntax}. What is in that syntax
   * already comes out as it stands.
   */
  public static List<String> lines(Draft draft, Syntax syntax) {
    if (draft.page().syntax() == syntax) {
      List<String> raw = new ArrayList<>(draft.standing().size());
      for (Line line : draft.standing()) {
        raw.add(line.raw());
      }
      return raw;
    }
    return switch (syntax) {
      case TEXT -> MarkdownToText.lines(draft);
      case MARKDOWN -> TextToMarkdown.lines(draft);
    };
  }

  /**
   * Whether the last line is written with a line end: it had one, as every line has that is not the
   * page's last.
   */
  public static boolean isClosed(Draft draft) {
    List<Line> standing = draft.standing();
    return draft.page().form().closed()
        || (!standing.isEmpty()
            && standing.get(standing.size() - 1).number() < draft.page().lines().size());
  }
}
