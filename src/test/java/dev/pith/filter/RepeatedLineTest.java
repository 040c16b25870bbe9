package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RepeatedLineTest {
  private static final Cleaned CLEANED =
      new Cleaned(
          Filters.named(Filters.preset("standard"), List.of("repeated-line", "blank-lines")));

  private static final Cleaned GENTLY =
      new Cleaned(Filters.named(Filters.preset("gentle"), List.of("repeated-line", "blank-lines")));

  private static final String MENU =
      """
      Skip to content
      Home
      News
      About us
      Contact
      Log in
      """;

  private static final String FOOTER =
      """
      Leave a comment
      Privacy policy
      © 2021 The Harbour Post. All rights reserved.
      """;

  private static final String BRIDGE =
      "The council met on Monday and agreed to close the old bridge for repairs that will take nine"
          + " weeks, and perhaps ten if the river rises.\n";

  private static final String BUSES =
      "Buses will go round by the mill road, and the ferry will run twice as often from the first of"
          + " June until the bridge is open again.\n";

  @ParameterizedTest
  @ValueSource(strings = {"", "\n"})
  void dropsTwoParagraphsThatAreSaidAgain(String between) {
    String once = BRIDGE + between + BUSES;
    assertThat(CLEANED.text(once + between + once)).isEqualTo(once);
    assertThat(GENTLY.text(once + between + once)).isEqualTo(once);
  }

  @Test
  void dropsThemThoughTheirLinesAreOfLikeLength() {
    String once =
        """
        The council met on Monday and agreed to close the old bridge for repairs that will take nine weeks.
        Buses will go round by the mill road, and the ferry will run twice as often from the first of June.
        """;
    assertThat(CLEANED.text(once + once)).isEqualTo(once);
  }

  @Test
  void dropsAllCopiesInARow() {
    assertThat(GENTLY.text(BRIDGE.repeat(100))).isEqualTo(BRIDGE);
    assertThat(GENTLY.text((BRIDGE + "\n").repeat(100) + BUSES)).isEqualTo(BRIDGE + "\n" + BUSES);
  }

  @Test
  void dropsAnArticleThatIsSaidAgainWithItsHeadings() {
    String once = "Old bridge to close\n" + BRIDGE + "What comes next\n" + BUSES;
    assertThat(CLEANED.text(once + once)).isEqualTo(once);
    assertThat(GENTLY.text(once + once)).isEqualTo(once);
  }

  @Test
  void dropsTheThirdCopyToo() {
    String once = BRIDGE + BUSES;
    assertThat(CLEANED.text(once + once + once)).isEqualTo(once);
  }

  @Test
  void dropsAnArticleThatIsSaidAgainInOtherLanguages() {
    String german =
        """
        Der Stadtrat hat am Montag beschlossen, die alte Brücke für neun Wochen zu sperren, damit sie endlich repariert werden kann.
        Die Busse fahren so lange über die Mühlenstraße, und die Fähre verkehrt ab dem ersten Juni doppelt so oft wie bisher.
        """;
    String chinese =
        """
        市议会周一决定关闭旧桥进行维修，工程预计需要九周时间，届时公交车将改道行驶，居民需要提前安排出行时间。
        这座桥建于一九一一年，此后曾经四次维修，最近一次是在大洪水之后进行的，当时桥墩受到了严重的损坏，一直没有修好。
        """;
    assertThat(CLEANED.text(german + german)).isEqualTo(german);
    assertThat(CLEANED.text(chinese + chinese)).isEqualTo(chinese);
  }

  @Test
  void dropsALongParagraphThatIsSaidAgainAtOnce() {
    assertThat(GENTLY.text(BRIDGE + "\n" + BRIDGE + "\n" + BUSES)).isEqualTo(BRIDGE + "\n" + BUSES);
  }

  @Test
  void dropsACopyInOtherCaseAndPunctuation() {
    String once = BRIDGE + BUSES;
    String again = once.replace("council", "Council").replace(",", ";");
    assertThat(CLEANED.text(once + again)).isEqualTo(once);
  }

  @Test
  void dropsTheSecondMenuOfAPageThatStillHasItsMenus() {
    String page = "Old bridge to close\n" + MENU + BRIDGE + BUSES;
    assertThat(CLEANED.text(page + MENU + FOOTER)).isEqualTo(page + FOOTER);
  }

  @Test
  void leavesTheSecondMenuAloneWhereShortLinesAreNotCertain() {
    String page = "Old bridge to close\n" + MENU + BRIDGE + BUSES + MENU + FOOTER;
    assertThat(GENTLY.text(page)).isEqualTo(page);
  }

  @Test
  void leavesARefrainAlone() {
    String page =
        """
        I sold my bed and I sold my chair
        I cut the last of my yellow hair

        Down, down, down to Quillmouth
        Down where the herring run

        The road was long and the boots were thin
        There was never an inn that would let me in

        Down, down, down to Quillmouth
        Down where the herring run
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesAVerseAloneThatIsSungTwiceAtOnce() {
    String page =
        """
        Bye bye, hill, and bye bye, mill
        Bye bye, hill, and bye bye, mill
        I'll be home when the salting's done
        I'll be home when the salting's done
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesAnswersThatAreTheSameAlone() {
    String page =
        """
        Have you seen my brother?

        No.

        Have you seen his boat?

        No.

        Have you seen anything at all?

        No.
        """;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesALongParagraphAloneThatComesBackLater() {
    String page = BRIDGE + "\n" + BUSES + "\n" + BRIDGE;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesTableRowsAndCodeAlone() {
    String page =
        """
        day;bridge;ferry
        Monday;closed;twice
        Monday;closed;twice
        Monday;closed;twice

        ```
        fix --all
        fix --all
        ```

        """
            + MENU
            + FOOTER;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesLinesOfNumbersAndRulesAloneOnAPageThatStillHasItsMenus() {
    String page = MENU + "12\n---\n14\n12\n---\n14\n" + FOOTER;
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesLinesAloneThatDifferInANumber() {
    String page =
        "The count of the second of May: the ferry took 412 people over the river, and 12 of them had a"
            + " dog, a goat or a cart with them on that day.\n"
            + "The count of the second of May: the ferry took 398 people over the river, and 12 of them"
            + " had a dog, a goat or a cart with them on that day.\n";
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesParagraphsAloneThatBeginAlike() {
    String page =
        BRIDGE.replace("ten", "eleven") + BUSES + BRIDGE + BUSES.replace("mill road", "coast road");
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void changesNothingTheSecondTime() {
    String once = CLEANED.text(BRIDGE + BUSES + BRIDGE + BUSES + MENU + MENU + FOOTER);
    assertThat(CLEANED.text(once)).isEqualTo(once);
  }

  @Test
  void saysWhy() {
    assertThat(CLEANED.why("Bridge\n" + BRIDGE + BUSES + "Bridge\n" + BRIDGE + BUSES))
        .containsExactly(
            "4 repeated-line/run<-1", "5 repeated-line/run<-2", "6 repeated-line/run<-3");
    assertThat(CLEANED.why(BRIDGE + BRIDGE + BUSES))
        .containsExactly("2 repeated-line/paragraph<-1");
    assertThat(CLEANED.why(MENU + BRIDGE + "Home\n" + FOOTER))
        .containsExactly("8 repeated-line/short-line<-2");
  }

  @ParameterizedTest
  @CsvSource({"0, 8, 0", "-3, 8, -3", "20, -1, -1"})
  void rejectsCountsBelowTheirLeast(int words, int evidence, String value) {
    assertThatThrownBy(() -> new RepeatedLine(words, evidence))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(value);
  }
}
