package dev.pith.model;

/**
 * What the first opinion says of a block's surroundings: a judge that has seen all blocks once
 * looks again, now knowing what their neighbours near and far are taken for (stacked sequential
 * learning; Cohen and Carvalho, IJCAI 2005).
 */
public final class SecondLook extends Columns {
  /** Log-odds beyond this say no more. */
  private static final float SURE = 6;

  /** Stands for the opinion of a block past the page's ends. */
  private static final int NOBODY = -700;

  /** Distances in blocks are counted up to here. */
  private static final int FAR = 99;

  static final String OPINION = "opinion";

  private final int wordsAt;
  private final int headsAt;
  private float[] content = new float[256];

  private final Column opinion = column(OPINION);
  private final Column sparing = column("opinion above the threshold");
  private final Column opinionAbove = column("opinion of all above");
  private final Column opinionBelow = column("opinion of all below");
  private final Column page = ofPage("opinion of the page");
  private final Column threshold = ofPage("threshold of the page");
  private final Column run = column("opinion of the run");
  private final Column lowest = column("lowest opinion of a heading above");
  private final Column fromLowest = column("distance to the heading of lowest opinion");
  private final Stretch stretch = new Stretch(this, "opinion");

  // Not columns, but what some are made of.
  private final Column gain = new Column("gain");
  private final Column sizes = new Column("sizes");

  /**
   * @param words where the first look has the column {@link Features#WORDS}
   * @param heads where it has {@link Features#HEADS}
   */
  public SecondLook(int words, int heads) {
    wordsAt = words;
    headsAt = heads;
    beside(opinion, NOBODY, -2, -1, 1, 2);
    around(opinion, 1, 2, 5, 10, 25, 60);
    for (int reach : new int[] {3, 8, 20}) {
      above(opinion, reach);
      below(opinion, reach);
    }
    above(gain, 20);
    below(gain, 20);
  }

  /**
   * Looks at a page again.
   *
   * @param n how many blocks it has
   * @param table what the first look saw
   * @param sums log-odds that each block is content, by the first opinion
   */
  public void look(int n, int[][] table, float[] sums) {
    int[] words = table[wordsAt];
    open(n);
    System.arraycopy(words, 0, sizes.open(n), 0, n);
    takeOver(n, sums);
    weigh(n, words);
    sumUp(n);
    findRuns(n, words);
    findHeadings(n, table[headsAt]);
    stretch.find(n, gain.values(), sizes.sums(n));
    finish(n);
  }

  private void takeOver(int n, float[] sums) {
    content = content.length < n ? new float[n + n / 2] : content;
    for (int i = 0; i < n; i++) {
      float sum = Math.max(-SURE, Math.min(SURE, sums[i]));
      opinion.values()[i] = Math.round(100 * sum);
      content[i] = Opinion.chance(sum);
    }
  }

  /** What the page gains by each block: it is content above the page's threshold. */
  private void weigh(int n, int[] words) {
    double half = Opinion.halfF1(n, content, words);
    threshold.all((int) (100 * half));
    int[] gains = gain.open(n);
    for (int i = 0; i < n; i++) {
      double over = 100 * (content[i] - half);
      sparing.values()[i] = (int) over;
      gains[i] = (int) Math.round(over * Math.sqrt(words[i]));
    }
  }

  private void sumUp(int n) {
    int[] each = opinion.values();
    int[] size = sizes.values();
    long all = 0;
    long weighed = 0;
    long weight = 0;
    for (int i = 0; i < n; i++) {
      opinionAbove.values()[i] = i == 0 ? 0 : (int) (all / i);
      all += each[i];
      weighed += Math.round(100L * size[i] * content[i]);
      weight += size[i];
    }
    page.all(weight == 0 ? 0 : (int) (weighed / weight));
    for (int i = 0; i < n; i++) {
      all -= each[i];
      opinionBelow.values()[i] = i == n - 1 ? 0 : (int) (all / (n - 1 - i));
    }
  }

  private void findRuns(int n, int[] words) {
    int from = 0;
    while (from < n) {
      int to = from + 1;
      while (to < n && size(words[to]) == size(words[from])) {
        to++;
      }
      run.fillPart(from, to, opinion.mean(from, to));
      from = to;
    }
  }

  private static int size(int words) {
    return words <= 4 ? 0 : words <= 9 ? 1 : words <= 20 ? 2 : 3;
  }

  private void findHeadings(int n, int[] heads) {
    int low = Math.round(100 * SURE);
    int at = -1;
    for (int i = 0; i < n; i++) {
      lowest.values()[i] = low;
      fromLowest.values()[i] = at < 0 ? FAR + 1 : Math.min(FAR, i - at);
      if (heads[i] > 0 && opinion.values()[i] < low) {
        low = opinion.values()[i];
        at = i;
      }
    }
  }
}
