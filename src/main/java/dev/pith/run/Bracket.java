package dev.pith.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What stands in brackets in a glob: characters, ranges such as {@code a-z}, classes such as {@code
 * [:digit:]}; with {@code !} or {@code ^} in front, all but these.
 *
 * @param end the index behind the closing bracket
 */
record Bracket(boolean negated, List<IntPredicate> members, int end) implements IntPredicate {
  /**
   * The bracket that opens at {@code open}.
   *
   * @throws IllegalArgumentException where it is never closed or holds nonsense
   */
  static Bracket of(String text, int open) {
    int at = open + 1;
    boolean negated = at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '^');
    if (negated) {
      at++;
    }
    List<IntPredicate> members = new ArrayList<>();
    // A closing bracket that comes first is a member.
    for (int first = at; at == first || charAt(text, at) != ']'; ) {
      if (text.startsWith("[:", at)) {
        int close = text.indexOf(":]", at + 2);
        members.add(named(close < 0 ? "" : text.substring(at + 2, close)));
        at = close + 2;
        continue;
      }
      at = skipBackslash(text, at);
      int from = charAt(text, at);
      at += Character.charCount(from);
      int to = from;
      if (charAt(text, at) == '-' && charAt(text, at + 1) != ']') {
        at = skipBackslash(text, at + 1);
        to = charAt(text, at);
        at += Character.charCount(to);
      }
      members.add(range(from, to));
    }
    return new Bracket(negated, List.copyOf(members), at + 1);
  }

  private static int charAt(String text, int at) {
    if (at >= text.length()) {
      throw new IllegalArgumentException("a bracket is not closed");
    }
    return text.codePointAt(at);
  }

  private static int skipBackslash(String text, int at) {
    return charAt(text, at) == '\\' ? at + 1 : at;
  }

  private static IntPredicate range(int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException(
          "the range %s-%s is empty".formatted(Character.toString(from), Character.toString(to)));
    }
    return c -> from <= c && c <= to;
  }

  private static IntPredicate named(String name) {
    return switch (name) {
      case "alpha" -> c -> isLower(c) || isUpper(c);
      case "digit" -> Bracket::isDigit;
      case "alnum" -> c -> isLower(c) || isUpper(c) || isDigit(c);
      case "lower" -> Bracket::isLower;
      case "upper" -> Bracket::isUpper;
      case "space" -> c -> c == ' ' || ('\t' <= c && c <= '\r');
      case "blank" -> c -> c == ' ' || c == '\t';
      case "punct" -> c -> '!' <= c && c <= '~' && !isLower(c) && !isUpper(c) && !isDigit(c);
      case "xdigit" -> c -> isDigit(c) || ('a' <= (c | 32) && (c | 32) <= 'f');
      default -> throw new IllegalArgumentException("no such class: [:%s:]".formatted(name));
    };
  }

  private static boolean isLower(int c) {
    return 'a' <= c && c <= 'z';
  }

  private static boolean isUpper(int c) {
    return 'A' <= c && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return '0' <= c && c <= '9';
  }

  @Override
  public boolean test(int codePoint) {
    for (IntPredicate member : members) {
      if (member.test(codePoint)) {
        return !negated;
      }
    }
    return negated;
  }
}
