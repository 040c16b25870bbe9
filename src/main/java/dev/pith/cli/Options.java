package dev.pith.cli;

import static dev.pith.cli.Argument.flag;

import dev.pith.filter.Chain;
import dev.pith.run.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

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

  /** All options of the command, as they are declared. */
  static List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>();
    arguments.addAll(ReadingOptions.options());
    arguments.addAll(Inputs.options());
    arguments.addAll(Output.options());
    arguments.addAll(running());
    arguments.addAll(Looks.options());
    arguments.addAll(FilterOptions.options());
    arguments.addAll(Tuning.options());
    arguments.addAll(SurveyOptions.options());
    arguments.addAll(tasks());
    return arguments;
  }

  /** The command as picocli knows it. */
  static CommandSpec spec() {
    CommandSpec spec = Command.of("pith", arguments());
    spec.usageMessage()
        .description(
            "Takes text that came off web pages and gives back what a person went there to read.",
            "")
        .parameterListHeading("%nInputs:%n")
        .optionListHeading("%nOptions:%n")
        .footer(
            "",
            "Exit codes: 0 done; 1 --check or --diff found something; 2 the command line was wrong;",
            "3 some inputs failed, or something could not be written.",
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
    return spec;
  }

  private static List<Argument> running() {
    return List.of(
        Argument.valued(
            "-j", "--jobs", "N", "How much is worked on at a time. Default: the processors."),
        flag("--fail-fast", "End with the first input that fails."));
  }

  private static List<Argument> tasks() {
    return List.of(
        flag("--list-filters", "Say what each filter takes out, with its options."),
        Argument.choice(
            Completion.SHELLS,
            "--completion",
            "SHELL",
            "Print what makes a shell complete these options: bash, zsh or fish."),
        Argument.help(),
        Argument.version());
  }

  static String usage() {
    return Command.usage(spec());
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
  static Typed typed(String... args) {
    String[] parted = parted(args);
    Typed plain = PlainArguments.of(arguments(), parted);
    return plain != null ? plain : Command.read(spec(), parted);
  }

  /** The arguments; what may hang on {@code -i} and {@code --stats} has a word of its own. */
  static String[] parted(String... args) {
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
  static Options of(Typed typed) {
    return new Options(
        task(typed),
        FilterOptions.preset(typed),
        FilterOptions.chain(typed),
        ReadingOptions.of(typed),
        Inputs.of(typed),
        Output.of(typed),
        jobs(typed),
        typed.has("--fail-fast"),
        survey(typed),
        Looks.of(typed),
        typed.oneOf("--completion", Completion.SHELLS));
  }

  private static SurveyOptions survey(Typed typed) {
    SurveyOptions survey = SurveyOptions.of(typed);
    if (survey.surveysAlone() && (typed.has("--output") || typed.has("--in-place"))) {
      throw new UsageException(
          "--save-templates alone cleans nothing, so there is nothing for -o or -i; add --across");
    }
    return survey;
  }

  private static Task task(Typed typed) {
    if (typed.has("--help")) {
      return Task.HELP;
    }
    if (typed.has("--version")) {
      return Task.VERSION;
    }
    if (typed.has("--completion")) {
      return Task.COMPLETION;
    }
    if (typed.has("--list-filters")) {
      return Task.LIST_FILTERS;
    }
    if (typed.has("--merge-templates")) {
      return Task.MERGE_TEMPLATES;
    }
    return typed.has("--print-config") ? Task.PRINT_CONFIG : Task.CLEAN;
  }

  private static int jobs(Typed typed) {
    String value = typed.value("--jobs", "" + Runtime.getRuntime().availableProcessors());
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
