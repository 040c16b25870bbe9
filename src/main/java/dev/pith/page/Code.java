package dev.pith.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds code in plain text: what stands between fences, runs of indented lines, and what stands
 * between a bracket at the end of a line and the one that closes it at the beginning of another.
 *
 * <pre>
 *   function tide(hours) {
 *     return 6 * hours;
 *   }
 * </pre>
 *
 * <p>Of what is indented or bracketed at least half the lines have to look like code: pages indent
 * at random, and prose has brackets too.
 */
final class Code {
  private static final String OPEN = "{([";
  private static final String CLOSE = "})]";

  /** The most lines between a bracket and the one that closes it. */
  private static final int LONGEST = 400;

  private final List<String> raw;
  private final Kind[] kinds;
  private final int[] leads;

  private Code(List<String> raw, Kind[] kinds, int[] leads) {
    this.raw = raw;
    this.kinds = kinds;
    this.leads = leads;
  }

  /**
   * Whether {@code line} is indented, or begins as a fence does or a line that closes a bracket: a
   * page without such a line has no code, and most pages have none.
   */
  static boolean isSign(String line, int start, int lead) {
    return (start > 0 && isIndented(line))
        || CLOSE.indexOf(line.charAt(start)) >= 0
        || line.charAt(lead) == '`'
        || line.charAt(lead) == '~';
  }

  /**
   * Marks the lines of {@code raw} that are code.
   *
   * @param kinds what each line is so far
   * @param leads where its text begins
   */
  static void mark(List<String> raw, Kind[] kinds, int[] leads) {
    Code code = new Code(raw, kinds, leads);
    int[] closing = code.closing();
    int i = 0;
    while (i < kinds.length) {
      if (kinds[i] == Kind.BLANK) {
        i++;
      } else if (code.isFence(i)) {
        i = code.markFenced(i);
      } else if (closing != null && closing[i] > 0 && code.looksAsAWhole(i, closing[i])) {
        // The line that closes one bracket may open the next: "} else {".
        int to = code.markAll(i, closing[i]);
        i = closing[to - 1] > 0 ? to - 1 : to;
      } else {
        i = isIndented(raw.get(i)) ? code.markIndented(i) : i + 1;
      }
    }
  }

  /** A fence that never closes is no fence. */
  private int markFenced(int from) {
    int to = from + 1;
    while (to < kinds.length && !isFence(to)) {
      to++;
    }
    return to < kinds.length ? markAll(from, to + 1) : from + 1;
  }

  private int markIndented(int from) {
    int to = from;
    int end = from;
    for (; to < kinds.length && (kinds[to] == Kind.BLANK || isIndented(raw.get(to))); to++) {
      end = kinds[to] == Kind.BLANK ? end : to + 1;
    }
    if (looksAsAWhole(from, end)) {
      markAll(from, end);
    }
    return to;
  }

  private int markAll(int from, int to) {
    for (int i = from; i < to; i++) {
      if (kinds[i] != Kind.BLANK) {
        kinds[i] = Kind.CODE;
        leads[i] = 0;
      }
    }
    return to;
  }

  private boolean looksAsAWhole(int from, int to) {
    int looks = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      if (kinds[i] != Kind.BLANK) {
        count++;
        looks += looksLikeCode(raw.get(i)) ? 1 : 0;
      }
    }
    return 2 * looks >= count;
  }

  /**
   * For each line that opens a bracket at its end, the place behind the line that closes it at its
   * beginning; 0 for the others, and null where no line does.
   */
  private int @Nullable [] closing() {
    int[] closing = null;
    int[] open = null;
    int depth = 0;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == Kind.BLANK) {
        continue;
      }
      String line = raw.get(i);
      int kind = CLOSE.indexOf(line.charAt(Text.start(line)));
      while (open != null && kind >= 0 && depth > 0) {
        int opener = open[--depth];
        if (OPEN.indexOf(last(raw.get(opener))) == kind) {
          closing = closing == null ? new int[kinds.length] : closing;
          closing[opener] = i - opener <= LONGEST ? i + 1 : 0;
          break;
        }
      }
      if (OPEN.indexOf(last(line)) >= 0) {
        open = open == null ? new int[kinds.length] : open;
        open[depth++] = i;
      }
    }
    return closing;
  }

  private static char last(String line) {
    return line.charAt(Text.end(line, 0) - 1);
  }

  private boolean isFence(int i) {
    return raw.get(i).startsWith("```", leads[i]) || raw.get(i).startsWith("~~~", leads[i]);
  }

  private static boolean isIndented(String line) {
    return line.startsWith("    ") || line.startsWith("\t");
  }

  /** Whether {@code line} has a sign that code has more often than words have. */
  static boolean looksLikeCode(String line) {
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '{', '}', ';', '=', '<', '>', '$', '\\', '_', '#', '|', '`' -> {
          return true;
        }
        case '(' -> {
          if (i > 0 && Fold.counts(line.charAt(i - 1))) {
            return true;
          }
        }
        case '-' -> {
          if (line.startsWith("--", i)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }
}
