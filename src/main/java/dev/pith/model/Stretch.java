package dev.pith.model;

/**
 * The stretch of a page whose blocks are worth most together, and where each block stands to it:
 * the content of most pages is one piece (maximum subsequence segmentation; Pasternack and Roth,
 * Extracting Article Text from the Web with Maximum Subsequence Segmentation, WWW 2009). A column,
 * not a verdict: pages with two pieces are not rare.
 */
final class Stretch {
  /** Distances in blocks are counted up to here. */
  private static final int FAR = 99;

  private final Column where;
  private final Column fromFirst;
  private final Column fromLast;
  private final Column share;

  /**
   * @param of the look that gets the columns
   * @param by what the worth is measured by, for the columns' names
   */
  Stretch(Columns of, String by) {
    where = of.column("the best stretch by ".concat(by));
    fromFirst = of.column("distance to the first of the best stretch by ".concat(by));
    fromLast = of.column("distance to the last of the best stretch by ".concat(by));
    share = of.ofPage("share of the best stretch by ".concat(by));
  }

  /**
   * Finds it. Where no block is worth anything it is the whole page.
   *
   * @param worth what each block is worth, below 0 where it is noise
   * @param sizes words of each block, summed up in front of each
   */
  void find(int n, int[] worth, int[] sizes) {
    long best = 0;
    int first = 0;
    int end = n;
    long sum = 0;
    int from = 0;
    for (int i = 0; i < n; i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += worth[i];
      if (sum > best) {
        best = sum;
        first = from;
        end = i + 1;
      }
    }
    share.all(sizes[n] == 0 ? 0 : (int) (1000L * (sizes[end] - sizes[first]) / sizes[n]));
    place(n, first, end);
  }

  private void place(int n, int first, int end) {
    for (int i = 0; i < n; i++) {
      where.values()[i] = i < first ? 0 : i < end ? 1 : 2;
      fromFirst.values()[i] = Math.max(-FAR, Math.min(FAR, i - first));
      fromLast.values()[i] = Math.max(-FAR, Math.min(FAR, end - 1 - i));
    }
  }
}
