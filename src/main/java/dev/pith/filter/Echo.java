package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Fold;
import dev.pith.page.Reason;
import dev.pith.page.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How one heading echoes another: word for word, in other case, with the site's name, or cut off.
 */
final class Echo {
  private Echo() {}

  static final Reason TITLE_AGAIN = Reason.of("title-again");
  static final Reason SITE_NAME = Reason.of("site-name");
  static final Reason CUT_OFF = Reason.of("cut-off");
  static final Reason OTHER_CASE = Reason.of("other-case");

  /** The most words a site's name has behind the title. */
  private static final int SITE_WORDS = 8;

  /**
   * The least words of a headline behind a site's name, and how many times those of the name. Most
   * titles end in the site's name, and most sites say their name below it: of 95 first lines of
   * WCXB's pages that ended in what a line below says, one ended in the headline.
   */
  private static final int LAST_WORDS = 5;

  private static final int LAST_TIMES = 2;

  /** The least words of a title that is said with the site's name and without it. */
  static final int HEADLINE_WORDS = 2;

  /** The most characters of a title. */
  private static final int LONGEST_TITLE = 300;

  /** A cut-off copy says at least so many letters and digits of the whole. */
  private static final int SHORTEST_CUT = 12;

  /** How one of two headings echoes the other; null where it does not. */
  static @Nullable Reason of(Block above, Block below) {
    if (above.says(below)) {
      boolean shouted = above.shape().isShouted() != below.shape().isShouted();
      return shouted ? OTHER_CASE : TITLE_AGAIN;
    }
    if (isNamed(above.text(), below.text()) || isNamed(below.text(), above.text())) {
      return SITE_NAME;
    }
    return isCutOff(above.text(), below.text()) || isCutOff(below.text(), above.text())
        ? CUT_OFF
        : null;
  }

  /** Whether {@code longer} is {@code title} with a site's name behind or in front of it. */
  private static boolean isNamed(String longer, String title) {
    if (longer.length() <= title.length() || Shape.of(title).words() < HEADLINE_WORDS) {
      return false;
    }
    int end = Fold.after(longer, title);
    if (end > 0) {
      int name = behindSeparator(longer, end);
      if (name > 0 && Shape.of(longer.substring(name)).words() <= SITE_WORDS) {
        return true;
      }
    }
    for (int i = 1; i + 1 < longer.length() && i < 80; i++) {
      if (isSeparator(longer, i)
          && Fold.same(longer, i + 1, longer.length(), title, 0, title.length())) {
        int name = Shape.of(longer.substring(0, i)).words();
        int headline = Shape.of(title).words();
        return name <= SITE_WORDS && headline >= Math.max(LAST_WORDS, LAST_TIMES * name);
      }
    }
    return false;
  }

  /**
   * What may be the headline in {@code title}, as {@link Shape#fold}: all of it, and what stands in
   * front of each place where the site's name may begin. Nothing where it is too long for a title.
   */
  static long[] headlines(String title) {
    if (title.length() > LONGEST_TITLE) {
      return new long[0];
    }
    long[] folds = new long[title.length() + 1];
    int count = 0;
    folds[count++] = Shape.of(title).fold();
    for (int end = 1; end < title.length(); end++) {
      int name = isSeparator(title, end) ? behindSeparator(title, end) : 0;
      if (name > 0 && Shape.of(title.substring(name)).words() <= SITE_WORDS) {
        folds[count++] = Shape.of(title.substring(0, end)).fold();
      }
    }
    return Arrays.copyOf(folds, count);
  }

  /** What may be the site's name at the end of {@code title}, likewise. */
  static long[] names(String title) {
    if (title.length() > LONGEST_TITLE) {
      return new long[0];
    }
    long[] folds = new long[title.length()];
    int count = 0;
    for (int end = 1; end < title.length(); end++) {
      int name = isSeparator(title, end) ? behindSeparator(title, end) : 0;
      if (name > 0) {
        folds[count++] = Shape.of(title.substring(name)).fold();
      }
    }
    return Arrays.copyOf(folds, count);
  }

  /** Where the site's name begins behind the title's end; 0 where no separator stands there. */
  private static int behindSeparator(String text, int end) {
    boolean parted = false;
    for (int i = end; i < text.length(); i++) {
      if (isSeparator(text, i)) {
        parted = true;
      } else if (Fold.counts(text.charAt(i))) {
        return parted ? i : 0;
      }
    }
    return 0;
  }

  /** A dash with a space on each side, a bar, a double colon, a bullet or a guillemet. */
  private static boolean isSeparator(String text, int i) {
    return switch (text.charAt(i)) {
      case '|', '\u2022', '\u00b7', '\u00bb', '\u00ab', '\u203a', '\uff5c' -> true;
      case '-', '\u2013', '\u2014', '_' ->
          text.charAt(i - 1) == ' ' && i + 1 < text.length() && text.charAt(i + 1) == ' ';
      case ':' -> i + 1 < text.length() && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ':';
      default -> false;
    };
  }

  private static boolean isCutOff(String early, String full) {
    int end =
        early.endsWith("\u2026")
            ? early.length() - 1
            : early.endsWith("...") ? early.length() - 3 : 0;
    return end > 0
        && early.length() < full.length() + 3
        && Shape.of(early).visible() >= SHORTEST_CUT
        && Fold.after(full, early.substring(0, end)) >= 0;
  }

  /**
   * Whether {@code above} is the copy to keep: whole, without the site's name, in its own case, or
   * else the first.
   */
  static boolean isBetter(Block above, Block below, Reason reason) {
    if (reason.hasRuleOf(SITE_NAME)) {
      return above.text().length() < below.text().length();
    }
    if (reason.hasRuleOf(CUT_OFF)) {
      return isCutOff(below.text(), above.text());
    }
    return !above.shape().isShouted() || below.shape().isShouted();
  }
}
