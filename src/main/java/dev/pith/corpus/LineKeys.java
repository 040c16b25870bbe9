package dev.pith.corpus;

import dev.pith.page.Fold;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What two lines of a site have in common that differ in nothing but numbers and dates: {@code "12
 * comments"} and {@code "9 comments"} have one key, and so have {@code "Updated 3 May, 9:41"} and
 * {@code "Updated 17 June, 10:02"}.
 *
 * <p>Keys are 64-bit hashes and are trusted: among the 10^6 different lines of a large site two
 * share one with a chance of 3 in 10^8.
 */
final class LineKeys {
  private LineKeys() {}

  /** Stands in front of a page's first line, and behind its last. */
  static final long EDGE = 0x2545F4914F6CDD1DL;

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long NUMBER = 0x51ED270B0A1F39C1L;

  /** Names of months and days in the languages that the phrase lists know, as hashes of words. */
  private static final Set<Long> DATES = dates();

  private static Set<Long> dates() {
    Set<Long> dates = new HashSet<>();
    String languages = "en de fr es pt it nl pl ru sv tr da no fi cs uk hu ro el id vi";
    for (int from = 0, to; from < languages.length(); from = to + 1) {
      to = languages.indexOf(' ', from) < 0 ? languages.length() : languages.indexOf(' ', from);
      Locale locale = Locale.forLanguageTag(languages.substring(from, to));
      for (TextStyle style :
          List.of(
              TextStyle.FULL,
              TextStyle.SHORT,
              TextStyle.FULL_STANDALONE,
              TextStyle.SHORT_STANDALONE)) {
        for (Month month : Month.values()) {
          dates.addAll(words(month.getDisplayName(style, locale)));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
          dates.addAll(words(day.getDisplayName(style, locale)));
        }
      }
    }
    return dates;
  }

  /**
   * The key of a line. Every number is the same, and so is every name of a month or day beside one.
   */
  static long of(String line) {
    long key = 0;
    for (long word : dated(words(line))) {
      key = join(key, word);
    }
    return key;
  }

  /** The keys of all runs of three words; 0 for one with a number, which is no sign of anything. */
  static List<Long> shingles(String line) {
    List<Long> words = dated(words(line));
    List<Long> shingles = new ArrayList<>();
    for (int w = 2; w < words.size(); w++) {
      boolean number = isNumber(words, w - 2) || isNumber(words, w - 1) || isNumber(words, w);
      shingles.add(number ? 0L : join(join(words.get(w - 2), words.get(w - 1)), words.get(w)));
    }
    return shingles;
  }

  /** The key of two lines, one behind the other. */
  static long join(long above, long below) {
    long key = (above * 31 + below) * STEP;
    return key ^ (key >>> 29);
  }

  private static List<Long> dated(List<Long> words) {
    List<Long> dated = new ArrayList<>(words);
    for (int w = 0; w < words.size(); w++) {
      if (DATES.contains(words.get(w)) && (isNumber(words, w - 1) || isNumber(words, w + 1))) {
        dated.set(w, NUMBER);
      }
    }
    return dated;
  }

  private static boolean isNumber(List<Long> words, int w) {
    return w >= 0 && w < words.size() && words.get(w) == NUMBER;
  }

  /** Hashes of the words: runs of letters, blind to case, and runs of digits, all alike. */
  private static List<Long> words(String line) {
    List<Long> words = new ArrayList<>();
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (Fold.isDigit(c)) {
        while (i < line.length() && Fold.isDigit(line.charAt(i))) {
          i++;
        }
        words.add(NUMBER);
      } else if (Fold.counts(c)) {
        long hash = 0;
        while (i < line.length() && Fold.counts(line.charAt(i)) && !Fold.isDigit(line.charAt(i))) {
          hash = (hash ^ Fold.folded(line.charAt(i))) * STEP;
          hash ^= hash >>> 31;
          i++;
        }
        words.add(hash);
      } else {
        i++;
      }
    }
    return words;
  }
}
