package dev.pith.train;

import dev.pith.page.Syntax;
import dev.pith.page.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.text.WordUtils;

/**
 * The same page as other tools would have left it: hard-wrapped as mail and terminal browsers do,
 * with blank lines between its blocks, in lower case, without its title; or in another language.
 * One judge has to serve them all.
 */
final class Variants {
  private Variants() {}

  /** Terminal browsers and mail wrap between these widths. */
  private static final int NARROW = 72;

  private static final int WIDE = 100;

  private static final int LETTERS = 26;

  /** Lines of an excerpt. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 40;

  /** A first line that is longer is no title. */
  private static final int TITLE = 120;

  /** What a terminal browser shows as an item is mostly a link, and links are short. */
  private static final int ITEM = 30;

  /** One variant of a page of plain text; the same seed gives the same. */
  static Reviewed of(Reviewed page, long seed) {
    Random random = new Random(seed * 31 + page.text().hashCode());
    List<String> lines = Text.lines(page.text());
    int by = 1 + random.nextInt(LETTERS - 1);
    int width = NARROW + random.nextInt(WIDE - NARROW);
    return switch (random.nextInt(8)) {
      case 0 -> page.reading(wrapped(lines, width, "\n"));
      case 1 -> page.reading(wrapped(lines, width, "\n\n"));
      case 2 -> page.reading(String.join("\n\n", lines));
      case 3 -> page.reading(page.text().toLowerCase(Locale.ROOT));
      case 4 -> page.reading(terminal(lines));
      case 5 ->
          page.reading(String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size())));
      case 6 -> Foreign.unspaced(page);
      default -> Foreign.spaced(page, by);
    };
  }

  private static String wrapped(List<String> lines, int width, String between) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(text.isEmpty() ? "" : between).append(WordUtils.wrap(line, width, "\n", false));
    }
    return text.toString();
  }

  /** As terminal browsers print a page: indented, short lines as items. */
  private static String terminal(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (line.length() <= ITEM) {
        text.append("     * ").append(line).append('\n');
      } else {
        String wrapped = WordUtils.wrap(line, NARROW, "\n   ", false);
        text.append("\n   ").append(wrapped).append("\n\n");
      }
    }
    return text.toString();
  }

  /** The reviewed text as a page: from that the judge learns to keep its hands off. */
  static Reviewed clean(Reviewed page) {
    return new Reviewed(
        page.gold(), page.gold(), Syntax.TEXT, page.type(), page.fold(), page.source());
  }

  /**
   * Some lines of the reviewed text, mostly under the page's title: clean pages are short as often
   * as not, and begin with a title that reviewers of main content left out.
   */
  static Reviewed excerpt(Reviewed page, long seed) {
    Random random = new Random(seed * 31 + page.gold().hashCode());
    List<String> lines = Text.lines(page.gold());
    int size = SHORTEST + random.nextInt(LONGEST - SHORTEST);
    int from = random.nextInt(Math.max(1, lines.size() - size));
    List<String> part = new ArrayList<>(lines.subList(from, Math.min(lines.size(), from + size)));
    List<String> text = Text.lines(page.text());
    if (random.nextInt(3) > 0 && !text.isEmpty() && text.get(0).length() <= TITLE) {
      part.addAll(0, List.of(text.get(0), ""));
    }
    String excerpt = String.join("\n", part);
    return page.reading(excerpt, excerpt);
  }
}
