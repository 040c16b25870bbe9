package dev.pith.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pith.source.Heard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WalkTest {
  @TempDir Path root;

  private final Heard heard = new Heard();

  @Test
  void takesFilesNamedOutrightWhateverTheyAre() throws IOException {
    write(".gitignore", "ignored.txt\n");
    for (String name : List.of(".hidden", "ignored.txt", "a.log")) {
      write(name, "x");
    }
    write("binary", "a\0b");
    List<String> names = List.of("binary", "ignored.txt", ".hidden", "a.log");
    Choice choice = new Choice(List.of("*.txt"), List.of("*.log"), true);
    List<Input> inputs = walk(names.stream().map(this::at).toList(), choice);
    assertThat(inputs).extracting(i -> i.below().toString()).isEqualTo(names);
    assertThat(inputs).extracting(Input::title).isEqualTo(names.stream().map(this::at).toList());
  }

  @Test
  void takesStandardInputWhereItIsNamed() throws IOException {
    write("a", "x");
    List<Input> inputs = walk(List.of(at("a"), "-"), Choice.ALL);
    assertThat(inputs.get(1)).isEqualTo(Input.STANDARD);
    assertThat(inputs.get(1).path()).isNull();
    assertThat(inputs.get(1).name()).isEqualTo("-");
    assertThat(inputs.get(1).title()).isEqualTo("standard input");
  }

  @Test
  void givesOutWhatDoesNotExistForWhoeverOpensItToName() throws IOException {
    assertThat(walk(List.of(at("none")), Choice.ALL))
        .containsExactly(new Input(root.resolve("none"), at("none"), Path.of("none")));
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void namesWhatCannotBeAPath() {
    assertThat(walk(List.of("", "a\0b"), Choice.ALL)).isEmpty();
    assertThat(heard.failures)
        .containsExactly(
            "'': no such file", "a\0b: cannot be the name of a file: Nul character not allowed");
  }

  @Test
  void walksFoldersInTheOrderOfNamesAndDepthFirst() throws IOException {
    for (String name :
        List.of("b", "a.txt", "a/z", "a/b/c", "a/B", "a-b", "Z", "é", "😀", "\uFB01")) {
      write("d/" + name, "x");
    }
    assertThat(found("d"))
        .containsExactly("Z", "a/B", "a/b/c", "a/z", "a-b", "a.txt", "b", "é", "\uFB01", "😀");
  }

  @Test
  void namesFilesByTheFolderAsTyped() throws IOException {
    write("d/sub/a", "x");
    for (String typed : List.of(at("d"), at("d/"), at("d//"))) {
      assertThat(walk(List.of(typed), Choice.ALL))
          .containsExactly(new Input(root.resolve("d/sub/a"), at("d/sub/a"), Path.of("sub/a")));
    }
    assertThat(walk(List.of(at("d/../d")), Choice.ALL))
        .extracting(Input::name)
        .containsExactly(at("d/../d/sub/a"));
  }

  @Test
  void keepsTheOrderInWhichPathsAreGiven() throws IOException {
    for (String name : List.of("b/1", "b/2", "a/1", "c")) {
      write(name, "x");
    }
    assertThat(walk(List.of(at("c"), at("b"), at("a"), at("c")), Choice.ALL))
        .extracting(Input::name)
        .containsExactly(at("c"), at("b/1"), at("b/2"), at("a/1"), at("c"));
  }

  @Test
  void passesOverHiddenFilesAndFoldersOnly() throws IOException {
    for (String name : List.of(".a", ".git/config", ".d/a", "d/.x", "d/x.", "e.e")) {
      write(name, "x");
    }
    assertThat(found("")).containsExactly("d/x.", "e.e");
    assertThat(found(".d")).containsExactly("a");
  }

  @Test
  void passesOverBinaryFiles() throws IOException {
    write("early", "a\0b");
    write("edge", "x".repeat(8191) + "\0");
    assertThat(found("")).isEmpty();
  }

  @Test
  void takesTextAndWhatHoldsText() throws IOException {
    write("a.gz", "\0");
    write("b.jsonl.zst", "\0");
    Files.write(root.resolve("c"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
    Files.write(root.resolve("d"), new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0});
    write("e", "WARC/1.0\r\n\r\n\0");
    write("empty", "");
    write("late", "x".repeat(8192) + "\0");
    write("latin", "\u00e9\u0001");
    assertThat(found(""))
        .containsExactly("a.gz", "b.jsonl.zst", "c", "d", "e", "empty", "late", "latin");
  }

  @Test
  void takesOnlyWhatIsIncludedAndNotExcluded() throws IOException {
    for (String name : List.of("a.txt", "a.md", "b.html", "d/a.txt", "d/e/c.md", "x/d/a.txt")) {
      write(name, "x");
    }
    assertThat(found("", List.of("*.md"), List.of())).containsExactly("a.md", "d/e/c.md");
    assertThat(found("", List.of("*.{md,html}"), List.of()))
        .containsExactly("a.md", "b.html", "d/e/c.md");
    assertThat(found("", List.of("d/*.txt"), List.of())).containsExactly("d/a.txt");
    assertThat(found("", List.of("/*.txt", "e/"), List.of())).containsExactly("a.txt", "d/e/c.md");
    assertThat(found("", List.of(), List.of("d"))).containsExactly("a.md", "a.txt", "b.html");
    assertThat(found("", List.of(), List.of("/d/", "*.html")))
        .containsExactly("a.md", "a.txt", "x/d/a.txt");
    assertThat(found("", List.of("a.*"), List.of("*.txt"))).containsExactly("a.md");
    assertThat(found("d", List.of("e/*"), List.of())).containsExactly("e/c.md");
  }

  @Test
  void readsLazily() throws IOException {
    write("d/a", "x");
    write("d/b", "x");
    List<String> asked = new ArrayList<>();
    Iterator<String> paths = List.of(at("d"), at("e")).iterator();
    Walk walk =
        new Walk(
            new Iterator<String>() {
              @Override
              public boolean hasNext() {
                return paths.hasNext();
              }

              @Override
              public String next() {
                asked.add(paths.next());
                return asked.get(asked.size() - 1);
              }
            },
            Choice.ALL,
            heard);
    assertThat(asked).isEmpty();
    assertThat(walk.next().below()).isEqualTo(Path.of("a"));
    assertThat(asked).containsExactly(at("d"));
    Files.delete(root.resolve("d/b"));
    write("e", "x");
    assertThat(walk.next().name()).isEqualTo(at("e"));
    assertThat(walk.hasNext()).isFalse();
    assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void walksATreeOfThousandsInOneOrder() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      names.add("%02d/%d/%04d".formatted(i % 20, i % 3, i));
    }
    for (String name : names) {
      write(name, "");
    }
    assertThat(found("")).isEqualTo(names.stream().sorted().toList());
  }

  @Test
  void looksIntoAFolderOnlyWhenItIsReached() throws IOException {
    write("a/1", "x");
    write("b/1", "x");
    Walk walk = new Walk(List.of(root.toString()), Choice.ALL, heard);
    walk.next();
    write("b/2", "x");
    assertThat(rest(walk)).extracting(i -> i.below().toString()).containsExactly("b/1", "b/2");
  }

  @Test
  void goesOnWhenFilesAndFoldersVanish() throws IOException {
    for (String name : List.of("a", "b/1", "c", "d")) {
      write(name, "x");
    }
    Walk walk = new Walk(List.of(root.toString()), Choice.ALL, heard);
    walk.next();
    Files.delete(root.resolve("b/1"));
    Files.delete(root.resolve("b"));
    Files.delete(root.resolve("c"));
    assertThat(rest(walk)).extracting(i -> i.below().toString()).containsExactly("d");
    assertThat(heard.failures).isEmpty();
    assertThat(heard.warnings).isEmpty();
  }

  @Test
  void followsLinksToFilesAndFolders() throws IOException {
    write("elsewhere/a", "x");
    write("d/b", "x");
    link("d/file", "../elsewhere/a");
    link("d/folder", "../elsewhere");
    link("d/again", "../elsewhere");
    assertThat(found("d")).containsExactly("again/a", "b", "file", "folder/a");
    link("named", "d");
    assertThat(found("named")).containsExactly("again/a", "b", "file", "folder/a");
  }

  @Test
  void endsLoopsOfLinks() throws IOException {
    write("d/e/a", "x");
    link("d/e/up", "..");
    link("d/self", ".");
    link("d/eternal", "eternal");
    assertThat(found("d")).containsExactly("e/a");
    assertThat(heard.warnings).containsExactly(at("d/eternal") + ": a link that leads nowhere");
  }

  @Test
  void warnsOfLinksThatLeadNowhereButNotOfIgnoredOnes() throws IOException {
    write("d/.gitignore", "*.old");
    link("d/a", "none");
    link("d/a.old", "none");
    assertThat(found("d")).isEmpty();
    assertThat(heard.warnings).containsExactly(at("d/a") + ": a link that leads nowhere");
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void takesPipesNamedOutrightAndPassesOverThoseInFolders() throws Exception {
    Path pipe = root.resolve("pipe");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assertThat(found("")).isEmpty();
    assertThat(walk(List.of(pipe.toString()), Choice.ALL))
        .containsExactly(new Input(pipe, pipe.toString(), Path.of("pipe")));
  }

  @Test
  void namesFoldersThatMayNotBeRead() throws IOException {
    write("a/1", "x");
    write("b", "x");
    Files.setPosixFilePermissions(root.resolve("a"), PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(root.resolve("a")), "root may read everything");
      assertThat(found("")).containsExactly("b");
      assertThat(heard.failures).containsExactly(at("a") + ": may not be read");
    } finally {
      Files.setPosixFilePermissions(
          root.resolve("a"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void passesOverTheLeftOversOfAKilledRun() throws IOException {
    write("a", "x");
    Path left = Temporaries.beside(root.resolve("a"));
    Files.writeString(left, "half");
    assertThat(found("")).containsExactly("a");
  }

  private List<String> found(String folder) {
    return found(folder, List.of(), List.of());
  }

  private List<String> found(String folder, List<String> include, List<String> exclude) {
    return walk(List.of(at(folder)), new Choice(include, exclude, true)).stream()
        .map(input -> input.below().toString())
        .toList();
  }

  private List<Input> walk(List<String> paths, Choice choice) {
    return rest(new Walk(paths, choice, heard));
  }

  static List<Input> rest(Walk walk) {
    List<Input> inputs = new ArrayList<>();
    walk.forEachRemaining(inputs::add);
    return inputs;
  }

  private String at(String name) {
    return name.isEmpty() ? root.toString() : root + "/" + name;
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void link(String name, String to) throws IOException {
    Files.createSymbolicLink(root.resolve(name), Path.of(to));
  }
}
