package dev.pith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written, by real processes: {@code /dev/full} is a disk without room. */
final class FullDiskIT {
  private static final String TEXT = "The bridge is closed until Monday.\n";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
    shell = new Shell(folder);
    shell.write("a.txt", TEXT);
    shell.write("bad.txt", TEXT);
    shell.out("printf 'caf\\351\\n' >> bad.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--stats a.txt", "--stats=json a.txt", "-v a.txt", "bad.txt"})
  void doesNotEndWellWhereWhatItSaysCannotBeWritten(String arguments) throws Exception {
    Ran ran = shell.sh("pith " + arguments + " 2> /dev/full");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).startsWith(TEXT);
  }

  @Test
  void endsWellWhereThereIsNothingToSay() throws Exception {
    assertThat(shell.sh("pith a.txt 2> /dev/full")).isEqualTo(new Ran(0, TEXT, ""));
    assertThat(shell.sh("pith --nonsense 2> /dev/full").code()).isEqualTo(2);
  }

  @Test
  void endsWellWhereNobodyWantsToHearMore() throws Exception {
    shell.out("mkfifo words");
    Ran ran = shell.sh("{ :; } < words & { wait; pith --stats a.txt; echo \"code $?\"; } 2> words");
    assertThat(ran).isEqualTo(new Ran(0, TEXT + "code 0\n", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt",
        "--explain a.txt",
        "--help",
        "--version",
        "--list-filters",
        "--print-config a.txt",
        "--completion zsh"
      })
  void namesAStandardOutputWithoutRoom(String arguments) throws Exception {
    Ran ran = shell.sh("pith " + arguments + " > /dev/full");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).startsWith("pith: standard output: ").hasLineCount(1);
  }
}
