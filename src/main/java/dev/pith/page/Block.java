package dev.pith.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The unit of judgement: one line, or the run of hard-wrapped lines that make one paragraph.
 *
 * @param lines at least one, none blank
 * @param text their visible words as one line
 * @param shape what can be counted in {@code text}
 * @param apart whether a blank line, or nothing, stands above it
 * @param kind what its first line is
 */
public record Block(List<Line> lines, String text, Shape shape, boolean apart, Kind kind) {

  /**
   * The blocks of {@code lines}, blank lines left out. A block of {@code known} that stands as it
   * stood is taken over, and so is all of {@code known} where nothing changed: who keeps what was
   * found out about a block may go on keeping it.
   */
  static List<Block> group(List<Line> lines, List<Block> known) {
    List<Block> groups = new ArrayList<>(lines.size());
    int old = 0;
    int kept = 0;
    boolean apart = true;
    int from = 0;
    while (from < lines.size()) {
      Line first = lines.get(from);
      int to = from + 1;
      if (!first.isBlank()) {
        while (to < lines.size() && lines.get(to).markup().continues()) {
          to++;
        }
        while (old < known.size() && known.get(old).first().number() < first.number()) {
          old++;
        }
        if (old < known.size() && known.get(old).isMadeOf(lines, from, to, apart)) {
          groups.add(known.get(old++));
          kept++;
        } else {
          groups.add(of(lines, from, to, apart));
        }
      }
      apart = lines.get(to - 1).isBlank();
      from = to;
    }
    return kept == groups.size() && kept == known.size() ? known : List.copyOf(groups);
  }

  /** Whether it is the lines {@code [from, to)} of {@code all}, the very same. */
  @SuppressWarnings("ReferenceEquality") // a line that is merely equal stands elsewhere
  private boolean isMadeOf(List<Line> all, int from, int to, boolean apart) {
    if (this.apart != apart || lines.size() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (lines.get(i - from) != all.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Block of(List<Line> all, int from, int to, boolean apart) {
    if (to == from + 1) {
      Line line = all.get(from);
      return new Block(List.of(line), line.text(), line.shape(), apart, line.kind());
    }
    List<Line> lines = List.copyOf(all.subList(from, to));
    StringBuilder joined = new StringBuilder();
    for (Line line : lines) {
      if (joined.length() > 0 && !line.text().isEmpty()) {
        joined.append(' ');
      }
      joined.append(line.text());
    }
    String text = joined.toString();
    return new Block(lines, text, Shape.of(text), apart, lines.get(0).kind());
  }

  public Line first() {
    return lines.get(0);
  }

  public boolean isProtected() {
    return kind.isProtected();
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
    return shape.fold() == other.shape.fold()
        && (text.equals(other.text) || Fold.same(text, other.text));
  }
}
