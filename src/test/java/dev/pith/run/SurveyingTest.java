package dev.pith.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.corpus.Sites;
import dev.pith.corpus.Templates;
import dev.pith.filter.Chain;
import dev.pith.source.Complaints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SurveyingTest {
  private static final Reading JSON_LINES =
      new Reading(null, null, Reading.Kind.JSONL, null, "text", "\f", 1 << 20);

  private static final Run.How HOW =
      new Run.How(new Cleaning(new Chain(List.of()), null), JSON_LINES);

  private static final Complaints NONE_EXPECTED =
      new Complaints() {
        @Override
        public void warn(String message) {
          throw new AssertionError(message);
        }

        @Override
        public void fail(String message) {
          throw new AssertionError(message);
        }
      };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9})
  void saysHowFarItIs(int files) throws IOException {
    List<Input> inputs = new ArrayList<>();
    long size = 0;
    for (int f = 0; f < files; f++) {
      Path file = folder.resolve(f + ".jsonl");
      Files.writeString(file, "{\"text\":\"The bridge is closed.\"}\n".repeat(300));
      size += Files.size(file);
      inputs.add(new Input(file, file.toString(), file.getFileName()));
    }
    AtomicLong bytes = new AtomicLong();
    AtomicLong pages = new AtomicLong();
    new Surveying(any -> HOW, new Sites(Sites.By.NONE), Templates.BUDGET, 2)
        .over(
            inputs.iterator(),
            NONE_EXPECTED,
            (more, another) -> {
              bytes.addAndGet(more);
              pages.addAndGet(another);
            });
    assertThat(bytes.get()).isEqualTo(size);
    assertThat(pages.get()).isEqualTo(300L * files);
  }
}
