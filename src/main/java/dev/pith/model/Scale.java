package dev.pith.model;

/** The whole numbers that columns are measured in. */
final class Scale {
  /** Logarithms once asked for; 0 where one was not, or is 0. */
  private static final int[] LOG = new int[4096];

  private Scale() {}

  /** The logarithm of one more than {@code count}, in eighths. */
  static int log(int count) {
    int known = count < LOG.length ? LOG[count] : 0;
    if (known > 0 || count == 0) {
      return known;
    }
    int log = (int) Math.round(8 * Math.log(1 + count));
    if (count < LOG.length) {
      LOG[count] = log; // Threads that write at once write the same.
    }
    return log;
  }

  /** In per cent; 0 of nothing. */
  static int share(int part, int whole) {
    return whole <= 0 ? 0 : 100 * part / whole;
  }

  /** In per mille; 0 of nothing. */
  static int perMille(int part, int whole) {
    return whole == 0 ? 0 : (int) (1000L * part / whole);
  }
}
