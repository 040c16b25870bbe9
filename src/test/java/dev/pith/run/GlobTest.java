package dev.pith.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pith.source.Heard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " <> ",
      textBlock =
          """
          *.txt      <> a.txt     <> a.txt.gz
          *.txt      <> d/e/a.txt <> a.txt/b
          f?o        <> a/foo     <> f/o
          a?         <> a😀       <> a
          /a         <> a         <> d/a
          a/b        <> a/b       <> d/a/b
          d/*        <> d/a       <> d/a/b
          d/**       <> d/a/b     <> d
          d/**       <> d/a       <> da
          **/b       <> x/y/b     <> x/yb
          **/b       <> b         <> b/a
          a/**/b     <> a/b       <> ab
          a/**/b     <> a/x/y/b   <> a/b/c
          a/**/b/*.c <> a/b/b/x.c <> a/b/x/y.c
          a**b       <> axxb      <> a/b/c
          [ab]x      <> bx        <> cx
          [!ab]x     <> cx        <> ax
          [^a-c]x    <> dx        <> bx
          []a]x      <> ]x        <> bx
          [a-]x      <> -x        <> bx
          [\\]]x     <> ]x        <> \\x
          [[:digit:]_] <> 7       <> a
          [[:upper:]]  <> A       <> a
          \\*        <> *         <> a
          a+b(c)|d   <> a+b(c)|d  <> aab(c)
          {a}        <> {a}       <> a
          *a*b*c*    <> xaxxbxcx  <> xaxcxbx
          """)
  void matchesTheOneAndLeavesTheOtherAlone(String glob, String path, String other) {
    assertThat(Glob.of(glob).matches(path, false)).as(path).isTrue();
    assertThat(Glob.of(glob).matches(other, false)).as(other).isFalse();
  }

  @Test
  void matchesFoldersAloneWhereItEndsInASlash() {
    assertThat(Glob.of("a/").matches("d/a", true)).isTrue();
    assertThat(Glob.of("a/").matches("d/a", false)).isFalse();
    assertThat(Glob.of("/a/").matches("d/a", true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          [ab     > a bracket is not closed
          d/[a-   > a bracket is not closed
          []      > a bracket is not closed
          [z-a]   > the range z-a is empty
          [[:x:]] > no such class: [:x:]
          a\\     > nothing follows the last backslash
          /       > an empty glob matches nothing
          *.{md   > a brace is not closed
          !a      > a glob cannot be turned round by '!'; write \\! for the character
          """)
  void quotesABadGlob(String glob, String why) {
    List<String> globs = List.of("*.txt", glob);
    assertThatThrownBy(() -> new Choice(globs, List.of(), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + glob + "': " + why);
    assertThatThrownBy(() -> new Choice(List.of(), globs, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + glob + "': " + why);
  }

  @Test
  void writesOutBraces() {
    assertThat(Braces.expand("*.{md,t{x,e}t}")).containsExactly("*.md", "*.txt", "*.tet");
    assertThat(Braces.expand("{a,b}/{c,}")).containsExactly("a/c", "a/", "b/c", "b/");
    assertThat(Braces.expand("{a}")).containsExactly("a");
  }

  @Test
  void leavesEscapedBracesAndThoseInBracketsAlone() {
    assertThat(Braces.expand("\\{a,b}")).containsExactly("\\{a,b}");
    assertThat(Braces.expand("[{]a,b")).containsExactly("[{]a,b");
    assertThat(Braces.expand("a}b,c")).containsExactly("a}b,c");
  }

  @Test
  void refusesToWriteOutTooMany() {
    assertThatThrownBy(() -> Braces.expand("{a,b}".repeat(40)))
        .hasMessageEndingWith("stands for more than 1000 globs");
  }

  @Test
  @Timeout(value = 10, unit = SECONDS)
  void staysQuickOnHostileGlobs() {
    assertThat(Glob.of("*a".repeat(200) + "b").matches("a".repeat(255), false)).isFalse();
    assertThat(Glob.of("**/a/".repeat(200) + "b").matches("a/".repeat(2000) + "c", false))
        .isFalse();
  }

  @Test
  void agreesWithGit(@TempDir Path root) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "no git");
    run(root, "init", "-q");
    Random random = new Random(4);
    List<Ignores> ignores = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (int folder = 0; folder < 300; folder++) {
      StringBuilder rules = new StringBuilder();
      for (int i = random.nextInt(3); i >= 0; i--) {
        rules.append(random.nextInt(4) == 0 ? "!" : "").append(made(random, "ab*?/", 6));
        rules.append('\n');
      }
      Path at = Files.createDirectory(root.resolve(String.valueOf(folder)));
      Files.writeString(at.resolve(".gitignore"), rules);
      ignores.add(Ignores.NONE.in(at, (folder + "/").length(), new Heard()));
      for (int i = 0; i < 30; i++) {
        paths.add(folder + "/" + made(random, "aab/", 6));
      }
    }
    List<String> ours = new ArrayList<>();
    for (String path : paths) {
      Ignores rules = ignores.get(Integer.parseInt(path.substring(0, path.indexOf('/'))));
      if (ignored(rules, path)) {
        ours.add(path);
      }
    }
    assertThat(ours).isEqualTo(ignoredByGit(root, paths));
    assertThat(ours.size()).isBetween(1000, 8000);
  }

  /** A path or a glob of a few names. */
  private static String made(Random random, String letters, int longest) {
    StringBuilder made = new StringBuilder("a");
    for (int i = random.nextInt(longest); i >= 0; i--) {
      made.append(letters.charAt(random.nextInt(letters.length())));
      if (letters.contains("*") && random.nextInt(8) == 0) {
        made.append("/**/");
      }
    }
    String clean = made.substring(random.nextInt(2)).replaceAll("/+", "/");
    // Git takes "a**/b" for "a" and "**/b" where letters come first; its manual does not.
    return letters.contains("*")
        ? clean.replaceAll("([^/*])[*]+", "$1*")
        : clean.replaceAll("^/|/$", "") + "b";
  }

  private static boolean ignored(Ignores rules, String path) {
    int from = path.indexOf('/') + 1;
    for (int slash = path.indexOf('/', from); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (rules.ignore(path.substring(0, slash), true)) {
        return true;
      }
    }
    return rules.ignore(path, false);
  }

  private static List<String> ignoredByGit(Path root, List<String> paths) throws Exception {
    Path list = Files.writeString(root.resolve("list"), String.join("\n", paths));
    Process git =
        new ProcessBuilder("git", "check-ignore", "--no-index", "--stdin")
            .directory(root.toFile())
            .redirectInput(list.toFile())
            .start();
    return new String(git.getInputStream().readAllBytes(), UTF_8).lines().toList();
  }

  private static void run(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    new ProcessBuilder(command).directory(folder.toFile()).start().waitFor();
  }
}
