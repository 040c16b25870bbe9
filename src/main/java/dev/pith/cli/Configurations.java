package dev.pith.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each input the options that hold: the nearest file {@code .pith} from its folder
 * upward, and in front of it the command line. Each folder is looked at once and each file read
 * once, however many inputs there are; several threads may ask.
 */
final class Configurations {
  private static final String NAME = ".pith";

  private final Typed typed;
  private final @Nullable Configuration named;
  private final Map<Path, Configuration> known = new HashMap<>();
  private final IdentityHashMap<Configuration, Options> options = new IdentityHashMap<>();

  private Configurations(Typed typed, @Nullable Configuration named) {
    this.typed = typed;
    this.named = named;
  }

  /**
   * Those for the command line {@code typed}: {@code --config} names one for all inputs, {@code
   * --no-config} none.
   *
   * @throws UsageException where the file named there is wrong
   */
  static Configurations of(Typed typed) {
    boolean none = typed.has("--no-config");
    Configuration named = none ? Configuration.NONE : null;
    if (typed.has("--config")) {
      if (none) {
        throw new UsageException("--config and --no-config contradict each other");
      }
      String file = typed.value("--config", "");
      try {
        named = Configuration.read(Path.of(file).toAbsolutePath(), file);
      } catch (InvalidPathException e) {
        throw new UsageException("--config: '%s' cannot be the name of a file".formatted(file));
      }
    }
    return new Configurations(typed, named);
  }

  /** The command line. */
  Typed typed() {
    return typed;
  }

  /**
   * The options that hold for {@code input}, a path as typed; {@code -} is standard input.
   *
   * @throws UsageException where its configuration is wrong
   */
  Options options(String input) {
    return options(nearest(input));
  }

  /** The options that hold where {@code configuration} does. */
  synchronized Options options(Configuration configuration) {
    Options found = options.get(configuration);
    if (found == null) {
      found = resolve(configuration);
      options.put(configuration, found);
    }
    return found;
  }

  private Options resolve(Configuration configuration) {
    try {
      List<String> before = configuration.arguments(typed);
      if (before.isEmpty()) {
        return Options.of(typed);
      }
      before.addAll(typed.words());
      return Options.parse(before.toArray(new String[0]));
    } catch (UsageException e) {
      // Each line of it is right, and so is the command line: together they are not.
      throw configuration.file() == null
          ? e
          : new UsageException(
              "%s (with what %s says)".formatted(e.getMessage(), configuration.file()));
    }
  }

  /** The configuration for {@code input}, a path as typed; for {@code -} the working folder's. */
  Configuration nearest(String input) {
    Path folder = Path.of("");
    if (!input.equals("-")) {
      try {
        Path path = Path.of(input).toAbsolutePath().normalize();
        Path parent = path.getParent();
        folder = parent == null || Files.isDirectory(path) ? path : parent;
      } catch (InvalidPathException e) {
        // No such file can be; whoever opens it will say so.
      }
    }
    return nearest(folder);
  }

  /** The configuration of the files in {@code folder}. */
  synchronized Configuration nearest(Path folder) {
    if (named != null) {
      return named;
    }
    List<Path> passed = new ArrayList<>();
    Configuration found = null;
    Path here = folder.toAbsolutePath().normalize();
    while (here != null && found == null) {
      found = known.get(here);
      passed.add(here);
      Path file = here.resolve(NAME);
      if (found == null && Files.isRegularFile(file)) {
        found = Configuration.read(file, title(file));
      }
      here = here.getParent();
    }
    Configuration nearest = found == null ? Configuration.NONE : found;
    passed.forEach(each -> known.put(each, nearest));
    return nearest;
  }

  /** A file below the working folder by the shorter name. */
  private static String title(Path file) {
    Path working = Path.of("").toAbsolutePath().normalize();
    return (file.startsWith(working) ? working.relativize(file) : file).toString();
  }
}
