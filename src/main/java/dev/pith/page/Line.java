package dev.pith.page;

import org.jspecify.annotations.Nullable;

/**
 * One line of a page.
 *
 * @param number counts from 1 within the page and never changes
 * @param raw the line as it stood, without its line end
 * @param markup what it is in its syntax
 * @param text its visible words: {@code raw} without indentation, list marker, heading marks, link
 *     targets and emphasis
 * @param shape what can be counted in {@code text}
 */
public record Line(int number, String raw, Markup markup, String text, Shape shape) {

  /** A line whose text is all that stands behind {@code markup.lead()}. */
  public static Line of(int number, String raw, Markup markup) {
    String text = raw.substring(markup.lead(), Text.end(raw, markup.lead()));
    return new Line(number, raw, markup, text, Shape.of(text));
  }

  /** The same with another number. */
  Line numbered(int other) {
    return number == other ? this : new Line(other, raw, markup, text, shape);
  }

  /** The same, as a line that goes on with the block above. */
  Line continuing() {
    return new Line(number, raw, markup.continuing(), text, shape);
  }

  public Kind kind() {
    return markup.kind();
  }

  public boolean isBlank() {
    return markup.kind() == Kind.BLANK;
  }

  public boolean isProtected() {
    return markup.isProtected();
  }

  /** Whether it is what stands below a heading of Markdown, and makes it one. */
  public boolean isUnderline() {
    if (kind() != Kind.HEADING || !markup.continues() || !text.isEmpty()) {
      return false;
    }
    int at = Text.start(raw);
    return at < raw.length() && (raw.charAt(at) == '=' || raw.charAt(at) == '-');
  }

  /** Whether both say the same words, blind to case, punctuation and white space. */
  public boolean says(Line other) {
    return shape.fold() == other.shape.fold() && Fold.same(text, other.text);
  }

  /**
   * The raw line that says {@code newText} instead of {@link #text()}, the syntax around it kept:
   * {@code ## [Old](/u)} becomes {@code ## [New](/u)}. A line feed in {@code newText} parts the
   * line in two; in Markdown the second becomes a paragraph of its own.
   *
   * @return null where that cannot be done for sure: code, a link whose other half stands on
   *     another line, an item of a Markdown list to be parted
   */
  public @Nullable String replacing(String newText) {
    return markup.syntax() == Syntax.MARKDOWN
        ? Rewording.markdown(this, newText)
        : Rewording.plain(this, newText);
  }
}
