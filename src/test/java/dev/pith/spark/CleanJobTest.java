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
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a Spark of two threads within this process. */
final class CleanJobTest {
  @TempDir private static Path shared;
  @TempDir private Path folder;

  private static Path pages;

  @BeforeAll
  static void begin() throws IOException {
    pages = shared.resolve("pages");
    new MadeCorpus().write(pages);
    LocalSpark.session();
  }

  private record Ran(int code, String err) {}

  private static Ran job(Object... args) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] typed = Stream.of(args).map(Object::toString).toArray(String[]::new);
    int code = CleanJob.run(new PrintStream(err, true, UTF_8), typed);
    return new Ran(code, err.toString(UTF_8));
  }

  private static Ran pith(byte[] in, OutputStream out, Object... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] typed = Stream.of(args).map(Object::toString).toArray(String[]::new);
    int code =
        new Pith(new ByteArrayInputStream(in), out, new PrintStream(err, true, UTF_8)).run(typed);
    return new Ran(code, err.toString(UTF_8));
  }

  private static Ran pith(Object... args) {
    return pith(new byte[0], OutputStream.nullOutputStream(), args);
  }

  private static String stats(Path output) throws IOException {
    return Files.readString(output.resolve("_pith/stats.json"));
  }

  @Test
  void writesTheBytesOfTheCommand() throws IOException {
    Path local = folder.resolve("local");
    Path cluster = folder.resolve("cluster");
    Ran command = pith("-q", "--stats=json", "-o", local, pages);
    Ran job = job("--input", pages, "-o", cluster, "--piece", "64K");
    assertThat(job.code()).as(job.err()).isZero();
    assertThat(Files.exists(cluster.resolve("a-00003.jsonl"))).isTrue();
    assertThat(Outputs.of(cluster)).isEqualTo(Outputs.of(local)).hasSize(24);
    assertThat(stats(cluster)).isEqualTo(command.err()).contains("\"pages\":1000");
    assertThat(Files.exists(cluster.resolve("_pith/temporary"))).isFalse();
    try (Stream<Path> files = Files.walk(cluster)) {
      assertThat(files.filter(file -> file.toString().endsWith(".crc"))).isEmpty();
    }
  }

  @Test
  void writesTheBytesOfThePipe() throws IOException {
    byte[] records = new MadeCorpus().records(0, 1000);
    Path input = folder.resolve("pages.jsonl");
    Files.write(input, records);
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    ByteArrayOutputStream eight = new ByteArrayOutputStream();
    pith(records, pipe, "--records", "jsonl", "-j", "1");
    pith(new byte[0], eight, "-j", "8", input);
    job("--input", input, "-o", folder.resolve("out"), "--piece", "100K");
    ByteArrayOutputStream job = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        job.write(Files.readAllBytes(file));
      }
    }
    assertThat(pipe.size()).isGreaterThan(500_000);
    assertThat(eight.toByteArray()).isEqualTo(pipe.toByteArray());
    assertThat(job.toByteArray()).isEqualTo(pipe.toByteArray());
  }

  @Test
  void takesTheOptionsOfTheCommand() throws IOException {
    Object[] options = {
      "--preset", "gentle", "--without", "navigation", "-t", "markdown",
      "--drop", "Käse", "--output-records", "jsonl", "--include", "*.txt"
    };
    Path local = folder.resolve("local");
    Path cluster = folder.resolve("cluster");
    pith(concat(options, "-q", "-o", local, pages.resolve("texts")));
    Ran job = job(concat(options, "--input", pages.resolve("texts"), "-o", cluster));
    assertThat(job.code()).as(job.err()).isZero();
    assertThat(Outputs.of(cluster)).isEqualTo(Outputs.of(local)).hasSize(16);
  }

  private static Object[] concat(Object[] some, Object... others) {
    return Stream.concat(Stream.of(some), Stream.of(others)).toArray();
  }

  @Test
  void findsTheTemplatesThatTheCommandFinds() throws IOException {
    Path local = folder.resolve("local");
    Path cluster = folder.resolve("cluster");
    Path found = folder.resolve("found");
    Path alike = folder.resolve("alike");
    pith("-q", "--across", "--save-templates", found, "-o", local, pages);
    Ran job =
        job(
            "--across",
            "--save-templates",
            alike,
            "--input",
            pages,
            "-o",
            cluster,
            "--piece",
            "64K");
    assertThat(job.code()).as(job.err()).isZero();
    assertThat(alike).hasSameTextualContentAs(found);
    assertThat(Files.readString(found)).contains("More from the Courier");
    assertThat(Outputs.of(cluster)).isEqualTo(Outputs.of(local));
  }

  @Test
  void surveysAlone() throws IOException {
    Path found = folder.resolve("found");
    Path alike = folder.resolve("alike");
    Path cluster = folder.resolve("cluster");
    pith("--save-templates", found, pages);
    Ran job = job("--save-templates", alike, "--input", pages, "-o", cluster);
    assertThat(job.code()).as(job.err()).isZero();
    assertThat(alike).hasSameTextualContentAs(found);
    assertThat(Outputs.of(cluster)).isEmpty();
  }

  @Test
  void cleansWithTemplatesThatAreThere() throws IOException {
    Path found = folder.resolve("found");
    Path local = folder.resolve("local");
    Path cluster = folder.resolve("cluster");
    pith("--save-templates", found, pages.resolve("a.jsonl"));
    pith("-q", "--templates", found, "-o", local, pages);
    job("--templates", found, "--input", pages, "-o", cluster);
    assertThat(Outputs.of(cluster)).isEqualTo(Outputs.of(local));
  }

  @Test
  void keepsWhatIsRightOfDamagedInputs() throws IOException {
    Path damaged = folder.resolve("damaged");
    Path local = folder.resolve("local");
    Path cluster = folder.resolve("cluster");
    Path rejects = folder.resolve("rejects");
    MadeCorpus made = new MadeCorpus();
    Files.createDirectories(damaged);
    byte[] member = made.crawl(0, 100);
    Arrays.fill(member, member.length / 2, member.length / 2 + 40, (byte) 7);
    Files.write(damaged.resolve("member.warc.wet.gz"), member);
    byte[] cut = made.crawl(100, 100);
    Files.write(damaged.resolve("cut.warc.wet.gz"), Arrays.copyOf(cut, cut.length - 300));
    Files.writeString(
        damaged.resolve("records.jsonl"),
        new String(made.records(200, 100), UTF_8) + "{\"text\": \"never ends\n{\"no\": 1}\n");

    Ran command = pith("--stats=json", "-q", "-o", local, damaged);
    Ran job =
        job("--input", damaged, "-o", cluster, "--rejects", rejects, "--max-reject-share", "0.1");
    assertThat(job.code()).as(job.err()).isZero();
    assertThat(Outputs.of(cluster)).isEqualTo(Outputs.of(local));
    assertThat(command.err()).contains(stats(cluster).strip());
    String said = Files.readString(rejects.resolve("member.warc.wet.gz.jsonl"));
    assertThat(said).startsWith("{\"input\":\"file:").contains("member.warc.wet.gz: ");
    assertThat(Files.readString(rejects.resolve("cut.warc.wet.gz.jsonl"))).contains("cut short");
    assertThat(Files.readString(rejects.resolve("records.jsonl.jsonl")))
        .contains("records.jsonl:101: ")
        .contains("records.jsonl:102: ");
    assertThat(Files.exists(rejects.resolve("_pith"))).isFalse();
    assertThat(job.err()).contains("records and inputs are damaged").contains(rejects.toString());
  }

  @Test
  void failsWhereTooMuchIsDamaged() throws IOException {
    Path input = folder.resolve("records.jsonl");
    Files.writeString(input, new String(new MadeCorpus().records(0, 9), UTF_8) + "{}\n");
    assertThat(job("--input", input, "-o", folder.resolve("a")).code()).isEqualTo(3);
    assertThat(job("--input", input, "-o", folder.resolve("b"), "--max-reject-share", "0.1").code())
        .isZero();
  }

  @Test
  void failsWhereInputsAreLost() throws IOException {
    Files.write(folder.resolve("good.jsonl"), new MadeCorpus().records(0, 300));
    byte[] packed = MadeCorpus.gzip("A text.\n".repeat(1000).getBytes(UTF_8));
    Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(packed, packed.length - 12));
    Ran job =
        job(
            "--input",
            folder.resolve("good.jsonl"),
            "--input",
            folder.resolve("cut.txt.gz"),
            "-o",
            folder.resolve("out"));
    assertThat(job.code()).isEqualTo(3);
    assertThat(job.err()).contains("1 of 2 outputs could not be written");
    assertThat(Files.exists(folder.resolve("out/cut.txt.gz"))).isFalse();
    assertThat(folder.resolve("out/_pith/rejects/cut.txt.gz.jsonl")).exists();
  }

  @Test
  void goesOnWhereARunStopped() throws IOException {
    Path output = folder.resolve("out");
    Ran first = job("--input", pages, "-o", output);
    Map<String, String> outputs = Outputs.of(output);
    String stats = stats(output);
    assertThat(first.err()).contains("24 outputs, 0 there already");
    Files.delete(output.resolve("a.jsonl"));
    Files.delete(output.resolve("_pith/done/b.jsonl.gz"));
    Files.createDirectories(output.resolve("_pith/temporary"));
    Ran second = job("--input", pages, "-o", output);
    assertThat(second.err()).contains("24 outputs, 22 there already");
    assertThat(Outputs.of(output)).isEqualTo(outputs);
    assertThat(stats(output)).isEqualTo(stats);
  }

  @Test
  void mixesNoOutputsOfDifferentOptions() throws IOException {
    Path output = folder.resolve("out");
    job("--input", pages.resolve("a.jsonl"), "-o", output);
    Ran other = job("--input", pages.resolve("a.jsonl"), "-o", output, "--preset", "gentle");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("was made with other options").contains("_pith/options");
  }

  @Test
  void leavesFoldersOfOthersAlone() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Ran job = job("--input", pages, "-o", folder);
    assertThat(job.code()).isEqualTo(2);
    assertThat(job.err()).contains("holds what no job of pith wrote");
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("mine.txt"));
  }

  @Test
  void pointsAtWrongOptions() throws IOException {
    assertThat(job("--input", "x").err()).contains("--output is missing");
    assertThat(job("-o", "x").err()).contains("by --input or by --files-from");
    assertThat(job("--input", "x", "-o", "y", "--presett", "gentle").err())
        .contains("unknown option '--presett'")
        .contains("--preset");
    assertThat(job("--input", "x", "-o", "y", "--max-reject-share", "2").code()).isEqualTo(2);
    assertThat(job("--input", folder.resolve("none.jsonl"), "-o", folder.resolve("out")).err())
        .contains("none.jsonl: no such file");
  }

  @Test
  void readsTheNamesOfInputsFromAFile() throws IOException {
    Path list = folder.resolve("list");
    Files.writeString(list, pages.resolve("a.jsonl") + "\n\n" + pages.resolve("crawl") + "\n");
    job("--files-from", list, "-o", folder.resolve("out"));
    assertThat(Outputs.of(folder.resolve("out"))).containsOnlyKeys("a.jsonl", "d.warc.wet.gz");
  }

  @Test
  void readsWhatHasAScheme() throws IOException {
    Path local = folder.resolve("local");
    Path cluster = folder.resolve("cluster");
    pith("-q", "-o", local, pages, "--exclude", "texts");
    job("--input", pages.toUri(), "-o", cluster.toUri(), "--exclude", "texts");
    assertThat(Outputs.of(cluster)).isEqualTo(Outputs.of(local)).hasSize(4);
  }
}
