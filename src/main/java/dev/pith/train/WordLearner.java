package dev.pith.train;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.pith.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns what words say, by logistic regression (liblinear). */
final class WordLearner {
  private WordLearner() {}

  /** How much a misjudged block weighs against large weights; 0.03, 0.1 and 0.3 were tried. */
  private static final double COST = 0.1;

  /** The same for a misjudged page type. */
  private static final double TYPE_COST = 1;

  /** Steps of rarity: with twelve, one in 40,000 is the rarest there is. */
  private static final double RARITY = 12;

  private static final double PRECISION = 0.05;

  /**
   * Blocks beyond this number are thinned out evenly: more of them teach little that is new and
   * take memory.
   */
  private static final int MOST = 700_000;

  /** The bias comes last. */
  private static final int BIAS = 1 + (1 << Words.WORD_BITS) + (1 << Words.PAIR_BITS);

  private static final int ROW = 1 + Words.TYPES;

  static Words learn(List<Example> examples, List<String> types) {
    Model content = content(examples);
    // liblinear's weights speak for its first label.
    double sign = content.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = content.getFeatureWeights();
    float scale = scale(weights, 1, BIAS);
    byte[] rarity = rarity(examples);
    byte[] words = new byte[ROW << Words.WORD_BITS];
    for (int w = 0; w < 1 << Words.WORD_BITS; w++) {
      words[w * ROW] = quantised(sign * weights[w], scale);
    }
    byte[] pairs = new byte[1 << Words.PAIR_BITS];
    for (int p = 0; p < pairs.length; p++) {
      pairs[p] = quantised(sign * weights[(1 << Words.WORD_BITS) + p], scale);
    }
    float[] typeBias = new float[Words.TYPES];
    float typeScale = learnTypes(examples, types, words, typeBias);
    return new Words(
        words, rarity, pairs, scale, typeScale, (float) (sign * weights[BIAS - 1]), typeBias);
  }

  /**
   * How rare each word is among the pages, 0 where all have it. Words that share a place count as
   * one.
   */
  private static byte[] rarity(List<Example> examples) {
    int[] pages = new int[1 << Words.WORD_BITS];
    int[] last = new int[pages.length];
    for (int e = 0; e < examples.size(); e++) {
      for (int[] words : examples.get(e).words()) {
        for (int word : words) {
          pages[word] += last[word] == e + 1 ? 0 : 1;
          last[word] = e + 1;
        }
      }
    }
    byte[] rarity = new byte[pages.length];
    for (int w = 0; w < rarity.length; w++) {
      double times = (double) Math.max(1, examples.size()) / Math.max(1, pages[w]);
      rarity[w] = (byte) Math.min(Byte.MAX_VALUE, Math.round(RARITY * Math.log(times)));
    }
    return rarity;
  }

  private static Model content(List<Example> examples) {
    int all = examples.stream().mapToInt(e -> e.blocks().size()).sum();
    double keep = Math.min(1, (double) MOST / Math.max(1, all));
    List<Feature[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    double due = 0;
    for (Example example : examples) {
      for (int i = 0; i < example.blocks().size(); i++) {
        due += keep;
        if (due >= 1) {
          due--;
          rows.add(row(example.words().get(i), example.pairs().get(i)));
          labels.add(example.labels()[i] >= 0.5 ? 1.0 : 0.0);
        }
      }
    }
    return fit(rows, labels, BIAS, SolverType.L2R_LR, COST);
  }

  private static Feature[] row(int[] words, int[] pairs) {
    double share = Words.share(words.length + pairs.length);
    Map<Integer, Double> row = new TreeMap<>();
    for (int word : words) {
      row.merge(1 + word, share, Double::sum);
    }
    for (int pair : pairs) {
      row.merge(1 + (1 << Words.WORD_BITS) + pair, share, Double::sum);
    }
    row.put(BIAS, 1.0);
    return nodes(row);
  }

  private static Feature[] nodes(Map<Integer, Double> row) {
    Feature[] nodes = new Feature[row.size()];
    int n = 0;
    for (Map.Entry<Integer, Double> e : row.entrySet()) {
      nodes[n++] = new FeatureNode(e.getKey(), e.getValue());
    }
    return nodes;
  }

  private static Model fit(
      List<Feature[]> rows, List<Double> labels, int size, SolverType solver, double cost) {
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = size;
    problem.x = rows.toArray(Feature[][]::new);
    problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
    Linear.disableDebugOutput();
    return Linear.train(problem, new Parameter(solver, cost, PRECISION));
  }

  /** Learns each type against the rest; a type nobody named keeps weights of zero. */
  private static float learnTypes(
      List<Example> examples, List<String> types, byte[] words, float[] bias) {
    Arrays.fill(bias, -4);
    List<Example> typed = examples.stream().filter(e -> types.contains(e.page().type())).toList();
    int size = (1 << Words.WORD_BITS) + 1;
    List<Feature[]> rows = typed.stream().map(e -> bag(e, size)).toList();
    double[][] weights = new double[types.size()][];
    float scale = 0;
    for (int t = 0; t < types.size(); t++) {
      String type = types.get(t);
      List<Double> labels =
          typed.stream().map(e -> e.page().type().equals(type) ? 1.0 : 0.0).toList();
      if (labels.contains(1.0) && labels.contains(0.0)) {
        Model model = fit(rows, labels, size, SolverType.L2R_LR, TYPE_COST);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        weights[t] = Arrays.stream(model.getFeatureWeights()).map(w -> sign * w).toArray();
        scale = Math.max(scale, scale(weights[t], 1, size));
        bias[t] = (float) weights[t][size - 1];
      }
    }
    for (int t = 0; t < types.size(); t++) {
      for (int w = 0; weights[t] != null && w < size - 1; w++) {
        words[w * ROW + 1 + t] = quantised(weights[t][w], scale);
      }
    }
    return scale == 0 ? 1 : scale;
  }

  private static Feature[] bag(Example example, int size) {
    Map<Integer, Double> bag = new TreeMap<>();
    for (int[] words : example.words()) {
      for (int word : words) {
        bag.put(1 + word, 1.0);
      }
    }
    double share = Words.share(bag.size());
    bag.replaceAll((word, one) -> share);
    bag.put(size, 1.0);
    return nodes(bag);
  }

  /** The step at which all but one weight in a thousand fit into a byte. */
  private static float scale(double[] weights, int from, int to) {
    double[] sizes =
        Arrays.stream(weights, from - 1, to - 1).map(Math::abs).filter(w -> w > 1e-6).toArray();
    Arrays.sort(sizes);
    return sizes.length == 0 ? 1 : (float) (sizes[(int) (0.999 * (sizes.length - 1))] / 127);
  }

  private static byte quantised(double weight, float scale) {
    return (byte) Math.max(-127, Math.min(127, Math.round(weight / scale)));
  }

  /** The types that pages name, most frequent first, as many as the table has room for. */
  static List<String> types(List<Example> examples) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      if (!example.page().type().isEmpty()) {
        counts.merge(example.page().type(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(Words.TYPES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
