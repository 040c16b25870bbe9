package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnRulesTest {
  private static final String STORM =
      "All schools in the north stay closed on Monday while the roads are cleared of fallen trees.\n";

  /** Each of {@code rules} is a line of a file of rules. */
  private static OwnRules rules(String... rules) {
    Rules collected = new Rules();
    collected.read("rules.txt", String.join("\n", rules));
    return collected.filter();
  }

  private static Cleaned alone(String... rules) {
    return Cleaned.by(rules(rules));
  }

  private static Cleaned with(String preset, String... rules) {
    return new Cleaned(Filters.ruled(rules(rules), Filters.preset(preset)));
  }

  // What it drops.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From our partners",
        "FROM OUR PARTNERS",
        "  from our partners\t",
        "\u00a0From our partners\u00a0",
        "\u3000From our partners\u3000",
        "From\u00a0our  partners",
        "From our part\u00adners",
        "- From our partners"
      })
  void dropsALineThatWasNamed(String line) {
    String page = "Storm\n" + line + "\n" + STORM;
    assertThat(alone("drop from our Partners").text(page)).isEqualTo("Storm\n" + STORM);
  }

  @Test
  void dropsALineAsItIsRead() {
    assertThat(alone("drop Terms & café").text("Storm\nTerms &amp; caf&eacute;\n"))
        .isEqualTo("Storm\n");
  }

  @Test
  void dropsALineThatWasNamedAsItStands() {
    assertThat(alone("drop - Home").text("Home\n- Home\n")).isEqualTo("Home\n");
    assertThat(alone("drop ## Home").markdown("# Home\n\n## Home\n")).isEqualTo("# Home\n\n");
    assertThat(alone("drop ***").markdown("Storm\n\n***\n")).isEqualTo("Storm\n\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subscribe",
        "## Subscribe",
        "- Subscribe",
        "> Subscribe",
        "**Subscribe**",
        "[Subscribe](/news?a=b)",
        "Subscribe\n---------",
        "    Subscribe"
      })
  void dropsALineOfMarkdownByItsWords(String line) {
    assertThat(alone("drop subscribe").markdown("Storm\n\n" + line + "\n\n" + STORM).strip())
        .isEqualTo(("Storm\n\n\n" + STORM).strip());
  }

  @Test
  void dropsWhereAPatternIsFound() {
    String page = "Ref. 4711\nSee Ref. 4711\nref. 12\n";
    assertThat(alone("drop-regex ^Ref\\. [0-9]+$").text(page))
        .isEqualTo("See Ref. 4711\nref. 12\n");
    assertThat(alone("drop-regex Ref\\.").text(page)).isEqualTo("ref. 12\n");
    assertThat(alone("drop-regex (?i)^ref").text(page)).isEqualTo("See Ref. 4711\n");
  }

  @Test
  void dropsOneLineOfAWrappedParagraph() {
    String wrapped =
        """
        The council met on Monday and agreed to close the old bridge
        for repairs that will take nine weeks, and perhaps ten weeks
        if the river rises again as it did in the spring of the year
        before last, when nobody had asked those who live beyond it.
        """;
    List<String> lines = wrapped.lines().toList();
    assertThat(alone("drop " + lines.get(1)).text(wrapped))
        .isEqualTo(wrapped.replace(lines.get(1) + "\n", ""));
  }

  @Test
  void dropsWhatAnotherFilterLaysBare() {
    assertThat(
            with("gentle", "drop Key highway reached in offensive")
                .text(STORM + "Key highway reached in offensiveKey highway reached in offensive\n"))
        .isEqualTo(STORM);
  }

  @Test
  void saysWhy() {
    assertThat(alone("drop Home", "drop-regex ^Ref").why("Storm\nHome\nRef. 1\n"))
        .containsExactly("2 own-rules/drop", "3 own-rules/drop-regex");
  }

  // What it keeps.

  @Test
  void keepsBeforeItDrops() {
    assertThat(
            alone("drop-regex ^Ref", "keep Ref. 2", "keep-regex 4$")
                .text("Ref. 1\nRef. 2\nRef. 34\n"))
        .isEqualTo("Ref. 2\nRef. 34\n");
    assertThat(alone("drop Home", "keep home").text("Storm\nHome\n")).isEqualTo("Storm\nHome\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gentle", "standard", "thorough"})
  void keepsWhatEveryFilterWouldTake(String preset) {
    String page =
        """
        Storm closes schools - The Daily Example
        Storm closes schools

        Skip to content
        Home
        News
        Contact
        Share this article

        """
            + STORM
            + """

            Related articles
            Key highway reached in offensiveKey highway reached in offensive
            Facebook0Tweet0Pin0
            Terms &amp; conditions\u00a0
            3 comments
            Leave a comment
            © 2026 The Daily Example. All rights reserved.
            """
            + STORM;
    Draft draft = with(preset, "keep-regex .").draft(Syntax.TEXT, page);
    assertThat(draft.isTouched()).isFalse();
    assertThat(new Cleaned(Filters.preset(preset)).text(page)).isNotEqualTo(page);
  }

  @Test
  void keepsAllCopiesOfALine() {
    String page = STORM + "\n" + STORM + "\n" + STORM;
    assertThat(with("thorough", "keep " + STORM).text(page)).isEqualTo(page);
    assertThat(new Cleaned(Filters.preset("thorough")).text(page)).isEqualTo(STORM);
  }

  @Test
  void keepsALineAsItStands() {
    assertThat(with("standard", "keep Terms & conditions").text(STORM + "Terms &amp; conditions\n"))
        .isEqualTo(STORM + "Terms &amp; conditions\n");
    String doubled = "Key highway reachedKey highway reached\n";
    assertThat(with("standard", "keep " + doubled).text(STORM + doubled))
        .isEqualTo(STORM + doubled);
  }

  @Test
  void keepsOneLineOfAParagraphThatGoes() {
    List<String> lines =
        List.of(
            "The council met on Monday and agreed to close the old bridge",
            "for repairs that will take nine weeks, and perhaps ten weeks",
            "if the river rises again as it did in the spring of the year",
            "before last, when nobody had asked those who live beyond it.");
    String once = String.join("\n", lines) + "\n";
    String page = once + "\n" + once;
    assertThat(new Cleaned(Filters.preset("standard")).text(page)).isEqualTo(once);
    // Both copies of the line stay, and of the second paragraph nothing else.
    assertThat(with("standard", "keep " + lines.get(2)).text(page))
        .isEqualTo(once + "\n" + lines.get(2) + "\n");
  }

  @Test
  void keepsAHeadingTogetherWithItsUnderline() {
    String page = "Storm\n=====\n\n" + STORM + "\nShare this article\n------------------\n";
    assertThat(with("standard", "keep share this article").markdown(page)).isEqualTo(page);
    assertThat(alone("drop-regex article", "keep Share this article").markdown(page))
        .isEqualTo(page);
  }

  @Test
  void keepsThroughAllRounds() {
    // Each footer that goes lays bare the one above it.
    String page = STORM + "Leave a comment\nHome\nLog in\n3 comments\nAdvertisement\n";
    Draft draft = with("thorough", "keep Log in").draft(Syntax.TEXT, page);
    assertThat(draft.standing().stream().map(Line::raw)).contains("Log in");
    assertThat(draft.trail(draft.page().lines().get(3))).isEmpty();
  }

  // What it leaves alone.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From our partners, with love",
        "More from our partners",
        "From our partner",
        "From our partners.",
        "Fromour partners",
        "> From our partners"
      })
  void leavesALineThatSaysMoreOrLessAlone(String line) {
    String page = "Storm\n" + line + "\n";
    assertThat(alone("drop From our partners").text(page)).isEqualTo(page);
  }

  @Test
  void leavesSignsThatMeanSomethingInPatternsAlone() {
    assertThat(alone("drop .*", "drop [a-z]+", "drop (?i)a").text("Storm\na\n.*\n"))
        .isEqualTo("Storm\na\n");
  }

  @Test
  void leavesLinesWithoutWordsAlone() {
    String page = "# Storm\n\n```\ncode\n```\n\n| a |\n| - |\n| b |\n\n[a]: /a\n";
    assertThat(alone("drop ```", "drop-regex ^$", "drop | - |").markdown(page)).isEqualTo(page);
  }

  @Test
  void dropsARowOfATable() {
    assertThat(alone("drop Home").markdown("| a |\n| - |\n| Home |\n| b |\n"))
        .isEqualTo("| a |\n| - |\n| b |\n");
  }

  @Test
  void leavesTheTargetsOfLinksToThemselves() {
    String page = "[Storm](/news/storm)\n\n![News](/a.png) of today\n";
    assertThat(alone("drop-regex news").markdown(page)).isEqualTo(page);
  }

  @Test
  void leavesAPageAloneOfWhichNothingWouldBeLeft() {
    Draft draft = alone("drop-regex .").draft(Syntax.TEXT, "Storm\n" + STORM);
    assertThat(draft.isTouched()).isFalse();
    assertThat(draft.withdrawn()).containsExactly("own-rules");
  }

  @Test
  void leavesPagesToTheOtherFiltersWhereNoRuleFits() {
    String page =
        "Storm closes schools\nStorm closes schools\n\n" + STORM + "\nShare this article\n";
    assertThat(with("standard", "keep Nothing", "drop Nobody").text(page))
        .isEqualTo(new Cleaned(Filters.preset("standard")).text(page));
  }

  // What it is.

  @Test
  void isInNoChainWithoutARule() {
    Chain standard = Filters.preset("standard");
    assertThat(Filters.ruled(OwnRules.NONE, standard)).isEqualTo(standard);
    assertThat(rules("# nothing", "").isEmpty()).isTrue();
    assertThat(rules("keep a").isEmpty()).isFalse();
  }

  @Test
  void runsFirstAndOnce() {
    Chain chain = Filters.ruled(rules("keep a"), Filters.preset("gentle"));
    assertThat(chain.filters().get(0)).isEqualTo(rules("keep a"));
    assertThat(Filters.ruled(rules("keep b"), chain))
        .isEqualTo(Filters.ruled(rules("keep b"), Filters.preset("gentle")));
  }

  @Test
  void looksUpTenThousandRulesInOnePass() {
    List<String> rules = new ArrayList<>();
    StringBuilder page = new StringBuilder(STORM);
    for (int i = 0; i < 10_000; i++) {
      rules.add("drop Line number " + i);
      page.append("LINE number ").append(i).append("\nAnother line ").append(i).append('\n');
    }
    Draft draft = alone(rules.toArray(String[]::new)).draft(Syntax.TEXT, page.toString());
    assertThat(draft.standing()).hasSize(10_001);
  }

  @Test
  void rejectsARuleWithoutWords() {
    assertThatThrownBy(() -> new OwnRules(Set.of(" \u3000"), Set.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("' \u3000'");
  }
}
