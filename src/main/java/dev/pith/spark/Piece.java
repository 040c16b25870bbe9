package dev.pith.spark;

import dev.pith.run.Input;
import dev.pith.run.Reading;
import dev.pith.run.Reading.Kind;
import dev.pith.run.Target;
import dev.pith.run.Target.OnExists;
import java.io.Serializable;
import java.net.URI;
import org.apache.hadoop.fs.Path;

/**
 * What one output is made from: a file, or the lines of it that begin in a range.
 *
 * @param uri where the file is
 * @param name how messages and pages name it: as typed, and for a file found in a folder the folder
 *     as typed joined with the rest
 * @param below where its output goes under the output folder, before an ending is changed
 * @param from where the range begins, in bytes
 * @param to where it ends; the file's length for the last
 */
record Piece(String uri, String name, String below, long from, long to) implements Serializable {
  private static final long serialVersionUID = 1;

  long size() {
    return to - from;
  }

  /** Whether it is a Parquet file, whose texts are read as JSON Lines and put back. */
  boolean isParquet() {
    return isParquet(name);
  }

  static boolean isParquet(String name) {
    return name.endsWith(".parquet");
  }

  /** How it is read, where other inputs are read by {@code all}. */
  Reading reading(Reading all) {
    return isParquet()
        ? new Reading(
            all.from(), all.to(), Kind.JSONL, null, all.field(), all.separator(), all.longest())
        : all;
  }

  Path path() {
    return new Path(URI.create(uri));
  }

  /** The same as what a run reads. */
  Input input() {
    return new Input(null, name, java.nio.file.Path.of(below));
  }

  /** Where its output goes under the output folder: where {@code pith -o} writes it. */
  String output(Reading reading) {
    Target folder = new Target.Folder(java.nio.file.Path.of(""), OnExists.SKIP);
    return String.valueOf(folder.file(input(), reading(reading).of(name)));
  }

  /**
   * The {@code number}th part of {@code below}: {@code pages-00003.jsonl} of {@code pages.jsonl}.
   */
  static String part(String below, int number) {
    int dot = below.lastIndexOf('.');
    int end = dot > below.lastIndexOf('/') + 1 ? dot : below.length();
    return "%s-%05d%s".formatted(below.substring(0, end), number, below.substring(end));
  }
}
