package dev.pith.bench;

import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.phrase.Phrases;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Looking up each line in the lists of phrases, but for those too long to be one. */
@Warmup(iterations = 3, time = 1)
public class PhraseBenchmark {
  @Benchmark
  public void phrases(Corpus corpus, Done done, Blackhole sink) {
    Phrases phrases = Phrases.all();
    for (Page page : corpus.pages) {
      for (Line line : page.lines()) {
        if (line.shape().words() <= Phrases.MOST_WORDS) {
          sink.consume(phrases.groups(line.text()));
        }
      }
    }
    done.add(corpus.bytes);
  }
}
