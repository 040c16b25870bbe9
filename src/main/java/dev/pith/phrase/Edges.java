package dev.pith.phrase;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A hash table from (node, word) to node: the edges of a trie in two flat arrays, since boxed keys
 * cost more than the match.
 */
final class Edges {
  private long[] keys;
  private int[] targets;
  private int size;

  /**
   * A bit for each key, by its upper half. Most questions are about words that no phrase has: they
   * end here, in memory that stays close by.
   */
  private final long[] known = new long[(1 << KNOWN_BITS) / Long.SIZE];

  private static final int KNOWN_BITS = 18;

  Edges() {
    keys = new long[1 << 14];
    targets = new int[1 << 14];
  }

  /** Reads what {@link #write} wrote, array by array: value by value takes ten times as long. */
  Edges(ByteBuffer table) {
    keys = new long[table.getInt()];
    targets = new int[keys.length];
    table.asLongBuffer().get(keys).get(known);
    table.position(table.position() + Long.BYTES * (keys.length + known.length));
    table.asIntBuffer().get(targets);
    table.position(table.position() + Integer.BYTES * targets.length);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    for (long key : keys) {
      out.writeLong(key);
    }
    for (long bits : known) {
      out.writeLong(bits);
    }
    for (int target : targets) {
      out.writeInt(target);
    }
  }

  /** The node behind the edge; 0 where there is none. */
  int get(int node, long word) {
    long key = key(node, word);
    int bit = (int) (key >>> (Long.SIZE - KNOWN_BITS));
    return (known[bit >> 6] & (1L << bit)) == 0 ? 0 : find(key);
  }

  private int find(long key) {
    int mask = keys.length - 1;
    for (int i = (int) key & mask; targets[i] != 0; i = (i + 1) & mask) {
      if (keys[i] == key) {
        return targets[i];
      }
    }
    return 0;
  }

  void put(int node, long word, int target) {
    if (2 * ++size > keys.length) {
      grow();
    }
    long key = key(node, word);
    int bit = (int) (key >>> (Long.SIZE - KNOWN_BITS));
    known[bit >> 6] |= 1L << bit;
    insert(key, target);
  }

  private void insert(long key, int target) {
    int mask = keys.length - 1;
    int i = (int) key & mask;
    while (targets[i] != 0) {
      i = (i + 1) & mask;
    }
    keys[i] = key;
    targets[i] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[2 * oldKeys.length];
    targets = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldTargets[i] != 0) {
        insert(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private static long key(int node, long word) {
    long h = (word ^ (node * 0xC2B2AE3D27D4EB4FL)) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 32);
  }
}
