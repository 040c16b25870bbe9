package dev.pith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scripts/pith} as a process of its own; it runs when the jar has been packed. */
final class LauncherIT {
  private static final Path LAUNCHER = Path.of("scripts/pith").toAbsolutePath();
  private static final String TEXT = "Straße gesperrt\n\nДорога закрыта – 道路封闭.\n";

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

  @Test
  void runsFromAnotherFolder() throws Exception {
    write("a.txt", TEXT);
    assertThat(sh("\"$pith\" a.txt")).isEqualTo(new Ran(0, TEXT, ""));
  }

  @Test
  void runsThroughSymbolicLinks() throws Exception {
    write("a.txt", TEXT);
    Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(folder.resolve("bin/one"), LAUNCHER);
    Files.createSymbolicLink(folder.resolve("bin/two"), Path.of("one"));
    assertThat(sh("bin/two a.txt")).isEqualTo(new Ran(0, TEXT, ""));
    assertThat(sh("PATH=\"$PWD/bin:$PATH\" two a.txt")).isEqualTo(new Ran(0, TEXT, ""));
  }

  @Test
  void readsAPipe() throws Exception {
    write("a.txt", TEXT);
    assertThat(sh("cat a.txt | \"$pith\" | cat")).isEqualTo(new Ran(0, TEXT, ""));
  }

  @Test
  void endsQuietlyWhenItsReaderHasEnough() throws Exception {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      page.append("The bridge number ").append(i).append(" is closed until Monday.\n");
    }
    write("a.txt", page.toString());
    assertThat(sh("\"$pith\" a.txt | head -1"))
        .isEqualTo(new Ran(0, "The bridge number 0 is closed until Monday.\n", ""));
    assertThat(sh("{ \"$pith\" a.txt; echo \"code $?\" >&2; } | head -1").err())
        .isEqualTo("code 0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "xx_XX.UTF-8", ""})
  void speaksUtf8InEveryLocale(String locale) throws Exception {
    write("a.txt", TEXT);
    Map<String, String> environment = Map.of("LC_ALL", locale);
    assertThat(sh("\"$pith\" a.txt", environment)).isEqualTo(new Ran(0, TEXT, ""));
    assertThat(sh("\"$pith\" < a.txt", environment)).isEqualTo(new Ran(0, TEXT, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "C.UTF-8"})
  void takesNamesInUtf8WithoutALocaleToo(String locale) throws Exception {
    // The shell writes the name, for this process may have a locale that cannot.
    String name = "gr\\303\\266\\303\\237e.txt";
    Map<String, String> environment = Map.of("LC_ALL", locale);
    write("a.txt", TEXT);
    assertThat(sh("n=$(printf '" + name + "'); cp a.txt \"$n\"; \"$pith\" \"$n\"", environment))
        .isEqualTo(new Ran(0, TEXT, ""));
    assertThat(sh("\"$pith\" \"$(printf 'n\\303\\266ne')\"", environment))
        .isEqualTo(new Ran(3, "", "pith: nöne: no such file\n"));
  }

  @Test
  void hasItsExitCodes() throws Exception {
    assertThat(sh("\"$pith\" none.txt").code()).isEqualTo(3);
    assertThat(sh("\"$pith\" --nonsense").code()).isEqualTo(2);
    assertThat(sh("\"$pith\" --version").out()).matches("pith \\d\\S*\n");
  }

  @Test
  void printsItsUsageWhereNobodyTypesAnything() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dpith.terminal=true", "-jar", "target/pith.jar"));
    Path err = folder.resolve(".err");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(Files.readString(err)).startsWith("Usage: pith");
  }
}
