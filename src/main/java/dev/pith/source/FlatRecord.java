package dev.pith.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads in one pass what nearly all records are: an object of strings, plain numbers, {@code true},
 * {@code false} and {@code null}. It gives up on whatever else comes, right or wrong, and leaves it
 * to {@link JsonRecord}, which knows all of JSON. Jackson looks at each byte of a text only to find
 * where it ends; cutting the lines meanwhile takes a third of the time off reading.
 */
final class FlatRecord {
  private static final int GAVE_UP = -1;

  private static final byte[][] WORDS = {
    {'t', 'r', 'u', 'e'}, {'f', 'a', 'l', 's', 'e'}, {'n', 'u', 'l', 'l'}
  };

  private final byte[] bytes;
  private final String field;
  private JsonRecord.@Nullable Span text;
  private JsonRecord.@Nullable Span url;
  private JsonRecord.@Nullable Span id;
  private @Nullable EscapedLines lines;

  private FlatRecord(byte[] bytes, String field) {
    this.bytes = bytes;
    this.field = field;
  }

  /** Reads {@code bytes}; null where it gives up. */
  static @Nullable JsonRecord of(byte[] bytes, String field) {
    FlatRecord record = new FlatRecord(bytes, field);
    return record.isFlat() && record.text != null
        ? new JsonRecord(record.text, record.url, record.id, record.lines)
        : null;
  }

  private boolean isFlat() {
    if (at(0) != '{') {
      return false;
    }
    int i = member(space(1));
    while (at(i) == ',') {
      i = member(space(i + 1));
    }
    return at(i) == '}' && space(i + 1) == bytes.length;
  }

  /** The byte at {@code i}; 0, which has no place between strings, past the end or given up. */
  private byte at(int i) {
    return i >= 0 && i < bytes.length ? bytes[i] : 0;
  }

  private int space(int from) {
    int i = from;
    while (at(i) == ' ' || at(i) == '\t' || at(i) == '\r') {
      i++;
    }
    return i;
  }

  /** Reads a name and its value; returns where the comma or brace behind them stands. */
  private int member(int from) {
    int nameEnd = at(from) == '"' ? string(from) : GAVE_UP;
    int colon = nameEnd < 0 ? GAVE_UP : space(nameEnd);
    if (at(colon) != ':' || !isPlain(from + 1, nameEnd - 1)) {
      return GAVE_UP;
    }
    int value = space(colon + 1);
    boolean isString = at(value) == '"';
    int end;
    if (!is(field, from + 1, nameEnd - 1)) {
      end = isString ? string(value) : scalar(value);
    } else if (isString) {
      end = text(value);
    } else {
      end = GAVE_UP;
    }
    JsonRecord.Span span = isString ? new JsonRecord.Span(value, end) : null;
    if (is("url", from + 1, nameEnd - 1)) {
      url = span;
    } else if (is("id", from + 1, nameEnd - 1)) {
      id = span;
    }
    return end < 0 ? GAVE_UP : space(end);
  }

  /** Whether all of a name are characters that stand for themselves. */
  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || bytes[i] == '\\') {
        return false;
      }
    }
    return true;
  }

  private boolean is(String name, int from, int to) {
    int length = to - from;
    for (int i = 0; i < length && length == name.length(); i++) {
      if (name.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return length == name.length();
  }

  private int text(int from) {
    EscapedLines cut = EscapedLines.of(bytes, from + 1);
    if (cut == null) {
      return GAVE_UP;
    }
    text = new JsonRecord.Span(from, cut.end() + 1);
    lines = cut;
    return text.to();
  }

  /** Where the string ends that begins at {@code from}. */
  private int string(int from) {
    int i = from + 1;
    boolean ascii = true;
    while (i < bytes.length && bytes[i] != '"') {
      byte b = bytes[i];
      ascii &= b >= 0;
      if (b >= 0 && b < ' ') {
        return GAVE_UP;
      }
      int length = b == '\\' ? EscapedLines.escape(bytes, i) : 1;
      if (length == 0) {
        return GAVE_UP;
      }
      i += length;
    }
    boolean whole = i < bytes.length && (ascii || Decoder.part(bytes, from, i).malformed() == 0);
    return whole ? i + 1 : GAVE_UP;
  }

  /** Where the word or number ends that begins at {@code from}. */
  private int scalar(int from) {
    for (byte[] word : WORDS) {
      int to = from + word.length;
      if (to <= bytes.length && Arrays.equals(bytes, from, to, word, 0, word.length)) {
        return to;
      }
    }
    int first = at(from) == '-' ? from + 1 : from;
    int end = digits(first);
    boolean leadingZero = at(first) == '0' && end > first + 1;
    if (at(end) == '.') {
      int fraction = digits(end + 1);
      end = fraction > end + 1 ? fraction : first;
    }
    return end == first || leadingZero ? GAVE_UP : end;
  }

  private int digits(int from) {
    int i = from;
    while (at(i) >= '0' && at(i) <= '9') {
      i++;
    }
    return i;
  }
}
