package dev.pith.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * Passes the frames of a zstd stream on without the skippable ones, which aircompressor does not
 * know, and knows where it is. It walks from block to block by their sizes and looks into none.
 *
 * <p>A stream that ends inside a frame, or that goes on with something else, is {@link Damaged}; so
 * is a window too large for the library.
 */
final class ZstdFrames extends InputStream {
  /** What the library can hold. Level 22 and {@code --long} ask for more. */
  private static final long WIDEST = 8 << 20;

  private static final int CHECKSUM = 4;

  private final InputStream in;

  /** Bytes that have been looked at and are still to be passed on. */
  private final byte[] head = new byte[32];

  private int from;
  private int to;

  /** How much of the block is still to come, and what stands behind it. */
  private long block;

  private boolean inFrame;
  private boolean last;
  private boolean checked;
  private long offset;
  private long frame;

  ZstdFrames(InputStream in) {
    this.in = in;
  }

  /** How far the compressed stream has been read. */
  long offset() {
    return offset;
  }

  /** Where the last frame began. */
  long frame() {
    return frame;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int off, int len) throws IOException {
    while (from == to && block == 0) {
      if (inFrame ? !nextBlock() : !nextFrame()) {
        return -1;
      }
    }
    if (from < to) {
      int count = Math.min(len, to - from);
      System.arraycopy(head, from, bytes, off, count);
      from += count;
      return count;
    }
    int count = in.read(bytes, off, (int) Math.min(len, block));
    if (count < 0) {
      throw cutShort();
    }
    offset += count;
    block -= count;
    return count;
  }

  /** Reads a frame's header, passing over skippable frames; false at the end. */
  private boolean nextFrame() throws IOException {
    from = 0;
    to = 0;
    int first = in.read();
    if (first < 0) {
      return false;
    }
    frame = offset;
    offset++;
    head[to++] = (byte) first;
    int magic = first | need() << 8 | need() << 16 | need() << 24;
    if ((magic & 0xFFFFFFF0) == 0x184D2A50) {
      to = 0;
      passOver(need() | need() << 8 | need() << 16 | (long) need() << 24);
      to = 0;
      return true;
    }
    if (magic != 0xFD2FB528) {
      throw new Damaged(
          "the zstd data is damaged at byte %d: no frame begins here".formatted(frame), true);
    }
    readHeader();
    inFrame = true;
    last = false;
    return true;
  }

  private void readHeader() throws IOException {
    int descriptor = need();
    boolean single = (descriptor & 0x20) != 0;
    checked = (descriptor & 4) != 0;
    int sized = descriptor >> 6;
    if (!single) {
      int window = need();
      long size = 1L << (10 + (window >> 3));
      size += size / 8 * (window & 7);
      if (size > WIDEST) {
        throw new Damaged(
            "the zstd frame that begins at byte %d has a window of %d MB, and %d MB are the most;"
                    .formatted(frame, size >> 20, WIDEST >> 20)
                + " unpack it with 'zstd -dc --long=31' in front",
            true);
      }
    }
    int dictionary = (1 << (descriptor & 3)) / 2;
    int content = sized == 0 ? (single ? 1 : 0) : 1 << sized;
    for (int i = 0; i < dictionary + content; i++) {
      need();
    }
  }

  /** Reads a block's header; false where the frame has ended. */
  private boolean nextBlock() throws IOException {
    from = 0;
    to = 0;
    if (last) {
      inFrame = false;
      block = checked ? CHECKSUM : 0;
      return true;
    }
    int header = need() | need() << 8 | need() << 16;
    last = (header & 1) != 0;
    // A run has its one byte, however long it is.
    block = (header >> 1 & 3) == 1 ? 1 : header >> 3;
    return true;
  }

  private int need() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw cutShort();
    }
    offset++;
    head[to++] = (byte) b;
    return b;
  }

  private void passOver(long count) throws IOException {
    long left = count;
    byte[] junk = new byte[1 << 13];
    while (left > 0) {
      int read = in.read(junk, 0, (int) Math.min(left, junk.length));
      if (read < 0) {
        throw cutShort();
      }
      left -= read;
      offset += read;
    }
  }

  private Damaged cutShort() {
    return new Damaged(
        "the zstd data is cut short: it ends at byte %d, inside the frame that begins at byte %d"
            .formatted(offset, frame),
        true);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
