package dev.pith.model;

/** The run of blocks of like length that a block stands in, and the section under a heading. */
final class Runs {
  /** Distances in blocks are counted up to here. */
  private static final int FAR = 99;

  private final Column runLength;
  private final Column runPlace;
  private final Column runWording;
  private final Column runRepeated;
  private final Column runCues;
  private final Column runSize;
  private final Column runCapitals;
  private final Column runAbove;
  private final Column runBelow;
  private final Column sectionPlace;
  private final Column sectionLevel;
  private final Column sectionLength;
  private final Column sectionWording;
  private final Column sectionLinked;

  /**
   * @param of the look that gets the columns
   */
  Runs(Columns of) {
    runLength = of.column("length of the run");
    runPlace = of.column("place in the run");
    runWording = of.column("wording of the run");
    runRepeated = of.column("repeated in the run");
    runCues = of.column("cues in the run");
    runSize = of.column("length of the run's lines");
    runCapitals = of.column("capitals in the run");
    runAbove = of.column("words above the run");
    runBelow = of.column("words below the run");
    sectionPlace = of.column("place in the section");
    sectionLevel = of.column("level of the section");
    sectionLength = of.column("length of the section");
    sectionWording = of.column("wording of the section");
    sectionLinked = of.column("links in the section");
  }

  /** Finds both on a page of {@code n} blocks that {@code page} has looked at one by one. */
  void find(int n, Features page) {
    findRuns(n, page);
    findSections(n, page);
  }

  private void findRuns(int n, Features page) {
    int from = 0;
    while (from < n) {
      int size = size(page, from);
      int to = from + 1;
      while (to < n && size(page, to) == size) {
        to++;
      }
      int above = from == 0 ? -1 : page.words.values()[from - 1];
      int below = to == n ? -1 : page.words.values()[to];
      fillRun(from, to, page, above, below);
      from = to;
    }
  }

  /** All columns in one loop: most runs are so short that a loop costs more than what it does. */
  private void fillRun(int from, int to, Features page, int above, int below) {
    long wording = 0;
    long repeated = 0;
    long capitals = 0;
    long known = 0;
    int cues = 0;
    int length = 0;
    for (int i = from; i < to; i++) {
      wording += page.wording.values()[i];
      repeated += page.repeated.values()[i];
      capitals += page.capitals.values()[i];
      known += page.knownProse.values()[i];
      cues += page.cue.values()[i] + page.weakCue.values()[i];
      length += page.length.values()[i];
    }
    int count = to - from;
    for (int i = from; i < to; i++) {
      runLength.values()[i] = Scale.log(count);
      runPlace.values()[i] = Math.min(FAR, i - from);
      runWording.values()[i] = (int) (wording / count);
      runRepeated.values()[i] = (int) (repeated / count);
      runCues.values()[i] = 100 * cues / count;
      runSize.values()[i] = 8 * length / count;
      runCapitals.values()[i] = (int) (capitals / count);
      page.runKnown.values()[i] = (int) (known / count);
      runAbove.values()[i] = above;
      runBelow.values()[i] = below;
    }
  }

  private static int size(Features page, int i) {
    int count = page.words.values()[i];
    return page.prose.values()[i] > 0 ? 3 : count <= Features.SHORT ? 0 : count <= 9 ? 1 : 2;
  }

  /** On a page without headings all is one section. */
  private void findSections(int n, Features page) {
    int from = 0;
    while (from < n) {
      int to = from + 1;
      while (to < n && page.level.values()[to] == 0) {
        to++;
      }
      sectionLevel.fillPart(from, to, page.level.values()[from]);
      sectionLength.fillPart(from, to, Scale.log(to - from));
      sectionWording.fillPart(from, to, page.wording.mean(from, to));
      sectionLinked.fillPart(from, to, page.linked.mean(from, to));
      for (int i = from; i < to; i++) {
        sectionPlace.values()[i] = Math.min(FAR, i - from);
      }
      from = to;
    }
  }
}
