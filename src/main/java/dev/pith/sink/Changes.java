package dev.pith.sink;

import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import dev.pith.page.Draft;
import dev.pith.page.Form;
import dev.pith.page.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * What was done to a page that stays in its syntax, as a patch of its text. What became of each
 * line is known and need not be found out, so this takes time that grows with the page alone.
 */
final class Changes {
  private final List<String> before = new ArrayList<>();
  private final Patch<String> patch = new Patch<>();

  /** Lines in a row that change, what they become, and how many lines stood before that. */
  private final List<String> was = new ArrayList<>();

  private final List<String> is = new ArrayList<>();
  private int after;

  Changes(Draft draft) {
    Form form = draft.page().form();
    int last = draft.page().lines().size();
    Left left = new Left(draft);
    for (Line line : draft.page().lines()) {
      String end = line.number() < last || form.closed() ? form.newline() : "";
      // A file's mark stands before the first line, whichever that is.
      String mark = form.bom() && form.envelope() == null ? "\uFEFF" : "";
      String old = Diff.shown((before.isEmpty() ? mark : "") + line.raw() + end);
      List<Line> parts = left.of(line);
      List<String> now = new ArrayList<>(1);
      for (int i = 0; i < parts.size(); i++) {
        boolean first = after + is.size() + i == 0;
        String close = i < parts.size() - 1 ? form.newline() : end;
        now.add(Diff.shown((first ? mark : "") + parts.get(i).raw() + close));
      }
      if (now.equals(List.of(old))) {
        file();
        after++;
      } else {
        was.add(old);
        is.addAll(now);
      }
      before.add(old);
    }
    file();
  }

  /** Ends a run of lines that change. */
  private void file() {
    if (!was.isEmpty()) {
      patch.addDelta(
          new ChangeDelta<>(
              new Chunk<>(before.size() - was.size(), List.copyOf(was)),
              new Chunk<>(after, List.copyOf(is))));
      after += is.size();
      was.clear();
      is.clear();
    }
  }

  /** The lines that came, as a diff shows them. */
  List<String> before() {
    return before;
  }

  Patch<String> patch() {
    return patch;
  }
}
