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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The command behind {@code scripts/train}. */
public final class Train {
  private Train() {}

  private static final String USAGE =
      """
      Usage: scripts/train [--folds] [--date YYYY-MM-DD] --out FILE PAGES...
      Trains the line judge on PAGES (JSON Lines of text and gold) and writes it to FILE.
      With --folds it first trains five more, each without one fold of the pages, scores them on
      that fold, and writes them to FILE.0 to FILE.4.""";

  /** Chance enters by this seed alone. */
  private static final int SEED = 7;

  /** Few and fast: it is trained once more for each fold, so that the second can learn from it. */
  private static final TreeLearner FIRST = new TreeLearner(60, 6, 0.25, 0.3, 0.4, SEED);

  private static final TreeLearner SECOND = new TreeLearner(120, 6, 0.15, 0.3, 0.4, SEED);

  public static void main(String[] args) throws IOException {
    boolean folds = false;
    String date = LocalDate.now(ZoneOffset.UTC).toString();
    Path out = null;
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      boolean valued = i + 1 < args.length;
      if (args[i].equals("--folds")) {
        folds = true;
      } else if (args[i].equals("--date") && valued) {
        date = args[++i];
      } else if (args[i].equals("--out") && valued) {
        out = Path.of(args[++i]);
      } else if (args[i].startsWith("--")) {
        out = null;
        break;
      } else {
        files.add(Path.of(args[i]));
      }
    }
    if (out == null || files.isEmpty()) {
      System.err.println(USAGE);
      System.exit(2);
      return;
    }
    train(files, out, date, folds);
  }

  private static void train(List<Path> files, Path out, String date, boolean folds)
      throws IOException {
    List<Reviewed> pages = new ArrayList<>();
    StringBuilder provenance = new StringBuilder();
    for (Path file : files) {
      List<Reviewed> read = Reviewed.read(file);
      pages.addAll(read);
      provenance.append("%s: %d pages%n".formatted(file.getFileName(), read.size()));
    }
    if (pages.isEmpty()) {
      System.err.println("train: there is no page in " + files);
      System.exit(2);
    }
    provenance.append("trained on %s, seed %d%n".formatted(date, SEED));
    Training training =
        new Training(Training.examples(pages, Training.before(), SEED), FIRST, SECOND);
    if (folds) {
      Figures figures = new Figures();
      for (int fold = 0; fold < Reviewed.FOLDS; fold++) {
        Judge judge = training.train(Set.of(fold), provenance + "without fold " + fold);
        Training.write(judge, Path.of(out + "." + fold));
        score(pages, judge, fold, figures);
      }
      for (String line : figures.lines()) {
        System.out.println(line);
        provenance.append(line).append('\n');
      }
    }
    Training.write(training.train(Set.of(), provenance + "on all folds"), out);
  }

  private static void score(List<Reviewed> pages, Judge judge, int fold, Figures figures) {
    Chain chain =
        Filters.judged(
            Filters.preset("standard"),
            learned -> new Learned(learned.threshold(), learned.evidence(), judge, false));
    for (Reviewed page : pages) {
      if (page.fold() == fold) {
        figures.add(page, text(chain.clean(Page.of("", page.syntax(), page.text()))));
      }
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
