package dev.pith.bench;

import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.page.Page;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All filters of a preset, as often as they need to find nothing more. Java compiles all of them
 * before the figures settle, which takes longer than for one.
 */
@Warmup(iterations = 8, time = 1)
@State(Scope.Benchmark)
public class ChainBenchmark {
  @Param({"gentle", "standard"})
  public String preset;

  private Chain chain;

  @Setup
  public void choose() {
    chain = Filters.preset(preset);
  }

  @Benchmark
  public void chain(Corpus corpus, Done done, Blackhole sink) {
    for (Page page : corpus.pages) {
      sink.consume(chain.clean(page));
    }
    done.add(corpus.bytes);
  }
}
