package dev.pith.filter;

import dev.pith.phrase.Group;

/**
 * Where the text of a page is over, by cues that stand below texts: what follows has to look more
 * like content to stay.
 *
 * <pre>
 *   The bridge opens again on Sunday.         the article, most of the page or long enough
 *   Leave a comment
 *   Ann wrote:                                from here on readers speak
 *   About time!
 *   Recommended for you
 *   Ferry returns after repairs               of other pages
 *   It takes up to ninety cars.
 * </pre>
 *
 * <p>On a forum cues of comments stand behind each post, and what is below them is the page: there
 * little prose stands above the first of them.
 *
 * @param comments the number of the line that frames the comments of an article; {@link #NONE}
 *     where there is none
 * @param others that of the line that heads other pages, leads to the next or stands at the site's
 *     foot; likewise
 * @param form that of the first cue of comments where all stand together, as around a form, however
 *     little is above: where other pages of the site have it too, it is that
 */
record TextEnd(int comments, int others, int form) {
  /** No line. */
  static final int NONE = Integer.MAX_VALUE;

  /**
   * How much more like content comments have to look: by this much of what is left between the
   * page's threshold and 1. On WCXB, five folds (2026-11-23), 0.4, 0.5 and 0.6 give 0.0013, 0.0014
   * and 0.0015 more F1 with 0.0001, 0.0002 and 0.0002 less kept.
   */
  private static final double COMMENT = 0.6;

  /**
   * The same for what is below another cue. 0.2, 0.4 and 0.6 give 0.0012, 0.0024 and 0.0032 more F1
   * with 0.0002, 0.0008 and 0.0013 less kept.
   */
  private static final double OTHER = 0.4;

  /**
   * The same for what is below a form that other pages have too. With a survey of portal-dev 0.6,
   * 0.8 and 0.95 give F1 0.8646, 0.8847 and 0.8892 instead of 0.8459, and none lose a word of it;
   * on WCXB they change next to nothing (2026-11-29).
   */
  private static final double FORM = 0.8;

  /**
   * With less prose above it a cue leads to comments further down, and with no more between them
   * cues stand together. Words.
   */
  private static final int LEAD = 40;

  /**
   * So much prose is an article, and so much where no more is below. Words. On WCXB's 26 pages that
   * it changes with 500 words alone or 250 and as much as below nothing is lost but a few lines;
   * with 300 alone half of a listing and of a forum's thread.
   */
  private static final int ARTICLE = 500;

  private static final int SHORT_ARTICLE = 250;

  /**
   * Above another cue stands so many times the prose that is below it. 1, 2 and 4 give 0.0033,
   * 0.0024 and 0.0014 more F1 with 0.0014, 0.0008 and 0.0004 less kept.
   */
  private static final int TIMES = 2;

  private static final int OTHERS =
      Group.RELATED.bit() | Group.COPYRIGHT.bit() | Group.SITE_TAIL.bit() | Group.PAGING.bit();

  /** Where the text is over of a page whose cues all stand. */
  static TextEnd of(Profile profile) {
    int all = 0;
    for (int i = 0; i < profile.size(); i++) {
      all += prose(profile, i);
    }
    int comments = NONE;
    int others = NONE;
    int form = NONE;
    int aboveForm = 0;
    int above = 0;
    for (int i = 0; i < profile.size(); i++) {
      int number = profile.block(i).first().number();
      int below = all - above;
      if (above >= LEAD && profile.is(i, Group.COMMENTS.bit())) {
        if (aboveForm == 0) {
          boolean article = above >= ARTICLE || (above >= SHORT_ARTICLE && above >= below);
          comments = article ? number : NONE;
          form = number;
          aboveForm = above;
        } else if (above - aboveForm > LEAD) {
          form = NONE;
        }
      }
      if (others == NONE && profile.is(i, OTHERS)) {
        others = above >= SHORT_ARTICLE && above >= TIMES * below ? number : NONE;
      }
      above += prose(profile, i);
    }
    return new TextEnd(comments, others, form);
  }

  private static int prose(Profile profile, int i) {
    return profile.isProse(i) ? profile.block(i).shape().words() : 0;
  }

  /**
   * How sure it is that line {@code number} is not of the text, 0 to 1.
   *
   * @param seen what other pages of the site have
   */
  double share(int number, SiteLines.Seen seen) {
    if (number >= form && seen.isFurniture(form)) {
      return FORM;
    }
    if (number >= comments) {
      return COMMENT;
    }
    return number >= others ? OTHER : 0;
  }
}
