package dev.pith.run;

import dev.pith.source.Complaints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The ignore files that hold in a named folder: its own and those of the folders above it, up to
 * the root of its repository. Outside a repository the folders above it have no say.
 *
 * @param lead the path from the root to the named folder, with a slash behind it; empty where they
 *     are one
 * @param ignores what the ignore files say of paths from the root
 */
record Repository(String lead, Ignores ignores) {
  /** No ignore file holds. */
  static final Repository NONE = new Repository("", Ignores.NONE);

  /** The repository around {@code named}. */
  static Repository around(Path named, Complaints complaints) {
    Path folder;
    try {
      folder = named.toRealPath();
    } catch (IOException e) {
      // The walk will meet the same and say so.
      return NONE;
    }
    Path at = root(folder);
    Ignores ignores = excluded(at, complaints).in(at, 0, complaints);
    StringBuilder lead = new StringBuilder();
    if (!at.equals(folder)) {
      for (Path name : at.relativize(folder)) {
        at = at.resolve(name);
        ignores = ignores.in(at, lead.append(name).append('/').length(), complaints);
      }
    }
    return new Repository(lead.toString(), ignores);
  }

  /** What the repository's owner keeps out without saying so to others; not in work trees. */
  private static Ignores excluded(Path root, Complaints complaints) {
    return Ignores.NONE.with(List.of(root.resolve(".git/info/exclude")), 0, complaints);
  }

  /** The nearest folder with a {@code .git} (in work trees of their own a file). */
  private static Path root(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return folder;
  }
}
