package dev.pith.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Word F1 of cleaned pages against reviewed ones, as WCXB scores them: bags of lower-cased runs of
 * letters, digits and underscores, the mean over pages.
 */
final class Figures {
  private final Map<String, double[]> sums = new TreeMap<>();

  /** Adds a page under the name of its source and under that of its source and type. */
  void add(Reviewed page, String cleaned) {
    Map<String, Integer> gold = bag(page.gold());
    Map<String, Integer> got = bag(cleaned);
    int goldSize = size(gold);
    int gotSize = size(got);
    int hits = overlap(gold, got);
    int before = overlap(gold, bag(page.text()));
    double f1 =
        goldSize == 0 ? (gotSize == 0 ? 1 : 0) : hits == 0 ? 0 : 2.0 * hits / (goldSize + gotSize);
    double kept = before == 0 ? 1 : (double) hits / before;
    for (String name : names(page)) {
      double[] sum = sums.computeIfAbsent(name, n -> new double[3]);
      sum[0]++;
      sum[1] += f1;
      sum[2] += kept;
    }
  }

  private static List<String> names(Reviewed page) {
    return page.type().isEmpty()
        ? List.of(page.source())
        : List.of(page.source(), (page.source() + " " + page.type()).strip());
  }

  /** A line for each name: pages, F1, share of the content's words that was kept. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    sums.forEach(
        (name, sum) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%-28s %5d pages  F1 %.4f  kept %.4f",
                    name.isEmpty() ? "all" : name,
                    (int) sum[0],
                    sum[1] / sum[0],
                    sum[2] / sum[0])));
    return lines;
  }

  private static int overlap(Map<String, Integer> a, Map<String, Integer> b) {
    int sum = 0;
    for (Map.Entry<String, Integer> word : a.entrySet()) {
      sum += Math.min(word.getValue(), b.getOrDefault(word.getKey(), 0));
    }
    return sum;
  }

  private static int size(Map<String, Integer> bag) {
    return bag.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> bag(String text) {
    Map<String, Integer> bag = new HashMap<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int i = 0;
    while (i < lower.length()) {
      int from = i;
      while (i < lower.length() && isWord(lower.codePointAt(i))) {
        i += Character.charCount(lower.codePointAt(i));
      }
      if (i > from) {
        bag.merge(lower.substring(from, i), 1, Integer::sum);
      } else {
        i += Character.charCount(lower.codePointAt(i));
      }
    }
    return bag;
  }

  private static boolean isWord(int c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
