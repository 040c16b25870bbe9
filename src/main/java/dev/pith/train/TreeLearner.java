package dev.pith.train;

import dev.pith.model.Trees;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Boosts oblivious trees on logistic loss (Friedman, Greedy Function Approximation, 2001; Newton
 * leaves and regularised gain as in Chen and Guestrin, XGBoost, 2016), on values cut into at most
 * {@link #BINS} bins. The same rows and the same seed give the same trees, however many threads
 * there are: each column's histogram is one thread's, summed in the order of the rows.
 *
 * <p>Our own because no kept library for the JVM trains this kind of tree; decision 0008 has the
 * figures.
 *
 * @param trees how many
 * @param depth questions a tree asks
 * @param rate how much of a tree's advice is taken
 * @param rows the share of rows that a tree sees
 * @param columns the share of columns that a tree sees
 */
record TreeLearner(int trees, int depth, double rate, double rows, double columns, long seed) {
  /** More bins did not help; fewer are faster. */
  static final int BINS = 32;

  /** Keeps leaves of few rows small. */
  private static final double LAMBDA = 5;

  private static final int SAMPLE = 100_000;

  /** Rows as bins, column by column, with what they should have said. */
  record Table(
      @SuppressWarnings("ArrayRecordComponent") byte[][] bins,
      @SuppressWarnings("ArrayRecordComponent") int[][] limits,
      @SuppressWarnings("ArrayRecordComponent") float[] labels,
      @SuppressWarnings("ArrayRecordComponent") float[] weights) {

    /** Cuts the columns {@code values} into bins of about as many rows each. */
    static Table of(int[][] values, float[] labels, float[] weights, long seed) {
      int n = labels.length;
      int[] sample = new Random(seed).ints(Math.min(n, SAMPLE), 0, n).toArray();
      int[][] limits = new int[values.length][];
      byte[][] bins = new byte[values.length][];
      IntStream.range(0, values.length)
          .parallel()
          .forEach(
              c -> {
                limits[c] = limits(values[c], sample);
                bins[c] = bins(values[c], limits[c]);
              });
      return new Table(bins, limits, labels, weights);
    }

    /** The same rows without those that {@code leaveOut} names. */
    Table without(IntPredicate leaveOut) {
      int[] rows = IntStream.range(0, labels.length).filter(leaveOut.negate()).toArray();
      byte[][] part = new byte[bins.length][rows.length];
      float[] partLabels = new float[rows.length];
      float[] partWeights = new float[rows.length];
      for (int r = 0; r < rows.length; r++) {
        partLabels[r] = labels[rows[r]];
        partWeights[r] = weights[rows[r]];
      }
      for (int c = 0; c < bins.length; c++) {
        for (int r = 0; r < rows.length; r++) {
          part[c][r] = bins[c][rows[r]];
        }
      }
      return new Table(part, limits, partLabels, partWeights);
    }

    /** The same rows with the columns of {@code other} behind their own. */
    Table and(Table other) {
      byte[][] moreBins = Arrays.copyOf(bins, bins.length + other.bins.length);
      int[][] moreLimits = Arrays.copyOf(limits, moreBins.length);
      System.arraycopy(other.bins, 0, moreBins, bins.length, other.bins.length);
      System.arraycopy(other.limits, 0, moreLimits, limits.length, other.limits.length);
      return new Table(moreBins, moreLimits, labels, weights);
    }

    private static int[] limits(int[] values, int[] sample) {
      int[] sorted = Arrays.stream(sample).map(i -> values[i]).sorted().toArray();
      int[] distinct = Arrays.stream(sorted).distinct().toArray();
      if (distinct.length <= BINS) {
        return Arrays.copyOf(distinct, distinct.length - 1);
      }
      int most = sorted[sorted.length - 1];
      return IntStream.range(1, BINS)
          .map(b -> sorted[(int) ((long) b * sorted.length / BINS)])
          .filter(v -> v < most)
          .distinct()
          .toArray();
    }

    private static byte[] bins(int[] values, int[] limits) {
      byte[] bins = new byte[values.length];
      for (int i = 0; i < bins.length; i++) {
        int at = Arrays.binarySearch(limits, values[i]);
        bins[i] = (byte) (at >= 0 ? at : -at - 1);
      }
      return bins;
    }
  }

  /** A question, and how much it gains. */
  private record Split(int column, int bin, double gain) {}

  Trees learn(Table table) {
    int n = table.labels.length;
    int[] askedColumns = new int[trees * depth];
    int[] askedLimits = new int[trees * depth];
    float[] leaves = new float[trees << depth];
    float base = base(table);
    float[] scores = new float[n];
    Arrays.fill(scores, base);
    Random random = new Random(seed);
    for (int tree = 0; tree < trees; tree++) {
      int[] sample = IntStream.range(0, n).filter(i -> random.nextDouble() < rows).toArray();
      List<Integer> choice =
          IntStream.range(0, table.bins.length)
              .filter(c -> random.nextDouble() < columns && table.limits[c].length > 0)
              .boxed()
              .toList();
      Round round = new Round(table, sample, scores, depth);
      for (int d = 0; d < depth; d++) {
        int level = d;
        Split split =
            choice.parallelStream()
                .map(c -> round.best(c, level))
                .max(Comparator.comparingDouble(Split::gain).thenComparing(s -> -s.column()))
                .orElseThrow();
        round.split(split, level);
        askedColumns[tree * depth + d] = split.column;
        askedLimits[tree * depth + d] = table.limits[split.column][split.bin];
      }
      float[] values = round.leaves(rate);
      System.arraycopy(values, 0, leaves, tree << depth, values.length);
      round.advance(scores, values);
    }
    return new Trees(depth, askedColumns, askedLimits, leaves, base);
  }

  private static float base(Table table) {
    double yes = 0;
    double all = 0;
    for (int i = 0; i < table.labels.length; i++) {
      yes += table.weights[i] * table.labels[i];
      all += table.weights[i];
    }
    double share = Math.max(1e-3, Math.min(1 - 1e-3, yes / all));
    return (float) Math.log(share / (1 - share));
  }

  /** One tree in the making. */
  private static final class Round {
    final Table table;
    final int[] sample;
    final float[] slope;
    final float[] bend;
    final int[] leaf;
    final Split[] splits;

    Round(Table table, int[] sample, float[] scores, int depth) {
      this.table = table;
      this.sample = sample;
      this.slope = new float[sample.length];
      this.bend = new float[sample.length];
      this.leaf = new int[sample.length];
      this.splits = new Split[depth];
      for (int s = 0; s < sample.length; s++) {
        int i = sample[s];
        float p = (float) (1 / (1 + Math.exp(-scores[i])));
        slope[s] = table.weights[i] * (table.labels[i] - p);
        bend[s] = table.weights[i] * Math.max(1e-4f, p * (1 - p));
      }
    }

    /** The best question about column {@code c} for all leaves at once. */
    Split best(int c, int level) {
      int bins = table.limits[c].length + 1;
      float[] sums = new float[(2 * bins) << level];
      byte[] column = table.bins[c];
      for (int s = 0; s < sample.length; s++) {
        int at = 2 * (leaf[s] * bins + column[sample[s]]);
        sums[at] += slope[s];
        sums[at + 1] += bend[s];
      }
      double[] gain = new double[bins - 1];
      for (int l = 0; l < 1 << level; l++) {
        addGains(sums, 2 * l * bins, gain);
      }
      int best = 0;
      for (int b = 1; b < gain.length; b++) {
        best = gain[b] > gain[best] ? b : best;
      }
      return new Split(c, best, gain[best]);
    }

    private static void addGains(float[] sums, int from, double[] gain) {
      double allSlope = 0;
      double allBend = 0;
      for (int b = 0; b <= gain.length; b++) {
        allSlope += sums[from + 2 * b];
        allBend += sums[from + 2 * b + 1];
      }
      double lowSlope = 0;
      double lowBend = 0;
      for (int b = 0; b < gain.length; b++) {
        lowSlope += sums[from + 2 * b];
        lowBend += sums[from + 2 * b + 1];
        double highSlope = allSlope - lowSlope;
        gain[b] +=
            lowSlope * lowSlope / (lowBend + LAMBDA)
                + highSlope * highSlope / (allBend - lowBend + LAMBDA);
      }
    }

    void split(Split split, int level) {
      splits[level] = split;
      byte[] column = table.bins[split.column];
      for (int s = 0; s < sample.length; s++) {
        leaf[s] |= column[sample[s]] > split.bin ? 1 << level : 0;
      }
    }

    float[] leaves(double rate) {
      double[] slopes = new double[1 << splits.length];
      double[] bends = new double[1 << splits.length];
      for (int s = 0; s < sample.length; s++) {
        slopes[leaf[s]] += slope[s];
        bends[leaf[s]] += bend[s];
      }
      float[] values = new float[slopes.length];
      for (int l = 0; l < values.length; l++) {
        values[l] = (float) (rate * slopes[l] / (bends[l] + LAMBDA));
      }
      return values;
    }

    void advance(float[] scores, float[] values) {
      IntStream.range(0, scores.length)
          .parallel()
          .forEach(
              i -> {
                int at = 0;
                for (int d = 0; d < splits.length; d++) {
                  at |= table.bins[splits[d].column][i] > splits[d].bin ? 1 << d : 0;
                }
                scores[i] += values[at];
              });
    }
  }
}
