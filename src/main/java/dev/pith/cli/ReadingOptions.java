package dev.pith.cli;

import static dev.pith.cli.Argument.choice;
import static dev.pith.cli.Argument.valued;

import dev.pith.page.Syntax;
import dev.pith.run.Reading;
import dev.pith.source.PagesSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The options that say what inputs hold and what becomes of that. */
final class ReadingOptions {
  private static final List<String> SYNTAXES = List.of("text", "markdown");

  private static final List<String> RECORDS = List.of("jsonl", "wet");

  private static final long MOST_BYTES = 1 << 30;

  private ReadingOptions() {}

  static List<Argument> options() {
    return List.of(
        choice(
            SYNTAXES,
            "-f",
            "--from",
            "SYNTAX",
            "What the text is: text or markdown. Default: by the extension."),
        choice(
            SYNTAXES,
            "-t",
            "--to",
            "SYNTAX",
            "What the text becomes: text or markdown. Default: what it was."),
        choice(
            RECORDS,
            "--records",
            "KIND",
            "The inputs are records: jsonl, one JSON object a line, or wet. Default: by the extension."),
        choice(
            RECORDS,
            "--output-records",
            "KIND",
            "Write records of that kind. Default: as they came, or by the output's extension."),
        valued(
            "--page-separator",
            "LINE",
            "The line that parts the pages of a text. Default: the character form feed."),
        valued("--max-page", "SIZE", "Leave longer pages as they are. Default: 16M."),
        valued("--field", "NAME", "The field that holds a record's text. Default: text."));
  }

  static Reading of(Typed typed) {
    return new Reading(
        syntax(typed.oneOf("--from", SYNTAXES)),
        syntax(typed.oneOf("--to", SYNTAXES)),
        kind(typed.oneOf("--records", RECORDS)),
        kind(typed.oneOf("--output-records", RECORDS)),
        typed.value("--field", "text"),
        typed.value("--page-separator", PagesSource.FORM_FEED),
        size(typed, "--max-page", "16M"));
  }

  private static @Nullable Syntax syntax(@Nullable String name) {
    return name == null ? null : Syntax.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Reading.@Nullable Kind kind(@Nullable String records) {
    return records == null ? null : Reading.Kind.valueOf(records.toUpperCase(Locale.ROOT));
  }

  /**
   * The bytes of an option that is a size: a number, and behind it K, M or G of 1024.
   *
   * @param otherwise where it was not typed
   */
  static int size(Typed typed, String option, String otherwise) {
    String value = typed.value(option, otherwise).toUpperCase(Locale.ROOT);
    int unit = value.isEmpty() ? -1 : "KMG".indexOf(value.charAt(value.length() - 1));
    String number = unit < 0 ? value : value.substring(0, value.length() - 1);
    try {
      long bytes = Math.multiplyExact(Long.parseLong(number), 1L << (10 * (unit + 1)));
      if (bytes >= 1 && bytes <= MOST_BYTES) {
        return (int) bytes;
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // Said below, together with numbers out of range.
    }
    throw new UsageException(
        "%s is a size such as 500K or 16M, up to 1G, not '%s'".formatted(option, value));
  }
}
