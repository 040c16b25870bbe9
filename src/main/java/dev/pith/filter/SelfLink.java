package dev.pith.filter;

import dev.pith.page.Text;
import dev.pith.phrase.Group;
import dev.pith.phrase.Phrases;

/**
 * Finds links of Markdown that show nothing but a sign and lead to a part of a page.
 *
 * <pre>
 *   [](#tides)   [#](/manual#tides)   [¶](#tides "Permalink")   [Skip to content](#main)
 * </pre>
 */
final class SelfLink {
  /** What a link may show: the sign of a heading, or of a note that leads back to its place. */
  private static final String SIGNS = "#\u00b6\u00a7\u2693\ud83d\udd17^\u2191\u21a9\ufe0e\ufe0f";

  /** No label that says to skip something has more characters. */
  private static final int LABEL = 80;

  private SelfLink() {}

  /**
   * Where the one begins that ends at {@code to}; -1 where there is none.
   *
   * @param title whether it may also say to skip something
   */
  static int before(String raw, int to, boolean title) {
    if (to == 0 || raw.charAt(to - 1) != ')') {
      return -1;
    }
    int label = raw.lastIndexOf("](", to);
    if (label < 0 || !isPart(raw, label + 2, to - 1)) {
      return -1;
    }
    int at = opening(raw, label);
    return at < 0 && title ? skipping(raw, label) : at;
  }

  /** The bracket that opens the label ending at {@code label}, if that says to skip something. */
  private static int skipping(String raw, int label) {
    int at = raw.lastIndexOf('[', label);
    boolean skips =
        at > 0
            && label - at <= LABEL
            && (Phrases.all().groups(raw.substring(at + 1, label)) & Group.SKIP.bit()) != 0;
    return skips ? at : -1;
  }

  /**
   * Where the one ends that begins at {@code from}, in front of {@code to}; 0 where there is none.
   */
  static int behind(String raw, int from, int to) {
    int label = raw.indexOf("](", from);
    if (label < 0 || opening(raw, label) != from) {
      return 0;
    }
    int end = raw.indexOf(')', label);
    return end < 0 || end >= to || !isPart(raw, label + 2, end) ? 0 : end + 1;
  }

  /** The bracket that opens the label ending at {@code label}, if that shows a sign at most. */
  private static int opening(String raw, int label) {
    int at = label - 1;
    while (at >= 0 && (SIGNS.indexOf(raw.charAt(at)) >= 0 || Text.isSpace(raw.charAt(at)))) {
      at--;
    }
    boolean link =
        at >= 0 && raw.charAt(at) == '[' && (at == 0 || "!\\".indexOf(raw.charAt(at - 1)) < 0);
    return link ? at : -1;
  }

  /** Whether a link's target is part of a page, be there a title behind it or not. */
  private static boolean isPart(String raw, int from, int to) {
    boolean part = false;
    int at = from;
    for (; at < to && raw.charAt(at) != ' '; at++) {
      part |= raw.charAt(at) == '#';
    }
    return part && (at == to || raw.charAt(to - 1) == '"');
  }
}
