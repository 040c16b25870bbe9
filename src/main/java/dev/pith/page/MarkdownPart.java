package dev.pith.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a page that can be parsed by itself. A syntax tree takes forty times the memory of its
 * text, so a page of more than {@value #LINES} lines is cut where no block goes on: at a blank line
 * outside of fences with an unindented line of words below.
 *
 * @param lines the lines of the part; where there are several parts, followed by all link
 *     definitions of the page, which may be used anywhere
 * @param from where the part begins in the page
 * @param to where it ends
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the parser; never compared
record MarkdownPart(String[] lines, int from, int to) {
  private static final int LINES = 20_000;

  /** With more definitions than these, links across parts are left unresolved. */
  private static final int DEFINITIONS = 2_000;

  static List<MarkdownPart> of(String[] page) {
    if (page.length <= LINES) {
      return List.of(new MarkdownPart(page, 0, page.length));
    }
    List<String> definitions = definitions(page);
    List<MarkdownPart> parts = new ArrayList<>();
    boolean fenced = false;
    int from = 0;
    for (int i = 1; i <= page.length; i++) {
      boolean cut =
          i == page.length
              || (i - from >= LINES && !fenced && page[i - 1].isBlank() && isWords(page[i]));
      if (cut) {
        String[] lines = Arrays.copyOfRange(page, from, i + 1 + definitions.size());
        lines[i - from] = "";
        for (int d = 0; d < definitions.size(); d++) {
          lines[i - from + 1 + d] = definitions.get(d);
        }
        parts.add(new MarkdownPart(lines, from, i));
        from = i;
      }
      if (i < page.length && PartedLinks.isFence(page[i])) {
        fenced = !fenced;
      }
    }
    return parts;
  }

  private static boolean isWords(String line) {
    return !line.isEmpty() && Fold.counts(line.charAt(0)) && !Character.isDigit(line.charAt(0));
  }

  private static List<String> definitions(String[] page) {
    List<String> definitions = new ArrayList<>();
    for (String line : page) {
      if (line.startsWith("[") && line.indexOf("]:") > 0) {
        definitions.add(line);
      }
    }
    return definitions.size() > DEFINITIONS ? List.of() : definitions;
  }
}
