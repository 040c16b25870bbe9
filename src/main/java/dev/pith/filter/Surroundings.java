package dev.pith.filter;

import dev.pith.model.Opinion;

/**
 * What stands around a block that may go: amid a text what is unlike it most often belongs to it.
 *
 * <pre>
 *   Add the flour slowly.
 *   Salt                        stays: nearly all of the page does
 *   Let the dough rest.
 * </pre>
 */
final class Surroundings {
  /**
   * How near the paragraphs stand that keep one between them: beside it, or with a heading between.
   * On WCXB, five folds, 0, 1, 2 and 3 give F1 0.8408, 0.8408, 0.8409 and 0.8408 with 0.9453,
   * 0.9455, 0.9463 and 0.9465 kept.
   */
  private static final int BESIDE = 2;

  /** So many blocks at most are a gap, with so many that stay on each side. */
  private static final int GAP = 4;

  private static final int EDGE = 2;

  /**
   * A text of which one block in so many goes, or fewer, is whole but for gaps. Of the lines that
   * the judge dropped in gaps of WCXB's pages half were content where a fifth and less went, a
   * third elsewhere. Five folds, 3, 5 and none give F1 0.8412, 0.8414 and 0.8415 with 0.9465,
   * 0.9461 and 0.9458 kept; manuals it has not seen 0.9948, 0.9948 and 0.9945.
   */
  private static final int WHOLE = 5;

  /**
   * A paragraph right above one that stays begins the text, unless it is shorter than this or less
   * likely to be content. On WCXB as text and as Markdown, five folds, F1 is 0.8420 and 0.8425 with
   * 0.9561 and 0.9568 kept; without this rule 0.8420 and 0.8427 with 0.9557 and 0.9566.
   */
  private static final int LONG = 20;

  private static final double LIKELY = 0.2;

  private final Profile profile;
  private final Shown shown;
  private final Opinion opinion;
  private final boolean[] noise;
  private final boolean whole;

  /**
   * @param shown the blocks that are looked at
   * @param opinion how likely each is content
   * @param noise which of them are taken for noise
   */
  Surroundings(Profile profile, Shown shown, Opinion opinion, boolean[] noise) {
    this.profile = profile;
    this.shown = shown;
    this.opinion = opinion;
    this.noise = noise;
    this.whole = isWhole(noise);
  }

  /** Whether nearly all stays between the first block that stays and the last. */
  private static boolean isWhole(boolean[] noise) {
    int from = 0;
    int to = noise.length;
    while (from < to && noise[from]) {
      from++;
    }
    while (to > from && noise[to - 1]) {
      to--;
    }
    int gone = 0;
    for (int i = from; i < to; i++) {
      gone += noise[i] ? 1 : 0;
    }
    return WHOLE * gone <= to - from;
  }

  /** Whether block {@code i} is of the text that stays around it. */
  boolean hold(int i) {
    return isAmidText(i) || isBeginning(i) || isGap(i);
  }

  /** Whether block {@code i} is a paragraph between two that stay. */
  private boolean isAmidText(int i) {
    return isProse(i) && isTextBeside(i, -1) && isTextBeside(i, 1);
  }

  /** Whether block {@code i} is a paragraph with which the text below it begins. */
  private boolean isBeginning(int i) {
    return isProse(i)
        && i + 1 < noise.length
        && isProse(i + 1)
        && !noise[i + 1]
        && shown.block(i).shape().words() >= LONG
        && opinion.content(i) >= LIKELY;
  }

  private boolean isTextBeside(int i, int step) {
    for (int at = i + step; Math.abs(at - i) <= BESIDE; at += step) {
      if (at < 0 || at >= noise.length) {
        return false;
      }
      if (isProse(at)) {
        return !noise[at];
      }
    }
    return false;
  }

  /** Whether block {@code i} is of a few that would leave a gap in a text that is whole. */
  private boolean isGap(int i) {
    if (!whole || isCue(i)) {
      return false;
    }
    int from = i;
    int to = i + 1;
    while (from > 0 && noise[from - 1] && to - from <= GAP) {
      from--;
    }
    while (to < noise.length && noise[to] && to - from <= GAP) {
      to++;
    }
    return to - from <= GAP && stay(from - EDGE, from) && stay(to, to + EDGE);
  }

  private boolean stay(int from, int to) {
    for (int i = from; i < to; i++) {
      if (i < 0 || i >= noise.length || noise[i] || isCue(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isProse(int i) {
    return profile.isProse(shown.place(i));
  }

  private boolean isCue(int i) {
    return profile.is(shown.place(i), Profile.CUE | Profile.WEAK);
  }
}
