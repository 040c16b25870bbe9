package dev.pith.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StretchTest {
  private static final class Look extends Columns {
    final Stretch stretch = new Stretch(this, "test");
  }

  private final Look look = new Look();

  /** The columns of the stretch, for blocks of one word each. */
  private List<List<Integer>> columns(int... worth) {
    int n = worth.length;
    look.open(n);
    int[] sizes = new int[n + 1];
    for (int i = 0; i <= n; i++) {
      sizes[i] = i;
    }
    look.stretch.find(n, worth, sizes);
    look.finish(n);
    return Arrays.stream(look.table()).map(c -> Arrays.stream(c, 0, n).boxed().toList()).toList();
  }

  @Test
  void isWhereTheBlocksAreWorthMostTogether() {
    List<List<Integer>> columns = columns(1, -5, 3, -1, 4, -9, 2);
    assertThat(columns.get(0)).containsExactly(0, 0, 1, 1, 1, 2, 2);
    assertThat(columns.get(1)).containsExactly(-2, -1, 0, 1, 2, 3, 4);
    assertThat(columns.get(2)).containsExactly(4, 3, 2, 1, 0, -1, -2);
    assertThat(columns.get(3)).containsOnly(428);
  }

  @Test
  void isTheWholePageWhereAllIsWorthSomething() {
    assertThat(columns(1, 2, 3).get(0)).containsOnly(1);
    assertThat(columns(1, 2, 3).get(3)).containsOnly(1000);
  }

  @Test
  void isTheWholePageWhereNothingIs() {
    assertThat(columns(-1, -2, -3).get(0)).containsOnly(1);
    assertThat(columns().get(0)).isEmpty();
  }

  @Test
  void takesTheFirstOfTwoThatAreAsGood() {
    assertThat(columns(2, -5, 2).get(0)).containsExactly(1, 2, 2);
  }
}
