package dev.pith.filter;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pith.page.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RepeatedHeadingTest {
  private static final Cleaned CLEANED = Cleaned.by(new RepeatedHeading());

  private static final String PROSE =
      """

      All schools on the coast stay shut until Thursday, because the roads are still under water.
      """;

  private static void staysAlone(String page) {
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void dropsTheTitleThatIsSaidTwiceAtOnce() {
    assertThat(
            CLEANED.text(
                """
                Storm closes schools

                Storm closes schools
                """
                    + PROSE))
        .isEqualTo(
            """
            Storm closes schools

            """
                + PROSE);
  }

  @Test
  void dropsTheTitleOnAPageWithoutBlankLines() {
    assertThat(
            CLEANED.text(
                """
                Storm closes schools
                Storm closes schools
                All schools on the coast stay shut, because the roads are still under water.
                """))
        .isEqualTo(
            """
            Storm closes schools
            All schools on the coast stay shut, because the roads are still under water.
            """);
  }

  @Test
  void dropsTheTitleThatComesAgainBehindBylineAndDate() {
    assertThat(
            CLEANED.text(
                """
                Storm closes schools
                By our reporter
                3 June 2024, 10:15
                4 min read
                Storm closes schools
                """
                    + PROSE))
        .isEqualTo(
            """
            Storm closes schools
            By our reporter
            3 June 2024, 10:15
            4 min read
            """
                + PROSE);
  }

  @Test
  void dropsAllCopiesButOne() {
    assertThat(CLEANED.text("Storm closes schools\n".repeat(5) + PROSE))
        .isEqualTo("Storm closes schools\n" + PROSE);
  }

  @Test
  void dropsACopyWithOtherPunctuationAndSpaces() {
    assertThat(
            CLEANED.text(
                """
                Storm closes ‘all’ schools, says mayor
                Storm  closes 'all' schools – says mayor
                """
                    + PROSE))
        .isEqualTo("Storm closes ‘all’ schools, says mayor\n" + PROSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {" - ", " – ", " — ", " | ", "|", " :: ", " • ", " · ", " » ", " « "})
  void dropsTheCopyWithTheSitesNameBehindIt(String separator) {
    String named = "Storm closes schools" + separator + "The Daily Example\n";
    String title = "Storm closes schools\n";
    assertThat(CLEANED.text(named + title + PROSE)).isEqualTo(title + PROSE);
    String foot = "The Daily Example\n";
    assertThat(CLEANED.text(title + named + PROSE + foot)).isEqualTo(title + PROSE + foot);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ROUND SAND\nprevious\nROUND SAND\nROUND SAND — sort the grains by size\n",
        "Storm Xaver\nStorm Xaver – what we know so far\n",
        "round-sand\nround-sand - sort the grains by size\n",
      })
  void leavesWhatIsSaidOfATitleAlone(String page) {
    String kept = page.replace("previous\nROUND SAND\n", "previous\n");
    assertThat(CLEANED.text(page + PROSE)).isEqualTo(kept + PROSE);
  }

  @Test
  void dropsTheCopyWithTheSitesNameInFrontOfIt() {
    assertThat(
            CLEANED.text(
                """
                The Daily Example | Storm closes all schools on the coast
                Storm closes all schools on the coast
                """
                    + PROSE))
        .isEqualTo("Storm closes all schools on the coast\n" + PROSE);
  }

  @Test
  void dropsTheSitesNameThatStandsAloneAboveTheHeadline() {
    String page =
        """

        Storm closes schools - The Daily Example
        The Daily Example
        Weather
        Storm closes schools
        The Daily Example
        """;
    String body = PROSE + "The Daily Example\n";
    assertThat(CLEANED.text(page + body))
        .isEqualTo("\nWeather\nStorm closes schools\nThe Daily Example\n" + body);
    assertThat(CLEANED.why(page + body))
        .containsExactly("2 repeated-heading/site-name<-5", "3 repeated-heading/site-name<-2");
  }

  @Test
  void dropsALongTitleWithTheSitesNameBehindIt() {
    String title =
        "How the storm of last Sunday closed all of the schools along the coast, and what the council"
            + " wants to do about it before the next one comes";
    assertThat(CLEANED.text(title + " - The Daily Example\n" + title + "\n" + PROSE))
        .isEqualTo(title + "\n" + PROSE);
    assertThat(CLEANED.text(title + "\n" + title + "\n" + PROSE))
        .isEqualTo(title + "\n" + title + "\n" + PROSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storm closes schools - The Daily Example\nThe Daily Example\n",
        "Schools | Office of Northern Weather\nOffice of Northern Weather\n",
        "Storm | Weather | The Daily Example\nThe Daily Example\n",
        "The Daily Example\nStorm closes schools - The Daily Example\n",
      })
  void leavesATitleAloneWhoseSitesNameComesAgain(String page) {
    assertThat(CLEANED.text(page + PROSE)).isEqualTo(page + PROSE);
  }

  @Test
  void dropsTheShoutedCopyWhicheverComesFirst() {
    String shouted = "STORM CLOSES SCHOOLS\n";
    String title = "Storm closes schools\n";
    assertThat(CLEANED.text(shouted + title + PROSE)).isEqualTo(title + PROSE);
    assertThat(CLEANED.text(title + shouted + PROSE)).isEqualTo(title + PROSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Storm closes sch…", "Storm closes schools...", "Storm closes schools for …"})
  void dropsTheCopyThatIsCutOffWhicheverComesFirst(String early) {
    String title = "Storm closes schools for a week\n";
    assertThat(CLEANED.text(early + "\n" + title + PROSE)).isEqualTo(title + PROSE);
    assertThat(CLEANED.text(title + early + "\n" + PROSE)).isEqualTo(title + PROSE);
  }

  @Test
  void keepsTheBestOfFourCopies() {
    assertThat(
            CLEANED.text(
                """
                Storm closes schools for a week :: The Daily Example
                Storm closes schools for a week
                8 min read
                STORM CLOSES SCHOOLS FOR A WEEK
                Storm closes schools…
                """
                    + PROSE))
        .isEqualTo(
            """
            Storm closes schools for a week
            8 min read
            """
                + PROSE);
  }

  @Test
  void keepsTheBestCopyWhereItStands() {
    assertThat(
            CLEANED.text(
                """
                STORM CLOSES SCHOOLS
                By our reporter
                Storm closes schools
                """
                    + PROSE))
        .isEqualTo("By our reporter\nStorm closes schools\n" + PROSE);
  }

  @Test
  void dropsTheSectionsHeadingThatIsSaidTwiceAtOnce() {
    assertThat(
            CLEANED.text(
                """
                Storm closes schools
                """
                    + PROSE
                    + """

                    What parents say

                    What parents say
                    """
                    + PROSE))
        .isEqualTo(
            """
            Storm closes schools
            """
                + PROSE
                + """

                What parents say

                """
                + PROSE);
  }

  @Test
  void dropsTheSecondHeadingOfMarkdown() {
    assertThat(
            CLEANED.markdown(
                """
                # Storm closes schools

                # Storm closes schools
                """
                    + PROSE))
        .isEqualTo("# Storm closes schools\n\n" + PROSE);
  }

  @ParameterizedTest
  @CsvSource({
    "港口东闸门六月重新开放,港口日报",
    "港の東の水門が六月に開く,港新聞",
    "Шторм закрыл все школы,Пример",
    "العاصفة تغلق المدارس,المثال",
    "พายุทำให้โรงเรียนปิดหนึ่งสัปดาห์,ตัวอย่าง",
    "Οι θύελλες κλείνουν τα σχολεία,Παράδειγμα"
  })
  void dropsCopiesInOtherScripts(String title, String site) {
    assertThat(CLEANED.text(title + "\n" + title + "\n" + PROSE)).isEqualTo(title + "\n" + PROSE);
    assertThat(CLEANED.text(title + " | " + site + "\n" + title + "\n" + PROSE))
        .isEqualTo(title + "\n" + PROSE);
  }

  @Test
  void dropsATitleWrappedOverTwoLines() {
    String title =
        """
        The storm that came on Sunday night closes all schools on the coast
        until Thursday
        """;
    String prose =
        """

        The roads are still under water, and the mayor asked all families to
        stay at home until the pumps have done their work. The buses will run
        again on Thursday morning, and the ferry on Friday if the wind allows
        it.
        """;
    assertThat(CLEANED.text(title + "\n" + title + prose)).isEqualTo(title + "\n" + prose);
  }

  @Test
  void dropsTheCopyThatEndsInACarriageReturn() {
    assertThat(CLEANED.text("Storm closes schools\r\nStorm closes schools\n" + PROSE))
        .isEqualTo("Storm closes schools\r\n" + PROSE);
  }

  @Test
  void leavesExampleUnderEachSectionOfAManualAlone() {
    staysAlone(
        """
        The manual of the pump

        Filling

        Open the valve slowly and wait until the gauge has come to rest at the upper mark.

        Example

        A pump of ten litres takes about a minute when the valve is half open, and less when it is hot.

        Emptying

        Close the valve first, and only then take the hose off, or the floor will be wet.

        Example

        A pump of ten litres is empty in two minutes if nobody stands on the hose.
        """);
  }

  @Test
  void leavesChangedUnderEachVersionOfAChangeLogAlone() {
    staysAlone(
        """
        Change log

        1.2.0

        Changed
        - The pump starts by itself.
        Fixed
        - The hose no longer leaks.

        1.1.0

        Changed
        - The valve turns to the left.
        Fixed
        - The gauge no longer sticks when it is cold outside and the oil has become thick.
        """);
  }

  @Test
  void leavesAQuestionAloneThatIsAskedInTwoSections() {
    staysAlone(
        """
        Tickets

        How do I cancel?

        Tickets that were bought for a fixed day can be given back until the evening before.

        Membership

        How do I cancel?

        Write to the secretary before the end of November, and your membership ends with the year.
        """);
  }

  @Test
  void leavesAQuestionAloneThatItsOwnAnswerRepeats() {
    staysAlone(
        """
        Questions
        """
            + PROSE
            + """

            Can I bring a dog?
            Yes.
            Can I bring a dog?
            No.
            """);
  }

  @Test
  void leavesTheRefrainOfASongAlone() {
    staysAlone(
        """
        The ferryman

        Row, row, the tide is low,
        Row, row, the tide is low,
        and who will row me over?

        The bell has rung, the lamp is out,
        the bell has rung, the lamp is out,
        and who will row me over?

        Row, row, the tide is low,
        Row, row, the tide is low,
        and who will row me over?
        """);
  }

  @Test
  void leavesVersesAloneAtTheTopOfAPage() {
    staysAlone(
        """
        The ferryman

        Row, row, the tide is low,
        Row, row, the tide is low,
        and who will row me over?
        """
            + PROSE);
  }

  @Test
  void leavesADialogueAloneAtTheTopOfAPage() {
    staysAlone("The visit\n\nAre you there?\nYes.\nAre you there?\nNo.\n" + PROSE);
  }

  @Test
  void leavesARefrainAloneInASongWithProseAroundIt() {
    staysAlone(
        """
        The ferryman
        """
            + PROSE
            + """

            Row, row, the tide is low
            Row, row, the tide is low
            And who will row me over
            """
            + PROSE);
  }

  @Test
  void leavesTheTitleAloneWhereItComesAgainBehindProse() {
    staysAlone("Storm closes schools\n" + PROSE + "\nStorm closes schools\n");
  }

  @Test
  void leavesTheTitleAloneBehindMoreThanABylineHas() {
    staysAlone("Storm closes schools\nHome\nNews\nSport\nWeather\nStorm closes schools\n" + PROSE);
  }

  @Test
  void leavesRepeatedLinesAloneOnAPageWithoutProse() {
    staysAlone("Adams 3\nAdams 3\nBaker 2\nCole 1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storm closes schools: what parents need to know", // a colon is no separator
        "Storm closes schools in the north",
        "Storm closes schools-turned-shelters on the coast", // nor is a hyphen
        "Storm closes school",
        "Schools closed"
      })
  void leavesAHeadingAloneThatOnlyBeginsAlike(String other) {
    staysAlone("Storm closes schools\n" + other + "\n" + PROSE);
  }

  @Test
  void leavesHeadingsAloneThatDifferInTheirNumber() {
    staysAlone("The storm, part 1\nThe storm, part 2\n" + PROSE);
  }

  @Test
  void leavesAShortBeginningWithAnEllipsisAlone() {
    staysAlone("Storm…\nStorm closes schools\n" + PROSE);
  }

  @Test
  void leavesListItemsAlone() {
    staysAlone("- Storm closes schools\n- Storm closes schools\n" + PROSE);
  }

  @Test
  void leavesCodeAndTablesAlone() {
    staysAlone("```\nmake clean\nmake clean\n```\n" + PROSE);
    staysAlone("Port\tTide\nPort\tTide\nPort\tTide\n" + PROSE);
  }

  @Test
  void leavesTwoParagraphsOfProseAlone() {
    staysAlone(PROSE + PROSE);
  }

  @Test
  void leavesAPageOfOneLineAlone() {
    staysAlone("Storm closes schools");
    staysAlone("");
    staysAlone("Storm closes schools\nStorm closes schools\n");
  }

  @Test
  void saysWhy() {
    assertThat(
            CLEANED.why(
                """
                Storm closes schools for a week | The Daily Example
                Storm closes schools for a week
                STORM CLOSES SCHOOLS FOR A WEEK
                Storm closes schools for a week
                Storm closes schools…
                """
                    + PROSE))
        .containsExactly(
            "1 repeated-heading/site-name<-2",
            "3 repeated-heading/other-case<-2",
            "4 repeated-heading/title-again<-2",
            "5 repeated-heading/cut-off<-2");
  }

  @Test
  void changesNothingASecondTime() {
    String once =
        CLEANED.text(
            "A storm | Example\nA STORM\nToday\nA storm\n" + PROSE + "\nNow\n\nNow\n" + PROSE);
    assertThat(CLEANED.draft(Syntax.TEXT, once).isTouched()).isFalse();
  }

  @Test
  void takesNoLongerThanAPageIsLong() {
    String page = "Storm closes schools\n".repeat(100_000) + PROSE;
    assertThat(assertTimeoutPreemptively(ofSeconds(20), () -> CLEANED.text(page)))
        .isEqualTo("Storm closes schools\n" + PROSE);
  }
}
