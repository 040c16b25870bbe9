package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Fold;
import dev.pith.page.Kind;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Shape;
import dev.pith.page.Verdict;

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

  @Override
  public String name() {
    return "repeated-heading";
  }

  @Override
  public void apply(Draft draft) {
    Profile profile = Profile.of(draft);
    int n = profile.size();
    int[] ends = endsOfCopies(profile);
    boolean[] gone = new boolean[n];
    dropSite(draft, profile, gone);
    for (int i = 0; i < n; i++) {
      boolean top = i < TOP && (i == 0 || i < profile.firstProse()) && i < profile.lastProse();
      if ((top || comesAgain(profile, i, gone)) && !gone[i] && isHeading(profile, i)) {
        judge(draft, profile, i, top, ends, gone);
      }
    }
  }

  /**
   * Drops the site's name where it stands alone between the title that ends in it and the headline.
   */
  private static void dropSite(Draft draft, Profile profile, boolean[] gone) {
    Title title = Title.of(draft, profile);
    for (int i = 0; i < title.headline(); i++) {
      Block block = profile.block(i);
      Line named = block.isProtected() || title.is(i) ? null : title.siteOf(block);
      if (named != null) {
        draft.drop(block, Echo.SITE_NAME.seenIn(named));
        gone[i] = true;
      }
    }
  }

  /** Whether a block near enough below may say the same. All that is asked of most blocks. */
  private static boolean comesAgain(Profile profile, int i, boolean[] gone) {
    long fold = profile.block(i).shape().fold();
    int between = 0;
    for (int j = i + 1; j < gone.length && between <= BETWEEN; j++) {
      if (profile.block(j).shape().fold() == fold) {
        return true;
      }
      between += gone[j] ? 0 : 1;
    }
    return false;
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
          isHeading(profile, j) && (top || above.says(below)) ? Echo.of(above, below) : null;
      if (reason != null
          && reason.hasRuleOf(Echo.SITE_NAME)
          && isExplained(profile, above, below)) {
        return;
      }
      // A title that reads like a sentence is none unless it carries the site's name.
      if (top && reason != null && profile.isProse(i) && !reason.hasRuleOf(Echo.SITE_NAME)) {
        return;
      }
      // A shouted copy further down is the heading of a section.
      if (between > 1 && reason != null && reason.hasRuleOf(Echo.OTHER_CASE)) {
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
        if (restore(draft, above, below, reason) || restore(draft, below, above, reason)) {
          return;
        }
        boolean first = Echo.isBetter(above, below, reason);
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

  /**
   * Whether {@code below} says more of the title, as a manual does ("ls - list a folder"): what
   * stands behind it there is no name that the page has anywhere else.
   */
  private static boolean isExplained(Profile profile, Block above, Block below) {
    int end = Fold.after(below.text(), above.text());
    if (end <= 0 || end == below.text().length()) {
      return false;
    }
    long[] names = Echo.names(below.text());
    for (int i = 0; i < profile.size(); i++) {
      if (Title.isOneOf(names, profile.block(i).shape(), 1)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where one copy is shouted and the other carries the site's name, neither is good: takes the
   * name off the one and drops the other.
   */
  private static boolean restore(Draft draft, Block named, Block shouted, Reason reason) {
    int end = Fold.after(named.text(), shouted.text());
    boolean torn =
        reason.hasRuleOf(Echo.SITE_NAME)
            && shouted.shape().isShouted()
            && !named.shape().isShouted();
    if (!torn || end <= 0 || named.lines().size() > 1) {
      return false;
    }
    String raw = named.first().replacing(named.text().substring(0, end));
    if (raw == null) {
      return false;
    }
    draft.apply(named.first(), new Verdict.Rewrite(raw, reason.seenIn(shouted.first())));
    draft.drop(shouted, Echo.OTHER_CASE.seenIn(named.first()));
    return true;
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
}
