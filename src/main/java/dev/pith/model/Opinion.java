package dev.pith.model;

import java.util.List;
import java.util.function.IntFunction;

/** What the judge thinks of a page. Ask for reasons before it judges the next. */
public final class Opinion {
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
}
