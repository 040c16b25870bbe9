package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Shape;
import java.util.List;

/**
 * Where a page says what it is about: no filter that guesses may take the last of it.
 *
 * <pre>
 *   Storm closes schools - The Daily Example     the title
 *   Home
 *   Storm closes schools                         the headline
 *   Sport
 * </pre>
 *
 * <p>The title is the page's first line. The headline says the same, with or without the site's
 * name: it stays too, since {@link RepeatedHeading} drops the title for it.
 */
final class Title {
  private static final int NONE = -1;

  private final int title;
  private final int headline;

  private Title(int title, int headline) {
    this.title = title;
    this.headline = headline;
  }

  /**
   * Finds both among what still stands. The headline is the last copy above the prose, or else the
   * first with prose below it. Where neither stands the first block that may go is taken for the
   * title. A cue is none.
   */
  static Title of(Draft draft, Profile profile) {
    if (profile.size() == 0) {
      return new Title(NONE, NONE);
    }
    Line first = first(draft.page().lines());
    long[] folds = Echo.headlines(first.text());
    int title = NONE;
    int headline = NONE;
    int top = NONE;
    for (int i = 0; i < profile.size(); i++) {
      Block block = profile.block(i);
      if (block.isProtected()) {
        continue;
      }
      top = top == NONE ? i : top;
      if (block.first().number() == first.number()) {
        title = i;
      } else if (isOneOf(folds, block.shape())) {
        boolean above = i < profile.firstProse();
        headline = above || (headline == NONE && i < profile.lastProse()) ? i : headline;
      }
    }
    title = title == NONE && headline == NONE ? top : title;
    boolean cue = title != NONE && profile.is(title, Profile.CUE | Profile.WEAK);
    return new Title(cue ? NONE : title, headline);
  }

  /** The first line with something in it; the last where there is none. */
  private static Line first(List<Line> lines) {
    int at = 0;
    while (at + 1 < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return lines.get(at);
  }

  private static boolean isOneOf(long[] folds, Shape shape) {
    for (long fold : folds) {
      if (fold == shape.fold()) {
        return shape.words() >= Echo.HEADLINE_WORDS;
      }
    }
    return false;
  }

  /** Whether block {@code i} is the title or the headline. */
  boolean is(int i) {
    return i == title || isHeadline(i);
  }

  /**
   * Whether block {@code i} is the headline. A first line may be a menu's; what it repeats is not.
   */
  boolean isHeadline(int i) {
    return i == headline;
  }
}
