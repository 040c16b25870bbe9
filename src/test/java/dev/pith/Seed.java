package dev.pith;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One folder under {@code seeds/}: a page, what is to become of it, and why it is there. */
public record Seed(Path folder) {
  public static final Path FOLDER = Path.of("seeds");

  /** All of them, by name. {@code seeds/fuzz} holds single files and is none. */
  public static List<Seed> all() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.endsWith("fuzz"))
          .sorted()
          .map(Seed::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return folder.getFileName().toString();
  }

  /** {@code txt} or {@code md}. */
  public String extension() {
    return has("input.md") ? "md" : "txt";
  }

  public String input() {
    return read("input." + extension());
  }

  public boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  public String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What pith calls the syntax of a file with this extension. */
  public static String syntax(String extension) {
    return extension.equals("md") ? "markdown" : "text";
  }
}
