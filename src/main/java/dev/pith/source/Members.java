package dev.pith.source;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Packs into gzip members or zstd frames that can each be unpacked alone, as WARC files have one
 * for each record. Whoever writes says where one ends.
 */
public final class Members extends OutputStream {
  private final Compression compression;
  private final OutputStream out;

  /** The open member; null between two, so that no empty one is written. */
  private @Nullable OutputStream member;

  private boolean begun;

  Members(Compression compression, OutputStream out) {
    this.compression = compression;
    this.out = new BufferedOutputStream(out, Compression.BUFFER);
  }

  @Override
  public void write(int b) throws IOException {
    member().write(b);
  }

  @Override
  public void write(byte[] bytes, int off, int len) throws IOException {
    if (len > 0) {
      member().write(bytes, off, len);
    }
  }

  private OutputStream member() throws IOException {
    OutputStream open = member;
    if (open == null) {
      open = compression.writing(new Open(out));
      member = open;
      begun = true;
    }
    return open;
  }

  /** Ends the member; what is written next begins another. */
  public void end() throws IOException {
    OutputStream open = member;
    // Forgotten first: what could not be written once is not tried again on close.
    member = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** Ends the member. Where nothing was written, one that holds nothing is. */
  @Override
  public void close() throws IOException {
    try (out) {
      if (!begun) {
        member();
      }
      end();
    }
  }

  /** Stays open when a member is closed. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int off, int len) throws IOException {
      out.write(bytes, off, len);
    }

    @Override
    public void close() {}
  }
}
