package dev.pith.page;

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
 * @param last the last visible character that is not a closing quote or bracket; 0 where there is
 *     none
 * @param fold 64-bit hash of letters and digits, blind to case, punctuation and white space, every
 *     digit read as 0
 */
public record Shape(
    int words, int letters, int upper, int digits, int marks, int spaces, char last, long fold) {
  /** The shape of nothing. */
  public static final Shape EMPTY = of("");

  /** The classes of the first 128 characters, looked up rather than asked for. */
  private static final byte[] ASCII = new byte[128];

  private static final byte SPACE = 0;
  private static final byte LOWER = 1;
  private static final byte UPPER = 2;
  private static final byte DIGIT = 3;
  private static final byte MARK = 4;
  private static final byte CLOSER = 5;
  private static final byte UNSPACED = 6;
  private static final byte CONTROL = 7;

  static {
    for (char c = 0; c < 128; c++) {
      ASCII[c] = classify(c);
    }
  }

  /** Counts {@code s}. Lone surrogates count as marks. */
  public static Shape of(String s) {
    int words = 0,
        letters = 0,
        upper = 0,
        digits = 0,
        marks = 0,
        spaces = 0,
        ideographs = 0,
        syllables = 0;
    char last = 0;
    long hash = 0;
    boolean inWord = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      byte kind = c < 128 ? ASCII[c] : classify(c);
      switch (kind) {
        case LOWER, UPPER, DIGIT -> {
          if (!inWord) {
            words++;
            inWord = true;
          }
          last = c;
          if (kind == DIGIT) {
            digits++;
            hash = mix(hash, '0');
          } else {
            letters++;
            upper += kind == UPPER ? 1 : 0;
            hash = mix(hash, Fold.lower(c));
          }
        }
        case UNSPACED -> {
          inWord = false;
          letters++;
          last = c;
          hash = mix(hash, c);
          if (c >= '\u0e00' && c < '\u1800') {
            syllables++;
          } else {
            ideographs++;
          }
        }
        case MARK -> {
          // An apostrophe inside a word does not part it: "don't" is one word.
          inWord = inWord && (c == '\'' || c == '\u2019');
          marks++;
          last = c;
        }
        case CLOSER -> {
          inWord = inWord && c == '\u2019';
          marks++;
        }
        case SPACE -> {
          inWord = false;
          spaces++;
        }
        default -> {}
      }
    }
    words += (ideographs + 1) / 2 + (syllables + 3) / 4;
    return new Shape(words, letters, upper, digits, marks, spaces, last, hash);
  }

  private static long mix(long hash, int c) {
    long h = (hash ^ c) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 29);
  }

  private static byte classify(char c) {
    if (Text.isSpace(c)) {
      return SPACE;
    }
    switch (c) {
      case '"',
          ')',
          ']',
          '}',
          '\u201d',
          '\u2019',
          '\u00bb',
          '\u300d',
          '\u300f',
          '\uff09',
          '\u203a' -> {
        return CLOSER;
      }
      default -> {}
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.LOWERCASE_LETTER, Character.MODIFIER_LETTER -> LOWER;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.OTHER_LETTER ->
          isUnspaced(c) ? UNSPACED : LOWER;
      case Character.CONTROL, Character.FORMAT -> CONTROL;
      default -> c == '\u30fc' ? UNSPACED : MARK;
    };
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
