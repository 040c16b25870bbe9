package dev.pith.train;

import dev.pith.filter.Chain;
import dev.pith.filter.Shown;
import dev.pith.model.Reading;
import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * A reviewed page as the judge meets it: behind the filters that run before it.
 *
 * @param page what it was made from
 * @param blocks what is left of it, and has words
 * @param cues what the judge is told of cues, for each block
 * @param labels the share of each block that is content
 * @param words for each block the places of its words in the table of weights
 * @param pairs the same for pairs of words
 * @param weight how much it counts
 */
record Example(
    Reviewed page,
    List<Block> blocks,
    @SuppressWarnings("ArrayRecordComponent") int[] cues,
    @SuppressWarnings("ArrayRecordComponent") float[] labels,
    List<int[]> words,
    List<int[]> pairs,
    float weight) {

  static Example of(Reviewed page, Chain before, float weight) {
    Draft draft = before.clean(Page.of("", page.syntax(), page.text()));
    draft.reread();
    Shown shown = Shown.of(draft);
    List<Block> blocks = shown.blocks();
    int[] cues = shown.cues();
    List<int[]> words = new ArrayList<>(blocks.size());
    List<int[]> pairs = new ArrayList<>(blocks.size());
    Reading reading = new Reading();
    for (Block block : blocks) {
      reading.read(block.text());
      words.add(reading.words());
      pairs.add(reading.pairs());
    }
    return new Example(page, blocks, cues, labels(blocks, cues, page.gold()), words, pairs, weight);
  }

  /**
   * What is content. Reviewers of main content leave titles out; people who read the result want
   * them, so a first line of ordinary length counts as content wherever there is any.
   */
  private static float[] labels(List<Block> blocks, int[] cues, String gold) {
    float[] labels = Alignment.labels(blocks, gold);
    if (labels.length > 0 && cues[0] == 0 && !gold.isBlank()) {
      labels[0] = blocks.get(0).shape().isProse() ? labels[0] : 1;
      for (int i = 1; i < labels.length; i++) {
        labels[i] = blocks.get(i).says(blocks.get(0)) ? Math.max(labels[i], labels[0]) : labels[i];
      }
    }
    return labels;
  }

  /**
   * How much each block counts: a little for itself, most for its share of the page's words, since
   * that is what the score counts; short pages are not drowned by long ones.
   */
  float[] weights() {
    int all = 0;
    for (Block block : blocks) {
      all += block.shape().words();
    }
    float[] weights = new float[blocks.size()];
    for (int i = 0; i < weights.length; i++) {
      int own = blocks.get(i).shape().words();
      weights[i] = (float) (weight * (15.0 / (weights.length + 50) + 200.0 * own / (all + 100)));
    }
    return weights;
  }
}
