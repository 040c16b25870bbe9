package dev.pith.model;

import java.util.Arrays;

/** The words of a page, each once: which of them are in its title, and what kind of page it is. */
final class PageWords {
  private final long[] seen = new long[(1 << Words.WORD_BITS) / Long.SIZE];
  private final long[] titled = new long[(1 << Words.WORD_BITS) / Long.SIZE];
  private final int[] sums = new int[Words.TYPES];
  private int distinct;

  void clear() {
    Arrays.fill(seen, 0);
    Arrays.fill(titled, 0);
    Arrays.fill(sums, 0);
    distinct = 0;
  }

  /**
   * Adds a block's words.
   *
   * @param words their places
   * @param isTitle whether the block is the page's title
   * @return how many of its words are in the title
   */
  int add(char[] words, Words table, boolean isTitle) {
    int inTitle = 0;
    byte[] weights = table.words();
    for (char word : words) {
      long bit = 1L << word;
      if ((seen[word >> 6] & bit) == 0) {
        seen[word >> 6] |= bit;
        distinct++;
        for (int t = 0, at = word * Words.ROW + 1; t < sums.length; t++, at++) {
          sums[t] += weights[at];
        }
      }
      if (isTitle) {
        titled[word >> 6] |= bit;
      }
      inTitle += (titled[word >> 6] & bit) == 0 ? 0 : 1;
    }
    return inTitle;
  }

  /** How likely the page is of each type; adds up to 1. */
  float[] types(Words table) {
    float[] types = new float[sums.length];
    float all = 0;
    for (int t = 0; t < types.length; t++) {
      float logOdds = table.typeBias()[t] + sums[t] * table.typeScale() * Words.share(distinct);
      types[t] = (float) (1 / (1 + Math.exp(-logOdds)));
      all += types[t];
    }
    for (int t = 0; t < types.length; t++) {
      types[t] /= Math.max(all, Float.MIN_NORMAL);
    }
    return types;
  }
}
