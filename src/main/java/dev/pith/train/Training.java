package dev.pith.train;

import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.model.Judge;
import dev.pith.model.Trees;
import dev.pith.model.Words;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Trains a judge. The trees learn from wordings scored by tables that have not seen the page (five
 * inner folds), and the second trees from opinions of first trees that have not: what has seen a
 * page is too sure of itself, and would be trusted too much (stacking; Wolpert 1992).
 */
final class Training {
  /** A page that is not shorter than its content by this factor holds noise worth a variant. */
  private static final double NOISY = 0.8;

  /** How much an excerpt of clean text counts beside a page. */
  private static final float EXCERPT = 0.5f;

  /** The same for a variant. */
  private static final float BESIDE = 0.35f;

  private final List<Example> examples;

  /** Those whose words the tables learn: a variant says nothing new, or nothing at all. */
  private final List<Example> wordy;

  private final List<String> types;
  private final TreeLearner first;
  private final TreeLearner second;
  private final Map<Set<Integer>, Words> tables = new HashMap<>();

  /**
   * @param first learns what to think of a block
   * @param second learns what to think of it knowing that of the others
   */
  Training(List<Example> examples, TreeLearner first, TreeLearner second) {
    this.examples = examples;
    this.wordy = examples.stream().filter(e -> e.weight() > BESIDE).toList();
    this.types = WordLearner.types(wordy);
    this.first = first;
    this.second = second;
  }

  /** The chain that stands before the judge in {@code standard}. */
  static Chain before() {
    List<String> names = new ArrayList<>();
    for (String name : Filters.names()) {
      if (name.equals("learned")) {
        return Filters.named(Filters.preset("standard"), names);
      }
      names.add(name);
    }
    throw new IllegalStateException("standard has no judge");
  }

  /** Trains on all folds but those of {@code without}. */
  Judge train(Set<Integer> without, String provenance) {
    List<Example> pages = new ArrayList<>();
    List<Words> tablesOf = new ArrayList<>();
    for (int fold = 0; fold < Reviewed.FOLDS; fold++) {
      if (!without.contains(fold)) {
        Set<Integer> inner = new TreeSet<>(without);
        inner.add(fold);
        for (Example example : examples) {
          if (example.page().fold() == fold) {
            pages.add(example);
            tablesOf.add(words(inner));
          }
        }
      }
    }
    Rows rows = new Rows(pages);
    rows.look(tablesOf);
    TreeLearner.Table seen = rows.table(rows.first, first.seed());
    Trees opinion = first.learn(seen);
    rows.lookAgain(seen, opinion, first);
    TreeLearner.Table both = seen.and(rows.table(rows.second, second.seed()));
    return Judge.of(words(without), opinion, second.learn(both), provenance);
  }

  private Words words(Set<Integer> without) {
    return tables.computeIfAbsent(
        new TreeSet<>(without),
        w ->
            WordLearner.learn(
                wordy.stream().filter(e -> !w.contains(e.page().fold())).toList(), types));
  }

  /**
   * The pages as examples, and with them each reviewed text by itself, and a variant of each page
   * of plain text that holds noise.
   */
  static List<Example> examples(List<Reviewed> pages, Chain before, long seed) {
    Map<String, Reviewed> clean = new LinkedHashMap<>();
    Map<String, Reviewed> excerpts = new LinkedHashMap<>();
    for (Reviewed page : pages) {
      if (page.syntax() == Syntax.TEXT) {
        clean.putIfAbsent(page.gold(), Variants.clean(page));
        excerpts.putIfAbsent(page.gold(), Variants.excerpt(page, seed));
      }
    }
    List<Reviewed> variants = new ArrayList<>();
    for (Reviewed page : pages) {
      if (page.syntax() == Syntax.TEXT && page.text().length() * NOISY > page.gold().length()) {
        variants.add(Variants.of(page, seed));
      }
    }
    List<Example> examples = new ArrayList<>();
    add(examples, pages, before, 1);
    add(examples, clean.values(), before, 1);
    add(examples, excerpts.values(), before, EXCERPT);
    add(examples, variants, before, BESIDE);
    return examples;
  }

  private static void add(
      List<Example> to, Collection<Reviewed> pages, Chain before, float weight) {
    to.addAll(pages.parallelStream().map(p -> Example.of(p, before, weight)).toList());
  }

  static void write(Judge judge, Path to) throws IOException {
    Path folder = to.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(to, judge.bytes());
  }
}
