package dev.pith.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a stream that is being looked at. It grows as far as somebody looks ahead. Damage in
 * a compressed stream is like an end, until {@link #goOn}: what stands in front of it and what
 * stands behind do not belong together.
 */
final class ByteWindow implements Closeable {
  private static final int BUFFER = 1 << 16;

  private static final int MOST = Integer.MAX_VALUE - 8;

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long offset;
  private boolean ended;
  private @Nullable Damaged damage;

  /**
   * @param in closed with the window
   */
  ByteWindow(InputStream in) {
    this.in = in;
  }

  /** Where in the stream the window begins. */
  long offset() {
    return offset;
  }

  /** How many bytes are at hand. */
  int size() {
    return to - from;
  }

  byte at(int i) {
    return buffer[from + i];
  }

  byte[] copy(int begin, int end) {
    return Arrays.copyOfRange(buffer, from + begin, from + end);
  }

  /** The first {@code count} bytes, and moves the window's begin behind them. */
  byte[] take(int count) {
    byte[] bytes = copy(0, count);
    skip(count);
    return bytes;
  }

  /** Whether {@code bytes} stand at {@code i}. */
  boolean holds(int i, byte[] bytes) throws IOException {
    return has(i + bytes.length)
        && Arrays.equals(buffer, from + i, from + i + bytes.length, bytes, 0, bytes.length);
  }

  /**
   * The first {@code b} from {@code i} on among the bytes at hand; {@link #size} if there is none.
   */
  int find(byte b, int i) {
    return find(b, i, size());
  }

  /**
   * The first {@code b} in {@code [begin, end)}, which is at hand; {@code end} if there is none.
   */
  int find(byte b, int begin, int end) {
    int k = from + begin;
    while (k < from + end && buffer[k] != b) {
      k++;
    }
    return k - from;
  }

  /** How many {@code b} there are in {@code [begin, end)}, which is at hand. */
  int count(byte b, int begin, int end) {
    int count = 0;
    for (int k = from + begin; k < from + end; k++) {
      count += buffer[k] == b ? 1 : 0;
    }
    return count;
  }

  /** The last place up to {@code i}, where a byte is at hand, that parts no character of UTF-8. */
  int characterEnd(int i) {
    for (int k = i; k > i - 4; k--) {
      if ((at(k) & 0xC0) != 0x80) {
        return k;
      }
    }
    return i;
  }

  /** Reads until {@code n} bytes are at hand; false where the stream ends or is damaged before. */
  boolean has(int n) throws IOException {
    while (to - from < n) {
      if (ended || damage != null) {
        return false;
      }
      makeRoom();
      try {
        int count = in.read(buffer, to, buffer.length - to);
        ended = count < 0;
        to += Math.max(0, count);
      } catch (Damaged e) {
        damage = e;
      }
    }
    return true;
  }

  private void makeRoom() {
    if (from == to) {
      from = 0;
      to = 0;
    }
    if (to < buffer.length) {
      return;
    }
    if (from >= buffer.length / 2 || buffer.length == MOST) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    } else {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, MOST));
    }
  }

  /** Moves the window's begin. */
  void skip(int n) {
    from += n;
    offset += n;
  }

  /** Why {@link #has} says no; null where it does not, or where the stream has ended. */
  @Nullable Damaged damage() {
    return damage;
  }

  /** Looks at what stands behind the damage; what was in front of it must have been skipped. */
  void goOn() {
    damage = null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
