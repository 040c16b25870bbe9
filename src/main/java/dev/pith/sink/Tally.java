package dev.pith.sink;

import dev.pith.page.Draft;
import dev.pith.page.Edit;
import dev.pith.page.Form;
import dev.pith.page.Line;
import dev.pith.page.Verdict;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much was done, counted by filter and rule. Tallies of parts of a corpus add up to the tally
 * of the whole, in whatever order they are added; one thread at a time may use one.
 *
 * <p>A line counts once for every edit on its trail. Its bytes are those of UTF-8, its line end
 * included; a rewrite counts the difference, which is negative where the line grew. All of them
 * together are what came in less what went out. Where a line was parted and its parts met different
 * fates, the last edit bears what cannot be told apart.
 */
public final class Tally implements Serializable {
  private static final long serialVersionUID = 1;

  /** Who did it. */
  record Rule(String filter, String name) implements Serializable {}

  /**
   * What was done under one rule.
   *
   * @param pages on how many pages
   * @param dropped how many lines went
   * @param rewritten how many lines say something else
   * @param bytes how much less there is
   */
  record Row(long pages, long dropped, long rewritten, long bytes) implements Serializable {
    Row plus(Row other) {
      return new Row(
          pages + other.pages,
          dropped + other.dropped,
          rewritten + other.rewritten,
          bytes + other.bytes);
    }

    Row onPages(long number) {
      return new Row(number, dropped, rewritten, bytes);
    }
  }

  /**
   * What was read and written.
   *
   * @param pages how many were written
   * @param changed how many of them have an edit
   * @param passed how many of them went out as they came, unread
   * @param failed how many inputs or records were not
   * @param lines how many were read
   * @param in how many bytes were read
   * @param out how many bytes were written
   */
  record Totals(long pages, long changed, long passed, long failed, long lines, long in, long out)
      implements Serializable {
    Totals plus(Totals other) {
      return new Totals(
          pages + other.pages,
          changed + other.changed,
          passed + other.passed,
          failed + other.failed,
          lines + other.lines,
          in + other.in,
          out + other.out);
    }
  }

  private final List<String> order;
  private final Map<Rule, Row> rows = new HashMap<>();
  private Totals totals = new Totals(0, 0, 0, 0, 0, 0, 0);

  /**
   * @param order names of the filters in the order in which they are shown; others follow by name
   */
  public Tally(List<String> order) {
    this.order = List.copyOf(order);
  }

  /** An empty one that shows its filters in the same order. */
  public Tally another() {
    return new Tally(order);
  }

  /**
   * Counts a page with all that happened to it. Of a page that is to be converted it takes the
   * draft before that: bytes are counted in the syntax in which the page came.
   */
  public void count(Draft draft) {
    Form form = draft.page().form();
    // The mark of a file of records is no part of a page.
    long in = form.bom() && form.envelope() == null ? 3 : 0;
    long taken = 0;
    Map<Rule, Row> here = new HashMap<>();
    Left left = new Left(draft);
    int lines = draft.page().lines().size();
    for (Line line : draft.page().lines()) {
      int end = line.number() < lines || form.closed() ? form.newline().length() : 0;
      long size = Utf8.length(line.raw()) + end;
      List<Line> parts = left.of(line);
      List<Edit> trail = draft.trail(line);
      if (!trail.isEmpty()) {
        long rest = parts.isEmpty() ? 0 : size(parts, form) + end;
        count(trail, size, rest, end, here);
        taken += size - rest;
      }
      in += size;
    }
    here.forEach((rule, row) -> rows.merge(rule, row.onPages(1), Row::plus));
    totals = totals.plus(new Totals(1, here.isEmpty() ? 0 : 1, 0, 0, lines, in, in - taken));
  }

  /** The bytes of {@code parts} with the line ends between them. */
  private static long size(List<Line> parts, Form form) {
    long size = (parts.size() - 1L) * form.newline().length();
    for (Line part : parts) {
      size += Utf8.length(part.raw());
    }
    return size;
  }

  /**
   * Counts what happened to one line of {@code size} bytes, {@code end} of them its line end, of
   * which {@code rest} are left.
   */
  private static void count(List<Edit> trail, long size, long rest, int end, Map<Rule, Row> here) {
    long before = size;
    for (int i = 0; i < trail.size(); i++) {
      Edit edit = trail.get(i);
      long after = before;
      if (i == trail.size() - 1) {
        after = rest;
      } else if (edit.verdict() instanceof Verdict.Rewrite rewrite) {
        after = Utf8.length(rewrite.raw()) + end;
      }
      int drops = edit.verdict() instanceof Verdict.Drop ? 1 : 0;
      here.merge(
          new Rule(edit.filter(), edit.reason().rule()),
          new Row(0, drops, 1 - drops, before - after),
          Row::plus);
      before = after;
    }
  }

  /**
   * Counts a piece of a page that goes out as it came, unread.
   *
   * @param begins whether it is the page's first
   */
  public void pass(boolean begins, long bytes) {
    int page = begins ? 1 : 0;
    totals = totals.plus(new Totals(page, 0, page, 0, 0, bytes, bytes));
  }

  /** Counts an input or a record that could not be read or written. */
  public void fail() {
    totals = totals.plus(new Totals(0, 0, 0, 1, 0, 0, 0));
  }

  /** How many pages were written. */
  public long pages() {
    return totals.pages();
  }

  /** How many inputs or records could not be read or written. */
  public long failed() {
    return totals.failed();
  }

  /** Adds what {@code other} counted. */
  public void add(Tally other) {
    Map.copyOf(other.rows).forEach((rule, row) -> rows.merge(rule, row, Row::plus));
    totals = totals.plus(other.totals);
  }

  /** For a person: a row for each filter and rule, their sum, and what was read and written. */
  public String table() {
    return new TallyText(order, rows, totals).table();
  }

  /** For a script: the same as one line of JSON, without a line end. */
  public String json() {
    return new TallyText(order, rows, totals).json();
  }
}
