package dev.pith.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file's name and first bytes tell of what is in it. */
final class Content {
  private static final int HEAD = 8192;
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
  private static final byte[] WARC = {'W', 'A', 'R', 'C', '/'};

  private Content() {}

  /** Whether {@code file} is neither text nor something that holds text: compressed, records. */
  static boolean isBinary(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".gz") || name.endsWith(".zst")) {
      return false;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    return hasNul(head)
        && !startsWith(head, GZIP)
        && !startsWith(head, ZSTD)
        && !startsWith(head, WARC);
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
