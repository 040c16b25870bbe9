package dev.pith.cli;

import static dev.pith.cli.Argument.flag;
import static dev.pith.cli.Argument.repeated;
import static dev.pith.cli.Argument.valued;

import dev.pith.filter.Chain;
import dev.pith.filter.Filter;
import dev.pith.filter.Filters;
import dev.pith.filter.OwnRules;
import dev.pith.filter.Rules;
import dev.pith.filter.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The options that change a chain beyond the choice of its filters: rules of one's own, --set. */
final class Tuning {
  private Tuning() {}

  /** These options, and those that say where more are to be read. */
  static List<Argument> options() {
    return List.of(
        repeated("--drop", "TEXT", "Drop this line wherever it stands, blind to case. Repeatable."),
        repeated("--keep", "TEXT", "Keep this line, whatever any filter says. Repeatable."),
        repeated("--drop-regex", "PATTERN", "Drop the lines in which this is found. Repeatable."),
        repeated("--keep-regex", "PATTERN", "Keep the lines in which this is found. Repeatable."),
        repeated("--rules", "FILE", "Such rules, one a line: drop TEXT, keep-regex PATTERN, # ..."),
        repeated(
            "--set",
            "FILTER.OPTION=VALUE",
            "Set an option of a filter; --list-filters names them. Repeatable."),
        valued("--config", "FILE", "Read options from here, not from the nearest file .pith."),
        flag("--no-config", "Read options from no file."),
        flag("--print-config", "Print which options hold, and where each comes from."));
  }

  /**
   * The rules as typed, those of files among them.
   *
   * @throws UsageException where one of them is none
   */
  static OwnRules rules(Typed typed) {
    Rules rules = new Rules();
    for (String kind : Rules.KINDS) {
      for (String text : typed.all("--" + kind)) {
        try {
          rules.add(kind, text);
        } catch (IllegalArgumentException e) {
          throw new UsageException("--%s: %s".formatted(kind, e.getMessage()));
        }
      }
    }
    for (String file : typed.all("--rules")) {
      try {
        rules.read(file, TextFile.read(Path.of(file), file));
      } catch (InvalidPathException e) {
        throw new UsageException("--rules: '%s' cannot be the name of a file".formatted(file));
      } catch (IllegalArgumentException | UsageException e) {
        throw new UsageException("--rules: " + e.getMessage());
      }
    }
    return rules.filter();
  }

  /**
   * {@code chain} with the options set that were typed. What is set of a filter that does not run
   * is looked at and has no effect.
   *
   * @throws UsageException where filter, option or value is none
   */
  static Chain set(Typed typed, Chain chain) {
    Chain set = chain;
    for (String setting : typed.all("--set")) {
      int dot = setting.indexOf('.');
      int equals = setting.indexOf('=');
      if (dot <= 0 || equals <= dot + 1) {
        throw new UsageException(
            "--set: '%s' is not FILTER.OPTION=VALUE, such as repeated-line.words=12"
                .formatted(setting));
      }
      Filter filter = filter(setting.substring(0, dot));
      String option = option(filter, setting.substring(dot + 1, equals));
      String value = setting.substring(equals + 1);
      try {
        Settings.set(filter, option, value);
        set = Settings.set(set, filter.name(), option, value);
      } catch (IllegalArgumentException e) {
        throw new UsageException("--set %s: %s".formatted(setting, e.getMessage()));
      }
    }
    return set;
  }

  private static Filter filter(String name) {
    List<String> tunable = new ArrayList<>();
    for (Filter filter : Filters.all()) {
      if (filter.name().equals(name)) {
        return filter;
      }
      if (!Settings.settable(filter).isEmpty()) {
        tunable.add(filter.name());
      }
    }
    throw new UsageException(
        "--set: unknown filter '%s'%s (there is %s)"
            .formatted(name, Nearest.to(name, Filters.names()), String.join(", ", tunable)));
  }

  private static String option(Filter filter, String name) {
    List<String> known = Settings.settable(filter);
    if (known.contains(name)) {
      return name;
    }
    throw new UsageException(
        "--set: %s has no option '%s'%s (%s)"
            .formatted(
                filter.name(),
                name,
                Nearest.to(name, known),
                known.isEmpty() ? "none can be set" : "there is " + String.join(", ", known)));
  }
}
