package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Reason;
import dev.pith.phrase.Group;

/**
 * Drops what leads through a site: menus, breadcrumbs, pagination, tables of contents, and what
 * else stands around a page's body.
 *
 * <pre>
 *   Home
 *   News
 *   Contact
 *
 *   Storm closes schools                    -&gt;   Storm closes schools
 *
 *   All schools stay closed on Monday.           All schools stay closed on Monday.
 *
 *   Previous 1 2 3 Next
 * </pre>
 *
 * <p>Short lines are judged as a run, never alone, and only above the first paragraph or below the
 * last: inside the body they are verses, ingredients, list items. What is neither a known entry nor
 * prose goes only from a page that is full of a web page's furniture (see {@link
 * Profile#evidence()}), and only outside its {@link Body}. Text somebody has cleaned stays whole.
 *
 * @param evidence how many points a page must have before all that stands around its body goes
 * @param cost what a short line costs when the body is looked for, in words of prose: higher takes
 *     more
 */
public record Navigation(int evidence, double cost) implements Filter {
  private static final Reason MENU = Reason.of("menu");
  private static final Reason TRAIL = Reason.of("trail");
  private static final Reason PAGING = Reason.of("paging");
  private static final Reason CONTENTS = Reason.of("contents");
  private static final Reason EDGE = Reason.of("edge");

  /** A table of contents has so many entries. */
  private static final int ENTRIES = 3;

  public Navigation {
    if (evidence < 1 || !(cost > 0)) {
      throw new IllegalArgumentException(
          "evidence is a count from 1 and cost above 0, not %d and %s".formatted(evidence, cost));
    }
  }

  @Override
  public String name() {
    return "navigation";
  }

  @Override
  public void apply(Draft draft) {
    Profile profile = Profile.of(draft);
    Menus menus = new Menus(profile);
    boolean[] gone = new boolean[profile.size()];
    int first = profile.firstProse();
    int last = profile.lastProse();
    findMenus(draft, profile, menus, gone, menus.begin(), first);
    findMenus(draft, profile, menus, gone, Math.max(first, last + 1), gone.length);
    findContents(draft, profile, menus, gone, first);
    if (profile.evidence() >= evidence) {
      dropEdges(draft, profile, gone);
    }
  }

  /** Drops the menus, trails and page numbers of {@code [from, to)}, a stretch without prose. */
  private static void findMenus(
      Draft draft, Profile profile, Menus menus, boolean[] gone, int from, int to) {
    int i = from;
    while (i < to) {
      int pages = pagesEnd(profile, menus, i, to);
      int run = Math.min(menus.runEnd(i), to);
      int menu =
          profile.is(i, Group.TAGS.bit()) && from > 0
              ? menus.listEnd(i, to)
              : menus.menuEnd(i, run);
      if (pages > i) {
        drop(draft, profile, gone, i, pages, PAGING);
        i = pages;
      } else if (menu > i) {
        drop(draft, profile, gone, i, menu, MENU);
        i = menu;
      } else {
        for (run = Math.max(run, i + 1); i < run; i++) {
          if (menus.isTrail(i)) {
            drop(draft, profile, gone, i, i + 1, TRAIL);
          }
        }
      }
    }
  }

  /**
   * Where the run of page numbers at {@code from} ends; {@code from} where nothing in it leads to a
   * next or previous page.
   */
  private static int pagesEnd(Profile profile, Menus menus, int from, int to) {
    int i = from;
    boolean leads = false;
    boolean several = false;
    while (i < to && menus.isPaging(i)) {
      Block block = profile.block(i);
      leads |= block.shape().letters() > 0;
      several |= i > from || block.shape().digits() > 0;
      i++;
    }
    return leads && several ? i : from;
  }

  private static void findContents(
      Draft draft, Profile profile, Menus menus, boolean[] gone, int to) {
    int i = 0;
    while (i < to) {
      int entries = profile.is(i, Group.CONTENTS.bit()) ? menus.contents(i) : 0;
      if (entries >= ENTRIES) {
        drop(draft, profile, gone, i, i + 1 + entries, CONTENTS);
        i += entries;
      }
      i++;
    }
  }

  /**
   * Drops all outside the body but the page's first line that is no menu: in a dump that is its
   * title.
   */
  private void dropEdges(Draft draft, Profile profile, boolean[] gone) {
    Body body = Body.of(profile, cost);
    boolean titled = false;
    for (int i = 0; i < gone.length && !body.isEmpty(); i++) {
      boolean title = !titled && !gone[i] && !profile.is(i, Profile.CUE);
      titled |= title;
      if (!title && !body.holds(i) && !profile.block(i).isProtected()) {
        draft.drop(profile.block(i), EDGE);
      }
    }
  }

  private static void drop(
      Draft draft, Profile profile, boolean[] gone, int from, int to, Reason reason) {
    for (int i = from; i < to; i++) {
      draft.drop(profile.block(i), reason);
      gone[i] = true;
    }
  }
}
