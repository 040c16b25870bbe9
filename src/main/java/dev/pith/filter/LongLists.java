package dev.pith.filter;

import java.util.Arrays;

/**
 * Long lists of which nearly all stays.
 *
 * <pre>
 *   Cambodia
 *   Canada         stays: what is said of a few of so many like lines is chance
 *   Cape Verde
 * </pre>
 */
final class LongLists {
  /**
   * So many short lines in a row are a list, and one in so many may go before it is in doubt. On
   * WCXB, five folds, 8 lines with one in 5, 12 with one in 4 and 8 with one in 3 give F1 0.8377,
   * 0.8378 and 0.8377 with 0.9563, 0.9563 and 0.9565 kept; none 0.8378 with 0.9561.
   */
  private static final int LINES = 12;

  private static final int FEW = 4;

  /** The most words of a line in a list. */
  private static final int SHORT = 4;

  private LongLists() {}

  /**
   * Which blocks stand in such a list.
   *
   * @param noise which of {@code shown} are taken for noise
   */
  static boolean[] staying(Profile profile, Shown shown, boolean[] noise) {
    int[] words = shown.words();
    boolean[] staying = new boolean[noise.length];
    int from = 0;
    int gone = 0;
    for (int i = 0; i <= noise.length; i++) {
      if (i < noise.length && words[i] <= SHORT && !isCue(profile, shown.place(i))) {
        gone += noise[i] ? 1 : 0;
        continue;
      }
      if (i - from >= LINES && FEW * gone <= i - from) {
        Arrays.fill(staying, from, i, true);
      }
      from = i + 1;
      gone = 0;
    }
    return staying;
  }

  private static boolean isCue(Profile profile, int place) {
    return profile.is(place, Profile.CUE | Profile.WEAK);
  }
}
