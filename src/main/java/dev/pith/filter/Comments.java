package dev.pith.filter;

import dev.pith.phrase.Group;

/**
 * Where readers' comments begin under an article.
 *
 * <pre>
 *   The bridge opens again on Sunday.         the article, most of the page or long enough
 *   Leave a comment
 *   Ann wrote:                                from here on readers speak
 *   About time!
 * </pre>
 *
 * <p>On a forum the same cues stand behind each post, and what is below them is the page: there
 * little prose stands above the first of them.
 */
final class Comments {
  /** Where there are none. */
  static final int NONE = Integer.MAX_VALUE;

  /** With less prose above it a cue leads to comments further down. Words. */
  private static final int LEAD = 40;

  /**
   * So much prose is an article, and so much where no more is below. Words. On WCXB's 26 pages that
   * it changes (2026-11-23) with 500 words alone or 300 and as much as below nothing is lost but a
   * few lines; with 300 alone half of a listing and of a forum's thread.
   */
  private static final int ARTICLE = 500;

  private static final int SHORT_ARTICLE = 250;

  private Comments() {}

  /** The number of the line that frames the comments; {@link #NONE} where there are none. */
  static int begin(Profile profile) {
    int cue = -1;
    int above = 0;
    int below = 0;
    for (int i = 0; i < profile.size(); i++) {
      if (cue < 0 && above >= LEAD && profile.is(i, Group.COMMENTS.bit())) {
        cue = i;
      }
      int words = profile.isProse(i) ? profile.block(i).shape().words() : 0;
      above += cue < 0 ? words : 0;
      below += cue < 0 ? 0 : words;
    }
    boolean isArticle = above >= ARTICLE || (above >= SHORT_ARTICLE && above >= below);
    return cue >= 0 && isArticle ? profile.block(cue).first().number() : NONE;
  }
}
