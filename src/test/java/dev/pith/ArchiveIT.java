package dev.pith;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The archive of classes that {@code target/pith} makes at its first use: whatever becomes of it,
 * the output stays the same.
 */
final class ArchiveIT {
  private static final Path PITH = Path.of("target/pith").toAbsolutePath();
  private static final String TEXT =
      "Straße gesperrt\n\nAll schools in the north stay closed on Monday while the roads are cleared.\n";
  private static final String NOISY = TEXT + "\nShare this article\n";
  private static final Ran CLEAN = new Ran(0, TEXT, "");

  /** An archive as the first use made it; one for all tests, since it takes seconds. */
  private static final Map<String, Path> MADE = new HashMap<>();

  @TempDir static Path archives;

  @TempDir Path folder;

  @AfterEach
  void awaitMakers() throws Exception {
    for (int i = 0; i < 600 && !making().isEmpty(); i++) {
      Thread.sleep(100);
    }
  }

  private List<Path> making() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".making")).toList();
    }
  }

  private static Map<String, String> environment(Path cache) {
    return Map.of("XDG_CACHE_HOME", cache.toString());
  }

  /**
   * Runs {@code script} with no home and no place for archives but those of {@code environment}.
   */
  private Ran sh(String script, Map<String, String> environment) throws Exception {
    Files.writeString(folder.resolve("a.txt"), NOISY);
    Map<String, String> all =
        new HashMap<>(Map.of("HOME", "", "XDG_CACHE_HOME", "", "PITH_CACHE", ""));
    all.put("pith", PITH.toString());
    all.putAll(environment);
    return new Shell(folder).sh(script, all);
  }

  private Ran pith(Map<String, String> environment) throws Exception {
    return sh("\"$pith\" a.txt", environment);
  }

  private static List<Path> files(Path cache) throws IOException {
    if (!Files.isDirectory(cache.resolve("pith"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache.resolve("pith"))) {
      return files.sorted().toList();
    }
  }

  /** The archive that the run before makes in {@code cache}. */
  private static Path made(Path cache) throws Exception {
    for (int i = 0; i < 600; i++) {
      List<Path> files = files(cache);
      if (files.size() == 1 && files.get(0).toString().endsWith(".jsa")) {
        return files.get(0);
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive came, only " + files(cache));
  }

  /** A folder for archives that holds a sound one. */
  private Path stocked() throws Exception {
    Path made = MADE.get("made");
    if (made == null) {
      Path cache = archives.resolve("a cache");
      assertThat(pith(environment(cache))).isEqualTo(CLEAN);
      made = made(cache);
      MADE.put("made", made);
    }
    Path cache = folder.resolve("my cache");
    Files.createDirectories(cache.resolve("pith"));
    Files.copy(
        made,
        cache.resolve("pith").resolve(made.getFileName()),
        StandardCopyOption.COPY_ATTRIBUTES);
    return cache;
  }

  private static Path java(String version) throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    if (System.getProperty("java.specification.version").equals(version)) {
      return home;
    }
    try (Stream<Path> others = Files.list(home.resolve(".."))) {
      return others
          .filter(other -> isOf(other.resolve("release"), version))
          .findFirst()
          .orElse(Path.of("none"));
    }
  }

  private static boolean isOf(Path release, String version) {
    try {
      return Files.isReadable(release)
          && Files.readString(release).contains("JAVA_VERSION=\"" + version + ".");
    } catch (IOException e) {
      return false;
    }
  }

  /** A Java that does as {@code real} and writes down where each class came from. */
  private Path telling(Path real) throws IOException {
    Path home = folder.resolve("jdk");
    Files.createDirectories(home.resolve("bin"));
    Files.copy(real.resolve("release"), home.resolve("release"));
    String script =
        """
        #!/bin/sh
        n=$#
        while [ $n -gt 0 ]; do
          word=$1
          shift
          set -- "$@" "$word"
          [ "$word" != -Xlog:disable ] || set -- "$@" -Xlog:class+load:file='%s'
          n=$((n - 1))
        done
        exec '%s/bin/java' "$@"
        """;
    Path java = home.resolve("bin/java");
    Files.writeString(java, script.formatted(folder.resolve("classes"), real));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "25"})
  void isMadeByTheFirstUseAndReadByTheSecond(String version) throws Exception {
    Path real = java(version);
    assumeTrue(Files.isDirectory(real), "there is no JDK " + version + " beside this one");
    Path cache = folder.resolve("my cache");
    Map<String, String> environment = new HashMap<>(environment(cache));
    environment.put("JAVA_HOME", telling(real).toString());
    assertThat(pith(environment)).isEqualTo(CLEAN);
    made(cache);
    Path classes = folder.resolve("classes");
    Files.delete(classes);
    assertThat(pith(environment)).isEqualTo(CLEAN);
    assertThat(Files.readString(classes))
        .containsPattern("dev\\.pith\\.cli\\.Options source: shared objects file")
        .doesNotContainPattern("dev\\.pith\\.cli\\.Options source: file:");
    made(cache);
  }

  @Test
  void isLeftAloneByLaterUses() throws Exception {
    Path cache = stocked();
    Path archive = made(cache);
    Object before = Files.getLastModifiedTime(archive);
    assertThat(pith(environment(cache))).isEqualTo(CLEAN);
    assertThat(files(cache)).containsExactly(archive);
    assertThat(Files.getLastModifiedTime(archive)).isEqualTo(before);
  }

  private interface Damage {
    void to(Path archive) throws IOException;
  }

  private void healsAfter(Damage damage) throws Exception {
    Path cache = stocked();
    Path archive = made(cache);
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
    damage.to(archive);
    assertThat(pith(environment(cache))).isEqualTo(CLEAN);
    awaitMakers();
    Path another = made(cache);
    assertThat(Files.size(another)).isGreaterThan(1_000_000);
    assertThat(pith(environment(cache))).isEqualTo(CLEAN);
    assertThat(files(cache)).containsExactly(another);
  }

  @Test
  void isMadeAnewWhereItWasCutShort() throws Exception {
    healsAfter(
        archive -> {
          try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.setLength(file.length() / 2);
          }
        });
  }

  @Test
  void isMadeAnewWhereOneByteIsAnother() throws Exception {
    healsAfter(
        archive -> {
          try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.seek(file.length() / 3);
            int was = file.read();
            file.seek(file.length() / 3);
            file.write(was ^ 1);
          }
        });
  }

  @Test
  void isMadeAnewWhereItIsEmpty() throws Exception {
    healsAfter(archive -> Files.write(archive, new byte[0]));
  }

  @Test
  void isMadeAnewForAnotherPlaceAndBuild() throws Exception {
    Path cache = stocked();
    Path foreign = made(cache);
    // The same file elsewhere: Java would refuse the archive, since it knows its jar by the path.
    Files.copy(PITH, folder.resolve("pith"), StandardCopyOption.COPY_ATTRIBUTES);
    assertThat(sh("./pith a.txt", environment(cache))).isEqualTo(CLEAN);
    awaitMakers();
    assertThat(files(cache)).hasSize(2).contains(foreign);
    // As it would be called if it were of an older build of this file.
    Path own = files(cache).get(files(cache).get(0).equals(foreign) ? 1 : 0);
    String name = String.valueOf(own.getFileName());
    Path older = own.resolveSibling(name.replaceFirst("-\\w+", "-00000000"));
    Files.move(own, older);
    assertThat(sh("./pith a.txt", environment(cache))).isEqualTo(CLEAN);
    awaitMakers();
    assertThat(files(cache)).hasSize(2).contains(foreign).doesNotContain(older);
  }

  @Test
  void ofAnotherJarUnderItsOwnNameCostsOnlyTime() throws Exception {
    Path cache = stocked();
    Path archive = made(cache);
    // Sound by its name, but not of this jar.
    Files.copy(PITH, folder.resolve("pith"));
    assertThat(sh("./pith a.txt", environment(folder.resolve("other")))).isEqualTo(CLEAN);
    Path foreign = made(folder.resolve("other"));
    String sums = String.valueOf(foreign.getFileName()).replaceFirst("^[^.]*", "");
    String name = String.valueOf(archive.getFileName()).replaceFirst("\\..*", sums);
    Files.delete(archive);
    Files.copy(foreign, archive.resolveSibling(name));
    assertThat(pith(environment(cache))).isEqualTo(CLEAN);
  }

  @Test
  void isMadeOnceByProcessesThatStartTogether() throws Exception {
    Path cache = folder.resolve("my cache");
    Ran ran =
        sh(
            "for i in 1 2 3 4; do \"$pith\" a.txt >out.$i 2>&1 & done; wait; cat out.*",
            environment(cache));
    assertThat(ran.out()).isEqualTo(CLEAN.out().repeat(4));
    made(cache);
    awaitMakers();
    assertThat(files(cache)).hasSize(1);
  }

  @Test
  void isNotMissedWhereThereIsNoPlaceForIt() throws Exception {
    Files.writeString(folder.resolve("file"), "");
    assertThat(pith(Map.of())).as("no home").isEqualTo(CLEAN);
    assertThat(pith(Map.of("HOME", folder.resolve("file").toString()))).isEqualTo(CLEAN);
    assertThat(pith(environment(folder.resolve("file")))).isEqualTo(CLEAN);
    assertThat(pith(Map.of("XDG_CACHE_HOME", "relative"))).isEqualTo(CLEAN);
    assertThat(pith(environment(folder.resolve("a:b")))).isEqualTo(CLEAN);
    assertThat(folder.resolve("a:b")).doesNotExist();
    assertThat(folder.resolve("relative")).doesNotExist();
  }

  @Test
  void liesBelowTheHomeWhereNothingElseIsSaid() throws Exception {
    assertThat(pith(Map.of("HOME", folder.resolve("home").toString()))).isEqualTo(CLEAN);
    made(folder.resolve("home/.cache"));
  }

  @Test
  void isNotMadeWhereItIsSwitchedOff() throws Exception {
    Path cache = folder.resolve("my cache");
    Map<String, String> environment = new HashMap<>(environment(cache));
    environment.put("PITH_CACHE", "off");
    assertThat(pith(environment)).isEqualTo(CLEAN);
    assertThat(cache).doesNotExist();
  }

  @Test
  void servesWithOptionsForJavaToo() throws Exception {
    Map<String, String> environment = new HashMap<>(environment(stocked()));
    environment.put("JDK_JAVA_OPTIONS", "-Dnone=1");
    Ran ran = pith(environment);
    assertThat(ran.out()).isEqualTo(CLEAN.out());
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEqualTo("NOTE: Picked up JDK_JAVA_OPTIONS: -Dnone=1\n");
  }

  @Test
  void theFileIsAJarAllTheSame() throws Exception {
    assertThat(sh("\"$JAVA_HOME\"/bin/java -jar \"$pith\" a.txt", Map.of())).isEqualTo(CLEAN);
    assertThat(sh("\"$JAVA_HOME\"/bin/jar tf \"$pith\" | grep -x dev/pith/Main.class", Map.of()))
        .isEqualTo(new Ran(0, "dev/pith/Main.class\n", ""));
    assertThat(new String(Files.readAllBytes(PITH), 0, 10, ISO_8859_1)).startsWith("#!/bin/sh\n");
  }

  @Test
  void saysWhenThereIsNoJava() throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", "", "PATH", folder.toString());
    Ran ran = sh("/bin/sh \"$pith\" a.txt", environment);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("pith: no java on the PATH");
  }
}
