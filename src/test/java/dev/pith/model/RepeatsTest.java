package dev.pith.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RepeatsTest {
  private final Repeats repeats = new Repeats();

  @Test
  void countsCopies() {
    repeats.clear(3);
    assertThat(repeats.note(7, 0)).isZero();
    assertThat(repeats.note(8, 1)).isZero();
    assertThat(repeats.note(7, 2)).isEqualTo(1);
    assertThat(repeats.count(7)).isEqualTo(2);
    assertThat(repeats.count(8)).isEqualTo(1);
    assertThat(repeats.count(9)).isZero();
  }

  @Test
  void saysHowFarAboveTheLastCopyStands() {
    repeats.clear(6);
    repeats.note(7, 0);
    assertThat(repeats.above()).isEqualTo(Integer.MAX_VALUE);
    repeats.note(7, 2);
    assertThat(repeats.above()).isEqualTo(2);
    repeats.note(7, 5);
    assertThat(repeats.above()).isEqualTo(3);
  }

  @Test
  void forgetsThePageBefore() {
    repeats.clear(2);
    repeats.note(7, 0);
    repeats.note(7, 1);
    repeats.clear(1);
    assertThat(repeats.count(7)).isZero();
    assertThat(repeats.note(7, 0)).isZero();
    assertThat(repeats.above()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void knowsTheFoldOfNothing() {
    repeats.clear(2);
    assertThat(repeats.count(0)).isZero();
    repeats.note(0, 0);
    assertThat(repeats.count(0)).isEqualTo(1);
  }

  @Test
  void tellsFoldsApartThatFallOnOnePlace() {
    repeats.clear(100);
    for (int i = 0; i < 100; i++) {
      assertThat(repeats.note((long) i << 20, i)).isZero();
    }
    assertThat(repeats.count(99L << 20)).isEqualTo(1);
  }

  @Test
  void beginsAtTheTopAgainAtTheEndOfTheRoomThatAShortPageHas() {
    Random random = new Random(1);
    repeats.clear(10_000);
    for (int i = 0; i < 10_000; i++) {
      repeats.note(random.nextLong(), i);
    }
    repeats.clear(100);
    for (int i = 0; i < 100; i++) {
      assertThat(repeats.note(511 + ((long) i << 9), i)).isZero();
      assertThat(repeats.note(511 + ((long) i << 9), i)).isEqualTo(1);
    }
  }

  @Test
  void countsAsAMapDoesOnLongAndShortPagesInTurn() {
    Random random = new Random(1);
    for (int page = 0; page < 200; page++) {
      int n = random.nextInt(page % 20 == 0 ? 20_000 : 400);
      Map<Long, Integer> counts = new HashMap<>();
      Map<Long, Integer> last = new HashMap<>();
      repeats.clear(n);
      for (int i = 0; i < n; i++) {
        long fold = random.nextInt(n) * (page % 2 == 0 ? 1L : 0x9E3779B97F4A7C15L);
        Integer before = last.put(fold, i);
        assertThat(repeats.note(fold, i)).isEqualTo(counts.merge(fold, 1, Integer::sum) - 1);
        assertThat(repeats.above()).isEqualTo(before == null ? Integer.MAX_VALUE : i - before);
      }
      counts.forEach((fold, count) -> assertThat(repeats.count(fold)).isEqualTo(count));
    }
  }
}
