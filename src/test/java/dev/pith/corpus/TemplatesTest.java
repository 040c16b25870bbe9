package dev.pith.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplatesTest {
  private static final Sites ONE = new Sites(Sites.By.NONE);

  private static Templates of(MadeSite site) {
    Templates templates = new Templates(Templates.BUDGET);
    for (int p = 0; p < site.pages(); p++) {
      templates.observe("", site.page(p).page(p));
    }
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
  @ValueSource(doubles = {0, 0.05})
  void takesAllFurnitureOfTwoHundredPagesAndNothingElse(double differs) {
    MadeSite site = new MadeSite(200, differs);
    Templates templates = of(site);
    List<String> wrong = new ArrayList<>();
    for (int p = 0; p < site.pages(); p++) {
      MadeSite.Made made = site.page(p);
      String left = cleaned(templates, made.text());
      if (!left.equals(made.article())) {
        wrong.add(made.article() + "---- but\n" + left);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void leavesAPageAloneOfWhichItHasSeenNoOther() {
    String text = new MadeSite(1, 0).page(0).text();
    assertThat(cleaned(of(text), text)).isEqualTo(text);
  }

  @Test
  void leavesTheLinesOfAnotherSiteAlone() {
    Templates templates = new Templates(Templates.BUDGET);
    MadeSite site = new MadeSite(20, 0);
    for (int p = 0; p < site.pages(); p++) {
      templates.observe("example.org", site.page(p).page(p));
    }
    assertThat(cleaned(templates, site.page(0).text())).isEqualTo(site.page(0).text());
  }

  @Test
  void leavesAnIntroductionOfSomeArticlesAlone() {
    String intro =
        "In a new series our reporters look at the bridges of the valley and at those who mend them.";
    List<String> pages = new ArrayList<>();
    for (int p = 0; p < 20; p++) {
      MadeSite.Made made = new MadeSite(20, 0).page(p);
      List<String> lines = new ArrayList<>(made.text().lines().toList());
      if (p % 3 == 0) {
        lines.add(23, intro);
      }
      pages.add(String.join("\n", lines) + "\n");
    }
    assertThat(cleaned(of(pages.toArray(new String[0])), pages.get(0))).contains(intro);
  }

  @Test
  void saysOnHowManyPagesALineStands() {
    MadeSite site = new MadeSite(40, 0);
    Draft draft = draft(of(site), site.page(0).page(0));
    Line about =
        draft.page().lines().stream()
            .filter(line -> line.raw().equals("About us"))
            .findFirst()
            .orElseThrow();
    assertThat(draft.trail(about).get(0).reason().features()).startsWith("on 40 of 40 pages of");
  }

  @Test
  void findsTheSameInAnyOrderAndAnyParts() {
    MadeSite site = new MadeSite(60, 0.05);
    String whole = file(of(site));
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      List<Integer> order = new ArrayList<>();
      List<Templates> parts = new ArrayList<>();
      for (int p = 0; p < site.pages(); p++) {
        order.add(p);
      }
      for (int part = 0; part < 4; part++) {
        parts.add(new Templates(Templates.BUDGET));
      }
      Collections.shuffle(order, random);
      for (int p : order) {
        parts.get(random.nextInt(4)).observe("", site.page(p).page(p));
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
    MadeSite site = new MadeSite(50, 0.05);
    Templates templates = of(site);
    Templates read = read(file(templates));
    for (int p = 0; p < site.pages(); p++) {
      String text = site.page(p).text();
      assertThat(cleaned(read, text)).isEqualTo(cleaned(templates, text));
    }
  }

  @Test
  void namesTheLineOfAFileThatIsDamaged() {
    String file = file(of(new MadeSite(5, 0)));
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
    MadeSite site = new MadeSite(3000, 0.05);
    for (int p = 0; p < site.pages(); p++) {
      templates.observe("", site.page(p).page(p));
    }
    assertThat(templates.site("").bytes).isLessThanOrEqualTo(budget);
    assertThat(templates.lost()).isPositive();
    assertThat(file(templates))
        .contains("falls short of the truth by no more than " + templates.lost());
    MadeSite.Made made = site.page(7);
    assertThat(cleaned(templates, made.text())).isEqualTo(made.article());
  }
}
