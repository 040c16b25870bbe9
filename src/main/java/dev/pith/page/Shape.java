package dev.pith.page;

import java.util.Arrays;

/**
 * What can be counted in a text in one pass. Everything a filter asks of a line starts here, so
 * nothing is counted twice.
 *
 * <p>Words are runs of letters and digits. Scripts written without spaces have no such runs: there
 * two ideographs or kana count as one word, and so do four letters of Thai, Lao, Khmer or Burmese
 * (mean word lengths of about 1.7 and 4 to 5 characters; rounded so that one threshold serves all
 * scripts, not measured).
 *
 * @param words runs of letters and digits
 * @param letters letters of any script, combining marks included
 * @param upper upper-case letters
 * @param digits decimal digits
 * @param marks visible characters that are neither letter nor digit
 * @param spaces white space between words
 * @param plain whether there is nothing in it but letters, digits, signs other than an ampersand,
 *     and plain spaces: nothing to decode, nothing unseen
 * @param last the last visible character that is not a closing quote or bracket; 0 where there is
 *     none
 * @param fold 64-bit hash of letters and digits, blind to case, punctuation and white space, every
 *     digit read as 0
 */
public record Shape(
    int words,
    int letters,
    int upper,
    int digits,
    int marks,
    int spaces,
    boolean plain,
    char last,
    long fold) {
  // What a character can be. The order is used: those up to DIGIT make a word, those up to CONTROL
  // part none.
  private static final int LOWER = 1;
  private static final int UPPER = 2;
  private static final int DIGIT = 3;
  private static final int APOSTROPHE = 4;
  private static final int QUOTE = 5;
  private static final int CONTROL = 6;
  private static final int IDEOGRAPH = 7;
  private static final int SYLLABLE = 8;
  private static final int MARK = 9;
  private static final int CLOSER = 10;
  private static final int AMPERSAND = 11;
  private static final int SPACE = 12;
  private static final int OTHER_SPACE = 13;
  private static final int KINDS = 14;

  /** What each character is, 0 where nobody has asked yet. Two threads would write the same. */
  private static final byte[] KIND = new byte[1 << 16];

  /** What the first 128 characters are hashed as; 0 for those that do not count. */
  private static final char[] HASHED = new char[128];

  /** By what the hash is multiplied before a character goes in: by 1 where it does not count. */
  private static final long[] STEP = new long[KINDS];

  static {
    Arrays.fill(STEP, 1);
    for (int kind : new int[] {LOWER, UPPER, DIGIT, IDEOGRAPH, SYLLABLE}) {
      STEP[kind] = 0x9E3779B97F4A7C15L;
    }
    for (char c = 0; c < HASHED.length; c++) {
      HASHED[c] = hashed(c, kind(c));
    }
  }

  /** The shape of nothing. */
  public static final Shape EMPTY = of("");

  /**
   * Counts {@code s}. Lone surrogates count as marks.
   *
   * <p>The loop has next to no branches: letters, marks and spaces come as they like, and a branch
   * guessed wrong costs more than all the rest. A string would be asked each time how it stores its
   * characters; copied out, they come up to a tenth cheaper.
   */
  public static Shape of(String s) {
    int[] count = new int[KINDS];
    int words = 0;
    int inWord = 0;
    long hash = 0;
    char[] chars = s.toCharArray();
    for (char c : chars) {
      int kind = kind(c);
      count[kind]++;
      int isWord = below(kind, DIGIT);
      words += isWord & ~inWord;
      // An apostrophe inside a word does not part it: "don't" is one word.
      inWord = (isWord | inWord) & below(kind, CONTROL);
      hash = hash * STEP[kind] + (c < 128 ? HASHED[c] : hashed(c, kind));
    }
    return new Shape(
        words + (count[IDEOGRAPH] + 1) / 2 + (count[SYLLABLE] + 3) / 4,
        count[LOWER] + count[UPPER] + count[IDEOGRAPH] + count[SYLLABLE],
        count[UPPER],
        count[DIGIT],
        count[APOSTROPHE] + count[QUOTE] + count[MARK] + count[CLOSER] + count[AMPERSAND],
        count[SPACE] + count[OTHER_SPACE],
        count[CONTROL] + count[AMPERSAND] + count[OTHER_SPACE] == 0,
        last(s),
        hash ^ (hash >>> 29));
  }

  /** 1 where {@code kind} is {@code most} or below, otherwise 0. */
  private static int below(int kind, int most) {
    return (kind - most - 1) >>> 31;
  }

  private static char last(String s) {
    for (int i = s.length() - 1; i >= 0; i--) {
      int kind = kind(s.charAt(i));
      if (kind < SPACE && kind != CLOSER && kind != QUOTE && kind != CONTROL) {
        return s.charAt(i);
      }
    }
    return 0;
  }

  private static char hashed(char c, int kind) {
    if (kind == DIGIT) {
      return '0';
    }
    return STEP[kind] == 1 ? 0 : Fold.lower(c);
  }

  private static int kind(char c) {
    int known = KIND[c];
    if (known != 0) {
      return known;
    }
    int kind = classify(c);
    KIND[c] = (byte) kind;
    return kind;
  }

  private static int classify(char c) {
    if (Text.isSpace(c)) {
      return c == ' ' ? SPACE : OTHER_SPACE;
    }
    switch (c) {
      case '&' -> {
        return AMPERSAND;
      }
      case '\'' -> {
        return APOSTROPHE;
      }
      case '\u2019' -> {
        return QUOTE;
      }
      case '"', ')', ']', '}', '\u201d', '\u00bb', '\u300d', '\u300f', '\uff09', '\u203a' -> {
        return CLOSER;
      }
      default -> {}
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.LOWERCASE_LETTER, Character.MODIFIER_LETTER -> LOWER;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.OTHER_LETTER ->
          isUnspaced(c) ? unspaced(c) : LOWER;
      case Character.CONTROL, Character.FORMAT -> CONTROL;
      default -> c == '\u30fc' ? IDEOGRAPH : MARK;
    };
  }

  private static int unspaced(char c) {
    return c < '\u1800' ? SYLLABLE : IDEOGRAPH;
  }

  private static boolean isUnspaced(char c) {
    return (c >= '\u0e00' && c <= '\u0eff') // Thai, Lao
        || (c >= '\u1000' && c <= '\u109f') // Burmese
        || (c >= '\u1780' && c <= '\u17ff') // Khmer
        || (c >= '\u3040' && c <= '\u30ff') // kana
        || (c >= '\u3400' && c <= '\u9fff') // ideographs
        || (c >= '\uf900' && c <= '\ufaff');
  }

  /**
   * Whether it ends as a sentence does, in any of the scripts we know, closing quotes and brackets
   * aside.
   */
  public boolean ends() {
    return switch (last) {
      case '.',
          '!',
          '?',
          '\u2026',
          '\u3002',
          '\uff01',
          '\uff1f',
          '\uff0e',
          '\uff61',
          '\u061f',
          '\u06d4',
          '\u0964',
          '\u0965',
          '\u0589',
          '\u1362',
          '\u104b',
          '\u17d4' ->
          true;
      default -> false;
    };
  }

  /** Whether it ends in a full stop, in any of the scripts we know. Headlines do not. */
  public boolean stops() {
    return switch (last) {
      case '!', '?', '\u2026', '\uff01', '\uff1f', '\u061f' -> false;
      default -> ends();
    };
  }

  /** Whether it leads to something: ends in a colon. */
  public boolean leads() {
    return last == ':' || last == '\uff1a';
  }

  /**
   * Whether it reads like running text: twelve words that end as a sentence does, or twenty-five
   * that do not.
   */
  public boolean isProse() {
    return words >= 25 || (words >= 12 && ends());
  }

  /** Letters and digits. */
  public int visible() {
    return letters + digits;
  }

  /** Whether all its letters that have a case are upper case, and there are some. */
  public boolean isShouted() {
    return upper > 1 && upper >= letters - upper / 8;
  }
}
