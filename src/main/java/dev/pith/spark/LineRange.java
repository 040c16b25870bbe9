package dev.pith.spark;

import java.io.IOException;
import java.io.InputStream;

/**
 * Those lines of a file that begin in a range. The last of them is read to its end, wherever that
 * is, so ranges that join give every line once. A line ends with LF.
 */
final class LineRange extends InputStream {
  private final InputStream in;
  private long left;
  private int last = '\n';
  private boolean ended;

  /**
   * @param in stands at the range's begin, or, where that is not the file's, one byte before
   * @param first whether the range begins where the file does
   * @param size how long the range is
   */
  LineRange(InputStream in, boolean first, long size) throws IOException {
    this.in = in;
    this.left = size;
    if (!first) {
      // The byte before tells whether a line begins here.
      left++;
      int next = 0;
      while (next != '\n' && next >= 0 && left > 0) {
        next = in.read();
        left--;
      }
      ended = next != '\n' || left == 0;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0 && last == '\n') {
      ended = true;
    }
    if (ended) {
      return -1;
    }
    if (left == 0) {
      return rest(bytes, from, length);
    }
    int read = in.read(bytes, from, (int) Math.min(left, length));
    if (read > 0) {
      left -= read;
      last = bytes[from + read - 1];
    }
    return read;
  }

  /** The rest of a line that began in the range. */
  private int rest(byte[] bytes, int from, int length) throws IOException {
    int count = 0;
    while (count < length && last != '\n') {
      int next = in.read();
      if (next < 0) {
        break;
      }
      last = next;
      bytes[from + count++] = (byte) next;
    }
    return count == 0 ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
