package dev.pith.spark;

import dev.pith.run.Input;
import dev.pith.run.Reading;
import dev.pith.run.Target;
import dev.pith.run.Target.OnExists;
import java.io.Serializable;
import java.nio.file.Path;

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

  /** The same as what a run reads. */
  Input input() {
    return new Input(null, name, Path.of(below));
  }

  /** Where its output goes under the output folder: where {@code pith -o} writes it. */
  String output(Reading reading) {
    Target folder = new Target.Folder(Path.of(""), OnExists.SKIP);
    return String.valueOf(folder.file(input(), reading.of(name)));
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
