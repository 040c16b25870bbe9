package dev.pith.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.model.Made;
import dev.pith.model.Trees;
import dev.pith.train.TreeLearner.Table;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TreeLearnerTest {
  private static final int ROWS = 2_000;

  /** Two columns that decide, and two that say nothing. */
  private static final int[][] VALUES = new int[4][];

  private static final float[] BOTH = new float[ROWS];

  static {
    Random random = new Random(1);
    for (int c = 0; c < VALUES.length; c++) {
      VALUES[c] = random.ints(ROWS, 0, 10).toArray();
    }
    for (int i = 0; i < ROWS; i++) {
      BOTH[i] = VALUES[0][i] > 4 && VALUES[1][i] > 6 ? 1 : 0;
    }
  }

  private static float[] ones(int n) {
    float[] ones = new float[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static Table table(int[][] values, float[] labels) {
    return Table.of(values, labels, ones(labels.length), 7);
  }

  private static TreeLearner learner(int depth, long seed) {
    return new TreeLearner(20, depth, 0.5, 0.7, 0.9, seed);
  }

  private static double right(Trees trees, int[][] values, float[] labels) {
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += Made.walk(trees, values, i) > 0 == labels[i] > 0.5 ? 1 : 0;
    }
    return (double) right / labels.length;
  }

  @Test
  void learnsWhatTwoColumnsSayTogether() {
    Trees trees = learner(2, 7).learn(table(VALUES, BOTH));
    assertThat(right(trees, VALUES, BOTH)).isEqualTo(1);
  }

  @Test
  void learnsWhatTwoColumnsSayOnlyTogether() {
    float[] either = new float[ROWS];
    for (int i = 0; i < ROWS; i++) {
      either[i] = VALUES[0][i] > 4 != VALUES[1][i] > 4 ? 1 : 0;
    }
    assertThat(right(learner(3, 7).learn(table(VALUES, either)), VALUES, either))
        .isGreaterThan(0.95);
  }

  @Test
  void asksAboutTheColumnsThatDecide() {
    Trees trees = new TreeLearner(1, 2, 0.5, 1, 1, 7).learn(table(VALUES, BOTH));
    assertThat(trees.columns()).containsExactlyInAnyOrder(0, 1);
    assertThat(trees.limits()).containsExactlyInAnyOrder(4, 6);
  }

  @Test
  void learnsTheSameTreesFromTheSameSeed() {
    assertThat(learner(3, 7).learn(table(VALUES, BOTH)))
        .usingRecursiveComparison()
        .isEqualTo(learner(3, 7).learn(table(VALUES, BOTH)));
  }

  @Test
  void learnsOtherTreesFromAnotherSeed() {
    assertThat(learner(3, 8).learn(table(VALUES, BOTH)).leaves())
        .isNotEqualTo(learner(3, 7).learn(table(VALUES, BOTH)).leaves());
  }

  @Test
  void believesTheRowsThatWeighMore() {
    int[][] values = {new int[200]};
    float[] labels = new float[200];
    float[] weights = new float[200];
    for (int i = 0; i < 200; i++) {
      values[0][i] = i % 2;
      labels[i] = i < 100 ? i % 2 : 1 - i % 2; // the second half contradicts the first
      weights[i] = i < 100 ? 3 : 1;
    }
    TreeLearner learner = new TreeLearner(20, 1, 0.5, 1, 1, 7);
    Trees first = learner.learn(Table.of(values, labels, weights, 7));
    assertThat(Made.walk(first, values, 0)).isNegative();
    assertThat(Made.walk(first, values, 1)).isPositive();
    for (int i = 0; i < 200; i++) {
      weights[i] = 4 - weights[i];
    }
    Trees second = learner.learn(Table.of(values, labels, weights, 7));
    assertThat(Made.walk(second, values, 0)).isPositive();
    assertThat(Made.walk(second, values, 1)).isNegative();
  }

  @Test
  void learnsSharesAsChances() {
    int[][] values = {new int[ROWS]};
    float[] labels = new float[ROWS];
    for (int i = 0; i < ROWS; i++) {
      values[0][i] = i % 2;
      labels[i] = i % 2 == 0 ? 0.25f : 0.75f;
    }
    Trees trees = new TreeLearner(40, 1, 0.5, 1, 1, 7).learn(table(values, labels));
    assertThat(chance(Made.walk(trees, values, 0))).isBetween(0.22, 0.28);
    assertThat(chance(Made.walk(trees, values, 1))).isBetween(0.72, 0.78);
  }

  private static double chance(float logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  @Test
  void cutsManyValuesIntoAFewBinsOfAboutAsManyRows() {
    int[][] values = {new Random(1).ints(50_000, -1_000_000, 1_000_000).toArray()};
    Table table = table(values, new float[50_000]);
    assertThat(table.limits()[0]).hasSize(TreeLearner.BINS - 1).isSorted();
    int[] counts = new int[TreeLearner.BINS];
    for (byte bin : table.bins()[0]) {
      counts[bin]++;
    }
    assertThat(Arrays.stream(counts)).allMatch(count -> count > 1_000 && count < 2_200);
  }

  @Test
  void findsALimitAmongManyValues() {
    int[][] values = {new Random(1).ints(5_000, 0, 1_000_000).toArray()};
    float[] labels = new float[5_000];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = values[0][i] > 500_000 ? 1 : 0;
    }
    Trees trees = new TreeLearner(10, 1, 0.5, 1, 1, 7).learn(table(values, labels));
    assertThat(right(trees, values, labels)).isGreaterThan(0.95);
  }

  @Test
  void learnsWithoutSomeRowsAsIfTheyWereNotThere() {
    Table all = table(VALUES, BOTH);
    Table half = all.without(row -> row >= ROWS / 2);
    assertThat(half.labels()).hasSize(ROWS / 2);
    for (int c = 0; c < VALUES.length; c++) {
      assertThat(half.bins()[c]).isEqualTo(Arrays.copyOf(all.bins()[c], ROWS / 2));
    }
    assertThat(right(learner(2, 7).learn(half), VALUES, BOTH)).isGreaterThan(0.99);
  }

  @Test
  void learnsFromTheColumnsOfTwoTables() {
    Table one = table(new int[][] {VALUES[0], VALUES[2]}, BOTH);
    Table other = table(new int[][] {VALUES[3], VALUES[1]}, BOTH);
    Trees trees = new TreeLearner(1, 2, 0.5, 1, 1, 7).learn(one.and(other));
    assertThat(trees.columns()).containsExactlyInAnyOrder(0, 3);
  }

  @Test
  void asksNothingOfAColumnThatIsAllTheSame() {
    int[][] values = {new int[ROWS], VALUES[0]};
    Trees trees = learner(1, 7).learn(table(values, BOTH));
    assertThat(trees.columns()).containsOnly(1);
  }

  @Test
  void saysWhatAllRowsSayWhereTheyAgree() {
    Trees trees = learner(2, 7).learn(table(VALUES, ones(ROWS)));
    for (int i = 0; i < 100; i++) {
      assertThat(Made.walk(trees, VALUES, i)).isGreaterThan(5);
    }
  }
}
