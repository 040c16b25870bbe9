package dev.pith.run;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where cleaned inputs go. */
public sealed interface Target {

  /** One behind the other into one stream. */
  record Stream() implements Target {}

  /** An only input into a file. */
  record OneFile(Path file, OnExists onExists) implements Target {
    @Override
    public Path file(Input input, Reading.Format format) {
      return file;
    }
  }

  /** Into a folder, under the names they had below the folder that was named. */
  record Folder(Path root, OnExists onExists) implements Target {
    @Override
    public Path file(Input input, Reading.Format format) {
      return root.resolve(format.named(input.below()));
    }
  }

  /** Into files that somebody else keeps, named as in a folder. */
  record Elsewhere(Storage storage) implements Target {
    @Override
    public Path file(Input input, Reading.Format format) {
      return format.named(input.below());
    }
  }

  /** Makes the files of {@link Elsewhere}. */
  interface Storage {
    SafeOutput creating(Path file) throws IOException;
  }

  /**
   * Back to where they came from.
   *
   * @param suffix what the name of the original gets, that stays beside it; empty: none stays
   */
  record InPlace(String suffix) implements Target {}

  /** Nowhere: every line of an input and why it went is written instead. */
  record Explanation() implements Target {}

  /** Nowhere: the names of those that would change are written instead. */
  record Check() implements Target {}

  /** Nowhere: what would change is written instead, as a unified diff. */
  record Differences(boolean colour) implements Target {}

  /** Nowhere: what would be written into {@code of} is said instead. */
  record Plan(Target of) implements Target {
    @Override
    public @Nullable Path file(Input input, Reading.Format format) {
      return of.file(input, format);
    }
  }

  /** The file that {@code input} is written into; null where it goes into none of its own. */
  default @Nullable Path file(Input input, Reading.Format format) {
    return null;
  }

  /** What to do where an output is there already. */
  enum OnExists {
    FAIL,
    SKIP,
    REPLACE
  }
}
