package dev.pith.page;

import java.util.ArrayList;
import java.util.List;

/** Where white space is, and where lines end. Lines end at LF or CRLF and at nothing else. */
public final class Text {
  private Text() {}

  /**
   * White space in the sense of a page: what Unicode calls so, and the invisible marks that come
   * with it.
   */
  public static boolean isSpace(char c) {
    if (c < 128) {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return c == '\u00a0'
        || c == '\u200b'
        || c == '\u3000'
        || c == '\ufeff'
        || Character.isSpaceChar(c);
  }

  /** Where {@code s} begins to have words; its length where it has none. */
  public static int start(String s) {
    int i = 0;
    while (i < s.length() && isSpace(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Where the white space at the end of {@code s} begins, but not before {@code from}. */
  public static int end(String s, int from) {
    int i = s.length();
    while (i > from && isSpace(s.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** {@code s} without white space at both ends. */
  public static String strip(String s) {
    int from = start(s);
    return s.substring(from, end(s, from));
  }

  /**
   * The lines of {@code s} at LF; a carriage return stays with its line. A text that ends in LF has
   * no empty last line.
   */
  public static List<String> lines(String s) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int lf = s.indexOf('\n'); lf >= 0; lf = s.indexOf('\n', from)) {
      lines.add(s.substring(from, lf));
      from = lf + 1;
    }
    if (from < s.length()) {
      lines.add(s.substring(from));
    }
    return lines;
  }
}
