package dev.pith.page;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds links whose brackets stand on different lines, as converters make them of a card or a
 * button:
 *
 * <pre>
 * [
 *
 * ### Headline
 *
 * ](/story)
 * </pre>
 *
 * <p>To CommonMark that is no link but stray brackets around a heading. Here each such bracket is
 * replaced, before parsing, by marks of the same width that {@link MarkdownWords} knows again: the
 * brackets and the target vanish from the text, and what stands between counts as linked.
 */
final class PartedLinks {
  /**
   * Stands for the opening bracket. It is punctuation like the bracket itself, so emphasis beside
   * it is read the same.
   */
  static final char OPEN = '\u2e28';

  /** Stands for the closing bracket, and for each character of the target behind it. */
  static final char CLOSE = '\u2e29';

  /** A card is shorter than this; a bracket left open longer is a slip. */
  private static final int LONGEST = 200;

  private static final int LONGEST_TARGET = 4000;
  private static final int LONGEST_CODE = 1000;

  private final Map<Integer, Integer> ends = new HashMap<>();

  private record Bracket(int line, int column) {}

  private PartedLinks() {}

  /** Finds the parted links in {@code lines} and replaces their brackets there. */
  static PartedLinks in(String[] lines) {
    PartedLinks found = new PartedLinks();
    for (String line : lines) {
      if (line.indexOf(OPEN) >= 0 || line.indexOf(CLOSE) >= 0) {
        return found;
      }
    }
    ArrayDeque<Bracket> open = new ArrayDeque<>();
    boolean fenced = false;
    for (int n = 0; n < lines.length; n++) {
      if (isFence(lines[n])) {
        fenced = !fenced;
      } else if (!fenced) {
        found.scan(lines, n, open);
      }
    }
    return found;
  }

  /** Whether there are any. */
  boolean isEmpty() {
    return ends.isEmpty();
  }

  /** The last line of the links that open on {@code line}. */
  int end(int line) {
    return ends.getOrDefault(line, line);
  }

  private void scan(String[] lines, int n, ArrayDeque<Bracket> open) {
    for (int i = 0; i < lines[n].length(); i++) {
      switch (lines[n].charAt(i)) {
        case '\\' -> i++;
        case '`' -> i = afterCode(lines[n], i) - 1;
        case '[' -> open.push(new Bracket(n, i));
        case ']' -> {
          Bracket bracket = open.poll();
          if (bracket != null && bracket.line < n && n - bracket.line <= LONGEST) {
            int end = afterTarget(lines[n], i + 1);
            if (end > 0) {
              replace(lines, bracket.line, bracket.column, bracket.column + 1, OPEN);
              replace(lines, n, i, end, CLOSE);
              ends.merge(bracket.line, n, Math::max);
              i = end - 1;
            }
          }
        }
        default -> {}
      }
    }
  }

  private static void replace(String[] lines, int n, int from, int to, char mark) {
    String line = lines[n];
    lines[n] =
        line.substring(0, from) + String.valueOf(mark).repeat(to - from) + line.substring(to);
  }

  /** Whether a code fence opens or closes on {@code line}, inside lists and quotes too. */
  static boolean isFence(String line) {
    int i = 0;
    while (i < line.length() && " \t>-*+".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return line.startsWith("```", i) || line.startsWith("~~~", i);
  }

  /** Where the code span that begins at {@code from} ends; behind its ticks where it does not. */
  private static int afterCode(String line, int from) {
    int text = afterTicks(line, from);
    int limit = Math.min(line.length(), from + LONGEST_CODE);
    int i = text;
    while (i < limit) {
      if (line.charAt(i) != '`') {
        i++;
        continue;
      }
      int end = afterTicks(line, i);
      if (end - i == text - from) {
        return end;
      }
      i = end;
    }
    return text;
  }

  private static int afterTicks(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) == '`') {
      i++;
    }
    return i;
  }

  /** Where the target in parentheses that begins at {@code from} ends; -1 where none begins. */
  private static int afterTarget(String line, int from) {
    if (from >= line.length() || line.charAt(from) != '(') {
      return -1;
    }
    int limit = Math.min(line.length(), from + LONGEST_TARGET);
    int depth = 0;
    for (int i = from; i < limit; i++) {
      switch (line.charAt(i)) {
        case '\\' -> i++;
        case '(' -> depth++;
        case ')' -> {
          depth--;
          if (depth == 0) {
            return i + 1;
          }
        }
        case '"' -> {
          int end = line.charAt(i - 1) == ' ' ? line.indexOf('"', i + 1) : -1;
          if (end > 0 && end < limit) {
            i = end;
          }
        }
        default -> {}
      }
    }
    return -1;
  }
}
