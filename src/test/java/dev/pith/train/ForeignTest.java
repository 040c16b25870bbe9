package dev.pith.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.page.Syntax;
import org.junit.jupiter.api.Test;

final class ForeignTest {
  private static final String TEXT =
      """
      Share on Facebook
      The old bridge, closed since 2026, opens again.
      Read also: Bridge opens
      """;

  private static Reviewed page(String text) {
    return new Reviewed(text, text, Syntax.TEXT, "news", 2, "dump");
  }

  @Test
  void exchangesEachLetterForTheSameOther() {
    assertThat(Foreign.spaced(page("Abz: xyz, été 2026.\n"), 1).text())
        .isEqualTo("Bca: yza, éué 2026.\n");
  }

  @Test
  void writesWordsWithoutSpacesBetweenThem() {
    String[] lines = Foreign.unspaced(page(TEXT)).text().split("\n", -1);
    assertThat(lines[1])
        .matches("\\p{IsHan}{4}，\\p{IsHan}{4} 2026, \\p{IsHan}{4}。")
        .doesNotContainPattern("[a-z]");
  }

  @Test
  void writesTheSameWordAlways() {
    String text = Foreign.unspaced(page("bridge 1 bridge 2 Bridge\n")).text();
    assertThat(text).matches("(\\p{IsHan}+) 1 \\1 2 \\1\n");
  }

  @Test
  void leavesWhatThePhraseListsKnowAlone() {
    assertThat(Foreign.unspaced(page(TEXT)).text())
        .startsWith("Share on Facebook\n")
        .endsWith("\nRead also: Bridge opens\n");
    assertThat(Foreign.spaced(page(TEXT), 5).text())
        .startsWith("Share on Facebook\n")
        .endsWith("\nRead also: Bridge opens\n");
  }

  @Test
  void saysTheReviewedTextAsThePage() {
    Reviewed page = new Reviewed("The bridge.\nHome", "The bridge.", Syntax.TEXT, "", 0, "");
    Reviewed unspaced = Foreign.unspaced(page);
    assertThat(unspaced.text()).startsWith(unspaced.gold());
    Reviewed spaced = Foreign.spaced(page, 3);
    assertThat(spaced.text()).startsWith(spaced.gold());
  }
}
