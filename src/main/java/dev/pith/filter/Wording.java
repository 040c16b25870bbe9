package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Shape;
import dev.pith.phrase.Group;
import dev.pith.phrase.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a block say to the filters, each thing found out once: that is what costs most,
 * several filters ask the same, and most blocks go through all rounds as they are.
 */
final class Wording {
  private static final int UNASKED = -1;

  private final String text;
  private final Shape shape;
  private int groups = UNASKED;
  private int lead = UNASKED;
  private int likelyGlue = UNASKED;
  private int certainGlue = UNASKED;
  private boolean halved;
  private @Nullable String single;

  private Wording(Block block) {
    this.text = block.text();
    this.shape = block.shape();
  }

  /**
   * The wordings of {@code blocks}.
   *
   * @param before the page's blocks as they were: where one has the same text, its wording is taken
   *     from {@code known}
   */
  static Wording[] of(Block[] blocks, Block[] before, Wording[] known) {
    Wording[] wordings = new Wording[blocks.length];
    int old = 0;
    for (int i = 0; i < wordings.length; i++) {
      Block block = blocks[i];
      while (old < known.length && before[old].first().number() < block.first().number()) {
        old++;
      }
      boolean same = old < known.length && before[old].text().equals(block.text());
      wordings[i] = same ? known[old++] : new Wording(block);
    }
    return wordings;
  }

  /** See {@link Phrases#groups}. */
  int groups() {
    if (groups == UNASKED) {
      groups = Phrases.all().groups(text);
    }
    return groups;
  }

  /** Where a headline begins behind "Read also:" or the like; 0 where there is no such lead. */
  int lead() {
    if (lead == UNASKED) {
      lead = Phrases.all().lead(text, Group.RELATED_LEAD);
    }
    return lead;
  }

  /** See {@link Glue#likely}. */
  int likelyGlue() {
    if (likelyGlue == UNASKED) {
      likelyGlue = Glue.likely(text);
    }
    return likelyGlue;
  }

  /** See {@link Glue#certain}. */
  int certainGlue() {
    if (certainGlue == UNASKED) {
      certainGlue = Glue.certain(text);
    }
    return certainGlue;
  }

  /**
   * The text that is said twice, with or without a lead such as "Read more:" in front; null for
   * most.
   */
  @Nullable String single() {
    if (!halved) {
      single = lead() > 0 ? Doubling.single(text.substring(lead())) : null;
      if (single == null) {
        single = Doubling.single(text, shape.visible());
      }
      halved = true;
    }
    return single;
  }
}
