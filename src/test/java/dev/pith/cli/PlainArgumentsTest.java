package dev.pith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainArgumentsTest {
  private static String[] args(String line) {
    return line.isEmpty() ? new String[0] : line.split(" ", -1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.txt",
        "- b.txt",
        "--preset gentle a.txt b.txt",
        "--preset=gentle -t markdown -",
        "-j 4 -o out --on-exists=skip --check in",
        "--drop one --drop=two --keep three page.txt",
        "-i -q a.txt",
        "a.txt --fail-fast b.txt -0 --files-from list",
        "--set learned.evidence=3 --across --site-by folder -o x y"
      })
  void readsWhatPicocliReads(String line) {
    Typed full = Command.read(Options.spec(), args(line));
    assertThat(PlainArguments.of(Options.arguments(), args(line))).isEqualTo(full);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-V",
        "--unknown",
        "--pre gentle",
        "-qv",
        "-ogentle",
        "--preset",
        "--preset=",
        "--preset --check",
        "--preset gentle --preset thorough",
        "--check --check",
        "--check=yes",
        "-- --check",
        "--completion"
      })
  void leavesAllElseToPicocli(String line) {
    assertThat(PlainArguments.of(Options.arguments(), args(line))).isNull();
  }

  @Test
  void doesNotTakeAPathForAnOption() {
    assertThat(PlainArguments.of(Options.arguments(), "page=1.txt"))
        .isEqualTo(new Typed(Map.of(), List.of("page=1.txt"), List.of("page=1.txt")));
  }
}
