package dev.pith.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SafeFileTest {
  @TempDir Path root;

  @Test
  void showsTheNewTextOnlyWhenAllOfItIsThere() throws IOException {
    Path file = write("a", "old");
    try (SafeFile safe = SafeFile.replacing(file)) {
      fill(safe, "new".repeat(100_000));
      assertThat(file).hasContent("old");
      safe.commit();
      assertThat(file).hasContent("new".repeat(100_000));
    }
    assertThat(names()).containsExactly("a");
  }

  @Test
  void leavesTheFileAloneWithoutCommit() throws IOException {
    Path file = write("a", "old");
    FileTime before = Files.getLastModifiedTime(file);
    try (SafeFile safe = SafeFile.replacing(file)) {
      fill(safe, "new");
    }
    assertThat(file).hasContent("old");
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    assertThat(names()).containsExactly("a");
  }

  @Test
  void survivesASinkThatClosesItsStream() throws IOException {
    Path file = write("a", "old");
    try (SafeFile safe = SafeFile.replacing(file)) {
      try (OutputStream out = safe.out()) {
        out.write('x');
      }
      safe.commit();
    }
    assertThat(file).hasContent("x");
  }

  @Test
  void keepsTheMode() throws IOException {
    for (String mode : List.of("rw-------", "rwxr-x--x", "rw-rw-rw-")) {
      Path file = write("a", "old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      replace(file, "new");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo(mode);
      Files.delete(file);
    }
  }

  @Test
  void keepsTheOwnerAndTheGroup() throws IOException {
    Path file = write("a", "old");
    try {
      Files.setAttribute(file, "unix:uid", 1234);
      Files.setAttribute(file, "unix:gid", 4321);
    } catch (IOException e) {
      assumeTrue(false, "only root gives files away");
    }
    replace(file, "new");
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(1234);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(4321);
  }

  @Test
  void keepsPrivateTextPrivateWhileItIsWritten() throws IOException {
    Path file = write("a", "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try (SafeFile safe = SafeFile.replacing(file);
        Stream<Path> all = Files.list(root)) {
      fill(safe, "new");
      Path temporary = all.filter(path -> !path.equals(file)).findFirst().orElseThrow();
      assertThat(temporary.getFileName().toString()).matches("\\.a\\.pith-[0-9a-f]+\\.tmp");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void writesTheFileThatALinkLeadsTo() throws IOException {
    Path file = write("d/a", "old");
    Path link = Files.createSymbolicLink(root.resolve("link"), Path.of("d/a"));
    replace(link, "new");
    assertThat(link).isSymbolicLink().hasContent("new");
    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("d", "link");
  }

  @Test
  void refusesAFileWithHardLinks() throws IOException {
    Path file = write("a", "old");
    Files.createLink(root.resolve("b"), file);
    assertThatThrownBy(() -> SafeFile.replacing(file))
        .isInstanceOf(IOException.class)
        .hasMessage("has 2 hard links; writing it in place would part them");
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void refusesAReadOnlyFile() throws IOException {
    Path file = write("a", "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertThatThrownBy(() -> SafeFile.replacing(file))
        .hasMessage("is read-only; chmod +w makes it writable");
  }

  @Test
  void refusesAReadOnlyFolder() throws IOException {
    Path file = write("d/a", "old");
    Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(file.getParent()), "root may write everywhere");
      assertThatThrownBy(() -> SafeFile.replacing(file))
          .hasMessage("its folder may not be written");
      assertThatThrownBy(() -> SafeFile.creating(file.resolveSibling("b")))
          .hasMessage("its folder may not be written");
    } finally {
      Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void refusesWhatIsNoRegularFile() throws Exception {
    assertThatThrownBy(() -> SafeFile.replacing(root)).hasMessage("is a folder");
    assertThatThrownBy(() -> SafeFile.creating(root)).hasMessage("is a folder");
    assertThatThrownBy(() -> SafeFile.replacing(root.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
    assumeTrue(Files.exists(Path.of("/dev/null")), "no /dev/null");
    String why = "is no regular file; write to standard output and redirect that";
    assertThatThrownBy(() -> SafeFile.replacing(Path.of("/dev/null"))).hasMessage(why);
    assertThatThrownBy(() -> SafeFile.creating(Path.of("/dev/null"))).hasMessage(why);
  }

  @Test
  void leavesAloneWhatSomebodyElseHasChangedMeanwhile() throws IOException {
    Path file = write("a", "old");
    try (SafeFile safe = SafeFile.replacing(file)) {
      fill(safe, "new");
      Files.writeString(file, "edited");
      assertThatThrownBy(safe::commit)
          .hasMessage("has been changed meanwhile and is left as it is now");
    }
    assertThat(file).hasContent("edited");
    assertThat(names()).containsExactly("a");
    try (SafeFile safe = SafeFile.replacing(file)) {
      Files.delete(file);
      assertThatThrownBy(safe::commit).hasMessageStartingWith("has been changed");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void makesANewFileAndTheFoldersAboveIt() throws IOException {
    Path file = root.resolve("d/e/a");
    try (SafeFile safe = SafeFile.creating(file)) {
      fill(safe, "new");
      assertThat(file).doesNotExist();
      safe.commit();
    }
    assertThat(file).hasContent("new");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(Files.getPosixFilePermissions(write("usual", "")));
  }

  @Test
  void makesANewFileInAFolderBehindALink() throws IOException {
    Files.createDirectory(root.resolve("d"));
    Path link = Files.createSymbolicLink(root.resolve("link"), Path.of("d"));
    try (SafeFile safe = SafeFile.creating(link.resolve("a"))) {
      safe.commit();
    }
    assertThat(root.resolve("d/a")).isEmptyFile();
  }

  @Test
  void replacesAnOutputThatIsThereAndKeepsItsMode() throws IOException {
    Path file = write("a", "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    Path link = Files.createSymbolicLink(root.resolve("link"), Path.of("a"));
    try (SafeFile safe = SafeFile.creating(link)) {
      fill(safe, "new");
      safe.commit();
    }
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void refusesToMakeAFileWhereThereCanBeNone() throws IOException {
    write("a", "x");
    assertThatThrownBy(() -> SafeFile.creating(root.resolve("a/b")))
        .hasMessage(root.resolve("a") + " is no folder");
    assertThatThrownBy(() -> SafeFile.creating(root.resolve("a/b/c")))
        .hasMessage("its folder cannot be made: " + root.resolve("a/b") + ": Not a directory");
    Path link = Files.createSymbolicLink(root.resolve("link"), Path.of("none"));
    assertThatThrownBy(() -> SafeFile.creating(link)).hasMessage("is a link that leads nowhere");
    assertThat(root.resolve("a")).hasContent("x");
  }

  @Test
  void managesTheLongestNamesInAnyScript() throws IOException {
    for (String name : List.of("x".repeat(255), "é".repeat(127), "😀".repeat(63), "a\nb")) {
      Path file = write(name, "old");
      replace(file, "new");
      assertThat(file).hasContent("new");
    }
    assertThat(names()).hasSize(4);
  }

  @Test
  void isNotStoppedByTheLeftOversOfAKilledRun() throws IOException {
    Path file = write("a", "old");
    for (int i = 0; i < 100; i++) {
      Files.writeString(Temporaries.beside(file), "half");
    }
    replace(file, "new");
    assertThat(file).hasContent("new");
    assertThat(names()).hasSize(101);
  }

  @Test
  void keepsTheOriginalBesideTheFile() throws IOException {
    Path file = write("a.txt", "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    write("a.txt.bak", "older");
    try (SafeFile safe = SafeFile.replacing(file)) {
      fill(safe, "new");
      SafeFile.backup(file, ".bak");
      assertThat(file).hasContent("old");
      safe.commit();
    }
    Path backup = root.resolve("a.txt.bak");
    assertThat(file).hasContent("new");
    assertThat(backup).hasContent("old");
    assertThat(Files.getLastModifiedTime(backup).toMillis()).isEqualTo(1_000_000_000_000L);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-r-----");
    assertThat(names()).containsExactly("a.txt", "a.txt.bak");
  }

  @Test
  void doesNotWriteABackupThroughALinkOrOverAFolder() throws IOException {
    Path file = write("a", "old");
    Path other = write("other", "other");
    Files.createSymbolicLink(root.resolve("a~"), other);
    SafeFile.backup(file, "~");
    assertThat(root.resolve("a~")).isRegularFile().hasContent("old");
    assertThat(other).hasContent("other");
    Path folder = Files.createDirectory(root.resolve("a.d"));
    assertThatThrownBy(() -> SafeFile.backup(file, ".d"))
        .hasMessage("its backup would take the place of a folder: " + folder);
    assertThat(names()).containsExactly("a", "a.d", "a~", "other");
  }

  @Test
  void keepsABackupUnderANameThatIsNotUtf8() throws IOException {
    Path one = Path.of(URI.create(root.toUri() + "a%FF"));
    Path other = Path.of(URI.create(root.toUri() + "a%FE"));
    assumeTrue(canBeMade(one), "a file system that knows UTF-8 alone");
    Files.writeString(one, "one");
    Files.writeString(other, "other");
    SafeFile.backup(one, " 1~");
    SafeFile.backup(other, " 1~");
    assertThat(Path.of(URI.create(one.toUri() + "%201~"))).hasContent("one");
    assertThat(Path.of(URI.create(other.toUri() + "%201~"))).hasContent("other");
  }

  private static boolean canBeMade(Path file) {
    try {
      Files.createFile(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void leavesAFileThatCanBeReplacedAfterABackupWithoutCommit() throws IOException {
    Path file = write("a", "old");
    SafeFile.backup(file, ".bak");
    replace(file, "new");
    assertThat(file).hasContent("new");
  }

  @Test
  void refusesASuffixThatLeadsElsewhere() throws IOException {
    Path file = write("a", "old");
    for (String suffix : List.of("", "/b")) {
      assertThatThrownBy(() -> SafeFile.backup(file, suffix))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("'" + suffix + "' is no suffix for a file name");
    }
  }

  private static void replace(Path file, String text) throws IOException {
    try (SafeFile safe = SafeFile.replacing(file)) {
      fill(safe, text);
      safe.commit();
    }
  }

  private static void fill(SafeFile safe, String text) throws IOException {
    safe.out().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
