package dev.pith.source;

/** The bytes of one stream that were not UTF-8: counted, and spoken of once, at its end. */
final class Malformed {
  private final Complaints complaints;
  private long count;
  private String first = "";

  Malformed(Complaints complaints) {
    this.complaints = complaints;
  }

  /**
   * @param count how many more there were
   * @param where the first of these, as messages begin
   */
  void add(int count, String where) {
    if (this.count == 0) {
      first = where;
    }
    this.count += count;
  }

  /** Speaks of those that were not spoken of yet. */
  void say() {
    if (count > 0) {
      complaints.mend(first + message(count));
      count = 0;
    }
  }

  static String message(long count) {
    return count == 1
        ? "1 malformed byte (not UTF-8) became U+FFFD"
        : count + " malformed bytes (not UTF-8), the first of them here, became U+FFFD";
  }
}
