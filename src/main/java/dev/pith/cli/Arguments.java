package dev.pith.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The kinds of options there are: how one is declared, and how its value is read. */
final class Arguments {
  private Arguments() {}

  /** A switch. Its short name comes first where it has one, and last what it does. */
  static OptionSpec flag(String... names) {
    return OptionSpec.builder(Arrays.copyOf(names, names.length - 1))
        .type(boolean.class)
        .description(names[names.length - 1])
        .build();
  }

  /** An option with a value; behind its names come the value's label and what it does. */
  static OptionSpec valued(String... names) {
    return OptionSpec.builder(Arrays.copyOf(names, names.length - 2))
        .paramLabel(names[names.length - 2])
        .description(names[names.length - 1])
        .type(String.class)
        .build();
  }

  /** The same for one of a few values, which shells then offer. */
  static OptionSpec choice(Collection<String> known, String... names) {
    return valued(names).toBuilder().completionCandidates(known).build();
  }

  /** An option with a value that may be given several times. */
  static OptionSpec repeated(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .description(description)
        .arity("1")
        .type(String[].class)
        .build();
  }

  /** An option that is not for people: another, typed in their way, becomes it. */
  static OptionSpec hidden(String name) {
    return valued(name, "", "").toBuilder().hidden(true).build();
  }

  /** The value as typed; null where the option was not. */
  static @Nullable String value(ParseResult typed, String option) {
    return typed.matchedOptionValue(option, (String) null);
  }

  /** All values of a repeatable option, as typed. */
  static List<String> all(ParseResult typed, String option) {
    return List.of(typed.matchedOptionValue(option, new String[0]));
  }

  /** The value, which must be one of {@code known}; null where the option was not typed. */
  static @Nullable String oneOf(ParseResult typed, String option, List<String> known) {
    String value = value(typed, option);
    if (value != null && !known.contains(value)) {
      throw new UsageException(
          "%s: unknown '%s'%s (there is %s)"
              .formatted(option, value, Nearest.to(value, known), String.join(", ", known)));
    }
    return value;
  }

  /** The same with a value for where it was not typed. */
  static String oneOf(ParseResult typed, String option, String otherwise, List<String> known) {
    String value = oneOf(typed, option, known);
    return value == null ? otherwise : value;
  }
}
