package dev.pith.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Marks of what a part of a survey counted, four bytes for each line and each run of words. Parts
 * of a survey on many machines tell each other their marks, and then send no more of what stands on
 * one page than what another part has, too.
 *
 * <p>Two things may have one mark by chance. Then both are sent, and each is found alone after all.
 *
 * @param slots all marks are parted in so many; equal ones mean the same in the same slot alone.
 *     Each slot is sorted
 */
public record Marks(List<int[]> slots) {
  private static final long LINE = 1;
  private static final long SHINGLE = 2;

  static long site(String name) {
    long key = 0;
    for (int i = 0; i < name.length(); i++) {
      key = LineKeys.join(key, name.charAt(i));
    }
    return key;
  }

  static long line(long site, long key) {
    return LineKeys.join(LineKeys.join(site, LINE), key);
  }

  static long shingle(long site, long key) {
    return LineKeys.join(LineKeys.join(site, SHINGLE), key);
  }

  /** Marks of {@code keys}, in {@code count} slots. */
  static Marks of(long[] keys, int count) {
    int[] sizes = new int[count];
    for (long key : keys) {
      sizes[slot(key, count)]++;
    }
    List<int[]> slots = new ArrayList<>();
    for (int size : sizes) {
      slots.add(new int[size]);
    }
    for (long key : keys) {
      int slot = slot(key, count);
      slots.get(slot)[--sizes[slot]] = (int) key;
    }
    slots.forEach(Arrays::sort);
    return new Marks(slots);
  }

  private static int slot(long key, int count) {
    return Math.floorMod((int) (key >>> 32), count);
  }

  boolean has(long key) {
    return Arrays.binarySearch(slots.get(slot(key, slots.size())), (int) key) >= 0;
  }

  /**
   * Of each of {@code parts}' marks those that another part has, too.
   *
   * @param parts the same slot of each; sorted
   */
  public static List<int[]> shared(List<int[]> parts) {
    int[] all = new int[parts.stream().mapToInt(part -> part.length).sum()];
    int count = 0;
    for (int[] part : parts) {
      System.arraycopy(part, 0, all, count, part.length);
      count += part.length;
    }
    Arrays.sort(all);
    int twice = 0;
    for (int i = 1; i < count; i++) {
      if (all[i] == all[i - 1] && (twice == 0 || all[twice - 1] != all[i])) {
        all[twice++] = all[i];
      }
    }
    int[] shared = Arrays.copyOf(all, twice);
    return parts.stream().map(part -> both(part, shared)).toList();
  }

  private static int[] both(int[] some, int[] others) {
    return Arrays.stream(some).filter(mark -> Arrays.binarySearch(others, mark) >= 0).toArray();
  }
}
