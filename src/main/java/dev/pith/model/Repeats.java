package dev.pith.model;

import java.util.Arrays;

/**
 * Which blocks of a page say the same, by their folds alone: a wrong hit among 2^64 costs a
 * feature, not a line. A hash table with open addressing, since a map of boxes takes as long as all
 * else.
 */
final class Repeats {
  /** Stands for no copy above. */
  private static final int NONE = Integer.MAX_VALUE;

  private static final int LEAST = 512;

  private long[] folds = new long[LEAST];
  private int[] counts = new int[LEAST];
  private int[] last = new int[LEAST];

  /** How much of the table this page uses: a power of two. */
  private int room = counts.length;

  private int above;

  /**
   * Forgets all, and makes room for {@code n} blocks. A short page behind a long one uses, and
   * clears, no more of the table than it needs.
   */
  void clear(int n) {
    room = Math.max(LEAST, Integer.highestOneBit(2 * n) << 1);
    if (counts.length < room) {
      folds = new long[room];
      counts = new int[room];
      last = new int[room];
    } else {
      Arrays.fill(counts, 0, room, 0);
    }
  }

  /** Notes that block {@code i} has {@code fold}, and returns how many above have it. */
  int note(long fold, int i) {
    int at = find(fold);
    above = counts[at] == 0 ? NONE : i - last[at];
    folds[at] = fold;
    last[at] = i;
    return counts[at]++;
  }

  /** How far above the last copy of the block noted last stands. */
  int above() {
    return above;
  }

  int count(long fold) {
    return counts[find(fold)];
  }

  private int find(long fold) {
    int mask = room - 1;
    int at = (int) (fold ^ (fold >>> 32)) & mask;
    while (counts[at] > 0 && folds[at] != fold) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
