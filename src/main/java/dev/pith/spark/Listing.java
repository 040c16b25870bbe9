package dev.pith.spark;

import dev.pith.cli.UsageException;
import dev.pith.run.Choice;
import dev.pith.run.Input;
import dev.pith.run.Reading;
import dev.pith.run.Walk;
import dev.pith.source.Complaints;
import dev.pith.source.Compression;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The pieces that paths mean, in the order given. A folder of this machine is walked as the command
 * walks it. Of a folder elsewhere, {@code s3a://bucket/crawl}, every file below is taken, in the
 * order of the names, but for those that the choice leaves out, and for names that begin with a dot
 * or an underscore.
 */
final class Listing {
  private final Storage storage;
  private final Choice choice;
  private final Reading reading;
  private final long most;
  private final Complaints complaints;
  private final List<Piece> pieces = new ArrayList<>();

  /** Which input an output is made from. */
  private final Map<String, String> outputs = new HashMap<>();

  /**
   * @param most how long a piece may be of a file that can be cut
   */
  Listing(Storage storage, Choice choice, Reading reading, long most, Complaints complaints) {
    this.storage = storage;
    this.choice = choice;
    this.reading = reading;
    this.most = most;
    this.complaints = complaints;
  }

  /**
   * The pieces of {@code typed}.
   *
   * @throws UsageException where there is none, or two inputs would be written into one file
   */
  List<Piece> of(List<String> typed) throws IOException {
    for (String path : typed) {
      Path root = storage.whole(path);
      if (new Path(path).toUri().getScheme() == null && root.toUri().getScheme().equals("file")) {
        Walk walk = new Walk(List.of(path).iterator(), choice, complaints, Piece::isParquet);
        while (walk.hasNext()) {
          Input input = walk.next();
          add(local(input), input.name(), input.below().toString());
        }
      } else {
        FileStatus status = status(root, path);
        if (status.isDirectory()) {
          walk(storage.of(root), root, path.replaceAll("/+$", ""), "");
        } else {
          add(status, path, root.getName());
        }
      }
    }
    return pieces;
  }

  private FileStatus local(Input input) throws IOException {
    java.nio.file.Path path = input.path();
    if (path == null) {
      throw new UsageException("a cluster has no standard input (-)");
    }
    return status(new Path(path.toUri()), input.name());
  }

  private FileStatus status(Path path, String name) throws IOException {
    try {
      return storage.of(path).getFileStatus(path);
    } catch (FileNotFoundException e) {
      throw new UsageException("--input: %s: no such file".formatted(name));
    }
  }

  private void walk(FileSystem files, Path folder, String name, String below) throws IOException {
    FileStatus[] entries = files.listStatus(folder);
    Arrays.sort(entries);
    for (FileStatus entry : entries) {
      String file = entry.getPath().getName();
      if (file.startsWith(".") || file.startsWith("_")) {
        continue;
      }
      if (entry.isDirectory()) {
        walk(files, entry.getPath(), name + "/" + file, below + file + "/");
      } else if (choice.takes(below + file)) {
        add(entry, name + "/" + file, below + file);
      }
    }
  }

  private void add(FileStatus file, String name, String below) throws IOException {
    String uri = file.getPath().toUri().toString();
    long length = file.getLen();
    if (length <= most || !canBeCut(file.getPath(), name)) {
      add(new Piece(uri, name, below, 0, length));
      return;
    }
    int number = 0;
    for (long from = 0; from < length; from += most) {
      long to = Math.min(length, from + most);
      add(new Piece(uri, name, Piece.part(below, number++), from, to));
    }
  }

  private void add(Piece piece) {
    if (piece.isParquet() && reading.outputRecords() != null) {
      throw new UsageException(
          "--output-records: %s is Parquet, and goes out as that".formatted(piece.name()));
    }
    String first = outputs.putIfAbsent(piece.output(reading), piece.name());
    if (first != null) {
      throw new UsageException(
          "%s would be written to %s, where %s goes; give each of them an output of its own"
              .formatted(piece.name(), piece.output(reading), first));
    }
    pieces.add(piece);
  }

  /** Whether every line is a record by itself: packed ones cannot be read from the middle. */
  private boolean canBeCut(Path path, String name) throws IOException {
    if (Piece.isParquet(name) || reading.of(name).kind() != Reading.Kind.JSONL) {
      return false;
    }
    try (InputStream in = storage.of(path).open(path)) {
      return Compression.sniff(in.readNBytes(Compression.MAGIC)) == Compression.NONE;
    }
  }
}
