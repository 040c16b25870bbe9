package dev.pith.cli;

import dev.pith.page.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file {@code .pith} says: options, one a line, each as it would be typed.
 *
 * <pre>
 *   # Blank lines and lines that begin with a number sign are comments.
 *   --preset thorough
 *   --set=repeated-line.words=12
 *   --drop From our partners
 * </pre>
 *
 * <p>Such a file comes with the folder it lies in, which may be a stranger's. So it says how text
 * is read and what is taken out, and nothing else: no option is taken from it that writes, names
 * inputs, or leads to another such file.
 *
 * @param file where it stands; null where there is none
 */
record Configuration(@Nullable Path file, List<Entry> entries) {
  /** What holds where no file says anything. */
  static final Configuration NONE = new Configuration(null, List.of());

  /** The options that a file may hold, in the order in which they are shown. */
  static final List<String> ALLOWED =
      List.of(
          "--preset",
          "--filters",
          "--without",
          "--threshold",
          "--set",
          "--drop",
          "--keep",
          "--drop-regex",
          "--keep-regex",
          "--rules",
          "--from",
          "--to",
          "--records",
          "--field",
          "--page-separator",
          "--max-page",
          "--include",
          "--exclude",
          "--no-ignore",
          "--jobs",
          "--color",
          "--quiet",
          "--verbose");

  /** Those that add to what was said before; the others replace it. */
  private static final Set<String> ADDED =
      Set.of(
          "--drop", "--keep", "--drop-regex", "--keep-regex", "--rules", "--include", "--exclude");

  /**
   * One line of it.
   *
   * @param name the option's long name
   * @param value what it is set to; null for a switch
   * @param origin the file and the line, as messages name them
   */
  record Entry(String name, @Nullable String value, String origin) {
    /** As it would be typed. */
    String argument() {
      return value == null ? name : name + "=" + value;
    }

    /** What another option must speak of as well to take its place. */
    private String subject() {
      return Configuration.subject(name, value == null ? "" : value);
    }
  }

  /**
   * Reads {@code file}.
   *
   * @param title how messages name it
   * @throws UsageException where it cannot be read, or a line is no option that may stand there; it
   *     names file and line
   */
  static Configuration read(Path file, String title) {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String raw : Text.lines(TextFile.read(file, title))) {
      number++;
      String line = Text.strip(raw);
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      String origin = title + ":" + number;
      try {
        Entry entry = entry(file, line, origin);
        Options.parse(entry.argument());
        entries.add(entry);
      } catch (UsageException e) {
        throw new UsageException(origin + ": " + e.getMessage());
      }
    }
    return new Configuration(file, List.copyOf(entries));
  }

  private static Entry entry(Path file, String line, String origin) {
    int end = 0;
    while (end < line.length() && line.charAt(end) != '=' && !Text.isSpace(line.charAt(end))) {
      end++;
    }
    Argument option = option(line.substring(0, end));
    String value = end == line.length() ? "" : Text.strip(line.substring(end + 1));
    String name = option.name();
    if (!option.takesValue()) {
      if (end < line.length()) {
        throw new UsageException(name + " takes no value");
      }
      return new Entry(name, null, origin);
    }
    if (end == line.length()) {
      throw new UsageException(name + " is to be followed by " + option.label());
    }
    return new Entry(name, name.equals("--rules") ? beside(file, value) : value, origin);
  }

  private static Argument option(String typed) {
    if (!typed.startsWith("-")) {
      throw new UsageException(
          "expected an option such as --preset thorough, not '%s'".formatted(typed));
    }
    for (Argument option : Options.arguments()) {
      if (option.names().contains(typed)) {
        if (ALLOWED.contains(option.name())) {
          return option;
        }
        throw new UsageException(typed + " is for the command line alone");
      }
    }
    throw new UsageException("unknown option '%s'%s".formatted(typed, Nearest.to(typed, ALLOWED)));
  }

  /** A file's name as seen from the folder of {@code file}. */
  private static String beside(Path file, String name) {
    try {
      return file.resolveSibling(name).toString();
    } catch (InvalidPathException e) {
      throw new UsageException("--rules: '%s' cannot be the name of a file".formatted(name));
    }
  }

  /** The entries that still hold where {@code typed} is on the command line. */
  List<Entry> holding(Typed typed) {
    Set<String> said = new LinkedHashSet<>();
    for (String option : typed.options().keySet()) {
      said.add(subject(option, ""));
    }
    for (String setting : typed.all("--set")) {
      said.add(subject("--set", setting));
    }
    if (said.contains("--filters")) {
      // Who names the filters to run means those.
      said.add("--without");
    }
    List<Entry> holding = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (ADDED.contains(entry.name())) {
        holding.add(0, entry);
      } else if (said.add(entry.subject())) {
        holding.add(0, entry);
      }
    }
    return holding;
  }

  /** This file's options that hold beside {@code typed}, to stand in front of it. */
  List<String> arguments(Typed typed) {
    List<String> arguments = new ArrayList<>();
    for (Entry entry : holding(typed)) {
      arguments.add(entry.argument());
    }
    return arguments;
  }

  private static String subject(String name, String value) {
    return switch (name) {
      case "--set" -> "--set " + value.substring(0, Math.max(0, value.indexOf('=')));
      case "--threshold" -> "--set learned.threshold";
      case "--verbose" -> "--quiet";
      default -> name;
    };
  }
}
