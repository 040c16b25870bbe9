package dev.pith.sink;

import dev.pith.page.Draft;
import java.io.Closeable;
import java.io.IOException;

/** Takes cleaned pages in order. */
public interface PageSink extends Closeable {
  void accept(Draft draft) throws IOException;
}
