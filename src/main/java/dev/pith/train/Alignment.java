package dev.pith.train;

import dev.pith.page.Block;
import dev.pith.page.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which blocks of a page are in the reviewed text: those whose words stand there in order and are
 * not used by another block. Of all ways to lay the blocks over the text in order it takes the one
 * that uses the most words, which puts the first of two copies where the text has it and gives a
 * menu's entry no claim on a word of a paragraph.
 */
final class Alignment {
  /** A match is looked for at so many words in a row. */
  private static final int ANCHOR = 4;

  /** Places looked at for one anchor: a word such as "the" alone is no evidence. */
  private static final int PLACES = 64;

  /** Words that may differ between a block and its match before the match ends. */
  private static final int SLIP = 4;

  /** A block that shares a smaller part of its words with its match is none. */
  private static final double LEAST = 0.3;

  private final long[] gold;
  private final Map<Long, List<Integer>> places = new HashMap<>();
  private final List<Match> matches = new ArrayList<>();

  /** A block laid over words {@code [from, to)} of the reviewed text. */
  private record Match(int block, int from, int to, int words, double share) {}

  private Alignment(String goldText) {
    gold = words(goldText);
    for (int size = 1; size <= ANCHOR; size++) {
      for (int i = 0; i + size <= gold.length; i++) {
        List<Integer> known = places.computeIfAbsent(key(gold, i, size), k -> new ArrayList<>(1));
        if (known.size() < PLACES) {
          known.add(i);
        }
      }
    }
  }

  /** For each block the share of its words that are content, 0 to 1. */
  static float[] labels(List<Block> blocks, String gold) {
    Alignment alignment = new Alignment(gold);
    for (int b = 0; b < blocks.size(); b++) {
      alignment.match(b, words(blocks.get(b).text()));
    }
    return alignment.best(blocks.size());
  }

  /** Words as hashes, each ideograph and kana a word. */
  private static long[] words(String text) {
    long[] words = new long[16];
    int count = 0;
    int i = 0;
    while (i < text.length()) {
      if (!Fold.counts(text.charAt(i))) {
        i++;
        continue;
      }
      long hash = 0;
      boolean single = isSingle(text.charAt(i));
      do {
        hash = (hash ^ Fold.lower(text.charAt(i))) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 31;
        i++;
      } while (!single
          && i < text.length()
          && Fold.counts(text.charAt(i))
          && !isSingle(text.charAt(i)));
      words = count < words.length ? words : Arrays.copyOf(words, 2 * count);
      words[count++] = hash;
    }
    return Arrays.copyOf(words, count);
  }

  private static boolean isSingle(char c) {
    return c >= '\u3040' && c <= '\u9fff';
  }

  private static long key(long[] words, int from, int size) {
    long key = size;
    for (int i = from; i < from + size; i++) {
      key = (key ^ words[i]) * 0x9E3779B97F4A7C15L;
      key ^= key >>> 29;
    }
    return key;
  }

  /** Notes the places where a block could lie, from the first of its anchors that is found. */
  private void match(int block, long[] words) {
    int size = Math.min(ANCHOR, words.length);
    for (int at = 0; size > 0 && at + size <= words.length; at += size) {
      List<Integer> found = places.get(key(words, at, size));
      if (found != null) {
        for (int place : found) {
          matches.add(lay(block, words, at, place));
        }
        return;
      }
    }
  }

  private Match lay(int block, long[] words, int at, int place) {
    int same = 0;
    int i = at;
    int j = place;
    while (i < words.length && j < gold.length) {
      if (words[i] == gold[j]) {
        same++;
        i++;
        j++;
        continue;
      }
      int slip = slip(words, i, j);
      if (slip == 0) {
        break;
      }
      i += slip >> 8;
      j += slip & 0xff;
    }
    int end = j;
    i = at - 1;
    j = place - 1;
    while (i >= 0 && j >= 0 && words[i] == gold[j]) {
      same++;
      i--;
      j--;
    }
    return new Match(block, j + 1, end, same, (double) same / words.length);
  }

  /** The smallest step over differing words, in the block times 256 plus in the text; 0: none. */
  private int slip(long[] words, int i, int j) {
    for (int d = 1; d <= SLIP; d++) {
      if (i + d < words.length && words[i + d] == gold[j]) {
        return d << 8;
      }
      if (j + d < gold.length && words[i] == gold[j + d]) {
        return d;
      }
      if (i + d < words.length && j + d < gold.length && words[i + d] == gold[j + d]) {
        return (d << 8) + d;
      }
    }
    return 0;
  }

  /**
   * The heaviest chain of matches in which blocks and places both go up (a Fenwick tree of maxima).
   */
  private float[] best(int blocks) {
    int places = gold.length + 1;
    double[] tree = new double[places + 1];
    int[] who = new int[places + 1];
    Arrays.fill(who, -1);
    double[] sum = new double[matches.size()];
    int[] before = new int[matches.size()];
    int from = 0;
    while (from < matches.size()) {
      int to = from;
      while (to < matches.size() && matches.get(to).block() == matches.get(from).block()) {
        Match match = matches.get(to);
        int top = top(tree, match.from() + 1);
        double worth = match.share() < LEAST ? 0 : match.words() * match.share() + 0.01;
        sum[to] = (top == 0 ? 0 : tree[top]) + worth;
        before[to] = top == 0 ? -1 : who[top];
        to++;
      }
      for (int m = from; m < to; m++) {
        for (int x = matches.get(m).to() + 1; x <= places; x += x & -x) {
          if (sum[m] > tree[x]) {
            tree[x] = sum[m];
            who[x] = m;
          }
        }
      }
      from = to;
    }
    float[] labels = new float[blocks];
    int top = top(tree, places);
    for (int m = top == 0 ? -1 : who[top]; m >= 0; m = before[m]) {
      Match match = matches.get(m);
      labels[match.block()] = match.share() < LEAST ? 0 : (float) Math.min(1, match.share());
    }
    return labels;
  }

  /** Where the largest sum over places below {@code end} is kept; 0 where there is none. */
  private static int top(double[] tree, int end) {
    int top = 0;
    for (int x = end; x > 0; x -= x & -x) {
      if (tree[x] > 0 && (top == 0 || tree[x] > tree[top])) {
        top = x;
      }
    }
    return top;
  }
}
