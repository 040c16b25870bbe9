package dev.pith.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that a run writes, each of them once: of two inputs whose outputs have one name the
 * second would take the place of the first, whose text were lost. Holds the names of a run's inputs
 * and outputs, some hundred bytes for each.
 */
final class Outputs {
  private final Target target;
  private final Map<Path, String> taken = new HashMap<>();
  private final Set<Path> inPlace = new HashSet<>();

  Outputs(Target target) {
    this.target = target;
  }

  /**
   * The file that {@code input} is written into; null where it goes into none of its own. To be
   * asked in the order of the inputs, so that the same one is the first each time.
   *
   * @throws IOException where it is an input's before this one
   */
  @Nullable Path of(Input input, Reading.Format format) throws IOException {
    Path file = target.file(input, format);
    if (file == null) {
      return null;
    }
    String first = taken.putIfAbsent(file.normalize(), input.title());
    if (first != null) {
      throw new IOException(
          "would be written to %s, where %s goes in this run; give each of them an output of its own"
              .formatted(file, first));
    }
    return file;
  }

  /**
   * Whether {@code input} goes back to where another goes already, as a link beside its file does:
   * two at a time would be in each other's way. To be asked in the order of the inputs.
   */
  boolean isWritten(Input input) throws IOException {
    Path path = input.path();
    return target instanceof Target.InPlace
        && path != null
        && Files.exists(path)
        && !inPlace.add(path.toRealPath());
  }
}
