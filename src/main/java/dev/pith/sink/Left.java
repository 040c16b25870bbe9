package dev.pith.sink;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import java.util.List;

/** What is left of each line of a page, asked for line by line in their order. */
final class Left {
  private final List<Line> standing;
  private int at;

  Left(Draft draft) {
    this.standing = draft.standing();
  }

  /** The line itself, the parts that it became, or nothing. */
  List<Line> of(Line line) {
    int from = at;
    while (at < standing.size() && standing.get(at).number() == line.number()) {
      at++;
    }
    return standing.subList(from, at);
  }
}
