package dev.pith.source;

import java.io.IOException;

/**
 * Compressed bytes that are damaged or cut short. A stream that throws this may be read on: it then
 * goes on at the next part that can be read, or says that it has ended.
 */
final class Damaged extends IOException {
  private final boolean given;

  /**
   * @param given whether bytes of the damaged part were given before it showed: what they say
   *     cannot be trusted
   */
  Damaged(String message, boolean given) {
    super(message);
    this.given = given;
  }

  boolean given() {
    return given;
  }

  /** Hostile input can make a lot of these, and none is a fault of ours. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
