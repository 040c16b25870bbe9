package dev.pith.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The temporary files of this process. An interrupted run (Ctrl-C) takes them along; what a killed
 * one leaves has a dot name that is never used again.
 */
final class Temporaries {
  private Temporaries() {}

  /** With dot, mark and number well below the 255 bytes that a name may have. */
  private static final int LONGEST = 100;

  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Temporaries::deleteAll, "temporary files"));
  }

  /** A name for a temporary file in the folder of {@code target}, like {@code .a.pith-1f.tmp}. */
  static Path beside(Path target) {
    StringBuilder name = new StringBuilder(".");
    String whole = String.valueOf(target.getFileName());
    for (int i = 0; i < Math.min(whole.length(), LONGEST); i++) {
      // Other characters take several bytes, and may not be writable in this locale.
      char c = whole.charAt(i);
      name.append(c > ' ' && c < 0x7F ? c : '_');
    }
    String number = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return target.resolveSibling(name.append(".pith-").append(number).append(".tmp").toString());
  }

  /** Makes {@code temporary}, for nobody else to read where that is {@code secret}. */
  static FileChannel open(Path temporary, boolean secret) throws IOException {
    boolean modes = temporary.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] mode =
        secret && modes
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    OPEN.add(temporary);
    try {
      return FileChannel.open(temporary, options, mode);
    } catch (IOException e) {
      OPEN.remove(temporary);
      throw e;
    }
  }

  /** Makes {@code temporary} a copy of {@code file}, with its times, mode and owner. */
  static void copy(Path file, Path temporary) throws IOException {
    OPEN.add(temporary);
    Files.copy(file, temporary, StandardCopyOption.COPY_ATTRIBUTES);
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Deletes {@code temporary} unless it has been moved. */
  static void delete(Path temporary) throws IOException {
    Files.deleteIfExists(temporary);
    OPEN.remove(temporary);
  }

  private static void deleteAll() {
    for (Path temporary : OPEN) {
      try {
        delete(temporary);
      } catch (IOException e) {
        // The run is over; there is nobody left to tell.
      }
    }
  }
}
