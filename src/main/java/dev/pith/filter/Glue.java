package dev.pith.filter;

import dev.pith.page.Shape;

/**
 * Finds where a headline is glued to the teaser behind it: {@code "hasn’t it?We have moved on"}.
 */
final class Glue {
  private Glue() {}

  /** A headline and its teaser are shorter than this. Characters. */
  private static final int LONGEST = 1000;

  /**
   * Where the teaser begins; 0 where nothing is glued for certain. A question or exclamation mark
   * or closing quotation mark runs into a capitalised word, with at least three words in front and
   * four behind.
   */
  static int certain(String text) {
    return find(text, false);
  }

  /**
   * The same, also where a small letter or digit runs into a capital: true of names (GitHub) too,
   * so not enough to part a line.
   */
  static int likely(String text) {
    return find(text, true);
  }

  private static int find(String text, boolean likely) {
    if (text.length() > LONGEST) {
      return 0;
    }
    for (int i = 8; i + 8 < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)
          && joins(text.charAt(i - 1), likely)
          && isWord(text, i)
          && isEnough(text, i)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean joins(char before, boolean likely) {
    return switch (before) {
      case '?', '!', '\u201d', '\u2026' -> true;
      default ->
          likely
              && (Character.isLowerCase(before)
                  || Character.isDigit(before)
                  || before == ')'
                  || before == '\u2019');
    };
  }

  /**
   * Whether a capitalised word of running text begins at {@code i}: small letters behind the
   * capital, then a space.
   */
  private static boolean isWord(String text, int i) {
    int to = i + 1;
    while (to < text.length()
        && (Character.isLowerCase(text.charAt(to))
            || text.charAt(to) == '\''
            || text.charAt(to) == '\u2019')) {
      to++;
    }
    return to < text.length() && (text.charAt(to) == ' ' || (text.charAt(to) == ',' && to > i + 1));
  }

  private static boolean isEnough(String text, int i) {
    return Shape.of(text.substring(0, i)).words() >= 3 && Shape.of(text.substring(i)).words() >= 4;
  }
}
