package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Shape;
import dev.pith.phrase.Group;
import dev.pith.phrase.Phrases;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a block say to the filters, found out once: that is what costs most, several
 * filters ask the same, and most blocks go through all rounds as they are.
 */
final class Wording {
  private static final int UNASKED = -1;

  private final String text;
  private final int groups;
  private final int lead;
  private final @Nullable String single;
  private final int certainGlue;

  /** Asked of few blocks, as is the next. */
  private int likelyGlue = UNASKED;

  private @Nullable Set<String> names;

  private Wording(Block block) {
    Phrases phrases = Phrases.all();
    Shape shape = block.shape();
    text = block.text();
    groups = shape.words() <= Phrases.MOST_WORDS ? phrases.groups(text) : 0;
    // What parts a lead from its headline counts as a mark; most lines have none.
    lead = shape.marks() > 0 ? phrases.lead(text, Group.RELATED_LEAD) : 0;
    @Nullable String said = lead > 0 ? Doubling.single(text.substring(lead)) : null;
    single = said == null ? Doubling.single(text, shape) : said;
    certainGlue = shape.marks() > 0 ? Glue.certain(text) : 0;
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

  /** The groups in which the text as a whole is a phrase; see {@link Phrases#groups}. */
  int groups() {
    return groups;
  }

  /** Where a headline begins behind "Read also:" or the like; 0 where there is no such lead. */
  int lead() {
    return lead;
  }

  /**
   * The text that is said twice, with or without a lead such as "Read more:" in front; null for
   * most.
   */
  @Nullable String single() {
    return single;
  }

  /** See {@link Glue#certain}. */
  int certainGlue() {
    return certainGlue;
  }

  /** See {@link Glue#likely}. */
  int likelyGlue() {
    if (likelyGlue == UNASKED) {
      likelyGlue = Glue.likely(text);
    }
    return likelyGlue;
  }

  /** See {@link Glue#names}. */
  Set<String> names() {
    Set<String> known = names;
    if (known == null) {
      known = Glue.names(text);
      names = known;
    }
    return known;
  }
}
