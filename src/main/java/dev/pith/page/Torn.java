package dev.pith.page;

import java.util.List;

/**
 * Finds the lines of paragraphs that came apart at their links, as what ends a line at every tag of
 * HTML writes them.
 *
 * <pre>
 *   The bridge over the
 *   Quill
 *   , says
 *   the mayor
 *   , stays closed until the pumps have done their work.
 * </pre>
 */
final class Torn {
  private Torn() {}

  /**
   * So many pieces make a page torn: lines that begin with a comma or the like, of which there has
   * to be one, and long ones in small letters. On WCXB, five folds, F1 is 0.8421 with 0.9562 kept;
   * by such commas alone 0.8420 with 0.9560, and by small letters alone 0.8416 with 0.9566, since
   * people write so on forums.
   */
  private static final int ENOUGH = 3;

  /** A paragraph has a piece of so many words; menus in small letters have none. */
  private static final int LONG = 6;

  /** Words of a link within a sentence. */
  private static final int LINK = 5;

  /** What nobody begins a line with. */
  private static final String MARKS = ",;.:)!?\u2019\u3001\u3002\uff0c\uff1b\uff09";

  /** From here on marks stand in front of words without a space. */
  private static final char FIRST_WIDE = '\u2000';

  /** Marks the lines that continue the one above. Does nothing on a page that is not torn. */
  static void mark(List<Line> lines) {
    if (!isTorn(lines)) {
      return;
    }
    int n = lines.size();
    int from = 0;
    while (from < n) {
      int to = from + 1;
      int longest = lines.get(from).shape().words();
      while (to < n && goesOn(lines, to)) {
        longest = Math.max(longest, lines.get(to).shape().words());
        to++;
      }
      for (int i = from + 1; longest >= LONG && i < to; i++) {
        lines.set(i, lines.get(i).continuing());
      }
      from = to;
    }
  }

  private static boolean isTorn(List<Line> lines) {
    return hasMark(lines) && hasPieces(lines);
  }

  /** Asked first: most pages have no such line. */
  private static boolean hasMark(List<Line> lines) {
    for (Line line : lines) {
      if (isMark(line.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPieces(List<Line> lines) {
    int marks = 0;
    int pieces = 0;
    for (int i = 1; i < lines.size() && (marks == 0 || pieces < ENOUGH); i++) {
      Line line = lines.get(i);
      if (isWithin(lines, i) && !line.markup().continues()) {
        boolean mark = isMark(line.text());
        marks += mark ? 1 : 0;
        pieces += mark || line.shape().words() >= LONG ? 1 : 0;
      }
    }
    return marks > 0 && pieces >= ENOUGH;
  }

  /** Whether line {@code i} is within a sentence, or a link with the sentence on both sides. */
  private static boolean goesOn(List<Line> lines, int i) {
    return isWithin(lines, i)
        || (isText(lines.get(i))
            && isOpen(lines.get(i - 1))
            && lines.get(i).shape().words() <= LINK
            && i + 1 < lines.size()
            && isWithin(lines, i + 1));
  }

  private static boolean isWithin(List<Line> lines, int i) {
    Line line = lines.get(i);
    return isLater(line.text()) && isText(line) && isOpen(lines.get(i - 1));
  }

  /** Whether {@code text} begins as nothing does that begins a sentence. */
  private static boolean isLater(String text) {
    return isMark(text) || (!text.isEmpty() && Character.isLowerCase(text.charAt(0)));
  }

  private static boolean isText(Line line) {
    return line.kind() == Kind.TEXT && !line.text().isEmpty();
  }

  /** Whether a sentence may go on behind {@code line}. */
  private static boolean isOpen(Line line) {
    return isText(line) && !line.shape().ends();
  }

  /** Whether {@code text} begins with a mark that is one: ".profile" and ":smile:" are words. */
  private static boolean isMark(String text) {
    char c = text.isEmpty() ? ' ' : text.charAt(0);
    // Letters of most scripts lie between, and are not looked up.
    boolean other = c > '?' && c < FIRST_WIDE;
    return !other
        && MARKS.indexOf(c) >= 0
        && (c >= FIRST_WIDE || text.length() == 1 || Text.isSpace(text.charAt(1)));
  }
}
