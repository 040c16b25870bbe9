package dev.pith.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pith.page.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgeTest {
  private static final Judge JUDGE = Made.judge(1);

  private static List<List<Block>> pages() {
    Random random = new Random(5);
    List<List<Block>> pages = new ArrayList<>();
    for (int page = 0; page < 30; page++) {
      pages.add(Made.page(random));
    }
    return pages;
  }

  private static List<Float> chances(Judge judge, List<Block> blocks) {
    Opinion opinion = judge.judge(blocks, Made.cues(new Random(blocks.size()), blocks));
    List<Float> chances = new ArrayList<>();
    for (int i = 0; i < opinion.size(); i++) {
      chances.add(opinion.content(i));
    }
    return chances;
  }

  @Test
  void saysForEachBlockHowLikelyItIsContent() {
    List<Block> blocks =
        Made.blocks("Home\nAll schools in the county stay closed on Monday, the council said.\n");
    Opinion opinion = Made.ofLength(1).judge(blocks, new int[2]);
    assertThat(opinion.size()).isEqualTo(2);
    assertThat(opinion.content(0)).isBetween(0.01f, 0.02f);
    assertThat(opinion.content(1)).isBetween(0.98f, 0.99f);
  }

  @Test
  void hasNoOpinionOfAnEmptyPage() {
    assertThat(JUDGE.judge(List.of(), new int[0]).size()).isZero();
    assertThat(Judge.shipped().judge(List.of(), new int[0]).size()).isZero();
  }

  @Test
  void judgesAPageTheSameAfterAnyOther() {
    List<List<Block>> pages = pages();
    for (List<Block> page : pages) {
      assertThat(chances(JUDGE, page)).isEqualTo(chances(Made.judge(1), page));
    }
  }

  @Test
  void shipsAJudgeThatGivesChances() {
    for (List<Block> page : pages()) {
      assertThat(chances(Judge.shipped(), page))
          .hasSameSizeAs(page)
          .allMatch(c -> c >= 0 && c <= 1);
    }
  }

  @Test
  void namesTheThreeColumnsThatWeighedMostTheWeightiestFirst() {
    Opinion opinion = Made.ofLength(1).judge(Made.blocks("Home\n"), new int[1]);
    assertThat(opinion.why(0)).containsExactly("words", "letters and digits", "prose");
  }

  @Test
  void namesThreeDifferentColumnsOfThoseThereAre() {
    List<String> names = Made.names();
    List<Block> blocks = Made.page(new Random(1));
    Opinion opinion = JUDGE.judge(blocks, new int[blocks.size()]);
    for (int i = 0; i < opinion.size(); i++) {
      assertThat(opinion.why(i)).hasSize(3).doesNotHaveDuplicates().isSubsetOf(names);
    }
  }

  @Test
  void namesNoColumnThatWeighedNothing() {
    Trees trees = new Trees(1, new int[] {4}, new int[] {0}, new float[] {-1, 1}, 0);
    Judge judge = Judge.of(Made.silent(), Made.none(), trees, "");
    assertThat(judge.judge(Made.blocks("Home\n"), new int[1]).why(0))
        .containsExactly(new Features(Made.silent()).names().get(4));
  }

  // Its file.

  @Test
  void givesTheBytesItWasReadFrom() throws IOException {
    byte[] bytes = JUDGE.bytes();
    Judge read = Judge.read(bytes);
    assertThat(read.bytes()).isEqualTo(bytes);
    assertThat(read.provenance()).isEqualTo("seed 1");
    for (List<Block> page : pages()) {
      assertThat(chances(read, page)).isEqualTo(chances(JUDGE, page));
    }
  }

  @Test
  void shipsAFileOfTheFormatItWrites() throws IOException {
    try (InputStream in = Judge.class.getResourceAsStream("/dev/pith/model/judge.bin")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      assertThat(Judge.read(bytes).bytes()).isEqualTo(bytes);
      assertThat(Judge.shipped().bytes()).isEqualTo(bytes);
    }
  }

  @Test
  void keepsNoHandOnTheBytesItWasGiven() throws IOException {
    byte[] bytes = JUDGE.bytes();
    Judge judge = Judge.read(bytes);
    Arrays.fill(bytes, (byte) 0);
    assertThat(copy(judge).bytes()).isEqualTo(JUDGE.bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"this is no model at all", "PITH but of another version", "\0\0\0\0\0\0\0\0"})
  void refusesForeignBytes(String foreign) {
    assertThatThrownBy(() -> Judge.read(foreign.getBytes(ISO_8859_1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is no model of this version")
        .hasMessageContaining("scripts/train");
  }

  @Test
  void refusesAFileThatIsCutShort() {
    byte[] bytes = JUDGE.bytes();
    for (int length : new int[] {0, 3, 7, 9, 40, 3_000, bytes.length / 2, bytes.length - 1}) {
      assertThatThrownBy(() -> Judge.read(Arrays.copyOf(bytes, length)))
          .as("%d bytes", length)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cut short")
          .hasMessageContaining("scripts/train");
    }
  }

  @Test
  void refusesAFileThatGoesOn() {
    byte[] bytes = JUDGE.bytes();
    assertThatThrownBy(() -> Judge.read(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void refusesAFileWhoseTreesMakeNoSense() {
    // Behind the trees' first byte stand their number, and 30 trees of 4 questions.
    byte[] bytes = JUDGE.bytes();
    int depth = bytes.length - 4 - 4 * (30 << 4) - 5 * 30 * 4 - 2 - 1;
    assertThat(bytes[depth]).isEqualTo((byte) 4);
    for (int other : new int[] {0, 13, 255}) {
      bytes[depth] = (byte) other;
      assertThatThrownBy(() -> Judge.read(bytes))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void refusesTreesThatAskAboutAColumnThereIsNot() {
    Trees first = asking(new Features(Made.silent()).names().size());
    assertThatThrownBy(() -> Judge.of(Made.silent(), first, Made.none(), ""))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("damaged");
    Trees second = asking(Made.names().size());
    assertThatThrownBy(() -> Judge.of(Made.silent(), Made.none(), second, ""))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("damaged");
  }

  /** A tree that asks about {@code column}. */
  private static Trees asking(int column) {
    return new Trees(1, new int[] {column}, new int[1], new float[] {-1, 1}, 0);
  }

  @Test
  void letsTheSecondTreesSeeWhatTheFirstThink() {
    Trees first = asking(0);
    Trees second = asking(Made.names().indexOf(SecondLook.OPINION));
    Judge judge = Judge.of(Made.silent(), first, second, "");
    Opinion opinion = judge.judge(Made.blocks("Home\n* * *\n"), new int[2]);
    assertThat(opinion.content(0)).isGreaterThan(0.5f);
    assertThat(opinion.content(1)).isLessThan(0.5f);
  }

  @Test
  void namesWhatTheFirstOpinionRestsOn() {
    Trees second = asking(Made.names().indexOf(SecondLook.OPINION));
    Judge judge = Judge.of(Made.silent(), asking(0), second, "");
    assertThat(judge.judge(Made.blocks("Home\n"), new int[1]).why(0)).containsExactly("words");
  }

  @Test
  void refusesAModelOfOtherFeatures() {
    String file = new String(JUDGE.bytes(), ISO_8859_1);
    String other = file.replaceFirst("letters and digits", "letters and figures".substring(0, 18));
    assertThatThrownBy(() -> Judge.read(other.getBytes(ISO_8859_1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was trained on other features")
        .hasMessageContaining("scripts/train");
  }

  @Test
  void refusesATableOfAnotherSize() {
    assertThatThrownBy(
            () -> new Words(new byte[8], new byte[1], new byte[4], 1, 1, 0, new float[Words.TYPES]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 words, 4 pairs");
  }

  // Spark sends it about.

  private static Judge copy(Judge judge) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(judge);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (Judge) in.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void equalsItsCopy() {
    Judge copy = copy(JUDGE);
    assertThat(copy).isEqualTo(JUDGE).hasSameHashCodeAs(JUDGE).hasToString(JUDGE.toString());
    assertThat(copy.bytes()).isEqualTo(JUDGE.bytes());
    for (List<Block> page : pages()) {
      assertThat(chances(copy, page)).isEqualTo(chances(JUDGE, page));
    }
  }

  @Test
  void isCopiedWithoutItsWeightsWhereEveryJarHasThem() {
    assertThat(copy(Judge.shipped())).isSameAs(Judge.shipped());
    assertThat(Judge.shipped()).hasToString("shipped");
  }

  @Test
  void differsFromAJudgeOfOtherWeights() {
    assertThat(JUDGE).isEqualTo(Made.judge(1)).isNotEqualTo(Made.judge(2));
    assertThat(JUDGE).isNotEqualTo(Judge.shipped());
    assertThat(JUDGE.bytes()).isEqualTo(Made.judge(1).bytes());
  }

  @Test
  void givesManyThreadsTheOpinionsItGivesOne() throws Exception {
    List<List<Block>> pages = pages();
    List<List<Float>> alone = pages.stream().map(page -> chances(JUDGE, page)).toList();
    Judge fresh = copy(JUDGE);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<List<Float>>>> together = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        together.add(
            threads.submit(() -> pages.stream().map(page -> chances(fresh, page)).toList()));
      }
      for (Future<List<List<Float>>> one : together) {
        assertThat(one.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
