package dev.pith.cli;

import static dev.pith.cli.Arguments.flag;

import dev.pith.filter.Chain;
import dev.pith.run.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The options, resolved. Each topic declares its own and reads them: {@link ReadingOptions}, {@link
 * Inputs}, {@link Output}, {@link Looks}, {@link FilterOptions}, {@link SurveyOptions} and {@link
 * Tuning}.
 *
 * @param task what is to be done
 * @param preset the name of the preset
 * @param chain the filters to run
 * @param reading how inputs are read and written
 * @param inputs what there is to read
 * @param output where cleaned text goes
 * @param jobs how much is worked on at a time
 * @param failFast whether the first failure ends the run
 * @param survey what is to be learned from many pages
 * @param looks what is said besides
 * @param shell which one's completion to print, where that is the task
 */
record Options(
    Task task,
    String preset,
    Chain chain,
    Reading reading,
    Inputs inputs,
    Output output,
    int jobs,
    boolean failFast,
    SurveyOptions survey,
    Looks looks,
    @Nullable String shell) {

  enum Task {
    CLEAN,
    MERGE_TEMPLATES,
    HELP,
    VERSION,
    LIST_FILTERS,
    COMPLETION,
    PRINT_CONFIG
  }

  private static final int MOST_JOBS = 1024;

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
            "  pith --across -o clean site            drop what the site's pages have in common, too",
            "  pith --records jsonl < pages.jsonl     clean the field \"text\" of each record")
        .width(100);
    spec.addPositional(Inputs.positional());
    List<List<OptionSpec>> topics =
        List.of(
            ReadingOptions.options(),
            Inputs.options(),
            Output.options(),
            running(),
            Looks.options(),
            FilterOptions.options(),
            Tuning.options(),
            SurveyOptions.options(),
            tasks());
    for (List<OptionSpec> topic : topics) {
      for (OptionSpec option : topic) {
        spec.addOption(option);
      }
    }
    return spec;
  }

  private static List<OptionSpec> running() {
    return List.of(
        Arguments.valued(
            "-j", "--jobs", "N", "How much is worked on at a time. Default: the processors."),
        flag("--fail-fast", "End with the first input that fails."));
  }

  private static List<OptionSpec> tasks() {
    return List.of(
        flag("--list-filters", "Say what each filter takes out, with its options."),
        Arguments.choice(
            Completion.SHELLS,
            "--completion",
            "SHELL",
            "Print what makes a shell complete these options: bash, zsh or fish."),
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this help.").build(),
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version.")
            .build());
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
    return of(typed(args));
  }

  /** The same, before anything is resolved. */
  static ParseResult typed(String... args) {
    String[] parted = parted(args);
    ParseResult plain = PlainArguments.of(spec(), parted);
    return plain != null && !plain.hasMatchedOption("--print-config")
        ? plain
        : read(spec(), parted);
  }

  /** What {@code args} say in the options of {@code spec}, which are not all of the command's. */
  static ParseResult typed(CommandSpec spec, String... args) {
    return read(spec, parted(args));
  }

  private static ParseResult read(CommandSpec spec, String... parted) {
    // A name that begins with @ is a name.
    CommandLine command = new CommandLine(spec).setExpandAtFiles(false);
    try {
      return command.parseArgs(parted);
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

  /** The arguments; what may hang on {@code -i} and {@code --stats} has a word of its own. */
  private static String[] parted(String... args) {
    List<String> parted = new ArrayList<>();
    boolean options = true;
    for (String arg : args) {
      options &= !arg.equals("--");
      if (options && arg.startsWith("--in-place=")) {
        part("--in-place", Output.SUFFIX, arg.substring("--in-place=".length()), parted);
      } else if (options && arg.startsWith("-i") && arg.length() > 2) {
        part("--in-place", Output.SUFFIX, arg.substring(2), parted);
      } else if (options && arg.startsWith("--stats=")) {
        part("--stats", Looks.STATS, arg.substring("--stats=".length()), parted);
      } else {
        parted.add(arg);
      }
    }
    return parted.toArray(new String[0]);
  }

  private static void part(String option, String hidden, String value, List<String> parted) {
    parted.add(option);
    parted.add(hidden + "=" + value);
  }

  /** The same for what has been read. */
  static Options of(ParseResult typed) {
    return new Options(
        task(typed),
        FilterOptions.preset(typed),
        FilterOptions.chain(typed),
        ReadingOptions.of(typed),
        Inputs.of(typed),
        Output.of(typed),
        jobs(typed),
        typed.hasMatchedOption("--fail-fast"),
        SurveyOptions.of(typed),
        Looks.of(typed),
        Arguments.oneOf(typed, "--completion", Completion.SHELLS));
  }

  private static Task task(ParseResult typed) {
    if (typed.isUsageHelpRequested()) {
      return Task.HELP;
    }
    if (typed.isVersionHelpRequested()) {
      return Task.VERSION;
    }
    if (typed.hasMatchedOption("--completion")) {
      return Task.COMPLETION;
    }
    if (typed.hasMatchedOption("--list-filters")) {
      return Task.LIST_FILTERS;
    }
    if (typed.hasMatchedOption("--merge-templates")) {
      return Task.MERGE_TEMPLATES;
    }
    return typed.hasMatchedOption("--print-config") ? Task.PRINT_CONFIG : Task.CLEAN;
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
}
