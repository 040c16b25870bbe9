package dev.pith.source;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads zstd: any number of frames, skippable ones among them. What is damaged or cut short is
 * {@link Damaged}; behind it the stream has ended, since one frame can hold all of a file.
 */
final class ZstdInput extends InputStream {
  private final ZstdFrames frames;
  private final ZstdInputStream in;
  private boolean ended;

  ZstdInput(InputStream in) {
    this.frames = new ZstdFrames(in);
    this.in = new ZstdInputStream(frames);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int off, int len) throws IOException {
    if (ended) {
      return -1;
    }
    try {
      int count = in.read(bytes, off, len);
      ended = count < 0;
      return count;
    } catch (Damaged e) {
      ended = true;
      throw e;
    } catch (MalformedInputException e) {
      ended = true;
      throw damaged(String.valueOf(e.getMessage()));
    } catch (IndexOutOfBoundsException e) {
      // The library checks bounds, but not in every corner of hostile input.
      ended = true;
      throw damaged("it cannot be unpacked");
    }
  }

  private Damaged damaged(String reason) {
    int noise = reason.indexOf(": offset=");
    return new Damaged(
        "the zstd data is damaged at or before byte %d, in or behind the frame that begins at"
                .formatted(frames.offset())
            + " byte %d: %s"
                .formatted(frames.frame(), noise < 0 ? reason : reason.substring(0, noise)),
        true);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
