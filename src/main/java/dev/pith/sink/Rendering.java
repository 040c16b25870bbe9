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
}
