package dev.pith.sink;

import dev.pith.page.Draft;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;

/** Takes cleaned pages in order; whole ones that it holds back go out with {@link #flush}. */
public interface PageSink extends Closeable, Flushable {
  void accept(Draft draft) throws IOException;
}
