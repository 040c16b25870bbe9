package dev.pith.phrase;

import dev.pith.page.Fold;

/**
 * Takes for the same what people write for the same letter of a phrase. Persian has its own code
 * points for the yeh and kaf of Arabic, and keyboards mix them; hamzas on an alef, vowel points and
 * the dots of Hindi and Bengali letters are written or left out as one likes.
 */
final class Spelling {
  private Spelling() {}

  /** Below here are all letters that have variants. */
  private static final char MOST = 0x1000;

  /** What each character below is compared by, 0 where nobody has asked yet. */
  private static final char[] KNOWN = new char[MOST];

  /** Stands in {@link #KNOWN} for what is no letter or digit. */
  private static final char NONE = 1;

  /**
   * What a character of a word is compared by; 0 for all that stands between words or is silent.
   */
  static char folded(char c) {
    if (c >= MOST) {
      return Fold.folded(c);
    }
    char known = KNOWN[c];
    if (known == 0) {
      known = fold(c);
      KNOWN[c] = known == 0 ? NONE : known;
    }
    return known == NONE ? 0 : known;
  }

  private static char fold(char c) {
    if (c == '\u00a9') {
      return c;
    }
    return isSilent(c) ? 0 : Fold.folded(common(c));
  }

  /**
   * Whether {@code c} changes nothing inside a word: vowel points of Hebrew and Arabic, the stroke
   * that lengthens an Arabic word, the dot below a letter of Hindi or Bengali, and the sign that
   * joins two letters. The sign that keeps two Persian letters apart is not among them: it is
   * written as a space as often.
   */
  static boolean isSilent(char c) {
    if (c < '\u0591') {
      return false;
    }
    return (c <= '\u06ed' && Character.getType(c) == Character.NON_SPACING_MARK)
        || c == '\u0640'
        || c == '\u093c'
        || c == '\u09bc'
        || c == '\u200d';
  }

  /** One of the variants of {@code c}, always the same. */
  private static char common(char c) {
    return switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627'; // alef
      case '\u0649', '\u06cc' -> '\u064a'; // yeh
      case '\u06a9' -> '\u0643'; // kaf
      case '\u06c0' -> '\u0647'; // heh
      case '\u0901' -> '\u0902'; // the signs of a nasal vowel, Hindi and Bengali
      case '\u0981' -> '\u0982';
      case '\u0958' -> '\u0915'; // Hindi letters with a dot below
      case '\u0959' -> '\u0916';
      case '\u095a' -> '\u0917';
      case '\u095b' -> '\u091c';
      case '\u095c' -> '\u0921';
      case '\u095d' -> '\u0922';
      case '\u095e' -> '\u092b';
      case '\u095f' -> '\u092f';
      case '\u09dc' -> '\u09a1'; // Bengali ones
      case '\u09dd' -> '\u09a2';
      case '\u09df' -> '\u09af';
      default -> c;
    };
  }
}
