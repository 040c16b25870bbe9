package dev.pith.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, UTF_8);

  private Progress eager() {
    return new Progress("pith", err, true, 100, Duration.ZERO, Duration.ofMillis(10));
  }

  private String shown() {
    return bytes.toString(UTF_8);
  }

  /** Steps on until {@code text} shows. */
  private void await(Progress progress, String text) throws InterruptedException {
    while (!shown().contains(text)) {
      progress.step(0, 0);
      Thread.sleep(5);
    }
  }

  @Test
  void showsNothingWhereNobodyLooks() {
    try (Progress progress = Progress.on("pith", err, false)) {
      progress.total(10);
      progress.step(10, 1);
      assertThat(progress.messages()).isSameAs(err);
    }
    assertThat(shown()).isEmpty();
  }

  @Test
  void showsNothingOfShortWork() {
    try (Progress progress = Progress.on("pith", err, true)) {
      progress.total(10);
      progress.step(10, 1);
      progress.messages().println("pith: a.txt: no such file");
    }
    assertThat(shown()).isEqualTo("pith: a.txt: no such file" + System.lineSeparator());
  }

  @Test
  void showsHowFarItIs() throws InterruptedException {
    try (Progress progress = eager()) {
      progress.total(40_000_000);
      progress.step(10_000_000, 1234);
      await(progress, "25%");
      await(progress, "10/40 MB");
      await(progress, "MB/s 1,234 pages");
    }
  }

  @Test
  void showsWhatIsDoneWhereTheTotalIsUnknown() throws InterruptedException {
    try (Progress progress = eager()) {
      progress.step(10_000_000, 7);
      await(progress, "10/? MB");
      await(progress, "7 pages");
    }
  }

  @Test
  void takesItsLineAwayBeforeAMessageAndAtTheEnd() throws InterruptedException {
    String clear = "\r" + " ".repeat(100) + "\r";
    try (Progress progress = eager()) {
      progress.total(2);
      progress.step(1, 1);
      await(progress, "pith");
      progress.messages().print("pith: a");
      progress.messages().print(".txt: failed\n");
      assertThat(shown()).contains(clear + "pith: a.txt: failed\n");
      await(progress, "failed\n\rpith");
    }
    assertThat(shown()).endsWith(clear);
    int length = shown().length();
    Thread.sleep(50);
    assertThat(shown()).hasSize(length);
  }

  @Test
  void fitsTheTerminal() throws InterruptedException {
    try (Progress progress =
        new Progress("pith", err, true, 40, Duration.ZERO, Duration.ofMillis(10))) {
      progress.step(123_456_789_000L, 1_000_000);
      await(progress, "pith");
      Thread.sleep(50);
    }
    assertThat(shown().lines().toList()).allMatch(line -> line.length() <= 40);
  }

  @Test
  void costsNothingToSpeakOf() {
    try (Progress progress = Progress.on("pith", err, true)) {
      long begun = System.nanoTime();
      for (int i = 0; i < 1_000_000; i++) {
        progress.step(1, 1);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }
  }
}
