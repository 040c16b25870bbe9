package dev.pith.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What single words, word pairs and whole short lines say for themselves: one weight each, found by
 * hash, learned by logistic regression. Words also tell what kind of page it is.
 *
 * <p>Hashing keeps the table small and needs no list of words (Weinberger et al., Feature Hashing
 * for Large Scale Multitask Learning, ICML 2009). Two words may share a weight; with 2^16 rows few
 * frequent ones do.
 *
 * @param words a row for each hash of a word: its weight as content, then one for each page type
 * @param rarity how rare each word is: 12 times the logarithm of all pages by those that have it
 * @param pairs the weights of pairs of words and of whole lines
 * @param scale what one step of a weight is worth in log-odds
 * @param typeScale the same for the weights of page types
 * @param bias log-odds of a line without words
 * @param typeBias the same for each page type
 */
public record Words(
    @SuppressWarnings("ArrayRecordComponent") byte[] words, // read at every word; never leaves here
    @SuppressWarnings("ArrayRecordComponent") byte[] rarity,
    @SuppressWarnings("ArrayRecordComponent") byte[] pairs,
    float scale,
    float typeScale,
    float bias,
    @SuppressWarnings("ArrayRecordComponent") float[] typeBias) {

  /** Bits of a word's row. */
  public static final int WORD_BITS = 16;

  /** Bits of a pair's place. */
  public static final int PAIR_BITS = 17;

  /** Kinds of pages that the words tell apart. */
  public static final int TYPES = 7;

  /** A row of {@link #words}: content, and the types. */
  static final int ROW = 1 + TYPES;

  public Words {
    if (words.length != ROW << WORD_BITS
        || rarity.length != 1 << WORD_BITS
        || pairs.length != 1 << PAIR_BITS
        || typeBias.length != TYPES) {
      throw new IllegalArgumentException(
          "a table of %d words, %d pairs and %d types is not the one this version reads"
              .formatted(words.length / ROW, pairs.length, typeBias.length));
    }
  }

  /** Log-odds that a line is content, by the sum of {@code count} weights. */
  float logOdds(int sum, int count) {
    return bias + sum * scale * share(count);
  }

  /** Weights are divided by the root of their number, so that long lines do not shout. */
  public static float share(int count) {
    return (float) (2 / Math.sqrt(Math.max(1, count)));
  }

  static Words read(DataInputStream in) throws IOException {
    byte[] words = new byte[ROW << WORD_BITS];
    in.readFully(words);
    byte[] rarity = new byte[1 << WORD_BITS];
    in.readFully(rarity);
    byte[] pairs = new byte[1 << PAIR_BITS];
    in.readFully(pairs);
    float scale = in.readFloat();
    float typeScale = in.readFloat();
    float bias = in.readFloat();
    float[] typeBias = new float[TYPES];
    for (int t = 0; t < TYPES; t++) {
      typeBias[t] = in.readFloat();
    }
    return new Words(words, rarity, pairs, scale, typeScale, bias, typeBias);
  }

  void write(DataOutputStream out) throws IOException {
    out.write(words);
    out.write(rarity);
    out.write(pairs);
    out.writeFloat(scale);
    out.writeFloat(typeScale);
    out.writeFloat(bias);
    for (float b : typeBias) {
      out.writeFloat(b);
    }
  }
}
