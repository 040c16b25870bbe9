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

  // The kinds of marks, as places in {@link #marks}.
  private static final int OTHER = 0;
  private static final int COMMA = 1;
  private static final int SENTENCE = 2;
  private static final int BAR = 3;
  private static final int PRICE = 4;
  private static final int COLON = 5;
  private static final int KINDS = 6;

  /** The kinds of ASCII characters. */
  private static final byte[] KIND = new byte[128];

  static {
    for (char c = 0; c < 128; c++) {
      ASCII[c] = (byte) (!Fold.counts(c) ? 0 : c >= '0' && c <= '9' ? '0' : Fold.lower(c));
      KIND[c] = (byte) kind(c);
    }
  }

  /** Places of the words in {@link Words#words()}. */
  private final int[] words = new int[MOST];

  /** Places of pairs, and of the whole line, in {@link Words#pairs()}. */
  private final int[] pairs = new int[MOST + 2];

  /** How many marks there are of each kind. */
  private final int[] marks = new int[KINDS];

  /** The text's characters; long texts have an array of their own. */
  private final char[] kept = new char[1 << 12];

  private int wordCount;
  private int pairCount;
  private int capitals;

  /** Reads {@code text}, forgetting what was read before. */
  public void read(String text) {
    wordCount = 0;
    pairCount = 0;
    capitals = 0;
    Arrays.fill(marks, 0);
    int length = text.length();
    if (length > kept.length) {
      read(text.toCharArray(), length);
    } else {
      text.getChars(0, length, kept, 0);
      read(kept, length);
    }
  }

  private void read(char[] text, int length) {
    long before = FIRST;
    long line = WHOLE_SEED;
    int i = 0;
    while (i < length && wordCount < MOST) {
      char c = text[i];
      int folded = folded(c);
      if (folded == 0) {
        i++;
        mark(c, i < length ? text[i] : 0);
        continue;
      }
      capitals += Fold.isUpper(c) ? 1 : 0;
      long hash = 0;
      if (isUnspaced(c)) {
        hash = c * 0x9E3779B97F4A7C15L;
        i++;
      } else {
        do {
          hash = (hash ^ folded) * 0x9E3779B97F4A7C15L;
          hash ^= hash >>> 29;
          i++;
          c = i < length ? text[i] : ' ';
          folded = folded(c);
        } while (folded != 0 && !isUnspaced(c));
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

  private static int folded(char c) {
    return c < 128 ? ASCII[c] : Fold.folded(c);
  }

  private static int place(long hash, int bits) {
    long h = hash * 0xD6E8FEB86659FD93L;
    return (int) (((h ^ (h >>> 32)) * 0x9E3779B97F4A7C15L) >>> (64 - bits));
  }

  private void mark(char c, char next) {
    int kind = c < 128 ? KIND[c] : kind(c);
    // A point ends a sentence only in front of a space; the signs of other scripts always do.
    marks[kind == SENTENCE && c < 128 && next != ' ' ? OTHER : kind]++;
  }

  private static int kind(char c) {
    return switch (c) {
      case ',', '\u3001', '\uff0c', '\u060c' -> COMMA;
      case '.', '!', '?', '\u3002', '\uff01', '\uff1f', '\u0964', '\u061f' -> SENTENCE;
      case '|', '\u00b7', '\u2022', '\u00bb', '\u203a', '>', '/' -> BAR;
      case '$', '\u20ac', '\u00a3', '\u00a5', '%' -> PRICE;
      case ':', '\uff1a' -> COLON;
      default -> OTHER;
    };
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

  /** All that was read, to be kept. */
  Gist gist(Words table) {
    char[] places = new char[wordCount];
    for (int w = 0; w < wordCount; w++) {
      places[w] = (char) words[w];
    }
    return new Gist(
        places,
        Math.round(100 * Math.max(-8, Math.min(8, score(table)))),
        capitals,
        marks[COMMA],
        marks[SENTENCE],
        marks[BAR],
        marks[PRICE],
        marks[COLON]);
  }
}
