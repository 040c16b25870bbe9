package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Reason;
import dev.pith.page.Shape;
import dev.pith.phrase.Group;

/**
 * Drops a list of headlines of other pages together with the cue above it.
 *
 * <pre>
 *   last paragraph of the article.
 *   More on this topic                     ->   last paragraph of the article.
 *   Key highway reached in offensive
 *   Thousands flee as battle spreads
 * </pre>
 *
 * <p>Prose ends the list. A cue with prose right behind it ("See also" in an encyclopaedia, "More
 * ideas" in a recipe) heads a section of the page itself and stays.
 *
 * @param evidence how much must look like a web page before one headline behind "Read also:" goes;
 *     see {@link Profile#evidence()}
 */
public record RelatedLinks(int evidence) implements Filter {
  private static final Reason CUE = Reason.of("cue");
  private static final Reason LIST = Reason.of("list");
  private static final Reason LEAD = Reason.of("lead");
  private static final Reason TAIL = Reason.of("tail");
  private static final Reason SITE = Reason.of("site-tail");
  private static final Reason OTHER = Reason.of("other-stories");

  /** A tail has at most so many times the words above it. By judgement, not measured. */
  private static final int NEARLY_ALL = 8;

  /**
   * So many glued lines at a page's end are a list of teasers; two may name names (PyData), unless
   * a cue stands among them.
   */
  private static final int GLUED = 3;

  /** So many fields behind a cue are a record: "Recommended" heads what a program needs, too. */
  private static final int FIELDS = 3;

  public RelatedLinks {
    if (evidence < 0) {
      throw new IllegalArgumentException("evidence is a number of points from 0, not " + evidence);
    }
  }

  @Override
  public String name() {
    return "related-links";
  }

  @Override
  public void apply(Draft draft) {
    Profile profile = Profile.of(draft);
    LinkLists lists = new LinkLists(profile);
    int n = profile.size();
    // A page without prose has no beginning to tell its menus from its lists; its last third is
    // below whatever it has.
    int prose = profile.firstProse();
    int begun = prose < n ? prose : 2 * n / 3;
    boolean leads = profile.evidence() >= evidence;
    int i = 0;
    while (i < n) {
      if (i > begun && lists.isCue(i) && !Fields.areRecord(profile, i + 1, i + 1 + FIELDS)) {
        i = dropList(draft, lists, i);
      } else {
        if (leads && i > begun && profile.wording(i).lead() > 0) {
          judgeLead(draft, profile, i);
        }
        i++;
      }
    }
    dropTail(draft, lists, begun);
  }

  /** Drops the cue at {@code cue} and its list, and says where the list ends. */
  private static int dropList(Draft draft, LinkLists lists, int cue) {
    Profile profile = lists.profile();
    int n = profile.size();
    int end = cue + 1;
    while (end < n && lists.isItem(end)) {
      end++;
    }
    if (end < n) {
      end = lists.isEnclosed(end) ? n : lists.withoutHeadings(cue, end);
    }
    if ((end == cue + 1 && end < n) || lists.words(cue, end) > lists.words(0, cue)) {
      return end;
    }
    Block head = profile.block(cue);
    draft.drop(head, CUE);
    for (int i = cue + 1; i < end; i++) {
      draft.drop(profile.block(i), LIST.seenIn(head.first()));
    }
    return end;
  }

  /**
   * Drops, from the end upwards, what says a headline twice, cues, the site's own last words, and
   * headlines among them; above those, headlines of other stories (see {@link OtherStories}).
   */
  private static void dropTail(Draft draft, LinkLists lists, int begun) {
    Profile profile = lists.profile();
    int n = profile.size();
    int from = n;
    int teasers = n;
    int glued = 0;
    for (int i = n - 1; i > begun && !profile.block(i).isProtected(); i--) {
      if (isTail(lists, i)) {
        from = i;
      } else if (lists.isGlued(i)) {
        glued++;
        teasers = i;
      } else if (!lists.isHeadline(i)) {
        break;
      }
    }
    // Where there is no text but the teasers, they are the page.
    boolean below = from < n || hasText(lists, teasers);
    if (below && glued >= (from < n ? GLUED - 1 : GLUED)) {
      from = Math.min(from, teasers);
    }
    for (int i = OtherStories.begin(lists, begun, from); i < from; i++) {
      draft.drop(profile.block(i), OTHER);
    }
    // A list that is nearly all there is belongs to no text: it is the page.
    boolean headlines = lists.words(from, n) <= NEARLY_ALL * lists.words(0, from);
    for (int i = from; i < n; i++) {
      if (headlines || isTail(lists, i)) {
        draft.drop(profile.block(i), profile.is(i, Group.SITE_TAIL.bit()) ? SITE : TAIL);
      }
    }
  }

  /** Whether block {@code i} says by itself that it belongs below a page's text. */
  private static boolean isTail(LinkLists lists, int i) {
    return lists.isDoubled(i) || lists.profile().is(i, Profile.CUE | Group.SITE_TAIL.bit());
  }

  /** Whether there is prose above {@code to} that is no teaser. */
  private static boolean hasText(LinkLists lists, int to) {
    for (int i = 0; i < to; i++) {
      if (lists.profile().isProse(i) && !lists.isTwofold(i)) {
        return true;
      }
    }
    return false;
  }

  /** Drops another article's headline behind "Read also:" or the like. */
  private static void judgeLead(Draft draft, Profile profile, int i) {
    Block block = profile.block(i);
    Shape shape = block.shape();
    String headline = block.text().substring(profile.wording(i).lead());
    if (!block.isProtected()
        && !Fields.isField(profile, i)
        && shape.words() >= LinkLists.SHORTEST
        && shape.words() <= LinkLists.LONGEST
        && !shape.stops()
        && Shape.of(headline).words() >= LinkLists.SHORTEST) {
      draft.drop(block, LEAD);
    }
  }
}
