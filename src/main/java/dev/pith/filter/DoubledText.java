package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Kind;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Shape;
import dev.pith.page.Verdict;
import dev.pith.phrase.Group;
import dev.pith.phrase.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    List<Block> blocks = draft.blocks();
    @Nullable String[] single = new String[blocks.size()];
    int headings = 0;
    int doubled = 0;
    for (int i = 0; i < single.length; i++) {
      Block block = blocks.get(i);
      if (!block.isProtected()) {
        single[i] = single(block.text());
      }
      if (single[i] != null) {
        doubled++;
        headings += i + 1 < single.length && profile.isProse(i + 1) ? 1 : 0;
      }
    }
    boolean own = headings >= HEADINGS && 2 * headings > doubled;
    int prose = profile.firstProse();
    boolean titled = false;
    for (int i = 0; i < single.length; i++) {
      String copy = single[i];
      Block block = blocks.get(i);
      if (copy == null) {
        mend(draft, block);
        continue;
      }
      boolean title = i < prose && !titled;
      titled |= title;
      boolean heading = own || title || prose == single.length || block.kind() == Kind.HEADING;
      if (Phrases.all().lead(copy) > 0 || Phrases.all().lead(block.text()) > 0) {
        draft.drop(block, READ_MORE);
      } else if (dropTeasers && !heading && isTeaser(block.text(), copy)) {
        draft.drop(block, TEASER);
      } else {
        rewrite(draft, block, copy, HALVED);
      }
    }
  }

  /**
   * Two or three short words with spaces between the copies may be a row of a table; glued they are
   * a link.
   */
  private static boolean isTeaser(String text, String copy) {
    return Shape.of(copy).words() >= 5 || text.length() == 2 * copy.length();
  }

  /**
   * The text that {@code text} says twice, with or without a lead such as "Read more:" in front;
   * null for most.
   */
  static @Nullable String single(String text) {
    int lead = Phrases.all().lead(text);
    @Nullable String copy = lead > 0 ? Doubling.single(text.substring(lead)) : null;
    return copy == null ? Doubling.single(text) : copy;
  }

  private static void mend(Draft draft, Block block) {
    if (block.isProtected() || block.lines().size() > 1) {
      return;
    }
    String text = block.text();
    if (areCounters(text)) {
      draft.drop(block, COUNTERS);
      return;
    }
    int join = Glue.certain(text);
    if (join > 0) {
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
    if (text.length() > 200 || !Character.isDigit(text.charAt(text.length() - 1))) {
      return false;
    }
    int known = 0;
    int others = 0;
    int from = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean ends =
          Character.isDigit(text.charAt(i))
              && (i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1)));
      if (!ends) {
        continue;
      }
      int digits = i;
      while (digits > from && Character.isDigit(text.charAt(digits - 1))) {
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
