package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Shape;
import dev.pith.page.Text;
import dev.pith.phrase.Group;
import dev.pith.phrase.Phrases;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Finds menus by their entries: runs of short lines, lines of entries with bars or arrows between
 * them, page numbers.
 */
final class Menus {
  private static final int ENTRY =
      Profile.CUE | Group.MENU.bit() | Group.TAGS.bit() | Group.RELATED_LEAD.bit();

  /** The most words of a menu's entry. */
  private static final int LONGEST = 5;

  /**
   * A run of short lines is a menu from so many lines on, with so many known entries, and one entry
   * in so many known.
   */
  private static final int LINES = 3;

  /** What stands between the words of a list of pages, page numbers included. */
  private static final String BETWEEN_PAGES =
      " 0123456789<>|\u00ab\u00bb\u2039\u203a\u2190\u2192\u00b7\u2026.-\u2013[]";

  /** A title has so many words; a menu's first entry seldom. */
  private static final int TITLE = 3;

  private static final int KNOWN = 2;
  private static final int SHARE = 3;

  private final Profile profile;

  /** Made when the first table of contents is looked for: most pages have none. */
  private @Nullable Map<Long, Integer> lastFolds;

  Menus(Profile profile) {
    this.profile = profile;
  }

  /**
   * Where menus may begin: behind the page's first line where that is no entry, for a dump begins
   * with its title.
   */
  int begin() {
    boolean title =
        profile.size() > 0
            && !profile.is(0, ENTRY)
            && ((words(0) >= TITLE && !isTrail(0)) || isNamed(profile.block(0)));
    return title ? 1 : 0;
  }

  /**
   * Whether a block is the page's first line and ends in a name behind its only bar, as a title
   * does in the site's: "News | The Quillmouth Post". In a menu both are entries.
   */
  private static boolean isNamed(Block block) {
    String text = block.text();
    int bar = text.indexOf('|');
    if (block.first().number() > 1 || bar <= 0 || text.indexOf('|', bar + 1) >= 0) {
      return false;
    }
    String name = Text.strip(text.substring(bar + 1));
    return !name.isEmpty() && (Phrases.all().groups(name) & ENTRY) == 0;
  }

  private int words(int i) {
    return profile.block(i).shape().words();
  }

  /**
   * Where the run of short lines that begins at {@code from} ends: all with a blank line between,
   * or all without.
   */
  int runEnd(int from) {
    int to = from;
    while (to < profile.size()
        && isShort(to)
        && (to < from + 2 || profile.isApart(to) == profile.isApart(from + 1))) {
      to++;
    }
    return to;
  }

  private boolean isShort(int i) {
    Block block = profile.block(i);
    Shape shape = block.shape();
    return !block.isProtected()
        && shape.words() <= LONGEST
        && !shape.ends()
        && !shape.leads()
        && block.text().indexOf("://") < 0;
  }

  /**
   * Where the menu at the beginning of the run {@code [from, to)} ends; {@code from} where the run
   * is none.
   */
  int menuEnd(int from, int to) {
    int known = 0;
    int last = from;
    boolean cue = false;
    for (int i = from; i < to; i++) {
      if (profile.is(i, ENTRY)) {
        known++;
        last = i;
        cue |= profile.is(i, Profile.CUE);
      }
    }
    if ((to - from < LINES && !cue) || known < KNOWN || known * SHARE < to - from) {
      return from;
    }
    // Blank lines around a menu say where it ends; else the page's title may follow at once.
    boolean parted = to == profile.size() || (profile.isApart(to) && !profile.isApart(from + 1));
    if (!parted) {
      return last + 1;
    }
    // What is glued to the menu's foot right above the prose may be its title all the same.
    boolean title = to == profile.firstProse() && last < to - 1 && words(to - 1) >= TITLE;
    return title ? to - 1 : to;
  }

  /**
   * Where the list of short lines below the head at {@code from} ends; {@code from} where none
   * stands there.
   */
  int listEnd(int from, int most) {
    int to = Math.min(runEnd(from + 1), most);
    return to > from + 1 ? to : from;
  }

  /**
   * Whether block {@code i} alone is a way through the site: entries with bars or arrows between
   * them.
   */
  boolean isTrail(int i) {
    Block block = profile.block(i);
    // What parts entries counts as a mark; most lines have none.
    if (block.shape().marks() == 0 || block.isProtected() || block.text().length() > 300) {
      return false;
    }
    String text = block.text();
    if (!hasSeparator(text)) {
      return false;
    }
    int parts = 0;
    int known = 0;
    boolean first = false;
    boolean title = false;
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || isSeparator(text, at)) {
        String part = Text.strip(text.substring(from, at));
        if (!part.isEmpty()) {
          boolean entry = (Phrases.all().groups(part) & ENTRY) != 0;
          if (parts == 0) {
            first = entry;
            title = isTitle(part);
          }
          known += entry ? 1 : 0;
          parts++;
          if (Shape.of(part).words() > 2 * LONGEST) {
            return false;
          }
        }
        from = at + 1;
      }
    }
    // "Storm closes schools | News" is a headline with the name of its section.
    return parts >= 2 && (first || (2 * known >= parts && !title)) && (parts > 2 || known > 0);
  }

  /** Whether {@code part} is long enough for a headline, and no date. */
  private static boolean isTitle(String part) {
    Shape shape = Shape.of(part);
    return shape.words() >= TITLE && shape.letters() > 2 * shape.digits();
  }

  /** Asked first: most marks are commas and points, and one part alone is no trail. */
  private static boolean hasSeparator(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSeparator(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeparator(String text, int i) {
    return switch (text.charAt(i)) {
      case '>', '|', '\u203a', '\u00bb', '\u2192', '\u00b7', '\u2022', '\uff5c' -> true;
      case '/' -> i > 0 && text.charAt(i - 1) == ' ';
      default -> false;
    };
  }

  /** Whether block {@code i} is made of page numbers and words that lead to other pages. */
  boolean isPaging(int i) {
    Block block = profile.block(i);
    Shape shape = block.shape();
    if (block.isProtected() || shape.words() > 24 || shape.words() == 0) {
      return false;
    }
    if (profile.is(i, Group.PAGING.bit())
        || (shape.marks() > 0 && Phrases.all().lead(block.text(), Group.PAGING) > 0)) {
      return true;
    }
    StringTokenizer words = new StringTokenizer(block.text(), BETWEEN_PAGES);
    boolean numbers = !words.hasMoreTokens() && shape.digits() <= 4 * shape.words();
    while (words.hasMoreTokens()) {
      if ((Phrases.all().groups(words.nextToken()) & Group.PAGING.bit()) == 0) {
        return false;
      }
      numbers = true;
    }
    return numbers;
  }

  /** How many lines behind the cue {@code cue} name headings that stand further down, in a row. */
  int contents(int cue) {
    int to = cue + 1;
    while (to < profile.size()
        && lastFolds().getOrDefault(profile.block(to).shape().fold(), 0) > to
        && !profile.isProse(to)
        && !profile.block(to).shape().stops()) {
      to++;
    }
    // What the table has said already and says last is the heading below it.
    int entries = to - cue - 1;
    return entries > 1 && isSaid(cue + 1, to - 1) ? entries - 1 : entries;
  }

  private boolean isSaid(int from, int at) {
    for (int i = from; i < at; i++) {
      if (profile.block(i).says(profile.block(at))) {
        return true;
      }
    }
    return false;
  }

  /** Where each text is said for the last time. */
  private Map<Long, Integer> lastFolds() {
    Map<Long, Integer> known = lastFolds;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < profile.size(); i++) {
        known.put(profile.block(i).shape().fold(), i);
      }
      lastFolds = known;
    }
    return known;
  }
}
