package dev.pith.bench;

import dev.pith.filter.Filter;
import dev.pith.filter.Filters;
import dev.pith.page.Draft;
import dev.pith.page.Page;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One filter alone, once over pages as they came. What filters share on a draft (its blocks, its
 * phrases) each has to find for itself here, so together they take more than their chain.
 */
@Warmup(iterations = 4, time = 1)
@State(Scope.Benchmark)
public class FilterBenchmark {
  /** Those of the preset {@code standard}, in its order. */
  @Param({
    "characters",
    "link-numbers",
    "capture-notes",
    "heading-anchors",
    "repeated-heading",
    "related-links",
    "doubled-text",
    "navigation",
    "page-furniture",
    "repeated-line",
    "learned",
    "empty-markup",
    "blank-lines"
  })
  public String filter;

  private Filter chosen;

  @Setup
  public void choose() {
    chosen = Filters.named(Filters.preset("standard"), List.of(filter)).filters().get(0);
  }

  @Benchmark
  public void filter(Corpus corpus, Done done, Blackhole sink) {
    for (Page page : corpus.pages) {
      Draft draft = new Draft(page);
      draft.open(filter);
      chosen.apply(draft);
      sink.consume(draft.close(chosen.budget()));
    }
    done.add(corpus.bytes);
  }
}
