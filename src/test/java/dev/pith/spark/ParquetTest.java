package dev.pith.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.cli.Pith;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of Parquet that Spark itself wrote, and reads. */
final class ParquetTest {
  private static final String[] COLUMNS = {
    "id",
    "url",
    "text",
    "cast(id as decimal(20, 4)) as price",
    "cast('2026-11-23' as date) as day",
    "timestamp '2026-11-23 01:02:03' as at",
    "cast(url as binary) as bytes",
    "id > 3 as seen",
    "cast(id as int) as i",
    "cast(id as float) as f",
    "cast(id as double) as d",
    "score",
    "map('a', id) as more",
    "struct(id as n, array(url) as urls) as deep",
    "cast(null as string) as none"
  };

  @TempDir private Path folder;
  private static SparkSession spark;

  @BeforeAll
  static void begin() {
    spark = LocalSpark.session();
  }

  private int job(Object... args) throws IOException {
    List<String> typed = new ArrayList<>();
    for (Object arg : args) {
      typed.add(arg.toString());
    }
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    return CleanJob.run(new PrintStream(err, true, UTF_8), typed.toArray(String[]::new));
  }

  /** The rows of one file. */
  private List<Row> rows(Path file) {
    return spark.read().parquet(file.toString()).collectAsList();
  }

  private Path written(Dataset<Row> rows) throws IOException {
    Path out = folder.resolve("written");
    rows.coalesce(1).write().parquet(out.toString());
    Path file = Files.createDirectories(folder.resolve("in")).resolve("pages.parquet");
    try (var files = Files.list(out)) {
      Files.move(
          files.filter(path -> path.toString().endsWith(".parquet")).findFirst().orElseThrow(),
          file);
    }
    return file;
  }

  @Test
  void changesTheTextsAsInRecordsAndNothingElse() throws IOException {
    Path records = folder.resolve("pages.jsonl");
    Files.write(records, new MadeCorpus().records(0, 50));
    Path clean = folder.resolve("clean.jsonl");
    new Pith(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
        .run("-q", "--across", "-o", clean.toString(), records.toString());
    Path file = written(spark.read().json(records.toString()).selectExpr(COLUMNS));

    assertThat(job("--across", "--input", folder.resolve("in"), "-o", folder.resolve("out")))
        .isZero();

    List<Row> before = rows(file);
    List<Row> after = rows(folder.resolve("out/pages.parquet"));
    List<Row> expected = spark.read().json(clean.toString()).select("text").collectAsList();
    assertThat(after).hasSize(50);
    assertThat(after.get(0).schema()).isEqualTo(before.get(0).schema());
    for (int i = 0; i < 50; i++) {
      assertThat(after.get(i).<String>getAs("text"))
          .isEqualTo(expected.get(i).getString(0))
          .isNotEqualTo(before.get(i).getAs("text"));
      for (String column : before.get(i).schema().fieldNames()) {
        if (!column.equals("text")) {
          assertThat(after.get(i).<Object>getAs(column)).isEqualTo(before.get(i).getAs(column));
        }
      }
    }
  }

  @Test
  void leavesRowsWithoutATextAlone() throws IOException {
    Path file =
        written(
            spark.sql(
                "select * from values (1, null), (2, 'Share this page\n\nA text.'), (3, null),"
                    + " (4, ''), (5, null) as pages(id, body)"));
    assertThat(job("--field", "body", "--input", file, "-o", folder.resolve("out"))).isZero();
    List<Row> after = rows(folder.resolve("out/pages.parquet"));
    assertThat(after).extracting(row -> row.getInt(0)).containsExactly(1, 2, 3, 4, 5);
    assertThat(after)
        .extracting(row -> row.isNullAt(1))
        .containsExactly(true, false, true, false, true);
    assertThat(after.get(3).getString(1)).isEmpty();
  }

  @Test
  void namesFilesThatAreNoneAndColumnsThatAreNot() throws IOException {
    Files.writeString(folder.resolve("none.parquet"), "this is no Parquet at all");
    Path rejects = folder.resolve("rejects");
    assertThat(
            job(
                "--input",
                folder.resolve("none.parquet"),
                "-o",
                folder.resolve("a"),
                "--rejects",
                rejects))
        .isEqualTo(3);
    assertThat(Files.readString(rejects.resolve("none.parquet.jsonl")))
        .contains("not a Parquet file");
    Path file = written(spark.sql("select 1 as id, 'x' as body"));
    assertThat(job("--input", file, "-o", folder.resolve("b"), "--rejects", rejects)).isEqualTo(3);
    assertThat(Files.readString(rejects.resolve("pages.parquet.jsonl")))
        .contains("has no column 'text' of texts (there is id, body)");
    assertThat(Files.exists(folder.resolve("b/pages.parquet"))).isFalse();
  }
}
