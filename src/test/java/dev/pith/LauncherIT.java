package dev.pith;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scripts/pith} as a process of its own; it runs when the jar has been packed. */
final class LauncherIT {
  private static final Path LAUNCHER = Path.of("scripts/pith").toAbsolutePath();
  private static final String TEXT = "Straße gesperrt\n\nДорога закрыта – 道路封闭.\n";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void runsFromAnotherFolder() throws Exception {
    shell.write("a.txt", TEXT);
    assertThat(shell.sh("pith a.txt")).isEqualTo(new Ran(0, TEXT, ""));
  }

  @Test
  void runsThroughSymbolicLinks() throws Exception {
    shell.write("a.txt", TEXT);
    Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(folder.resolve("bin/one"), LAUNCHER);
    Files.createSymbolicLink(folder.resolve("bin/two"), Path.of("one"));
    assertThat(shell.sh("bin/two a.txt")).isEqualTo(new Ran(0, TEXT, ""));
    assertThat(shell.sh("PATH=\"$PWD/bin:$PATH\" two a.txt")).isEqualTo(new Ran(0, TEXT, ""));
  }

  @Test
  void needsNothingOfSpark() throws Exception {
    shell.write("a.txt", TEXT);
    Ran run =
        shell.sh("\"$JAVA_HOME\"/bin/java -Xlog:class+load -jar $scripts/../target/pith.jar a.txt");
    assertThat(run.out())
        .contains(TEXT, " dev.pith.filter.Chain ")
        .doesNotContain(" org.apache.spark.", " org.apache.hadoop.", " scala.", " dev.pith.spark.");
  }

  @Test
  void readsAPipe() throws Exception {
    shell.write("a.txt", TEXT);
    assertThat(shell.sh("cat a.txt | pith | cat")).isEqualTo(new Ran(0, TEXT, ""));
  }

  @Test
  void endsQuietlyWhenItsReaderHasEnough() throws Exception {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      page.append("The bridge number ").append(i).append(" is closed until Monday.\n");
    }
    shell.write("a.txt", page.toString());
    assertThat(shell.sh("pith a.txt | head -1"))
        .isEqualTo(new Ran(0, "The bridge number 0 is closed until Monday.\n", ""));
    assertThat(shell.sh("{ pith a.txt; echo \"code $?\" >&2; } | head -1").err())
        .isEqualTo("code 0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "xx_XX.UTF-8", ""})
  void speaksUtf8InEveryLocale(String locale) throws Exception {
    shell.write("a.txt", TEXT);
    Map<String, String> environment = Map.of("LC_ALL", locale);
    assertThat(shell.sh("pith a.txt", environment)).isEqualTo(new Ran(0, TEXT, ""));
    assertThat(shell.sh("pith < a.txt", environment)).isEqualTo(new Ran(0, TEXT, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "C.UTF-8"})
  void takesNamesInUtf8WithoutALocaleToo(String locale) throws Exception {
    // The shell writes the name, for this process may have a locale that cannot.
    String name = "gr\\303\\266\\303\\237e.txt";
    Map<String, String> environment = Map.of("LC_ALL", locale);
    shell.write("a.txt", TEXT);
    assertThat(shell.sh("n=$(printf '" + name + "'); cp a.txt \"$n\"; pith \"$n\"", environment))
        .isEqualTo(new Ran(0, TEXT, ""));
    assertThat(shell.sh("pith \"$(printf 'n\\303\\266ne')\"", environment))
        .isEqualTo(new Ran(3, "", "pith: nöne: no such file\n"));
  }

  @Test
  void hasItsExitCodes() throws Exception {
    assertThat(shell.sh("pith none.txt").code()).isEqualTo(3);
    assertThat(shell.sh("pith --nonsense").code()).isEqualTo(2);
    assertThat(shell.sh("pith --version").out()).matches("pith \\d\\S*\n");
  }

  @Test
  void takesNoFileOfJavasForAStreamThatIsClosed() throws Exception {
    shell.write("a.txt", TEXT);
    assertThat(shell.sh("pith <&-")).isEqualTo(new Ran(0, "", ""));
    assertThat(shell.sh("pith a.txt 2>&-")).isEqualTo(new Ran(0, TEXT, ""));
    Ran ran = shell.sh("pith a.txt >&-");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).startsWith("pith: standard output: ");
    assertThat(shell.sh("pith -o b.txt a.txt <&- >&- 2>&-; cat b.txt"))
        .isEqualTo(new Ran(0, TEXT, ""));
  }

  /** What Java is started with for {@code command}. */
  private String started(String command) throws Exception {
    shell.write("a.txt", TEXT);
    shell.write("more/b.txt", TEXT);
    shell.write("long.txt", TEXT.repeat(2000));
    shell.write("list", "a.txt\n");
    shell.out("gzip -k more/b.txt");
    Path java = folder.resolve("home/bin/java");
    shell.write("home/bin/java", "#!/bin/sh\necho \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Ran ran = shell.sh(command, Map.of("JAVA_HOME", folder.resolve("home").toString()));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pith a.txt",
        "pith < a.txt",
        "pith --preset gentle < a.txt",
        "pith -i $PWD/a.txt"
      })
  void compilesLittleForOneSmallFile(String command) throws Exception {
    assertThat(started(command)).contains("TieredStopAtLevel=1").doesNotContain("Tier4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat a.txt | pith",
        "pith long.txt",
        "pith < long.txt",
        "pith more",
        "pith a.txt more/b.txt",
        "pith more/b.txt.gz",
        "pith --files-from list",
        "pith --files-from=list -j 2"
      })
  void compilesAsUsualWhereThereMayBeMore(String command) throws Exception {
    assertThat(started(command)).contains("Tier4").doesNotContain("TieredStopAtLevel");
  }
}
