package dev.pith.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pith.cli.UsageException;
import dev.pith.run.Reading;
import dev.pith.source.Compression;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * All records that a job wrote as JSON Lines, as one table of Parquet. Spark reads them and decides
 * what type each column has, so this is made of the outputs once they are there, and they stay.
 *
 * @param folder takes the table
 * @param shares the outputs with records, parted among tasks
 */
record Table(Path folder, List<List<Path>> shares, Storage storage) {
  private static final String COMPLETE = "_SUCCESS";

  /**
   * The table of what {@code pieces} become.
   *
   * @param typed where it goes
   * @throws UsageException where none of them has records, or something else is there already
   */
  static Table of(
      String typed, List<List<Piece>> pieces, Reading reading, Place place, Storage storage)
      throws IOException {
    List<List<Path>> shares = new ArrayList<>();
    for (List<Piece> share : pieces) {
      List<Path> files = new ArrayList<>();
      for (Piece piece : share) {
        if (!piece.isParquet() && reading.of(piece.name()).written() == Reading.Kind.JSONL) {
          files.add(place.output(piece.output(reading)));
        }
      }
      if (!files.isEmpty()) {
        shares.add(files);
      }
    }
    if (shares.isEmpty()) {
      throw new UsageException(
          "--table: no input goes out as JSON Lines; --output-records jsonl makes some of texts and WET");
    }
    Path folder = storage.whole(typed);
    Path mark = place.own("table");
    boolean ours =
        storage.exists(mark) && new String(storage.read(mark), UTF_8).equals(folder.toString());
    if (!ours && storage.exists(folder)) {
      throw new UsageException(
          "--table: %s is there already; take another folder".formatted(typed));
    }
    storage.write(mark, folder.toString().getBytes(UTF_8));
    return new Table(folder, shares, storage);
  }

  /** Whether it is there, whole. */
  boolean isComplete() {
    return storage.exists(new Path(folder, COMPLETE));
  }

  /** Writes it, in place of one that was there. */
  void write(SparkSession spark) {
    Storage files = storage;
    JavaRDD<String> lines =
        new JavaSparkContext(spark.sparkContext())
            .parallelize(shares, shares.size())
            .flatMap(List::iterator)
            .flatMap(file -> lines(file, files));
    Dataset<String> records = spark.createDataset(lines.rdd(), Encoders.STRING());
    // Two fields may differ in case alone.
    spark.conf().set("spark.sql.caseSensitive", true);
    spark.read().json(records).write().mode(SaveMode.Overwrite).parquet(folder.toString());
  }

  /** The lines of an output; of one that could not be written there are none. */
  private static Iterator<String> lines(Path file, Storage storage) throws IOException {
    if (!storage.exists(file)) {
      return List.<String>of().iterator();
    }
    InputStream bytes = storage.of(file).open(file);
    return new Lines(Compression.open(bytes, file.getName()).stream());
  }
}
