package dev.pith.filter;

import dev.pith.page.Fold;

/**
 * Tells by its words whether a page's end is about something else.
 *
 * <p>A text comes back to its words: of those of five letters and more some two thirds are in
 * another block too where a page is long, a third where it is short. Headlines of other stories
 * share few words with the page, and few with each other; a list of the page's own shares both.
 * Each page is its own measure, so that no language has to be known; other languages than English
 * are tested but not measured.
 */
final class Topic {
  /**
   * Shorter words are in any text ("with", "best"). Letters. Of 4, 5 and 6 the middle one parted
   * headlines put under articles (newswire-dev) from the last lines of reviewed texts (wcxb-dev)
   * best; 2026-11-22.
   */
  private static final int SHORTEST = 5;

  /**
   * What is about something else shares words so many times less often than the page. There, the
   * headlines of 12 articles in 14 shared them 2 to 20 times less often or not at all, and the last
   * lines of a reviewed text, three and more behind a paragraph, 1.1 times at most (2026-11-22).
   */
  private static final int LESS = 2;

  /**
   * An end, or a page, too short for so many shared words to be expected of it does not tell. By
   * judgement, not measured.
   */
  private static final int EXPECTED = 3;

  /** Words are told apart by so many bits; two that fall together make an end look at home. */
  private static final int BITS = 16;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** The block that had each word last, counted from 1. */
  private final int[] last = new int[1 << BITS];

  /** Whether each word is in more than one block. */
  private final boolean[] shared = new boolean[1 << BITS];

  /** The number of the block that is being read, from 1; in the second pass they go on counting. */
  private int block;

  private boolean counting;
  private long words;
  private long known;

  private Topic() {}

  /** Whether blocks {@code [from, to)} are about something else than those above them. */
  static boolean isOther(Profile profile, int from, int to) {
    Topic topic = new Topic();
    topic.readAll(profile, 0, to);
    topic.counting = true;
    topic.readAll(profile, 0, from);
    long pageWords = topic.words;
    long pageKnown = topic.known;
    topic.words = 0;
    topic.known = 0;
    topic.readAll(profile, from, to);
    return pageKnown * topic.words >= EXPECTED * pageWords
        && LESS * topic.known * pageWords < pageKnown * topic.words;
  }

  private void readAll(Profile profile, int from, int to) {
    for (int i = from; i < to; i++) {
      block++;
      read(profile.block(i).text());
    }
  }

  /** Reads words; where a script has none of five letters, pairs of characters. */
  private void read(String text) {
    long hash = 0;
    int length = 0;
    char before = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? Fold.folded(text.charAt(i)) : 0;
      boolean pairs = isPaired(c);
      if (c != 0 && !pairs) {
        hash = (hash ^ c) * PRIME;
        length++;
      } else {
        if (length >= SHORTEST) {
          note(hash);
        }
        hash = 0;
        length = 0;
      }
      if (pairs && before != 0) {
        note((before * PRIME) ^ c);
      }
      before = pairs ? c : 0;
    }
  }

  private void note(long hash) {
    int word = (int) ((hash * PRIME) >>> (Long.SIZE - BITS));
    if (last[word] == block) {
      return;
    }
    if (counting) {
      words++;
      known += shared[word] ? 1 : 0;
    } else {
      shared[word] |= last[word] != 0;
    }
    last[word] = block;
  }

  /** Whether words of {@code c}'s script are not parted, or are shorter than five characters. */
  private static boolean isPaired(char c) {
    return c >= '\u0e00'
        && (c <= '\u0eff' // Thai, Lao
            || (c >= '\u1000' && c <= '\u109f') // Burmese
            || (c >= '\u1780' && c <= '\u17ff') // Khmer
            || (c >= '\u3040' && c <= '\u9fff') // kana, ideographs
            || (c >= '\uac00' && c <= '\ud7af') // Hangul
            || (c >= '\uf900' && c <= '\ufaff'));
  }
}
