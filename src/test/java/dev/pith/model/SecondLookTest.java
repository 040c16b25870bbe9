package dev.pith.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SecondLookTest {
  private final SecondLook look = new SecondLook(0, 1);

  /** The column {@code name} of blocks of these words, of which none heads another. */
  private List<Integer> column(String name, int[] words, float... sums) {
    return column(name, new int[][] {words, new int[words.length]}, sums);
  }

  private List<Integer> column(String name, int[][] first, float... sums) {
    look.look(sums.length, first, sums);
    int[] column = look.table()[look.names().indexOf(name)];
    return Arrays.stream(column, 0, sums.length).boxed().toList();
  }

  @Test
  void hasNamesThatAreUnique() {
    assertThat(look.names()).doesNotHaveDuplicates().hasSameSizeAs(look.table());
  }

  @Test
  void showsTheOpinionAndThoseOfTheNeighbours() {
    int[] words = {5, 5, 5};
    assertThat(column("opinion", words, 1, -2, 9)).containsExactly(100, -200, 600);
    assertThat(column("opinion, 1 up", words, 1, -2, 9)).containsExactly(-700, 100, -200);
    assertThat(column("opinion, 1 down", words, 1, -2, 9)).containsExactly(-200, 600, -700);
    assertThat(column("opinion, 1 around", words, 1, -2, 9)).containsOnly(500);
    assertThat(column("opinion of all above", words, 1, -2, 9)).containsExactly(0, 100, -50);
    assertThat(column("opinion of all below", words, 1, -2, 9)).containsExactly(200, 600, 0);
  }

  @Test
  void measuresByThePagesThreshold() {
    int[] words = {50, 50};
    assertThat(column("threshold of the page", words, 6, -6)).containsOnly(49);
    assertThat(column("opinion above the threshold", words, 6, -6)).containsExactly(49, -49);
    assertThat(column("opinion of the page", words, 6, -6)).containsOnly(50);
    assertThat(column("the best stretch by opinion", words, 6, -6)).containsExactly(1, 2);
  }

  @Test
  void remembersTheHeadingThatPleasedLeast() {
    int[][] first = {{3, 20, 3, 20}, {1, 0, 1, 0}};
    String lowest = "lowest opinion of a heading above";
    assertThat(column(lowest, first, 1, 2, -1, 2)).containsExactly(600, 100, 100, -100);
    String distance = "distance to the heading of lowest opinion";
    assertThat(column(distance, first, 1, 2, -1, 2)).containsExactly(100, 1, 2, 1);
  }

  @Test
  void hasNothingToSayOfAnEmptyPage() {
    assertThat(column("opinion", new int[0])).isEmpty();
  }

  @Test
  void seesNothingOfThePageBefore() {
    Random random = new Random(1);
    for (int page = 0; page < 100; page++) {
      int n = random.nextInt(page % 20 == 0 ? 1_000 : 40);
      int[][] first = {random.ints(n, 0, 60).toArray(), random.ints(n, 0, 2).toArray()};
      float[] sums = new float[n];
      for (int i = 0; i < n; i++) {
        sums[i] = 16 * random.nextFloat() - 8;
      }
      SecondLook alone = new SecondLook(0, 1);
      alone.look(n, first, sums);
      look.look(n, first, sums);
      for (int c = 0; c < alone.table().length; c++) {
        assertThat(Arrays.copyOf(look.table()[c], n))
            .as(alone.names().get(c))
            .isEqualTo(Arrays.copyOf(alone.table()[c], n));
      }
    }
  }
}
