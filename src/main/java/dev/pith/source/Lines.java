package dev.pith.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut at its line ends.
 *
 * @param newline what ends its lines, as {@link dev.pith.page.Form#newline()} has it
 * @param closed whether the last line had a line end too; an empty text counts as closed
 * @param raw the lines, without line ends
 */
record Lines(String newline, boolean closed, List<String> raw) {
  static Lines of(String text) {
    int end = endsInCrlf(text) ? 2 : 1;
    List<String> raw = new ArrayList<>();
    int from = 0;
    for (int lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', from)) {
      raw.add(text.substring(from, lf + 1 - end));
      from = lf + 1;
    }
    if (from < text.length()) {
      raw.add(text.substring(from));
    }
    return new Lines(end == 2 ? "\r\n" : "\n", from == text.length(), raw);
  }

  /** The text from line {@code first} on, but for the last line's end. */
  String from(int first) {
    return String.join(newline, raw.subList(first, raw.size()));
  }

  /** Whether every line end is CRLF, and there is one. */
  private static boolean endsInCrlf(String text) {
    int lf = text.indexOf('\n');
    if (lf < 0) {
      return false;
    }
    while (lf > 0 && text.charAt(lf - 1) == '\r') {
      lf = text.indexOf('\n', lf + 1);
    }
    return lf < 0;
  }
}
