package dev.pith.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The part of a glob that is held against one name. */
final class Segment {
  private enum Wild implements IntPredicate {
    ONE,
    MANY;

    @Override
    public boolean test(int codePoint) {
      return true;
    }
  }

  /** Any number of folders; compared by identity. */
  static final Segment FOLDERS = new Segment(List.of());

  private final List<IntPredicate> units;

  private Segment(List<IntPredicate> units) {
    this.units = units;
  }

  /**
   * @throws IllegalArgumentException where {@code text} is no glob; the message says why
   */
  static Segment of(String text) {
    List<IntPredicate> units = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int next = text.codePointAt(at);
      if (next == '[') {
        Bracket bracket = Bracket.of(text, at);
        units.add(bracket);
        at = bracket.end();
        continue;
      }
      if (next == '\\') {
        if (++at == text.length()) {
          throw new IllegalArgumentException("nothing follows the last backslash");
        }
        units.add(literal(text.codePointAt(at)));
      } else {
        units.add(next == '*' ? Wild.MANY : next == '?' ? Wild.ONE : literal(next));
      }
      at += Character.charCount(text.codePointAt(at));
    }
    return new Segment(List.copyOf(units));
  }

  private static IntPredicate literal(int codePoint) {
    return other -> other == codePoint;
  }

  boolean matches(String name) {
    int[] points = name.codePoints().toArray();
    return Wildcard.matches(
        units.size(),
        unit -> units.get(unit) == Wild.MANY,
        points.length,
        (unit, point) -> units.get(unit).test(points[point]));
  }
}
