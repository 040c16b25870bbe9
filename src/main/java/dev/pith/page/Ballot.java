package dev.pith.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts of one filter on the lines of a page. They are only written down while the filter
 * works, and counted when it is done.
 */
final class Ballot {
  private record Vote(List<Line> lines, Verdict verdict) {}

  private final List<Vote> votes = new ArrayList<>();

  boolean isEmpty() {
    return votes.isEmpty();
  }

  void clear() {
    votes.clear();
  }

  void cast(List<Line> lines, Verdict verdict) {
    votes.add(new Vote(lines, verdict));
  }

  /**
   * The verdict on each of {@code standing}, null where there is none: the last one holds, but
   * nothing takes a drop back.
   */
  @Nullable Verdict[] count(List<Line> standing) {
    @Nullable Verdict[] verdicts = new Verdict[standing.size()];
    int behind = 0;
    for (Vote vote : votes) {
      int at = place(standing, vote.lines().get(0), behind);
      for (Line line : vote.lines()) {
        at = next(standing, at, line);
        behind = at + 1;
        if (!(verdicts[at] instanceof Verdict.Drop)) {
          verdicts[at] = vote.verdict();
        }
      }
    }
    return verdicts;
  }

  /**
   * Where the first line with the number of {@code line} stands, or {@code line} itself: numbers
   * never fall.
   *
   * @param likely where it stands if the votes are cast in order
   */
  @SuppressWarnings("ReferenceEquality") // as below
  private static int place(List<Line> standing, Line line, int likely) {
    if (likely < standing.size() && standing.get(likely) == line) {
      return likely;
    }
    int from = 0;
    int to = standing.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (standing.get(middle).number() < line.number()) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Where {@code line} itself stands, from {@code from} on: the parts of a line share a number. */
  @SuppressWarnings("ReferenceEquality") // and may be equal
  private static int next(List<Line> standing, int from, Line line) {
    int i = from;
    while (i < standing.size() && standing.get(i) != line) {
      i++;
    }
    if (i == standing.size()) {
      throw new IllegalArgumentException("line %d does not stand".formatted(line.number()));
    }
    return i;
  }
}
