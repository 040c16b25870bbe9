package dev.pith;

import static dev.pith.Shell.CLEAN;
import static dev.pith.Shell.NOISY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files cleaned where they are, and what is said before that. */
final class InPlaceIT {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void cleansFilesWhereTheyAre() throws Exception {
    shell.write("a.txt", NOISY);
    shell.write("b.txt", CLEAN);
    shell.out("chmod 640 a.txt; touch -d 2001-02-03 b.txt; ln -s a.txt link.txt");
    assertThat(shell.sh("pith -i.bak link.txt b.txt")).isEqualTo(new Ran(0, "", ""));
    assertThat(shell.read("a.txt")).isEqualTo(CLEAN);
    assertThat(shell.read("a.txt.bak")).isEqualTo(NOISY);
    assertThat(shell.out("stat -c %a a.txt; stat -c %y b.txt")).startsWith("640\n2001-02-03");
    assertThat(shell.out("test -L link.txt && ls"))
        .isEqualTo("a.txt\na.txt.bak\nb.txt\nlink.txt\n");
  }

  @Test
  void cleansAFolderWhereItIsAndLeavesNothingBeside() throws Exception {
    shell.tree(20);
    assertThat(shell.sh("pith --in-place in")).isEqualTo(new Ran(0, "", ""));
    assertThat(shell.read("in/7/page 17.txt")).isEqualTo(CLEAN.replace("Monday", "day 17"));
    assertThat(shell.out("find in -type f | wc -l").strip()).isEqualTo("20");
    assertThat(shell.sh("pith --check in")).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void refusesHardLinksAndReadOnlyFilesByName() throws Exception {
    shell.write("a.txt", NOISY);
    shell.write("b.txt", NOISY);
    shell.write("c.txt", NOISY);
    shell.out("ln a.txt same.txt; chmod 444 b.txt");
    Ran ran = shell.sh("pith -i a.txt b.txt c.txt");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .containsPattern("pith: a.txt: .*hard link")
        .containsPattern("pith: b.txt: is read-only");
    assertThat(shell.out("cat a.txt b.txt c.txt")).isEqualTo(NOISY + NOISY + CLEAN);
  }

  @Test
  void cleansPackedFilesWhereTheyAre() throws Exception {
    shell.write("a.txt", NOISY);
    shell.out("gzip a.txt && pith -i a.txt.gz");
    assertThat(shell.out("gzip -dc a.txt.gz")).isEqualTo(CLEAN);
  }

  @Test
  void refusesStandardInput() throws Exception {
    Ran ran = shell.sh("echo a | pith -i");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("standard input has no place to go back to");
  }

  @Test
  void listsWhatWouldChange() throws Exception {
    shell.write("a.txt", NOISY);
    shell.write("b.txt", CLEAN);
    assertThat(shell.sh("pith --check a.txt b.txt")).isEqualTo(new Ran(1, "a.txt\n", ""));
    assertThat(shell.sh("pith --check b.txt")).isEqualTo(new Ran(0, "", ""));
    assertThat(shell.sh("pith --check --stdin-filename c.txt < a.txt"))
        .isEqualTo(new Ran(1, "c.txt\n", ""));
    assertThat(shell.sh("pith --dry-run -i a.txt b.txt")).isEqualTo(new Ran(0, "a.txt\n", ""));
    assertThat(shell.sh("pith --dry-run --stdin-filename c.txt < a.txt"))
        .isEqualTo(new Ran(0, "c.txt\n", ""));
    assertThat(shell.read("a.txt")).isEqualTo(NOISY);
  }

  @Test
  void showsADifferenceThatPatchTakes() throws Exception {
    shell.requires("patch");
    shell.tree(3);
    Ran ran = shell.sh("pith -o clean in; pith --diff in > d");
    assertThat(ran).isEqualTo(new Ran(1, "", ""));
    shell.out("patch -p0 < d");
    shell.assertSame("in", "clean");
    assertThat(shell.sh("pith --diff in")).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void showsWhatAFileBecomesInAnotherSyntax() throws Exception {
    shell.requires("patch");
    shell.write("a.md", "# Storm closes schools\n\nAll *schools* stay closed.\n");
    shell.out("pith -t text -o a.txt a.md");
    shell.sh("pith -t text --diff a.md > d; patch -p0 < d");
    assertThat(shell.read("a.md")).isEqualTo(shell.read("a.txt")).doesNotContain("*");
  }

  @Test
  void showsADifferenceOfStandardInput() throws Exception {
    shell.write("a.txt", NOISY);
    Ran ran = shell.sh("pith --diff --stdin-filename notes/c.txt < a.txt");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("--- notes/c.txt\n+++ notes/c.txt\n@@ ")
        .contains("\n-Share this article\n");
  }
}
