package dev.pith.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineKeysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 comments                    | 9 comments
          Updated 3 May, 9:41            | updated 17 June, 10:02
          Tuesday, 3 March 2026          | Friday, 14 August 2025
          Publié le 3 mai 2026           | Publié le 12 août 2026
          Обновлено 3 мая 2026           | Обновлено 14 августа 2026
          © 2026 The Valley Press        | © 2025 The Valley Press.
          HOME | Home
          5a6b7c                         | 1a2b3c
          """)
  void isTheSameForLinesThatDifferInNumbersAndDates(String line, String other) {
    assertThat(LineKeys.of(line)).isEqualTo(LineKeys.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 comments        | 12 readers
          May the best win   | June the best win
          Home News          | News Home
          Homenews           | Home News
          3 May              | 3 cats
          no                 | 5
          """)
  void isAnotherForLinesThatDifferInWords(String line, String other) {
    assertThat(LineKeys.of(line)).isNotEqualTo(LineKeys.of(other));
  }

  @ParameterizedTest
  @CsvSource({"Home News, 0", "Home News Sport, 1", "Home News Sport Weather, 2"})
  void hasAShingleForEachThreeWordsInARow(String line, int shingles) {
    assertThat(LineKeys.shingles(line)).hasSize(shingles).doesNotContain(0);
  }

  @ParameterizedTest
  @CsvSource({"3 to 5 lbs", "4.7 out of 5 stars 199", "compared to 39.95"})
  void countsNoShingleWithANumber(String line) {
    assertThat(LineKeys.shingles(line)).containsOnly(0);
  }
}
