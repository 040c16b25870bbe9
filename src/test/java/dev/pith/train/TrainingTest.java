package dev.pith.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.Seed;
import dev.pith.filter.Chain;
import dev.pith.filter.Filter;
import dev.pith.filter.Filters;
import dev.pith.filter.Learned;
import dev.pith.model.Judge;
import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny judge, trained on the pages under {@code seeds/}. */
final class TrainingTest {
  private static final TreeLearner LEARNER = new TreeLearner(20, 4, 0.3, 0.7, 0.4, 7);
  private static final List<Reviewed> PAGES = pages();
  private static final List<Example> EXAMPLES =
      Training.examples(PAGES, Training.before(), LEARNER.seed());
  private static final Judge JUDGE = trained(Set.of());

  private static List<Reviewed> pages() {
    List<Reviewed> pages = new ArrayList<>();
    for (Seed seed : Seed.all()) {
      if (seed.extension().equals("txt") && seed.has("expected.txt")) {
        pages.add(
            new Reviewed(
                seed.input(),
                seed.read("expected.txt"),
                Syntax.TEXT,
                seed.name().contains("news") ? "news" : "other",
                pages.size() % Reviewed.FOLDS,
                "seeds"));
      }
    }
    return pages;
  }

  private static Judge trained(Set<Integer> without) {
    return new Training(EXAMPLES, LEARNER, LEARNER).train(without, "seeds");
  }

  private static List<Filter> behind(Judge judge) {
    List<Filter> filters = new ArrayList<>(Training.before().filters());
    filters.add(new Learned(1, 1, judge, false));
    return filters;
  }

  private static String cleaned(Chain chain, Reviewed page) {
    Draft draft = chain.clean(Page.of(page.source(), page.syntax(), page.text()));
    StringBuilder text = new StringBuilder();
    for (Line line : draft.standing()) {
      text.append(line.text()).append('\n');
    }
    return text.toString();
  }

  /** The mean F1 of all pages. */
  private static double f1(Chain chain) {
    Figures figures = new Figures();
    for (Reviewed page : PAGES) {
      figures.add(page, cleaned(chain, page));
    }
    String all = figures.lines().get(0);
    assertThat(all).startsWith("seeds  ");
    return Double.parseDouble(all.replaceAll(".*F1 (\\S+).*", "$1"));
  }

  @Test
  void standsBehindTheFiltersThatRunBeforeTheJudge() {
    List<String> before = Training.before().filters().stream().map(Filter::name).toList();
    assertThat(before).isNotEmpty().doesNotContain("learned");
    assertThat(Filters.names().subList(0, before.size() + 1))
        .startsWith(before.toArray(String[]::new))
        .endsWith("learned");
  }

  @Test
  void makesPagesBetterThanTheyCome() {
    Chain nothing = new Chain(List.of());
    List<Example> raw = Training.examples(PAGES, nothing, LEARNER.seed());
    Judge alone = new Training(raw, LEARNER, LEARNER).train(Set.of(), "seeds");
    double kept = f1(nothing);
    assertThat(f1(new Chain(List.of(new Learned(1, 1, alone, false))))).isGreaterThan(kept + 0.03);
    assertThat(f1(new Chain(behind(JUDGE)))).isGreaterThan(f1(Training.before()) - 0.02);
  }

  @Test
  void leavesReviewedTextMostlyAlone() {
    double kept = 0;
    for (Reviewed page : PAGES) {
      Reviewed clean = Variants.clean(page);
      int left = cleaned(new Chain(behind(JUDGE)), clean).length();
      kept += clean.text().isEmpty() ? 1 : (double) left / clean.text().length();
    }
    assertThat(kept / PAGES.size()).isGreaterThan(0.9);
  }

  @Test
  void givesTheSameBytesForTheSamePages() {
    assertThat(trained(Set.of()).bytes()).isEqualTo(JUDGE.bytes());
  }

  @Test
  void leavesAFoldOut() {
    Judge without = trained(Set.of(0));
    assertThat(without.bytes()).isNotEqualTo(JUDGE.bytes());
    List<Example> rest = EXAMPLES.stream().filter(e -> e.page().fold() != 0).toList();
    assertThat(new Training(rest, LEARNER, LEARNER).train(Set.of(0), "seeds").bytes())
        .isEqualTo(without.bytes());
  }

  /** Trees learn from tables that have not seen the page; which have not is up to its fold. */
  @Test
  void learnsFromOtherTablesWhereTheFoldsAreOthers() {
    assertThat(folded(20, 25).bytes()).isNotEqualTo(folded(10, 35).bytes());
    assertThat(folded(20, 25).bytes()).isEqualTo(folded(20, 25).bytes());
  }

  /** The same pages in the same order; those from {@code one} and from {@code two} on in folds. */
  private static Judge folded(int one, int two) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < PAGES.size(); i++) {
      Reviewed page = PAGES.get(i);
      int fold = i < one ? 0 : i < two ? 1 : 2;
      examples.add(
          Example.of(
              new Reviewed(page.text(), page.gold(), page.syntax(), "", fold, ""),
              Training.before(),
              1));
    }
    return new Training(examples, LEARNER, LEARNER).train(Set.of(), "");
  }

  @Test
  void judgesTheSameWhenWrittenAndRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("new/folder/judge.bin");
    Training.write(JUDGE, file);
    Judge read = Judge.read(Files.readAllBytes(file));
    assertThat(read).isEqualTo(JUDGE);
    assertThat(read.provenance()).isEqualTo("seeds");
    for (Reviewed page : PAGES) {
      assertThat(cleaned(new Chain(behind(read)), page))
          .isEqualTo(cleaned(new Chain(behind(JUDGE)), page));
    }
  }

  // What it is trained on.

  @Test
  void takesEachPageEachReviewedTextAndVariantsOfNoisyPages() {
    String gold = "One two three four five.\n";
    Reviewed noisy = new Reviewed(gold + "Home\nNews\n" + gold, gold, Syntax.TEXT, "", 0, "");
    Reviewed again = noisy.reading(gold + "Sport\nHome\nNews\n");
    Reviewed clean = noisy.reading(gold);
    Reviewed markdown = new Reviewed("# One\n\nHome\n\nNews\n", "One", Syntax.MARKDOWN, "", 1, "");
    List<Example> examples =
        Training.examples(
            List.of(noisy, again, clean, markdown), new Chain(List.of()), LEARNER.seed());
    assertThat(examples)
        .extracting(Example::page)
        .containsExactly(
            noisy,
            again,
            clean,
            markdown,
            Variants.clean(noisy),
            Variants.excerpt(noisy, LEARNER.seed()),
            Variants.of(noisy, LEARNER.seed()),
            Variants.of(again, LEARNER.seed()));
    assertThat(examples).extracting(Example::weight).endsWith(1f, 0.5f, 0.35f, 0.35f);
  }

  @Test
  void hasForEachBlockACueALabelAndAWeight() {
    for (Example example : EXAMPLES) {
      int n = example.blocks().size();
      assertThat(example.cues()).hasSize(n);
      assertThat(example.labels()).hasSize(n);
      assertThat(example.weights()).hasSize(n);
      assertThat(example.words()).hasSize(n);
      assertThat(example.pairs()).hasSize(n);
    }
  }

  @Test
  void weighsABlockByItsShareOfThePage() {
    String text = "Home\n" + "All schools in the county stay closed on Monday.\n".repeat(2);
    Reviewed page = new Reviewed(text, text, Syntax.TEXT, "", 0, "");
    float[] once = Example.of(page, new Chain(List.of()), 1).weights();
    assertThat(once[0]).isPositive().isLessThan(once[1]);
    assertThat(once[1]).isEqualTo(once[2]);
    float[] twice = Example.of(page, new Chain(List.of()), 2).weights();
    assertThat(twice[1]).isEqualTo(2 * once[1]);
  }
}
