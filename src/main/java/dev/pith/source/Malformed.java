package dev.pith.source;

/** How sources speak of bytes that were not UTF-8. */
final class Malformed {
  private Malformed() {}

  static String message(long count) {
    return count == 1
        ? "1 malformed byte (not UTF-8) became U+FFFD"
        : count + " malformed bytes (not UTF-8), the first of them here, became U+FFFD";
  }
}
