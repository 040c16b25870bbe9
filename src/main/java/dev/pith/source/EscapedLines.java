package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pith.page.Envelope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a JSON string cut straight out of its bytes. Most pages need no more than that:
 * their text is never put together, and a line in plain ASCII stays one byte a character beside
 * others that are not.
 *
 * @param lines the lines
 * @param cut where they stand; null where some would be escaped in another way
 * @param end where the string's closing quote stands
 */
record EscapedLines(Lines lines, Envelope.@Nullable Cut cut, int end) {
  /** The bytes that stand for themselves inside a string: all but controls, quote and backslash. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    Arrays.fill(PLAIN, ' ', PLAIN.length, true);
    PLAIN['"'] = false;
    PLAIN['\\'] = false;
  }

  /**
   * The lines of the JSON string whose inside begins at {@code from}; null where they take more
   * care: with carriage returns or malformed bytes in the text, with so many lines that they have
   * to be counted first, or where it is no JSON string.
   */
  static @Nullable EscapedLines of(byte[] bytes, int from) {
    List<String> raw = new ArrayList<>();
    int[] starts = new int[64];
    int start = from;
    boolean escapes = false;
    boolean usual = true;
    int i = from;
    while (true) {
      i = plainEnd(bytes, i);
      if (i == bytes.length || (bytes[i] != '"' && bytes[i] != '\\')) {
        return null;
      }
      boolean ends = bytes[i] == '"';
      if (!ends && at(bytes, i + 1) != 'n') {
        int length = escape(bytes, i);
        if (length == 0 || bytes[i + 1] == 'r' || (length > 2 && isControl(bytes, i + 2))) {
          return null;
        }
        escapes = true;
        usual &= length == 2 && bytes[i + 1] != '/';
        i += length;
        continue;
      }
      if (!ends || start < i) {
        String line = line(bytes, start, i, escapes);
        if (line == null || raw.size() == Limit.ENOUGH) {
          return null;
        }
        if (raw.size() + 1 == starts.length) {
          starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[raw.size()] = start;
        raw.add(line);
        starts[raw.size()] = i + 2;
      }
      if (ends) {
        Envelope.Cut cut = usual ? new Envelope.Cut(raw, starts) : null;
        return new EscapedLines(new Lines("\n", start == i, raw), cut, i);
      }
      i += 2;
      start = i;
      escapes = false;
    }
  }

  /** Where the bytes from {@code from} on end that stand for themselves inside a string. */
  private static int plainEnd(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && PLAIN[bytes[i] & 0xFF]) {
      i++;
    }
    return i;
  }

  /** How long the escape at {@code i} is, its backslash included; 0 where JSON has no such one. */
  static int escape(byte[] bytes, int i) {
    switch (at(bytes, i + 1)) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
        return 2;
      }
      case 'u' -> {
        int digits = 0;
        while (digits < 4 && Character.digit(at(bytes, i + 2 + digits), 16) >= 0) {
          digits++;
        }
        return digits == 4 ? 6 : 0;
      }
      default -> {
        return 0;
      }
    }
  }

  private static byte at(byte[] bytes, int i) {
    return i < bytes.length ? bytes[i] : 0;
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
