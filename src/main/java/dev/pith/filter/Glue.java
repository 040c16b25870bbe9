package dev.pith.filter;

import dev.pith.page.Fold;
import dev.pith.page.Shape;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds where a headline is glued to the teaser behind it: {@code "hasn’t it?We have moved on"}.
 */
final class Glue {
  private Glue() {}

  /** A headline and its teaser are shorter than this. Characters. */
  private static final int LONGEST = 1000;

  /** A name is shorter than this. Characters. */
  private static final int LONGEST_NAME = 60;

  /** The least words in front of the join and behind it. */
  private static final int HEADLINE = 3;

  private static final int TEASER = 4;

  /**
   * Most names that end in an acronym have fewer letters in front of it (macOS, MySQL); those with
   * more (PostgreSQL) a page has more than once. By judgement, not measured.
   */
  private static final int NAME = 4;

  /**
   * Where the teaser begins; 0 where nothing is glued for certain. A question or exclamation mark
   * or an ellipsis runs into a capitalised word.
   */
  static int certain(String text) {
    if (text.indexOf('?') < 0 && text.indexOf('!') < 0 && text.indexOf('\u2026') < 0) {
      return 0;
    }
    int join = find(text, false);
    return join > 0 && isHeadline(text, join - 1) ? join : 0;
  }

  /**
   * The same, also where a small letter or digit runs into a capital: true of names (GitHub) too,
   * so not enough to part a line. What stands in front is no longer than a headline.
   */
  static int likely(String text) {
    return find(text, true);
  }

  /**
   * Whether a headline ends at {@code end}: one sentence, so that a slip of the pen in a paragraph
   * stays one, and no link's query.
   */
  private static boolean isHeadline(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '!' || c == '?') && text.charAt(i + 1) == ' ') {
        return false;
      }
    }
    int word = text.lastIndexOf(' ', end) + 1;
    int slash = text.indexOf('/', word);
    return slash < 0 || slash > end;
  }

  /** The word that holds the join at {@code at}; empty where punctuation parts it. */
  static String word(String text, int at) {
    if (!Fold.counts(text.charAt(at - 1))) {
      return "";
    }
    int from = at;
    while (from > 0 && Fold.counts(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, end(text, at));
  }

  /** Where the word that holds {@code at} ends. */
  private static int end(String text, int at) {
    int end = at;
    while (end < text.length() && Fold.counts(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * The different words of {@code text} that have a capital inside: names such as GitHub, and
   * joins.
   */
  static Set<String> names(String text) {
    Set<String> names = Set.of();
    for (int i = 1; i < text.length(); i++) {
      if (Fold.isUpper(text.charAt(i)) && Fold.counts(text.charAt(i - 1))) {
        String name = word(text, i);
        if (name.length() <= LONGEST_NAME) {
          names = names.isEmpty() ? new HashSet<>() : names;
          names.add(name);
        }
        i = end(text, i);
      }
    }
    return names;
  }

  private static int find(String text, boolean likely) {
    if (text.length() > LONGEST) {
      return 0;
    }
    for (int i = 8; i + 8 < text.length(); i++) {
      char c = text.charAt(i);
      if (Fold.isUpper(c)
          && joins(text, i, likely)
          && isInitial(text, i)
          && (isWord(text, i) || (likely && isAcronym(text, i)))
          && isEnough(text, i, likely)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean joins(String text, int i, boolean likely) {
    char before = text.charAt(i - 1);
    return switch (before) {
      case '?', '!', '\u2026' -> true;
      case ')', ']', '\u2019', '\u201d', '.' -> likely;
      case '"' -> likely && text.charAt(i - 2) != ' ';
      default -> likely && Character.isLetterOrDigit(before);
    };
  }

  /**
   * Whether a capitalised word of running text begins at {@code i}: small letters behind the
   * capital, then a space.
   */
  private static boolean isWord(String text, int i) {
    int to = i + 1;
    while (to < text.length() && isSmall(text.charAt(to))) {
      to++;
    }
    if (to == text.length()) {
      return false;
    }
    char next = text.charAt(to);
    return next == ' ' || (to > i + 1 && (next == ',' || next == ':'));
  }

  /**
   * Whether an acronym begins at {@code i} (SEO, U.S.), and the word it runs into is long enough
   * not to be part of the same name (macOS, MySQL).
   */
  private static boolean isAcronym(String text, int i) {
    char before = text.charAt(i - 1);
    if (before == '.' || before == '\u2019') {
      return false;
    }
    for (int j = i - 1; j >= i - NAME && Fold.counts(before); j--) {
      if (!Fold.counts(text.charAt(j))) {
        return false;
      }
    }
    int to = i + 1;
    while (to < text.length() && (Fold.isUpper(text.charAt(to)) || text.charAt(to) == '.')) {
      to++;
    }
    return to > i + 1
        && to < text.length()
        && (text.charAt(to) == ' ' || text.charAt(to) == ',' || text.charAt(to) == ':');
  }

  private static boolean isSmall(char c) {
    return Character.isLowerCase(c) || c == '\'' || c == '\u2019' || c == '-';
  }

  /**
   * Whether the capital at {@code i} begins a word within an acronym's run of capitals, or is one
   * of them.
   */
  private static boolean isInitial(String text, int i) {
    return !Fold.isUpper(text.charAt(i - 1))
        || (Fold.isUpper(text.charAt(i - 2)) && Character.isLowerCase(text.charAt(i + 1)));
  }

  private static boolean isEnough(String text, int i, boolean likely) {
    int words = Shape.of(text.substring(0, i)).words();
    return words >= HEADLINE
        && (!likely || words <= LinkLists.LONGEST)
        && Shape.of(text.substring(i)).words() >= TEASER;
  }
}
