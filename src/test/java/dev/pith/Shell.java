package dev.pith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A shell in a folder of its own, in which {@code pith} is the launcher; it works when the jar has
 * been packed. What is printed goes to files that the folder's own listings do not show.
 */
record Shell(Path folder) {
  /** A page with noise above and below. */
  static final String NOISY =
      """
      Storm closes schools - The Daily Example
      Storm closes schools

      All schools in the north stay closed on Monday while the roads are cleared of fallen trees.

      Share this article
      """;

  /** What is left of it. */
  static final String CLEAN =
      """
      Storm closes schools

      All schools in the north stay closed on Monday while the roads are cleared of fallen trees.
      """;

  private static final Path SCRIPTS = Path.of("scripts").toAbsolutePath();

  /** Runs {@code script}, which ends within two minutes. */
  Ran sh(String script, Map<String, String> environment) throws IOException, InterruptedException {
    Path out = folder.resolve(".out");
    Path err = folder.resolve(".err");
    ProcessBuilder builder =
        new ProcessBuilder(List.of("sh", "-c", script))
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> all = builder.environment();
    all.remove("NO_COLOR");
    all.put("scripts", SCRIPTS.toString());
    all.put("PATH", SCRIPTS + File.pathSeparator + all.get("PATH"));
    all.put("JAVA_HOME", System.getProperty("java.home"));
    // Nothing is left behind in the home of whoever tests.
    all.put("PITH_CACHE", "off");
    all.putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  Ran sh(String script) throws IOException, InterruptedException {
    return sh(script, Map.of());
  }

  /** Runs {@code script}, which has to end well, and gives what it printed. */
  String out(String script) throws IOException, InterruptedException {
    Ran ran = sh(script);
    assertThat(ran.code()).as("%s: %s", script, ran.err()).isZero();
    return ran.out();
  }

  /** Runs {@code command} on a terminal and gives all that this shows. */
  Ran onTerminal(String command, Map<String, String> environment)
      throws IOException, InterruptedException {
    requires("script");
    return sh("script -qec '" + command + "' /dev/null", environment);
  }

  Ran onTerminal(String command) throws IOException, InterruptedException {
    return onTerminal(command, Map.of());
  }

  /** Skips the test where there is no such program. */
  void requires(String... programs) throws IOException, InterruptedException {
    for (String program : programs) {
      assumeTrue(sh("command -v " + program).code() == 0, program + " is not installed");
    }
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** A folder {@code in} of {@code files} small noisy pages in ten folders. */
  void tree(int files) throws IOException {
    tree("in/%d/page %d.txt", files);
  }

  /** The same under names that {@code pattern} makes of the folder's number and the page's. */
  void tree(String pattern, int files) throws IOException {
    for (int i = 0; i < files; i++) {
      write(pattern.formatted(i % 10, i), NOISY.replace("Monday", "day " + i));
    }
  }

  /** {@code text} as the JSON record of a page. */
  static String json(String text) {
    return "{\"text\":\"" + text.replace("\n", "\\n") + "\"}\n";
  }

  /** {@code text} as a record of a WET file. */
  static String wet(String text) {
    return "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://example.org/\r\n"
        + "Content-Type: text/plain\r\nContent-Length: "
        + text.getBytes(UTF_8).length
        + "\r\n\r\n"
        + text
        + "\r\n\r\n";
  }

  void assertSame(String one, String other) throws IOException, InterruptedException {
    assertThat(sh("diff -r %s %s".formatted(one, other))).isEqualTo(new Ran(0, "", ""));
  }
}
