package dev.pith.run;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * A folder that is being walked.
 *
 * @param key tells it from all others, whichever path led to it
 * @param name how messages name what is in it: this, a slash, the rest
 * @param below its path from the named folder
 * @param lead the path to it, with a slash behind it, as globs of ignore files see it
 * @param entries what is in it and not hidden, in order, as far as not yet walked
 */
record Folder(
    Object key, String name, Path below, String lead, Ignores ignores, Iterator<Path> entries) {

  /** What tells a folder from all others. */
  static Object key(Path folder, BasicFileAttributes attributes) throws IOException {
    Object key = attributes.fileKey();
    return key != null ? key : folder.toRealPath();
  }

  /**
   * What is in {@code folder} but has no dot name. Paths compare by their bytes where names are
   * bytes, which for UTF-8 is the order of code points, in every locale.
   */
  static Iterator<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (!String.valueOf(entry.getFileName()).startsWith(".")) {
          entries.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(entries);
    return entries.iterator();
  }
}
