package dev.pith.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of one look at a page. Some are filled block by block; others are made of them once
 * all blocks are read: what the neighbours say, and the sums over windows around, above and below.
 */
abstract class Columns {
  private final List<Column> columns = new ArrayList<>();

  /** The columns in which all blocks of a page are alike. */
  private final List<Column> ofPage = new ArrayList<>();

  private final List<Sight> sights = new ArrayList<>();

  /** A column that is made from another once all blocks are read. */
  private interface Sight {
    void look(int n);
  }

  final Column column(String name) {
    Column column = new Column(name);
    columns.add(column);
    return column;
  }

  final Column ofPage(String name) {
    Column column = column(name);
    ofPage.add(column);
    return column;
  }

  private Column near(Column of, int distance, String where) {
    Column column = of.near(distance, where);
    columns.add(column);
    return column;
  }

  final void beside(Column of, int none, int... steps) {
    for (int by : steps) {
      Column column = near(of, Math.abs(by), by < 0 ? " up" : " down");
      sights.add(size -> column.shift(size, of, by, none));
    }
  }

  final void around(Column of, int... reaches) {
    for (int reach : reaches) {
      Column column = near(of, reach, " around");
      sights.add(size -> column.around(size, of, reach));
    }
  }

  final void above(Column of, int reach) {
    Column column = near(of, reach, " above");
    sights.add(size -> column.above(size, of, reach));
  }

  final void below(Column of, int reach) {
    Column column = near(of, reach, " below");
    sights.add(size -> column.below(size, of, reach));
  }

  /** Forgets the page before and makes room for {@code n} blocks. */
  final void open(int n) {
    for (Column column : columns) {
      column.open(n);
    }
  }

  /** Fills the columns that are made of others. */
  final void finish(int n) {
    for (Column column : ofPage) {
      column.fill(n);
    }
    for (Sight sight : sights) {
      sight.look(n);
    }
  }

  /** Where the column called {@code name} is, which must be one that stands for itself. */
  final int indexOf(String name) {
    int at = 0;
    while (!columns.get(at).is(name)) {
      at++;
    }
    return at;
  }

  /** The names of all columns, in order. */
  public final List<String> names() {
    List<String> names = new ArrayList<>();
    for (Column column : columns) {
      names.add(column.name());
    }
    return names;
  }

  /** The table as it was filled last: columns first, each longer than the page. */
  public final int[][] table() {
    int[][] table = new int[columns.size()][];
    for (int c = 0; c < table.length; c++) {
      table[c] = columns.get(c).values();
    }
    return table;
  }
}
