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

  private static final long STEP = 0x9E3779B97F4A7C15L;

  // The kinds of marks, as places in {@link #marks}.
  private static final int OTHER = 0;
  private static final int COMMA = 1;
  private static final int SENTENCE = 2;
  private static final int BAR = 3;
  private static final int PRICE = 4;
  private static final int COLON = 5;
  private static final int POINT = 6;
  private static final int KINDS = 7;

  // What is known of a character: what it folds to, what kind of mark it is, and whether it is of
  // a word, a word by itself, or a capital; and whether that is all, and nothing is to be counted.
  private static final int FOLDED = 0xffff;
  private static final int KIND = 16;
  private static final int KIND_BITS = 0xf;
  private static final int OF_WORD = 20;
  private static final int UNSPACED = 1 << 21;
  private static final int PLAIN = 1 << 22;
  private static final int CAPITAL = 31;

  /** What is known of each character, 0 where nobody has asked yet. Two threads write the same. */
  private static final int[] KNOWN = new int[1 << 16];

  /** The words as hashes, and room for the one behind the last. */
  private final long[] hashes = new long[MOST + 1];

  /** Places of the words in {@link Words#words()}, which sixteen bits hold. */
  private final char[] words = new char[MOST];

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
    Arrays.fill(marks, 0);
    int length = text.length();
    if (length > kept.length) {
      read(text.toCharArray(), length);
    } else {
      text.getChars(0, length, kept, 0);
      read(kept, length);
    }
    findPlaces();
  }

  /**
   * Finds the words and counts the marks. Where a word ends nobody can guess, and a branch guessed
   * wrong costs more than all the rest: so the hash is written down at every character, and where a
   * word is over it counts.
   */
  private void read(char[] text, int length) {
    int count = 0;
    int upper = 0;
    int inWord = 0;
    long hash = 0;
    for (int i = 0; i < length && count < MOST; i++) {
      int about = KNOWN[text[i]];
      if ((about & PLAIN) == 0) {
        about = about(text[i]);
        if ((about & UNSPACED) != 0) {
          hashes[count] = hash;
          count += inWord;
          inWord = 0;
          hashes[count] = text[i] * STEP;
          count += count < MOST ? 1 : 0;
        } else if (count + inWord < MOST) {
          mark(about >>> KIND & KIND_BITS, i + 1 < length ? text[i + 1] : 0);
        }
      }
      int ofWord = about >>> OF_WORD & 1;
      hashes[count] = hash;
      count += inWord & ~ofWord;
      upper += (about >>> CAPITAL) & ~inWord;
      // Behind a word it is multiplied by 0.
      hash = (hash ^ (about & FOLDED)) * (STEP & -(long) ofWord);
      hash ^= hash >>> 29;
      inWord = ofWord;
    }
    hashes[count] = hash;
    wordCount = Math.min(MOST, count + inWord);
    capitals = upper;
  }

  private void mark(int kind, char next) {
    // A point ends a sentence only in front of a space; the signs of other scripts always do.
    marks[kind == POINT ? next == ' ' ? SENTENCE : OTHER : kind]++;
  }

  private void findPlaces() {
    long before = FIRST;
    long line = WHOLE_SEED;
    for (int w = 0; w < wordCount; w++) {
      long hash = hashes[w];
      words[w] = (char) place(hash, Words.WORD_BITS);
      pairs[w] = place(before * 31 + hash, Words.PAIR_BITS);
      before = hash;
      line = (line ^ hash) * STEP;
    }
    pairCount = wordCount;
    pairs[pairCount++] = place(before * 31 + LAST, Words.PAIR_BITS);
    if (wordCount <= WHOLE) {
      pairs[pairCount++] = place(line, Words.PAIR_BITS);
    }
  }

  private static int about(char c) {
    int known = KNOWN[c];
    if (known != 0) {
      return known;
    }
    int about = ask(c);
    KNOWN[c] = about;
    return about;
  }

  private static int ask(char c) {
    if (!Fold.counts(c)) {
      int kind = kind(c);
      return kind << KIND | (kind == OTHER ? PLAIN : 0);
    }
    if (isUnspaced(c)) {
      return UNSPACED;
    }
    return folded(c) | 1 << OF_WORD | PLAIN | (Fold.isUpper(c) ? 1 << CAPITAL : 0);
  }

  /** All digits are alike; those of other scripts stay what they are. */
  private static int folded(char c) {
    return c >= '0' && c <= '9' ? '0' : Fold.folded(c);
  }

  private static int place(long hash, int bits) {
    long h = hash * 0xD6E8FEB86659FD93L;
    return (int) (((h ^ (h >>> 32)) * 0x9E3779B97F4A7C15L) >>> (64 - bits));
  }

  private static int kind(char c) {
    return switch (c) {
      case ',', '\u3001', '\uff0c', '\u060c' -> COMMA;
      case '.', '!', '?' -> POINT;
      case '\u3002', '\uff01', '\uff1f', '\u0964', '\u061f' -> SENTENCE;
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

  /** Places of its words, for training. */
  public int[] words() {
    int[] places = new int[wordCount];
    for (int w = 0; w < wordCount; w++) {
      places[w] = words[w];
    }
    return places;
  }

  /** Places of its pairs of words, and of the whole line where it is short. */
  public int[] pairs() {
    return Arrays.copyOf(pairs, pairCount);
  }

  /** All that was read, to be kept. */
  Gist gist(Words table) {
    byte[] weights = table.pairs();
    int sum = 0;
    for (int p = 0; p < pairCount; p++) {
      sum += weights[pairs[p]];
    }
    return new Gist(
        Arrays.copyOf(words, wordCount),
        sum,
        pairCount,
        capitals,
        marks[COMMA],
        marks[SENTENCE],
        marks[BAR],
        marks[PRICE],
        marks[COLON]);
  }
}
