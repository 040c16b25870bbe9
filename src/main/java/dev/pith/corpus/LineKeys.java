package dev.pith.corpus;

import dev.pith.page.Fold;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
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

  /** Names of months and days in many languages, as hashes of words. */
  private static final Set<Long> DATES = dates();

  private static Set<Long> dates() {
    try (InputStream in = LineKeys.class.getResourceAsStream("dates.txt")) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no dates.txt");
      }
      Set<Long> dates = new HashSet<>();
      for (String name : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!name.startsWith("#")) {
          dates.add(words(name)[0]);
        }
      }
      return dates;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
  static long[] shingles(String line) {
    long[] words = dated(words(line));
    long[] shingles = new long[Math.max(0, words.length - 2)];
    for (int w = 2; w < words.length; w++) {
      boolean number = isNumber(words, w - 2) || isNumber(words, w - 1) || isNumber(words, w);
      shingles[w - 2] = number ? 0 : join(join(words[w - 2], words[w - 1]), words[w]);
    }
    return shingles;
  }

  /** The key of two lines, one behind the other. */
  static long join(long above, long below) {
    long key = (above * 31 + below) * STEP;
    return key ^ (key >>> 29);
  }

  /** The words of a line, names of months and days beside a number being numbers. */
  private static long[] dated(long[] words) {
    long[] dated = words.clone();
    for (int w = 0; w < words.length; w++) {
      if ((isNumber(words, w - 1) || isNumber(words, w + 1)) && DATES.contains(words[w])) {
        dated[w] = NUMBER;
      }
    }
    return dated;
  }

  private static boolean isNumber(long[] words, int w) {
    return w >= 0 && w < words.length && words[w] == NUMBER;
  }

  /** Hashes of the words: runs of letters, blind to case, and runs of digits, all alike. */
  private static long[] words(String line) {
    long[] words = new long[line.length()];
    int count = 0;
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (Fold.isDigit(c)) {
        while (i < line.length() && Fold.isDigit(line.charAt(i))) {
          i++;
        }
        words[count++] = NUMBER;
      } else if (Fold.counts(c)) {
        long hash = 0;
        while (i < line.length() && Fold.counts(line.charAt(i)) && !Fold.isDigit(line.charAt(i))) {
          hash = (hash ^ Fold.folded(line.charAt(i))) * STEP;
          hash ^= hash >>> 31;
          i++;
        }
        words[count++] = hash;
      } else {
        i++;
      }
    }
    return Arrays.copyOf(words, count);
  }
}
