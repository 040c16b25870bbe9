package dev.pith.run;

import dev.pith.filter.Chain;
import dev.pith.page.Page;
import dev.pith.sink.PageSink;
import dev.pith.source.PageSource;
import java.io.IOException;

/**
 * Source, chain, sink: what every run of pith is. Pages come out in the order in which they went
 * in.
 */
public record Cleaning(Chain chain) {

  /**
   * Cleans every page of {@code source} into {@code sink}; closes neither. One page is in memory at
   * a time.
   */
  public void run(PageSource source, PageSink sink) throws IOException {
    for (Page page = source.next(); page != null; page = source.next()) {
      sink.accept(chain.clean(page));
    }
  }
}
