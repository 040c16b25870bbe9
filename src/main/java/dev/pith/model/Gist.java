package dev.pith.model;

import dev.pith.page.Block;
import java.util.List;

/**
 * What a {@link Reading} found in a block's text, kept for as long as the block stands.
 *
 * @param words places of its words in {@link Words#words()}, which sixteen bits hold
 * @param pairing what its pairs of words say: the sum of their weights
 * @param pairs how many there are, and with them the whole line where it is short
 * @param capitals words that begin with an upper-case letter
 * @param commas commas
 * @param sentences ends of sentences inside the block, the last aside
 * @param bars bars, bullets, arrows and slashes
 * @param prices currency and per cent signs
 * @param colons colons
 */
record Gist(
    @SuppressWarnings("ArrayRecordComponent") char[] words, // read at every word; never changed
    int pairing,
    int pairs,
    int capitals,
    int commas,
    int sentences,
    int bars,
    int prices,
    int colons) {

  /**
   * The gists of {@code blocks}.
   *
   * @param before blocks read earlier: where one has the same text, its gist is taken from {@code
   *     known}
   */
  static Gist[] of(
      List<Block> blocks, List<Block> before, Gist[] known, Reading reading, Words table) {
    Gist[] gists = new Gist[blocks.size()];
    int old = 0;
    for (int i = 0; i < gists.length; i++) {
      Block block = blocks.get(i);
      int number = block.first().number();
      while (old < known.length && before.get(old).first().number() < number) {
        old++;
      }
      if (old < known.length && before.get(old).text().equals(block.text())) {
        gists[i] = known[old++];
      } else {
        reading.read(block.text());
        gists[i] = reading.gist(table);
      }
    }
    return gists;
  }
}
