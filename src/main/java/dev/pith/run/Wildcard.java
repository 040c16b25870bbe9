package dev.pith.run;

import java.util.function.IntPredicate;

/**
 * Matches a pattern in which some units are wild: they stand for any number of things. The same for
 * the characters of a name and for the names of a path.
 */
final class Wildcard {
  private Wildcard() {}

  /** Whether a unit that is not wild fits a thing. */
  interface Fit {
    boolean fits(int unit, int thing);
  }

  /**
   * Whether {@code units} units match {@code things} things, all of them. Only the last wild unit
   * met is ever tried again: what an earlier one would take instead, the last can take as well. So
   * the time is at most units times things.
   */
  static boolean matches(int units, IntPredicate wild, int things, Fit fit) {
    int unit = 0;
    int thing = 0;
    int last = -1;
    int resume = 0;
    while (thing < things) {
      if (unit < units && wild.test(unit)) {
        last = unit++;
        resume = thing;
      } else if (unit < units && fit.fits(unit, thing)) {
        unit++;
        thing++;
      } else if (last >= 0) {
        unit = last + 1;
        thing = ++resume;
      } else {
        return false;
      }
    }
    while (unit < units && wild.test(unit)) {
      unit++;
    }
    return unit == units;
  }
}
