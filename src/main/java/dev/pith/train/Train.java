package dev.pith.train;

import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.filter.Learned;
import dev.pith.model.Judge;
import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The command behind {@code scripts/train}. */
public final class Train {
  private Train() {}

  private static final String USAGE =
      """
      Usage: train [--fold K] --out FILE PAGES...
      Trains the line judge on PAGES (JSON Lines of text and gold) and writes it to FILE.
      With --fold K, 0 to 4, the pages of that fold are left out and scored.""";

  public static void main(String[] args) throws IOException {
    int fold = -1;
    Path out = null;
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--fold" -> fold = Integer.parseInt(args[++i]);
        case "--out" -> out = Path.of(args[++i]);
        default -> files.add(Path.of(args[i]));
      }
    }
    if (out == null || files.isEmpty()) {
      System.err.println(USAGE);
      System.exit(2);
      return;
    }
    List<Reviewed> pages = new ArrayList<>();
    for (Path file : files) {
      pages.addAll(Reviewed.read(file));
    }
    List<Example> examples = Training.examples(pages, Training.before(), 7);
    System.err.println("read");
    TreeLearner learner =
        new TreeLearner(
            Integer.getInteger("trees", 80),
            6,
            Double.parseDouble(System.getProperty("rate", "0.2")),
            0.3,
            0.4,
            7);
    Judge judge = new Training(examples, learner).train(fold < 0 ? Set.of() : Set.of(fold), "");
    Training.write(judge, out);
    System.err.println("trained");
    if (fold >= 0) {
      score(pages, judge, fold);
    }
  }

  private static void score(List<Reviewed> pages, Judge judge, int fold) {
    for (String threshold : System.getProperty("thresholds", "0.9").split(",", -1)) {
      double share = Double.parseDouble(threshold);
      Chain chain =
          Filters.judged(
              Filters.preset("standard"),
              learned -> new Learned(share, learned.evidence(), judge, false));
      Figures figures = new Figures();
      for (Reviewed page : pages) {
        if (page.fold() == fold) {
          figures.add(page, text(chain.clean(Page.of("", page.syntax(), page.text()))));
        }
      }
      System.out.println("threshold " + threshold);
      figures.lines().forEach(System.out::println);
    }
  }

  private static String text(Draft draft) {
    StringBuilder text = new StringBuilder();
    for (Line line : draft.standing()) {
      text.append(line.text()).append('\n');
    }
    return text.toString();
  }
}
