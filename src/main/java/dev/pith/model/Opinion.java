package dev.pith.model;

import java.util.List;
import java.util.function.IntFunction;

/** What the judge thinks of a page. Ask for reasons before it judges the next. */
public final class Opinion {
  /** Rounds in which a page's threshold settles; the third hardly moves it. */
  private static final int ROUNDS = 4;

  private final float[] content;
  private final IntFunction<List<String>> why;

  Opinion(float[] content, IntFunction<List<String>> why) {
    this.content = content;
    this.why = why;
  }

  /** How likely block {@code i} is content, 0 to 1. */
  public float content(int i) {
    return content[i];
  }

  /** The names of the three columns that weighed most on block {@code i}, the weightiest first. */
  public List<String> why(int i) {
    return why.apply(i);
  }

  public int size() {
    return content.length;
  }

  /**
   * Half the F1 that is to be expected of the blocks above the threshold itself: F1 is highest when
   * those go that are less likely content than this (Lipton, Elkan and Naryanaswamy, Optimal
   * Thresholding of Classifiers to Maximize F1 Measure, 2014).
   *
   * @param words how many words each block has
   */
  public double halfF1(int[] words) {
    return halfF1(content.length, content, words);
  }

  static double halfF1(int n, float[] content, int[] words) {
    double half = 0.4;
    for (int round = 0; round < ROUNDS; round++) {
      double hits = 0;
      double sizes = 0;
      for (int i = 0; i < n; i++) {
        sizes += words[i] * content[i];
        if (content[i] > half) {
          hits += words[i] * content[i];
          sizes += words[i];
        }
      }
      half = sizes == 0 ? half : hits / sizes;
    }
    return half;
  }

  static float chance(float logOdds) {
    return (float) (1 / (1 + Math.exp(-logOdds)));
  }
}
