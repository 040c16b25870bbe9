package dev.pith.run;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * An input's bytes, of which it is said how many were read, and when they have to be waited for.
 */
final class Metered extends FilterInputStream {
  private final Run.Steps steps;
  private final boolean closes;
  private @Nullable Wait wait;

  /**
   * @param closes whether it closes {@code in} when it is closed
   */
  Metered(InputStream in, Run.Steps steps, boolean closes) {
    super(in);
    this.steps = steps;
    this.closes = closes;
  }

  /** What to do before bytes are waited for. */
  interface Wait {
    void begin() throws IOException;
  }

  /** From now on {@code wait} is begun on the thread that reads, before each read that may last. */
  void beforeWaiting(Wait wait) {
    this.wait = wait;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (wait != null && in.available() == 0) {
      wait.begin();
    }
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
