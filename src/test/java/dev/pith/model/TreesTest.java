package dev.pith.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TreesTest {
  private static final int COLUMNS = 9;

  private static int[][] table(Random random, int n) {
    int[][] table = new int[COLUMNS][];
    for (int c = 0; c < COLUMNS; c++) {
      table[c] = random.ints(n + 3, -30, 130).toArray();
    }
    return table;
  }

  private static float[] scores(Trees trees, int[][] table, int n) {
    float[] sums = new float[n];
    trees.score(table, n, sums, new int[n]);
    return sums;
  }

  @Test
  void saysYesAboveTheLimitAlone() {
    Trees trees = new Trees(1, new int[] {0}, new int[] {5}, new float[] {-1, 1}, 0.5f);
    assertThat(scores(trees, new int[][] {{4, 5, 6}}, 3)).containsExactly(-0.5f, -0.5f, 1.5f);
  }

  @Test
  void makesALeafOfTheAnswersTheFirstIsTheLowestBit() {
    Trees trees = new Trees(2, new int[] {0, 1}, new int[] {0, 0}, new float[] {10, 20, 30, 40}, 0);
    int[][] table = {{0, 1, 0, 1}, {0, 0, 1, 1}};
    assertThat(scores(trees, table, 4)).containsExactly(10, 20, 30, 40);
  }

  @Test
  void scoresWhatWalkingTheTreesByHandGives() {
    Random random = new Random(1);
    for (int round = 0; round < 100; round++) {
      Trees trees = Made.trees(random, 1 + random.nextInt(20), 1 + random.nextInt(7), COLUMNS);
      int n = random.nextInt(50);
      int[][] table = table(random, n);
      float[] scores = scores(trees, table, n);
      for (int i = 0; i < n; i++) {
        assertThat(scores[i]).isEqualTo(Made.walk(trees, table, i));
      }
    }
  }

  @Test
  void forgetsWhatStoodInItsScratch() {
    Trees trees = new Trees(1, new int[] {0}, new int[] {5}, new float[] {-1, 1}, 0);
    float[] sums = {9, 9};
    trees.score(new int[][] {{4, 6}}, 2, sums, new int[] {1, 1});
    assertThat(sums).containsExactly(-1, 1);
  }

  @Test
  void explainsTheWholeWayFromTheMeanToTheScore() {
    Random random = new Random(2);
    for (int round = 0; round < 100; round++) {
      Trees trees = Made.trees(random, 1 + random.nextInt(20), 1 + random.nextInt(7), COLUMNS);
      int[][] table = table(random, 5);
      float[] scores = scores(trees, table, 5);
      for (int i = 0; i < 5; i++) {
        double sum = 0;
        for (float gave : trees.contributions(table, i)) {
          sum += gave;
        }
        assertThat(sum).isCloseTo(scores[i] - mean(trees), within(1e-4));
      }
    }
  }

  /** What the trees say on average over all leaves. */
  private static double mean(Trees trees) {
    double sum = 0;
    for (float leaf : trees.leaves()) {
      sum += leaf;
    }
    return trees.base() + sum / (1 << trees.depth());
  }

  @Test
  void givesNothingToAColumnThatNobodyAsksAbout() {
    Trees trees = new Trees(1, new int[] {1}, new int[] {5}, new float[] {-1, 1}, 3);
    assertThat(trees.contributions(new int[][] {{9}, {9}, {9}}, 0)).containsExactly(0, 1, 0);
  }

  @Test
  void areTheSameWhenWrittenAndRead() throws IOException {
    Random random = new Random(3);
    for (int depth = 1; depth <= 12; depth++) {
      Trees trees = Made.trees(random, 1 + random.nextInt(5), depth, 200);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      trees.write(new DataOutputStream(bytes));
      Trees read = read(bytes.toByteArray());
      assertThat(read).usingRecursiveComparison().isEqualTo(trees);
    }
  }

  private static Trees read(byte[] bytes) throws IOException {
    return Trees.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 13, 31, 255})
  void refusesToReadADepthThatNoTreeHas(int depth) {
    byte[] bytes = new byte[4_000_000];
    bytes[0] = (byte) depth;
    bytes[1] = 1;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.valueOf(depth));
  }

  @Test
  void refusesSizesThatMakeNoTrees() {
    assertThatThrownBy(() -> new Trees(0, new int[0], new int[0], new float[0], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("depth 0");
    assertThatThrownBy(() -> new Trees(13, new int[0], new int[0], new float[0], 0))
        .hasMessageContaining("depth 13");
    assertThatThrownBy(() -> new Trees(1, new int[2], new int[1], new float[4], 0))
        .hasMessageContaining("2 columns, 1 limits and 4 leaves");
    assertThatThrownBy(() -> new Trees(2, new int[3], new int[3], new float[4], 0))
        .hasMessageContaining("3 columns");
    assertThatThrownBy(() -> new Trees(2, new int[2], new int[2], new float[3], 0))
        .hasMessageContaining("3 leaves");
  }
}
