package dev.pith.filter;

import dev.pith.page.Draft;
import java.io.Serializable;

/**
 * Marks on a draft what goes. A filter is a record whose components are its options: immutable,
 * comparable, serialisable.
 */
public interface Filter extends Serializable {
  /** How it is named on the command line, in explanations and on its page of documentation. */
  String name();

  /** Hands {@code draft} a verdict on every line it would not keep. */
  void apply(Draft draft);

  /**
   * The share of a page's letters it may take, 0 to 1; a filter that asks for more withdraws from
   * that page.
   */
  default double budget() {
    return 1;
  }
}
