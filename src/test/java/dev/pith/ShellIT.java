package dev.pith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with pith in a shell, by real processes on real files. */
final class ShellIT {
  private static final Path LAUNCHER = Path.of("scripts/pith").toAbsolutePath();
  private static final String NOISY =
      """
      Storm closes schools - The Daily Example
      Storm closes schools

      All schools in the north stay closed on Monday while the roads are cleared of fallen trees.

      Share this article
      """;

  private static final String CLEAN =
      """
      Storm closes schools

      All schools in the north stay closed on Monday while the roads are cleared of fallen trees.
      """;

  @TempDir Path folder;

  /** Runs {@code script} in a shell in a folder of its own; {@code $pith} is the launcher. */
  private Ran sh(String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = folder.resolve(".out");
    Path err = folder.resolve(".err");
    ProcessBuilder builder =
        new ProcessBuilder(List.of("sh", "-c", script))
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("pith", LAUNCHER.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Ran sh(String script) throws IOException, InterruptedException {
    return sh(script, Map.of());
  }

  private void write(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(UTF_8));
  }

  /** A folder of {@code files} small pages in ten folders. */
  private void tree(int files) throws IOException {
    for (int i = 0; i < files; i++) {
      Path file = folder.resolve("in/%d/page %d.txt".formatted(i % 10, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, NOISY.replace("Monday", "day " + i));
    }
  }

  private void assertSame(String one, String other) throws Exception {
    assertThat(sh("diff -r %s %s".formatted(one, other))).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void cleansATreeIntoAnotherWithTheSameBytesForAnyNumberOfJobs() throws Exception {
    tree(2_000);
    assertThat(sh("\"$pith\" -j 1 -o one in")).isEqualTo(new Ran(0, "", ""));
    assertThat(sh("\"$pith\" -j 8 -o eight in")).isEqualTo(new Ran(0, "", ""));
    assertSame("one", "eight");
    assertThat(Files.readString(folder.resolve("one/7/page 17.txt")))
        .isEqualTo(CLEAN.replace("Monday", "day 17"));
    assertThat(sh("find one -type f | wc -l").out().strip()).isEqualTo("2000");
  }

  @Test
  void goesOnWhereARunWasKilled() throws Exception {
    tree(2_000);
    sh("\"$pith\" -o whole in");
    sh("\"$pith\" -o out in & pid=$!; while [ ! -d out/1 ]; do sleep 0.05; done; kill -9 $pid");
    assertThat(sh("\"$pith\" -o out --on-exists skip in")).isEqualTo(new Ran(0, "", ""));
    sh("find out -name '.*.tmp' -delete");
    assertSame("whole", "out");
  }

  @Test
  void readsNamesPartedByNul() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a page.txt"), NOISY);
    Files.writeString(folder.resolve("in/two\nlines.txt"), NOISY);
    assertThat(sh("find in -name '*.txt' -print0 | \"$pith\" --files-from - -0 -o out").code())
        .isZero();
    assertThat(Files.readString(folder.resolve("out/in/a page.txt"))).isEqualTo(CLEAN);
    assertThat(Files.readString(folder.resolve("out/in/two\nlines.txt"))).isEqualTo(CLEAN);
  }

  @Test
  void readsAndWritesPackedRecords() throws Exception {
    write("x.jsonl", "{\"text\":\"" + NOISY.replace("\n", "\\n") + "\"}\n");
    String clean = "{\"text\":\"" + CLEAN.replace("\n", "\\n") + "\"}\n";
    assertThat(sh("gzip -k x.jsonl && \"$pith\" x.jsonl.gz").out()).isEqualTo(clean);
    assertThat(sh("\"$pith\" x.jsonl.gz -o y.jsonl.gz && gzip -dc y.jsonl.gz").out())
        .isEqualTo(clean);
    assertThat(sh("\"$pith\" x.jsonl -o y.jsonl.zst && \"$pith\" --filters characters y.jsonl.zst"))
        .isEqualTo(new Ran(0, clean, ""));
  }

  @Test
  void cleansAWetFileAndMakesJsonLinesOfIt() throws Exception {
    String info = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n";
    write("x.wet", info + conversion(NOISY));
    assertThat(sh("\"$pith\" x.wet")).isEqualTo(new Ran(0, info + conversion(CLEAN), ""));
    assertThat(sh("gzip -k x.wet; \"$pith\" x.wet.gz -o y.wet.gz; gzip -dc y.wet.gz").out())
        .isEqualTo(info + conversion(CLEAN));
    assertThat(sh("\"$pith\" x.wet -o z.jsonl; cat z.jsonl").out())
        .contains("\"url\":\"http://example.org/\"", "Storm closes schools\\n\\nAll schools");
  }

  private static String conversion(String text) {
    return "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://example.org/\r\n"
        + "Content-Type: text/plain\r\nContent-Length: "
        + text.getBytes(UTF_8).length
        + "\r\n\r\n"
        + text
        + "\r\n\r\n";
  }

  @Test
  void checksWhatACommitHolds() throws Exception {
    write("a.txt", NOISY);
    write("b.txt", CLEAN);
    assertThat(sh("\"$pith\" --check a.txt b.txt")).isEqualTo(new Ran(1, "a.txt\n", ""));
    assertThat(sh("\"$pith\" --check b.txt")).isEqualTo(new Ran(0, "", ""));
    assertThat(sh("\"$pith\" --check --stdin-filename c.txt < a.txt"))
        .isEqualTo(new Ran(1, "c.txt\n", ""));
    assertThat(sh("\"$pith\" --diff a.txt").out()).contains("-Share this article\n");
  }

  @Test
  void cleansFilesWhereTheyAre() throws Exception {
    write("a.txt", NOISY);
    write("b.txt", CLEAN);
    sh("chmod 640 a.txt; touch -d 2001-02-03 b.txt; ln -s a.txt link.txt");
    assertThat(sh("\"$pith\" -i.bak link.txt b.txt")).isEqualTo(new Ran(0, "", ""));
    assertThat(sh("cat a.txt").out()).isEqualTo(CLEAN);
    assertThat(sh("cat a.txt.bak").out()).isEqualTo(NOISY);
    assertThat(sh("stat -c %a a.txt; stat -c %y b.txt").out()).startsWith("640\n2001-02-03");
    assertThat(sh("test -L link.txt && ls").out()).doesNotContain("b.txt.bak");
  }

  @Test
  void refusesToWriteOverItsInput() throws Exception {
    tree(1);
    write("a.txt", NOISY);
    assertThat(sh("\"$pith\" -o in/out in").code()).isEqualTo(2);
    assertThat(sh("\"$pith\" -o a.txt a.txt").code()).isEqualTo(2);
    assertThat(sh("\"$pith\" -o . a.txt").code()).isEqualTo(3);
    assertThat(sh("ls in; cat a.txt").out()).isEqualTo("0\n" + NOISY);
  }

  @Test
  void ifAPipeEndsItEndsToo() throws Exception {
    assertThat(sh("yes 'All schools stay closed.' | head -c 8000000 > big.txt").code()).isZero();
    assertThat(sh("\"$pith\" --filters characters big.txt | head -1"))
        .isEqualTo(new Ran(0, "All schools stay closed.\n", ""));
  }

  @Test
  void givesTheSameTextAloneInAFolderAndAsARecord() throws Exception {
    tree(20);
    write("x.jsonl", "{\"text\":\"" + NOISY.replace("\n", "\\n") + "\"}\n");
    write("a.txt", NOISY);
    sh("cp a.txt in/0/a.txt; \"$pith\" -j 8 -o out in");
    String alone = sh("\"$pith\" a.txt").out();
    assertThat(alone).isEqualTo(CLEAN);
    assertThat(sh("cat out/0/a.txt").out()).isEqualTo(alone);
    assertThat(sh("\"$pith\" x.jsonl").out()).contains(alone.replace("\n", "\\n"));
  }

  @Test
  void passesOverWhatIsIgnoredAndHidden() throws Exception {
    tree(2);
    Files.writeString(folder.resolve("in/.pithignore"), "1/\n");
    assertThat(sh("\"$pith\" --dry-run -o out in"))
        .isEqualTo(new Ran(0, "in/0/page 0.txt -> out/0/page 0.txt\n", ""));
    assertThat(sh("\"$pith\" --no-ignore --exclude 'page 0*' --check in").out())
        .isEqualTo("in/1/page 1.txt\n");
  }

  @Test
  void countsAndKeepsWhatItTakes() throws Exception {
    write("a.txt", NOISY);
    Ran ran = sh("\"$pith\" --stats=json --removed gone.jsonl a.txt");
    assertThat(ran.out()).isEqualTo(CLEAN);
    assertThat(ran.err()).startsWith("{\"pages\":1,\"pages_changed\":1");
    assertThat(sh("cat gone.jsonl").out()).contains("\"text\":\"Share this article\"");
  }
}
