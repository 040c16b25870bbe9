package dev.pith.page;

/**
 * One thing that happened to a line.
 *
 * @param filter who signed it
 * @param verdict what it said; its witness is a line of the page as it came
 */
public record Edit(String filter, Verdict verdict) {
  /** Why. */
  public Reason reason() {
    if (verdict instanceof Verdict.Drop drop) {
      return drop.reason();
    }
    if (verdict instanceof Verdict.Rewrite rewrite) {
      return rewrite.reason();
    }
    throw new IllegalStateException("a line that is kept has no edit");
  }
}
