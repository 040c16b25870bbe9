package dev.pith.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Boosted trees in which all nodes of a level ask the same question (oblivious trees; Kohavi and Li
 * 1995, known from CatBoost, Prokhorenkova et al. 2018). A leaf is then a number made of the
 * answers' bits, and a level is one loop over all blocks of a page without a branch in it, which is
 * what makes them as fast as they have to be.
 *
 * @param depth questions a tree asks
 * @param columns which column each question is about, tree by tree
 * @param limits the answer is yes above this
 * @param leaves log-odds that each leaf adds, tree by tree
 * @param base log-odds before all trees
 */
@SuppressWarnings("ArrayRecordComponent") // read-only, and read in the innermost loop
public record Trees(int depth, int[] columns, int[] limits, float[] leaves, float base) {
  private static final int DEEPEST = 12;

  public Trees {
    if (depth < 1
        || depth > DEEPEST
        || columns.length != limits.length
        || columns.length % depth != 0
        || leaves.length != (columns.length / depth) << depth) {
      throw new IllegalArgumentException(
          "%d columns, %d limits and %d leaves do not make trees of depth %d"
              .formatted(columns.length, limits.length, leaves.length, depth));
    }
  }

  int count() {
    return columns.length / depth;
  }

  /** What all trees say of each of {@code n} blocks, as log-odds. */
  public float[] scores(int[][] table, int n) {
    float[] sums = new float[n];
    score(table, n, sums, new int[n]);
    return sums;
  }

  /** Adds up what all trees say of each of {@code n} blocks. {@code leaf} is scratch. */
  void score(int[][] table, int n, float[] sums, int[] leaf) {
    Arrays.fill(sums, 0, n, base);
    for (int tree = 0; tree < count(); tree++) {
      Arrays.fill(leaf, 0, n, 0);
      int end = (tree + 1) * depth;
      int question = tree * depth;
      int bit = 0;
      for (; question + 3 <= end; question += 3, bit += 3) {
        answer(
            table[columns[question]],
            limits[question],
            table[columns[question + 1]],
            limits[question + 1],
            table[columns[question + 2]],
            limits[question + 2],
            bit,
            n,
            leaf);
      }
      for (; question < end; question++, bit++) {
        answer(table[columns[question]], limits[question], bit, n, leaf);
      }
      add(leaves, tree << depth, leaf, n, sums);
    }
  }

  /** The sign of a difference instead of a comparison: the loop becomes vector instructions. */
  private static void answer(int[] column, int limit, int bit, int n, int[] leaf) {
    for (int i = 0; i < n; i++) {
      leaf[i] |= ((limit - column[i]) >>> 31) << bit;
    }
  }

  /**
   * Three questions at once: most pages are so short that a loop's beginning and end cost as much
   * as the loop.
   */
  private static void answer(
      int[] a, int limitA, int[] b, int limitB, int[] c, int limitC, int bit, int n, int[] leaf) {
    for (int i = 0; i < n; i++) {
      int answers =
          ((limitA - a[i]) >>> 31) | ((limitB - b[i]) >>> 31) << 1 | ((limitC - c[i]) >>> 31) << 2;
      leaf[i] |= answers << bit;
    }
  }

  private static void add(float[] leaves, int from, int[] leaf, int n, float[] sums) {
    for (int i = 0; i < n; i++) {
      sums[i] += leaves[from + leaf[i]];
    }
  }

  /**
   * What each column did to the score of block {@code i}: walking down a tree, each answer moves
   * the mean of the leaves that are still possible (Saabas 2014). The order of the questions
   * matters to it, so it explains and proves nothing.
   */
  float[] contributions(int[][] table, int i) {
    float[] gave = new float[table.length];
    for (int tree = 0; tree < count(); tree++) {
      int leaf = 0;
      float mean = mean(tree, 0, 0);
      for (int d = 0; d < depth; d++) {
        int question = tree * depth + d;
        leaf |= table[columns[question]][i] > limits[question] ? 1 << d : 0;
        float next = mean(tree, leaf, (1 << (d + 1)) - 1);
        gave[columns[question]] += next - mean;
        mean = next;
      }
    }
    return gave;
  }

  /** The mean of the tree's leaves whose bits under {@code mask} are those of {@code leaf}. */
  private float mean(int tree, int leaf, int mask) {
    float sum = 0;
    int count = 0;
    for (int l = leaf; l < 1 << depth; l += mask + 1) {
      sum += leaves[(tree << depth) + l];
      count++;
    }
    return sum / count;
  }

  static Trees read(DataInputStream in) throws IOException {
    int depth = in.readUnsignedByte();
    if (depth < 1 || depth > DEEPEST) {
      throw new IllegalArgumentException("no trees have the depth " + depth);
    }
    int[] columns = new int[in.readUnsignedShort() * depth];
    int[] limits = new int[columns.length];
    // In one go: thousands of single reads would take most of the time there is for loading.
    byte[] about = buffer(in, columns.length).array();
    for (int q = 0; q < columns.length; q++) {
      columns[q] = Byte.toUnsignedInt(about[q]);
    }
    buffer(in, Integer.BYTES * limits.length).asIntBuffer().get(limits);
    float[] leaves = new float[(columns.length / depth) << depth];
    buffer(in, Float.BYTES * leaves.length).asFloatBuffer().get(leaves);
    return new Trees(depth, columns, limits, leaves, in.readFloat());
  }

  private static ByteBuffer buffer(DataInputStream in, int length) throws IOException {
    byte[] raw = new byte[length];
    in.readFully(raw);
    return ByteBuffer.wrap(raw);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(depth);
    out.writeShort(count());
    for (int column : columns) {
      out.writeByte(column);
    }
    for (int limit : limits) {
      out.writeInt(limit);
    }
    for (float leaf : leaves) {
      out.writeFloat(leaf);
    }
    out.writeFloat(base);
  }
}
