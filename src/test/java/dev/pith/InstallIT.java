package dev.pith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/install} and {@code scripts/uninstall}; they run when the jar has been packed. */
final class InstallIT {
  private static final String TEXT = "The bridge is closed until Monday.\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
  }

  private Ran sh(String script) throws IOException, InterruptedException {
    return new Shell(folder).sh(script, Map.of("HOME", folder.resolve("home").toString()));
  }

  private void does(String script) throws IOException, InterruptedException {
    Ran ran = sh(script);
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> !file.startsWith("."))
          .sorted()
          .toList();
    }
  }

  @Test
  void putsEverythingInItsPlaceAndTakesExactlyThatAway() throws Exception {
    Files.createDirectories(folder.resolve("to/bin"));
    Files.createDirectories(folder.resolve("to/share/man"));
    Files.writeString(folder.resolve("to/share/man/other"), "");
    List<String> before = tree();
    does("\"$scripts\"/install to");
    assertThat(tree())
        .contains(
            "to/bin/pith",
            "to/share/man/man1/pith.1",
            "to/share/doc/pith/pith.html",
            "to/share/bash-completion/completions/pith",
            "to/share/zsh/site-functions/_pith",
            "to/share/fish/vendor_completions.d/pith.fish");
    does("\"$scripts\"/uninstall to");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void takesAllAwayAfterASecondInstallation() throws Exception {
    does("mkdir to");
    List<String> before = tree();
    does("\"$scripts\"/install to && \"$scripts\"/install \"$PWD/to\"");
    does("\"$scripts\"/uninstall to");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void leavesFoldersThatOthersUseMeanwhile() throws Exception {
    does("\"$scripts\"/install to && echo > to/share/man/man1/other.1");
    does("\"$scripts\"/uninstall to");
    assertThat(tree())
        .containsExactly(
            "",
            "a.txt",
            "to",
            "to/share",
            "to/share/man",
            "to/share/man/man1",
            "to/share/man/man1/other.1");
  }

  @Test
  void runsFromAnywhereAndThroughLinks() throws Exception {
    does("\"$scripts\"/install 'to here'");
    assertThat(sh("'to here/bin/pith' a.txt")).isEqualTo(new Ran(0, TEXT, ""));
    assertThat(sh("cd /; PATH=\"$OLDPWD/to here/bin:$PATH\"; pith \"$OLDPWD/a.txt\""))
        .isEqualTo(new Ran(0, TEXT, ""));
    assertThat(sh("ln -s 'to here/bin/pith' one; ln -s one two; ./two a.txt"))
        .isEqualTo(new Ran(0, TEXT, ""));
    assertThat(sh("ln -s 'to here/bin' bin; bin/pith a.txt")).isEqualTo(new Ran(0, TEXT, ""));
    assertThat(sh("mv 'to here' there; there/bin/pith a.txt")).isEqualTo(new Ran(0, TEXT, ""));
  }

  @Test
  void overwritesNothingOfOthers() throws Exception {
    does("mkdir -p to/bin && echo mine > to/bin/pith");
    List<String> before = tree();
    Ran ran = sh("\"$scripts\"/install to");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("bin/pith is there already");
    assertThat(tree()).isEqualTo(before);
    assertThat(Files.readString(folder.resolve("to/bin/pith"))).isEqualTo("mine\n");
  }

  @Test
  void takesNothingAwayWhereNothingWasInstalled() throws Exception {
    does("mkdir -p to/bin && echo mine > to/bin/pith");
    assertThat(sh("\"$scripts\"/uninstall to").code()).isEqualTo(1);
    assertThat(Files.exists(folder.resolve("to/bin/pith"), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void printsCompletions() throws Exception {
    does("\"$scripts\"/install to");
    for (String shell : List.of("bash", "zsh", "fish")) {
      Ran ran = sh("to/bin/pith --completion " + shell);
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).contains("pith").contains("thorough");
    }
    assertThat(sh("to/bin/pith --completion csh").code()).isEqualTo(2);
  }
}
