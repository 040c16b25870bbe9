package dev.pith.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file being written, of which no reader ever sees a part. The bytes go to a temporary file in
 * the same folder, under a dot name that no walk takes; {@link #commit} puts that in the target's
 * place in one step. Until then, and after a crash, the target is what it was.
 *
 * <p>What is refused says why in a message that goes behind the target's name. Access control lists
 * and extended attributes are not kept.
 */
public final class SafeFile implements SafeOutput {
  private static final int BUFFER = 1 << 16;

  /**
   * What is as long as this is always on the disk before it is in its place: it could get there in
   * parts, and waiting for it costs little of what it took to write.
   */
  private static final long LONG = 1 << 20;

  private final Path target;
  private final @Nullable Original original;
  private final Path temporary;
  private final FileChannel channel;
  private final OutputStream out;
  private final boolean oneOfMany;

  private SafeFile(Path target, @Nullable Original original, boolean oneOfMany) throws IOException {
    this.target = target;
    this.original = original;
    this.oneOfMany = oneOfMany;
    this.temporary = Temporaries.beside(target);
    try {
      // What replaces a private file is private from the first byte on.
      this.channel = Temporaries.open(temporary, original != null);
    } catch (AccessDeniedException e) {
      throw new IOException("its folder may not be written", e);
    }
    this.out = new Bytes(channel);
  }

  /**
   * Writes the file at {@code target} in place; where that is a symbolic link, the file it leads
   * to. To be called before the file is read, since {@link #commit} refuses to undo what others did
   * meanwhile.
   *
   * @throws IOException where the target is no regular file, has several hard links or may not be
   *     written
   */
  public static SafeFile replacing(Path target) throws IOException {
    Path file = target.toRealPath();
    Original original = Original.of(file);
    original.requireReplaceable();
    return new SafeFile(file, original, false);
  }

  /**
   * Writes a new file, and its parent folders where there are none. A regular file that is there
   * already (where {@code target} is a symbolic link, the file it leads to) is replaced and hands
   * on its mode and owner.
   *
   * @throws IOException where something else than a regular file is there, or nothing can be
   */
  public static SafeFile creating(Path target) throws IOException {
    return creating(target, false);
  }

  /**
   * As {@link #creating} does, for an output of which its input still is there: {@link #commit}
   * does not wait until a short file is on the disk. With thousands of files waiting takes longer
   * than cleaning. After a crash of the program each is whole or as it was; after one of the system
   * those of the last seconds may be empty, so whoever goes on has to take empty ones for missing.
   */
  static SafeFile oneOfMany(Path target) throws IOException {
    return creating(target, true);
  }

  private static SafeFile creating(Path target, boolean oneOfMany) throws IOException {
    if (Files.exists(target)) {
      Path file = target.toRealPath();
      return new SafeFile(file, Original.of(file), oneOfMany);
    }
    if (Files.isSymbolicLink(target)) {
      throw new IOException("is a link that leads nowhere");
    }
    Path file = target.toAbsolutePath();
    Path folder = file.getParent();
    // A link to a folder is one; createDirectories denies that before Java 19.
    if (folder != null && !Files.isDirectory(folder)) {
      try {
        Files.createDirectories(folder);
      } catch (FileAlreadyExistsException e) {
        throw new IOException(e.getFile() + " is no folder", e);
      } catch (IOException e) {
        throw new IOException("its folder cannot be made: " + e.getMessage(), e);
      }
    }
    return new SafeFile(file, null, oneOfMany);
  }

  /**
   * Keeps what {@code target} holds in a file beside it, under the same name with {@code suffix}
   * behind it; where {@code target} is a symbolic link, beside the file it leads to. A backup of
   * that name is overwritten, as sed does. To be called before {@link #commit}; the target itself
   * is not touched.
   *
   * <p>A copy, not a hard link: a run killed before {@link #commit} would leave a file with two
   * links, which the next run had to refuse.
   *
   * @throws IllegalArgumentException where {@code suffix} is empty or has a slash in it
   */
  public static void backup(Path target, String suffix) throws IOException {
    if (suffix.isEmpty() || suffix.contains("/")) {
      throw new IllegalArgumentException("'%s' is no suffix for a file name".formatted(suffix));
    }
    Path file = target.toRealPath();
    Path backup = named(file, suffix);
    if (Files.isDirectory(backup, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("its backup would take the place of a folder: " + backup);
    }
    Path copy = Temporaries.beside(file);
    try {
      Temporaries.copy(file, copy);
      Files.move(copy, backup, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Temporaries.delete(copy);
    }
    forceFolder(backup);
  }

  /**
   * The path of {@code file} with {@code suffix} behind it. As a string a name that is not UTF-8
   * would become another, and several of them one.
   */
  private static Path named(Path file, String suffix) throws IOException {
    try {
      String end = new URI(null, null, "/" + suffix, null).toASCIIString().substring(1);
      return Path.of(URI.create(file.toUri() + end));
    } catch (URISyntaxException e) {
      throw new IOException("'%s' is no suffix for a file name".formatted(suffix), e);
    }
  }

  @Override
  public OutputStream out() {
    return out;
  }

  /** Whether the bytes written so far are others than the target holds. */
  public boolean differs() throws IOException {
    out.flush();
    return Files.mismatch(temporary, target) >= 0;
  }

  /**
   * Puts the bytes in the target's place, with the mode of what was there and, as far as rights
   * allow, its owner and group. When this returns they are on the disk, but for {@link #oneOfMany}.
   *
   * @throws IOException where that fails, or somebody else has changed the target meanwhile; the
   *     target is then as it was
   */
  @Override
  public void commit() throws IOException {
    out.flush();
    if (original != null) {
      original.handOn(temporary);
    }
    boolean waits = !oneOfMany || channel.size() >= LONG;
    if (waits) {
      channel.force(true);
    }
    channel.close();
    if (original != null && !original.isStill(target)) {
      throw new IOException("has been changed meanwhile and is left as it is now");
    }
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    if (waits) {
      forceFolder(target);
    }
  }

  /** Deletes the temporary file where there still is one. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      Temporaries.delete(temporary);
    }
  }

  /** Makes the rename last, where the system can; some cannot open folders. */
  private static void forceFolder(Path file) {
    Path folder = file.getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file is in its place all the same.
    }
  }

  /** Leaves the channel open for {@link #commit}: sinks close what they write to. */
  private static final class Bytes extends BufferedOutputStream {
    Bytes(FileChannel channel) {
      super(Channels.newOutputStream(channel), BUFFER);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
