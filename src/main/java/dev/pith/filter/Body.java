package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Fold;
import dev.pith.page.Kind;
import dev.pith.page.Shape;

/**
 * The part of a page people came for, as a stretch of its blocks.
 *
 * <p>It is the run of blocks with the largest sum of scores, where prose scores by its words and a
 * short line costs (maximum subsequence segmentation; Pasternack and Roth, Extracting Article Text
 * from the Web, WWW 2009), and the headings above it.
 *
 * @param from its first block
 * @param to the block behind its last; as {@code from} where the page has no body worth the name
 */
record Body(int from, int to) {
  /**
   * Prose counts by its words up to here, so that one long paragraph does not outweigh the rest.
   */
  private static final int MOST = 30;

  /**
   * What a line that is a cue costs. On WCXB's development pages, in a prototype, 3, 6 and 10 gave
   * F1 0.777, 0.779 and 0.781 with 0.957, 0.956 and 0.955 kept.
   */
  private static final double CUE_COST = 8;

  /** A body worth finding has so many words of prose. */
  private static final int LEAST = 60;

  /** How far above the body its title may stand, in blocks. */
  private static final int TITLE = 12;

  /** So many lines with blank lines around them, right above the body, are its headings. */
  private static final int HEADINGS = 5;

  /** Finds the body, a short line costing {@code cost} words of prose. */
  static Body of(Profile profile, double cost) {
    double best = 0;
    int from = 0;
    int to = 0;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < profile.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += score(profile, i, cost);
      if (sum > best) {
        best = sum;
        from = start;
        to = i + 1;
      }
    }
    return best < LEAST ? new Body(0, 0) : new Body(title(profile, from), to);
  }

  private static double score(Profile profile, int i, double cost) {
    Block block = profile.block(i);
    Shape shape = block.shape();
    if (block.isProtected()) {
      return Math.min(shape.words(), MOST);
    }
    if (profile.is(i, Profile.CUE | Profile.WEAK)) {
      return -CUE_COST;
    }
    if (shape.words() >= 10 && shape.ends()) {
      return Math.min(shape.words(), MOST);
    }
    return shape.words() >= 20 ? 5 : 0.3 * shape.words() - cost;
  }

  /**
   * Where the body's title stands: at the nearest line above that the page's first line also says,
   * or else a little above.
   */
  private static int title(Profile profile, int body) {
    String first = profile.block(0).text();
    for (int i = body - 1; i > Math.max(0, body - TITLE); i--) {
      Block block = profile.block(i);
      if (block.kind() == Kind.HEADING
          || (block.shape().visible() > 8 && Fold.after(first, block.text()) > 0)) {
        return i;
      }
    }
    int i = body;
    while (i > 0 && i > body - HEADINGS && !profile.is(i - 1, Profile.CUE) && profile.isApart(i)) {
      i--;
    }
    return Math.max(0, Math.min(i, body - 2));
  }

  boolean isEmpty() {
    return from == to;
  }

  boolean holds(int i) {
    return i >= from && i < to;
  }
}
