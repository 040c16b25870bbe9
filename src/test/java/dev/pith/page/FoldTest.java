package dev.pith.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Storm closes schools > STORM CLOSES SCHOOLS!",
        "‘Storm’ closes – schools > 'storm' closes schools",
        "Шторм > ШТОРМ",
        "Ökonomie > ÖKONOMIE",
        "ısparta > ISPARTA",
        "istanbul > İSTANBUL",
        "港口，开放 > 港口 开放！",
        "العاصفة > «العاصفة»"
      })
  void findsTextsTheSameThatDifferInCaseAndPunctuation(String a, String b) {
    assertThat(Fold.same(a, b)).isTrue();
    assertThat(Fold.same(b, a)).isTrue();
    assertThat(Shape.of(a).fold()).isEqualTo(Shape.of(b).fold());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {"storm > storms", "storm > strom", "Part 1 > Part 2", "résumé > resume", "a > ''"})
  void findsTextsDifferentThatDifferInALetterOrDigit(String a, String b) {
    assertThat(Fold.same(a, b)).isFalse();
    assertThat(Fold.same(b, a)).isFalse();
  }

  @Test
  void findsTextsWithoutLettersTheSame() {
    assertThat(Fold.same("", "—!")).isTrue();
  }

  @Test
  void comparesParts() {
    assertThat(Fold.same("A storm | Example", 0, 8, "a STORM", 0, 7)).isTrue();
    assertThat(Fold.same("A storm | Example", 0, 11, "a STORM", 0, 7)).isFalse();
  }

  @Test
  void saysWhereATextGoesOnBehindItsBeginning() {
    assertThat(Fold.after("A ‘storm’ at sea", "a STORM")).isEqualTo(8);
    assertThat(Fold.after("A storm", "A storm!")).isEqualTo(7);
    assertThat(Fold.after("A storm", "")).isZero();
  }

  @Test
  void saysWhereATextBeginsWithSomethingElse() {
    assertThat(Fold.after("A storm", "A story")).isEqualTo(-1);
    assertThat(Fold.after("A storm", "A storm at sea")).isEqualTo(-1);
    assertThat(Fold.after("", "a")).isEqualTo(-1);
  }

  @Test
  void countsLettersDigitsAndMarksThatBelongToLetters() {
    assertThat("aZ9éßЯ港ー\u0301\u0e34\u0660".chars())
        .allMatch(c -> Fold.counts((char) c.intValue()));
  }

  @Test
  void doesNotCountAnythingElse() {
    assertThat(" .-_'’“€©™\u200b\u00ad\ud83d\u0000".chars())
        .noneMatch(c -> Fold.counts((char) c.intValue()));
  }
}
