package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Shape;
import dev.pith.page.Syntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable Line first;

  /** What may be the site's name. Made when it is first asked for: most titles stand alone. */
  private long @Nullable [] names;

  private Title(int title, int headline, @Nullable Line first) {
    this.title = title;
    this.headline = headline;
    this.first = first;
  }

  /**
   * Finds both among what still stands. The headline is the last copy above the prose, or else the
   * first with prose below it. Where neither stands the first block that may go is taken for the
   * title. A cue is neither.
   */
  static Title of(Draft draft, Profile profile) {
    if (profile.size() == 0) {
      return new Title(NONE, NONE, null);
    }
    Line first = first(draft);
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
      } else if (!isCue(profile, i) && isOneOf(folds, block.shape(), Echo.HEADLINE_WORDS)) {
        boolean above = i < profile.firstProse();
        headline = above || (headline == NONE && i < profile.lastProse()) ? i : headline;
      }
    }
    int only = draft.page().syntax() == Syntax.MARKDOWN ? onlyHeading(profile) : NONE;
    if (headline == NONE && only != NONE) {
      return new Title(NONE, only, first);
    }
    title = title == NONE && headline == NONE ? top : title;
    boolean cue = title != NONE && isCue(profile, title);
    return new Title(cue ? NONE : title, headline, first);
  }

  /** The only heading of the first level, where it is no cue. */
  private static int onlyHeading(Profile profile) {
    int only = NONE;
    for (int i = 0; i < profile.size(); i++) {
      if (profile.block(i).first().markup().level() == 1) {
        if (only != NONE) {
          return NONE;
        }
        only = i;
      }
    }
    return only == NONE || isCue(profile, only) || profile.block(only).shape().words() == 0
        ? NONE
        : only;
  }

  private static boolean isCue(Profile profile, int i) {
    return profile.is(i, Profile.CUE | Profile.WEAK);
  }

  /**
   * The page's first line with something in it, as it stands, or as it stood where it went; the
   * last where there is none.
   */
  private static Line first(Draft draft) {
    Line first = first(draft.page().lines());
    Line standing = first(draft.standing());
    return standing.number() == first.number() ? standing : first;
  }

  private static Line first(List<Line> lines) {
    int at = 0;
    while (at + 1 < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return lines.get(at);
  }

  /** Whether a block of that shape has so many words and says what one of {@code folds} does. */
  static boolean isOneOf(long[] folds, Shape shape, int words) {
    for (long fold : folds) {
      if (fold == shape.fold()) {
        return shape.words() >= words;
      }
    }
    return false;
  }

  /** Whether block {@code i} is the title or the headline. */
  boolean is(int i) {
    return i == title || isHeadline(i);
  }

  /** The page's first line where {@code block} says no more than its end, the site's name. */
  @Nullable Line siteOf(Block block) {
    if (first == null) {
      return null;
    }
    long[] known = names;
    if (known == null) {
      known = Echo.names(first.text());
      names = known;
    }
    return isOneOf(known, block.shape(), 1) ? first : null;
  }

  /** Where the headline stands; -1 where there is none. */
  int headline() {
    return headline;
  }

  /**
   * Whether block {@code i} is the headline. A first line may be a menu's; what it repeats is not.
   */
  boolean isHeadline(int i) {
    return i == headline;
  }
}
