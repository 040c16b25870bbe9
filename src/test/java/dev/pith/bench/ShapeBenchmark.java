package dev.pith.bench;

import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Shape;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Counting what is in each line, and that as a part of making a page of a text. */
@Warmup(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class ShapeBenchmark {
  private List<String> texts = List.of();

  @Setup
  public void read(Corpus corpus) {
    texts = corpus.pages.stream().map(Corpus::text).toList();
  }

  @Benchmark
  public void shape(Corpus corpus, Done done, Blackhole sink) {
    for (Page page : corpus.pages) {
      for (Line line : page.lines()) {
        sink.consume(Shape.of(line.text()));
      }
    }
    done.add(corpus.bytes);
  }

  @Benchmark
  public void page(Corpus corpus, Done done, Blackhole sink) {
    for (int i = 0; i < texts.size(); i++) {
      sink.consume(Page.of("", corpus.pages.get(i).syntax(), texts.get(i)));
    }
    done.add(corpus.bytes);
  }
}
