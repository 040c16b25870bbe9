package dev.pith.run;

import java.nio.file.Path;

/** Where cleaned inputs go. */
public sealed interface Target {

  /** One behind the other into one stream. */
  record Stream() implements Target {}

  /** One behind the other into one file. */
  record OneFile(Path file, OnExists onExists) implements Target {}

  /** Into a folder, under the names they had below the folder that was named. */
  record Folder(Path root, OnExists onExists) implements Target {}

  /**
   * Back to where they came from.
   *
   * @param suffix what the name of the original gets, that stays beside it; empty: none stays
   */
  record InPlace(String suffix) implements Target {}

  /** Nowhere: every line of an input and why it went is written instead. */
  record Explanation() implements Target {}

  /** Nowhere: the names of those that would change are written instead. */
  record Check() implements Target {}

  /** Nowhere: what would change is written instead, as a unified diff. */
  record Differences(boolean colour) implements Target {}

  /** Nowhere: what would be written into {@code of} is said instead. */
  record Plan(Target of) implements Target {}

  /** What to do where an output is there already. */
  enum OnExists {
    FAIL,
    SKIP,
    REPLACE
  }
}
