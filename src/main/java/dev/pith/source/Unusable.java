package dev.pith.source;

/** Why a record is passed over, and at which of its bytes that shows. */
final class Unusable extends Exception {
  private final int at;

  Unusable(int at, String message) {
    super(message);
    this.at = at;
  }

  int at() {
    return at;
  }
}
