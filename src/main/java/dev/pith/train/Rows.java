package dev.pith.train;

import dev.pith.model.Features;
import dev.pith.model.SecondLook;
import dev.pith.model.Trees;
import dev.pith.model.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The blocks of many pages as rows of one table: what the trees learn from. */
final class Rows {
  private final List<Example> pages;

  /** The row of each page's first block, and behind the last page the number of rows. */
  private final int[] starts;

  private final float[] labels;
  private final float[] weights;

  /** What the first look saw, column by column. */
  int[][] first = {};

  /** What the second look saw. */
  int[][] second = {};

  private List<String> names = List.of();

  Rows(List<Example> pages) {
    this.pages = pages;
    this.starts = new int[pages.size() + 1];
    for (int p = 0; p < pages.size(); p++) {
      starts[p + 1] = starts[p] + pages.get(p).blocks().size();
    }
    labels = new float[size()];
    weights = new float[size()];
    for (int p = 0; p < pages.size(); p++) {
      int blocks = starts[p + 1] - starts[p];
      System.arraycopy(pages.get(p).labels(), 0, labels, starts[p], blocks);
      System.arraycopy(pages.get(p).weights(), 0, weights, starts[p], blocks);
    }
  }

  private int size() {
    return starts[pages.size()];
  }

  TreeLearner.Table table(int[][] columns, long seed) {
    return TreeLearner.Table.of(columns, labels, weights, seed);
  }

  /**
   * Looks at all pages.
   *
   * @param tables what words say, for each page
   */
  void look(List<Words> tables) {
    Map<Words, Features> features = new HashMap<>();
    for (int p = 0; p < pages.size(); p++) {
      Features looking = features.computeIfAbsent(tables.get(p), Features::new);
      looking.look(pages.get(p).blocks(), pages.get(p).cues());
      names = names.isEmpty() ? looking.names() : names;
      first = copy(looking.table(), first, p);
    }
  }

  /**
   * Looks at all pages again, each with an opinion of trees that have not seen its fold.
   *
   * @param seen the rows as {@code learner} takes them
   * @param all trees that have seen all, for pages that are all of one fold
   */
  void lookAgain(TreeLearner.Table seen, Trees all, TreeLearner learner) {
    SecondLook looking =
        new SecondLook(names.indexOf(Features.WORDS), names.indexOf(Features.HEADS));
    for (int fold = 0; fold < Reviewed.FOLDS; fold++) {
      int from = firstOf(fold);
      int to = firstOf(fold + 1);
      if (from == to) {
        continue;
      }
      boolean only = starts[to] - starts[from] == size();
      int begin = starts[from];
      int end = starts[to];
      Trees trees = only ? all : learner.learn(seen.without(row -> row >= begin && row < end));
      for (int p = from; p < to; p++) {
        int[][] table = page(p);
        int n = starts[p + 1] - starts[p];
        looking.look(n, table, trees.scores(table, n));
        second = copy(looking.table(), second, p);
      }
    }
  }

  /** The first page of {@code fold}; pages are in the order of their folds. */
  private int firstOf(int fold) {
    int p = 0;
    while (p < pages.size() && pages.get(p).page().fold() < fold) {
      p++;
    }
    return p;
  }

  private int[][] page(int p) {
    int[][] page = new int[first.length][];
    for (int c = 0; c < page.length; c++) {
      page[c] = Arrays.copyOfRange(first[c], starts[p], starts[p + 1]);
    }
    return page;
  }

  private int[][] copy(int[][] from, int[][] to, int p) {
    int[][] columns = to.length == 0 ? new int[from.length][size()] : to;
    for (int c = 0; c < columns.length; c++) {
      System.arraycopy(from[c], 0, columns[c], starts[p], starts[p + 1] - starts[p]);
    }
    return columns;
  }
}
