package dev.pith.model;

import dev.pith.page.Fold;
import java.util.Arrays;

/**
 * One pass over a block's text: its words as hashes, and what {@link dev.pith.page.Shape} does not
 * count. Reads the first {@link #MOST} words; what a paragraph is has shown by then.
 *
 * <p>A word is a run of letters and digits, all digits alike, blind to case. Where a script has no
 * spaces between words each character is one, and pairs of them are what words are elsewhere.
 */
public final class Reading {
  /** So many words are read. */
  static final int MOST = 48;

  /** Lines up to here are also looked up as a whole. */
  private static final int WHOLE = 8;

  private static final long FIRST = 0x51ED270B0A1F39C1L;
  private static final long LAST = 0x3C6EF372FE94F82BL;
  private static final long WHOLE_SEED = 0x2545F4914F6CDD1DL;

  /** What ASCII characters are: 0 outside of words, or what they fold to. */
  private static final byte[] ASCII = new byte[128];

  static {
    for (char c = 0; c < 128; c++) {
      ASCII[c] = (byte) (!Fold.counts(c) ? 0 : c >= '0' && c <= '9' ? '0' : Fold.lower(c));
    }
  }

  /** Places of the words in {@link Words#words()}. */
  private final int[] words = new int[MOST];

  /** Places of pairs, and of the whole line, in {@link Words#pairs()}. */
  private final int[] pairs = new int[MOST + 2];

  private int wordCount;
  private int pairCount;
  private int capitals;
  private int commas;
  private int sentences;
  private int bars;
  private int prices;
  private int colons;

  /** Reads {@code text}, forgetting what was read before. */
  public void read(String text) {
    wordCount = 0;
    pairCount = 0;
    capitals = 0;
    commas = 0;
    sentences = 0;
    bars = 0;
    prices = 0;
    colons = 0;
    long before = FIRST;
    long line = WHOLE_SEED;
    int length = text.length();
    int i = 0;
    while (i < length && wordCount < MOST) {
      char c = text.charAt(i);
      if (c < 128 ? ASCII[c] == 0 : !Fold.counts(c)) {
        mark(text, c, i);
        i++;
        continue;
      }
      capitals += c < 128 ? (c >= 'A' && c <= 'Z' ? 1 : 0) : Character.isUpperCase(c) ? 1 : 0;
      long hash = 0;
      if (isUnspaced(c)) {
        hash = c * 0x9E3779B97F4A7C15L;
        i++;
      } else {
        do {
          int folded = c < 128 ? ASCII[c] : Fold.lower(c);
          hash = (hash ^ folded) * 0x9E3779B97F4A7C15L;
          hash ^= hash >>> 29;
          i++;
        } while (i < length
            && ((c = text.charAt(i)) < 128 ? ASCII[c] != 0 : Fold.counts(c) && !isUnspaced(c)));
      }
      words[wordCount++] = place(hash, Words.WORD_BITS);
      pairs[pairCount++] = place(before * 31 + hash, Words.PAIR_BITS);
      before = hash;
      line = (line ^ hash) * 0x9E3779B97F4A7C15L;
    }
    pairs[pairCount++] = place(before * 31 + LAST, Words.PAIR_BITS);
    if (wordCount <= WHOLE) {
      pairs[pairCount++] = place(line, Words.PAIR_BITS);
    }
  }

  private static int place(long hash, int bits) {
    long h = hash * 0xD6E8FEB86659FD93L;
    return (int) (((h ^ (h >>> 32)) * 0x9E3779B97F4A7C15L) >>> (64 - bits));
  }

  private void mark(String text, char c, int i) {
    switch (c) {
      case ',', '\u3001', '\uff0c', '\u060c' -> commas++;
      case '.', '!', '?' -> sentences += i + 1 < text.length() && text.charAt(i + 1) == ' ' ? 1 : 0;
      case '\u3002', '\uff01', '\uff1f', '\u0964', '\u061f' -> sentences++;
      case '|', '\u00b7', '\u2022', '\u00bb', '\u203a', '>', '/' -> bars++;
      case '$', '\u20ac', '\u00a3', '\u00a5', '%' -> prices++;
      case ':', '\uff1a' -> colons++;
      default -> {}
    }
  }

  private static boolean isUnspaced(char c) {
    return c >= '\u0e00'
        && ((c >= '\u3040' && c <= '\u30ff')
            || (c >= '\u3400' && c <= '\u9fff')
            || c <= '\u0eff'
            || (c >= '\u1000' && c <= '\u109f')
            || (c >= '\u1780' && c <= '\u17ff'));
  }

  /** Log-odds that the block is content, by its words alone. */
  float score(Words table) {
    byte[] weights = table.words();
    byte[] pairWeights = table.pairs();
    int sum = 0;
    for (int w = 0; w < wordCount; w++) {
      sum += weights[words[w] * Words.ROW];
    }
    for (int p = 0; p < pairCount; p++) {
      sum += pairWeights[pairs[p]];
    }
    return table.bias() + sum * table.scale() * Words.share(wordCount + pairCount);
  }

  /** Places of its words and of its pairs, for training. */
  public int[] words() {
    return Arrays.copyOf(words, wordCount);
  }

  /** Places of its pairs of words, and of the whole line where it is short. */
  public int[] pairs() {
    return Arrays.copyOf(pairs, pairCount);
  }

  int wordCount() {
    return wordCount;
  }

  int word(int i) {
    return words[i];
  }

  /** Words that begin with an upper-case letter. */
  int capitals() {
    return capitals;
  }

  int commas() {
    return commas;
  }

  /** Ends of sentences inside the block, the last aside. */
  int sentences() {
    return sentences;
  }

  /** Bars, bullets, arrows and slashes. */
  int bars() {
    return bars;
  }

  /** Currency and per cent signs. */
  int prices() {
    return prices;
  }

  int colons() {
    return colons;
  }
}
