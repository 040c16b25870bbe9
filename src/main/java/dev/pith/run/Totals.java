package dev.pith.run;

/**
 * What became of a run's inputs.
 *
 * @param inputs how many there were
 * @param changed how many were, or would be, changed
 * @param skipped how many had an output already
 * @param failed how many could not be cleaned, or not wholly
 */
public record Totals(long inputs, long changed, long skipped, long failed) {
  public static final Totals NONE = new Totals(0, 0, 0, 0);

  /** One input that failed. */
  static final Totals FAILED = new Totals(1, 0, 0, 1);

  Totals and(Totals other) {
    return new Totals(
        inputs + other.inputs,
        changed + other.changed,
        skipped + other.skipped,
        failed + other.failed);
  }
}
