package dev.pith.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One feature of all blocks of a page, and how it sums up over the neighbourhood. */
final class Column {
  private final String name;

  /** The column that this one looks at from so far away; null where it looks at the page. */
  private final @Nullable Column of;

  private final int distance;
  private int[] at = new int[256];

  /** Made when it is first asked for: most columns never are. */
  private int[] sums = new int[0];

  private boolean summed;
  private int all;

  Column(String name) {
    this(name, null, 0);
  }

  private Column(String name, @Nullable Column of, int distance) {
    this.name = name;
    this.of = of;
    this.distance = distance;
  }

  /** A column for what this one says so far away. */
  Column near(int distance, String where) {
    return new Column(where, this, distance);
  }

  boolean is(String plain) {
    return of == null && name.equals(plain);
  }

  /** Put together when asked for: few ask, and hundreds at every start take their time. */
  String name() {
    return of == null ? name : of.name() + ", " + distance + name;
  }

  /** The values, one a block; longer than the page. */
  int[] values() {
    return at;
  }

  /** Forgets the page before and makes room for {@code n} blocks. */
  int[] open(int n) {
    if (at.length < n) {
      at = new int[n + n / 2];
    }
    summed = false;
    return at;
  }

  /** Sums of the values in front of each block. They may overflow; differences of them do not. */
  int[] sums(int n) {
    if (!summed) {
      if (sums.length <= n) {
        sums = new int[at.length + 1];
      }
      int sum = 0;
      for (int i = 0; i < n; i++) {
        sums[i] = sum;
        sum += at[i];
      }
      sums[n] = sum;
      summed = true;
    }
    return sums;
  }

  /** All values are to be alike, once {@link #fill(int)} is called. */
  void all(int value) {
    all = value;
  }

  /** Gives all values what {@link #all} said: in one place, for a loop is work to compile. */
  void fill(int n) {
    fill(n, all);
  }

  /** All values alike. */
  void fill(int n, int value) {
    Arrays.fill(open(n), 0, n, value);
  }

  /** The values of {@code [from, to)} alike. */
  void fillPart(int from, int to, int value) {
    Arrays.fill(at, from, to, value);
  }

  /** The sum of the values of {@code [from, to)}. */
  int sum(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += at[i];
    }
    return sum;
  }

  /** The mean of the values of {@code [from, to)}, which is not empty. */
  int mean(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += at[i];
    }
    return (int) (sum / (to - from));
  }

  /**
   * The values of {@code of}, {@code by} blocks further down; {@code none} past the page's ends.
   */
  void shift(int n, Column of, int by, int none) {
    int[] to = open(n);
    int from = Math.min(n, Math.max(0, -by));
    int end = Math.max(from, Math.min(n, n - by));
    Arrays.fill(to, 0, from, none);
    if (end > from) {
      System.arraycopy(of.at, from + by, to, from, end - from);
    }
    Arrays.fill(to, end, n, none);
  }

  /**
   * Sums over the {@code reach} blocks on both sides and the block itself. At the page's ends the
   * window stays as wide and moves inwards, so that sums compare; on a shorter page the whole page
   * is scaled up to the window.
   */
  void around(int n, Column of, int reach) {
    int[] to = open(n);
    int[] sum = of.sums(n);
    int width = 2 * reach + 1;
    if (n <= width) {
      Arrays.fill(to, 0, n, n == 0 ? 0 : (int) ((long) sum[n] * width / n));
      return;
    }
    Arrays.fill(to, 0, reach, sum[width]);
    between(to, sum, reach, n - reach, reach);
    Arrays.fill(to, n - reach, n, sum[n] - sum[n - width]);
  }

  private static void between(int[] to, int[] sum, int from, int end, int reach) {
    for (int i = from; i < end; i++) {
      to[i] = sum[i + reach + 1] - sum[i - reach];
    }
  }

  /** Sums over the {@code reach} blocks above; past the page's end there is nothing to add. */
  void above(int n, Column of, int reach) {
    int[] to = open(n);
    int[] sum = of.sums(n);
    for (int i = 0; i < n; i++) {
      to[i] = sum[i] - sum[Math.max(0, i - reach)];
    }
  }

  /** Sums over the {@code reach} blocks below. */
  void below(int n, Column of, int reach) {
    int[] to = open(n);
    int[] sum = of.sums(n);
    for (int i = 0; i < n; i++) {
      to[i] = sum[Math.min(n, i + 1 + reach)] - sum[i + 1];
    }
  }

  /** 0, 1, 2 and so on. */
  static void count(int n, int[] to) {
    for (int i = 0; i < n; i++) {
      to[i] = i;
    }
  }

  static void multiply(int n, int[] to, int[] a, int[] b) {
    for (int i = 0; i < n; i++) {
      to[i] = a[i] * b[i];
    }
  }

  static void reverse(int n, int[] to, int[] of) {
    for (int i = 0; i < n; i++) {
      to[i] = of[n - 1 - i];
    }
  }
}
