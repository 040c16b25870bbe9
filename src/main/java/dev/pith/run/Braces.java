package dev.pith.run;

import java.util.ArrayList;
import java.util.List;

/** Writes out the alternatives of a glob: {@code *.{md,txt}} is {@code *.md} and {@code *.txt}. */
final class Braces {
  private static final int MOST = 1000;

  private Braces() {}

  /**
   * The globs that {@code glob} stands for; itself, where it has no braces.
   *
   * @throws IllegalArgumentException where a brace is not closed or there are too many alternatives
   */
  static List<String> expand(String glob) {
    int open = find(glob, 0, "{");
    if (open < 0) {
      return List.of(glob);
    }
    List<String> alternatives = new ArrayList<>();
    int from = open + 1;
    int end = find(glob, from, ",}");
    while (end >= 0 && glob.charAt(end) == ',') {
      alternatives.add(glob.substring(from, end));
      from = end + 1;
      end = find(glob, from, ",}");
    }
    if (end < 0) {
      throw new IllegalArgumentException("'%s': a brace is not closed".formatted(glob));
    }
    alternatives.add(glob.substring(from, end));
    List<String> expanded = new ArrayList<>();
    for (String alternative : alternatives) {
      for (String rest : expand(alternative + glob.substring(end + 1))) {
        expanded.add(glob.substring(0, open) + rest);
      }
      if (expanded.size() > MOST) {
        throw new IllegalArgumentException(
            "'%s': stands for more than %d globs".formatted(glob, MOST));
      }
    }
    return expanded;
  }

  /** Where one of {@code wanted} stands first: not escaped, in brackets or in inner braces. */
  private static int find(String glob, int from, String wanted) {
    int depth = 0;
    boolean bracket = false;
    for (int i = from; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '\\') {
        i++;
      } else if (bracket || c == '[') {
        bracket = c != ']';
      } else if (depth == 0 && wanted.indexOf(c) >= 0) {
        return i;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      }
    }
    return -1;
  }
}
