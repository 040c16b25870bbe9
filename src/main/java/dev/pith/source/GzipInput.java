package dev.pith.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads gzip: any number of members one behind the other, zeros behind the last. What is damaged or
 * cut short is {@link Damaged}, with offsets in the compressed stream; reading on goes on at the
 * next member. The class of the JDK takes a damaged second member for the end and says nothing.
 */
final class GzipInput extends InputStream {
  private static final int BUFFER = 1 << 17;

  /** How much of what was read is kept: the next member may have been taken for the damaged one. */
  private static final int KEPT = 1 << 16;

  /** The shortest header of a member. */
  private static final int HEADER = 10;

  /** Where in the stream we are. */
  private enum At {
    /** Before a member, or at the end. */
    MEMBER,
    INSIDE,
    /** Behind damage: the next member has to be looked for. */
    LOST,
    END
  }

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;

  /** Offset of the buffer's first byte in the compressed stream. */
  private long base;

  /** Offset at which the member begins. */
  private long member;

  /** How far the stream was read when damage showed. */
  private long damage;

  /** Whether the bytes found behind damage may be no member: they were read as others before. */
  private boolean guessed;

  /** Whether the member has given bytes. */
  private boolean gave;

  private At at = At.MEMBER;

  GzipInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int off, int len) throws IOException {
    if (len == 0) {
      return 0;
    }
    while (true) {
      try {
        switch (at) {
          case END -> {
            return -1;
          }
          case LOST -> at = findMember() ? At.MEMBER : At.END;
          case MEMBER -> at = beginMember() ? At.INSIDE : At.END;
          case INSIDE -> {
            int count = inflate(bytes, off, len);
            if (count > 0) {
              gave = true;
              return count;
            }
          }
        }
      } catch (Damaged e) {
        // They are none, and have been named with the damage before.
        if (!guessed || gave) {
          throw e;
        }
      }
    }
  }

  /** Whether there is a member; then its header is behind us. */
  private boolean beginMember() throws IOException {
    int first = next();
    while (first == 0 && base + from > 1) {
      first = next();
    }
    if (first < 0) {
      return false;
    }
    member = base + from - 1;
    gave = false;
    if (first != 0x1F || need() != 0x8B || need() != 8) {
      throw lost("these bytes are not gzip data");
    }
    int flags = need();
    for (int i = 0; i < 6; i++) {
      need();
    }
    if ((flags & 4) != 0) {
      for (int extra = need() | need() << 8; extra > 0; extra--) {
        need();
      }
    }
    for (int text = flags & 24; text != 0; text &= text - 1) {
      // A name, a comment: each ends with a zero.
      while (need() != 0) {}
    }
    if ((flags & 2) != 0) {
      need();
      need();
    }
    inflater.reset();
    inflater.setInput(buffer, from, to - from);
    crc.reset();
    return true;
  }

  /** What the next bytes hold; 0 where the member ended without giving any. */
  private int inflate(byte[] bytes, int off, int len) throws IOException {
    try {
      int count = inflater.inflate(bytes, off, len);
      while (count == 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw lost("it needs a dictionary");
        }
        from = to;
        if (!fill()) {
          throw cutShort();
        }
        inflater.setInput(buffer, from, to - from);
        count = inflater.inflate(bytes, off, len);
      }
      crc.update(bytes, off, count);
      if (inflater.finished()) {
        // At once, so that a member that fits into what was asked for is given whole or not at all.
        endMember();
      }
      return count;
    } catch (DataFormatException e) {
      from = to - inflater.getRemaining();
      throw lost(e.getMessage() == null ? "it cannot be unpacked" : e.getMessage());
    }
  }

  private void endMember() throws IOException {
    from = to - inflater.getRemaining();
    long sum = needInt();
    long size = needInt();
    at = At.MEMBER;
    if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw lost("its check sum does not fit");
    }
  }

  private Damaged cutShort() {
    at = At.LOST;
    damage = base + from;
    return new Damaged(
        "the gzip data is cut short: it ends at byte %d, inside the member that begins at byte %d"
            .formatted(base + from, member),
        gave);
  }

  private Damaged lost(String reason) {
    at = At.LOST;
    damage = base + from;
    return new Damaged(
        "the gzip data is damaged at byte %d, in the member that begins at byte %d: %s"
            .formatted(base + from, member, reason),
        gave);
  }

  /**
   * Goes to the next bytes that look like the begin of a member. They may be ones that have been
   * read already: damage shows late.
   */
  private boolean findMember() throws IOException {
    from = (int) Math.max(0, member + 1 - base);
    while (true) {
      while (to - from < HEADER) {
        if (!fill()) {
          return false;
        }
      }
      if (looksLikeMember()) {
        member = base + from;
        guessed = member < damage;
        return true;
      }
      from++;
    }
  }

  /** Whether a header begins here as programs write it: with fields and values that are known. */
  private boolean looksLikeMember() {
    int flags = buffer[from + 3];
    int effort = buffer[from + 8];
    int system = buffer[from + 9];
    return buffer[from] == 0x1F
        && buffer[from + 1] == (byte) 0x8B
        && buffer[from + 2] == 8
        && (flags & 0xE0) == 0
        && (effort == 0 || effort == 2 || effort == 4)
        && (system == -1 || (system >= 0 && system <= 13));
  }

  private long needInt() throws IOException {
    long low = need() | need() << 8;
    return low | (long) need() << 16 | (long) need() << 24;
  }

  private int need() throws IOException {
    int b = next();
    if (b < 0) {
      throw cutShort();
    }
    return b;
  }

  private int next() throws IOException {
    return from < to || fill() ? buffer[from++] & 0xFF : -1;
  }

  /** Reads on. Whether there was anything. */
  private boolean fill() throws IOException {
    if (to == buffer.length) {
      int gone = from - Math.min(from, KEPT);
      System.arraycopy(buffer, gone, buffer, 0, to - gone);
      base += gone;
      from -= gone;
      to -= gone;
    }
    int count = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, count);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
