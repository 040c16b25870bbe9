package dev.pith.bench;

import dev.pith.BenchPages;
import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.page.Draft;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import dev.pith.sink.JsonLinesSink;
import dev.pith.source.JsonLinesSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** JSON Lines: reading them, which makes pages of their texts, and writing them as cleaned. */
@Warmup(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class RecordsBenchmark {
  private byte[] records = {};
  private final List<Draft> cleaned = new ArrayList<>();

  @Setup
  public void prepare(Corpus corpus) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLinesSink sink = new JsonLinesSink(out, Syntax.TEXT)) {
      for (Page page : corpus.pages) {
        sink.accept(new Draft(page));
      }
    }
    records = out.toByteArray();
    Chain chain = Filters.preset("standard");
    try (JsonLinesSource source = source()) {
      for (@Nullable Page page = source.next(); page != null; page = source.next()) {
        cleaned.add(chain.clean(page));
      }
    }
  }

  private JsonLinesSource source() {
    return new JsonLinesSource(
        new ByteArrayInputStream(records), "", "text", Syntax.TEXT, new BenchPages.Strict());
  }

  @Benchmark
  public void read(Corpus corpus, Done done, Blackhole sink) throws IOException {
    try (JsonLinesSource source = source()) {
      for (@Nullable Page page = source.next(); page != null; page = source.next()) {
        sink.consume(page);
      }
    }
    done.add(corpus.bytes);
  }

  @Benchmark
  public void write(Corpus corpus, Done done) throws IOException {
    try (JsonLinesSink sink = new JsonLinesSink(OutputStream.nullOutputStream(), Syntax.TEXT)) {
      for (Draft draft : cleaned) {
        sink.accept(draft);
      }
    }
    done.add(corpus.bytes);
  }
}
