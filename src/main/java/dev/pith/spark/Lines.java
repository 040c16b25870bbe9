package dev.pith.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, which end at line feeds alone; it is closed at its end. */
final class Lines implements Iterator<String> {
  private static final String BOM = "\uFEFF";

  private final LineReader in;
  private @Nullable String next;

  Lines(InputStream in) {
    this.in = new LineReader(in, new byte[] {'\n'});
    String first = read();
    this.next = first != null && first.startsWith(BOM) ? first.substring(BOM.length()) : first;
  }

  private @Nullable String read() {
    try {
      Text line = new Text();
      if (in.readLine(line) > 0) {
        return line.toString();
      }
      in.close();
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public String next() {
    String line = next;
    if (line == null) {
      throw new NoSuchElementException();
    }
    next = read();
    return line;
  }
}
