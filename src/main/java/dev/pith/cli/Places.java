package dev.pith.cli;

import dev.pith.run.Input;
import dev.pith.run.Target;
import dev.pith.run.Walk;
import dev.pith.source.Complaints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Where a run reads and where it writes; refuses what would write over an input. */
final class Places {
  private final Options options;
  private final InputStream in;

  Places(Options options, InputStream in) {
    this.options = options;
    this.in = in;
  }

  /** What becomes of cleaned text. */
  Target target() {
    Options.Output output = options.output();
    Target target = written();
    return switch (output.show()) {
      case TEXT -> target;
      case EXPLANATION -> new Target.Explanation();
      case NAMES -> new Target.Check();
      case DIFFERENCES -> new Target.Differences(false);
      case PLAN -> new Target.Plan(target);
    };
  }

  private Target written() {
    Options.Output output = options.output();
    String suffix = output.suffix();
    if (suffix != null) {
      if (readsStandardInput()) {
        throw new UsageException("-i writes files back; standard input has no place to go back to");
      }
      return new Target.InPlace(suffix);
    }
    if (output.path() == null) {
      return new Target.Stream();
    }
    Path path = path(output.path());
    Target target =
        isFolder(output.path(), path)
            ? new Target.Folder(path, output.onExists())
            : new Target.OneFile(path, output.onExists());
    refuseInputs(target, path);
    return target;
  }

  private boolean readsStandardInput() {
    return options.names().from() == null
        && (options.paths().isEmpty() || options.paths().contains("-"));
  }

  /** As cp has it: one file goes into a file, and all else into a folder. */
  private boolean isFolder(String typed, Path path) {
    List<String> paths = options.paths();
    boolean one =
        options.names().from() == null
            && (paths.isEmpty() || (paths.size() == 1 && !Files.isDirectory(path(paths.get(0)))));
    boolean folder = !one || typed.endsWith("/") || Files.isDirectory(path);
    if (folder && Files.exists(path) && !Files.isDirectory(path)) {
      throw new UsageException(
          "-o: %s is a file; several inputs, or a folder, go into a folder".formatted(typed));
    }
    return folder;
  }

  private void refuseInputs(Target target, Path output) {
    for (String name : options.paths()) {
      Path input = path(name);
      if (name.equals("-") || !Files.exists(input)) {
        continue;
      }
      if (Files.isDirectory(input)) {
        if (real(output).startsWith(real(input))) {
          throw new UsageException(
              "-o: %s is inside the input %s; name a folder outside of it".formatted(output, name));
        }
      } else if (target instanceof Target.OneFile && real(output).equals(real(input))) {
        throw new UsageException("-o: %s is the input itself; use -i".formatted(output));
      }
    }
  }

  /** The path with all links resolved, as far as it exists. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    for (Path there = whole; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(whole)).normalize();
      } catch (IOException e) {
        // Not there yet: what is above it may be.
      }
    }
    return whole;
  }

  /** The inputs in their order. */
  Iterator<Input> inputs(Consumer<String> failures) throws IOException {
    Options.Names names = options.names();
    Complaints complaints = new Spoken(failures);
    String from = names.from();
    if (from == null) {
      List<String> paths = options.paths().isEmpty() ? List.of("-") : options.paths();
      return new Walk(paths.iterator(), options.choice(), complaints);
    }
    InputStream list = from.equals("-") ? in : Files.newInputStream(path(from));
    return new Walk(Walk.list(list, names.nul()), options.choice(), complaints);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(
          "'%s' cannot be the name of a file: %s".formatted(name, e.getReason()));
    }
  }

  /** Says what could not be walked. */
  private record Spoken(Consumer<String> failures) implements Complaints {
    @Override
    public void warn(String message) {
      failures.accept(message);
    }

    @Override
    public void fail(String message) {
      failures.accept(message);
    }
  }
}
