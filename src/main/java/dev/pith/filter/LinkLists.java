package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Kind;
import dev.pith.page.Shape;
import dev.pith.phrase.Group;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page's blocks seen as items of lists of links. */
final class LinkLists {
  /** Cues that content has too. */
  static final int WEAK = Group.RELATED_WEAK.bit() | Group.RELATED_LEAD.bit();

  /** A cue line in words; longer ones are sentences. */
  static final int LONGEST_CUE = 10;

  /** A headline has at least so many words and at most so many. */
  static final int SHORTEST = 4;

  static final int LONGEST = 25;

  /** So many teasers without a headline may stand in a list at the page's end. */
  static final int ENCLOSED = 2;

  private final Profile profile;

  /** How many words stand above each block. */
  private final long[] above;

  /** Where the page's end begins that is made of nothing but headlines and cues. */
  private final int tail;

  /** How many blocks hold each word with a capital inside. Made when it is first asked for. */
  private @Nullable Map<String, Integer> names;

  LinkLists(Profile profile) {
    this.profile = profile;
    this.above = new long[profile.size() + 1];
    for (int block = 0; block < profile.size(); block++) {
      above[block + 1] = above[block] + profile.block(block).shape().words();
    }
    int i = profile.size();
    while (i > 0
        && (isHeadline(i - 1)
            || profile.is(i - 1, Profile.CUE | WEAK | Group.SITE_TAIL.bit())
            || isTwofold(i - 1))) {
      i--;
    }
    this.tail = i;
  }

  Profile profile() {
    return profile;
  }

  boolean isCue(int i) {
    return profile.is(i, Group.RELATED.bit() | WEAK)
        && profile.block(i).shape().words() <= LONGEST_CUE
        && !profile.block(i).shape().stops()
        && (profile.is(i, Group.RELATED.bit()) || isBorneOut(i));
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
    return tail <= cue + 1 && n - cue > 2;
  }

  /**
   * Whether one or two paragraphs at {@code from} are teasers too: nothing but more of the list
   * follows, a cue at its end.
   */
  boolean isEnclosed(int from) {
    int n = profile.size();
    int prose = 0;
    for (int i = from; i < n && prose <= ENCLOSED; i++) {
      prose += isItem(i) ? 0 : 1;
    }
    return prose <= ENCLOSED && profile.is(n - 1, Group.RELATED.bit() | Group.SITE_TAIL.bit());
  }

  long words(int from, int to) {
    return above[to] - above[from];
  }

  boolean isItem(int i) {
    return !profile.block(i).isProtected()
        && (!profile.isProse(i) || isHeadline(i) || isTwofold(i));
  }

  /** Whether block {@code i} is a sentence with a full stop, however short. */
  boolean isSentence(int i) {
    Shape shape = profile.block(i).shape();
    return shape.words() >= SHORTEST
        && shape.stops()
        && !isTwofold(i)
        && !profile.is(i, Profile.CUE | WEAK);
  }

  /**
   * Where a list ends that prose follows: in front of what may be that prose's heading, and behind
   * its last sure link where it has one.
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
   * Whether a block says a headline twice, or a headline and its teaser in one line: what a list of
   * links looks like.
   */
  boolean isTwofold(int i) {
    return isDoubled(i) || isGlued(i);
  }

  boolean isDoubled(int i) {
    return profile.wording(i).single() != null;
  }

  /**
   * Whether a headline and its teaser are glued together, by a join that is not a name the page has
   * elsewhere (GitHub).
   */
  boolean isGlued(int i) {
    int join = profile.wording(i).likelyGlue();
    return join > 0 && !isName(Glue.word(profile.block(i).text(), join));
  }

  private boolean isName(String word) {
    Map<String, Integer> known = names;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < profile.size(); i++) {
        for (String name : profile.wording(i).names()) {
          known.merge(name, 1, Integer::sum);
        }
      }
      names = known;
    }
    return known.getOrDefault(word, 0) > 1;
  }

  boolean isHeadline(int i) {
    Block block = profile.block(i);
    Shape shape = block.shape();
    return (block.kind() == Kind.TEXT || block.linkWords() * 2 > shape.words())
        && shape.words() >= SHORTEST
        && shape.words() <= LONGEST
        && !shape.stops()
        && !shape.leads();
  }
}
