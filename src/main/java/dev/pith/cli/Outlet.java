package dev.pith.cli;

import dev.pith.page.Syntax;
import dev.pith.sink.ExplanationSink;
import dev.pith.sink.JsonLinesSink;
import dev.pith.sink.PageSink;
import dev.pith.sink.TextSink;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where the inputs' pages go. Inputs of one kind share a sink, so that each page begins a line of
 * its own and a byte order mark stands at the very start alone.
 */
final class Outlet implements Closeable {
  private record Kind(boolean explain, boolean records, Syntax to) {}

  private final StandardOutput out;
  private @Nullable Kind kind;
  private @Nullable PageSink sink;

  Outlet(StandardOutput out) {
    this.out = out;
  }

  PageSink sink(Options.Input input) throws IOException {
    Kind wanted = new Kind(input.explain(), input.records(), input.to());
    PageSink last = sink;
    if (last != null && wanted.equals(kind)) {
      return last;
    }
    close();
    out.endLine();
    PageSink next =
        input.explain()
            ? new ExplanationSink(out)
            : input.records() ? new JsonLinesSink(out, input.to()) : new TextSink(out, input.to());
    kind = wanted;
    sink = next;
    return next;
  }

  @Override
  public void close() throws IOException {
    PageSink last = sink;
    sink = null;
    if (last != null) {
      last.close();
    }
  }
}
