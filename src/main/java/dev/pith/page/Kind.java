package dev.pith.page;

/** What a line is in its syntax. Plain text has the same kinds, mostly {@link #TEXT}. */
public enum Kind {
  /** Words, as they come. */
  TEXT,
  /**
   * A heading; its level is in {@link Markup#level()}. A Setext underline belongs to the heading
   * above it.
   */
  HEADING,
  /** An item of a list, or a line that goes on with one. */
  LIST,
  /** A quoted line. */
  QUOTE,
  /** A line of code, or the fence around it. Protected. */
  CODE(true),
  /** A row of a table, of comma- or tab-separated values, or of a log. Protected. */
  TABLE(true),
  /** A thematic break. */
  RULE,
  /** Front matter of a Markdown page. Protected. */
  FRONT_MATTER(true),
  /** The definition of a reference link. Protected. */
  DEFINITION(true),
  /** HTML inside Markdown. */
  HTML,
  /** Nothing but white space. */
  BLANK;

  private final boolean isProtected;

  Kind() {
    this(false);
  }

  Kind(boolean isProtected) {
    this.isProtected = isProtected;
  }

  /** Whether filters leave such lines alone unless they say otherwise. */
  public boolean isProtected() {
    return isProtected;
  }
}
