package dev.pith.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.cli.Pith;
import dev.pith.source.Compression;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON Lines in, and besides JSON Lines a table of Parquet out. */
final class TableTest {
  @TempDir private Path folder;
  private static SparkSession spark;

  @BeforeAll
  static void begin() {
    spark = LocalSpark.session();
  }

  private record Ran(int code, String err) {}

  private Ran job(Object... args) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Stream<Object> all =
        Stream.concat(Stream.of("--output", folder.resolve("out")), Stream.of(args));
    int code =
        CleanJob.run(
            new PrintStream(err, true, UTF_8), all.map(Object::toString).toArray(String[]::new));
    return new Ran(code, err.toString(UTF_8));
  }

  private List<Row> table() {
    return spark.read().parquet(folder.resolve("table").toString()).orderBy("id").collectAsList();
  }

  @Test
  void holdsTheTextsOfThePipeAndEveryOtherField() throws IOException {
    MadeCorpus made = new MadeCorpus();
    byte[] some = made.records(0, 400);
    byte[] others = made.records(400, 600);
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.write(input.resolve("some.jsonl"), some);
    try (OutputStream out =
        Compression.ZSTD.writing(Files.newOutputStream(input.resolve("others.jsonl.zst")))) {
      out.write(others);
    }
    Ran ran = job("--input", input, "--piece", "64K", "--table", folder.resolve("table"));
    assertThat(ran.code()).as(ran.err()).isZero();

    ByteArrayOutputStream records = new ByteArrayOutputStream();
    records.writeBytes(some);
    records.writeBytes(others);
    Path piped = folder.resolve("piped.jsonl");
    try (OutputStream out = Files.newOutputStream(piped)) {
      new Pith(
              new ByteArrayInputStream(records.toByteArray()),
              out,
              new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
          .run("--records", "jsonl");
    }
    List<Row> expected = spark.read().json(piped.toString()).orderBy("id").collectAsList();
    assertThat(table()).hasSize(1000).isEqualTo(expected);
    assertThat(table().get(0).schema().fieldNames()).containsExactly("id", "score", "text", "url");
  }

  @Test
  void givesEachFieldATypeAndLeavesOutWhatIsDamaged() throws IOException {
    Path input = folder.resolve("in.jsonl");
    Files.writeString(
        input,
        """
        {"id": 1, "n": 12345678901, "price": 2.50, "tags": ["a", null], "deep": {"x": {"y": true}}, "day": "2026-11-23", "text": "One.", "Text": "Also."}
        {"id": 2, "price": 3, "mixed": 1, "text": "Two.\\r\\n\\u2028Three."}
        {"id": 3, "mixed": "b", "text": "never ends
        {"id": 4, "mixed": "b", "text": "Four."}
        """);
    Ran ran =
        job("--input", input, "--table", folder.resolve("table"), "--max-reject-share", "0.5");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readString(folder.resolve("out/_pith/rejects/in.jsonl.jsonl")))
        .contains("in.jsonl:3: ");
    List<Row> rows =
        spark
            .read()
            .parquet(folder.resolve("table").toString())
            .selectExpr(
                "id",
                "n",
                "price",
                "tags",
                "deep.x.y",
                "day",
                "mixed",
                "typeof(n)",
                "typeof(mixed)")
            .orderBy("id")
            .collectAsList();
    assertThat(rows)
        .extracting(Row::toString)
        .containsExactly(
            "[1,12345678901,2.5,ArraySeq(a, null),true,2026-11-23,null,bigint,string]",
            "[2,null,3.0,null,null,null,1,bigint,string]",
            "[4,null,null,null,null,null,b,bigint,string]");
  }

  @Test
  void isMadeAgainOnlyWhereAnOutputIs() throws IOException {
    Path input = folder.resolve("in.jsonl");
    Path table = folder.resolve("table");
    Path complete = table.resolve("_SUCCESS");
    Files.write(input, new MadeCorpus().records(0, 20));
    job("--input", input, "--table", table);
    Files.setLastModifiedTime(complete, FileTime.fromMillis(0));
    assertThat(job("--input", input, "--table", table).code()).isZero();
    assertThat(Files.getLastModifiedTime(complete).toMillis()).isZero();
    Files.delete(folder.resolve("out/in.jsonl"));
    assertThat(job("--input", input, "--table", table).code()).isZero();
    assertThat(Files.getLastModifiedTime(complete).toMillis()).isPositive();
    assertThat(table()).hasSize(20);
  }

  @Test
  void takesNoFolderOfOthersAndNothingWithoutRecords() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(texts.resolve("a.txt"), "A text.\n");
    assertThat(job("--input", texts, "--table", folder.resolve("table")).err())
        .contains("--table: no input goes out as JSON Lines; --output-records jsonl");
    Ran taken = job("--input", texts, "--output-records", "jsonl", "--table", texts);
    assertThat(taken.code()).isEqualTo(2);
    assertThat(Files.readString(texts.resolve("a.txt"))).isEqualTo("A text.\n");
    assertThat(job("--input", texts, "--save-templates", folder.resolve("t"), "--table", "x").err())
        .contains("add --across");
  }
}
