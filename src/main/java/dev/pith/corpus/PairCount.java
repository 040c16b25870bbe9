package dev.pith.corpus;

import java.io.Serializable;

/** On how many pages of a site one line stands right above another. */
final class PairCount implements Serializable {
  private static final long serialVersionUID = 1;

  /** Bytes that one takes, with its place in a map. Estimated. */
  static final int BYTES = 112;

  /** The keys of the two lines. */
  final long above;

  final long below;

  int pages;

  PairCount(long above, long below) {
    this.above = above;
    this.below = below;
  }
}
