package dev.pith.run;

import dev.pith.source.Complaints;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The inputs that paths mean, in the order given. A file named outright is taken whatever it is,
 * and so is one that does not exist: whoever opens it will say so. A folder is walked, its entries
 * in the order of their names, and every file in it taken but for
 *
 * <ul>
 *   <li>hidden files and folders, which have dot names;
 *   <li>what {@code .gitignore} and {@code .pithignore} name, there, in the folders below, and
 *       above up to the root of the repository;
 *   <li>what the choice leaves out;
 *   <li>binary files, with a NUL among their first 8192 bytes, but not compressed ones and WARC;
 *   <li>what is no file: pipes, sockets, devices.
 * </ul>
 *
 * <p>Symbolic links are followed, but not to a folder that is being walked.
 */
public final class Walk implements Iterator<Input> {
  private final Iterator<String> paths;
  private final Choice choice;
  private final Complaints complaints;
  private final Predicate<String> known;
  private @Nullable Tree tree;
  private @Nullable Input next;

  /**
   * @param paths as typed; {@code -} is standard input; asked for one at a time
   * @param complaints hears of folders that may not be read and of ignore files with bad lines
   */
  public Walk(Iterator<String> paths, Choice choice, Complaints complaints) {
    // No lambda that catches nothing: see decision 13.
    this(paths, choice, complaints, Set.<String>of()::contains);
  }

  /**
   * The same for whoever reads more than text.
   *
   * @param known whether the file of a name is no binary file, whatever its bytes
   */
  public Walk(
      Iterator<String> paths, Choice choice, Complaints complaints, Predicate<String> known) {
    this.paths = paths;
    this.choice = choice;
    this.complaints = complaints;
    this.known = known;
  }

  /** The same for paths that are known beforehand. */
  public Walk(List<String> paths, Choice choice, Complaints complaints) {
    this(paths.iterator(), choice, complaints);
  }

  /**
   * The paths that {@code in} lists, in UTF-8, read as they are asked for. Empty ones are skipped.
   * The iterator throws an {@link java.io.UncheckedIOException} where the list cannot be read.
   *
   * @param nul whether they end with NUL; else with LF or CRLF
   */
  public static Iterator<String> list(InputStream in, boolean nul) {
    return new PathList(in, nul);
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public Input next() {
    Input input = hasNext() ? next : null;
    next = null;
    if (input == null) {
      throw new NoSuchElementException();
    }
    return input;
  }

  private @Nullable Input advance() {
    while (true) {
      Input input = tree == null ? null : tree.next();
      if (input != null) {
        return input;
      }
      tree = null;
      if (!paths.hasNext()) {
        return null;
      }
      input = named(paths.next());
      if (input != null) {
        return input;
      }
    }
  }

  /** The input at {@code typed}; null where that is a folder, which is then the tree. */
  private @Nullable Input named(String typed) {
    if (typed.equals("-")) {
      return Input.STANDARD;
    }
    if (typed.isEmpty()) {
      // To the library that is the working folder; to every shell it is nothing.
      complaints.fail("'': no such file");
      return null;
    }
    Path path;
    try {
      path = Path.of(typed);
    } catch (InvalidPathException e) {
      complaints.fail(typed + ": cannot be the name of a file: " + e.getReason());
      return null;
    }
    if (Files.isDirectory(path)) {
      tree = new Tree(path, typed, choice, complaints, known);
      return null;
    }
    return new Input(path, typed, below(path));
  }

  /** The path itself where it only leads down, as find prints it; else the file's name. */
  private static Path below(Path path) {
    Path plain = path.normalize();
    Path name = plain.getFileName();
    return plain.isAbsolute() || plain.startsWith("..") || name == null
        ? (name == null ? path : name)
        : plain;
  }
}
