package dev.pith.cli;

import java.util.Collection;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what a mistyped name was meant to be. */
final class Nearest {
  private Nearest() {}

  /**
   * {@code "; did you mean 'x'?"} with the nearest of {@code known}, or nothing where none is near.
   */
  static String to(String typed, Collection<String> known) {
    LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, typed.length() / 3));
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String name : known) {
      int d = distance.apply(typed, name);
      if (d >= 0 && d < least) {
        least = d;
        best = name;
      }
    }
    return best.isEmpty() ? "" : "; did you mean '%s'?".formatted(best);
  }
}
