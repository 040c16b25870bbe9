package dev.pith.cli;

import dev.pith.run.StandardOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard error. Who closes a pipe of messages wants no more of them: that is no failure. */
public final class StandardError extends FilterOutputStream {
  public StandardError(OutputStream err) {
    super(new StandardOutput(err, "standard error"));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (StandardOutput.Failed e) {
      if (!e.isClosedPipe()) {
        throw e;
      }
    }
  }
}
