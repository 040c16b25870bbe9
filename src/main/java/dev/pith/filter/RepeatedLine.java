package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Fold;
import dev.pith.page.Kind;
import dev.pith.page.Reason;
import dev.pith.page.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Drops the later copies of a line, or run of lines, that the page has already said.
 *
 * <pre>
 *   first paragraph, second paragraph, first paragraph, second paragraph  ->  first paragraph, second paragraph
 * </pre>
 *
 * <p>Refrains and answers repeat short lines on purpose, so short ones go only as part of a run
 * with prose in it, or on a page that is full of a web page's furniture. Table cells and code are
 * not looked at.
 *
 * @param words how long a paragraph is, in words, whose copy goes wherever it stands; a copy right
 *     behind goes at any length
 * @param evidence how much must look like a web page before short lines go; see {@link
 *     Profile#evidence()}
 */
public record RepeatedLine(int words, int evidence) implements Filter {
  private static final Reason PARAGRAPH = Reason.of("paragraph");
  private static final Reason RUN = Reason.of("run");
  private static final Reason SHORT = Reason.of("short-line");

  /** A page said twice repeats a good part of itself: one part in this many at least. */
  private static final int SHARE = 5;

  public RepeatedLine {
    if (words < 1 || evidence < 0) {
      throw new IllegalArgumentException(
          "words is a count from 1 and evidence one from 0, not %d and %d"
              .formatted(words, evidence));
    }
  }

  @Override
  public String name() {
    return "repeated-line";
  }

  @Override
  public void apply(Draft draft) {
    Profile profile = Profile.of(draft);
    int[] first = firstCopies(profile);
    long whole = size(profile, 0, profile.size());
    int from = 0;
    while (from < first.length) {
      from = first[from] < 0 ? from + 1 : judgeRun(draft, profile, first, from, whole);
    }
  }

  /**
   * Judges the copies from {@code from} on whose firsts stand in a row, and says where they end.
   *
   * @param whole the size of the page; to count it for each run takes ages on a page of runs
   */
  private int judgeRun(Draft draft, Profile profile, int[] first, int from, long whole) {
    int to = from + 1;
    while (to < first.length && first[to] == first[to - 1] + 1) {
      to++;
    }
    boolean furnished = profile.evidence() >= evidence;
    boolean again = isPageAgain(profile, from, to, whole);
    for (int i = from; i < to; i++) {
      Reason reason = again ? RUN : reason(profile, i, first, furnished);
      if (reason != null) {
        draft.drop(profile.block(i), reason.seenIn(profile.block(first[i]).first()));
      }
    }
    return to;
  }

  /** Whether the run is a good part of the page with prose in it: the article a second time. */
  private static boolean isPageAgain(Profile profile, int from, int to, long whole) {
    int prose = 0;
    for (int i = from; i < to; i++) {
      prose += profile.isProse(i) ? 1 : 0;
    }
    return prose >= 2 && SHARE * size(profile, from, to) >= whole;
  }

  private static long size(Profile profile, int from, int to) {
    long size = 0;
    for (int i = from; i < to; i++) {
      size += profile.block(i).shape().visible();
    }
    return size;
  }

  /** Why block {@code i}, which is a copy, goes; null where it stays. */
  private @Nullable Reason reason(Profile profile, int i, int[] first, boolean furnished) {
    Shape shape = profile.block(i).shape();
    // Behind the first, or behind a copy of the same that goes as well.
    boolean atOnce = first[i] == i - 1 || first[i] == first[i - 1];
    if (shape.isProse() && (atOnce || (furnished && shape.words() >= words))) {
      return PARAGRAPH;
    }
    boolean around =
        profile.lastProse() >= 0 && (i < profile.firstProse() || i > profile.lastProse());
    return furnished && around ? SHORT : null;
  }

  /**
   * For each block the place of the first that says the same; -1 where it is the first itself, or
   * never counts as a copy.
   */
  private static int[] firstCopies(Profile profile) {
    int[] first = new int[profile.size()];
    Places seen = new Places(2 * first.length);
    for (int i = 0; i < first.length; i++) {
      Block block = profile.block(i);
      first[i] = -1;
      if (block.isProtected() || block.shape().letters() == 0 || block.kind() == Kind.RULE) {
        continue;
      }
      // Most folds come once: only of those that come again the digits are looked at.
      int place = seen.first(block.shape().fold(), i);
      if (place != i && block.shape().digits() > 0) {
        seen.first(key(profile.block(place)), place);
        place = seen.first(key(block), i);
      }
      if (place != i && profile.block(place).says(block)) {
        first[i] = place;
      }
    }
    return first;
  }

  /** The fold, which reads every digit as 0, told apart by the digits. */
  private static long key(Block block) {
    long key = block.shape().fold();
    int left = block.shape().digits();
    for (int i = 0; left > 0; i++) {
      char c = block.text().charAt(i);
      if (Fold.isDigit(c)) {
        key = 31 * key + c;
        left--;
      }
    }
    return key;
  }
}
