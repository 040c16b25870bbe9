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
  CODE,
  /** A row of a table, of comma- or tab-separated values, or of a log. Protected. */
  TABLE,
  /** A thematic break. */
  RULE,
  /** Front matter of a Markdown page. Protected. */
  FRONT_MATTER,
  /** The definition of a reference link. Protected. */
  DEFINITION,
  /** HTML inside Markdown. */
  HTML,
  /** Nothing but white space. */
  BLANK
}
