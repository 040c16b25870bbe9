package dev.pith.phrase;

import dev.pith.page.Fold;

/**
 * A line cut into words for phrase matching: folded, hashed, their places kept.
 *
 * <p>A word is a run of letters and digits; an apostrophe inside it, and a point or comma between
 * its digits, do not part it. Each ideograph and kana is a word, and so is {@code ©}.
 */
final class Tokens {
  /** Longer lines are no cues. */
  static final int MOST = 64;

  final long[] hash = new long[MOST];
  final boolean[] number = new boolean[MOST];
  final boolean[] ideograph = new boolean[MOST];

  /** Where each word ends in the line. */
  final int[] end = new int[MOST];

  int count;

  /**
   * Cuts the first {@code most} words off {@code line}, {@link #MOST} at most; false where it has
   * more.
   */
  boolean cut(String line, int most) {
    count = 0;
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (!isWord(c)) {
        i++;
        continue;
      }
      if (count == most) {
        return false;
      }
      i = take(line, i);
    }
    return true;
  }

  private int take(String line, int from) {
    char first = line.charAt(from);
    boolean single = isSingle(first);
    long h = 0;
    int i = from;
    do {
      char c = line.charAt(i);
      if (isWord(c)) {
        h = (h ^ Fold.lower(c)) * 0x9E3779B97F4A7C15L;
        h ^= h >>> 31;
      }
      i++;
    } while (!single && i < line.length() && goesOn(line, i));
    hash[count] = h;
    number[count] = first >= '0' && first <= '9';
    ideograph[count] = single && first != '\u00a9';
    end[count] = i;
    count++;
    return i;
  }

  private static boolean goesOn(String line, int i) {
    char c = line.charAt(i);
    if (isWord(c)) {
      return !isSingle(c);
    }
    if (i + 1 >= line.length() || !isWord(line.charAt(i + 1)) || isSingle(line.charAt(i + 1))) {
      return false;
    }
    boolean digits = Character.isDigit(line.charAt(i - 1)) && Character.isDigit(line.charAt(i + 1));
    return c == '\'' || c == '\u2019' || (digits && (c == '.' || c == ','));
  }

  private static boolean isWord(char c) {
    return Fold.counts(c) || c == '\u00a9';
  }

  private static boolean isSingle(char c) {
    return c == '\u00a9' || (c >= '\u3040' && c <= '\u30ff') || (c >= '\u3400' && c <= '\u9fff');
  }
}
