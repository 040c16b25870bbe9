package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CompressionTest {
  private static final byte[] SKIPPABLE = {0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 'a', 'b', 'c'};

  @Test
  void knowsExtensions() {
    assertThat(Compression.of("a.wet.gz")).isEqualTo(Compression.GZIP);
    assertThat(Compression.of("A.TXT.GZ")).isEqualTo(Compression.GZIP);
    assertThat(Compression.of("a.jsonl.zst")).isEqualTo(Compression.ZSTD);
    assertThat(Compression.of("a.txt")).isEqualTo(Compression.NONE);
    assertThat(Compression.of("gz")).isEqualTo(Compression.NONE);
    assertThat(Compression.of("")).isEqualTo(Compression.NONE);
  }

  @Test
  void stripsNothingButItsOwnExtensions() {
    assertThat(Compression.strip("page.jsonl.gz")).isEqualTo("page.jsonl");
    assertThat(Compression.strip("page.zst")).isEqualTo("page");
    assertThat(Compression.strip("page.gz.txt")).isEqualTo("page.gz.txt");
    assertThat(Compression.strip("page")).isEqualTo("page");
  }

  @ParameterizedTest
  @EnumSource
  void knowsItsOwnFirstBytes(Compression compression) throws IOException {
    byte[] packed = packed(compression, "some text");
    assertThat(Compression.sniff(Arrays.copyOf(packed, Compression.MAGIC))).isEqualTo(compression);
  }

  @Test
  void takesTextForText() {
    for (String text : new String[] {"", "a", "PK", "P*M", "\u001f", "(\u00b5/"}) {
      assertThat(Compression.sniff(text.getBytes(UTF_8))).isEqualTo(Compression.NONE);
    }
    assertThat(Compression.sniff(SKIPPABLE)).isEqualTo(Compression.ZSTD);
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrites(Compression compression) throws IOException {
    for (String text : new String[] {"", "a", "text\n".repeat(100_000)}) {
      byte[] packed = packed(compression, text);
      assertThat(read(compression, packed)).isEqualTo(text);
      assertThat(readByOnes(compression, packed)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @EnumSource
  void opensByTheFirstBytesWhateverTheName(Compression compression) throws IOException {
    byte[] packed = packed(compression, "some text");
    for (String name : new String[] {"a.txt", "a.gz", "a.zst", "-"}) {
      Compression.Opened opened = Compression.open(new ByteArrayInputStream(packed), name);
      assertThat(opened.compression()).isEqualTo(compression);
      assertThat(new String(opened.stream().readAllBytes(), UTF_8)).isEqualTo("some text");
    }
  }

  @Test
  void opensNothing() throws IOException {
    Compression.Opened opened = Compression.open(InputStream.nullInputStream(), "a.gz");
    assertThat(opened.compression()).isEqualTo(Compression.NONE);
    assertThat(opened.stream().read()).isEqualTo(-1);
  }

  @Test
  void refusesBytesThatAreNeitherTextNorWhatTheyAreCalled() {
    assertThatThrownBy(
            () -> Compression.open(new ByteArrayInputStream(new byte[] {0, 1, 2, 3, 4}), "a.gz"))
        .isInstanceOf(IOException.class)
        .hasMessage("is called '.gz' but does not begin as such data does");
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void readsManyMembers(Compression compression) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      String part = i % 7 == 0 ? "" : "part " + i + "\n";
      packed.writeBytes(packed(compression, part));
      all.append(part);
    }
    assertThat(read(compression, packed.toByteArray())).isEqualTo(all.toString());
    assertThat(readByOnes(compression, packed.toByteArray())).isEqualTo(all.toString());
  }

  @Test
  void readsZerosBehindTheLastMember() throws IOException {
    byte[] packed = join(packed(Compression.GZIP, "text"), new byte[70_000]);
    assertThat(read(Compression.GZIP, packed)).isEqualTo("text");
  }

  @Test
  void readsEveryKindOfGzipHeader() throws IOException {
    byte[] plain = packed(Compression.GZIP, "text");
    byte[] body = Arrays.copyOfRange(plain, 10, plain.length);
    byte[] extra = {0x1F, (byte) 0x8B, 8, 31, 0, 0, 0, 0, 0, 3, 2, 0, 9, 9};
    byte[] names = {'n', 0, 'c', 'o', 0, 1, 2};
    assertThat(read(Compression.GZIP, join(extra, names, body))).isEqualTo("text");
  }

  @Test
  void passesOverSkippableFrames() throws IOException {
    byte[] a = packed(Compression.ZSTD, "a");
    byte[] b = packed(Compression.ZSTD, "b");
    byte[] packed = join(SKIPPABLE, SKIPPABLE, a, SKIPPABLE, b, SKIPPABLE);
    assertThat(read(Compression.ZSTD, packed)).isEqualTo("ab");
    assertThat(readByOnes(Compression.ZSTD, packed)).isEqualTo("ab");
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void namesDataThatIsCutShort(Compression compression) throws IOException {
    byte[] first = packed(compression, "first");
    byte[] both = join(first, packed(compression, noise(200_000)));
    String name = compression == Compression.GZIP ? "gzip" : "zstd";
    String part = compression == Compression.GZIP ? "member" : "frame";
    for (int cut : new int[] {1, 2, 7, 1000, both.length - first.length - 1}) {
      int end = both.length - cut;
      assertThatThrownBy(() -> read(compression, Arrays.copyOf(both, end)))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "the %s data is cut short: it ends at byte %d, inside the %s that begins at byte %d",
              name, end, part, first.length);
    }
  }

  @Test
  void namesBytesThatAreNoMember() throws IOException {
    byte[] first = packed(Compression.GZIP, "first");
    assertThatThrownBy(() -> read(Compression.GZIP, join(first, "rubbish".getBytes(UTF_8))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the gzip data is damaged at byte " + (first.length + 1))
        .hasMessageContaining("these bytes are not gzip data");
    byte[] frame = packed(Compression.ZSTD, "first");
    assertThatThrownBy(() -> read(Compression.ZSTD, join(frame, "rubbish".getBytes(UTF_8))))
        .isInstanceOf(IOException.class)
        .hasMessage("the zstd data is damaged at byte " + frame.length + ": no frame begins here");
  }

  @Test
  void namesACheckSumThatDoesNotFitAndGivesNothingOfAMemberThatFits() throws IOException {
    byte[] packed = packed(Compression.GZIP, "text");
    packed[packed.length - 6] ^= 1;
    InputStream in = Compression.GZIP.reading(new ByteArrayInputStream(packed));
    assertThatThrownBy(() -> in.read(new byte[100]))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the gzip data is damaged at byte %d, in the member that begins at byte 0:"
                + " its check sum does not fit",
            packed.length);
    assertThat(in.read()).isEqualTo(-1);
  }

  @Test
  void goesOnAtTheNextMemberBehindDamage() throws IOException {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      byte[] damaged = packed(Compression.GZIP, noise(2000));
      if (round % 2 == 0) {
        damaged = Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length - 1));
      } else {
        damaged[10 + random.nextInt(damaged.length - 10)] ^= (byte) (1 << random.nextInt(8));
      }
      byte[] all =
          join(packed(Compression.GZIP, "first\n"), damaged, packed(Compression.GZIP, "last\n"));
      StringBuilder read = new StringBuilder();
      int complaints = 0;
      InputStream in = Compression.GZIP.reading(new ByteArrayInputStream(all));
      byte[] buffer = new byte[1 << 16];
      while (true) {
        try {
          int count = in.read(buffer);
          if (count < 0) {
            break;
          }
          read.append(new String(buffer, 0, count, UTF_8));
        } catch (Damaged e) {
          complaints++;
        }
      }
      assertThat(complaints).as("round %d", round).isEqualTo(1);
      assertThat(read.toString()).startsWith("first\n").endsWith("last\n");
    }
  }

  @Test
  void neverThrowsAnythingButAnIoExceptionForDamagedZstd() throws IOException {
    byte[] packed = join(packed(Compression.ZSTD, noise(3000)), packed(Compression.ZSTD, "end"));
    Random random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      byte[] damaged = packed.clone();
      for (int i = 0; i < 1 + round % 3; i++) {
        damaged[random.nextInt(packed.length)] = (byte) random.nextInt();
      }
      try {
        read(Compression.ZSTD, damaged);
      } catch (IOException e) {
        assertThat(e).hasMessageStartingWith("the zstd ");
      }
    }
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void takesTimeInProportionToDamage() throws IOException {
    byte[] begin = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3};
    byte[] begins = new byte[2_000_000];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = begin[i % begin.length];
    }
    InputStream in = Compression.GZIP.reading(new ByteArrayInputStream(begins));
    byte[] buffer = new byte[1 << 16];
    int read = 0;
    while (read >= 0) {
      try {
        read = in.read(buffer);
      } catch (Damaged e) {
        read = 0;
      }
    }
    assertThat(in.read()).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource
  void writesMembersThatCanBeReadAlone(Compression compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int second;
    try (Members members = compression.writingMembers(out)) {
      members.end();
      members.write("first ".getBytes(UTF_8));
      members.write('!');
      members.end();
      members.end();
      members.flush();
      second = out.size();
      members.write("second".getBytes(UTF_8));
    }
    byte[] all = out.toByteArray();
    assertThat(read(compression, all)).isEqualTo("first !second");
    assertThat(read(compression, Arrays.copyOf(all, second))).isEqualTo("first !");
    assertThat(read(compression, Arrays.copyOfRange(all, second, all.length))).isEqualTo("second");
  }

  @ParameterizedTest
  @EnumSource
  void writesNothingSoThatItCanBeRead(Compression compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    compression.writingMembers(out).close();
    assertThat(read(compression, out.toByteArray())).isEmpty();
    assertThat(out.size() == 0).isEqualTo(compression == Compression.NONE);
  }

  @Test
  void agreesWithTheJdkOnGzip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Members members = Compression.GZIP.writingMembers(out)) {
      members.write("a".getBytes(UTF_8));
      members.end();
      members.write("b".getBytes(UTF_8));
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(in.readAllBytes()).isEqualTo("ab".getBytes(UTF_8));
    }
  }

  @Test
  void agreesWithTheZstdProgram(@TempDir Path folder) throws Exception {
    String text = noise(100_000) + "text\n".repeat(400_000);
    Path plain = Files.writeString(folder.resolve("a"), text);
    Path packed = folder.resolve("a.zst");
    for (String level : new String[] {"-1", "-3", "-19"}) {
      run("zstd", "-q", "-f", level, plain.toString(), "-o", packed.toString());
      assertThat(read(Compression.ZSTD, Files.readAllBytes(packed))).isEqualTo(text);
    }
    Files.write(packed, packed(Compression.ZSTD, text));
    run("zstd", "-q", "-t", packed.toString());
  }

  @Test
  void saysWhatToDoAboutAWindowTooLarge() {
    byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) (17 << 3), 1, 0, 0};
    assertThatThrownBy(() -> read(Compression.ZSTD, frame))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the zstd frame that begins at byte 0 has a window of 128 MB, and 8 MB are the most;"
                + " unpack it with 'zstd -dc --long=31' in front");
  }

  private static void run(String... command) throws Exception {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      Assumptions.abort("no " + command[0]);
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  static String noise(int size) {
    StringBuilder noise = new StringBuilder();
    Random random = new Random(size);
    for (int i = 0; i < size; i++) {
      noise.append((char) (' ' + random.nextInt(90)));
    }
    return noise.toString();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  static byte[] packed(Compression compression, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = compression.writing(out)) {
      packing.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static String read(Compression compression, byte[] packed) throws IOException {
    try (InputStream in = compression.reading(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static String readByOnes(Compression compression, byte[] packed) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (InputStream in = compression.reading(new ByteArrayInputStream(packed))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        read.write(b);
      }
    }
    return read.toString(UTF_8);
  }
}
