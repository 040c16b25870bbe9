package dev.pith.source;

/** Tells what is plainly the source of an HTML page from text, which may well speak of HTML. */
final class HtmlSource {
  private HtmlSource() {}

  static final String ADVICE =
      "looks like HTML source; pith reads text, so run an extractor first; handled as text";

  /** How far to look: behind an XML declaration, a licence in a comment, a long doctype. */
  private static final int WINDOW = 2000;

  /**
   * Whether a text begins as an HTML page does, or begins with some other tag and soon opens two of
   * {@code html}, {@code head} and {@code body}.
   */
  static boolean is(Lines lines) {
    for (int i = 0; i < lines.raw().size(); i++) {
      String line = lines.raw().get(i);
      int start = start(line);
      if (start < line.length()) {
        return line.charAt(start) == '<' && isPage(lines.from(i), start);
      }
    }
    return false;
  }

  private static int start(String line) {
    int start = 0;
    while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Whether the tags of a page begin at {@code start}. */
  private static boolean isPage(String text, int start) {
    if (opens(text, start, "<!doctype html") || opens(text, start, "<html")) {
      return true;
    }
    int found = 0;
    int end = Math.min(text.length(), start + WINDOW);
    for (int i = start; i >= 0 && i < end; i = text.indexOf('<', i + 1)) {
      if (opens(text, i, "<html")) {
        found |= 1;
      } else if (opens(text, i, "<head")) {
        found |= 2;
      } else if (opens(text, i, "<body")) {
        found |= 4;
      }
    }
    return Integer.bitCount(found) >= 2;
  }

  private static boolean opens(String text, int at, String tag) {
    int end = at + tag.length();
    return text.regionMatches(true, at, tag, 0, tag.length())
        && end < text.length()
        && (text.charAt(end) == '>' || Character.isWhitespace(text.charAt(end)));
  }
}
