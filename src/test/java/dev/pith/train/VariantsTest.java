package dev.pith.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.page.Syntax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VariantsTest {
  private static final String TEXT =
      """
      Storm closes schools
        Home $1 \\d (News) [Sport]

      All schools in the county stay closed on Monday, after the storm took down trees and power lines along the coast, said the council.
      https://example.org/a/very/long/address/that/no/line/of/a/terminal/browser/could/ever/hold/without/being/broken
      学校星期一停课，道路关闭。学校星期一停课，道路关闭。学校星期一停课，道路关闭。学校星期一停课，道路关闭。学校星期一停课，道路关闭。
      The end
      """;

  private static Reviewed page(String text) {
    return new Reviewed(text, "gold", Syntax.TEXT, "news", 2, "dump");
  }

  private static String of(long seed) {
    return Variants.of(page(TEXT), seed).text();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
        .filter(word -> !word.isEmpty() && !word.equals("*"))
        .toList();
  }

  @Test
  void areTheSameForTheSameSeed() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(of(seed)).isEqualTo(of(seed));
    }
  }

  @Test
  void differFromSeedToSeed() {
    Set<String> texts = new HashSet<>();
    for (long seed = 0; seed < 50; seed++) {
      texts.add(of(seed));
    }
    assertThat(texts).hasSizeGreaterThan(5);
  }

  /** The title aside: some tools leave it out. */
  @Test
  void loseNoWord() {
    List<String> all = words(TEXT);
    List<String> untitled = words(TEXT.substring(TEXT.indexOf('\n')));
    for (long seed = 0; seed < 100; seed++) {
      Reviewed variant = Variants.of(page(TEXT), seed);
      List<String> words = words(variant.text());
      if (variant.gold().equals("gold")) {
        assertThat(words).isEqualTo(words.size() < all.size() ? untitled : all);
      } else {
        assertThat(words)
            .as("in another language, which may do without spaces")
            .hasSizeLessThanOrEqualTo(all.size())
            .doesNotContainAnyElementsOf(List.of("storm", "closed", "council"));
      }
    }
  }

  @Test
  void areAllOfTheirKinds() {
    List<String> texts = new ArrayList<>();
    for (long seed = 0; seed < 100; seed++) {
      texts.add(of(seed));
    }
    assertThat(texts)
        .as("wrapped")
        .anyMatch(text -> isWrapped(text) && !text.contains("\n\n\n"))
        .as("wrapped, with blank lines")
        .anyMatch(text -> isWrapped(text) && text.contains("\n\n\n"))
        .as("in lower case")
        .contains(TEXT.toLowerCase(Locale.ROOT))
        .as("without a title")
        .anyMatch(text -> text.startsWith("  Home"))
        .as("with blank lines")
        .anyMatch(text -> text.startsWith("Storm closes schools\n\n  Home"));
  }

  @Test
  void areNowAndThenInAnotherLanguageOrScript() {
    Set<String> languages = new HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      String gold =
          Variants.of(new Reviewed("Storm", "Storm", Syntax.TEXT, "", 0, ""), seed).gold();
      languages.add(
          gold.equals("Storm")
              ? gold
              : gold.startsWith("Storm") ? "" : gold.replaceAll("[a-zA-Z]", "x"));
    }
    assertThat(languages).hasSize(3).contains("Storm", "xxxxx\n");
  }

  private static boolean isWrapped(String text) {
    return text.lines().allMatch(line -> line.length() <= 100 || !line.contains(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "one", "one\n"})
  void takeAPageOfAnyLength(String text) {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(words(Variants.of(page(text), seed).text()))
          .hasSizeLessThanOrEqualTo(words(text).size());
      Reviewed excerpt = Variants.excerpt(page(text), seed);
      assertThat(excerpt.text()).contains("gold").isEqualTo(excerpt.gold());
    }
  }

  @Test
  void keepAllButTheText() {
    Reviewed variant = Variants.of(page(TEXT), 1);
    assertThat(variant.reading(TEXT, "gold")).isEqualTo(page(TEXT));
  }

  @Test
  void areTheReviewedTextAloneWhereThePageIsToBeClean() {
    assertThat(Variants.clean(page(TEXT)))
        .isEqualTo(new Reviewed("gold", "gold", Syntax.TEXT, "news", 2, "dump"));
    Reviewed markdown = new Reviewed("# a", "a", Syntax.MARKDOWN, "", 0, "");
    assertThat(Variants.clean(markdown).syntax()).isEqualTo(Syntax.TEXT);
  }
}
