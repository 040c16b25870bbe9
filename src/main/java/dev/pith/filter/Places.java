package dev.pith.filter;

/**
 * Where each key was seen first: a hash table in two flat arrays, since boxed keys cost more than
 * the question.
 */
final class Places {
  private final long[] keys;

  /** The places, counted from 1; 0 where the table has room. */
  private final int[] places;

  /** A table for {@code most} keys. */
  Places(int most) {
    int size = Integer.highestOneBit(Math.max(most, 2)) << 2;
    keys = new long[size];
    places = new int[size];
  }

  /** The place given with {@code key} for the first time, which is {@code place} if it is new. */
  int first(long key, int place) {
    int mask = keys.length - 1;
    int i = (int) (key ^ (key >>> 32)) & mask;
    while (places[i] != 0) {
      if (keys[i] == key) {
        return places[i] - 1;
      }
      i = (i + 1) & mask;
    }
    keys[i] = key;
    places[i] = place + 1;
    return place;
  }
}
