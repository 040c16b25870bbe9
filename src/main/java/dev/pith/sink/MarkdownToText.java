package dev.pith.sink;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import java.util.ArrayList;
import java.util.List;

/** Drops Markdown's syntax and keeps the words. */
final class MarkdownToText {
  private MarkdownToText() {}

  static List<String> lines(Draft draft) {
    List<String> out = new ArrayList<>();
    for (Line line : draft.standing()) {
      out.add(line.text());
    }
    return out;
  }
}
