package dev.pith.cli;

import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.filter.Learned;
import dev.pith.model.Judge;
import dev.pith.page.Syntax;
import dev.pith.run.Choice;
import dev.pith.run.Reading;
import dev.pith.run.Target;
import dev.pith.source.PagesSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The options, resolved.
 *
 * @param task what is to be done
 * @param paths the inputs in order; {@code -} is standard input
 * @param preset the name of the preset
 * @param chain the filters to run
 * @param reading how inputs are read and written
 * @param choice which files of a folder are inputs
 * @param names where the inputs' names come from, where they are not on the command line
 * @param output where cleaned text goes
 * @param jobs how much is worked on at a time
 * @param failFast whether the first failure ends the run
 * @param looks what is said besides
 * @param shell which one's completion to print, where that is the task
 */
record Options(
    Task task,
    List<String> paths,
    String preset,
    Chain chain,
    Reading reading,
    Choice choice,
    Names names,
    Output output,
    int jobs,
    boolean failFast,
    Looks looks,
    @Nullable String shell) {

  enum Task {
    CLEAN,
    HELP,
    VERSION,
    LIST_FILTERS,
    COMPLETION,
    PRINT_CONFIG
  }

  /**
   * A list of inputs' names.
   *
   * @param from the file that holds it, {@code -} for standard input; null: there is none
   * @param nul whether NUL parts the names, and not line ends
   * @param standardInput the name that standard input is read under; null: none
   */
  record Names(@Nullable String from, boolean nul, @Nullable String standardInput) {}

  /**
   * Where cleaned text goes.
   *
   * @param path as typed; null: standard output
   * @param onExists what to do where it is there already
   * @param suffix of the originals of files written in place; null: none is
   * @param show what is written instead of cleaned text
   */
  record Output(
      @Nullable String path, Target.OnExists onExists, @Nullable String suffix, Show show) {}

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
      boolean verbose) {}

  /** What a run is to show. */
  enum Show {
    TEXT,
    EXPLANATION,
    NAMES,
    DIFFERENCES,
    PLAN
  }

  /** Whether nothing says what to read. */
  boolean isIdle() {
    return paths.isEmpty() && names.from() == null && names.standardInput() == null;
  }

  private static final List<String> SYNTAXES = List.of("text", "markdown");

  private static final List<String> RECORDS = List.of("jsonl", "wet");

  private static final int MOST_JOBS = 1024;

  private static final long MOST_BYTES = 1 << 30;

  /** The same for the form of {@code --stats}. */
  private static final String STATS = "--stats-form";

  /** How the suffix of {@code -i} comes to the parser, which would take the next word for it. */
  private static final String SUFFIX = "--in-place-suffix";

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("pith");
    spec.usageMessage()
        .description(
            "Takes text that came off web pages and gives back what a person went there to read.",
            "")
        .parameterListHeading("%nInputs:%n")
        .optionListHeading("%nOptions:%n")
        .footer(
            "",
            "Exit codes: 0 done; 1 --check or --diff found something; 2 the command line was wrong;",
            "3 some inputs failed.",
            "",
            "Examples:",
            "  pith page.txt                          clean one page",
            "  pith -t markdown page.txt > page.md    the same as Markdown",
            "  pith --explain page.txt                every line and why it went",
            "  pith -o clean pages                    clean a folder into another",
            "  pith -i notes.md                       clean a file where it is",
            "  pith --records jsonl < pages.jsonl     clean the field \"text\" of each record")
        .width(100);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .arity("0..*")
            .type(String[].class)
            .description(
                "Text, Markdown (.md, .markdown) or JSON Lines (.jsonl, .ndjson), or folders of them; - or none: standard input.")
            .build());
    spec.addOption(
        choice(
            SYNTAXES,
            "-f",
            "--from",
            "SYNTAX",
            "What the text is: text or markdown. Default: by the extension."));
    spec.addOption(
        choice(
            SYNTAXES,
            "-t",
            "--to",
            "SYNTAX",
            "What the text becomes: text or markdown. Default: what it was."));
    spec.addOption(
        choice(
            RECORDS,
            "--records",
            "KIND",
            "The inputs are records: jsonl, one JSON object a line, or wet. Default: by the extension."));
    spec.addOption(
        choice(
            RECORDS,
            "--output-records",
            "KIND",
            "Write records of that kind. Default: as they came, or by the output's extension."));
    spec.addOption(
        valued(
            "--page-separator",
            "LINE",
            "The line that parts the pages of a text. Default: the character form feed."));
    spec.addOption(valued("--max-page", "SIZE", "Leave longer pages as they are. Default: 16M."));
    spec.addOption(
        valued("--field", "NAME", "The field that holds a record's text. Default: text."));
    spec.addOption(
        valued(
            "-o",
            "--output",
            "PATH",
            "Write there: a file for one input, else a folder with the inputs' names below theirs."));
    spec.addOption(
        valued(
            "--on-exists",
            "WHAT",
            "Where an output is there already: fail, skip (go on where a run stopped) or replace. Default: fail."));
    spec.addOption(
        OptionSpec.builder("-i", "--in-place")
            .type(boolean.class)
            .description(
                "Write each file back to where it is. --in-place=SUFFIX and -iSUFFIX keep the original under its name and SUFFIX.")
            .build());
    spec.addOption(valued(SUFFIX, "SUFFIX", "").toBuilder().hidden(true).build());
    spec.addOption(flag("--check", "List the inputs that would change; exit 1 if there are any."));
    spec.addOption(
        flag("--diff", "Show what would change as a unified diff; exit 1 if there is anything."));
    spec.addOption(flag("--dry-run", "Say what would be written, and write nothing."));
    spec.addOption(
        valued("--stdin-filename", "NAME", "Read standard input as if it were called NAME."));
    spec.addOption(
        many("--include", "GLOB", "Take only files of folders that match; may be repeated."));
    spec.addOption(many("--exclude", "GLOB", "Pass over files and folders that match."));
    spec.addOption(flag("--no-ignore", "Do not pass over what .gitignore and .pithignore name."));
    spec.addOption(
        valued(
            "--files-from",
            "FILE",
            "Read the inputs' names from FILE, one a line; - is standard input."));
    spec.addOption(
        OptionSpec.builder("-0", "--null")
            .type(boolean.class)
            .description("The names of --files-from are parted by NUL.")
            .build());
    spec.addOption(
        valued("-j", "--jobs", "N", "How much is worked on at a time. Default: the processors."));
    spec.addOption(flag("--fail-fast", "End with the first input that fails."));
    spec.addOption(
        flag("--stats", "Count what was done by filter and rule; --stats=json for scripts."));
    spec.addOption(valued(STATS, "FORM", "").toBuilder().hidden(true).build());
    spec.addOption(
        valued("--removed", "FILE", "Write all that was removed, as JSON Lines, to FILE."));
    spec.addOption(
        choice(
            Colour.NAMES,
            "--color",
            "WHEN",
            "Colours: auto, always or never. Default: auto, on a terminal."));
    spec.addOption(
        OptionSpec.builder("-q", "--quiet")
            .type(boolean.class)
            .description("Say nothing but what failed.")
            .build());
    spec.addOption(
        OptionSpec.builder("-v", "--verbose")
            .type(boolean.class)
            .description("Say at the end what became of the inputs.")
            .build());
    spec.addOption(
        choice(
            Filters.presetNames(),
            "--preset",
            "NAME",
            "How much to take: gentle, standard or thorough. Default: standard."));
    spec.addOption(valued("--filters", "A,B,C", "Run these filters alone, in this order."));
    spec.addOption(valued("--without", "A,B", "Leave these filters out."));
    spec.addOption(
        valued(
            "--threshold",
            "SHARE",
            "How much the learned filter takes, above 0 and up to 2: about 1 is best for F1, less keeps more."));
    spec.addOption(
        valued(
            "--model", "FILE", "A model of your own for the learned filter, see scripts/train."));
    spec.addOption(
        choice(
            Completion.SHELLS,
            "--completion",
            "SHELL",
            "Print what makes a shell complete these options: bash, zsh or fish."));
    Tuning.options().forEach(spec::addOption);
    spec.addOption(flag("--list-filters", "Say what each filter takes out, with its options."));
    spec.addOption(
        flag(
            "--explain",
            "Print every line with its number, its fate, the filter and rule, and the line that bears witness."));
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this help.").build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version.")
            .build());
    return spec;
  }

  static OptionSpec valued(String... names) {
    return OptionSpec.builder(Arrays.copyOf(names, names.length - 2))
        .paramLabel(names[names.length - 2])
        .description(names[names.length - 1])
        .type(String.class)
        .build();
  }

  private static OptionSpec many(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .arity("1")
        .description(description)
        .type(String[].class)
        .build();
  }

  /** One of a few values, which shells then offer. */
  private static OptionSpec choice(Collection<String> known, String... names) {
    return valued(names).toBuilder().completionCandidates(known).build();
  }

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  static String usage() {
    return new CommandLine(spec()).getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  static String version() {
    String version = Options.class.getPackage().getImplementationVersion();
    return "pith " + (version == null ? "(not from its jar)" : version);
  }

  /** Reads {@code args}; a fault is a {@link UsageException} that points at it. */
  static Options parse(String... args) {
    return resolve(typed(args));
  }

  /** The same, before anything is resolved. */
  static ParseResult typed(String... args) {
    // A name that begins with @ is a name.
    CommandLine command = new CommandLine(spec()).setExpandAtFiles(false);
    try {
      return command.parseArgs(parted(args));
    } catch (UnmatchedArgumentException e) {
      String unknown = e.getUnmatched().get(0);
      String name = unknown.contains("=") ? unknown.substring(0, unknown.indexOf('=')) : unknown;
      throw new UsageException(
          "unknown option '%s'%s"
              .formatted(name, Nearest.to(name, command.getCommandSpec().optionsMap().keySet())));
    } catch (ParameterException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** The arguments, with the suffix that hangs on {@code -i} in a word of its own. */
  private static String[] parted(String... args) {
    List<String> parted = new ArrayList<>();
    boolean options = true;
    for (String arg : args) {
      options &= !arg.equals("--");
      String suffix =
          !options
              ? ""
              : arg.startsWith("--in-place=")
                  ? arg.substring("--in-place=".length())
                  : arg.startsWith("-i") && arg.length() > 2 ? arg.substring(2) : "";
      if (options && arg.startsWith("--stats=")) {
        parted.add("--stats");
        parted.add(STATS + arg.substring("--stats".length()));
        continue;
      }
      parted.add(suffix.isEmpty() ? arg : "--in-place");
      if (!suffix.isEmpty()) {
        parted.add(SUFFIX + "=" + suffix);
      }
    }
    return parted.toArray(String[]::new);
  }

  private static Options resolve(ParseResult typed) {
    Task task =
        typed.isUsageHelpRequested()
            ? Task.HELP
            : typed.isVersionHelpRequested()
                ? Task.VERSION
                : typed.hasMatchedOption("--completion")
                    ? Task.COMPLETION
                    : typed.hasMatchedOption("--list-filters")
                        ? Task.LIST_FILTERS
                        : typed.hasMatchedOption("--print-config") ? Task.PRINT_CONFIG : Task.CLEAN;
    String preset = oneOf(typed, "--preset", "standard", Filters.presetNames());
    List<String> paths = List.of(typed.matchedPositionalValue(0, new String[0]));
    return new Options(
        task,
        paths,
        String.valueOf(preset),
        chain(typed, String.valueOf(preset)),
        reading(typed),
        choice(typed),
        listed(typed, paths),
        output(typed),
        jobs(typed),
        typed.hasMatchedOption("--fail-fast"),
        looks(typed),
        oneOf(typed, "--completion", null, Completion.SHELLS));
  }

  private static Reading reading(ParseResult typed) {
    return new Reading(
        syntax(oneOf(typed, "--from", null, SYNTAXES)),
        syntax(oneOf(typed, "--to", null, SYNTAXES)),
        kind(oneOf(typed, "--records", null, RECORDS)),
        kind(oneOf(typed, "--output-records", null, RECORDS)),
        String.valueOf(typed.matchedOptionValue("--field", "text")),
        String.valueOf(typed.matchedOptionValue("--page-separator", PagesSource.FORM_FEED)),
        bytes(typed));
  }

  private static Reading.@Nullable Kind kind(@Nullable String records) {
    return records == null ? null : Reading.Kind.valueOf(records.toUpperCase(Locale.ROOT));
  }

  /** The bytes of {@code --max-page}: a number, and behind it K, M or G of 1024. */
  private static int bytes(ParseResult typed) {
    String value = typed.matchedOptionValue("--max-page", "16M").toUpperCase(Locale.ROOT);
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
        "--max-page is a size such as 500K or 16M, up to 1G, not '%s'".formatted(value));
  }

  private static Choice choice(ParseResult typed) {
    try {
      return new Choice(
          all(typed, "--include"), all(typed, "--exclude"), !typed.hasMatchedOption("--no-ignore"));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> all(ParseResult typed, String option) {
    return List.of(typed.matchedOptionValue(option, new String[0]));
  }

  private static Names listed(ParseResult typed, List<String> paths) {
    String from = typed.matchedOptionValue("--files-from", (String) null);
    String name = typed.matchedOptionValue("--stdin-filename", (String) null);
    boolean nul = typed.hasMatchedOption("--null");
    int readers = Collections.frequency(paths, "-") + ("-".equals(from) ? 1 : 0);
    if (readers > 1) {
      throw new UsageException("standard input (-) is named twice; it can be read once");
    }
    if (from != null && !paths.isEmpty()) {
      throw new UsageException("--files-from and inputs on the command line do not go together");
    }
    if (nul && from == null) {
      throw new UsageException(
          "-0 says how the names of --files-from are parted, which is missing");
    }
    return new Names(from, nul, name);
  }

  private static Output output(ParseResult typed) {
    String path = typed.matchedOptionValue("--output", (String) null);
    boolean inPlace = typed.hasMatchedOption("--in-place");
    List<String> modes = new ArrayList<>();
    for (String mode : List.of("--explain", "--check", "--diff", "--dry-run")) {
      if (typed.hasMatchedOption(mode)) {
        modes.add(mode);
      }
    }
    if (path != null && inPlace) {
      throw new UsageException("-o writes elsewhere and -i where a file is; give one of them");
    }
    if (modes.size() > 1) {
      throw new UsageException(String.join(" and ", modes) + " do not go together");
    }
    boolean writes = path != null || inPlace;
    if (writes && !modes.isEmpty() && !modes.contains("--dry-run")) {
      throw new UsageException(modes.get(0) + " writes no cleaned text; leave -o and -i away");
    }
    String onExists = oneOf(typed, "--on-exists", "fail", List.of("fail", "skip", "replace"));
    if (typed.hasMatchedOption("--on-exists") && path == null) {
      throw new UsageException("--on-exists is about the outputs of -o, which is missing");
    }
    return new Output(
        path,
        Target.OnExists.valueOf(String.valueOf(onExists).toUpperCase(Locale.ROOT)),
        inPlace ? typed.matchedOptionValue(SUFFIX, "") : null,
        modes.isEmpty() ? Show.TEXT : show(modes.get(0)));
  }

  private static Looks looks(ParseResult typed) {
    String form = oneOf(typed, STATS, "table", List.of("table", "json"));
    String colour = oneOf(typed, "--color", "auto", Colour.NAMES);
    return new Looks(
        typed.hasMatchedOption("--stats") ? form : null,
        typed.matchedOptionValue("--removed", (String) null),
        Colour.named(String.valueOf(colour)),
        typed.hasMatchedOption("--quiet"),
        typed.hasMatchedOption("--verbose"));
  }

  private static Show show(String mode) {
    return switch (mode) {
      case "--explain" -> Show.EXPLANATION;
      case "--check" -> Show.NAMES;
      case "--diff" -> Show.DIFFERENCES;
      default -> Show.PLAN;
    };
  }

  private static int jobs(ParseResult typed) {
    String value =
        typed.matchedOptionValue("--jobs", "" + Runtime.getRuntime().availableProcessors());
    try {
      int jobs = Integer.parseInt(value);
      if (jobs >= 1 && jobs <= MOST_JOBS) {
        return jobs;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers out of range.
    }
    throw new UsageException(
        "--jobs is a number from 1 to %d, not '%s'".formatted(MOST_JOBS, value));
  }

  private static @Nullable Syntax syntax(@Nullable String name) {
    return name == null ? null : Syntax.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static @Nullable String oneOf(
      ParseResult typed, String option, @Nullable String otherwise, List<String> known) {
    String value = typed.matchedOptionValue(option, otherwise);
    if (value != null && !known.contains(value)) {
      throw new UsageException(
          "%s: unknown '%s'%s (there is %s)"
              .formatted(option, value, Nearest.to(value, known), String.join(", ", known)));
    }
    return value;
  }

  private static Chain chain(ParseResult typed, String preset) {
    Chain chain = Filters.preset(preset);
    List<String> only = names(typed, "--filters");
    if (!only.isEmpty()) {
      chain = Filters.named(chain, only);
    }
    chain = Filters.ruled(Tuning.rules(typed), chain);
    Set<String> without = new LinkedHashSet<>(names(typed, "--without"));
    return Tuning.set(typed, judged(typed, Filters.without(chain, without)));
  }

  private static Chain judged(ParseResult typed, Chain chain) {
    double threshold = threshold(typed);
    Judge model = model(typed);
    boolean explain = typed.hasMatchedOption("--explain");
    return Filters.judged(
        chain,
        learned ->
            new Learned(
                threshold > 0 ? threshold : learned.threshold(),
                learned.evidence(),
                model == null ? learned.judge() : model,
                explain));
  }

  /** The threshold as typed; 0 where none was. */
  private static double threshold(ParseResult typed) {
    if (!typed.hasMatchedOption("--threshold")) {
      return 0;
    }
    String value = typed.matchedOptionValue("--threshold", "");
    try {
      double threshold = Double.parseDouble(value);
      if (threshold > 0 && threshold <= Learned.MOST) {
        return threshold;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers out of range.
    }
    throw new UsageException(
        "--threshold is a number above 0 and up to %.0f, not '%s'".formatted(Learned.MOST, value));
  }

  private static @Nullable Judge model(ParseResult typed) {
    if (!typed.hasMatchedOption("--model")) {
      return null;
    }
    String file = typed.matchedOptionValue("--model", "");
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new UsageException("--model: '%s' is a folder".formatted(file));
      }
      return Judge.read(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      throw new UsageException("--model: %s: no such file".formatted(file));
    } catch (AccessDeniedException e) {
      throw new UsageException("--model: %s: may not be read".formatted(file));
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("--model: %s: %s".formatted(file, e.getMessage()));
    }
  }

  private static List<String> names(ParseResult typed, String option) {
    String value = typed.matchedOptionValue(option, "");
    List<String> names =
        Arrays.stream(String.valueOf(value).split(","))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
    if (typed.hasMatchedOption(option) && names.isEmpty()) {
      throw new UsageException(
          "%s names no filter (there is %s)".formatted(option, String.join(", ", Filters.names())));
    }
    for (String name : names) {
      if (!Filters.names().contains(name)) {
        throw new UsageException(
            "%s: unknown filter '%s'%s (there is %s)"
                .formatted(
                    option,
                    name,
                    Nearest.to(name, Filters.names()),
                    String.join(", ", Filters.names())));
      }
    }
    return names;
  }
}
