package dev.pith.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.pith.run.SafeOutput;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is damaged in a piece, as JSON Lines: {@code input}, {@code from} (where the piece begins,
 * which a message counts its lines and bytes from) and {@code message}. There is no file where
 * nothing is.
 */
final class Rejects implements Consumer<String>, Closeable {
  private final Storage storage;
  private final Path path;
  private final String begin;
  private @Nullable SafeOutput file;

  Rejects(Storage storage, Path path, Piece piece) {
    this.storage = storage;
    this.path = path;
    this.begin =
        "{\"input\":%s,\"from\":%d,\"message\":".formatted(quoted(piece.uri()), piece.from());
  }

  @Override
  public void accept(String message) {
    try {
      if (file == null) {
        file = storage.creating(path);
      }
      file.out().write((begin + quoted(message) + "}\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  void commit() throws IOException {
    if (file != null) {
      file.commit();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
