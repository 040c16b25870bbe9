package dev.pith.filter;

/** Finds Markdown's code spans within a line. */
final class CodeSpan {
  private CodeSpan() {}

  /**
   * Where the code span that begins with the backticks at {@code from} ends; {@code from} where it
   * never does.
   */
  static int end(String s, int from) {
    int open = from;
    while (open < s.length() && s.charAt(open) == '`') {
      open++;
    }
    int ticks = open - from;
    int i = s.indexOf('`', open);
    while (i >= 0) {
      int close = i;
      while (close < s.length() && s.charAt(close) == '`') {
        close++;
      }
      if (close - i == ticks) {
        return close;
      }
      i = s.indexOf('`', close);
    }
    return from;
  }
}
