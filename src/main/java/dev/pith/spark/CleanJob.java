package dev.pith.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pith.cli.JobOptions;
import dev.pith.cli.SurveyOptions;
import dev.pith.cli.UsageException;
import dev.pith.corpus.Templates;
import dev.pith.corpus.TemplatesFile;
import dev.pith.run.SafeOutput;
import dev.pith.run.Walk;
import dev.pith.source.Complaints;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Cleans a corpus on Spark: {@code spark-submit --class dev.pith.spark.CleanJob pith.jar --input
 * ... --output ...}. The output is the folder that {@code pith -o} writes, but that long files of
 * JSON Lines come in parts.
 *
 * <p>The exit code is 0 when all was done, 2 when the options were wrong and nothing was read, 3
 * when too much is damaged, 1 when Spark failed.
 */
public final class CleanJob implements Complaints {
  private static final int DONE = 0;
  private static final int USAGE = 2;
  private static final int FAILED = 3;

  private final SparkSession spark;
  private final PrintStream err;
  private boolean failed;

  private CleanJob(SparkSession spark, PrintStream err) {
    this.spark = spark;
    this.err = err;
  }

  public static void main(String[] args) throws IOException {
    PrintStream err = new PrintStream(System.err, true, UTF_8);
    int code = run(err, args);
    if (code != DONE) {
      System.exit(code);
    }
  }

  /** Does what {@code args} say, in the Spark that is there or in one begun for it. */
  static int run(PrintStream err, String... args) throws IOException {
    try {
      JobOptions options = JobOptions.parse(args);
      if (options.help()) {
        err.print(JobOptions.usage());
        return DONE;
      }
      boolean begun = SparkSession.getDefaultSession().isEmpty();
      SparkSession spark =
          SparkSession.builder()
              .appName("pith")
              // Records are not for Kryo, whatever the cluster prefers.
              .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
              .getOrCreate();
      try {
        return new CleanJob(spark, err).run(options);
      } finally {
        if (begun) {
          spark.stop();
        }
      }
    } catch (UsageException e) {
      err.println("pith: " + e.getMessage());
      return USAGE;
    }
  }

  private int run(JobOptions options) throws IOException {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
    Place place = Place.of(options.output(), options.rejects(), context.hadoopConfiguration());
    Storage storage = new Storage(hadoop, place.own("temporary").toString());
    List<Piece> pieces =
        new Listing(storage, options.choice(), options.reading(), options.piece(), this)
            .of(inputs(options, storage));
    claim(options, place, storage);
    List<List<Piece>> shares = Shares.of(pieces, context.defaultParallelism());
    String typed = options.table();
    Table table = typed == null ? null : Table.of(typed, shares, options.reading(), place, storage);
    Templates templates = templates(options.survey(), options, shares, context, place, storage);
    if (options.survey().surveysAlone()) {
      return failed ? FAILED : DONE;
    }
    Task task =
        new Task(
            options.cleaning(),
            options.reading(),
            templates,
            options.survey().sites(),
            place,
            storage);
    Note note = clean(context, shares, task);
    storage.write(place.own("stats.json"), (note.tally().json() + "\n").getBytes(UTF_8));
    storage.delete(place.own("temporary"));
    if (table != null && (note.skipped() < note.outputs() || !table.isComplete())) {
      table.write(spark);
    }
    tell(options, note, place);
    return failed || note.isWorse(options.share()) ? FAILED : DONE;
  }

  /** What was found before, or in a run before this one, or is now; null where nobody asks. */
  private static @Nullable Templates templates(
      SurveyOptions how,
      JobOptions options,
      List<List<Piece>> shares,
      JavaSparkContext context,
      Place place,
      Storage storage)
      throws IOException {
    String known = how.templates();
    if (known == null && !how.surveys()) {
      return null;
    }
    Path kept = place.templates();
    if (!storage.exists(kept)) {
      Templates found =
          known != null
              ? read(storage.whole(known), how, storage)
              : new Survey(options.reading(), how.sites(), how.budget(), storage)
                  .over(shares, context);
      write(found, kept, storage);
    }
    Templates found = read(kept, how, storage);
    String save = how.save();
    if (save != null) {
      write(found, storage.whole(save), storage);
    }
    return found;
  }

  private static Templates read(Path path, SurveyOptions how, Storage storage) {
    try (InputStream in = storage.of(path).open(path)) {
      return TemplatesFile.read(in, path.toString(), how.budget());
    } catch (IOException e) {
      throw new UsageException("--templates: " + e.getMessage());
    }
  }

  private static void write(Templates templates, Path path, Storage storage) throws IOException {
    try (SafeOutput file = storage.creating(path)) {
      TemplatesFile.write(templates, file.out());
      file.commit();
    }
  }

  private static List<String> inputs(JobOptions options, Storage storage) throws IOException {
    String list = options.list();
    if (list == null) {
      return options.inputs();
    }
    List<String> inputs = new ArrayList<>();
    Path path = storage.whole(list);
    try (InputStream in = storage.of(path).open(path)) {
      Walk.list(in, false).forEachRemaining(inputs::add);
    }
    return inputs;
  }

  /**
   * Makes the output this job's own.
   *
   * @throws UsageException where it is somebody else's, or one of other options
   */
  private static void claim(JobOptions options, Place place, Storage storage) throws IOException {
    Path output = new Path(place.output());
    FileSystem files = storage.of(output);
    Path mark = place.own("options");
    byte[] how = (options.how() + "\n").getBytes(UTF_8);
    if (files.exists(mark)) {
      if (!new String(storage.read(mark), UTF_8).equals(new String(how, UTF_8))) {
        throw new UsageException(
            "--output: %s was made with other options, see %s; take another folder"
                .formatted(output, mark));
      }
      storage.delete(place.own("temporary"));
    } else if (files.exists(output) && files.listStatus(output).length > 0) {
      throw new UsageException(
          "--output: %s holds what no job of pith wrote; take another folder".formatted(output));
    } else {
      storage.write(mark, how);
    }
  }

  private static Note clean(JavaSparkContext context, List<List<Piece>> shares, Task task) {
    if (shares.isEmpty()) {
      return Note.NONE;
    }
    Broadcast<Task> sent = context.broadcast(task);
    LongAccumulator pages = context.sc().longAccumulator("pith: pages");
    LongAccumulator rejects = context.sc().longAccumulator("pith: rejects");
    return context
        .parallelize(shares, shares.size())
        .map(
            share -> {
              Note sum = Note.NONE;
              for (Piece piece : share) {
                Note note = sent.value().run(piece);
                // For people who watch: a task that runs again is counted again. The notes are not.
                pages.add(note.tally().pages());
                rejects.add(note.tally().failed());
                sum = sum.and(note);
              }
              return sum;
            })
        .treeReduce(Note::and);
  }

  private void tell(JobOptions options, Note note, Place place) {
    if (options.stats() != null) {
      err.println(
          options.stats().equals("json")
              ? note.tally().json()
              : note.tally().table().stripTrailing());
    }
    if (note.tally().failed() > 0) {
      warn(
          "%d of %d records and inputs are damaged, %d of %d outputs could not be written: see %s"
              .formatted(
                  note.tally().failed(),
                  note.tally().failed() + note.tally().pages(),
                  note.lost(),
                  note.outputs(),
                  place.rejects()));
    }
    if (!options.quiet()) {
      warn("%d outputs, %d there already".formatted(note.outputs(), note.skipped()));
    }
  }

  @Override
  public void warn(String message) {
    err.println("pith: " + message);
  }

  @Override
  public void fail(String message) {
    failed = true;
    warn(message);
  }
}
