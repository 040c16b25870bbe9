package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Fold;
import dev.pith.page.Kind;
import dev.pith.page.Reason;
import dev.pith.page.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Drops the second copy of a heading that is said twice, and keeps the better one.
 *
 * <pre>
 *   Storm closes schools - The Daily Example
 *   Storm closes schools                        ->  Storm closes schools
 *   By our reporter                                 By our reporter
 *   STORM CLOSES SCHOOLS
 * </pre>
 *
 * <p>Only copies with nothing but a byline or date between them go, so "Example" under each section
 * of a manual stays, and so does the question that a list of questions asks twice.
 */
public record RepeatedHeading() implements Filter {
  private static final Reason TITLE_AGAIN = Reason.of("title-again");
  private static final Reason SITE_NAME = Reason.of("site-name");
  private static final Reason CUT_OFF = Reason.of("cut-off");
  private static final Reason OTHER_CASE = Reason.of("other-case");

  /**
   * Bylines, dates and read times between two copies of a title. Three cover what news sites put
   * there.
   */
  private static final int BETWEEN = 3;

  /** A page's title is one of its first blocks. */
  private static final int TOP = 2;

  /** A title in words; and what may stand between two copies of it. */
  private static final int LONGEST = 40;

  private static final int LONGEST_BETWEEN = 12;

  /** The most words a site's name has behind the title. */
  private static final int SITE_WORDS = 8;

  /** A cut-off copy says at least so many letters and digits of the whole. */
  private static final int SHORTEST_CUT = 12;

  @Override
  public String name() {
    return "repeated-heading";
  }

  @Override
  public void apply(Draft draft) {
    Profile profile = Profile.of(draft);
    int n = profile.size();
    int prose = profile.firstProse();
    int[] ends = endsOfCopies(profile);
    boolean[] gone = new boolean[n];
    for (int i = 0; i < n; i++) {
      if (!gone[i] && isHeading(profile, i)) {
        judge(draft, profile, i, i < TOP && i < prose && prose < n, ends, gone);
      }
    }
  }

  /** For each block where the run of blocks that say the same ends. */
  private static int[] endsOfCopies(Profile profile) {
    int[] ends = new int[profile.size()];
    for (int i = ends.length - 1; i >= 0; i--) {
      boolean copied = i + 1 < ends.length && profile.block(i).says(profile.block(i + 1));
      ends[i] = copied ? ends[i + 1] : i + 1;
    }
    return ends;
  }

  private static void judge(
      Draft draft, Profile profile, int i, boolean top, int[] ends, boolean[] gone) {
    int n = gone.length;
    int between = 0;
    for (int j = i + 1; j < n && between <= BETWEEN; j++) {
      if (gone[j]) {
        continue;
      }
      Block above = profile.block(i);
      Block below = profile.block(j);
      Reason reason =
          isHeading(profile, j) && (top || above.says(below)) ? echo(above, below) : null;
      // A shouted copy further down is the heading of a section.
      if (between > 1 && OTHER_CASE.equals(reason)) {
        return;
      }
      // One word with others between is the label of a step, a cell, a speaker.
      if (between > 0 && above.shape().words() < 2) {
        return;
      }
      if (reason != null
          && (top
              ? i == 0 || !isStanza(draft, profile, j)
              : isSameSection(draft, profile, i, j, between, ends))) {
        boolean first = isBetter(above, below, reason);
        draft.drop(first ? below : above, reason.seenIn(first ? above.first() : below.first()));
        gone[first ? j : i] = true;
        if (!first) {
          return;
        }
        continue;
      }
      boolean passes = top || below.kind() == Kind.TEXT;
      if (!passes
          || profile.isProse(j)
          || below.isProtected()
          || below.shape().ends()
          || below.shape().words() > LONGEST_BETWEEN) {
        return;
      }
      between++;
    }
  }

  private static boolean isHeading(Profile profile, int i) {
    Block block = profile.block(i);
    Shape shape = block.shape();
    boolean kind = block.kind() == Kind.HEADING || block.kind() == Kind.TEXT;
    // A comma at the end promises another line: a verse, not a heading.
    boolean ends = shape.last() != ',' && shape.last() != ';';
    return kind && ends && shape.letters() > 1 && shape.words() <= LONGEST;
  }

  /**
   * Inside a page: two headings of Markdown in a row, or the same short line twice at once with
   * prose right behind. Verses and menus repeat themselves without prose.
   */
  private static boolean isSameSection(
      Draft draft, Profile profile, int i, int j, int between, int[] ends) {
    Block above = profile.block(i);
    Block below = profile.block(j);
    if (above.kind() == Kind.HEADING && below.kind() == Kind.HEADING) {
      return true;
    }
    return between == 0
        && !isStanza(draft, profile, j)
        && above.shape().words() >= 2
        && !above.shape().ends()
        && above.shape().words() <= 15
        && ends[j] < profile.size()
        && profile.isProse(ends[j]);
  }

  /**
   * Whether block {@code i} stands right below another, without a blank line, on a page that has
   * blank lines between its blocks.
   */
  private static boolean isStanza(Draft draft, Profile profile, int i) {
    return !profile.isApart(i) && 4 * draft.blocks().size() < 3 * draft.standing().size();
  }

  /** How one of two headings echoes the other; null where it does not. */
  private static @Nullable Reason echo(Block above, Block below) {
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
    if (longer.length() <= title.length() || Shape.of(title).words() < 2) {
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
        return Shape.of(longer.substring(0, i)).words() <= SITE_WORDS;
      }
    }
    return false;
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
  private static boolean isBetter(Block above, Block below, Reason reason) {
    if (reason.equals(SITE_NAME)) {
      return above.text().length() < below.text().length();
    }
    if (reason.equals(CUT_OFF)) {
      return isCutOff(below.text(), above.text());
    }
    return !above.shape().isShouted() || below.shape().isShouted();
  }
}
