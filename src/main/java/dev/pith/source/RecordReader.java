package dev.pith.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into records at LF, and knows where each began. The last one may lack its LF. The
 * CR of a CRLF stays with its record, to which it is white space; so it comes out again with it.
 */
final class RecordReader implements Closeable {
  /** The longest record or page, in bytes: a string of more need not fit into Java's arrays. */
  static final int LONGEST = 1 << 30;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int longest;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private boolean ended;
  private long next;
  private long offset;
  private long number;

  /**
   * @param in closed with this reader
   * @param longest a record of more bytes is unusable
   */
  RecordReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Where in the stream the last record began, in bytes from 0. */
  long offset() {
    return offset;
  }

  /** The line of the last record, from 1. */
  long number() {
    return number;
  }

  /** The next record without its LF; null at the end. */
  byte @Nullable [] next() throws IOException, Unusable {
    offset = next;
    int end = from;
    while (true) {
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      if (end - from > longest) {
        skip();
        throw new Unusable(longest, "a record may not be longer than this");
      }
      if (end < to) {
        return take(end, end + 1);
      }
      if (ended) {
        return from == to ? null : take(to, to);
      }
      end -= makeRoom();
      fill();
    }
  }

  private byte[] take(int end, int after) {
    byte[] record = Arrays.copyOfRange(buffer, from, end);
    next += after - from;
    number++;
    from = after;
    return record;
  }

  /** Makes room behind what is read; returns by how much that moved to the front. */
  private int makeRoom() {
    if (to < buffer.length) {
      return 0;
    }
    if (from == 0) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, longest + 2L));
      return 0;
    }
    int moved = from;
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= moved;
    from = 0;
    return moved;
  }

  private void fill() throws IOException {
    int count = in.read(buffer, to, buffer.length - to);
    if (count < 0) {
      ended = true;
    } else {
      to += count;
    }
  }

  /** Passes over the rest of a record that is too long. */
  private void skip() throws IOException {
    number++;
    while (true) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      int after = end < to ? end + 1 : end;
      next += after - from;
      from = after;
      if (end < to || ended) {
        return;
      }
      from = 0;
      to = 0;
      fill();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
