package dev.pith.filter;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pith.page.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DoubledTextTest {
  private static final Cleaned STANDARD = Cleaned.by(new DoubledText(true));
  private static final Cleaned GENTLE = Cleaned.by(new DoubledText(false));

  private static final String PROSE =
      """
      All schools on the coast stay shut until Thursday, because the roads are still under water and the buses have nowhere to turn.
      """;

  private static void staysAlone(String page) {
    assertThat(STANDARD.text(page)).isEqualTo(page);
    assertThat(GENTLE.text(page)).isEqualTo(page);
  }

  @Test
  void dropsATeaserWhoseMarksStandAtTheJointToo() {
    assertThat(
            STANDARD.text(
                "Storm closes schools\n"
                    + PROSE
                    + "[2025] Library of the harbour to open on Sundays[2025] Library of the harbour to open on Sundays\n"
                    + PROSE
                    + "Bus drivers on the coast accept the pay deal \uD83D\uDE8CBus drivers on the coast accept the pay deal \uD83D\uDE8C\n"))
        .isEqualTo("Storm closes schools\n" + PROSE + PROSE);
  }

  @Test
  void dropsTeasersInAListAtTheEnd() {
    assertThat(
            STANDARD.text(
                """
                Storm closes schools
                """
                    + PROSE
                    + """
                    - Library to open on SundaysLibrary to open on Sundays
                    - Bus drivers accept pay dealBus drivers accept pay deal
                    Apple growers ‘saw no frost’Apple growers ‘saw no frost’
                    """))
        .isEqualTo("Storm closes schools\n" + PROSE);
  }

  @Test
  void dropsATeaserBetweenTwoParagraphs() {
    assertThat(
            STANDARD.text(
                PROSE
                    + "Library to open on SundaysLibrary to open on Sundays\n"
                    + PROSE
                    + "Bus drivers accept pay deal Bus drivers accept pay deal\n"
                    + PROSE))
        .isEqualTo(PROSE + PROSE + PROSE);
  }

  @Test
  void halvesThePagesOwnHeading() {
    String page = "Storm closes schoolsStorm closes schools\n" + PROSE;
    assertThat(STANDARD.text(page)).isEqualTo("Storm closes schools\n" + PROSE);
    assertThat(GENTLE.text(page)).isEqualTo("Storm closes schools\n" + PROSE);
  }

  @Test
  void halvesOnlyTheFirstDoubledLineInFrontOfTheProse() {
    assertThat(
            STANDARD.text(
                """
                Storm closes schoolsStorm closes schools
                Library to open on SundaysLibrary to open on Sundays
                """
                    + PROSE))
        .isEqualTo("Storm closes schools\n" + PROSE);
  }

  @Test
  void halvesTheHeadingsOfAPageThatDoublesThemAll() {
    StringBuilder doubled = new StringBuilder(PROSE);
    StringBuilder single = new StringBuilder(PROSE);
    for (String heading : new String[] {"In the north", "In the south", "At sea", "On the roads"}) {
      doubled.append(heading).append(" today").append(heading).append(" today\n").append(PROSE);
      single.append(heading).append(" today\n").append(PROSE);
    }
    assertThat(STANDARD.text(doubled.toString())).isEqualTo(single.toString());
  }

  @Test
  void halvesALineThatSaysTheSameThingTwiceOnAPageWithoutProse() {
    assertThat(STANDARD.text("Ellenmoor LibraryEllenmoor Library\nOpen on Sundays\n"))
        .isEqualTo("Ellenmoor Library\nOpen on Sundays\n");
    assertThat(STANDARD.text("Library to open on Sundays Library to open on Sundays"))
        .isEqualTo("Library to open on Sundays");
  }

  @Test
  void onlyHalvesWhereTeasersAreToStay() {
    assertThat(GENTLE.text(PROSE + "Library to open on SundaysLibrary to open on Sundays\n"))
        .isEqualTo(PROSE + "Library to open on Sundays\n");
  }

  @Test
  void halvesAShortLineWithASpaceBetweenItsCopies() {
    assertThat(STANDARD.text(PROSE + "Ellenmoor Harbour North Ellenmoor Harbour North\n" + PROSE))
        .isEqualTo(PROSE + "Ellenmoor Harbour North\n" + PROSE);
  }

  @Test
  void keepsIndentationAndMarkerOfALineItHalves() {
    assertThat(GENTLE.text("  - Library to openLibrary to open\n"))
        .isEqualTo("  - Library to open\n");
  }

  @Test
  void halvesALineThatEndsInACarriageReturn() {
    assertThat(GENTLE.text("Library to openLibrary to open\r\n" + PROSE))
        .isEqualTo("Library to open\r\n" + PROSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more: Library to openLibrary to open",
        "Read also: Library to open on Sundays Library to open on Sundays",
        "Lesen Sie auch: Bücherei öffnet sonntagsBücherei öffnet sonntags",
        "Lire aussi : La bibliothèque ouvre le dimancheLa bibliothèque ouvre le dimanche",
        "Читайте также: Библиотека откроетсяБиблиотека откроется"
      })
  void dropsALeadWithADoubledHeadlineAsAWhole(String line) {
    assertThat(STANDARD.text(PROSE + line + "\n" + PROSE)).isEqualTo(PROSE + PROSE);
    assertThat(GENTLE.text(PROSE + line + "\n" + PROSE)).isEqualTo(PROSE + PROSE);
  }

  @Test
  void dropsALeadThatIsDoubledTogetherWithItsHeadline() {
    String line = "Read more: Library to openRead more: Library to open\n";
    assertThat(STANDARD.text(PROSE + line + PROSE)).isEqualTo(PROSE + PROSE);
  }

  @Test
  void partsAHeadlineFromItsTeaser() {
    assertThat(
            GENTLE.text(
                PROSE
                    + "Too late now, hasn’t it?We have moved on considerably since the days of rain\n"))
        .isEqualTo(
            PROSE
                + """
                Too late now, hasn’t it?
                We have moved on considerably since the days of rain
                """);
  }

  @Test
  void dropsCountersGluedToLabels() {
    assertThat(STANDARD.text(PROSE + "Facebook0Tweet0Pin0\nFacebook12Tweet3Pin145Shares160\n"))
        .isEqualTo(PROSE);
    assertThat(GENTLE.text("Facebook0Tweet0Pin0\n" + PROSE)).isEqualTo(PROSE);
  }

  @Test
  void dropsATeaserWrappedOverTwoLines() {
    String prose =
        """
        The roads are still under water, and the mayor asked all families to
        stay at home until the pumps have done their work. The buses will run
        again on Thursday morning, and the ferry on Friday if the wind allows
        it.
        """;
    String teaser =
        """

        Library at Ellenmoor to open on SundaysLibrary at Ellenmoor to open
        on Sundays
        """;
    assertThat(STANDARD.text(prose + teaser + "\n" + prose)).isEqualTo(prose + "\n\n" + prose);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"港口东闸门六月重新开放", "港の東の水門が六月に開く", "Шторм закрыл все школы", "العاصفة تغلق المدارس"})
  void dropsAndHalvesInOtherScripts(String headline) {
    String page = PROSE + headline + headline + "\n";
    assertThat(STANDARD.text(page)).isEqualTo(PROSE);
    assertThat(GENTLE.text(page)).isEqualTo(PROSE + headline + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bora Bora",
        "New York, New York",
        "bye bye",
        "ha ha ha",
        "1212",
        "The the",
        "Location, location, location",
        "We shall overcome! We shall overcome!",
        "He knew that that was all, and that had had to do."
      })
  void leavesWhatPeopleSayTwiceAlone(String line) {
    staysAlone(line);
    staysAlone(PROSE + line + "\n" + PROSE);
  }

  @Test
  void leavesALinkedNameAloneThatHoldsACapital() {
    staysAlone("The code is on GitHub and runs on YouTube and on any iPhone\n");
    staysAlone("A fine day for McDonald and for all of his farm\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Facebook",
        "Windows10Office365",
        "Adams3Baker2Cole1",
        "Facebook0Adams3Baker2",
        "Facebook0",
        "Chapter 1 Chapter 2",
        "4"
      })
  void leavesNumbersBehindWordsAlone(String line) {
    staysAlone(PROSE + line + "\n" + PROSE);
  }

  @Test
  void leavesALeadWithAPlainHeadlineToOthers() {
    staysAlone(PROSE + "Read more: Library to open on Sundays\n" + PROSE);
  }

  @Test
  void leavesCodeAndTablesAlone() {
    staysAlone(
        """
        ```
        make clean build make clean build
        Does it run yet?We do not know at all
        ```
        """);
    staysAlone(
        """
        Ellenmoor HarbourEllenmoor Harbour\t3
        Brackwater HarbourBrackwater Harbour\t4
        Hestrand HarbourHestrand Harbour\t5
        """);
  }

  @Test
  void leavesAnEmptyPageAlone() {
    staysAlone("");
    staysAlone("\n\n");
  }

  @Test
  void saysWhy() {
    assertThat(
            STANDARD.why(
                """
                Storm closes schoolsStorm closes schools
                """
                    + PROSE
                    + """
                    Library to open on SundaysLibrary to open on Sundays
                    Read more: Library to openLibrary to open
                    Is it over at last?We asked the people on the quay
                    Facebook0Tweet0Pin0
                    """))
        .containsExactly(
            "1 doubled-text/halved",
            "3 doubled-text/teaser",
            "4 doubled-text/read-more",
            "5 doubled-text/parted",
            "6 doubled-text/counters");
  }

  @Test
  void changesNothingASecondTime() {
    String once =
        GENTLE.text(
            "A storm at seaA storm at sea\n"
                + PROSE
                + "Is it over at last?We asked them.Is it over at last?We asked them.\n"
                + "Is it over at last?We all asked them!Is it really over?We asked them all!\n");
    assertThat(GENTLE.draft(Syntax.TEXT, once).isTouched()).isFalse();
  }

  @Test
  void takesNoLongerThanAPageIsLong() {
    String page = "Library to open on SundaysLibrary to open on Sundays\n".repeat(100_000) + PROSE;
    assertTimeoutPreemptively(ofSeconds(30), () -> STANDARD.text(page));
    String line = "Library to open on Sundays".repeat(1 << 18);
    assertTimeoutPreemptively(ofSeconds(30), () -> STANDARD.text(line));
  }
}
