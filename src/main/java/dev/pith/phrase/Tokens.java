package dev.pith.phrase;

import dev.pith.page.Fold;

/**
 * A line cut into words for phrase matching: folded, hashed, their places kept. It is cut only as
 * far as somebody asks, since most lines are known to be no phrase by their first words.
 *
 * <p>A word is a run of letters and digits; an apostrophe inside it, and a point or comma between
 * its digits, do not part it. Each ideograph and kana is a word, and so is {@code ©}. Thai has no
 * spaces to part its words by: there a run of letters is one, and ends where other letters or
 * digits begin.
 */
final class Tokens {
  /** Longer lines are no cues. */
  static final int MOST = 64;

  final long[] hash = new long[MOST];
  final boolean[] number = new boolean[MOST];
  final boolean[] ideograph = new boolean[MOST];

  /** Where each word ends in the line. */
  final int[] end = new int[MOST];

  private String line = "";
  private int count;

  /** Where the uncut rest of the line begins. */
  private int rest;

  /** Begins with another line; what was cut of the same one stays cut. */
  @SuppressWarnings("ReferenceEquality") // a hit for sure; missing an equal one does no harm
  void of(String another) {
    if (another == line) {
      return;
    }
    line = another;
    count = 0;
    rest = 0;
  }

  /** Whether there is a word {@code i}, of the first {@link #MOST}; only then may it be read. */
  boolean has(int i) {
    while (count <= i && count < MOST && skipToWord()) {
      take();
    }
    return i < count;
  }

  /** Whether a colon, slash or bar stands between the word {@code i} and the one before it. */
  boolean isParted(int i) {
    for (int at = end[i - 1]; at < line.length() && Spelling.folded(line.charAt(at)) == 0; at++) {
      switch (line.charAt(at)) {
        case ':', '\uff1a', '/', '|' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a quotation mark stands between the word {@code i} and the one before it. */
  boolean isQuoted(int i) {
    for (int at = end[i - 1]; at < line.length() && Spelling.folded(line.charAt(at)) == 0; at++) {
      switch (line.charAt(at)) {
        case '"',
            '\u201c',
            '\u201d',
            '\u201e',
            '\u2018',
            '\u00ab',
            '\u2039',
            '\u300c',
            '\u300e' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /**
   * Whether there is a date from the word {@code i} on: two numbers ("4 May, 10"), or one of four
   * digits and more. "12 new novels" is none.
   */
  boolean isDated(int i) {
    int numbers = 0;
    int digits = 0;
    for (int at = end[i - 1]; at < line.length() && numbers < 2; at++) {
      digits = Fold.isDigit(line.charAt(at)) ? digits + 1 : 0;
      numbers += digits == 1 ? 1 : 0;
      numbers += digits == 4 ? 1 : 0;
    }
    return numbers > 1;
  }

  /** Whether the line has no more than {@link #MOST} words. */
  boolean isWhole() {
    return !has(MOST - 1) || !skipToWord();
  }

  private boolean skipToWord() {
    while (rest < line.length() && Spelling.folded(line.charAt(rest)) == 0) {
      rest++;
    }
    return rest < line.length();
  }

  private void take() {
    char first = line.charAt(rest);
    boolean single = isSingle(first);
    boolean thai = isThai(first);
    long h = 0;
    int i = rest;
    char c = Spelling.folded(first);
    while (true) {
      if (c != 0) {
        h = (h ^ c) * 0x9E3779B97F4A7C15L;
        h ^= h >>> 31;
      }
      i++;
      if (single || i == line.length()) {
        break;
      }
      char next = line.charAt(i);
      c = Spelling.folded(next);
      boolean other = (thai || next >= '\u00a9') && (isSingle(next) || isThai(next) != thai);
      if (c == 0 ? !joins(i) : other) {
        break;
      }
    }
    hash[count] = h;
    number[count] = Fold.isDigit(first);
    ideograph[count] = single && first != '\u00a9';
    end[count] = i;
    count++;
    rest = i;
  }

  /** Whether what stands at {@code i}, no letter or digit, parts no word. */
  private boolean joins(int i) {
    char c = line.charAt(i);
    if (Spelling.isSilent(c)) {
      return true;
    }
    boolean point = isPoint(c);
    if ((c != '\'' && c != '\u2019' && !point) || i + 1 == line.length()) {
      return false;
    }
    char next = line.charAt(i + 1);
    if (point) {
      return Fold.isDigit(line.charAt(i - 1)) && Fold.isDigit(next);
    }
    return Spelling.folded(next) != 0 && !isSingle(next);
  }

  /** Whether {@code c} parts thousands or decimals; the last two are Arabic. */
  private static boolean isPoint(char c) {
    return c == '.' || c == ',' || c == '\u066b' || c == '\u066c';
  }

  private static boolean isThai(char c) {
    return c >= '\u0e00' && c < '\u0e50';
  }

  private static boolean isSingle(char c) {
    return c == '\u00a9' || (c >= '\u3040' && c <= '\u30ff') || (c >= '\u3400' && c <= '\u9fff');
  }
}
