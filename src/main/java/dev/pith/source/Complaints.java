package dev.pith.source;

/** Where a source says what it could not read. */
public interface Complaints {
  /**
   * Something odd that costs nothing but should be known. The message begins with where: {@code
   * "source: offset: what"}.
   */
  void warn(String message);

  /**
   * Something that was passed over: the run goes on, and ends with exit code 3. The message begins
   * with where.
   */
  void fail(String message);
}
