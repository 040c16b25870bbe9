package dev.pith.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pith.MadeSite;
import dev.pith.MadeSite.Made;
import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplatesTest {
  private static final Sites ONE = new Sites(Sites.By.NONE);

  private static final String VALLEY = "valley.example.org";

  private static Templates of(List<Made> site) {
    Templates templates = new Templates(Templates.BUDGET);
    site.forEach(made -> templates.observe("", made.page()));
    return templates;
  }

  private static Templates of(String... pages) {
    Templates templates = new Templates(Templates.BUDGET);
    for (String page : pages) {
      templates.observe("", Page.of("p", Syntax.TEXT, page));
    }
    return templates;
  }

  private static Draft draft(Templates templates, Page page) {
    Chain chain =
        Filters.named(Filters.preset("standard"), List.of("site-furniture", "blank-lines"));
    return Filters.surveyed(templates.lines(ONE, ""), chain).clean(page);
  }

  private static String cleaned(Templates templates, String text) {
    StringBuilder out = new StringBuilder();
    for (Line line : draft(templates, Page.of("p", Syntax.TEXT, text)).standing()) {
      out.append(line.raw()).append('\n');
    }
    return out.toString();
  }

  private static String file(Templates templates) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TemplatesFile.write(templates, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Templates read(String file) throws IOException {
    return TemplatesFile.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "t", Templates.BUDGET);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void takesAllFurnitureOfTwoHundredPagesAndNothingElse(boolean changed) {
    List<Made> site = MadeSite.of(VALLEY, 200, changed);
    Templates templates = of(site);
    List<String> wrong = new ArrayList<>();
    for (Made made : site) {
      String left = cleaned(templates, made.text());
      if (!left.equals(made.article())) {
        wrong.add(made.article() + "---- but\n" + left);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void countsWhereALineWithoutWordsStands() {
    String page = "|\nHome\n\nThe bridge over the river will stay closed until the end of May.\n";
    assertThat(file(of(page, page)))
        .contains("line\t2\t2\t0\t0\tsame\t%016x\t|".formatted(LineKeys.of("|")));
  }

  /** As tasks of a cluster do before they send what they found. */
  @Test
  void findsTheSameInPartsThatForgetWhatNoOtherHas() {
    List<Made> pages = MadeSite.of(VALLEY, 60, true);
    List<Templates> parts = new ArrayList<>();
    for (int from = 0; from < pages.size(); from += 7) {
      parts.add(of(pages.subList(from, Math.min(pages.size(), from + 7))));
    }
    List<List<int[]>> elsewhere = elsewhere(parts, 3);
    Templates all = new Templates(Templates.BUDGET);
    for (int part = 0; part < parts.size(); part++) {
      long before = parts.get(part).bytes();
      parts.get(part).forgetAlone(new Marks(elsewhere.get(part)));
      assertThat(parts.get(part).bytes()).isLessThan(before / 2);
      all.merge(parts.get(part));
    }
    assertThat(file(all)).isEqualTo(file(of(pages)));
  }

  /** Of each part's marks those that another has, slot by slot. */
  private static List<List<int[]>> elsewhere(List<Templates> parts, int slots) {
    List<Marks> marks = parts.stream().map(part -> part.marks(slots)).toList();
    List<List<int[]>> elsewhere = new ArrayList<>();
    parts.forEach(part -> elsewhere.add(new ArrayList<>()));
    for (int slot = 0; slot < slots; slot++) {
      int here = slot;
      List<int[]> shared = Marks.shared(marks.stream().map(all -> all.slots().get(here)).toList());
      for (int part = 0; part < parts.size(); part++) {
        elsewhere.get(part).add(shared.get(part));
      }
    }
    return elsewhere;
  }

  @Test
  void keepsOfAPartAloneWhatStandsOnTwoOfItsPages() {
    Templates part = of("Home\nSport\n\nOne.\n", "Home\nSport\n\nTwo.\n");
    String file = file(part);
    part.forgetAlone(new Marks(List.of(new int[0])));
    assertThat(file(part)).isEqualTo(file).contains("Sport").contains("pair\t2");
  }

  @Test
  void marksTheSameLineOfAnotherSiteOtherwise() {
    Templates here = new Templates(Templates.BUDGET);
    Templates there = new Templates(Templates.BUDGET);
    here.observe("a.example.org", Page.of("p", Syntax.TEXT, "Home\n"));
    there.observe("b.example.org", Page.of("p", Syntax.TEXT, "Home\n"));
    int[] mark = here.marks(1).slots().get(0);
    assertThat(mark).hasSize(1);
    assertThat(Marks.shared(List.of(mark, there.marks(1).slots().get(0))))
        .allMatch(e -> e.length == 0);
    assertThat(Marks.shared(List.of(mark, mark))).allMatch(e -> e.length == 1);
  }

  @Test
  void leavesAPageAloneOfWhichItHasSeenNoOther() {
    String text = MadeSite.of(VALLEY, 1, false).get(0).text();
    assertThat(cleaned(of(text), text)).isEqualTo(text);
  }

  @Test
  void leavesTheLinesOfAnotherSiteAlone() {
    Templates templates = new Templates(Templates.BUDGET);
    List<Made> site = MadeSite.of(VALLEY, 20, false);
    site.forEach(made -> templates.observe("example.org", made.page()));
    assertThat(cleaned(templates, site.get(0).text())).isEqualTo(site.get(0).text());
  }

  @Test
  void leavesAnIntroductionOfSomeArticlesAlone() {
    String intro =
        "In a new series our reporters look at the bridges of the valley and at those who mend them.";
    List<String> pages = new ArrayList<>();
    for (Made made : MadeSite.of(VALLEY, 20, false)) {
      String title = made.article().substring(0, made.article().indexOf('\n') + 1);
      String text = made.text();
      pages.add(pages.size() % 3 == 0 ? text.replace(title, title + intro + "\n") : text);
    }
    assertThat(cleaned(of(pages.toArray(new String[0])), pages.get(0))).contains(intro);
  }

  /** A crawl finds it under three addresses: its title and its text are no furniture for that. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 40})
  void leavesAnArticleAloneThatIsThereManyTimes(int others) {
    List<Made> site = new ArrayList<>(MadeSite.of(VALLEY, others, false));
    Made again = MadeSite.of("hill.example.org", 1, false).get(0);
    for (int i = 0; i < 8; i++) {
      site.add(again);
    }
    Templates templates = of(site);
    assertThat(cleaned(templates, again.text())).contains(again.article().lines().toList());
    if (others > 4) {
      assertThat(cleaned(templates, again.text())).isEqualTo(again.article());
    }
  }

  @Test
  void saysOnHowManyPagesALineStands() {
    List<Made> site = MadeSite.of(VALLEY, 40, false);
    Draft draft = draft(of(site), site.get(0).page());
    Line about =
        draft.page().lines().stream()
            .filter(line -> line.raw().equals("How we work"))
            .findFirst()
            .orElseThrow();
    assertThat(draft.trail(about).get(0).reason().features()).startsWith("on 40 of 40 pages of");
  }

  @Test
  void findsTheSameInAnyOrderAndAnyParts() {
    List<Made> site = new ArrayList<>(MadeSite.of(VALLEY, 60, true));
    String whole = file(of(site));
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      List<Templates> parts = new ArrayList<>();
      for (int part = 0; part < 4; part++) {
        parts.add(new Templates(Templates.BUDGET));
      }
      Collections.shuffle(site, random);
      for (Made made : site) {
        parts.get(random.nextInt(4)).observe("", made.page());
      }
      Templates merged = new Templates(Templates.BUDGET);
      for (Templates part : parts) {
        merged.merge(part);
      }
      assertThat(file(merged)).isEqualTo(whole);
    }
  }

  @Test
  void readsWhatItWrote() throws IOException {
    String file = file(of("Tab\there\nBack\\slash\n", "Tab\there\nBack\\slash\n"));
    assertThat(file).contains("Tab\\there").contains("Back\\\\slash");
    assertThat(file(read(file))).isEqualTo(file);
  }

  @Test
  void cleansWithAFileAsWithTheSurveyItself() throws IOException {
    List<Made> site = MadeSite.of(VALLEY, 50, true);
    Templates templates = of(site);
    Templates read = read(file(templates));
    for (Made made : site) {
      assertThat(cleaned(read, made.text())).isEqualTo(cleaned(templates, made.text()));
    }
  }

  @Test
  void namesTheLineOfAFileThatIsDamaged() {
    String file = file(of(MadeSite.of(VALLEY, 5, false)));
    int line = file.indexOf("\nline\t") + 1;
    assertThatThrownBy(() -> read(file.substring(0, line + 9)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("t:8: expected 8 columns");
    assertThatThrownBy(() -> read(file.substring(0, line)))
        .hasMessageStartingWith("t:7: is cut short");
    assertThatThrownBy(() -> read("something else\n"))
        .hasMessageStartingWith("t: is no file of templates");
  }

  @Test
  void staysWithinItsBudgetAndSaysWhatThatCost() {
    long budget = 1 << 20;
    Templates templates = new Templates(budget);
    List<Made> site = MadeSite.of(VALLEY, 3000, true);
    site.forEach(made -> templates.observe("", made.page()));
    assertThat(templates.bytes()).isLessThanOrEqualTo(budget);
    assertThat(templates.lost()).isPositive();
    assertThat(file(templates))
        .contains("falls short of the truth by no more than " + templates.lost());
    Made made = site.get(7);
    assertThat(cleaned(templates, made.text())).isEqualTo(made.article());
  }

  /** Lossy counting's promise, over a site with lines of every frequency. */
  @Test
  void countsNoMoreThanThereIsAndNoLessThanItSays() throws IOException {
    Templates exact = new Templates(Templates.BUDGET);
    Templates bounded = new Templates(300_000);
    for (int p = 0; p < 2000; p++) {
      StringBuilder text = new StringBuilder();
      for (int every = 1; every <= 512; every *= 2) {
        text.append(p % every == 0 ? "a line on one page in " + letters(every) + "\n" : "");
      }
      text.append("a line of its own, ").append(letters(p)).append('\n');
      Page page = Page.of("p", Syntax.TEXT, text.toString());
      exact.observe("", page);
      bounded.observe("", page);
    }
    assertThat(exact.lost()).isZero();
    assertThat(bounded.lost()).isPositive();
    Map<Long, LineCount> counted = bounded.site("").lines;
    exact
        .site("")
        .lines
        .forEach(
            (key, line) -> {
              LineCount known = counted.get(key);
              assertThat(known == null ? 0 : known.pages)
                  .isBetween(line.pages - bounded.lost(), line.pages);
            });
  }

  /** A line without end, and a page that says one thing a hundred thousand times. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "ab ", "5a", "Home\n", "Home\nNews 12\n"})
  void takesHostilePages(String shape) {
    String text = shape.repeat(100_000) + "\n";
    Templates templates = of(text, text, text);
    assertThat(templates.bytes()).isLessThan(10_000);
    assertThat(cleaned(templates, text)).isEqualTo(text);
  }

  @Test
  void growsWithWhatIsNewAndNotWithPages() {
    Templates templates = new Templates(Templates.BUDGET);
    Page page = MadeSite.of(VALLEY, 1, false).get(0).page();
    templates.observe("", page);
    long one = templates.bytes();
    for (int i = 0; i < 1000; i++) {
      templates.observe("", page);
    }
    assertThat(templates.bytes()).isEqualTo(one);
  }

  @Test
  void saysTheSameAfterItWasSentElsewhere() throws Exception {
    List<Made> site = MadeSite.of(VALLEY, 20, true);
    Templates templates = of(site);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(templates);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Templates sent = (Templates) in.readObject();
      assertThat(file(sent)).isEqualTo(file(templates));
      assertThat(cleaned(sent, site.get(3).text())).isEqualTo(site.get(3).article());
    }
  }

  @Test
  void leavesPricesAndWeightsAlone() {
    List<String> pages = new ArrayList<>();
    List<Made> site = MadeSite.of(VALLEY, 30, false);
    for (int p = 0; p < 30; p++) {
      List<String> lines = new ArrayList<>(site.get(p).text().lines().toList());
      for (int good = 0; good < 6; good++) {
        lines.add(22, 11 + p + good + ".95");
        lines.add(22, "Weight: " + (p + good) + " lbs");
        lines.add(22, "Lamp " + letters(p * 6 + good));
      }
      lines.removeIf(line -> line.length() > 60);
      pages.add(String.join("\n", lines) + "\n");
    }
    assertThat(cleaned(of(pages.toArray(new String[0])), pages.get(9)))
        .contains("20.95", "Weight: 9 lbs", "Weight: 14 lbs", "Lamp ")
        .doesNotContain("How we work");
  }

  /** A number without digits, which would all be alike. */
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder("x");
    for (int left = number; left > 0; left /= 26) {
      letters.append((char) ('a' + left % 26));
    }
    return letters.toString();
  }
}
