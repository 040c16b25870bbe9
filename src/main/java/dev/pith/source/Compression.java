package dev.pith.source;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPOutputStream;

/** How a stream's bytes are packed. */
public enum Compression {
  NONE("") {
    @Override
    public InputStream reading(InputStream in) {
      return in;
    }

    @Override
    public OutputStream writing(OutputStream out) {
      return out;
    }
  },

  GZIP(".gz") {
    @Override
    public InputStream reading(InputStream in) {
      return new GzipInput(in);
    }

    @Override
    public OutputStream writing(OutputStream out) throws IOException {
      return new GZIPOutputStream(out, BUFFER);
    }
  },

  ZSTD(".zst") {
    @Override
    public InputStream reading(InputStream in) {
      return new ZstdInput(new BufferedInputStream(in, BUFFER));
    }

    @Override
    public OutputStream writing(OutputStream out) throws IOException {
      return new ZstdOutputStream(out);
    }
  };

  /** A stream of what was packed, and how it was. */
  public record Opened(Compression compression, InputStream stream) {}

  /** How many bytes {@link #sniff} looks at. */
  public static final int MAGIC = 4;

  static final int BUFFER = 1 << 16;

  private final String extension;

  Compression(String extension) {
    this.extension = extension;
  }

  /** What the end of a file's name says, in upper or lower case. */
  public static Compression of(String fileName) {
    for (Compression compression : values()) {
      if (compression != NONE && compression.ends(fileName)) {
        return compression;
      }
    }
    return NONE;
  }

  /**
   * {@code name} without the extension of a compression: {@code page.jsonl} for {@code
   * page.jsonl.gz}.
   */
  public static String strip(String name) {
    return name.substring(0, name.length() - of(name).extension.length());
  }

  private boolean ends(String name) {
    int at = name.length() - extension.length();
    return at >= 0 && name.regionMatches(true, at, extension, 0, extension.length());
  }

  /**
   * What a stream's first bytes say.
   *
   * @param first {@link #MAGIC} bytes, or fewer where there are no more
   */
  public static Compression sniff(byte[] first) {
    if (first.length >= 3 && first[0] == 0x1F && first[1] == (byte) 0x8B && first[2] == 8) {
      return GZIP;
    }
    if (first.length < MAGIC) {
      return NONE;
    }
    int magic =
        (first[0] & 0xFF) | (first[1] & 0xFF) << 8 | (first[2] & 0xFF) << 16 | first[3] << 24;
    return magic == 0xFD2FB528 || (magic & 0xFFFFFFF0) == 0x184D2A50 ? ZSTD : NONE;
  }

  /**
   * Unpacks {@code in}, whatever it is: by its first bytes. The name only tells what to make of
   * bytes that say nothing: text may be called {@code .gz}, since some who fetch unpack; what is no
   * text either is an error, and so is UTF-16, which would come out as nonsense.
   */
  public static Opened open(InputStream in, String name) throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(in, MAGIC);
    byte[] first = pushback.readNBytes(MAGIC);
    pushback.unread(first);
    if (isUtf16(first)) {
      throw new IOException("is UTF-16, not UTF-8; iconv -f UTF-16 -t UTF-8 makes it so");
    }
    Compression compression = sniff(first);
    if (compression == NONE && of(name) != NONE && !isText(first)) {
      throw new IOException(
          "is called '%s' but does not begin as such data does".formatted(of(name).extension));
    }
    return new Opened(compression, compression.reading(pushback));
  }

  /** Whether it begins with the mark of either byte order; no UTF-8 does. */
  private static boolean isUtf16(byte[] first) {
    return first.length >= 2 && (first[0] & first[1] & 0xFE) == 0xFE && first[0] != first[1];
  }

  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b < '\t') {
        return false;
      }
    }
    return true;
  }

  /**
   * What {@code in} holds, unpacked. Damaged bytes, or an end too early, are an {@link IOException}
   * that names what and the offset in {@code in}.
   *
   * @param in closed with the stream
   */
  public abstract InputStream reading(InputStream in);

  /**
   * Packs what is written into {@code out}.
   *
   * @param out closed with the stream
   */
  public abstract OutputStream writing(OutputStream out) throws IOException;

  /** The same in members that can be unpacked each by itself. */
  public Members writingMembers(OutputStream out) {
    return new Members(this, out);
  }
}
