package dev.pith.page;

import java.util.List;

/**
 * Finds the front matter of a Markdown page: YAML between {@code ---} and {@code ---} or {@code
 * ...}, TOML between {@code +++} and {@code +++}, from the first line on.
 *
 * <p>A page may as well begin with a thematic break, so all in between must look like settings.
 */
final class FrontMatter {
  private FrontMatter() {}

  /** Settings are short; a page that closes its rule later than this has prose above. */
  private static final int LONGEST = 100;

  /** How many lines of {@code raw} are front matter, fences included; 0 where it has none. */
  static int length(List<String> raw) {
    if (raw.isEmpty()) {
      return 0;
    }
    String fence = raw.get(0).stripTrailing();
    boolean toml = fence.equals("+++");
    if (!toml && !fence.equals("---")) {
      return 0;
    }
    char separator = toml ? '=' : ':';
    boolean keyed = false;
    for (int i = 1; i < Math.min(raw.size(), LONGEST); i++) {
      String line = raw.get(i).stripTrailing();
      if (line.equals(fence) || (!toml && line.equals("..."))) {
        return keyed ? i + 1 : 0;
      }
      if (isKeyed(line, separator)) {
        keyed = true;
      } else if (!line.isEmpty() && line.charAt(0) != '#' && !(keyed && goesOn(line, toml))) {
        return 0;
      }
    }
    return 0;
  }

  /** {@code key: value}, {@code key = value}, or the head of a TOML table. */
  private static boolean isKeyed(String line, char separator) {
    if (separator == '=' && line.startsWith("[") && line.endsWith("]")) {
      return true;
    }
    int i = 0;
    while (i < line.length() && isKey(line.charAt(i))) {
      i++;
    }
    int key = i;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return key > 0
        && i < line.length()
        && line.charAt(i) == separator
        && (separator == '=' || i + 1 == line.length() || line.charAt(i + 1) == ' ');
  }

  private static boolean isKey(char c) {
    return Fold.counts(c) || c == '_' || c == '-' || c == '.' || c == '"' || c == '\'';
  }

  private static boolean goesOn(String line, boolean toml) {
    char c = line.charAt(0);
    return c == ' '
        || c == '\t'
        || c == ']'
        || c == '}'
        || (toml ? c == '"' || c == '\'' : line.startsWith("- ") || line.equals("-"));
  }
}
