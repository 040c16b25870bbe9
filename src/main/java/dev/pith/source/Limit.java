package dev.pith.source;

/**
 * How much a page may be to be cleaned. Beside its text each of its lines takes memory: under the
 * standard chain some 1.8 KB, so that 16 MB of one word a line took 4.8 GB. So many short lines are
 * too much, too.
 *
 * @param bytes how long its text may be
 */
record Limit(int bytes) {
  /**
   * What a line counts for, in bytes. 16 MB of pages off the web one behind the other have 324,133
   * lines, 52 bytes each; 4 pages of 3,808 have less than 10 a line, and those are short.
   */
  private static final int LINE = 32;

  /** Lines that a page may always have. The most of 3,808 pages off the web has 9,540. */
  static final int ENOUGH = 1 << 14;

  /** How many lines a page may have. */
  int lines() {
    return Math.max(ENOUGH, bytes / LINE);
  }

  /** Whether {@code text} has more lines than a page may have. */
  boolean isPassedBy(String text) {
    // Most are too short for that: each line has its line end at least.
    if (text.length() <= lines()) {
      return false;
    }
    int lines = 0;
    for (int lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', lf + 1)) {
      lines++;
    }
    return lines > lines();
  }

  /** Why a page is left as it is that has too many lines. */
  String tooManyLines() {
    return "more than the %d lines that go with %s; left as it is"
        .formatted(lines(), Size.of(bytes));
  }
}
