package dev.pith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

final class PlainArgumentsTest {
  /** All that was read, as text; picocli names an argument as often as it was typed. */
  private static List<String> read(ParseResult typed) {
    Set<String> read = new LinkedHashSet<>();
    for (OptionSpec option : typed.matchedOptions()) {
      read.add(option.longestName() + " " + value(option));
    }
    for (ArgSpec path : typed.matchedPositionals()) {
      read.add("paths " + value(path));
    }
    read.add("args " + typed.originalArgs());
    return new ArrayList<>(read);
  }

  private static String value(ArgSpec argument) {
    Object value = argument.getValue();
    return value instanceof String[] several ? List.of(several).toString() : String.valueOf(value);
  }

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
    ParseResult plain = PlainArguments.of(Options.spec(), args(line));
    assertThat(plain).isNotNull();
    ParseResult full = new CommandLine(Options.spec()).parseArgs(args(line));
    assertThat(read(plain)).isEqualTo(read(full));
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
    assertThat(PlainArguments.of(Options.spec(), args(line))).isNull();
  }

  @Test
  void doesNotTakeAPathForAnOption() {
    ParseResult plain = PlainArguments.of(Options.spec(), "page=1.txt");
    assertThat(plain).isNotNull();
    assertThat(read(plain)).contains("paths [page=1.txt]");
  }
}
