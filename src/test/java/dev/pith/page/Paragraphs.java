package dev.pith.page;

import java.util.List;

/** How a plain text is read, for tests of what finds paragraphs of several lines. */
final class Paragraphs {
  private Paragraphs() {}

  /** The numbers of the lines that go on with the one above. */
  static List<Integer> continuing(String text) {
    return Syntax.TEXT.read(Text.lines(text)).stream()
        .filter(line -> line.markup().continues())
        .map(Line::number)
        .toList();
  }

  static List<String> blocks(String text) {
    return new Draft(Page.of("test", Syntax.TEXT, text))
        .blocks().stream().map(Block::text).toList();
  }
}
