package dev.pith.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ColumnTest {
  private static final int NONE = -1;

  private final Column of = new Column("of");
  private final Column column = new Column("column");

  private int[] filled(int... values) {
    System.arraycopy(values, 0, of.open(values.length), 0, values.length);
    return values;
  }

  private int[] shifted(int by, int... values) {
    column.shift(filled(values).length, of, by, NONE);
    return first(values.length);
  }

  private int[] around(int reach, int... values) {
    column.around(filled(values).length, of, reach);
    return first(values.length);
  }

  private int[] above(int reach, int... values) {
    column.above(filled(values).length, of, reach);
    return first(values.length);
  }

  private int[] below(int reach, int... values) {
    column.below(filled(values).length, of, reach);
    return first(values.length);
  }

  private int[] first(int n) {
    return Arrays.copyOf(column.values(), n);
  }

  @Test
  void showsTheNeighbourAndNothingPastThePagesEnds() {
    assertThat(shifted(1, 5, 6, 7)).containsExactly(6, 7, NONE);
    assertThat(shifted(-1, 5, 6, 7)).containsExactly(NONE, 5, 6);
    assertThat(shifted(-2, 5, 6, 7)).containsExactly(NONE, NONE, 5);
    assertThat(shifted(0, 5, 6, 7)).containsExactly(5, 6, 7);
  }

  @Test
  void showsNoNeighbourOnAPageOfOneBlock() {
    for (int by : new int[] {-2, -1, 1, 2}) {
      assertThat(shifted(by, 5)).containsExactly(NONE);
    }
  }

  @Test
  void sumsUpTheBlocksOnBothSides() {
    assertThat(Arrays.copyOfRange(around(1, 1, 2, 4, 8, 16), 1, 4)).containsExactly(7, 14, 28);
  }

  @Test
  void keepsTheWindowAsWideAtThePagesEnds() {
    int[] sums = around(1, 1, 2, 4, 8, 16);
    assertThat(sums[0]).isEqualTo(sums[1]);
    assertThat(sums[4]).isEqualTo(sums[3]);
  }

  @Test
  void scalesAPageUpThatIsShorterThanTheWindow() {
    assertThat(around(2, 3, 6)).containsExactly(22, 22); // 9 / 2 * 5
    assertThat(around(60, 1)).containsExactly(121);
  }

  @Test
  void takesAPageAsWideAsTheWindowAsItIs() {
    assertThat(around(1, 1, 2, 4)).containsExactly(7, 7, 7);
  }

  @Test
  void sumsUpTheBlocksAboveWithoutTheBlockItself() {
    assertThat(above(2, 1, 2, 4, 8)).containsExactly(0, 1, 3, 6);
    assertThat(above(9, 1, 2, 4, 8)).containsExactly(0, 1, 3, 7);
    assertThat(above(3, 5)).containsExactly(0);
  }

  @Test
  void sumsUpTheBlocksBelowWithoutTheBlockItself() {
    assertThat(below(2, 1, 2, 4, 8)).containsExactly(6, 12, 8, 0);
    assertThat(below(9, 1, 2, 4, 8)).containsExactly(14, 12, 8, 0);
    assertThat(below(3, 5)).containsExactly(0);
  }

  @Test
  void hasNothingToSayOfAnEmptyPage() {
    assertThat(shifted(1)).isEmpty();
    assertThat(around(2)).isEmpty();
    assertThat(above(2)).isEmpty();
    assertThat(below(2)).isEmpty();
  }

  @Test
  void sumsUpRightWhereTheSumOfThePageOverflows() {
    int[] values = new int[100];
    Arrays.fill(values, 100_000_000);
    assertThat(around(2, values)).containsOnly(500_000_000);
    assertThat(above(3, values)[99]).isEqualTo(300_000_000);
  }

  @Test
  void fillsAndMeasuresParts() {
    filled(1, 2, 3, 4);
    assertThat(of.sum(1, 3)).isEqualTo(5);
    assertThat(of.sum(2, 2)).isZero();
    assertThat(of.mean(0, 4)).isEqualTo(2);
    of.fillPart(1, 3, 9);
    assertThat(Arrays.copyOf(of.values(), 4)).containsExactly(1, 9, 9, 4);
    of.fill(4, 7);
    assertThat(of.mean(0, 4)).isEqualTo(7);
  }

  /** The columns stay the same from page to page, as they do in a judge. */
  @Test
  void givesWhatASlowComputationGives() {
    Random random = new Random(1);
    for (int page = 0; page < 500; page++) {
      int n = random.nextInt(page % 50 == 0 ? 2_000 : 60);
      int[] values = random.ints(n, -1000, 1000).toArray();
      int reach = 1 + random.nextInt(30);
      int by = random.nextInt(9) - 4;
      assertThat(shifted(by, values)).as("shift").isEqualTo(slowShift(values, by));
      assertThat(around(reach, values)).as("around").isEqualTo(slowAround(values, reach));
      assertThat(above(reach, values)).as("above").isEqualTo(slowSums(values, -reach, -1));
      assertThat(below(reach, values)).as("below").isEqualTo(slowSums(values, 1, reach));
    }
  }

  private static int[] slowShift(int[] values, int by) {
    int[] shifted = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      shifted[i] = i + by < 0 || i + by >= values.length ? NONE : values[i + by];
    }
    return shifted;
  }

  private static int[] slowAround(int[] values, int reach) {
    int[] sums = new int[values.length];
    int width = 2 * reach + 1;
    for (int i = 0; i < values.length; i++) {
      if (values.length <= width) {
        sums[i] = Arrays.stream(values).sum() * width / values.length;
      } else {
        int from = Math.max(0, Math.min(values.length - width, i - reach));
        sums[i] = Arrays.stream(values, from, from + width).sum();
      }
    }
    return sums;
  }

  private static int[] slowSums(int[] values, int first, int last) {
    int[] sums = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      for (int by = first; by <= last; by++) {
        sums[i] += i + by < 0 || i + by >= values.length ? 0 : values[i + by];
      }
    }
    return sums;
  }
}
