package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pith.model.Judge;
import dev.pith.model.Made;
import dev.pith.page.Draft;
import dev.pith.page.Edit;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With judges to whom short lines are noise: what a real one thinks of a line is not its rule. */
final class LearnedTest {
  /** Gives a menu's entry a chance of 0.01. */
  private static final Judge SURE = Made.ofLength(1);

  /** Gives it 0.29, and prose 0.71. */
  private static final Judge UNSURE = Made.ofLength(0.2);

  private static final Judge LONG_IS_NOISE = Made.ofLength(-1);

  private static final String PROSE =
      """
      All schools in the county stay closed on Monday, after the storm took down trees and power lines.
      Parents were asked to keep their children at home, since most of the school buses cannot run.
      """;

  private static final String LONG = PROSE.replace('\n', ' ').strip() + "\n";

  private static final String MENU =
      """
      Home
      News
      Sport
      """;

  /** Enough for four points of evidence. */
  private static final String CUES =
      """
      Share this article
      Leave a comment
      """;

  private static Cleaned by(double threshold, int evidence, Judge judge) {
    return Cleaned.by(new Learned(threshold, evidence, judge, false));
  }

  private static List<Reason> reasons(Judge judge, boolean explains, String text) {
    Draft draft = Cleaned.by(new Learned(1, 4, judge, explains)).draft(Syntax.TEXT, text);
    return draft.page().lines().stream()
        .flatMap(line -> draft.trail(line).stream())
        .map(Edit::reason)
        .toList();
  }

  @Test
  void dropsWhatTheJudgeTakesForNoise() {
    assertThat(by(1, 4, SURE).text(MENU + PROSE + CUES)).isEqualTo(PROSE);
  }

  @Test
  void dropsAWholeWrappedParagraphOrNothingOfIt() {
    String wrapped =
        """
        The roads are still under water, and the mayor asked all families to
        stay at home until the pumps have done their work. The buses will run
        again on Thursday morning, and the ferry on Friday if the wind allows
        it.
        """;
    assertThat(by(1, 4, SURE).text(MENU + wrapped)).isEqualTo(wrapped);
  }

  @Test
  void dropsWhatHasNoWordsAmidNoise() {
    assertThat(by(1, 4, SURE).text("***\nHome\n|\nNews\n•\nSport\n" + PROSE + CUES + "---\n"))
        .isEqualTo(PROSE);
  }

  @Test
  void leavesWhatHasNoWordsBesideContentAlone() {
    String text = "★★★★★\n" + PROSE + "***\n" + PROSE + "}\n";
    assertThat(by(1, 4, SURE).text(MENU + text + CUES)).isEqualTo(text);
  }

  @Test
  void dropsTagsThatShowNothing() {
    String page =
        """
        <div class="page">

        - [Home](/)
        - [News](/news)
        - [Sport](/sport)

        <div class="para">

        %s
        </div>

        <span id="a"></span><span id="b"></span>

        %s
        </div>

        </div>
        """
            .formatted(LONG, LONG);
    assertThat(by(1, 1, SURE).markdown(page).strip()).isEqualTo(LONG + "\n\n\n" + LONG.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<br>", "<img src=\"a.png\">", "<div><img src=\"a.png\"></div>", "<hr/>"})
  void showsTheJudgeTagsOfMarkdownThatShowSomething(String tags) {
    Draft draft = new Draft(Page.of("test", Syntax.MARKDOWN, LONG + "\n" + tags + "\n\n" + LONG));
    assertThat(Shown.of(draft).blocks()).isEqualTo(draft.blocks());
  }

  @Test
  void leavesTheGapBetweenTwoParagraphsOfAQuoteAlone() {
    String quote = "> " + LONG + ">\n> " + LONG;
    assertThat(by(1, 4, SURE).markdown("- Home\n- News\n\n" + quote + "\nShare this article\n"))
        .contains(quote)
        .doesNotContain("Home");
  }

  @Test
  void leavesAGapInATextThatIsWholeAlone() {
    String text = PROSE + PROSE + "Sandbags and pumps\nTorches\n" + PROSE + PROSE + PROSE;
    assertThat(by(1, 4, SURE).text(MENU + text + CUES)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // one beside the edge, a cue, too many
        "All schools in the county stay closed on Monday, after the storm.\nTorches\n",
        "Share this article\n",
        "Torches\nPumps\nRopes\nBoots\nTorches again\n",
      })
  void dropsWhatIsNoGap(String lines) {
    String above = lines.startsWith("All") ? "" : PROSE.repeat(3);
    String kept = lines.startsWith("All") ? lines.replace("Torches\n", "") : "";
    assertThat(by(1, 4, SURE).text(MENU + above + lines + PROSE.repeat(5) + CUES))
        .isEqualTo(above + kept + PROSE.repeat(5));
  }

  @Test
  void leavesNoiseOfWhichItIsNotSureAlone() {
    assertThat(by(1, 4, UNSURE).text(MENU + PROSE + CUES)).isEqualTo(MENU + PROSE + CUES);
  }

  @Test
  void dropsOneLineWhereThePageCameWithEvidence() {
    assertThat(by(1, 4, SURE).text(PROSE + CUES)).isEqualTo(PROSE);
    assertThat(by(1, 5, SURE).text(PROSE + CUES)).isEqualTo(PROSE + CUES);
  }

  @Test
  void needsOneCueWhereAFifthIsSurelyNoise() {
    assertThat(by(1, 99, SURE).text(MENU + PROSE)).isEqualTo(PROSE);
    assertThat(by(1, 99, SURE).text(MENU + PROSE.repeat(7))).isEqualTo(MENU + PROSE.repeat(7));
  }

  @Test
  void leavesShortLinesAloneWhereNoneIsACue() {
    String verses = "Alder\nBirch\nCedar\n";
    assertThat(by(1, 99, SURE).text(verses + PROSE)).isEqualTo(verses + PROSE);
  }

  @Test
  void leavesTheTitleAlone() {
    String page = "Storm over Quillmouth\n" + PROSE;
    assertThat(by(1, 4, SURE).text(page + CUES)).isEqualTo(page);
  }

  @Test
  void leavesTheHeadlineAboveTheProseAlone() {
    String title = "Storm over Quillmouth - The Daily Example\n";
    String headline = "Storm over Quillmouth\n";
    assertThat(by(1, 4, SURE).text(title + headline + MENU + headline + PROSE + CUES))
        .isEqualTo(title + headline + PROSE);
    assertThat(by(1, 4, SURE).text("Storm over Quillmouth\n" + MENU + headline + PROSE + CUES))
        .isEqualTo(headline + headline + PROSE);
  }

  @Test
  void leavesTheOnlyHeadingOfTheFirstLevelAlone() {
    String page =
        "Home\n\nNews\n\n# Storm\n\n" + LONG + "\nShare this article\n\nLeave a comment\n";
    assertThat(by(1, 4, SURE).markdown(page)).contains("# Storm").doesNotContain("Home");
    String two = page + "\n# Ferry\n";
    assertThat(by(1, 4, SURE).markdown(two)).doesNotContain("#");
  }

  private static final String STANDFIRST =
      "Buses are cancelled before Thursday and parents ask for news\n";

  /** What is left of {@code lines} below a headline, under a threshold that no line reaches. */
  private static String belowTheHeadline(String lines) {
    String top = "Storm over Quillmouth - The Daily Example\n" + MENU + "Storm over Quillmouth\n";
    return by(2, 4, SURE)
        .text(top + lines + "Menu\n" + PROSE + CUES)
        .replace("Storm over Quillmouth\n", "")
        .replace("Storm over Quillmouth - The Daily Example\n", "")
        .replace(PROSE, "");
  }

  @Test
  void leavesAStandfirstOfOneLineOrTwoBelowTheHeadlineAlone() {
    assertThat(belowTheHeadline(STANDFIRST)).isEqualTo(STANDFIRST);
    assertThat(belowTheHeadline(STANDFIRST + STANDFIRST)).isEqualTo(STANDFIRST + STANDFIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Buses are cancelled and parents ask\n",
        "Last changed on the 27th of October 2012, 12:14 CET\n",
        "Home\nBuses are cancelled before Thursday and parents ask for news\n"
      })
  void dropsWhatIsNoStandfirst(String lines) {
    assertThat(belowTheHeadline(lines)).isEmpty();
  }

  @Test
  void dropsALineThatIsSurelyNoiseBelowTheHeadline() {
    String page = "Storm - The Daily Example\n" + LONG + "Storm\n";
    assertThat(by(1, 4, LONG_IS_NOISE).text(page + STANDFIRST + MENU + CUES))
        .isEqualTo(page + MENU + CUES);
  }

  @Test
  void dropsACopyOfTheHeadlineBelowTheProse() {
    String title = "Storm over Quillmouth | The Daily Example\n";
    assertThat(by(1, 4, SURE).text(title + PROSE + "Storm over Quillmouth\n" + CUES))
        .isEqualTo(title + PROSE);
  }

  @Test
  void leavesTheOnlyShortLineOfACleanPageAlone() {
    assertThat(by(1, 4, SURE).text("Storm\n" + PROSE)).isEqualTo("Storm\n" + PROSE);
  }

  @Test
  void leavesACleanPageAlone() {
    assertThat(by(1, 4, SURE).text(PROSE)).isEqualTo(PROSE);
    assertThat(by(1, 4, SURE).text("")).isEmpty();
    assertThat(by(1, 4, SURE).text("\n\n")).isEqualTo("\n\n");
  }

  @Test
  void takesLessWithALowerThreshold() {
    assertThat(by(0.01, 4, SURE).text(MENU + PROSE + CUES)).isEqualTo(MENU + PROSE + CUES);
  }

  @Test
  void takesMoreWithAHigherThreshold() {
    String note = "Buses from Quillmouth run on the coast road\n";
    assertThat(by(1, 4, SURE).text(MENU + PROSE + note + CUES)).isEqualTo(PROSE + note);
    assertThat(by(2, 4, SURE).text(MENU + PROSE + note + CUES)).isEqualTo(PROSE);
  }

  private static final String FIGURES =
      "The 2021 list has 1400 pupils in 2019, 1380 in 2020, 1375 in 2021, 1370 in 2022 and 1365 in"
          + " 2023, in 12 schools with 61, 60, 60, 59 and 58 classes.\n";

  @Test
  void leavesAParagraphBetweenTwoThatStayAlone() {
    String first = PROSE.substring(0, PROSE.indexOf('\n') + 1);
    String page = first + "In figures\n" + FIGURES + "The outlook\n" + PROSE;
    assertThat(by(1, 4, Made.againstDigits()).text(page + CUES + "1 2 3\n")).isEqualTo(page + CUES);
  }

  @Test
  void dropsAParagraphOfNoiseAtTheEdgeOfTheTextOrFarFromIt() {
    Cleaned cleaned = by(1, 4, Made.againstDigits());
    assertThat(cleaned.text(PROSE + FIGURES + CUES)).isEqualTo(PROSE + CUES);
    String far = "Of the past\nOf the numbers\n";
    assertThat(cleaned.text(PROSE + (far + FIGURES).repeat(9) + far + PROSE + CUES))
        .isEqualTo(PROSE + far.repeat(10) + PROSE + CUES);
    assertThat(cleaned.text(PROSE + FIGURES + FIGURES + PROSE + CUES))
        .isEqualTo(PROSE + PROSE + CUES);
  }

  @Test
  void leavesAParagraphAloneWithWhichTheTextBegins() {
    Cleaned cleaned = by(1, 4, Made.againstFigures());
    assertThat(cleaned.text("Storm\n" + FIGURES + PROSE + CUES + "1 2 3\n"))
        .isEqualTo("Storm\n" + FIGURES + PROSE + CUES);
  }

  @Test
  void dropsAParagraphOfWhichItIsSureOrThatStandsByItselfAboveTheText() {
    assertThat(by(1, 4, Made.againstDigits()).text("Storm\n" + FIGURES + PROSE + CUES))
        .isEqualTo("Storm\n" + PROSE + CUES);
    assertThat(
            by(1, 4, Made.againstFigures())
                .text("Storm\n" + FIGURES + "Sport\n" + PROSE + CUES + "1 2 3\n"))
        .isEqualTo("Storm\nSport\n" + PROSE + CUES);
  }

  @Test
  void leavesCodeAlone() {
    String code =
        """
        ```
        fix --all
        fix --none
        ```
        """;
    assertThat(by(1, 4, SURE).text(MENU + PROSE + code)).isEqualTo(PROSE + code);
  }

  @Test
  void leavesTablesAlone() {
    String table =
        """
        bridge;closed;2021
        ferry;twice;2021
        library;opened;2020
        """;
    assertThat(by(1, 4, SURE).text(MENU + PROSE + table)).isEqualTo(PROSE + table);
    String rows =
        """
        | What | When |
        | --- | --- |
        | bridge | 2021 |
        """;
    String page = "Home\n\nNews\n\n" + PROSE + "\n" + rows;
    assertThat(by(1, 4, SURE).markdown(page).strip()).isEqualTo((PROSE + "\n" + rows).strip());
  }

  @Test
  void neverEmptiesAPage() {
    Draft draft = by(2, 1, SURE).draft(Syntax.TEXT, MENU);
    assertThat(draft.standing()).extracting(Line::raw).containsExactly("Home", "News", "Sport");
    assertThat(draft.withdrawn()).containsExactly("learned");
  }

  /** To that judge a line of one word is noise, and one of four is none. */
  @Test
  void leavesALongListAloneOfWhichNearlyAllStays() {
    String list = "All boats of Ellenmoor\n".repeat(10) + "Rafts\nTwo ferries and tugs\n";
    assertThat(by(0.3, 4, SURE).text(MENU + PROSE + CUES + PROSE + list)).contains("Rafts\n");
  }

  @Test
  void dropsLinesOfAShortListAndThoseOfAListOfWhichManyGo() {
    String list = "All boats of Ellenmoor\n".repeat(3) + "Rafts\nTwo ferries and tugs\n";
    assertThat(by(0.3, 4, SURE).text(MENU + PROSE + CUES + PROSE + list)).doesNotContain("Rafts");
    String many = "All boats of Ellenmoor\nRafts\n".repeat(8);
    assertThat(by(0.3, 4, SURE).text(MENU + PROSE + CUES + PROSE + many)).doesNotContain("Rafts");
  }

  @Test
  void leavesTheProseOfAPageAloneThatIsLittleElse() {
    assertThat(by(1, 4, LONG_IS_NOISE).text("Storm\n" + LONG + PROSE + CUES))
        .contains(LONG + PROSE);
  }

  @Test
  void dropsTheOnlyProseOfAPageThatIsMostlyLists() {
    String list = MENU.repeat(20);
    assertThat(by(1, 4, LONG_IS_NOISE).text(list + LONG + list + CUES))
        .isEqualTo(list + list + CUES);
  }

  @Test
  void leavesAPageAloneOnWhichAllIsAsUnlikely() {
    Draft draft = by(1, 1, SURE).draft(Syntax.TEXT, MENU);
    assertThat(draft.isTouched()).isFalse();
    assertThat(draft.withdrawn()).isEmpty();
  }

  @Test
  void changesNothingTheSecondTime() {
    String once = by(1, 4, SURE).text(MENU + PROSE + CUES + MENU);
    assertThat(by(1, 4, SURE).text(once)).isEqualTo(once);
  }

  @Test
  void saysWhy() {
    assertThat(by(1, 4, SURE).why("Home\nSport\n" + PROSE + "News\n"))
        .containsExactly("1 learned/noise", "2 learned/noise", "5 learned/noise");
  }

  @Test
  void saysHowSureItIs() {
    assertThat(reasons(SURE, false, MENU + PROSE)).isNotEmpty();
    for (Reason reason : reasons(SURE, false, MENU + PROSE)) {
      assertThat(reason.score()).isCloseTo(0.989, within(0.001));
    }
  }

  @Test
  void namesWhatWeighedMostWhereItIsAskedTo() {
    assertThat(reasons(SURE, true, MENU + PROSE))
        .hasSize(3)
        .extracting(Reason::features)
        .containsOnly("words; letters and digits; prose");
  }

  @Test
  void namesNothingWhereItIsNotAsked() {
    assertThat(reasons(SURE, false, MENU + PROSE))
        .hasSize(3)
        .extracting(Reason::features)
        .containsOnly("");
  }

  @Test
  void takesTheSameWhetherItIsAskedOrNot() {
    String text = MENU + PROSE + CUES;
    assertThat(Cleaned.by(new Learned(1, 4, SURE, true)).text(text))
        .isEqualTo(by(1, 4, SURE).text(text));
  }

  @Test
  void tellsTheJudgeWhatIsACueAndNothingOfWhatHasNoWords() {
    Draft draft =
        new Chain(List.of())
            .clean(Page.of("test", Syntax.TEXT, "Share this article\n|\nHome\n***\n" + PROSE));
    Shown shown = Shown.of(draft);
    assertThat(shown.cues()).containsExactly(2, 1, 0, 0);
    assertThat(shown.blocks()).hasSize(4).contains(draft.blocks().get(2));
  }

  @Test
  void isTheOnlyFilterThatANewJudgeChanges() {
    Chain standard = Filters.preset("standard");
    Chain changed = Filters.judged(standard, learned -> new Learned(0.5, 7, SURE, true));
    assertThat(Filters.without(changed, Set.of("learned")))
        .isEqualTo(Filters.without(standard, Set.of("learned")));
    assertThat(Filters.named(changed, List.of("learned")).filters())
        .containsExactly(new Learned(0.5, 7, SURE, true));
    assertThat(Filters.judged(Filters.preset("gentle"), learned -> learned))
        .isEqualTo(Filters.preset("gentle"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5, 2.25, Double.NaN, Double.POSITIVE_INFINITY})
  void rejectsAThresholdOutOfRange(double threshold) {
    assertThatThrownBy(() -> new Learned(threshold, 4, SURE, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threshold")
        .hasMessageContaining(String.valueOf(threshold));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -3})
  void rejectsEvidenceOfNothing(int evidence) {
    assertThatThrownBy(() -> new Learned(1, evidence, SURE, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("evidence")
        .hasMessageContaining(String.valueOf(evidence));
  }

  @Test
  void takesThresholdsAndEvidenceAtTheEndsOfTheirRanges() {
    assertThat(new Learned(Learned.MOST, 1, SURE, false).threshold()).isEqualTo(2);
    assertThat(new Learned(Double.MIN_VALUE, Integer.MAX_VALUE, SURE, false).evidence())
        .isEqualTo(Integer.MAX_VALUE);
  }
}
