package dev.pith.page;

/**
 * What a line is in its syntax.
 *
 * @param kind what it is
 * @param level a heading's level, 1 to 6; otherwise 0
 * @param lead how many characters at the line's start are syntax and white space: indentation,
 *     {@code "## "}, {@code "- "}, {@code "> "}
 * @param linkWords how many of its words stand inside links; always 0 in plain text, where nobody
 *     can tell
 * @param continues whether the line goes on with the block of the line above (a hard-wrapped
 *     paragraph, a Setext underline)
 * @param syntax what the line is written in
 */
public record Markup(
    Kind kind, int level, int lead, int linkWords, boolean continues, Syntax syntax) {
  /** A line of plain words without indentation. */
  public static final Markup TEXT = new Markup(Kind.TEXT, 0, 0, 0, false);

  /** A line without words. */
  public static final Markup BLANK = new Markup(Kind.BLANK, 0, 0, 0, false);

  /** Markup of a line of plain text. */
  public Markup(Kind kind, int level, int lead, int linkWords, boolean continues) {
    this(kind, level, lead, linkWords, continues, Syntax.TEXT);
  }

  /** Whether filters leave the line alone unless they say otherwise. */
  public boolean isProtected() {
    return kind.isProtected();
  }

  /** The same, as a line that goes on with the block above. */
  public Markup continuing() {
    return new Markup(kind, level, lead, linkWords, true, syntax);
  }

  /** The same, as written in {@code other}. */
  Markup in(Syntax other) {
    return new Markup(kind, level, lead, linkWords, continues, other);
  }
}
