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
  // What a character can be, 0 where nobody has asked yet. The order is used: those up to DIGIT
  // make a word, those up to CONTROL part none.
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
  private static final int KINDS = 16;

  /**
   * What each character is, and above that what it is hashed as, 0 where it does not count. All is
   * 0 where nobody has asked yet. Two threads would write the same, and at once.
   */
  private static final int[] KNOWN = new int[1 << 16];

  private static final int HASHED = 16;

  /** By what the hash is multiplied before a character goes in: by 1 where it does not count. */
  private static final long[] STEP = new long[KINDS];

  /** What a character of each kind adds to a sum of many counts, each in so many bits. */
  private static final long[] COUNTED = new long[KINDS];

  private static final int BITS = 6;
  private static final int MOST = (1 << BITS) - 1;

  // Where in COUNTED each count begins. The two bits below are no counts, but whether a character
  // belongs to a word, and whether it does or parts none; nine bits hold their sum.
  private static final int WORD = 1;
  private static final int JOINING = 2;
  private static final int LETTERS = 9;
  private static final int CAPITALS = LETTERS + BITS;
  private static final int DIGITS = CAPITALS + BITS;
  private static final int MARKS = DIGITS + BITS;
  private static final int SPACES = MARKS + BITS;
  private static final int ODD = SPACES + BITS;
  private static final int IDEOGRAPHS = ODD + BITS;
  private static final int SYLLABLES = IDEOGRAPHS + BITS;
  private static final int UNKNOWN = SYLLABLES + BITS;

  static {
    Arrays.fill(STEP, 1);
    for (int kind : new int[] {LOWER, UPPER, DIGIT, IDEOGRAPH, SYLLABLE}) {
      STEP[kind] = 0x9E3779B97F4A7C15L;
    }
    for (int kind = LOWER; kind <= CONTROL; kind++) {
      COUNTED[kind] = kind <= DIGIT ? WORD | JOINING : JOINING;
    }
    countAs(LETTERS, LOWER, UPPER, IDEOGRAPH, SYLLABLE);
    countAs(CAPITALS, UPPER);
    countAs(DIGITS, DIGIT);
    countAs(MARKS, APOSTROPHE, QUOTE, MARK, CLOSER, AMPERSAND);
    countAs(SPACES, SPACE, OTHER_SPACE);
    countAs(ODD, CONTROL, AMPERSAND, OTHER_SPACE);
    countAs(IDEOGRAPHS, IDEOGRAPH);
    countAs(SYLLABLES, SYLLABLE);
    countAs(UNKNOWN, 0);
  }

  private static void countAs(int at, int... kinds) {
    for (int kind : kinds) {
      COUNTED[kind] |= 1L << at;
    }
  }

  /** The shape of nothing. */
  public static final Shape EMPTY = of("");

  /**
   * Counts {@code s}. Lone surrogates count as marks.
   *
   * <p>The loop has no branches: letters, marks and spaces come as they like, and a branch guessed
   * wrong costs more than all the rest. Nor has it a call, so a character that nobody has asked of
   * yet is one more count, and then all is counted again. A string would be asked each time how it
   * stores its characters; copied out, they come up to a tenth cheaper. With a sum of counts in
   * place of an array of them, and one table for characters of all scripts, a character takes 2.2
   * ns instead of 3.8.
   */
  public static Shape of(String s) {
    char[] chars = s.toCharArray();
    int words = 0;
    int inWord = 0;
    int letters = 0;
    int upper = 0;
    int digits = 0;
    int marks = 0;
    int spaces = 0;
    int odd = 0;
    int ideographs = 0;
    int syllables = 0;
    long hash = 0;
    for (int from = 0; from < chars.length; from += MOST) {
      long sum = 0;
      int to = Math.min(chars.length, from + MOST);
      for (int i = from; i < to; i++) {
        int known = KNOWN[chars[i]];
        int kind = known & (KINDS - 1);
        long counted = COUNTED[kind];
        sum += counted;
        // An apostrophe inside a word does not part it: "don't" is one word.
        int word = (int) counted;
        words += word & ~inWord & WORD;
        inWord = (word | inWord) & (word >>> 1);
        hash = hash * STEP[kind] + (known >>> HASHED);
      }
      if (sum >>> UNKNOWN > 0) {
        learn(chars);
        return of(s);
      }
      letters += count(sum, LETTERS);
      upper += count(sum, CAPITALS);
      digits += count(sum, DIGITS);
      marks += count(sum, MARKS);
      spaces += count(sum, SPACES);
      odd += count(sum, ODD);
      ideographs += count(sum, IDEOGRAPHS);
      syllables += count(sum, SYLLABLES);
    }
    return new Shape(
        words + (ideographs + 1) / 2 + (syllables + 3) / 4,
        letters,
        upper,
        digits,
        marks,
        spaces,
        odd == 0,
        last(chars),
        hash ^ (hash >>> 29));
  }

  private static int count(long sum, int at) {
    return (int) (sum >>> at) & MOST;
  }

  private static void learn(char[] chars) {
    for (char c : chars) {
      int kind = classify(c);
      int hashed = kind == DIGIT ? '0' : STEP[kind] == 1 ? 0 : Fold.lower(c);
      KNOWN[c] = hashed << HASHED | kind;
    }
  }

  private static char last(char[] chars) {
    for (int i = chars.length - 1; i >= 0; i--) {
      int kind = KNOWN[chars[i]] & (KINDS - 1);
      if (kind < SPACE && kind != CLOSER && kind != QUOTE && kind != CONTROL) {
        return chars[i];
      }
    }
    return 0;
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
