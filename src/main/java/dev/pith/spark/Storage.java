package dev.pith.spark;

import dev.pith.run.SafeOutput;
import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The cluster's files. Where one cannot be read or written an {@link UncheckedIOException} is
 * thrown: that is no damage of an input, to be counted and passed over; the task has failed, and
 * Spark tries it again elsewhere.
 *
 * @param configuration which storage a URI means, and how to get there
 * @param temporary the folder of files being written, beside the outputs
 */
record Storage(SerializableConfiguration configuration, String temporary) implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int BUFFER = 1 << 16;

  FileSystem of(Path path) throws IOException {
    FileSystem files = path.getFileSystem(configuration.value());
    // Hadoop's checksums would lie beside each output on a plain disk.
    files.setWriteChecksum(false);
    return files;
  }

  /**
   * The bytes of {@code piece}.
   *
   * @param field the column that holds the texts, where it has columns
   */
  InputStream open(Piece piece, String field) {
    try {
      Path path = piece.path();
      if (piece.isParquet()) {
        return new ParquetText(path, field, configuration.value());
      }
      FSDataInputStream in = of(path).open(path, BUFFER);
      boolean first = piece.from() == 0;
      if (!first) {
        in.seek(piece.from() - 1);
      }
      InputStream bytes = new BufferedInputStream(new Reading(in, piece.name()), BUFFER);
      return new LineRange(bytes, first, piece.size());
    } catch (IOException e) {
      throw failed(piece.name(), e);
    }
  }

  /** {@code typed} with its storage and from its root, so that it means the same everywhere. */
  Path whole(String typed) throws IOException {
    Path path = new Path(typed);
    return of(path).makeQualified(path);
  }

  boolean exists(Path path) {
    try {
      return of(path).exists(path);
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /** A new file, which is at {@code path} once it is committed, whatever was there before. */
  SafeOutput creating(Path path) {
    try {
      FileSystem files = of(path);
      Path there = new Path(temporary, UUID.randomUUID().toString());
      return new Written(files, there, path, new Writing(files.create(there, true), path));
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /** What takes the output of {@code piece}. */
  SafeOutput creating(Path path, Piece piece, String field) {
    SafeOutput file = creating(path);
    return piece.isParquet()
        ? new ParquetRows(piece.path(), field, configuration.value(), file)
        : file;
  }

  /** Deletes a folder with all that is in it, where there is one. */
  void delete(Path folder) {
    try {
      of(folder).delete(folder, true);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /** Writes a small file. */
  void write(Path path, byte[] bytes) {
    try (SafeOutput file = creating(path)) {
      file.out().write(bytes);
      file.commit();
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /** Reads a small file. */
  byte[] read(Path path) {
    try (InputStream in = of(path).open(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  private static UncheckedIOException failed(Object what, IOException e) {
    return new UncheckedIOException(what + ": " + e.getMessage(), e);
  }

  private record Written(FileSystem files, Path temporary, Path path, OutputStream out)
      implements SafeOutput {
    @Override
    public void commit() {
      try {
        out.close();
        files.mkdirs(path.getParent());
        // Where another attempt at the same task was faster, its bytes are the same.
        if (!files.rename(temporary, path) && !files.exists(path)) {
          throw new IOException("cannot be put in its place");
        }
      } catch (IOException e) {
        throw failed(path, e);
      }
    }

    @Override
    public void close() {
      try {
        out.close();
        files.delete(temporary, false);
      } catch (IOException e) {
        throw failed(path, e);
      }
    }
  }

  private static final class Reading extends InputStream {
    private final InputStream in;
    private final String name;

    Reading(InputStream in, String name) {
      this.in = in;
      this.name = name;
    }

    @Override
    public int read() {
      try {
        return in.read();
      } catch (IOException e) {
        throw failed(name, e);
      }
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      try {
        return in.read(bytes, from, length);
      } catch (IOException e) {
        throw failed(name, e);
      }
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw failed(name, e);
      }
    }
  }

  private static final class Writing extends FilterOutputStream {
    private final Path path;
    private boolean closed;

    Writing(OutputStream out, Path path) {
      super(out);
      this.path = path;
    }

    @Override
    public void write(int b) {
      try {
        out.write(b);
      } catch (IOException e) {
        throw failed(path, e);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw failed(path, e);
      }
    }

    @Override
    public void close() {
      if (closed) {
        return;
      }
      closed = true;
      try {
        out.close();
      } catch (IOException e) {
        throw failed(path, e);
      }
    }
  }
}
