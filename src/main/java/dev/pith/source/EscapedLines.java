package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a JSON string cut straight out of its bytes. Most pages need no more than that:
 * their text is never put together, and a line in plain ASCII stays one byte a character beside
 * others that are not.
 */
final class EscapedLines {
  private EscapedLines() {}

  /**
   * The lines of the text that {@code [from, to)} of {@code bytes} is, the inside of a JSON string;
   * null where they take more care: with carriage returns or malformed bytes in the text.
   */
  static @Nullable Lines of(byte[] bytes, int from, int to) {
    List<String> raw = new ArrayList<>();
    int start = from;
    boolean escapes = false;
    int i = from;
    while (i < to) {
      if (bytes[i] != '\\') {
        i++;
        continue;
      }
      byte escaped = bytes[i + 1];
      if (escaped == 'n') {
        String line = line(bytes, start, i, escapes);
        if (line == null) {
          return null;
        }
        raw.add(line);
        start = i + 2;
        escapes = false;
      } else if (escaped == 'r' || (escaped == 'u' && isControl(bytes, i + 2))) {
        return null;
      } else {
        escapes = true;
      }
      i += 2;
    }
    if (start < to) {
      String line = line(bytes, start, to, escapes);
      if (line == null) {
        return null;
      }
      raw.add(line);
    }
    return new Lines("\n", start == to, raw);
  }

  /** Whether four hexadecimal digits stand for a control character, a line feed perhaps. */
  private static boolean isControl(byte[] bytes, int at) {
    return bytes[at] == '0' && bytes[at + 1] == '0' && bytes[at + 2] < '2';
  }

  private static @Nullable String line(byte[] bytes, int from, int to, boolean escapes) {
    String line = new String(bytes, from, to - from, UTF_8);
    if (line.indexOf(Decoder.REPLACEMENT) >= 0) {
      return null;
    }
    return escapes ? JsonRecord.unescape(line) : line;
  }
}
