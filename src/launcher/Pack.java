import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts the launcher's script in front of the jar: {@code Pack.java SCRIPT JAR FILE}. The build runs
 * it, so that no tool is needed that a fresh machine may not have.
 *
 * <p>The data read at every start lie in the file as they are, not deflated: that saves 5 ms of a
 * start. Every offset in the table at the end of the jar counts from the script's first byte, as
 * {@code unzip} wants.
 */
final class Pack {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;

  public static void main(String[] args) throws IOException {
    byte[] jar = packed(Path.of(args[1]));
    CRC32 build = new CRC32();
    build.update(jar);
    byte[] script =
        Files.readString(Path.of(args[0]))
            .replace("@BUILD@", "%08x".formatted(build.getValue()))
            .getBytes(UTF_8);
    move(ByteBuffer.wrap(jar).order(LITTLE_ENDIAN), script.length);
    Path file = Path.of(args[2]);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, ByteBuffer.allocate(script.length + jar.length).put(script).put(jar).array());
    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The jar's entries in their order; the program's own data are stored, the others deflated. */
  private static byte[] packed(Path jar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (Enumeration<? extends ZipEntry> all = in.entries(); all.hasMoreElements(); ) {
        ZipEntry was = all.nextElement();
        ZipEntry entry = new ZipEntry(was.getName());
        entry.setTimeLocal(was.getTimeLocal());
        if (was.getName().endsWith(".bin")) {
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(was.getSize());
          entry.setCrc(was.getCrc());
        }
        out.putNextEntry(entry);
        try (InputStream content = in.getInputStream(was)) {
          content.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Adds {@code by} to every offset in {@code jar}, which has no comment at its end. */
  private static void move(ByteBuffer jar, int by) throws IOException {
    int end = jar.capacity() - END_SIZE;
    int count = Short.toUnsignedInt(jar.getShort(end + 10));
    int at = jar.getInt(end + 16);
    if (jar.getInt(end) != END || count == 0xFFFF) {
      throw new IOException("the jar has a comment, or more entries than a plain one holds");
    }
    jar.putInt(end + 16, at + by);
    for (int i = 0; i < count; i++) {
      if (jar.getInt(at) != ENTRY) {
        throw new IOException("entry %d of the jar's table is none".formatted(i));
      }
      jar.putInt(at + 42, jar.getInt(at + 42) + by);
      int name = Short.toUnsignedInt(jar.getShort(at + 28));
      int extra = Short.toUnsignedInt(jar.getShort(at + 30));
      int comment = Short.toUnsignedInt(jar.getShort(at + 32));
      at += ENTRY_SIZE + name + extra + comment;
    }
  }
}
