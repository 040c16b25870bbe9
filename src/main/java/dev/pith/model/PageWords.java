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
  private static final int SEVERAL = 2;

  /**
   * For each word its number on this page, from 1; 0 where it was not met. What else is known of
   * words is kept by these numbers: a page has so few that all of it stays in the nearest memory.
   */
  private final char[] numbers = new char[1 << Words.WORD_BITS];

  private char[] met = new char[1 << 12];
  private int distinct;

  /** In how many blocks each stands, counted up to {@link #SEVERAL}. */
  private byte[] blocks = new byte[met.length];

  /** The same for blocks of prose. */
  private byte[] prose = new byte[met.length];

  /** The number of the block, from 1, that had the word last. */
  private int[] last = new int[met.length];

  /** How rare each is. */
  private byte[] rare = new byte[met.length];

  /** 1 for those in the title. */
  private byte[] titled = new byte[met.length];

  private final long[] pairs = new long[(1 << Words.WORD_BITS) / Long.SIZE];

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
    for (int m = 1; m <= distinct; m++) {
      numbers[met[m]] = 0;
    }
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
      int number = numbers[word];
      if (number == 0) {
        number = meet(word, isTitle);
      }
      asAbove += last[number] == count - 1 && !isTitle ? 1 : 0;
      if (last[number] != count) {
        last[number] = count;
        blocks[number] = (byte) Math.min(SEVERAL, blocks[number] + 1);
        prose[number] = (byte) Math.min(SEVERAL, prose[number] + (isProse ? 1 : 0));
      }
      inTitle += titled[number];
    }
    countPairs(words);
  }

  private int meet(char word, boolean isTitle) {
    // The last number is for all words beyond it, which no page has that is not made to have them.
    distinct = Math.min(distinct + 1, Character.MAX_VALUE);
    int number = distinct;
    if (number == met.length) {
      grow();
    }
    numbers[word] = (char) number;
    met[number] = word;
    blocks[number] = 0;
    prose[number] = 0;
    last[number] = 0;
    rare[number] = rarities[word];
    titled[number] = (byte) (isTitle ? 1 : 0);
    types.add(word);
    return number;
  }

  private void grow() {
    int length = 2 * met.length;
    met = Arrays.copyOf(met, length);
    blocks = Arrays.copyOf(blocks, length);
    prose = Arrays.copyOf(prose, length);
    last = Arrays.copyOf(last, length);
    rare = Arrays.copyOf(rare, length);
    titled = Arrays.copyOf(titled, length);
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
      int number = numbers[word];
      int weight = rare[number];
      rarity += weight;
      elsewhere += blocks[number] > 1 ? weight : 0;
      inProse += prose[number] > own ? weight : 0;
      rareInTitle += weight * titled[number];
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
