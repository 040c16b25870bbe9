package dev.pith.filter;

import dev.pith.page.Kind;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Text;
import java.util.List;

/**
 * How far lines of Markdown are indented beyond what they stand in: what hung on an item of a list
 * shows as code once the item is gone.
 *
 * <pre>
 *   - [Sport](/sport)                 gone
 *
 *       All boats stay in.            4 columns too many
 * </pre>
 */
final class Indentation {
  /** So many columns make code. */
  private static final int CODE = 4;

  /** Lists nest no deeper than this, as far as they are followed. */
  private static final int DEEPEST = 64;

  private final Page page;

  /** Where the content of the open items begins, the innermost last. */
  private final int[] open = new int[DEEPEST];

  private int depth;

  Indentation(Page page) {
    this.page = page;
  }

  /**
   * How many columns too many each of {@code lines} has; 0 for most.
   *
   * @param lines some of the page's, in order
   */
  int[] excess(List<Line> lines) {
    int[] excess = new int[lines.size()];
    depth = 0;
    boolean free = true;
    int from = 0;
    int shift = 0;
    for (int i = 0; i < excess.length; i++) {
      Line line = lines.get(i);
      Kind kind = page.lines().get(line.number() - 1).kind();
      if (line.isBlank() || kind == Kind.CODE) {
        free = true;
        continue;
      }
      int columns = columns(line.raw());
      // What stands as far in, or further, moves along.
      shift = columns < from ? 0 : shift;
      while (depth > 0 && open[depth - 1] > columns - shift) {
        depth--;
      }
      int beyond = columns - shift - (depth > 0 ? open[depth - 1] : 0);
      if (free && beyond >= CODE) {
        shift += beyond;
        from = columns;
      }
      excess[i] = shift;
      if (kind == Kind.LIST && depth < DEEPEST) {
        int marker = Math.max(0, line.markup().lead() - Text.start(line.raw()));
        open[depth++] = columns - shift + marker;
      }
      // Indented lines do not part a paragraph.
      free = kind == Kind.HEADING || kind == Kind.RULE;
    }
    return excess;
  }

  /** {@code raw} without its first {@code columns}, which are white space. */
  static String outdented(String raw, int columns) {
    int at = 0;
    for (int left = columns; left > 0; at++) {
      left -= raw.charAt(at) == '\t' ? CODE : 1;
    }
    return raw.substring(at);
  }

  private static int columns(String raw) {
    int columns = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != ' ' && c != '\t') {
        break;
      }
      columns += c == '\t' ? CODE : 1;
    }
    return columns;
  }
}
