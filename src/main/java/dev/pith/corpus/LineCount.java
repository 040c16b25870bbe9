package dev.pith.corpus;

import dev.pith.page.Fold;
import java.io.Serializable;

/** On how many pages of a site a line stands, and where on them. */
final class LineCount implements Serializable {
  private static final long serialVersionUID = 1;

  /** Bytes that one takes, with its place in a map but without its example. Estimated. */
  static final int BYTES = 136;

  /** Pages that have it anywhere. */
  int pages;

  /** Pages that have it above their first prose. */
  int head;

  /** Pages that have it between prose. */
  int middle;

  /** Pages that have it below their last prose. */
  int foot;

  /** How it stands on one of them: the first in the order of characters, whoever saw it first. */
  String example;

  /** Whether it stands with other numbers, or another date, elsewhere. */
  boolean varies;

  LineCount(String example) {
    this.example = example;
  }

  void add(LineCount more) {
    pages += more.pages;
    head += more.head;
    middle += more.middle;
    foot += more.foot;
    varies |= more.varies;
    see(more.example);
  }

  void see(String another) {
    varies = varies || !Fold.same(another, example);
    if (another.compareTo(example) < 0) {
      example = another;
    }
  }
}
