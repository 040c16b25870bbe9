package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Fold;
import dev.pith.page.Kind;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Shape;
import dev.pith.page.Verdict;
import dev.pith.phrase.Group;
import dev.pith.phrase.Phrases;

/**
 * Halves, parts or drops a line in which a link's text stands twice.
 *
 * <pre>
 *   Key highway reachedKey highway reached           ->  (dropped: a teaser for another page)
 *   Storm closes schoolsStorm closes schools         ->  Storm closes schools   (the page's own heading)
 *   Too late, isn’t it?We have moved on since then.  ->  Too late, isn’t it?
 *                                                        We have moved on since then.
 *   Facebook0Tweet0Pin0                              ->  (dropped)
 * </pre>
 *
 * <p>"Bora Bora", "New York, New York" and "ha ha ha" are language, not links, and stay; see {@link
 * Doubling}.
 *
 * @param dropTeasers whether a doubled line that is not the page's own heading goes as a whole;
 *     otherwise it is halved
 */
public record DoubledText(boolean dropTeasers) implements Filter {
  private static final Reason TEASER = Reason.of("teaser");
  private static final Reason HALVED = Reason.of("halved");
  private static final Reason READ_MORE = Reason.of("read-more");
  private static final Reason PARTED = Reason.of("parted");
  private static final Reason COUNTERS = Reason.of("counters");

  /**
   * So many doubled lines with prose right behind each are a page's sub-headings. Teasers come one
   * or two between paragraphs.
   */
  private static final int HEADINGS = 4;

  @Override
  public String name() {
    return "doubled-text";
  }

  @Override
  public void apply(Draft draft) {
    Profile profile = Profile.of(draft);
    int n = profile.size();
    boolean own = areHeadings(profile);
    int prose = profile.firstProse();
    boolean titled = false;
    for (int i = 0; i < n; i++) {
      Block block = profile.block(i);
      String copy = block.isProtected() ? null : profile.wording(i).single();
      if (copy == null) {
        mend(draft, block, profile.wording(i).certainGlue());
        continue;
      }
      boolean title = i < prose && !titled;
      titled |= title;
      boolean heading = own || title || prose == n || block.kind() == Kind.HEADING;
      if (profile.wording(i).lead() > 0 || Phrases.all().lead(copy, Group.RELATED_LEAD) > 0) {
        draft.drop(block, READ_MORE);
      } else if (dropTeasers && !heading && isTeaser(block.text(), copy)) {
        draft.drop(block, TEASER);
      } else {
        rewrite(draft, block, copy, HALVED);
      }
    }
  }

  /** Whether the page's doubled lines are its own sub-headings. */
  private static boolean areHeadings(Profile profile) {
    int headings = 0;
    int doubled = 0;
    for (int i = 0; i < profile.size(); i++) {
      if (!profile.block(i).isProtected() && profile.wording(i).single() != null) {
        doubled++;
        headings += i + 1 < profile.size() && profile.isProse(i + 1) ? 1 : 0;
      }
    }
    return headings >= HEADINGS && 2 * headings > doubled;
  }

  /**
   * Two or three short words with spaces between the copies may be a row of a table; glued they are
   * a link.
   */
  private static boolean isTeaser(String text, String copy) {
    return Shape.of(copy).words() >= 5 || text.length() == 2 * copy.length();
  }

  private static void mend(Draft draft, Block block, int join) {
    boolean counted = Fold.isDigit(block.shape().last());
    if ((join == 0 && !counted) || block.isProtected() || block.lines().size() > 1) {
      return;
    }
    String text = block.text();
    if (counted && areCounters(text)) {
      draft.drop(block, COUNTERS);
    } else if (join > 0) {
      rewrite(draft, block, text.substring(0, join) + "\n" + text.substring(join), PARTED);
    }
  }

  private static void rewrite(Draft draft, Block block, String text, Reason reason) {
    if (block.lines().size() == 1) {
      Line line = block.first();
      String raw = line.replacing(text);
      if (raw != null) {
        draft.apply(line, new Verdict.Rewrite(raw, reason));
      }
    }
  }

  /**
   * Whether {@code text} is labels of share buttons with their counts glued on. Two known ones
   * vouch for as many others ("Pin", "Shares").
   */
  private static boolean areCounters(String text) {
    if (text.isEmpty() || text.length() > 200 || !Fold.isDigit(text.charAt(text.length() - 1))) {
      return false;
    }
    int known = 0;
    int others = 0;
    int from = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean ends =
          Fold.isDigit(text.charAt(i))
              && (i + 1 == text.length() || !Fold.isDigit(text.charAt(i + 1)));
      if (!ends) {
        continue;
      }
      int digits = i;
      while (digits > from && Fold.isDigit(text.charAt(digits - 1))) {
        digits--;
      }
      String label = text.substring(from, digits);
      if ((Phrases.all().groups(label) & (Group.SHARE.bit() | Group.COMMENTS.bit())) != 0) {
        known++;
      } else if (Shape.of(label).words() == 1) {
        others++;
      } else {
        return false;
      }
      from = i + 1;
    }
    return known >= 2 && others <= known;
  }
}
