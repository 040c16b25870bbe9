package dev.pith.cli;

import static dev.pith.cli.Argument.valued;

import dev.pith.run.Choice;
import dev.pith.run.Cleaning;
import dev.pith.run.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The options of a job on a cluster, resolved: those of the command that say what is read and how
 * it is cleaned, declared there, and a few of its own.
 *
 * @param inputs files and folders, as typed
 * @param list the file that lists them instead; null: none does
 * @param choice which files of a folder are inputs
 * @param output the folder that takes the outputs
 * @param table the folder that takes the records as Parquet, too; null: nobody asked
 * @param rejects the folder that takes what is damaged; null: one below the output
 * @param share how much may be damaged before the job fails, from 0 to 1
 * @param piece how many bytes of a file that can be cut are one task's
 * @param cleaning what is done to the pages
 * @param reading how they are read and written
 * @param survey what is to be learned from many pages
 * @param stats the form in which it is said what was done; null: nobody asked
 * @param quiet whether only what failed is said
 * @param help whether only the usage is asked for
 */
public record JobOptions(
    List<String> inputs,
    @Nullable String list,
    Choice choice,
    String output,
    @Nullable String table,
    @Nullable String rejects,
    double share,
    long piece,
    Cleaning cleaning,
    Reading reading,
    SurveyOptions survey,
    @Nullable String stats,
    boolean quiet,
    boolean help) {

  /** Options of the command that say where it looks on the machine it runs on. */
  private static final Set<String> LOCAL =
      Set.of(
          "--stdin-filename",
          "--no-ignore",
          "--null",
          "--config",
          "--no-config",
          "--print-config",
          "--merge-templates",
          "--removed",
          "--color",
          "--verbose");

  private static final String SHARE = "0.01";

  /**
   * Reads {@code args}.
   *
   * @throws UsageException where they are wrong
   */
  public static JobOptions parse(String... args) {
    Typed typed = Command.read(spec(), Options.parted(args));
    List<String> inputs = typed.all("--input");
    String list = typed.value("--files-from");
    String output = typed.value("--output", "");
    if (!typed.has("--help")) {
      if (inputs.isEmpty() == (list == null)) {
        throw new UsageException("name what is to be read: by --input or by --files-from");
      }
      if (output.isEmpty()) {
        throw new UsageException("--output is missing: the folder that takes what is cleaned");
      }
    }
    Reading reading = ReadingOptions.of(typed);
    SurveyOptions survey = SurveyOptions.of(typed);
    if (typed.has("--table") && survey.surveysAlone()) {
      throw new UsageException(
          "--save-templates alone cleans nothing, so there is no --table; add --across");
    }
    Looks looks = Looks.of(typed);
    return new JobOptions(
        inputs,
        list,
        Inputs.choice(typed),
        output,
        typed.value("--table"),
        typed.value("--rejects"),
        share(typed),
        ReadingOptions.size(typed, "--piece", "32M"),
        new Cleaning(FilterOptions.chain(typed), reading.to()),
        reading,
        survey,
        looks.stats(),
        looks.quiet(),
        typed.has("--help"));
  }

  /** All that the bytes of an output depend on, besides its input, in words. */
  public String how() {
    return "%s, pieces of %d, %s, %s, %s"
        .formatted(Options.version(), piece, reading, cleaning, survey);
  }

  /** What {@code --help} prints. */
  public static String usage() {
    return Command.usage(spec());
  }

  private static CommandSpec spec() {
    List<Argument> arguments =
        Stream.of(
                own(),
                ReadingOptions.options(),
                Inputs.options(),
                Looks.options(),
                FilterOptions.options(),
                SurveyOptions.options(),
                Tuning.options())
            .flatMap(List::stream)
            .filter(option -> !LOCAL.contains(option.name()))
            .toList();
    CommandSpec spec =
        Command.of("spark-submit --class dev.pith.spark.CleanJob pith.jar", arguments);
    spec.usageMessage().description("Cleans a corpus on Apache Spark.", "").width(100);
    return spec;
  }

  private static List<Argument> own() {
    List<Argument> own = new ArrayList<>();
    own.add(
        Argument.repeated(
            "--input", "PATH", "Read this file or folder, a URI such as s3a://...; repeatable."));
    own.add(
        valued(
            "-o",
            "--output",
            "FOLDER",
            "Write there, under the inputs' names; what is complete there is not done again."));
    own.add(
        valued(
            "--table",
            "FOLDER",
            "Write all records that go out as JSON Lines there, too, as Parquet."));
    own.add(
        valued(
            "--rejects",
            "FOLDER",
            "Write there what is damaged. Default: _pith/rejects in the output."));
    own.add(
        valued(
            "--max-reject-share",
            "SHARE",
            "Fail when more of the records, or of the inputs, are damaged. Default: 0.01."));
    own.add(
        valued(
            "--piece",
            "SIZE",
            "Cut JSON Lines that are not packed into tasks of this size. Default: 32M."));
    own.add(Argument.help());
    return own;
  }

  private static double share(Typed typed) {
    String value = typed.value("--max-reject-share", SHARE);
    try {
      double share = Double.parseDouble(value);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers out of range.
    }
    throw new UsageException(
        "--max-reject-share is a number from 0 to 1, not '%s'".formatted(value));
  }
}
