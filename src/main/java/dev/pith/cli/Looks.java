package dev.pith.cli;

import static dev.pith.cli.Arguments.choice;
import static dev.pith.cli.Arguments.flag;
import static dev.pith.cli.Arguments.oneOf;
import static dev.pith.cli.Arguments.value;
import static dev.pith.cli.Arguments.valued;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What is said besides cleaned text.
 *
 * @param stats {@code table} or {@code json}; null: none
 * @param removed the file that takes what is removed; null: none
 * @param colour whether what is printed has colours
 * @param quiet whether only what failed is said
 * @param verbose whether it is said what became of the inputs
 */
record Looks(
    @Nullable String stats,
    @Nullable String removed,
    Colour colour,
    boolean quiet,
    boolean verbose) {
  /** How the form of {@code --stats} comes to the parser, which would take the next word for it. */
  static final String STATS = "--stats-form";

  static List<OptionSpec> options() {
    return List.of(
        flag("--stats", "Count what was done by filter and rule; --stats=json for scripts."),
        Arguments.hidden(STATS),
        valued("--removed", "FILE", "Write all that was removed, as JSON Lines, to FILE."),
        choice(
            Colour.NAMES,
            "--color",
            "WHEN",
            "Colours: auto, always or never. Default: auto, on a terminal."),
        flag("-q", "--quiet", "Say nothing but what failed."),
        flag("-v", "--verbose", "Say at the end what became of the inputs."));
  }

  static Looks of(ParseResult typed) {
    String form = oneOf(typed, STATS, "table", List.of("table", "json"));
    return new Looks(
        typed.hasMatchedOption("--stats") ? form : null,
        value(typed, "--removed"),
        Colour.named(oneOf(typed, "--color", "auto", Colour.NAMES)),
        typed.hasMatchedOption("--quiet"),
        typed.hasMatchedOption("--verbose"));
  }
}
