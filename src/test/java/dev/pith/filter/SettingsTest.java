package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pith.model.Judge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
  @Test
  void setsWholeNumbersNumbersAndSwitches() {
    assertThat(Settings.set(new RepeatedLine(20, 8), "words", "12"))
        .isEqualTo(new RepeatedLine(12, 8));
    assertThat(Settings.set(new DoubledText(true), "drop-teasers", "false"))
        .isEqualTo(new DoubledText(false));
    Learned learned = new Learned(1.2, 6, Judge.shipped(), false);
    assertThat(Settings.set(learned, "threshold", "0.5"))
        .isEqualTo(new Learned(0.5, 6, Judge.shipped(), false));
  }

  @Test
  void setsOneFilterOfAChain() {
    Chain standard = Filters.preset("standard");
    Chain set = Settings.set(standard, "repeated-line", "words", "12");
    assertThat(set.filters())
        .contains(new RepeatedLine(12, 8))
        .doesNotContain(new RepeatedLine(20, 8))
        .hasSameSizeAs(standard.filters());
  }

  @Test
  void leavesAChainWithoutTheFilterAlone() {
    Chain gentle = Filters.preset("gentle");
    assertThat(Settings.set(gentle, "learned", "threshold", "1")).isEqualTo(gentle);
  }

  @Test
  void showsEveryOptionAsItIs() {
    assertThat(Settings.of(new RepeatedLine(20, 8)).toString()).isEqualTo("{words=20, evidence=8}");
    assertThat(Settings.of(new BlankLines())).isEmpty();
  }

  @Test
  void setsNeitherTheModelNorRules() {
    assertThat(Settings.settable(new Learned(1.2, 6, Judge.shipped(), false)))
        .containsExactly("threshold", "evidence", "explains");
    assertThat(Settings.settable(OwnRules.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          repeated-line | word         | 1    | repeated-line has no option 'word' to set
          learned       | judge        | x    | learned has no option 'judge' to set
          repeated-line | words        | 0    | words is a count from 1
          repeated-line | words        | many | 'many' is no whole number
          repeated-line | words        | 1.5  | '1.5' is no whole number
          doubled-text  | drop-teasers | yes  | 'yes' is neither true nor false
          learned       | threshold    | 3    | threshold is a share above 0 and up to 2, not 3.0
          learned       | threshold    | NaN  | threshold is a share above 0 and up to 2, not NaN
          learned       | threshold    | much | 'much' is no number
          """)
  void rejectsWhatTheFilterWould(String filter, String option, String value, String message) {
    Filter standard =
        Filters.all().stream().filter(f -> f.name().equals(filter)).findFirst().orElseThrow();
    assertThatThrownBy(() -> Settings.set(standard, option, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
