package dev.pith.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is about to be replaced.
 *
 * @param attributes what it was when the writing began
 * @param posix the same where the system knows modes and owners; else null
 */
record Original(Path file, BasicFileAttributes attributes, @Nullable PosixFileAttributes posix) {
  private static final Set<PosixFilePermission> WRITING =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  /**
   * The file at {@code file}, which is no link.
   *
   * @throws IOException where it is no regular file
   */
  static Original of(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    PosixFileAttributes posix = view == null ? null : view.readAttributes();
    BasicFileAttributes attributes =
        posix == null ? Files.readAttributes(file, BasicFileAttributes.class) : posix;
    if (attributes.isDirectory()) {
      throw new IOException("is a folder");
    }
    if (!attributes.isRegularFile()) {
      throw new IOException("is no regular file; write to standard output and redirect that");
    }
    return new Original(file, attributes, posix);
  }

  /**
   * @throws IOException where a new file in its place would lose something or overstep a right
   */
  void requireReplaceable() throws IOException {
    int links = links();
    if (links > 1) {
      throw new IOException(
          "has %d hard links; writing it in place would part them".formatted(links));
    }
    // Whoever may do everything does not write either what nobody is meant to write.
    if (!Files.isWritable(file)
        || (posix != null && Collections.disjoint(posix.permissions(), WRITING))) {
      throw new IOException("is read-only; chmod +w makes it writable");
    }
    Path folder = file.getParent();
    if (folder != null && !Files.isWritable(folder)) {
      throw new IOException("its folder may not be written");
    }
  }

  private int links() throws IOException {
    try {
      return Files.getAttribute(file, "unix:nlink") instanceof Integer links ? links : 1;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      // No such thing here.
      return 1;
    }
  }

  /** Whether what is at {@code path} is this, unchanged. */
  boolean isStill(Path path) throws IOException {
    BasicFileAttributes now;
    try {
      now = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return false;
    }
    return now.size() == attributes.size()
        && now.lastModifiedTime().equals(attributes.lastModifiedTime())
        && (attributes.fileKey() == null || attributes.fileKey().equals(now.fileKey()));
  }

  /** Gives {@code file} its owner, group and mode. */
  void handOn(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (posix == null || view == null) {
      return;
    }
    // One at a time: who may not give a file away may still give it to another group.
    try {
      view.setGroup(posix.group());
    } catch (IOException e) {
      // Only the owner, and only to groups of his own.
    }
    try {
      view.setOwner(posix.owner());
    } catch (IOException e) {
      // Only the administrator.
    }
    view.setPermissions(posix.permissions());
  }
}
