package dev.pith.page;

import java.util.List;

/**
 * Finds out whether a page was hard-wrapped, and which lines go on with the one above.
 *
 * <p>A line was wrapped when the first word of the next one would not have fitted into the page's
 * width. Ragged lines (verses, menus, addresses) fail that test, so nothing else has to be known of
 * them.
 */
final class Wrapping {
  private Wrapping() {}

  /**
   * Mail wraps at 65 to 76, terminal browsers at 78 to 100; nobody wraps wider than this, or
   * narrower than the next.
   */
  private static final int WIDEST = 120;

  private static final int NARROWEST = 40;

  /** One line in so many may be wider than a wrapped page, as code is, or what has no spaces. */
  private static final int ESCAPED = 50;

  /** The number of a link and its brackets. */
  private static final int LOST = 6;

  /** How many full lines make a page wrapped rather than lucky. */
  private static final int ENOUGH = 3;

  /** Marks the lines that continue the one above. Does nothing on a page that was not wrapped. */
  static void mark(List<Line> lines) {
    int width = width(lines);
    if (width == 0) {
      return;
    }
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      Line above = lines.get(i - 1);
      if (goesOn(above, line, width, 0) || isShortened(above, line, width)) {
        lines.set(i, line.continuing());
      }
    }
  }

  /** The width at which the page was wrapped; 0 where it was not. */
  private static int width(List<Line> lines) {
    int[] columns = new int[WIDEST + 1];
    int wide = 0;
    int count = 0;
    for (Line line : lines) {
      if (!isBreakable(line)) {
        continue;
      }
      count++;
      if (line.raw().length() > WIDEST) {
        wide++;
      } else {
        columns[line.raw().length()]++;
      }
    }
    int width = width(columns, count / ESCAPED);
    // A footer or a menu may have escaped the wrapping; a page of paragraphs a line each has not
    // been wrapped.
    if (width < NARROWEST || 20 * wide > count) {
      return 0;
    }
    int full = 0;
    int pairs = 0;
    for (int i = 1; i < lines.size(); i++) {
      Line above = lines.get(i - 1);
      Line line = lines.get(i);
      if (2 * above.raw().length() > width && isBreakable(above) && mayGoOn(above, line)) {
        pairs++;
        // Sentences that end where the line does are paragraphs of like length, not wrapping.
        full += !above.shape().ends() && isFull(above, line, width) ? 1 : 0;
      }
    }
    return full >= ENOUGH && 2 * full >= pairs ? width : 0;
  }

  /** Whether {@code line} stands below as a line of one paragraph does. */
  private static boolean mayGoOn(Line above, Line line) {
    return !line.isBlank()
        && line.kind() == Kind.TEXT
        && line.markup().lead() == above.markup().lead();
  }

  /** Whether {@code line} had no room above, or goes on with what lost a link's number since. */
  private static boolean isFull(Line above, Line line, int width) {
    return goesOn(above, line, width, Character.isLowerCase(line.text().charAt(0)) ? LOST : 0);
  }

  /** Whether it says anything of how wide the page is: nobody wraps an address. */
  private static boolean isBreakable(Line line) {
    return !line.isBlank()
        && !line.isProtected()
        && line.shape().spaces() > 0
        && (line.shape().marks() < 3
            || line.raw().indexOf(':') < 0 // found out sooner than the next
            || !line.raw().contains("://"));
  }

  /** The number of columns that at most {@code escaped} lines exceed. */
  private static int width(int[] columns, int escaped) {
    int width = columns.length - 1;
    for (int left = escaped - columns[width]; width > 0 && left >= 0; left -= columns[width]) {
      width--;
    }
    return width;
  }

  /** Whether the first word of {@code line} had no room above, or {@code room} columns at most. */
  private static boolean goesOn(Line above, Line line, int width, int room) {
    if (above.isBlank()
        || above.isProtected()
        || above.raw().length() > width
        || line.kind() != Kind.TEXT) {
      return false;
    }
    String text = line.text();
    int word = 0;
    while (word < text.length() && !Text.isSpace(text.charAt(word))) {
      word++;
    }
    return above.raw().length() + 1 + word > width - room;
  }

  /**
   * The same where {@code above} was wrapped and lost a few characters since, as numbers of links:
   * it is nearly full and ends no sentence, and {@code line} begins below it.
   */
  private static boolean isShortened(Line above, Line line, int width) {
    return !above.isBlank()
        && !above.isProtected()
        && line.kind() == Kind.TEXT
        && 4 * above.raw().length() >= 3 * width
        && above.raw().length() <= width
        && !above.shape().ends()
        && !above.shape().leads()
        && line.markup().lead() == above.markup().lead();
  }
}
