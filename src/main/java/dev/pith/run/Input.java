package dev.pith.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One thing to read.
 *
 * @param path where it is; null: standard input
 * @param name how messages name it: as typed, and for a file found in a folder the folder as typed
 *     joined with the rest
 * @param below where it goes under an output folder: for a file named outright the path as typed
 *     where it only leads down, else its name; for one found in a folder the path from there
 */
public record Input(@Nullable Path path, String name, Path below) {
  /** Standard input. */
  public static final Input STANDARD = new Input(null, "-", Path.of("-"));

  /** What messages about it begin with. */
  public String title() {
    return path == null && name.equals("-") ? "standard input" : name;
  }
}
