package dev.pith.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.source.Heard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IgnoresTest {
  @TempDir Path root;

  private final Heard heard = new Heard();

  @BeforeEach
  void plant() throws IOException {
    for (String name :
        List.of(
            "a.log", "a.txt", "build/a.txt", "src/a.log", "src/build/b.txt", "src/deep/c.log")) {
      write(name, "x");
    }
  }

  @Test
  void takesAllWhereNothingIsIgnored() {
    assertThat(found(""))
        .containsExactly(
            "a.log", "a.txt", "build/a.txt", "src/a.log", "src/build/b.txt", "src/deep/c.log");
  }

  @Test
  void passesOverWhatAnIgnoreFileNames() throws IOException {
    write(".gitignore", "# logs\n\n*.log\r\n/build/   \n");
    assertThat(found("")).containsExactly("a.txt", "src/build/b.txt");
  }

  @Test
  void prunesFolders() throws IOException {
    write(".gitignore", "build/\n!build/a.txt\n");
    assertThat(found("")).doesNotContain("build/a.txt", "src/build/b.txt").hasSize(4);
  }

  @Test
  void leavesFilesAloneThatAreNamedLikeAnIgnoredFolder() throws IOException {
    write(".gitignore", "a.txt/\n");
    assertThat(found("")).hasSize(6);
  }

  @Test
  void takesBackWhatALaterLineTakesBack() throws IOException {
    write(".gitignore", "*.log\n!src/**/*.log\n");
    assertThat(found("")).contains("src/a.log", "src/deep/c.log").doesNotContain("a.log");
    write(".gitignore", "!a.log\n*.log\n");
    assertThat(found("")).doesNotContain("a.log");
    write(".gitignore", "build/\n!build/\n");
    assertThat(found("")).contains("build/a.txt");
  }

  @Test
  void letsDeeperFilesWin() throws IOException {
    write(".gitignore", "*.log\n");
    write("src/.gitignore", "!*.log\n");
    write("src/deep/.gitignore", "/c.log\n");
    assertThat(found("")).contains("src/a.log").doesNotContain("a.log", "src/deep/c.log");
  }

  @Test
  void holdsADeeperFileToItsOwnFolder() throws IOException {
    write("src/.gitignore", "/a.log\nbuild\n");
    assertThat(found("")).contains("a.log", "build/a.txt").doesNotContain("src/a.log");
    assertThat(found("")).doesNotContain("src/build/b.txt");
  }

  @Test
  void letsOurOwnFileWinOverThatOfGit() throws IOException {
    write(".gitignore", "*.log\n");
    write(".pithignore", "!a.log\nbuild\n");
    assertThat(found("")).containsExactly("a.log", "a.txt", "src/a.log");
  }

  @Test
  void heedsTheFoldersAboveUpToTheRootOfTheRepository() throws IOException {
    Files.createDirectory(root.resolve("src/.git"));
    write(".gitignore", "c.log\n");
    write("src/.gitignore", "/deep/d\n/d\n");
    write("src/deep/d", "x");
    assertThat(found("src/deep")).containsExactly("c.log");
    Files.delete(root.resolve("src/.git"));
    Files.createDirectory(root.resolve(".git"));
    assertThat(found("src/deep")).isEmpty();
  }

  @Test
  void leavesTheFoldersAboveAloneOutsideARepository() throws IOException {
    write(".gitignore", "*\n");
    assertThat(found("src/deep")).containsExactly("c.log");
  }

  @Test
  void holdsGlobsOfTheChoiceAgainstThePathFromTheNamedFolder() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    assertThat(walk("src", new Choice(List.of("deep/*"), List.of(), true)))
        .containsExactly("deep/c.log");
    assertThat(walk("src", new Choice(List.of("src/**"), List.of(), true))).isEmpty();
  }

  @Test
  void takesAnIgnoredFolderThatIsNamedOutright() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    write(".gitignore", "build/\n");
    assertThat(found("build")).containsExactly("a.txt");
  }

  @Test
  void leavesIgnoreFilesUnreadWhereTheyDoNotHold() throws IOException {
    write(".gitignore", "*.log\n[\n");
    assertThat(walk("", new Choice(List.of(), List.of(), false))).hasSize(6);
    assertThat(heard.warnings).isEmpty();
  }

  @Test
  void warnsOfABadLineAndHeedsTheOthers() throws IOException {
    write(".gitignore", "\uFEFFa.log\n[ab\n*.txt");
    assertThat(found("")).containsExactly("src/deep/c.log");
    assertThat(heard.warnings)
        .containsExactly(root + "/.gitignore: line 2: '[ab': a bracket is not closed");
  }

  @Test
  void keepsEscapedSpacesAndMarks() throws IOException {
    for (String name : List.of("s ", "#x", "!x")) {
      write(name, "x");
    }
    write(".gitignore", "s\\ \n\\#x\n\\!x\n");
    assertThat(found("")).hasSize(6);
  }

  @Test
  void passesOverAnIgnoreFileThatIsAFolder() throws IOException {
    Files.createDirectory(root.resolve(".gitignore"));
    assertThat(found("")).hasSize(6);
    assertThat(heard.failures).isEmpty();
  }

  private List<String> found(String folder) {
    return walk(folder, Choice.ALL);
  }

  private List<String> walk(String folder, Choice choice) {
    List<String> paths = List.of(root.resolve(folder).toString());
    return WalkTest.rest(new Walk(paths, choice, heard)).stream()
        .map(input -> input.below().toString())
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
