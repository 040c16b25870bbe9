package dev.pith.cli;

import static dev.pith.cli.Argument.choice;
import static dev.pith.cli.Argument.flag;
import static dev.pith.cli.Argument.valued;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

  static List<Argument> options() {
    return List.of(
        flag("--stats", "Count what was done by filter and rule; --stats=json for scripts."),
        Argument.hidden(STATS),
        valued("--removed", "FILE", "Write all that was removed, as JSON Lines, to FILE."),
        choice(
            Colour.NAMES,
            "--color",
            "WHEN",
            "Colours: auto, always or never. Default: auto, on a terminal."),
        flag("-q", "--quiet", "Say nothing but what failed."),
        flag("-v", "--verbose", "Say at the end what became of the inputs."));
  }

  static Looks of(Typed typed) {
    String form = typed.oneOf(STATS, "table", List.of("table", "json"));
    return new Looks(
        typed.has("--stats") ? form : null,
        typed.value("--removed"),
        Colour.named(typed.oneOf("--color", "auto", Colour.NAMES)),
        typed.has("--quiet"),
        typed.has("--verbose"));
  }
}
