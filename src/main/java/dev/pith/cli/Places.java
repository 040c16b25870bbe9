package dev.pith.cli;

import dev.pith.run.Choice;
import dev.pith.run.Input;
import dev.pith.run.SafeFile;
import dev.pith.run.Target;
import dev.pith.run.Walk;
import dev.pith.source.Complaints;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    Output output = options.output();
    Target target = written();
    return switch (output.show()) {
      case TEXT -> target;
      case EXPLANATION -> new Target.Explanation();
      case NAMES -> new Target.Check();
      case DIFFERENCES -> new Target.Differences(options.looks().colour().isOn());
      case PLAN -> new Target.Plan(target);
    };
  }

  private Target written() {
    Output output = options.output();
    String suffix = output.suffix();
    if (suffix != null) {
      if (options.inputs().readStandardInput()) {
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

  /** The file that takes what is removed. */
  SafeFile removed(String typed) throws IOException {
    Path file = path(typed);
    for (String name : options.inputs().paths()) {
      if (!name.equals("-") && real(file).equals(real(path(name)))) {
        throw new UsageException("--removed: %s is an input".formatted(typed));
      }
    }
    return creating(file);
  }

  /** The file that takes what a survey finds. It is there before inputs are read again. */
  SafeFile templates(String typed) throws IOException {
    Path file = path(typed);
    for (String name : options.inputs().paths()) {
      if (real(file).equals(real(path(name)))) {
        throw new UsageException("--save-templates: %s is an input".formatted(typed));
      }
      if (real(file).startsWith(real(path(name)))) {
        throw new UsageException(
            "--save-templates: %s is inside the input %s; name a file outside of it"
                .formatted(typed, name));
      }
    }
    return creating(file);
  }

  /** Makes a file for something else than cleaned text; a failure names it. */
  static SafeFile creating(Path file) throws IOException {
    try {
      return SafeFile.creating(file);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** As cp has it: one file goes into a file, and all else into a folder. */
  private boolean isFolder(String typed, Path path) {
    List<String> paths = options.inputs().paths();
    boolean one =
        options.inputs().list() == null
            && (paths.isEmpty() || (paths.size() == 1 && !Files.isDirectory(path(paths.get(0)))));
    boolean folder = !one || typed.endsWith("/") || Files.isDirectory(path);
    if (folder && Files.exists(path) && !Files.isDirectory(path)) {
      throw new UsageException(
          "-o: %s is a file; several inputs, or a folder, go into a folder".formatted(typed));
    }
    return folder;
  }

  private void refuseInputs(Target target, Path output) {
    for (String name : options.inputs().paths()) {
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

  /** The first of the inputs, or of their list, that can be read once alone; null: none is. */
  @Nullable String once() {
    String list = options.inputs().list();
    for (String name : list == null ? options.inputs().named() : List.of(list)) {
      if (name.equals("-")) {
        return "standard input";
      }
      Path path = path(name);
      if (Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path)) {
        return name;
      }
    }
    return null;
  }

  /** How many bytes there are to read; -1 where that is not known beforehand. */
  long bytes() {
    long bytes = 0;
    for (String name : options.inputs().paths()) {
      File file = new File(name);
      if (!file.isFile()) {
        return -1;
      }
      bytes += file.length();
    }
    return options.inputs().paths().isEmpty() ? -1 : bytes;
  }

  /** The inputs in their order. */
  Iterator<Input> inputs(Complaints complaints) throws IOException {
    String suffix = options.output().suffix();
    Choice all = options.inputs().choice();
    // What an earlier run kept is not to be cleaned with the rest.
    Choice choice = suffix == null || suffix.isEmpty() ? all : all.without(suffix);
    Iterator<Input> walk = new Walk(typed(), choice, complaints);
    String name = options.inputs().standardInput();
    if (name == null) {
      return walk;
    }
    Input standard = new Input(null, name, Path.of(String.valueOf(path(name).getFileName())));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return walk.hasNext();
      }

      @Override
      public Input next() {
        Input input = walk.next();
        return input.path() == null ? standard : input;
      }
    };
  }

  private Iterator<String> typed() throws IOException {
    String from = options.inputs().list();
    if (from == null) {
      return options.inputs().named().iterator();
    }
    try {
      InputStream list = from.equals("-") ? in : Files.newInputStream(path(from));
      return Walk.list(list, options.inputs().nul());
    } catch (NoSuchFileException e) {
      throw new UsageException("--files-from: %s: no such file".formatted(from));
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(
          "'%s' cannot be the name of a file: %s".formatted(name, e.getReason()));
    }
  }
}
