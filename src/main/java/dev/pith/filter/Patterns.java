package dev.pith.filter;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Reads the patterns of users. RE2 takes linear time to look for one, but its Java version guards
 * neither stack nor memory while it reads one; the limits here are far from what anybody types.
 */
final class Patterns {
  private Patterns() {}

  /** Groups, one inside the other, take stack. RE2 allows as many levels. */
  private static final int GROUPS = 1000;

  /**
   * To what counts of repetition may multiply, for nested ones take so many steps: a million is
   * read in 0.3 s.
   */
  private static final long STEPS = 1_000_000;

  /**
   * The pattern that {@code text} is.
   *
   * @throws IllegalArgumentException where it is none; it quotes the pattern and says what is wrong
   */
  static Pattern of(String text) {
    if (text.chars().filter(c -> c == '(').count() > GROUPS) {
      throw wrong(text, "more than %d groups".formatted(GROUPS));
    }
    if (steps(text) > STEPS) {
      throw wrong(text, "repetitions multiply to more than %d".formatted(STEPS));
    }
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      String part = e.getPattern();
      boolean whole = part == null || part.isEmpty() || part.equals(text);
      throw wrong(text, e.getDescription() + (whole ? "" : " at '%s'".formatted(part)));
    }
  }

  private static IllegalArgumentException wrong(String text, String why) {
    return new IllegalArgumentException("'%s' is no pattern: %s".formatted(text, why));
  }

  /** All the counts in <code>a{3}</code> and <code>b{2,5}</code>, the larger ones, multiplied. */
  private static long steps(String text) {
    long steps = 1;
    int from = text.indexOf('{');
    while (from >= 0 && steps <= STEPS) {
      int count = 0;
      int most = 1;
      int i = from + 1;
      for (; i < text.length() && count <= STEPS; i++) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9') {
          count = 10 * count + c - '0';
          most = Math.max(most, count);
        } else if (c == ',') {
          count = 0;
        } else {
          break;
        }
      }
      steps *= most;
      from = text.indexOf('{', i);
    }
    return steps;
  }
}
