package dev.pith.page;

/** What a filter says of a line. */
public sealed interface Verdict {
  /** The line stands. Keeping allocates nothing and is never recorded. */
  Verdict KEEP = new Keep();

  /** The line stands as it is. */
  record Keep() implements Verdict {}

  /** The line goes. */
  record Drop(Reason reason) implements Verdict {}

  /**
   * The line says something else.
   *
   * @param raw what stands in the place of {@link Line#raw()}; a line feed in it parts the line in
   *     two
   */
  record Rewrite(String raw, Reason reason) implements Verdict {}
}
