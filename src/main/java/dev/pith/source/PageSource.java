package dev.pith.source;

import dev.pith.page.Page;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Gives pages one by one. What cannot be read is named to its {@link Complaints} and passed over;
 * the next page still comes.
 */
public interface PageSource extends Closeable {
  /** The next page; null at the end. */
  @Nullable Page next() throws IOException;
}
