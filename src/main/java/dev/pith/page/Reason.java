package dev.pith.page;

/**
 * Why a line was dropped or rewritten.
 *
 * @param rule a heading on the filter's page under {@code src/docs/filters/}
 * @param witness the number of the line that bears witness (the copy that stays, the cue above the
 *     list); 0 where there is none
 * @param score how sure, from 0 to 1; 1 for rules that do not weigh
 * @param features what weighed most, parted by semicolons; empty where nobody asked, and for rules
 *     that do not weigh
 */
public record Reason(String rule, int witness, double score, String features) {
  public Reason {
    if (rule.isBlank() || witness < 0 || !(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException(
          "a reason names a rule, a line from 0 and a score from 0 to 1, not '%s', %d, %s"
              .formatted(rule, witness, score));
    }
  }

  /** A reason that names no features. */
  public Reason(String rule, int witness, double score) {
    this(rule, witness, score, "");
  }

  /** A reason that needs no witness. */
  public static Reason of(String rule) {
    return new Reason(rule, 0, 1);
  }

  /** Whether both name the same rule. */
  public boolean hasRuleOf(Reason other) {
    return rule.equals(other.rule);
  }

  /** The same rule, borne out by {@code line}. */
  public Reason seenIn(Line line) {
    return new Reason(rule, line.number(), score, features);
  }
}
