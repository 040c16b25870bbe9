package dev.pith.model;

/** Where each block stands: among blocks and words, prose and comments. */
final class Standing {
  /** Distances in blocks are counted up to here. */
  private static final int FAR = 99;

  private final Column index;
  private final Column rest;
  private final Column place;
  private final Column wordPlace;
  private final Column wordsAbove;
  private final Column prosePlace;
  private final Column fromFirstProse;
  private final Column fromLastProse;
  private final Column proseAbove;
  private final Column proseBelow;
  private final Column commentsAbove;
  private final Column fromComment;
  private final Column wordingAbove;
  private final Column wordingBelow;

  // Not columns, but what some are made of.
  private final Column proseWords = new Column("words of prose");
  private final Column ramp = new Column("place");

  private int allProse;

  /**
   * @param of the look that gets the columns
   */
  Standing(Columns of) {
    index = of.column("blocks above");
    rest = of.column("blocks below");
    place = of.column("place among blocks");
    wordPlace = of.column("place among words");
    wordsAbove = of.column("words above");
    prosePlace = of.column("place among prose");
    fromFirstProse = of.column("distance to the first prose");
    fromLastProse = of.column("distance to the last prose");
    proseAbove = of.column("distance to prose above");
    proseBelow = of.column("distance to prose below");
    commentsAbove = of.column("frames of comments above");
    fromComment = of.column("distance to a frame of comments above");
    wordingAbove = of.column("wording of all above");
    wordingBelow = of.column("wording of all below");
  }

  /**
   * Fills the columns. There is a method for each way to fill one: one with all the loops takes
   * long to compile.
   */
  void find(int n, Column words, Column prose, Column comment, Column wording) {
    Column.multiply(n, proseWords.open(n), words.values(), prose.values());
    Column.count(n, ramp.open(n));
    int[] before = words.sums(n);
    int[] proseBefore = proseWords.sums(n);
    int all = before[n];
    allProse = proseBefore[n];
    logs(n, index.values(), ramp.values());
    Column.reverse(n, rest.values(), index.values());
    perMilles(n, place.values(), ramp.values(), n);
    perMilles(n, wordPlace.values(), before, all);
    logs(n, wordsAbove.values(), before);
    logs(n, commentsAbove.values(), comment.sums(n));
    lastAbove(n, comment.values(), fromComment.values());
    if (allProse == 0) {
      prosePlace.fill(n, -1);
    } else {
      perMilles(n, prosePlace.values(), proseBefore, allProse);
    }
    int last = lastAbove(n, prose.values(), proseAbove.values());
    int first = firstBelow(n, prose.values(), proseBelow.values());
    distances(n, fromFirstProse.values(), first);
    distances(n, fromLastProse.values(), last);
    long sum = meansAbove(n, wording.values(), wordingAbove.values());
    meansBelow(n, wording.values(), wordingBelow.values(), sum);
  }

  /** The words of prose on the page that was looked at last. */
  int proseWords() {
    return allProse;
  }

  private static void logs(int n, int[] to, int[] of) {
    for (int i = 0; i < n; i++) {
      to[i] = Scale.log(of[i]);
    }
  }

  private static void perMilles(int n, int[] to, int[] parts, int whole) {
    for (int i = 0; i < n; i++) {
      to[i] = Scale.perMille(parts[i], whole);
    }
  }

  /** Fills in how far above each block the nearest marked one stands, and returns the last. */
  private static int lastAbove(int n, int[] marked, int[] to) {
    int above = -FAR;
    for (int i = 0; i < n; i++) {
      above = marked[i] > 0 ? i : above;
      to[i] = Math.min(FAR, i - above);
    }
    return above;
  }

  /** Fills in how far below each block the nearest marked one stands, and returns the first. */
  private static int firstBelow(int n, int[] marked, int[] to) {
    int below = n + FAR;
    for (int i = n - 1; i >= 0; i--) {
      below = marked[i] > 0 ? i : below;
      to[i] = Math.min(FAR, below - i);
    }
    return below;
  }

  /** How far each block is from block {@code from}, which may be none of the page. */
  private static void distances(int n, int[] to, int from) {
    boolean none = from < 0 || from >= n;
    for (int i = 0; i < n; i++) {
      to[i] = none ? FAR + 1 : Math.max(-FAR, Math.min(FAR, i - from));
    }
  }

  /** Fills in the mean of all above each block, and returns the sum of all. */
  private static long meansAbove(int n, int[] of, int[] to) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      to[i] = i == 0 ? 0 : (int) (sum / i);
      sum += of[i];
    }
    return sum;
  }

  /** Fills in the mean of all below each block, the sum of all being {@code sum}. */
  private static void meansBelow(int n, int[] of, int[] to, long sum) {
    long left = sum;
    for (int i = 0; i < n; i++) {
      left -= of[i];
      to[i] = i == n - 1 ? 0 : (int) (left / (n - 1 - i));
    }
  }
}
