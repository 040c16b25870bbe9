package dev.pith.page;

import java.util.List;

final class Markdown {
  private Markdown() {}

  static List<Line> read(List<String> raw) {
    return PlainText.read(raw);
  }
}
