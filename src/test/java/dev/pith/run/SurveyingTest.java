package dev.pith.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.corpus.Sites;
import dev.pith.corpus.Templates;
import dev.pith.corpus.TemplatesFile;
import dev.pith.filter.Chain;
import dev.pith.source.Complaints;
import java.io.ByteArrayOutputStream;
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

  @ParameterizedTest
  @ValueSource(longs = {1 << 20, Templates.BUDGET})
  void findsTheSameInOneInputWithAnyNumberOfJobs(long budget) throws IOException {
    StringBuilder records = new StringBuilder();
    for (int page = 0; page < 5000; page++) {
      records
          .append("{\"url\":\"https://site%d.com\",".formatted(page % 3))
          .append("\"text\":\"Home\\nSport\\n\\n")
          .append("Bridge %s is closed.\\n".formatted(Integer.toString(page * 7919, 36)))
          .append("Valley %s\"}\n".formatted(Integer.toString(page % 50, 36)));
    }
    Path file = folder.resolve("pages.jsonl");
    Files.writeString(file, records);
    Templates one = found(file, budget, 1);
    assertThat(one.lost() > 0).isEqualTo(budget < Templates.BUDGET);
    assertThat(text(one)).contains("Sport").contains("site2.com");
    for (int jobs : new int[] {2, 8}) {
      assertThat(text(found(file, budget, jobs))).isEqualTo(text(one));
    }
  }

  private static Templates found(Path file, long budget, int jobs) throws IOException {
    return new Surveying(any -> HOW, new Sites(Sites.By.HOST), budget, jobs)
        .over(
            List.of(new Input(file, file.toString(), file.getFileName())).iterator(),
            NONE_EXPECTED,
            (bytes, pages) -> {});
  }

  private static String text(Templates templates) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TemplatesFile.write(templates, out);
    return out.toString(UTF_8);
  }
}
