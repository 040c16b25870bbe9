package dev.pith.sink;

import dev.pith.page.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The fences around code in Markdown: three or more backticks or tildes above it, and as many or
 * more of the same below.
 */
final class Fences {
  private Fences() {}

  /** The lines between fences longer than any run of backticks in them. */
  static List<String> around(List<String> lines) {
    int longest = 2;
    for (String line : lines) {
      int run = 0;
      for (int i = 0; i < line.length(); i++) {
        run = line.charAt(i) == '`' ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    String fence = "`".repeat(longest + 1);
    List<String> fenced = new ArrayList<>(lines.size() + 2);
    fenced.add(fence);
    fenced.addAll(lines);
    fenced.add(fence);
    return fenced;
  }

  /** Whether Markdown takes the first and last of {@code lines} for the fences of all between. */
  static boolean areAround(List<String> lines) {
    String first = lines.get(0);
    int fence = length(first);
    int start = Text.start(first);
    if (fence == 0 || lines.size() < 2 || start > 3 || !isSpaces(first, 0, start)) {
      return false;
    }
    char mark = first.charAt(start);
    if (mark == '`' && first.indexOf('`', start + fence) >= 0) {
      return false;
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      int from = Text.start(line);
      boolean closes =
          length(line) >= fence
              && line.charAt(from) == mark
              && from <= 3
              && isSpaces(line, 0, from)
              && isSpaces(line, from + length(line), line.length());
      if (closes != (i == lines.size() - 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpaces(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  /** How long the fence is that {@code line} begins with; 0 where it begins with none. */
  static int length(String line) {
    int from = Text.start(line);
    int i = from;
    while (i < line.length()
        && (line.charAt(i) == '`' || line.charAt(i) == '~')
        && line.charAt(i) == line.charAt(from)) {
      i++;
    }
    return i - from >= 3 ? i - from : 0;
  }
}
