package dev.pith.run;

import dev.pith.source.Complaints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files in a named folder and in the folders below it. Those being walked are held in memory,
 * no more.
 */
final class Tree {
  private final Globs include;
  private final Globs exclude;
  private final boolean ignore;
  private final Complaints complaints;
  private final Predicate<String> known;
  private final Deque<Folder> open = new ArrayDeque<>();

  /** How much of a path leads to the named folder; globs of the choice do not see that. */
  private final int depth;

  /**
   * @param folder the named folder
   * @param typed how it was named
   * @param known whether the file of a name is no binary file, whatever its bytes
   */
  Tree(Path folder, String typed, Choice choice, Complaints complaints, Predicate<String> known) {
    this.include = Globs.of(choice.include());
    this.exclude = Globs.of(choice.exclude());
    this.ignore = choice.ignore();
    this.complaints = complaints;
    this.known = known;
    Repository repository = ignore ? Repository.around(folder, complaints) : Repository.NONE;
    this.depth = repository.lead().length();
    int end = typed.length();
    while (end > 0 && typed.charAt(end - 1) == '/') {
      end--;
    }
    enter(folder, typed.substring(0, end), Path.of(""), repository.lead(), repository.ignores());
  }

  /** The next file; null after the last. */
  @Nullable Input next() {
    for (Folder folder = open.peek(); folder != null; folder = open.peek()) {
      if (!folder.entries().hasNext()) {
        open.pop();
        continue;
      }
      Input input = visit(folder, folder.entries().next());
      if (input != null) {
        return input;
      }
    }
    return null;
  }

  private @Nullable Input visit(Folder parent, Path entry) {
    Path file = entry.getFileName();
    String path = parent.lead() + file;
    String name = parent.name() + "/" + file;
    Path below = parent.below().resolve(file);
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(entry, BasicFileAttributes.class);
    } catch (IOException e) {
      unreachable(parent, entry, e);
      return null;
    }
    boolean folder = attributes.isDirectory();
    if (passedOver(parent, path, folder)) {
      return null;
    }
    if (folder) {
      enter(entry, name, below, path + "/", parent.ignores());
      return null;
    }
    boolean wanted = include.isEmpty() || include.take(path.substring(depth));
    return wanted && attributes.isRegularFile() && (known.test(name) || !isBinary(entry))
        ? new Input(entry, name, below)
        : null;
  }

  private boolean passedOver(Folder parent, String path, boolean folder) {
    return exclude.match(path.substring(depth), folder)
        || (ignore && parent.ignores().ignore(path, folder));
  }

  /** Says so where an entry leads nowhere; one that has vanished was never there. */
  private void unreachable(Folder parent, Path entry, IOException e) {
    if (passedOver(parent, parent.lead() + entry.getFileName(), false)) {
      return;
    }
    String name = parent.name() + "/" + entry.getFileName();
    if (Files.isSymbolicLink(entry)) {
      complaints.warn(name + ": a link that leads nowhere");
    } else if (!(e instanceof NoSuchFileException)) {
      complaints.fail(name + ": " + Fault.of(e));
    }
  }

  private static boolean isBinary(Path file) {
    try {
      return Content.isBinary(file);
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      // Whoever opens it to read it will meet the same and name it.
      return false;
    }
  }

  private void enter(Path folder, String name, Path below, String lead, Ignores above) {
    try {
      Object key = Folder.key(folder, Files.readAttributes(folder, BasicFileAttributes.class));
      for (Folder parent : open) {
        if (parent.key().equals(key)) {
          return;
        }
      }
      // Those of the named folder are in its repository's already.
      Ignores ignores =
          ignore && !open.isEmpty() ? above.in(folder, lead.length(), complaints) : above;
      open.push(new Folder(key, name, below, lead, ignores, Folder.entries(folder)));
    } catch (NoSuchFileException | NotDirectoryException e) {
      // It has vanished since it was seen.
    } catch (IOException e) {
      complaints.fail((name.isEmpty() ? "/" : name) + ": " + Fault.of(e));
    }
  }
}
