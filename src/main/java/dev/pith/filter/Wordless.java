package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The blocks of a page without a letter or digit: a judge of words has nothing to go by, and looks
 * past them.
 *
 * <pre>
 *   Share with friends                 goes
 *   ★★★★★                              goes with what is above and below
 *   All schools stay closed.           stays
 *   ***                                stays
 *   &lt;/div&gt;                             goes: nobody sees it
 *   They open again on Thursday.       stays
 * </pre>
 */
final class Wordless {
  /** Tags of HTML that group what is between them and show nothing of their own. */
  private static final Set<String> GROUPS =
      Set.of(
          "div", "span", "section", "article", "main", "header", "footer", "nav", "aside",
          "figure");

  private Wordless() {}

  /**
   * Those of {@code blocks} that go.
   *
   * @param shown the blocks with words
   * @param noise which of these go
   */
  static List<Block> amid(List<Block> blocks, Shown shown, boolean[] noise) {
    List<Block> gone = new ArrayList<>();
    int k = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (k < noise.length && shown.place(k) == i) {
        k++;
        continue;
      }
      boolean above = k == 0 || noise[k - 1];
      boolean below = k == noise.length || noise[k];
      Block block = blocks.get(i);
      if (!block.isProtected() && ((above && below) || isGroup(block))) {
        gone.add(block);
      }
    }
    return gone;
  }

  /** Whether a block of Markdown is nothing but tags that group others. */
  static boolean isGroup(Block block) {
    if (block.shape().visible() > 0) {
      return false;
    }
    String raw = block.first().raw();
    int i = Text.start(raw);
    int end = Text.end(raw, i);
    while (i < end) {
      int close = raw.indexOf('>', i);
      if (raw.charAt(i) != '<' || close < 0) {
        return false;
      }
      int from = raw.charAt(i + 1) == '/' ? i + 2 : i + 1;
      int to = from;
      while (to < close && Character.isLetter(raw.charAt(to))) {
        to++;
      }
      if (!GROUPS.contains(raw.substring(from, to))) {
        return false;
      }
      i = close + 1;
    }
    return block.lines().size() == 1;
  }
}
