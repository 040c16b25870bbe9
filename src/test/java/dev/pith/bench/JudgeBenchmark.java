package dev.pith.bench;

import dev.pith.filter.Shown;
import dev.pith.model.Judge;
import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Page;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The judge in the jar on every page, also on those that the filter would not ask it about. */
@Warmup(iterations = 8, time = 1)
@State(Scope.Benchmark)
public class JudgeBenchmark {
  private final List<List<Block>> pages = new ArrayList<>();
  private final List<int[]> cues = new ArrayList<>();

  @Setup
  public void look(Corpus corpus) {
    for (Page page : corpus.pages) {
      Shown shown = Shown.of(new Draft(page));
      pages.add(shown.blocks());
      cues.add(shown.cues());
    }
  }

  @Benchmark
  public void judge(Corpus corpus, Done done, Blackhole sink) {
    Judge judge = Judge.shipped();
    for (int i = 0; i < pages.size(); i++) {
      sink.consume(judge.judge(pages.get(i), cues.get(i)));
    }
    done.add(corpus.bytes);
  }
}
