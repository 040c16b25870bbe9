package dev.pith.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pith.model.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlignmentTest {
  private static final String TITLE = "Storm closes all schools today\n";

  private static final String PROSE =
      "All schools in the county stay closed on Monday, after the storm took down trees.\n";

  private static float[] labels(String page, String gold) {
    return Alignment.labels(Made.blocks(page), gold);
  }

  @Test
  void findsWhatIsContent() {
    assertThat(labels("Home\n" + TITLE + "News\n" + PROSE + "Contact us\n", TITLE + PROSE))
        .containsExactly(0, 1, 0, 1, 0);
  }

  @Test
  void takesAPageThatIsAllContentWhole() {
    assertThat(labels(TITLE + PROSE + "The end\n", TITLE + PROSE + "The end\n"))
        .containsExactly(1, 1, 1);
  }

  @Test
  void takesTheFirstOfTwoCopiesWhereTheTextHasItFirst() {
    assertThat(labels(TITLE + PROSE + TITLE, TITLE + PROSE)).containsExactly(1, 1, 0);
  }

  @Test
  void takesTheSecondOfTwoCopiesWhereTheTextHasItLast() {
    assertThat(labels(TITLE + PROSE + TITLE, PROSE + TITLE)).containsExactly(0, 1, 1);
  }

  @Test
  void takesBothCopiesWhereTheTextHasBoth() {
    assertThat(labels(TITLE + PROSE + TITLE, TITLE + PROSE + TITLE)).containsExactly(1, 1, 1);
  }

  @Test
  void takesOneOfTwoCopiesThatStandTogether() {
    float[] labels = labels(TITLE + TITLE + PROSE, TITLE + PROSE);
    assertThat(labels[0] + labels[1]).isEqualTo(1);
    assertThat(labels[2]).isEqualTo(1);
  }

  @Test
  void givesAMenuNoClaimOnTheWordsOfAParagraph() {
    assertThat(labels("Schools\nMonday\n" + PROSE + "Storm\nTrees\n", PROSE))
        .containsExactly(0, 0, 1, 0, 0);
  }

  @Test
  void followsTheOrderOfTheText() {
    assertThat(labels(PROSE + TITLE, TITLE + PROSE)).containsExactly(1, 0);
  }

  @Test
  void givesHalfContentItsShare() {
    String line = "Storm closes all schools in the county | Harbour Post daily news site\n";
    float[] labels = labels(line + PROSE, "Storm closes all schools in the county\n" + PROSE);
    assertThat(labels[0]).isCloseTo(7 / 12f, within(1e-6f));
    assertThat(labels[1]).isEqualTo(1);
  }

  @Test
  void givesNothingToALineThatSharesFewWords() {
    String line =
        "Storm closes all schools | The Harbour Post daily news site for all who live by the sea\n";
    assertThat(labels(line + PROSE, "Storm closes all schools\n" + PROSE)).containsExactly(0, 1);
  }

  @Test
  void goesOnOverAWordThatDiffers() {
    String other = PROSE.replace("stay closed", "will stay closed");
    float[] labels = labels(other, PROSE);
    assertThat(labels[0]).isCloseTo(15 / 16f, within(1e-6f));
  }

  @Test
  void findsAParagraphOfWhichTheBeginningIsMissing() {
    assertThat(labels("Updated today at ten: " + PROSE, PROSE)[0]).isBetween(0.7f, 0.9f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STORM CLOSES SCHOOLS      | Storm closes schools
          Storm — closes: schools!  | storm closes schools
          • Storm closes schools    | Storm closes schools
          Школы ЗАКРЫТЫ             | школы закрыты
          """)
  void isBlindToCaseAndPunctuation(String page, String gold) {
    assertThat(labels(page + "\nHome\n", gold)).containsExactly(1, 0);
  }

  @Test
  void takesAnIdeographForAWord() {
    assertThat(labels("首页\n学校停课\n学校星期一停课，道路关闭。\n", "学校星期一停课，道路关闭。")).containsExactly(0, 0, 1);
    assertThat(labels("学校星期一停课。广告广告广告广告\n", "学校星期一停课。")[0]).isCloseTo(7 / 15f, within(1e-6f));
  }

  @Test
  void findsNoContentWhereTheTextIsEmpty() {
    assertThat(labels(TITLE + PROSE, "")).containsExactly(0, 0);
    assertThat(labels(TITLE + PROSE, "...\n")).containsExactly(0, 0);
  }

  @Test
  void hasNoLabelsForAnEmptyPage() {
    assertThat(labels("", TITLE + PROSE)).isEmpty();
  }

  @Test
  void findsNoContentInALineWithoutWords() {
    assertThat(labels("***\n" + PROSE, "***\n" + PROSE)).containsExactly(0, 1);
  }

  @Test
  void comesToAnEndWhereAllLinesAreAlike() {
    assertThat(labels("one two three four\n".repeat(3_000), "one two three four\n".repeat(3_000)))
        .hasSize(3_000);
  }
}
