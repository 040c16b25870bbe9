package dev.pith.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verdicts of one filter on the lines of a page, kept by the lines' places. */
final class Ballot {
  private final List<Line> lines;

  /** One for each line; made for the first verdict, since most filters have none to give. */
  private @Nullable Verdict @Nullable [] verdicts;

  Ballot(List<Line> lines) {
    this.lines = lines;
  }

  boolean isEmpty() {
    return verdicts == null;
  }

  void clear() {
    verdicts = null;
  }

  /** The verdict on the {@code i}th line; null where there is none. */
  @Nullable Verdict on(int i) {
    return verdicts == null ? null : verdicts[i];
  }

  /** Takes a verdict on {@code line}, in the place of what was said of it before save a drop. */
  void cast(Line line, Verdict verdict) {
    if (verdicts == null) {
      verdicts = new Verdict[lines.size()];
    }
    int i = place(line);
    if (!(verdicts[i] instanceof Verdict.Drop)) {
      verdicts[i] = verdict;
    }
  }

  /** Numbers never fall, and only the parts of one line share theirs. */
  @SuppressWarnings("ReferenceEquality") // parts of one line may be equal
  private int place(Line line) {
    int from = 0;
    int to = lines.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (lines.get(middle).number() < line.number()) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    while (from < lines.size() && lines.get(from) != line) {
      from++;
    }
    if (from == lines.size()) {
      throw new IllegalArgumentException("line %d does not stand".formatted(line.number()));
    }
    return from;
  }

  /** Whether the drops would empty the page or take more than {@code budget} of it. */
  boolean asksTooMuch(double budget) {
    long before = 0;
    long taken = 0;
    for (int i = 0; i < lines.size(); i++) {
      int visible = lines.get(i).shape().visible();
      before += visible;
      taken += on(i) instanceof Verdict.Drop ? visible : 0;
    }
    return before > 0 && (taken == before || taken > budget * before);
  }
}
