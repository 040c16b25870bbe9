package dev.pith.source;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;

/** Where the parts of a WARC record end that begins where the window does. */
final class WarcBounds {
  /** What every record begins with. */
  static final byte[] RECORD = "WARC/".getBytes(US_ASCII);

  /** What the next record is found by behind a damaged one. */
  static final byte[] NEXT = "WARC/1.".getBytes(US_ASCII);

  private static final byte[] END = "\r\n\r\n".getBytes(US_ASCII);

  /** The longest header. Addresses have some kilobytes at most. */
  private static final int LONGEST_HEAD = 1 << 18;

  /** How many line ends behind a block are counted to its record. */
  private static final int TAIL = 1 << 10;

  private final ByteWindow window;

  WarcBounds(ByteWindow window) {
    this.window = window;
  }

  /** Behind the empty line that ends the header. */
  int headEnd() throws IOException, Unusable {
    int line = 0;
    int i = 0;
    while (i < LONGEST_HEAD) {
      i = window.find((byte) '\n', i);
      if (i == window.size()) {
        if (!window.has(i + 1)) {
          throw new Unusable(0, "the record is cut short in its header");
        }
        continue;
      }
      if (i == line || (i == line + 1 && window.at(line) == '\r')) {
        return i + 1;
      }
      i++;
      line = i;
      if (window.holds(line, NEXT)) {
        throw new Unusable(0, "the record is cut short in its header");
      }
    }
    throw new Unusable(0, "the header does not end within %d bytes".formatted(LONGEST_HEAD));
  }

  /** How many line ends stand at {@code from}, but not more than {@code most}. */
  int lineEnds(int from, int most) throws IOException {
    int count = 0;
    while (count < most && window.has(from + count + 1) && isLineEnd(window.at(from + count))) {
      count++;
    }
    return count;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\r' || b == '\n';
  }

  /**
   * How many bytes stand behind a block that belong to its record.
   *
   * @throws Unusable if the block does not end where its header says
   */
  int tail(int block, int end) throws IOException, Unusable {
    if (!window.has(end)) {
      throw new Unusable(
          0,
          "the record is cut short, or its Content-Length wrong: that says %d, and %d bytes follow"
              .formatted(end - block, window.size() - block));
    }
    int tail = lineEnds(end, TAIL);
    Damaged damage = window.damage();
    if (damage != null && damage.given() && window.size() == end + tail) {
      throw new Unusable(0, "the record is damaged");
    }
    if (window.holds(end, END) || window.holds(end + tail, RECORD) || isAtEnd(end + tail)) {
      return tail;
    }
    throw new Unusable(
        0,
        "the Content-Length is wrong: that says %d, and the record does not end there"
            .formatted(end - block));
  }

  private boolean isAtEnd(int at) throws IOException {
    return !window.has(at + 1);
  }
}
