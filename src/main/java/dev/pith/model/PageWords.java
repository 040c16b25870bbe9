package dev.pith.model;

import java.util.Arrays;

/**
 * The words of a page: what kind of page they make it, and which of them a block shares with the
 * title, the prose and the other blocks. What is about the page's matter shares its rarer words
 * with the rest; a headline of another story, or a notice, does not.
 *
 * <p>Blocks are {@link #add}ed in order; when all are in, {@link #compare} looks back.
 */
final class PageWords {
  /** The words met on this page, each once: what has to be forgotten before the next. */
  private char[] met = new char[1 << 12];

  private int distinct;

  /** For each word in how many blocks it stands, counted up to {@link #SEVERAL}. */
  private final byte[] blocks = new byte[1 << Words.WORD_BITS];

  /** The same for blocks of prose. */
  private final byte[] prose = new byte[1 << Words.WORD_BITS];

  /** The number of the block, from 1, that had the word last. */
  private final int[] last = new int[1 << Words.WORD_BITS];

  private final long[] titled = new long[(1 << Words.WORD_BITS) / Long.SIZE];
  private final long[] pairs = new long[(1 << Words.WORD_BITS) / Long.SIZE];

  private static final int SEVERAL = 2;

  private final PageTypes types;
  private final byte[] rarities;

  private int count;
  private int inTitle;
  private int asAbove;
  private int pairsAbove;

  private int rarity;
  private int elsewhere;
  private int inProse;
  private int rareInTitle;

  PageWords(Words table) {
    types = new PageTypes(table);
    rarities = table.rarity();
  }

  void clear() {
    types.clear();
    for (int m = 0; m < distinct; m++) {
      char word = met[m];
      blocks[word] = 0;
      prose[word] = 0;
      last[word] = 0;
    }
    Arrays.fill(titled, 0);
    Arrays.fill(pairs, 0);
    distinct = 0;
    count = 0;
  }

  /**
   * Adds the next block's words; {@link #inTitle()} and so on then speak of them.
   *
   * @param words their places
   */
  void add(char[] words, boolean isProse) {
    boolean isTitle = count++ == 0;
    inTitle = 0;
    asAbove = 0;
    for (char word : words) {
      if (blocks[word] == 0) {
        meet(word);
      }
      asAbove += last[word] == count - 1 && !isTitle ? 1 : 0;
      if (last[word] != count) {
        last[word] = count;
        blocks[word] = (byte) Math.min(SEVERAL, blocks[word] + 1);
        prose[word] = (byte) Math.min(SEVERAL, prose[word] + (isProse ? 1 : 0));
      }
      if (isTitle) {
        titled[word >> 6] |= 1L << word;
      }
      inTitle += has(titled, word);
    }
    countPairs(words);
  }

  private void meet(char word) {
    met = distinct < met.length ? met : Arrays.copyOf(met, 2 * distinct);
    met[distinct++] = word;
    types.add(word);
  }

  private void countPairs(char[] words) {
    pairsAbove = 0;
    for (int w = 1; w < words.length; w++) {
      pairsAbove += has(pairs, pair(words, w));
    }
    for (int w = 1; w < words.length; w++) {
      int pair = pair(words, w);
      pairs[pair >> 6] |= 1L << pair;
    }
  }

  private static int pair(char[] words, int w) {
    return (words[w - 1] * 31 + words[w] * 0x9E37) & 0xffff;
  }

  private static int has(long[] bits, int bit) {
    return (int) (bits[bit >> 6] >>> bit) & 1;
  }

  /** How many words of the block added last are in the title. */
  int inTitle() {
    return inTitle;
  }

  /** How many are in the block above. */
  int asAbove() {
    return asAbove;
  }

  /** How many of its pairs of words were said above. */
  int pairsAbove() {
    return pairsAbove;
  }

  /**
   * Compares a block with the others of the page; {@link #rarity()} and so on then speak of it.
   *
   * @param isProse whether it is itself of the page's prose
   */
  void compare(char[] words, boolean isProse) {
    rarity = 0;
    elsewhere = 0;
    inProse = 0;
    rareInTitle = 0;
    int own = isProse ? 1 : 0;
    for (char word : words) {
      int rare = rarities[word];
      rarity += rare;
      elsewhere += blocks[word] > 1 ? rare : 0;
      inProse += prose[word] > own ? rare : 0;
      rareInTitle += rare * has(titled, word);
    }
  }

  /** How rare the words of the block are, all together. */
  int rarity() {
    return rarity;
  }

  /** How rare those are that other blocks have too. */
  int elsewhere() {
    return elsewhere;
  }

  /** How rare those are that stand in other prose. */
  int inProse() {
    return inProse;
  }

  /** How rare those are that stand in the title. */
  int rareInTitle() {
    return rareInTitle;
  }

  /** How likely the page is of each type; adds up to 1. */
  float[] types() {
    return types.chances();
  }
}
