package dev.pith.source;

/** Numbers of bytes as messages say them. */
final class Size {
  private Size() {}

  private static final long KB = 1 << 10;
  private static final long MB = 1 << 20;

  /** {@code 16 MB} for what is that to the byte; rounded down, and exact below a kilobyte. */
  static String of(long bytes) {
    if (bytes < KB) {
      return bytes == 1 ? "1 byte" : bytes + " bytes";
    }
    return bytes < MB ? bytes / KB + " KB" : bytes / MB + " MB";
  }
}
