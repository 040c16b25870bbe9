package dev.pith.cli;

import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.filter.Learned;
import dev.pith.model.Judge;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
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
 */
record Options(
    Task task,
    List<String> paths,
    String preset,
    Chain chain,
    @Nullable Syntax from,
    @Nullable Syntax to,
    boolean records,
    String field,
    boolean explain) {

  enum Task {
    CLEAN,
    HELP,
    VERSION,
    LIST_FILTERS
  }

  /**
   * How one input is read and written.
   *
   * @param name the path as typed
   * @param from what its text is written in
   * @param to what the text becomes
   */
  record Input(
      String name, Syntax from, Syntax to, boolean records, String field, boolean explain) {
    /** How messages name it. */
    String title() {
      return name.equals("-") ? "standard input" : name;
    }
  }

  /** Resolves how the input {@code name} is read: by the options, or else by its extension. */
  Input input(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean markdown = lower.endsWith(".md") || lower.endsWith(".markdown");
    Syntax read = from != null ? from : markdown ? Syntax.MARKDOWN : Syntax.TEXT;
    boolean jsonl = records || lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    return new Input(name, read, to != null ? to : read, jsonl, field, explain);
  }

  private static final List<String> SYNTAXES = List.of("text", "markdown");

  private static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("pith");
    spec.usageMessage()
        .description(
            "Takes text that came off web pages and gives back what a person went there to read.",
            "")
        .parameterListHeading("%nInputs:%n")
        .optionListHeading("%nOptions:%n")
        .footer(
            "",
            "Exit codes: 0 done; 2 the command line was wrong; 3 some inputs failed.",
            "",
            "Examples:",
            "  pith page.txt                          clean one page",
            "  pith -t markdown page.txt > page.md    the same as Markdown",
            "  pith --explain page.txt                every line and why it went",
            "  pith --records jsonl < pages.jsonl     clean the field \"text\" of each record")
        .width(100);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("0..*")
            .type(String[].class)
            .description(
                "Text, Markdown (.md, .markdown) or JSON Lines (.jsonl, .ndjson); - or none: standard input.")
            .build());
    spec.addOption(
        valued(
            "-f",
            "--from",
            "SYNTAX",
            "What the text is: text or markdown. Default: by the extension."));
    spec.addOption(
        valued(
            "-t",
            "--to",
            "SYNTAX",
            "What the text becomes: text or markdown. Default: what it was."));
    spec.addOption(valued("--records", "jsonl", "The input is records, one JSON object a line."));
    spec.addOption(
        valued("--field", "NAME", "The field that holds a record's text. Default: text."));
    spec.addOption(
        valued(
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

  private static OptionSpec valued(String... names) {
    return OptionSpec.builder(Arrays.copyOf(names, names.length - 2))
        .paramLabel(names[names.length - 2])
        .description(names[names.length - 1])
        .type(String.class)
        .build();
  }

  private static OptionSpec flag(String name, String description) {
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
    CommandLine command = new CommandLine(spec());
    ParseResult typed;
    try {
      typed = command.parseArgs(args);
    } catch (UnmatchedArgumentException e) {
      String unknown = e.getUnmatched().get(0);
      String name = unknown.contains("=") ? unknown.substring(0, unknown.indexOf('=')) : unknown;
      throw new UsageException(
          "unknown option '%s'%s"
              .formatted(name, Nearest.to(name, command.getCommandSpec().optionsMap().keySet())));
    } catch (ParameterException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    return resolve(typed);
  }

  private static Options resolve(ParseResult typed) {
    Task task =
        typed.isUsageHelpRequested()
            ? Task.HELP
            : typed.isVersionHelpRequested()
                ? Task.VERSION
                : typed.hasMatchedOption("--list-filters") ? Task.LIST_FILTERS : Task.CLEAN;
    String preset = oneOf(typed, "--preset", "standard", Filters.presetNames());
    String from = oneOf(typed, "--from", null, SYNTAXES);
    String to = oneOf(typed, "--to", null, SYNTAXES);
    String records = oneOf(typed, "--records", null, List.of("jsonl"));
    String field = typed.matchedOptionValue("--field", "text");
    List<String> paths = List.of(typed.matchedPositionalValue(0, new String[0]));
    if (Collections.frequency(paths, "-") > 1) {
      throw new UsageException("standard input (-) is named twice; it can be read once");
    }
    return new Options(
        task,
        paths,
        String.valueOf(preset),
        chain(typed, String.valueOf(preset)),
        syntax(from),
        syntax(to),
        records != null,
        String.valueOf(field),
        typed.hasMatchedOption("--explain"));
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
    Set<String> without = new LinkedHashSet<>(names(typed, "--without"));
    return judged(typed, Filters.without(chain, without));
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
