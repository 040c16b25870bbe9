package dev.pith.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.page.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
  private static Reviewed page(String text, String gold, String type, String source) {
    return new Reviewed(text, gold, Syntax.TEXT, type, 0, source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          one two three four | one two           | one two            | 1.0000 | 1.0000
          one two three four | one two           | one two three four | 0.6667 | 1.0000
          one two three four | one two           | one                | 0.6667 | 0.5000
          one two three four | one two           | three four         | 0.0000 | 0.0000
          one two three four | one two           | ''                 | 0.0000 | 0.0000
          one one one        | one one           | one                | 0.6667 | 0.5000
          One, TWO!          | one two           | ONE two            | 1.0000 | 1.0000
          snake_case a-b     | snake_case        | snake_case         | 1.0000 | 1.0000
          学校停课              | 学校停课             | 学校停课              | 1.0000 | 1.0000
          one                | two               | one                | 0.0000 | 1.0000
          """)
  void scoreAsBagsOfWords(String text, String gold, String cleaned, String f1, String kept) {
    Figures figures = new Figures();
    figures.add(page(text, gold, "", ""), cleaned);
    assertThat(figures.lines())
        .singleElement()
        .asString()
        .startsWith("all ")
        .endsWith("1 pages  F1 " + f1 + "  kept " + kept);
  }

  @Test
  void scoreAPageWithoutContentByWhetherItIsLeftEmpty() {
    Figures empty = new Figures();
    empty.add(page("Home", "", "", ""), "\n");
    assertThat(empty.lines()).singleElement().asString().contains("F1 1.0000", "kept 1.0000");
    Figures full = new Figures();
    full.add(page("Home", "", "", ""), "Home");
    assertThat(full.lines()).singleElement().asString().contains("F1 0.0000", "kept 1.0000");
  }

  @Test
  void areMeansOverPagesBySourceAndByType() {
    Figures figures = new Figures();
    figures.add(page("one two", "one", "forum", "dump"), "one");
    figures.add(page("one two", "one", "news", "dump"), "two");
    figures.add(page("one two", "one", "news", "other"), "one");
    assertThat(figures.lines())
        .containsExactly(
            "dump                             2 pages  F1 0.5000  kept 0.5000",
            "dump forum                       1 pages  F1 1.0000  kept 1.0000",
            "dump news                        1 pages  F1 0.0000  kept 0.0000",
            "other                            1 pages  F1 1.0000  kept 1.0000",
            "other news                       1 pages  F1 1.0000  kept 1.0000");
  }

  @Test
  void haveNothingToSayOfNoPages() {
    assertThat(new Figures().lines()).isEmpty();
  }
}
