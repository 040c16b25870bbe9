package dev.pith.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** A file being written, of which no reader ever sees a part. */
public interface SafeOutput extends Closeable {
  /** Takes the bytes. Closing it writes them out, no more. */
  OutputStream out();

  /** Puts the bytes in their place, in one step. */
  void commit() throws IOException;

  /** Deletes what was written where it was not committed. */
  @Override
  void close() throws IOException;
}
