package dev.pith.sink;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import java.util.ArrayList;
import java.util.List;

/** Writes plain text as Markdown that parses to the same words. */
final class TextToMarkdown {
  private TextToMarkdown() {}

  static List<String> lines(Draft draft) {
    List<String> out = new ArrayList<>();
    for (Line line : draft.standing()) {
      out.add(line.raw());
    }
    return out;
  }
}
