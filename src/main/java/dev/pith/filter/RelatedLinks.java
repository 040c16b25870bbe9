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

  /** A cue line in words; longer ones are sentences. */
  private static final int LONGEST_CUE = 10;

  /** A headline has at least so many words and at most so many. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 30;

  /**
   * So many headlines in a row at the end need no cue. Two may be the article's own last points.
   */
  private static final int UNCUED = 3;

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
    int n = profile.size();
    int begun = profile.firstProse();
    int i = 0;
    while (i < n) {
      Block block = profile.block(i);
      if (i > begun && isCue(profile, i)) {
        i = dropList(draft, profile, i);
      } else {
        if (profile.evidence() >= evidence && isLead(block)) {
          draft.drop(block, LEAD);
        }
        i++;
      }
    }
    dropTail(draft, profile, begun);
  }

  private static boolean isCue(Profile profile, int i) {
    boolean strong = profile.is(i, Group.RELATED.bit());
    boolean weak = profile.is(i, Group.RELATED_WEAK.bit());
    if ((!strong && !weak) || profile.block(i).shape().words() > LONGEST_CUE) {
      return false;
    }
    return strong || (i + 1 < profile.size() && isTwofold(profile.block(i + 1)));
  }

  /** Drops the cue at {@code cue} and its list, and says where the list ends. */
  private static int dropList(Draft draft, Profile profile, int cue) {
    int n = profile.size();
    int end = cue + 1;
    while (end < n && isItem(profile, end)) {
      end++;
    }
    if (end < n && end > cue + 1 && isHeadingOfWhatFollows(profile, cue, end)) {
      end--;
    }
    if (end == cue + 1 && end < n) {
      return end;
    }
    Block head = profile.block(cue);
    draft.drop(head, CUE);
    for (int i = cue + 1; i < end; i++) {
      draft.drop(profile.block(i), LIST.seenIn(head.first()));
    }
    return end;
  }

  private static boolean isItem(Profile profile, int i) {
    Block block = profile.block(i);
    return !block.isProtected() && (!profile.isProse(i) || isTwofold(block));
  }

  /**
   * Whether the last of the list is the heading of the section behind it: shorter than a headline,
   * or unlike the doubled rest.
   */
  private static boolean isHeadingOfWhatFollows(Profile profile, int cue, int end) {
    Block last = profile.block(end - 1);
    if (isTwofold(last) || profile.is(end - 1, Profile.CUE | Profile.WEAK)) {
      return false;
    }
    if (last.kind() == Kind.HEADING || end - 1 == cue + 1) {
      return true;
    }
    boolean unlike =
        isTwofold(profile.block(end - 2)) || last.kind() != profile.block(end - 2).kind();
    return unlike || last.shape().words() < SHORTEST;
  }

  /**
   * Whether a block says a headline twice, or a headline and its teaser in one line: what a list of
   * links looks like.
   */
  private static boolean isTwofold(Block block) {
    return DoubledText.single(block.text()) != null || Glue.likely(block.text()) > 0;
  }

  private static boolean isCertain(Block block) {
    return DoubledText.single(block.text()) != null || Glue.certain(block.text()) > 0;
  }

  /** Whether the block is another article's headline behind "Read also:" or the like. */
  private static boolean isLead(Block block) {
    Shape shape = block.shape();
    if (block.isProtected()
        || shape.words() < SHORTEST
        || shape.words() > LONGEST
        || shape.last() == '.') {
      return false;
    }
    int lead = Phrases.all().lead(block.text());
    return lead > 0 && Shape.of(block.text().substring(lead)).words() >= SHORTEST;
  }

  /**
   * From the end upwards: headlines that say themselves twice, cues, and the site's own last words.
   */
  private static void dropTail(Draft draft, Profile profile, int begun) {
    int n = profile.size();
    int from = n;
    int plain = 0;
    int certain = 0;
    int firm = n;
    for (int i = n - 1; i > begun; i--) {
      Block block = profile.block(i);
      if (block.isProtected()) {
        break;
      }
      if (isCertain(block) || profile.is(i, Profile.CUE | Group.SITE_TAIL.bit())) {
        certain++;
        firm = i;
      } else if (isHeadline(profile, i)) {
        plain++;
      } else {
        break;
      }
      from = i;
    }
    int start = plain >= UNCUED && certain > 0 ? from : firm;
    for (int i = start; i < n; i++) {
      draft.drop(profile.block(i), profile.is(i, Group.SITE_TAIL.bit()) ? SITE : TAIL);
    }
  }

  private static boolean isHeadline(Profile profile, int i) {
    Block block = profile.block(i);
    Shape shape = block.shape();
    return block.kind() == Kind.TEXT
        && !profile.isProse(i)
        && shape.words() >= SHORTEST
        && shape.words() <= LONGEST
        && (!shape.ends() || shape.last() != '.')
        && !shape.leads();
  }
}
