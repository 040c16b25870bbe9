package dev.pith.page;

import java.util.List;

/**
 * The unit of judgement: one line, or the run of hard-wrapped lines that make one paragraph.
 *
 * @param lines at least one, none blank
 * @param text their visible words as one line
 * @param shape what can be counted in {@code text}
 * @param apart whether a blank line, or nothing, stands above it
 */
public record Block(List<Line> lines, String text, Shape shape, boolean apart) {

  static Block of(List<Line> lines, boolean apart) {
    Line first = lines.get(0);
    if (lines.size() == 1) {
      return new Block(lines, first.text(), first.shape(), apart);
    }
    StringBuilder joined = new StringBuilder();
    for (Line line : lines) {
      if (joined.length() > 0 && !line.text().isEmpty()) {
        joined.append(' ');
      }
      joined.append(line.text());
    }
    String text = joined.toString();
    return new Block(lines, text, Shape.of(text), apart);
  }

  public Line first() {
    return lines.get(0);
  }

  public Kind kind() {
    return first().kind();
  }

  public boolean isProtected() {
    return first().isProtected();
  }

  public int linkWords() {
    int words = 0;
    for (Line line : lines) {
      words += line.markup().linkWords();
    }
    return words;
  }

  /** Whether both say the same words, blind to case, punctuation and white space. */
  public boolean says(Block other) {
    return shape.fold() == other.shape.fold() && Fold.same(text, other.text);
  }
}
