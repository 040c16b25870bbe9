package dev.pith.model;

/** The short lines in front of longer ones, which may be headings, and what stands below them. */
final class Headings {
  /** A line that heads another has no more words than this. */
  private static final int HEAD = 8;

  /** No wording speaks louder. */
  private static final int MOST_WORDING = 800;

  /** Distances in blocks are counted up to here. */
  private static final int FAR = 99;

  private final Column heads;
  private final Column headWording;
  private final Column fromHead;
  private final Column lowestHead;
  private final Column fromLowest;

  /**
   * @param of the look that gets the columns
   */
  Headings(Columns of) {
    heads = of.column(Features.HEADS);
    headWording = of.column("wording of the heading");
    fromHead = of.column("distance to the heading");
    lowestHead = of.column("lowest wording of a heading above");
    fromLowest = of.column("distance to the heading of lowest wording");
  }

  /** Finds them, and what they say of the blocks below. */
  void find(int n, Column words, Column ends, Column level, Column wording) {
    int said = 0;
    int at = -1;
    int low = MOST_WORDING;
    int lowAt = -1;
    for (int i = 0; i < n; i++) {
      headWording.values()[i] = said;
      fromHead.values()[i] = at < 0 ? FAR + 1 : Math.min(FAR, i - at);
      lowestHead.values()[i] = low;
      fromLowest.values()[i] = lowAt < 0 ? FAR + 1 : Math.min(FAR, i - lowAt);
      boolean head = isHead(n, i, words, ends, level);
      heads.values()[i] = head ? 1 : 0;
      if (head) {
        said = wording.values()[i];
        at = i;
        lowAt = said < low ? i : lowAt;
        low = Math.min(low, said);
      }
    }
  }

  private static boolean isHead(int n, int i, Column words, Column ends, Column level) {
    int count = words.values()[i];
    boolean longer = i + 1 < n && words.values()[i + 1] > count;
    return level.values()[i] > 0 || (count > 0 && count <= HEAD && ends.values()[i] == 0 && longer);
  }
}
