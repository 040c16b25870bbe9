package dev.pith.filter;

import dev.pith.model.Opinion;
import dev.pith.page.Shape;

/**
 * What sums a story up below its headline. A judge of lines takes it for a teaser.
 *
 * <pre>
 *   Storm closes schools
 *   Buses cannot run before Thursday, and parents ask what is next     stays
 *   All schools in the county stay closed on Monday.
 * </pre>
 */
final class Standfirst {
  /** So many lines below the headline at most. */
  private static final int LINES = 2;

  /** The fewest words of each: shorter ones are bylines, dates and buttons. */
  private static final int WORDS = 8;

  /** A line of which more than one in so many letters and digits is a digit has a date. */
  private static final int DIGITS = 10;

  /**
   * A line less likely to be content than this is none. On WCXB, five folds, text and Markdown, F1
   * is 0.8420 and 0.8427 with 0.9557 and 0.9566 kept; without this rule 0.8420 and 0.8427 with
   * 0.9555 and 0.9559, though reviewers left most standfirsts out.
   */
  private static final double CONTENT = 0.1;

  private Standfirst() {}

  /** Which of {@code shown} are such lines. */
  static boolean[] lines(Shown shown, Title title, Opinion opinion) {
    int[] words = shown.words();
    int[] cues = shown.cues();
    boolean[] lines = new boolean[words.length];
    int headline = 0;
    while (headline < words.length && !title.isHeadline(shown.place(headline))) {
      headline++;
    }
    int end = Math.min(words.length, headline + 1 + LINES);
    for (int k = headline + 1; k < end; k++) {
      Shape shape = shown.block(k).shape();
      boolean dated = DIGITS * shape.digits() > shape.visible();
      if (words[k] < WORDS || dated || cues[k] != 0 || opinion.content(k) < CONTENT) {
        break;
      }
      lines[k] = true;
    }
    return lines;
  }
}
