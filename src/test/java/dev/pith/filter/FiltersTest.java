package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FiltersTest {
  private static final Chain STANDARD = Filters.preset("standard");

  /** All but the filters that only their user can fill, and a survey. */
  private static final List<String> PRESET =
      Filters.names().stream()
          .filter(name -> !name.equals("own-rules") && !name.equals("site-furniture"))
          .toList();

  private static List<String> names(Chain chain) {
    return chain.filters().stream().map(Filter::name).toList();
  }

  @Test
  void hasThreePresetsGentlestFirst() {
    assertThat(Filters.presetNames()).containsExactly("gentle", "standard", "thorough");
  }

  @Test
  void runsAllFiltersButTwoInStandardAndThorough() {
    assertThat(Filters.names())
        .containsExactly(
            "own-rules",
            "characters",
            "link-numbers",
            "capture-notes",
            "heading-anchors",
            "repeated-heading",
            "related-links",
            "doubled-text",
            "navigation",
            "page-furniture",
            "repeated-line",
            "learned",
            "empty-markup",
            "site-furniture",
            "blank-lines");
    assertThat(names(STANDARD)).isEqualTo(PRESET);
    assertThat(names(Filters.preset("thorough"))).isEqualTo(PRESET);
  }

  @Test
  void judgesNeitherLinksNorMenusInGentle() {
    assertThat(names(Filters.preset("gentle")))
        .containsExactly(
            "characters",
            "link-numbers",
            "capture-notes",
            "heading-anchors",
            "repeated-heading",
            "doubled-text",
            "page-furniture",
            "repeated-line",
            "empty-markup",
            "blank-lines");
  }

  @Test
  void namesEachFilterInSmallLettersAndOnce() {
    assertThat(Filters.names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]+"));
  }

  @Test
  void choosesFiltersInTheOrderGiven() {
    assertThat(names(Filters.named(STANDARD, List.of("blank-lines", "characters"))))
        .containsExactly("blank-lines", "characters");
  }

  @Test
  void choosesFiltersAsTheyAreInThePreset() {
    Chain gentle = Filters.preset("gentle");
    assertThat(Filters.named(gentle, names(gentle))).isEqualTo(gentle);
    assertThat(Filters.named(STANDARD, PRESET)).isEqualTo(STANDARD);
    assertThat(Filters.named(gentle, List.of("doubled-text")).filters())
        .containsExactly(new DoubledText(false));
  }

  @Test
  void choosesAFilterThatThePresetLacksAsItIsInStandard() {
    assertThat(Filters.named(Filters.preset("gentle"), List.of("navigation")).filters())
        .containsExactlyElementsOf(Filters.named(STANDARD, List.of("navigation")).filters());
  }

  @Test
  void choosesNothingWhereNothingIsNamed() {
    assertThat(Filters.named(STANDARD, List.of()).filters()).isEmpty();
  }

  @Test
  void leavesOutTheFiltersNamed() {
    assertThat(names(Filters.without(STANDARD, Set.of("navigation", "related-links"))))
        .doesNotContain("navigation", "related-links")
        .hasSize(PRESET.size() - 2);
    assertThat(Filters.without(STANDARD, Set.of())).isEqualTo(STANDARD);
  }

  @Test
  void leavesOutAFilterThatIsNotInTheChainWithoutComplaint() {
    Chain gentle = Filters.preset("gentle");
    assertThat(Filters.without(gentle, Set.of("navigation"))).isEqualTo(gentle);
  }

  @Test
  void makesRoomForASurveyInFrontOfTheLast() {
    assertThat(names(Filters.surveying(STANDARD)))
        .containsSubsequence("learned", "site-furniture", "blank-lines")
        .hasSize(PRESET.size() + 1);
  }

  @Test
  void tellsTheJudgeToo() {
    SiteLines found = (page, pages, share) -> SiteLines.Seen.NOTHING;
    assertThat(Filters.surveyed(found, Filters.surveying(STANDARD)).filters())
        .filteredOn(filter -> filter instanceof Learned)
        .singleElement()
        .extracting(filter -> ((Learned) filter).site().lines())
        .isSameAs(found);
  }

  @Test
  void leavesAChainWithoutRoomForASurveyAsItIs() {
    SiteLines found = (page, pages, share) -> SiteLines.Seen.NOTHING;
    assertThat(Filters.surveyed(found, STANDARD)).isEqualTo(STANDARD);
  }

  @Test
  void rejectsUnknownNames() {
    assertThatThrownBy(() -> Filters.named(STANDARD, List.of("characters", "navigatoin")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("navigatoin", "navigation");
    assertThatThrownBy(() -> Filters.without(STANDARD, Set.of("blank-line")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("'blank-line'", "blank-lines");
    assertThatThrownBy(() -> Filters.preset("mild"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("mild", "gentle");
  }
}
