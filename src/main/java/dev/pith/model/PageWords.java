package dev.pith.model;

import java.util.Arrays;

/**
 * The words of a page: what kind of page they make it, and which of them a block shares with the
 * title, the prose and the other blocks. What is about the page's matter shares its rarer words
 * with the rest; a headline of another story, or a notice, does not.
 *
 * <p>Blocks are {@link #add}ed in order; when all are in, what is known of the words is {@link
 * #weigh}ed, and {@link #compareNext} looks back at one block after the other.
 */
final class PageWords {
  // What a block shares is added up for four things at once, in lanes of one number: no block has
  // so many words that a sum would not fit.
  private static final int LANE = 0xffff;
  private static final int ELSEWHERE = 16;
  private static final int IN_PROSE = 32;
  private static final int IN_TITLE = 48;

  /** From this bit on blocks of prose are counted, below it all blocks. */
  private static final int PROSE = 32;

  /**
   * For each word its number on this page, from 1; 0 where it was not met. What else is known of
   * words is kept by these numbers: a page has so few that all of it stays in the nearest memory.
   */
  private final char[] numbers = new char[1 << Words.WORD_BITS];

  private char[] met = new char[1 << 12];
  private int distinct;

  /** In how many blocks each stands, and in how many of prose. */
  private long[] blocks = new long[met.length];

  /** The number of the block that had the word last. */
  private int[] last = new int[met.length];

  /** The weight of each as content. */
  private byte[] contents = new byte[met.length];

  /** How rare each is, in the lanes where a block that is no prose itself shares it. */
  private long[] weights = new long[met.length];

  /** The same for a block of prose. */
  private long[] proseWeights = new long[met.length];

  /** The words of all blocks as numbers, in order. */
  private char[] spelled = new char[1 << 14];

  private final long[] pairs = new long[(1 << Words.WORD_BITS) / Long.SIZE];

  private final PageTypes types;
  private final Words table;

  /** The number of the block added last, from 2: no word was seen in block 0, or in one before. */
  private int count;

  /** Where the next block begins in {@link #spelled}. */
  private int next;

  /** Words up to this number stand in the title. */
  private int title;

  private int inTitle;
  private int asAbove;
  private int pairsAbove;

  private int wording;
  private long shared;

  PageWords(Words table) {
    types = new PageTypes(table);
    this.table = table;
  }

  void clear() {
    for (int m = 1; m <= distinct; m++) {
      numbers[met[m]] = 0;
    }
    Arrays.fill(pairs, 0);
    distinct = 0;
    count = 1;
    next = 0;
    title = Character.MAX_VALUE;
  }

  /**
   * Adds the next block's words; {@link #inTitle()} and so on then speak of them.
   *
   * @param words their places
   */
  void add(char[] words, boolean isProse) {
    count++;
    spell(words);
    inTitle = 0;
    asAbove = 0;
    long one = isProse ? 1 | 1L << PROSE : 1;
    for (int w = next - words.length; w < next; w++) {
      int number = spelled[w];
      int before = last[number];
      last[number] = count;
      blocks[number] += before == count ? 0 : one;
      asAbove += before == count - 1 ? 1 : 0;
      inTitle += number <= title ? 1 : 0;
    }
    title = Math.min(title, distinct);
    countPairs(words);
  }

  /** In a loop of its own, so that many words are looked up at once. */
  private void spell(char[] words) {
    if (spelled.length - next < words.length) {
      spelled = Arrays.copyOf(spelled, 2 * spelled.length);
    }
    for (char word : words) {
      int number = numbers[word];
      spelled[next++] = (char) (number > 0 ? number : meet(word));
    }
  }

  private int meet(char word) {
    // The last number is for all words beyond it, which no page has that is not made to have them.
    distinct = Math.min(distinct + 1, Character.MAX_VALUE);
    if (distinct == met.length) {
      grow();
    }
    numbers[word] = (char) distinct;
    met[distinct] = word;
    blocks[distinct] = 0;
    last[distinct] = 0;
    return distinct;
  }

  private void grow() {
    int length = 2 * met.length;
    met = Arrays.copyOf(met, length);
    blocks = Arrays.copyOf(blocks, length);
    last = Arrays.copyOf(last, length);
    contents = new byte[length];
    weights = new long[length];
    proseWeights = new long[length];
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

  /** Weighs the words, once all blocks are in. */
  void weigh() {
    types.weigh(met, 1, distinct + 1, contents);
    for (int m = 1; m <= distinct; m++) {
      long rare = table.rarity()[met[m]];
      long shares =
          rare
              | ((int) blocks[m] > 1 ? rare << ELSEWHERE : 0)
              | (m <= title ? rare << IN_TITLE : 0);
      long prose = blocks[m] >>> PROSE;
      weights[m] = shares | (prose > 0 ? rare << IN_PROSE : 0);
      proseWeights[m] = shares | (prose > 1 ? rare << IN_PROSE : 0);
    }
    next = 0;
  }

  /**
   * Compares the next block with the others of the page; {@link #wording()} and so on then speak of
   * it.
   *
   * @param words how many it has
   * @param isProse whether it is itself of the page's prose
   */
  void compareNext(int words, boolean isProse) {
    long[] by = isProse ? proseWeights : weights;
    int end = next + words;
    int content = 0;
    long sum = 0;
    for (int w = next; w < end; w++) {
      int number = spelled[w];
      content += contents[number];
      sum += by[number];
    }
    wording = content;
    shared = sum;
    next = end;
  }

  /** What the words of the block say: the sum of their weights as content. */
  int wording() {
    return wording;
  }

  /** How rare they are, all together. */
  int rarity() {
    return (int) shared & LANE;
  }

  /** How rare those are that other blocks have too. */
  int elsewhere() {
    return (int) (shared >>> ELSEWHERE) & LANE;
  }

  /** How rare those are that stand in other prose. */
  int inProse() {
    return (int) (shared >>> IN_PROSE) & LANE;
  }

  /** How rare those are that stand in the title. */
  int rareInTitle() {
    return (int) (shared >>> IN_TITLE);
  }

  /** How likely the page is of each type; adds up to 1. */
  float[] types() {
    return types.chances();
  }
}
