package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.phrase.Group;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a page's blocks are cues of, and how much of a web page's furniture is still on it.
 *
 * <p>Text that somebody has cleaned already holds next to no cues. So the count of cues tells how
 * much may be taken out on weaker evidence, and a filter that asks for it keeps its hands off clean
 * text.
 */
final class Profile {
  /** Groups whose lines a page's own text practically never has. */
  static final int CUE =
      Group.SHARE.bit()
          | Group.SUBSCRIBE.bit()
          | Group.CONSENT.bit()
          | Group.COMMENTS.bit()
          | Group.ADVERTISEMENT.bit()
          | Group.COPYRIGHT.bit()
          | Group.READ_TIME.bit()
          | Group.APP.bit()
          | Group.LOADING.bit()
          | Group.NEW_WINDOW.bit()
          | Group.SKIP.bit()
          | Group.PAGING.bit()
          | Group.RELATED.bit();

  /** Groups whose lines are content as often. */
  static final int WEAK =
      Group.MENU.bit()
          | Group.TAGS.bit()
          | Group.BYLINE.bit()
          | Group.RELATED_WEAK.bit()
          | Group.SITE_TAIL.bit();

  private final Block[] blocks;
  private final Wording[] wordings;
  private final int[] groups;
  private final boolean[] prose;
  private final int evidence;
  private final int firstEvidence;
  private final TextEnd end;
  private final int firstProse;
  private final int lastProse;

  private Profile(List<Block> list, @Nullable Profile before) {
    this.blocks = list.toArray(new Block[0]);
    this.wordings =
        before == null
            ? Wording.of(blocks, new Block[0], new Wording[0])
            : Wording.of(blocks, before.blocks, before.wordings);
    this.groups = new int[blocks.length];
    this.prose = new boolean[blocks.length];
    this.evidence = weigh();
    this.firstEvidence = before == null ? evidence : before.firstEvidence;
    int first = 0;
    while (first < prose.length && !prose[first]) {
      first++;
    }
    int last = prose.length - 1;
    while (last >= 0 && !prose[last]) {
      last--;
    }
    this.firstProse = first;
    this.lastProse = last;
    this.end = before == null ? TextEnd.of(this) : before.end;
  }

  /** No lambda, for the sake of starts: see decision 13. */
  private static final class Making implements BiFunction<List<Block>, @Nullable Profile, Profile> {
    @Override
    public Profile apply(List<Block> blocks, @Nullable Profile before) {
      return new Profile(blocks, before);
    }
  }

  static Profile of(Draft draft) {
    return draft.view(Profile.class, new Making());
  }

  /**
   * Whether block {@code i} is a remark amid code: "// contents.", or "# (recommended)" below "#".
   */
  private boolean isRemark(int i) {
    String text = blocks[i].text();
    return text.startsWith("//")
        || (text.startsWith("#") && i > 0 && blocks[i - 1].text().startsWith("#"));
  }

  /** Finds out what each block is, and returns the points of evidence. */
  private int weigh() {
    Evidence found = new Evidence();
    for (int i = 0; i < blocks.length; i++) {
      Block block = blocks[i];
      if (block.isProtected()) {
        continue;
      }
      groups[i] = wordings[i].groups();
      if (groups[i] != 0 && isRemark(i)) {
        groups[i] = 0;
      }
      if (groups[i] != 0) {
        found.note(groups[i], block.shape().fold());
      }
      prose[i] = (groups[i] & CUE) == 0 && block.shape().isProse();
    }
    return found.points();
  }

  int size() {
    return groups.length;
  }

  Block block(int i) {
    return blocks[i];
  }

  /** What the words of block {@code i} say. */
  Wording wording(int i) {
    return wordings[i];
  }

  /** Whether block {@code i} is a phrase of one of the groups in {@code mask}. */
  boolean is(int i, int mask) {
    return (groups[i] & mask) != 0;
  }

  /** Whether block {@code i} reads like running text and is no cue. */
  boolean isProse(int i) {
    return prose[i];
  }

  /** The first block of prose; the number of blocks where there is none. */
  int firstProse() {
    return firstProse;
  }

  /** The last block of prose; -1 where there is none. */
  int lastProse() {
    return lastProse;
  }

  /**
   * Whether a blank line stands between block {@code i} and the one above it; true at both ends of
   * the page.
   */
  boolean isApart(int i) {
    return i == 0 || i >= groups.length || blocks[i].apart();
  }

  /** The evidence there was when a filter asked first, before the cues themselves went. */
  int firstEvidence() {
    return firstEvidence;
  }

  /** Where the text was over before the cues themselves went. */
  TextEnd end() {
    return end;
  }

  /** How sure it is that the page came as a browser would show it; see {@link Evidence}. */
  int evidence() {
    return evidence;
  }
}
