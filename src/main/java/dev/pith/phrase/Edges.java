package dev.pith.phrase;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A hash table from (node, word) to node: the edges of a trie in two flat arrays, since boxed keys
 * cost more than the match.
 *
 * <p>Every start reads them, so they are small: of a key only the upper half is kept, and the place
 * speaks for the lower. One in some 10<sup>13</sup> questions gets the answer to another.
 */
final class Edges {
  private static final int SLOTS = 1 << 16;

  /** So full the table may get; beyond, what it does not have takes long to find out. */
  private static final int MOST = SLOTS / 4 * 3;

  private final int[] keys = new int[SLOTS];

  /** 0 where a slot is free. */
  private final char[] targets = new char[SLOTS];

  private int size;

  /**
   * A bit for each key, by its upper half. Most questions are about words that no phrase has: they
   * end here, in memory that stays close by.
   */
  private final long[] known = new long[(1 << KNOWN_BITS) / Long.SIZE];

  private static final int KNOWN_BITS = 18;

  Edges() {}

  /** Reads what {@link #write} wrote, array by array: value by value takes ten times as long. */
  Edges(ByteBuffer table) {
    table.asLongBuffer().get(known);
    table.position(table.position() + Long.BYTES * known.length);
    table.asIntBuffer().get(keys);
    table.position(table.position() + Integer.BYTES * keys.length);
    table.asCharBuffer().get(targets);
    table.position(table.position() + Character.BYTES * targets.length);
  }

  void write(DataOutputStream out) throws IOException {
    for (long bits : known) {
      out.writeLong(bits);
    }
    for (int key : keys) {
      out.writeInt(key);
    }
    for (char target : targets) {
      out.writeChar(target);
    }
  }

  /** The node behind the edge; 0 where there is none. */
  int get(int node, long word) {
    long key = key(node, word);
    int bit = (int) (key >>> (Long.SIZE - KNOWN_BITS));
    return (known[bit >> 6] & (1L << bit)) == 0 ? 0 : targets[slot(key)];
  }

  /** Where {@code key} is, or else a free slot. */
  private int slot(long key) {
    int i = (int) key & (SLOTS - 1);
    while (targets[i] != 0 && keys[i] != (int) (key >>> 32)) {
      i = (i + 1) & (SLOTS - 1);
    }
    return i;
  }

  /** Adds an edge that is not there yet. */
  void put(int node, long word, int target) {
    if (++size > MOST) {
      throw new IllegalStateException(
          "more than %d edges: make Edges.SLOTS larger".formatted(MOST));
    }
    long key = key(node, word);
    int bit = (int) (key >>> (Long.SIZE - KNOWN_BITS));
    known[bit >> 6] |= 1L << bit;
    int slot = slot(key);
    keys[slot] = (int) (key >>> 32);
    targets[slot] = (char) target;
  }

  private static long key(int node, long word) {
    long h = (word ^ (node * 0xC2B2AE3D27D4EB4FL)) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 32);
  }
}
