package dev.pith.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the small files that say what pith is to do. */
final class TextFile {
  private TextFile() {}

  /** A list of a million rules is smaller; something larger was named by mistake. */
  private static final int LARGEST = 1 << 26;

  /**
   * What stands in {@code file}.
   *
   * @throws UsageException where it cannot be read as UTF-8; the message begins with {@code title}
   */
  static String read(Path file, String title) {
    byte[] bytes = bytes(file, title);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw new UsageException(
          "%s:%d: is not UTF-8".formatted(title, 1 + linesBefore(bytes, in.position())));
    }
    return out.flip().toString();
  }

  private static byte[] bytes(Path file, String title) {
    try {
      // Pipes and devices may never end.
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new UsageException(title + ": is no plain file");
      }
      if (!Files.exists(file)) {
        throw new UsageException(title + ": no such file");
      }
      if (Files.size(file) > LARGEST) {
        throw new UsageException("%s: is larger than %d MB".formatted(title, LARGEST >> 20));
      }
      return Files.readAllBytes(file);
    } catch (AccessDeniedException e) {
      throw new UsageException(title + ": may not be read");
    } catch (IOException e) {
      throw new UsageException(title + ": " + e.getMessage());
    }
  }

  private static int linesBefore(byte[] bytes, int position) {
    int lines = 0;
    for (int i = 0; i < position; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }
}
