package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Shape;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tables of a site's pages above or below the text, as documentation has them at its side.
 *
 * <pre>
 *   Creating a cluster
 *   Pods                         one of its entries is the page's headline
 *   Managing workloads
 *   ...
 *   Pods
 *   Pods are the smallest units that can be deployed.
 * </pre>
 *
 * <p>Line by line they are headings like those of the text, and a judge keeps them. On WCXB's pages
 * as text one did so in 11 cases of twenty lines and more with the headline among them, none of
 * which was content (five folds, 2026-11-23); of other such runs a third was.
 */
final class Sidebars {
  /** So many lines with hardly a sentence among them are a table. */
  private static final int LINES = 20;

  /** Things with prices, scores and dates have more lines with a number than one in so many. */
  private static final int NUMBERED = 10;

  /** A number has so many digits; one digit is a chapter's. */
  private static final int DIGITS = 2;

  /** A page that is more than its lists has so much prose. Words. */
  private static final int PROSE = 300;

  /** One line in so many may be a sentence or longer, and so many entries stand behind it. */
  private static final int FEW = 20;

  private static final int AGAIN = 5;

  /** A longer line is no entry. Words. */
  private static final int LONGEST = 14;

  /** A shorter one is no sentence, though it ends like one. Words. */
  private static final int SENTENCE = 6;

  /** Lines right above the text are its own: the headline, and a name or date. */
  private static final int HEADINGS = 2;

  private Sidebars() {}

  /**
   * Which blocks are entries of such a table.
   *
   * @param noise which of {@code shown} are taken for noise
   */
  static boolean[] entries(Page page, Profile profile, Shown shown, boolean[] noise) {
    boolean[] entries = new boolean[noise.length];
    int[] left = left(noise);
    int first = edge(profile, shown, left, 0, 1);
    int last = Math.max(first, 1 + edge(profile, shown, left, left.length - 1, -1));
    int top = Math.max(0, first - HEADINGS);
    if (Math.max(top, left.length - last) < LINES || prose(profile, shown, left) < PROSE) {
      return entries;
    }
    Set<Long> headlines = new HashSet<>();
    for (long fold : Echo.headlines(page.lines().get(0).text())) {
      headlines.add(fold);
    }
    for (int i = top; i < first; i++) {
      headlines.add(shown.block(left[i]).shape().fold());
    }
    mark(page, headlines, shown, Arrays.copyOfRange(left, 0, top), entries);
    mark(page, headlines, shown, Arrays.copyOfRange(left, last, left.length), entries);
    return entries;
  }

  private static int[] left(boolean[] noise) {
    int[] left = new int[noise.length];
    int count = 0;
    for (int k = 0; k < noise.length; k++) {
      if (!noise[k]) {
        left[count++] = k;
      }
    }
    return Arrays.copyOf(left, count);
  }

  /** Where the lines end that begin at {@code from}, and go on by {@code step}. */
  private static int edge(Profile profile, Shown shown, int[] left, int from, int step) {
    int end = from;
    int entries = 0;
    int others = 0;
    int since = 0;
    for (int i = from; i >= 0 && i < left.length; i += step) {
      Block block = shown.block(left[i]);
      if (block.isProtected() || profile.isProse(shown.place(left[i]))) {
        break;
      }
      if (isEntry(block)) {
        entries++;
        since++;
      } else {
        others++;
        since = 0;
      }
      if ((others == 0 || since >= AGAIN) && others * FEW <= entries) {
        end = i + step;
      }
    }
    return end;
  }

  private static boolean isEntry(Block block) {
    Shape shape = block.shape();
    boolean sentence = shape.leads() || (shape.ends() && shape.words() >= SENTENCE);
    return !sentence && shape.words() <= LONGEST;
  }

  private static int prose(Profile profile, Shown shown, int[] left) {
    int words = 0;
    for (int k : left) {
      words += profile.isProse(shown.place(k)) ? shown.block(k).shape().words() : 0;
    }
    return words;
  }

  /** Marks the blocks of {@code table} where they are one, and it has a headline of the page. */
  private static void mark(
      Page page, Set<Long> headlines, Shown shown, int[] table, boolean[] entries) {
    int numbered = 0;
    for (int k : table) {
      numbered += shown.block(k).shape().digits() >= DIGITS ? 1 : 0;
    }
    if (table.length < LINES || NUMBERED * numbered > table.length) {
      return;
    }
    int from = shown.block(table[0]).first().number();
    int to = shown.block(table[table.length - 1]).first().number();
    if (isListed(headlines, page.lines(), Math.max(2, from), to)) {
      for (int k : table) {
        entries[k] = true;
      }
    }
  }

  /** Whether one of the lines, as the page came, says a headline: others may have gone since. */
  private static boolean isListed(Set<Long> headlines, List<Line> lines, int from, int to) {
    for (Line line : lines) {
      if (line.number() >= from
          && line.number() <= to
          && line.shape().visible() > 0
          && headlines.contains(line.shape().fold())) {
        return true;
      }
    }
    return false;
  }
}
