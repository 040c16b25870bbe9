package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Reason;
import dev.pith.phrase.Group;

/**
 * Drops what leads through a site: menus, breadcrumbs, pagination and tables of contents.
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
 * last: between them they are verses, ingredients, list items. What is neither a known entry nor in
 * a run with enough of them is left to {@link Learned}.
 */
public record Navigation() implements Filter {
  private static final Reason MENU = Reason.of("menu");
  private static final Reason TRAIL = Reason.of("trail");
  private static final Reason PAGING = Reason.of("paging");
  private static final Reason CONTENTS = Reason.of("contents");

  /** A table of contents has so many entries. */
  private static final int ENTRIES = 3;

  @Override
  public String name() {
    return "navigation";
  }

  @Override
  public void apply(Draft draft) {
    Profile profile = Profile.of(draft);
    Menus menus = new Menus(profile);
    Title title = Title.of(draft, profile);
    int first = profile.firstProse();
    int last = profile.lastProse();
    findMenus(draft, profile, menus, title, menus.begin(), first);
    findMenus(draft, profile, menus, title, Math.max(first, last + 1), profile.size());
    // On clean text a table of contents below an introduction is part of it.
    int contents = profile.firstEvidence() > 0 ? profile.size() : first;
    findContents(draft, profile, menus, title, contents);
  }

  /** Drops the menus, trails and page numbers of {@code [from, to)}, a stretch without prose. */
  private static void findMenus(
      Draft draft, Profile profile, Menus menus, Title title, int from, int to) {
    int i = from;
    while (i < to) {
      int pages = pagesEnd(profile, menus, i, to);
      int run = Math.min(menus.runEnd(i), to);
      int menu =
          profile.is(i, Group.TAGS.bit()) && from > 0
              ? menus.listEnd(i, to)
              : menus.menuEnd(i, run);
      if (pages > i) {
        drop(draft, profile, title, i, pages, PAGING);
        i = pages;
      } else if (menu > i) {
        drop(draft, profile, title, i, menu, MENU);
        i = menu;
      } else {
        for (run = Math.max(run, i + 1); i < run; i++) {
          if (menus.isTrail(i)) {
            draft.drop(profile.block(i), TRAIL);
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

  private static void findContents(Draft draft, Profile profile, Menus menus, Title title, int to) {
    int i = 0;
    while (i < to) {
      if (profile.is(i, Group.CONTENTS.bit())) {
        int entries = menus.contents(i);
        if (entries >= ENTRIES || (entries == 0 && isLeftOver(profile, i))) {
          drop(draft, profile, title, i, i + 1 + entries, CONTENTS);
          i += entries;
        }
      }
      i++;
    }
  }

  /**
   * Whether the head of a table of contents is what is left of one: it stands right above a
   * paragraph. One word alone ("Inhalt", "Obsah") may as well head the story of a film.
   */
  private static boolean isLeftOver(Profile profile, int i) {
    return profile.block(i).shape().words() > 1 && i + 1 < profile.size() && profile.isProse(i + 1);
  }

  private static void drop(
      Draft draft, Profile profile, Title title, int from, int to, Reason reason) {
    for (int i = from; i < to; i++) {
      if (!title.isHeadline(i)) {
        draft.drop(profile.block(i), reason);
      }
    }
  }
}
