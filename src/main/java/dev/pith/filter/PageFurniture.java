package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Kind;
import dev.pith.page.Reason;
import dev.pith.page.Text;
import dev.pith.phrase.Group;
import java.util.List;
import java.util.Locale;

/**
 * Drops lines that as a whole are a known cue: share buttons, cookie banners, footers.
 *
 * <pre>
 *   Share on Facebook
 *   The council met on Monday.     ->   The council met on Monday.
 *   © 2026 All rights reserved
 * </pre>
 *
 * <p>A page about cookies keeps its text: where its prose speaks of them, the consent cues stay.
 *
 * @param evidence how much else must look like a web page before cues that content has too are
 *     believed; see {@link Profile#evidence()}
 */
public record PageFurniture(int evidence) implements Filter {
  /** So many paragraphs about cookies make a page about cookies. A banner has one or two. */
  private static final int ABOUT_COOKIES = 3;

  /** Groups in the order in which a reason names them. */
  private static final List<Group> CERTAIN =
      List.of(
          Group.CONSENT,
          Group.LOADING,
          Group.NEW_WINDOW,
          Group.APP,
          Group.SUBSCRIBE,
          Group.COMMENTS,
          Group.ADVERTISEMENT,
          Group.COPYRIGHT);

  /**
   * Believed only on pages with evidence, or around the text: words that a clean page may have as a
   * heading or a list item.
   */
  private static final List<Group> LIKELY =
      List.of(Group.SHARE, Group.READ_TIME, Group.SKIP, Group.PAGING, Group.BYLINE);

  public PageFurniture {
    if (evidence < 0) {
      throw new IllegalArgumentException("evidence is a count from 0, not " + evidence);
    }
  }

  @Override
  public String name() {
    return "page-furniture";
  }

  @Override
  public void apply(Draft draft) {
    Profile profile = Profile.of(draft);
    boolean likely = profile.evidence() >= evidence;
    boolean cookies = isAboutCookies(profile);
    int first = profile.firstProse();
    int last = profile.lastProse();
    for (int i = 0; i < profile.size(); i++) {
      Block block = profile.block(i);
      for (Group group : CERTAIN) {
        if (profile.is(i, group.bit()) && !(cookies && group == Group.CONSENT)) {
          draft.drop(block, reason(group));
        }
      }
      for (Group group : LIKELY) {
        if (profile.is(i, group.bit())
            && (likely || isAround(i, group, first, last))
            && !isHeading(profile, i)) {
          draft.drop(block, reason(group));
        }
      }
    }
  }

  /**
   * Whether the line stands above the first paragraph, the page's first line aside, or below the
   * last.
   */
  private static boolean isAround(int i, Group group, int first, int last) {
    boolean body = last < 0 || (i >= first && i <= last);
    return !body && i > 0 && group != Group.BYLINE;
  }

  /**
   * Whether the line stands between prose or is numbered, as the heading of a section about that
   * network does.
   */
  private static boolean isHeading(Profile profile, int i) {
    Block block = profile.block(i);
    if (block.kind() == Kind.LIST && Character.isDigit(Text.strip(block.first().raw()).charAt(0))) {
      return true;
    }
    return i > 0 && i + 1 < profile.size() && profile.isProse(i - 1) && profile.isProse(i + 1);
  }

  private static Reason reason(Group group) {
    return Reason.of(group.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static boolean isAboutCookies(Profile profile) {
    int paragraphs = 0;
    for (int i = 0; i < profile.size(); i++) {
      if (profile.isProse(i)
          && profile.block(i).text().toLowerCase(Locale.ROOT).contains("cookie")) {
        paragraphs++;
      }
    }
    return paragraphs >= ABOUT_COOKIES;
  }
}
