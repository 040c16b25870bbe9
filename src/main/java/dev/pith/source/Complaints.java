package dev.pith.source;

/** Where a source says what it could not read. */
public interface Complaints {
  /**
   * Something odd that costs nothing but should be known. The message begins with where: {@code
   * "source: offset: what"}.
   */
  void warn(String message);

  /**
   * Bytes that are not UTF-8 and were read as U+FFFD: they are not in what is written. Where that
   * does not take the input's place a warning will do.
   */
  default void mend(String message) {
    warn(message);
  }

  /**
   * Something that was passed over: the run goes on, and ends with exit code 3. The message begins
   * with where.
   */
  void fail(String message);
}
