package dev.pith.spark;

import java.util.ArrayList;
import java.util.List;

/** Parts pieces among tasks: few enough to be started cheaply, enough to keep every core busy. */
final class Shares {
  /** Tasks for each core, so that a slow one at the end does not keep the others waiting long. */
  private static final int TASKS = 4;

  /** What opening and writing a file costs, as bytes cleaned meanwhile; a guess. */
  private static final long FILE = 1 << 16;

  private static final long MOST = 32 << 20;

  private Shares() {}

  /** The {@code pieces} in their order, parted among tasks of about the same work. */
  static List<List<Piece>> of(List<Piece> pieces, int cores) {
    long work = 0;
    for (Piece piece : pieces) {
      work += piece.size() + FILE;
    }
    long most = Math.min(MOST, Math.max(1, work / ((long) TASKS * cores)));
    List<List<Piece>> shares = new ArrayList<>();
    List<Piece> share = new ArrayList<>();
    long size = 0;
    for (Piece piece : pieces) {
      if (size > 0 && size + piece.size() + FILE > most) {
        shares.add(share);
        share = new ArrayList<>();
        size = 0;
      }
      share.add(piece);
      size += piece.size() + FILE;
    }
    if (!share.isEmpty()) {
      shares.add(share);
    }
    return shares;
  }
}
