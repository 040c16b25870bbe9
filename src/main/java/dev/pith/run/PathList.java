package dev.pith.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Paths that a stream lists. */
final class PathList implements Iterator<String> {
  /** No system has paths of this length, but a list may turn out to be no list. */
  private static final int LONGEST = 1 << 16;

  private final InputStream in;
  private final boolean nul;
  private @Nullable String next;

  PathList(InputStream in, boolean nul) {
    this.in = new BufferedInputStream(in);
    this.nul = nul;
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null || next.isEmpty()) {
        next = read();
        if (next == null) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  @Override
  public String next() {
    String path = hasNext() ? next : null;
    next = null;
    if (path == null) {
      throw new NoSuchElementException();
    }
    return path;
  }

  private @Nullable String read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int end = nul ? 0 : '\n';
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != end; b = in.read()) {
      if (bytes.size() == LONGEST) {
        throw new IOException("a path of more than " + LONGEST + " bytes: is this a list?");
      }
      bytes.write(b);
    }
    String path = bytes.toString(StandardCharsets.UTF_8);
    return !nul && b == end && path.endsWith("\r") ? path.substring(0, path.length() - 1) : path;
  }
}
