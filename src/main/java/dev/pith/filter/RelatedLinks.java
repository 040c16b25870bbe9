package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Kind;
import dev.pith.page.Reason;
import dev.pith.page.Shape;
import dev.pith.phrase.Group;
import dev.pith.phrase.Phrases;

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

  /** Cues that content has too. */
  private static final int WEAK = Group.RELATED_WEAK.bit() | Group.RELATED_LEAD.bit();

  /** A cue line in words; longer ones are sentences. */
  private static final int LONGEST_CUE = 10;

  /** A headline has at least so many words and at most so many. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 25;

  /** So many glued lines at a page's end are a list of teasers; one may be a slip in the text. */
  private static final int GLUED = 2;

  /** So many teasers without a headline may stand in a list at the page's end. */
  private static final int ENCLOSED = 2;

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
    Page page = new Page(Profile.of(draft));
    int n = page.profile.size();
    // A page without prose has no beginning to tell its menus from its lists; its last third is
    // below whatever it has.
    int prose = page.profile.firstProse();
    int begun = prose < n ? prose : 2 * n / 3;
    int i = 0;
    while (i < n) {
      if (i > begun && page.isCue(i)) {
        i = dropList(draft, page, i);
      } else {
        if (page.profile.evidence() >= evidence && isLead(page.profile.block(i))) {
          draft.drop(page.profile.block(i), LEAD);
        }
        i++;
      }
    }
    dropTail(draft, page, begun);
  }

  /** Drops the cue at {@code cue} and its list, and says where the list ends. */
  private static int dropList(Draft draft, Page page, int cue) {
    int n = page.profile.size();
    int end = cue + 1;
    while (end < n && page.isItem(end)) {
      end++;
    }
    if (end < n) {
      end = page.isEnclosed(end) ? n : page.withoutHeadings(cue, end);
    }
    if ((end == cue + 1 && end < n) || page.words(cue, end) > page.words(0, cue)) {
      return end;
    }
    Block head = page.profile.block(cue);
    draft.drop(head, CUE);
    for (int i = cue + 1; i < end; i++) {
      draft.drop(page.profile.block(i), LIST.seenIn(head.first()));
    }
    return end;
  }

  /**
   * Drops, from the end upwards, what says a headline twice, cues, the site's own last words, and
   * headlines among them.
   */
  private static void dropTail(Draft draft, Page page, int begun) {
    Profile profile = page.profile;
    int n = profile.size();
    int from = n;
    int teasers = n;
    int glued = 0;
    for (int i = n - 1; i > begun && !profile.block(i).isProtected(); i--) {
      if (page.isDoubled(i) || profile.is(i, Profile.CUE | Group.SITE_TAIL.bit())) {
        from = i;
      } else if (page.isGlued(i)) {
        glued++;
        teasers = i;
      } else if (!isHeadline(profile, i)) {
        break;
      }
    }
    if (glued >= GLUED) {
      from = Math.min(from, teasers);
    }
    for (int i = from; i < n; i++) {
      draft.drop(profile.block(i), profile.is(i, Group.SITE_TAIL.bit()) ? SITE : TAIL);
    }
  }

  /** Whether the block is another article's headline behind "Read also:" or the like. */
  private static boolean isLead(Block block) {
    Shape shape = block.shape();
    if (block.isProtected()
        || shape.words() < SHORTEST
        || shape.words() > LONGEST
        || shape.stops()) {
      return false;
    }
    int lead = Phrases.all().lead(block.text(), Group.RELATED_LEAD);
    return lead > 0 && Shape.of(block.text().substring(lead)).words() >= SHORTEST;
  }

  private static boolean isHeadline(Profile profile, int i) {
    Block block = profile.block(i);
    Shape shape = block.shape();
    return (block.kind() == Kind.TEXT || block.linkWords() * 2 > shape.words())
        && shape.words() >= SHORTEST
        && shape.words() <= LONGEST
        && !shape.stops()
        && !shape.leads();
  }

  /** A page's blocks seen as items of lists of links. */
  private record Page(Profile profile) {

    boolean isCue(int i) {
      if (profile.block(i).shape().words() > LONGEST_CUE) {
        return false;
      }
      return profile.is(i, Group.RELATED.bit()) || (profile.is(i, WEAK) && isBorneOut(i));
    }

    /**
     * Whether a cue that content has too is followed by links for certain, or by headlines down to
     * the page's end.
     */
    boolean isBorneOut(int cue) {
      int n = profile.size();
      if (cue + 1 == n || isTwofold(cue + 1)) {
        return cue + 1 < n;
      }
      int i = cue + 1;
      while (i < n
          && (isTwofold(i)
              || isHeadline(profile, i)
              || profile.is(i, Profile.CUE | WEAK | Group.SITE_TAIL.bit()))) {
        i++;
      }
      return i == n && n - cue > 2;
    }

    /**
     * Whether one or two paragraphs at {@code from} are teasers too: nothing but more of the list
     * follows, a cue at its end.
     */
    boolean isEnclosed(int from) {
      int n = profile.size();
      int prose = 0;
      for (int i = from; i < n; i++) {
        prose += isItem(i) ? 0 : 1;
      }
      return prose <= ENCLOSED && profile.is(n - 1, Group.RELATED.bit() | Group.SITE_TAIL.bit());
    }

    long words(int from, int to) {
      long words = 0;
      for (int i = from; i < to; i++) {
        words += profile.block(i).shape().words();
      }
      return words;
    }

    boolean isItem(int i) {
      return !profile.block(i).isProtected()
          && (!profile.isProse(i) || isHeadline(profile, i) || isTwofold(i));
    }

    private boolean isSentence(int i) {
      Shape shape = profile.block(i).shape();
      return shape.words() >= SHORTEST
          && shape.stops()
          && !isTwofold(i)
          && !profile.is(i, Profile.CUE | WEAK);
    }

    /**
     * Where a list ends that prose follows: in front of what may be that prose's heading, and
     * behind its last sure link where it has one.
     */
    int withoutHeadings(int cue, int most) {
      int end = cue + 1;
      while (end < most && !isSentence(end)) {
        end++;
      }
      int sure = end;
      while (sure > cue + 1 && !isTwofold(sure - 1) && !profile.is(sure - 1, Profile.CUE | WEAK)) {
        sure--;
      }
      if (sure > cue + 1) {
        return sure;
      }
      Block last = profile.block(end - 1);
      boolean heading =
          last.kind() == Kind.HEADING || end - 1 == cue + 1 || last.shape().words() < SHORTEST;
      return end > cue + 1 && (heading || last.kind() != profile.block(end - 2).kind())
          ? end - 1
          : end;
    }

    /**
     * Whether a block says a headline twice, or a headline and its teaser in one line: what a list
     * of links looks like.
     */
    boolean isTwofold(int i) {
      return isDoubled(i) || isGlued(i);
    }

    boolean isDoubled(int i) {
      return DoubledText.single(profile.block(i).text()) != null;
    }

    /**
     * Whether a headline and its teaser are glued together, by a join that is not a name the page
     * has elsewhere (GitHub).
     */
    boolean isGlued(int i) {
      String text = profile.block(i).text();
      int join = Glue.likely(text);
      return join > 0 && !isName(Glue.word(text, join), i);
    }

    private boolean isName(String word, int at) {
      for (int i = 0; i < profile.size() && !word.isEmpty(); i++) {
        if (i != at && profile.block(i).text().contains(word)) {
          return true;
        }
      }
      return false;
    }
  }
}
