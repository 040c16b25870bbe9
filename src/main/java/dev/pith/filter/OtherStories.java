package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Fold;
import dev.pith.page.Shape;

/**
 * Finds headlines of other stories at a page's end that no cue heads.
 *
 * <pre>
 *   last paragraph of the article.
 *   Seven desks for small rooms           a list of the article's own has a heading, or a line that
 *   How often does a parrot sleep         leads to it; and it has the article's words
 *   Index funds for beginners
 * </pre>
 */
final class OtherStories {
  /**
   * Fewer headlines are too little to tell what they are about; with a link below them for certain,
   * or glued to their teasers, one fewer will do. Of wcxb-dev's reviewed texts some end in two such
   * lines of their own, none in three (2026-11-22).
   */
  private static final int LEAST = 3;

  /**
   * The page has so many times their words. Where it has not, the list may be the page. Articles of
   * newswire-dev have seven times the words and more (2026-11-22).
   */
  private static final int SMALL = 4;

  /**
   * A headline has so many letters to a digit; telephone numbers, dates and scores have fewer. By
   * judgement, not measured.
   */
  private static final int DIGITS = 3;

  private static final String QUOTES =
      "\"'\u201c\u201e\u2018\u00ab\u300c\u300e\u300a\u00bf\u00a1[(";

  /** What parts the fields of a record, by kinds. */
  private static final String[] PARTING = {
    ",\u060c\u3001\uff0c", ":\uff1a", "\u2013\u2014", "([\uff08", "|/\u00b7\u2022", "\t"
  };

  private OtherStories() {}

  /** Where the headlines of other stories begin that end at {@code to}; {@code to} if none do. */
  static int begin(LinkLists lists, int begun, int to) {
    Profile profile = lists.profile();
    int from = to;
    int headlines = 0;
    int glued = 0;
    for (int i = to - 1; i > begun && isLine(lists, i); i--) {
      if (isHeadline(lists, i)) {
        glued += lists.isGlued(i) ? 1 : 0;
        headlines++;
        from = i;
      }
    }
    boolean marked = glued == 0 ? to < profile.size() : glued > 1;
    int least = marked ? LEAST - 1 : LEAST;
    if (headlines < least || 3 * headlines <= 2 * (to - from)) {
      return to;
    }
    int cue = profile.is(from - 1, Profile.CUE | LinkLists.WEAK) ? from - 1 : from;
    return (profile.isProse(cue - 1) || lists.isSentence(cue - 1))
            && SMALL * lists.words(from, to) <= lists.words(0, from)
            && isText(lists, from)
            && !areRecords(profile, from, to)
            && Topic.isOther(profile, from, to)
        ? cue
        : to;
  }

  /** Whether what stands above {@code to} is running text for the most part, and no list itself. */
  private static boolean isText(LinkLists lists, int to) {
    long prose = 0;
    for (int i = 0; i < to; i++) {
      prose += lists.profile().isProse(i) ? lists.words(i, i + 1) : 0;
    }
    return 2 * prose > lists.words(0, to);
  }

  /**
   * Whether block {@code i} may stand among headlines: a short line, if need be a sentence, but no
   * cue, since what stands above a cue is not its list.
   */
  private static boolean isLine(LinkLists lists, int i) {
    Profile profile = lists.profile();
    Block block = profile.block(i);
    return !block.isProtected()
        && (!profile.isProse(i) || lists.isGlued(i))
        && !block.shape().leads()
        && !profile.is(i, Profile.CUE | LinkLists.WEAK)
        && isOpening(block.text());
  }

  private static boolean isHeadline(LinkLists lists, int i) {
    Shape shape = lists.profile().block(i).shape();
    return (lists.isHeadline(i) || lists.isGlued(i))
        && shape.digits() * DIGITS <= shape.letters()
        && lists.profile().block(i).text().indexOf("://") < 0;
  }

  /**
   * Whether more than three in four lines have the same mark: books with their authors, people with
   * their offices, places with their dates. Headlines differ.
   */
  private static boolean areRecords(Profile profile, int from, int to) {
    int[] having = new int[PARTING.length];
    for (int i = from; i < to; i++) {
      String text = profile.block(i).text();
      for (int kind = 0; kind < having.length; kind++) {
        having[kind] += hasAny(text, PARTING[kind]) ? 1 : 0;
      }
    }
    for (int count : having) {
      if (4 * count > 3 * (to - from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(String text, String marks) {
    for (int i = 0; i < marks.length(); i++) {
      if (text.indexOf(marks.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code text} begins as a title does: with no small letter, and no mark but a quote. */
  private static boolean isOpening(String text) {
    int i = 0;
    while (i < text.length() && QUOTES.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < text.length()
        && Fold.counts(text.charAt(i))
        && !Character.isLowerCase(text.charAt(i));
  }
}
