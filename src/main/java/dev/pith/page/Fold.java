package dev.pith.page;

/**
 * Compares texts blind to case, punctuation and white space: what {@link Shape#fold()} hashes,
 * letter by letter.
 */
public final class Fold {
  private Fold() {}

  /** What stands in {@link #KNOWN} for a character that does not count. */
  private static final char NONE = 1;

  /**
   * What each character folds to, 0 where nobody has asked yet. Two threads would write the same.
   */
  private static final char[] KNOWN = new char[1 << 16];

  /** Whether {@code a} and {@code b} have the same letters and digits in the same order. */
  public static boolean same(String a, String b) {
    return same(a, 0, a.length(), b, 0, b.length());
  }

  /** The same for the parts {@code [from, to)} of each. */
  public static boolean same(String a, int fromA, int toA, String b, int fromB, int toB) {
    int i = next(a, fromA, toA);
    int j = next(b, fromB, toB);
    while (i < toA && j < toB) {
      if (folded(a.charAt(i)) != folded(b.charAt(j))) {
        return false;
      }
      i = next(a, i + 1, toA);
      j = next(b, j + 1, toB);
    }
    return i >= toA && j >= toB;
  }

  /**
   * Where {@code text} goes on behind {@code beginning}; -1 where it does not begin with its
   * letters and digits.
   */
  public static int after(String text, String beginning) {
    int i = next(text, 0, text.length());
    int j = next(beginning, 0, beginning.length());
    int end = 0;
    while (j < beginning.length()) {
      if (i >= text.length() || folded(text.charAt(i)) != folded(beginning.charAt(j))) {
        return -1;
      }
      end = i + 1;
      i = next(text, i + 1, text.length());
      j = next(beginning, j + 1, beginning.length());
    }
    return end;
  }

  /**
   * The position of the first letter or digit of {@code s} in {@code [from, to)}; {@code to} where
   * there is none.
   */
  public static int next(String s, int from, int to) {
    int i = from;
    while (i < to && !counts(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether {@code c} is a letter, a digit, or a mark that belongs to a letter. */
  public static boolean counts(char c) {
    return folded(c) != 0;
  }

  /** {@code c} in lower case where it counts; 0 where it does not. */
  public static char folded(char c) {
    char known = KNOWN[c];
    if (known == 0) {
      known = fold(c);
      KNOWN[c] = known;
    }
    return known == NONE ? 0 : known;
  }

  private static char fold(char c) {
    int type = Character.getType(c);
    boolean counts =
        Character.isLetterOrDigit(c)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || c == '\u30fc';
    return counts ? lower(c) : NONE;
  }

  /** Whether {@code c} is a digit; on ASCII faster, and sooner compiled, than {@link Character}. */
  public static boolean isDigit(char c) {
    return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  /** Whether {@code c} is a capital, likewise. */
  public static boolean isUpper(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  /** {@code c} in lower case. */
  public static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    // Turkish has an i without a dot; upper-case headlines lose the difference.
    return c == '\u0131' ? 'i' : Character.toLowerCase(c);
  }
}
