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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job in the packed jar on a real standalone cluster: a master and two workers, each of them,
 * their executors and the driver a process.
 */
final class SparkClusterIT {
  private static final Path SCRIPTS = Path.of("scripts").toAbsolutePath();
  private static final int MINUTES = 5;

  @TempDir private static Path cluster;
  private static String master = "";

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    Process start = script(cluster, "spark-cluster", "start", cluster);
    master = new String(start.getInputStream().readAllBytes(), UTF_8).strip();
    ended(start, cluster);
    assertThat(master).startsWith("spark://127.0.0.1:");
  }

  @AfterAll
  static void stop() throws Exception {
    ended(script(cluster, "spark-cluster", "stop", cluster), cluster);
  }

  @Test
  void writesTheBytesOfTheCommand() throws Exception {
    Path pages = folder.resolve("pages");
    new MadeCorpus().write(pages);
    String stats =
        pith(
            "--across",
            "--save-templates",
            folder.resolve("found"),
            "-o",
            folder.resolve("local"),
            pages);
    ended(
        job(
            "--across",
            "--save-templates",
            folder.resolve("alike"),
            "--input",
            pages,
            "-o",
            folder.resolve("out"),
            "--piece",
            "64K"),
        folder);
    assertThat(folder.resolve("alike")).hasSameTextualContentAs(folder.resolve("found"));
    assertThat(Outputs.of(folder.resolve("out")))
        .isEqualTo(Outputs.of(folder.resolve("local")))
        .hasSize(24);
    assertThat(folder.resolve("out/_pith/stats.json")).hasContent(stats);
  }

  @Test
  void writesTheBytesOfThePipe() throws Exception {
    Path pages = folder.resolve("pages.jsonl");
    Files.write(pages, new MadeCorpus().records(0, 1000));
    byte[] pipe = piped(pages, "--records", "jsonl", "-j", "1");
    assertThat(pipe.length).isGreaterThan(500_000);
    assertThat(piped(pages, "--records", "jsonl", "-j", "8")).isEqualTo(pipe);
    for (String where : List.of("local[2]", master)) {
      Path out = folder.resolve(where.equals(master) ? "cluster" : "local");
      ended(jobOn(where, "--input", pages, "-o", out, "--piece", "64K"), folder);
      assertThat(Files.exists(out.resolve("pages-00003.jsonl"))).as(where).isTrue();
      assertThat(Outputs.of(out).get("pages.jsonl")).as(where).isEqualTo(Arrays.toString(pipe));
    }
  }

  /** What the command makes of standard input. */
  private byte[] piped(Path in, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve("pith").toString()));
    command.addAll(List.of(options));
    Path out = folder.resolve("piped");
    ended(
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("pith.err").toFile())
            .start(),
        folder);
    return Files.readAllBytes(out);
  }

  @Test
  void writesTheSameBytesWhenAWorkerIsKilled() throws Exception {
    Path pages = folder.resolve("pages.jsonl");
    Files.write(pages, new MadeCorpus().records(0, 6000));
    String stats = pith("-o", folder.resolve("local.jsonl"), pages);
    Path out = folder.resolve("out");
    Process job = job("--input", pages, "-o", out, "--piece", "64K");
    int all = (int) (Files.size(pages) >> 16) + 1;
    ProcessHandle worker = process("worker-1");
    while (job.isAlive() && (done(out) < 5 || executors(worker).isEmpty())) {
      Thread.sleep(20);
    }
    kill(worker);
    assertThat(done(out)).as("outputs when the worker was killed").isBetween(5, all - 20);
    ended(job, folder);
    assertThat(Outputs.of(out).get("pages.jsonl"))
        .isEqualTo(Arrays.toString(Files.readAllBytes(folder.resolve("local.jsonl"))));
    assertThat(done(out)).isEqualTo(all);
    assertThat(out.resolve("_pith/stats.json")).hasContent(stats);
  }

  private static ProcessHandle process(String name) throws IOException {
    String id = Files.readString(cluster.resolve(name + ".pid")).strip();
    return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
  }

  private static List<ProcessHandle> executors(ProcessHandle worker) {
    return worker.descendants().toList();
  }

  /** Kills a worker and its executor, which get no time for anything. */
  private static void kill(ProcessHandle worker) {
    assertThat(executors(worker)).isNotEmpty();
    executors(worker).forEach(ProcessHandle::destroyForcibly);
    worker.destroyForcibly();
  }

  private static int done(Path out) throws IOException {
    Path notes = out.resolve("_pith/done");
    if (!Files.isDirectory(notes)) {
      return 0;
    }
    try (Stream<Path> done = Files.list(notes)) {
      return (int) done.count();
    }
  }

  private static String pith(Object... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> typed = new ArrayList<>(List.of("-q", "--stats=json"));
    Stream.of(args).map(Object::toString).forEach(typed::add);
    int code =
        new Pith(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, UTF_8))
            .run(typed.toArray(String[]::new));
    assertThat(code).isZero();
    return err.toString(UTF_8).strip();
  }

  private Process job(Object... args) throws IOException {
    return jobOn(master, args);
  }

  private Process jobOn(String where, Object... args) throws IOException {
    return script(
        folder, "spark", Stream.concat(Stream.of("--master", where), Stream.of(args)).toArray());
  }

  private static Process script(Path folder, String name, Object... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(name).toString()));
    Stream.of(args).map(Object::toString).forEach(command::add);
    // From a folder of its own: paths must mean the same to the driver and to the executors.
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(folder.resolve(name + ".err").toFile())
        .start();
  }

  private static void ended(Process process, Path folder) throws Exception {
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("has ended").isTrue();
    assertThat(process.exitValue()).as(said(folder)).isZero();
  }

  /** What the scripts said, for whoever looks for what went wrong. */
  private static String said(Path folder) throws IOException {
    StringBuilder said = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".err")).toList()) {
        said.append(Files.readString(file));
      }
    }
    return said.toString();
  }
}
