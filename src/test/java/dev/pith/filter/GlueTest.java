package dev.pith.filter;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GlueTest {
  private static String behind(String text, int join) {
    return join > 0 ? text.substring(join) : "";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Too late now, isn’t it?We have moved on > We have moved on",
        "What a night it was!The whole town danced > The whole town danced",
        "And so the rain went on…Nobody had an umbrella > Nobody had an umbrella",
        "Wird es wieder Winter?Übermorgen soll es schneien > Übermorgen soll es schneien",
        "Кто построил этот дом?Мы спросили у соседей > Мы спросили у соседей"
      })
  void isCertainWhereAQuestionOrCallRunsIntoACapital(String text, String teaser) {
    assertThat(behind(text, Glue.certain(text))).isEqualTo(teaser);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "It is just not cricketCrickets for lunch anyone > Crickets for lunch anyone",
        "Apple growers ‘never saw it’Early frost did no harm > Early frost did no harm",
        "The winter of 2010Snow lay for nine weeks > Snow lay for nine weeks",
        "A visit to NASAThe gates were open all day > The gates were open all day"
      })
  void isLikelyWhereASmallLetterRunsIntoACapital(String text, String teaser) {
    assertThat(behind(text, Glue.likely(text))).isEqualTo(teaser);
    assertThat(Glue.certain(text)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is it over? We do not know yet.",
        "Is it true?Yes it is", // too little behind
        "Really?We have moved on since then", // too little in front
        "See http://cafe.example/book?Table=1 and so on",
        "Is it over yet?we do not know",
        "Is it over yet?WE DO NOT KNOW YET",
        "“Is it over yet?” She did not know.",
        "“Is it over yet?”She did not know.",
        "The pump works (who knew?)It ran all day"
      })
  void isNotCertainOfAnythingElse(String text) {
    assertThat(Glue.certain(text)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nothing is glued in this line at all.",
        "The mayor and the MPs went to see it",
        "What the USA did with all its ships"
      })
  void isNotLikelyWhereNothingRunsIntoAnything(String text) {
    assertThat(Glue.likely(text)).isZero();
  }

  @Test
  void namesTheWordThatHoldsTheJoin() {
    String text = "The code is on GitHub and free for all";
    int join = Glue.likely(text);
    assertThat(join).isEqualTo(text.indexOf("Hub"));
    assertThat(Glue.word(text, join)).isEqualTo("GitHub");
    assertThat(Glue.word("Is it over?We know", 11)).isEmpty();
  }

  @Test
  void findsNothingInTextsTooLongToBeAHeadlineAndATeaser() {
    assertThat(Glue.certain("Is it over yet?We do not know yet. " + "Rain fell. ".repeat(100)))
        .isZero();
  }

  @Test
  void takesNoLongerThanTheLineAllows() {
    String text = "?A".repeat(499);
    assertTimeoutPreemptively(
        ofSeconds(20),
        () -> {
          for (int i = 0; i < 1000; i++) {
            Glue.likely(text);
          }
        });
  }
}
