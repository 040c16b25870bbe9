package dev.pith.cli;

import dev.pith.corpus.Templates;
import dev.pith.filter.Filters;
import dev.pith.run.Cleaning;
import dev.pith.run.Input;
import dev.pith.run.Run;
import dev.pith.run.SafeFile;
import dev.pith.run.StandardOutput;
import dev.pith.run.Surveying;
import dev.pith.run.Target;
import dev.pith.run.Totals;
import dev.pith.sink.Tally;
import dev.pith.source.Complaints;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One call of pith over three streams.
 *
 * <p>Standard output is data only; every message goes to standard error and begins with what it
 * speaks of. The exit code is 0 when all was done, 1 when {@code --check} or {@code --diff} found
 * something, 2 when the command line was wrong and nothing was read, 3 when some inputs could not
 * be read (the others were cleaned) or something could not be written, messages included.
 */
public final class Pith implements Complaints {
  /** All was done. */
  public static final int DONE = 0;

  /** {@code --check} or {@code --diff} found something that would change. */
  public static final int FOUND = 1;

  /** The command line was wrong. */
  public static final int USAGE = 2;

  /** Some inputs failed. */
  public static final int FAILED = 3;

  /** What a survey meets is said when it is cleaned. */
  private static final Complaints UNHEARD =
      new Complaints() {
        @Override
        public void warn(String message) {}

        @Override
        public void fail(String message) {}
      };

  private final InputStream in;
  private final OutputStream out;
  private PrintStream err;
  private boolean failed;

  public Pith(InputStream in, OutputStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Does what {@code args} say and returns the exit code. */
  public int run(String... args) {
    PrintStream messages = err;
    int code = attempt(args);
    // Statistics, or a word on what was passed over, that nobody can read: not all was done.
    return messages.checkError() && code < USAGE ? FAILED : code;
  }

  private int attempt(String... args) {
    Options options;
    Configurations configurations;
    try {
      Typed typed = Options.typed(args);
      options = Options.of(typed);
      configurations = Configurations.of(typed);
      if (options.task() == Options.Task.CLEAN || options.task() == Options.Task.PRINT_CONFIG) {
        options.inputs().named().forEach(configurations::options);
      }
    } catch (UsageException e) {
      err.println("pith: " + e.getMessage());
      err.println("Try 'pith --help'.");
      return USAGE;
    }
    try {
      return run(options, configurations, new StandardOutput(out, "standard output"));
    } catch (StandardOutput.Failed e) {
      if (e.isClosedPipe()) {
        return failed ? FAILED : DONE;
      }
      err.println("pith: " + e.getMessage());
      return FAILED;
    } catch (UsageException e) {
      err.println("pith: " + e.getMessage());
      return USAGE;
    } catch (IOException | UncheckedIOException e) {
      err.println("pith: " + e.getMessage());
      return FAILED;
    }
  }

  private int run(Options options, Configurations configurations, StandardOutput stdout)
      throws IOException {
    switch (options.task()) {
      case HELP -> print(stdout, Options.usage());
      case VERSION -> print(stdout, Options.version() + "\n");
      case LIST_FILTERS ->
          print(stdout, Listing.of(Filters.preset(options.preset()), Filters.all()));
      case COMPLETION ->
          print(stdout, Completion.script(String.valueOf(options.shell()), Options.spec()));
      case PRINT_CONFIG -> {
        for (String input : options.inputs().named()) {
          print(stdout, Holdings.of(input, configurations));
        }
      }
      case MERGE_TEMPLATES ->
          Survey.merge(
              options.inputs().paths(),
              String.valueOf(options.output().path()),
              options.survey().budget());
      case CLEAN -> {
        if (options.inputs().isIdle() && Boolean.getBoolean("pith.terminal")) {
          err.print(Options.usage());
          return USAGE;
        }
        return clean(options, configurations, stdout);
      }
    }
    return failed ? FAILED : DONE;
  }

  private static void print(OutputStream stdout, String text) throws IOException {
    stdout.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private int clean(Options options, Configurations configurations, StandardOutput stdout)
      throws IOException {
    Places places = new Places(options, in);
    Target target = places.target();
    Looks looks = options.looks();
    boolean printing = target instanceof Target.Stream;
    boolean seen = !looks.quiet() && Progress.isSeen(printing);
    boolean alone = options.survey().surveysAlone();
    Templates templates = survey(options, configurations, places, alone, seen);
    if (alone) {
      return failed ? FAILED : DONE;
    }
    Run run =
        new Run(
            input -> how(configurations, input, templates),
            target,
            options.jobs(),
            options.failFast(),
            in);
    Tally tally = looks.stats() == null ? null : new Tally(Filters.names());
    try (Progress progress = Progress.on("pith", err, seen);
        SafeFile removed = looks.removed() == null ? null : places.removed(looks.removed())) {
      err = progress.messages();
      progress.total(places.bytes());
      StandardOutput removals =
          removed == null ? null : new StandardOutput(removed.out(), "" + looks.removed());
      Totals totals =
          run.over(
              places.inputs(this),
              new Run.Report(stdout, this::say, tally, removals, progress::step, looks.quiet()));
      if (removed != null && removals != null) {
        removals.flush();
        removed.commit();
      }
      tell(looks, totals, tally);
      return code(options, totals);
    }
  }

  private @Nullable Templates survey(
      Options options, Configurations configurations, Places places, boolean alone, boolean seen)
      throws IOException {
    PrintStream said = err;
    try (Progress progress = Progress.on("pith: survey", said, seen)) {
      err = progress.messages();
      return Survey.of(
          options,
          input -> how(configurations, input, null),
          places,
          alone ? this : UNHEARD,
          progress);
    } finally {
      err = said;
    }
  }

  private void tell(Looks looks, Totals totals, @Nullable Tally tally) {
    if (tally != null) {
      err.println("json".equals(looks.stats()) ? tally.json() : tally.table().stripTrailing());
    }
    if (looks.verbose() || (totals.failed() > 0 && totals.inputs() > 1)) {
      say(
          "%d inputs, %d changed, %d there already, %d failed"
              .formatted(totals.inputs(), totals.changed(), totals.skipped(), totals.failed()));
    }
  }

  /** How {@code input} is cleaned, by the configuration that is nearest to it. */
  private static Run.How how(
      Configurations configurations, Input input, @Nullable Templates templates)
      throws IOException {
    try {
      Options here = configurations.options(input.name());
      // An explanation is of the lines that came, so nothing is converted under it.
      boolean converts = here.output().show() != Output.Show.EXPLANATION;
      Cleaning cleaning = new Cleaning(here.chain(), converts ? here.reading().to() : null);
      return new Run.How(
          templates == null
              ? cleaning
              : cleaning.with(templates.lines(here.survey().sites(), Surveying.folder(input))),
          here.reading());
    } catch (UsageException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private int code(Options options, Totals totals) {
    boolean looks =
        options.output().show() == Output.Show.NAMES
            || options.output().show() == Output.Show.DIFFERENCES;
    if (failed || totals.failed() > 0) {
      return FAILED;
    }
    return looks && totals.changed() > 0 ? FOUND : DONE;
  }

  private void say(String message) {
    err.println("pith: " + message);
  }

  @Override
  public void warn(String message) {
    say(message);
  }

  @Override
  public void fail(String message) {
    failed = true;
    say(message);
  }
}
