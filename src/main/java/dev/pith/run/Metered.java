package dev.pith.run;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input's bytes, of which it is said how many were read. */
final class Metered extends FilterInputStream {
  private final Run.Steps steps;
  private final boolean closes;

  /**
   * @param closes whether it closes {@code in} when it is closed
   */
  Metered(InputStream in, Run.Steps steps, boolean closes) {
    super(in);
    this.steps = steps;
    this.closes = closes;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    steps.step(Math.max(0, read), 0);
    return read;
  }

  @Override
  public void close() throws IOException {
    if (closes) {
      in.close();
    }
  }
}
