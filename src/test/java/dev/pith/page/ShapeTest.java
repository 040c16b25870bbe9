package dev.pith.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapeTest {
  @Test
  void countsALineInOnePass() {
    Shape shape = Shape.of("The 3 ships can't sail!");
    assertThat(shape.words()).isEqualTo(5);
    assertThat(shape.letters()).isEqualTo(16);
    assertThat(shape.upper()).isEqualTo(1);
    assertThat(shape.digits()).isEqualTo(1);
    assertThat(shape.marks()).isEqualTo(2);
    assertThat(shape.spaces()).isEqualTo(4);
    assertThat(shape.last()).isEqualTo('!');
    assertThat(shape.visible()).isEqualTo(17);
  }

  @Test
  void countsNothingInNothing() {
    assertThat(Shape.of(""))
        .isEqualTo(Shape.EMPTY)
        .isEqualTo(new Shape(0, 0, 0, 0, 0, 0, true, (char) 0, 0));
    assertThat(Shape.of(" \t\u00a0\u3000").words()).isZero();
  }

  @Test
  void knowsTextWithNothingToDecodeAndNothingUnseen() {
    assertThat(Shape.of("Caf\u00e9 \u2013 \u201copen\u201d").plain()).isTrue();
    assertThat(Shape.of("bread &amp; butter").plain()).isFalse();
    assertThat(Shape.of("a\u00a0b").plain()).isFalse();
    assertThat(Shape.of("a\tb").plain()).isFalse();
    assertThat(Shape.of("o\u00adpen").plain()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "don't stop > 2",
        "don’t stop > 2",
        "a well-known port > 4",
        "1,200 > 2",
        "Вчера закрыли порт > 3",
        "أغلقت العاصفة المدارس > 3",
        "학교가 문을 닫았다 > 3",
        "तूफान से स्कूल बंद > 4",
        "港口东闸门 > 3", // two ideographs are a word
        "港の東の水門 > 3",
        "โรงเรียนปิด > 3", // four letters are a word
        "港口 open 3 > 3"
      })
  void countsTheWordsOfAllScripts(String text, int words) {
    assertThat(Shape.of(text).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is over.",
        "It is over!",
        "Is it over?",
        "It is over…",
        "“It is over.”",
        "(It is over.)",
        "«It is over.»",
        "It is over. ",
        "港口重新开放。",
        "「港が開く。」",
        "هل انتهت؟",
        "तूफान आया।",
        "Սա վերջն է։"
      })
  void endsAsASentenceDoes(String text) {
    assertThat(Shape.of(text).ends()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "It is over", "It is over:", "It is over,", "It is (over)", "3.5", "港口"})
  void doesNotEndAsASentenceDoes(String text) {
    assertThat(Shape.of(text).ends()).isFalse();
  }

  @Test
  void leadsWhereItEndsInAColon() {
    assertThat(Shape.of("You need:").leads()).isTrue();
    assertThat(Shape.of("需要：").leads()).isTrue();
    assertThat(Shape.of("At 10:15").leads()).isFalse();
  }

  @Test
  void foldsCasePunctuationAndSpacesAway() {
    long fold = Shape.of("Storm closes ‘all’ schools").fold();
    assertThat(Shape.of("STORM  CLOSES ALL SCHOOLS!").fold()).isEqualTo(fold);
    assertThat(Shape.of("storm-closes\u00a0all\u200bschools").fold()).isEqualTo(fold);
    assertThat(Shape.of("Storm closes all school").fold()).isNotEqualTo(fold);
    assertThat(Shape.of("closes Storm all schools").fold()).isNotEqualTo(fold);
  }

  @Test
  void foldsEveryDigitIntoOne() {
    assertThat(Shape.of("Page 17 of 20").fold()).isEqualTo(Shape.of("Page 23 of 99").fold());
    assertThat(Shape.of("Page 7").fold()).isNotEqualTo(Shape.of("Page 17").fold());
  }

  @Test
  void readsLikeProseFromTwelveWordsThatEndOrTwentyFiveThatDoNot() {
    assertThat(Shape.of("word ".repeat(11) + "end.").isProse()).isTrue();
    assertThat(Shape.of("word ".repeat(10) + "end.").isProse()).isFalse();
    assertThat(Shape.of("word ".repeat(24)).isProse()).isFalse();
    assertThat(Shape.of("word ".repeat(25)).isProse()).isTrue();
    assertThat(Shape.of("港口东闸门十一年后重新开放，小船可以少走两个小时的路程。").isProse()).isTrue();
  }

  @Test
  void isShoutedWhereAllLettersAreCapitals() {
    assertThat(Shape.of("STORM CLOSES 3 SCHOOLS!").isShouted()).isTrue();
    assertThat(Shape.of("ШТОРМ ЗАКРЫЛ ШКОЛЫ").isShouted()).isTrue();
    assertThat(Shape.of("STORM CLOSES McKINLEY SCHOOL").isShouted()).isTrue();
  }

  @Test
  void isNotShoutedWhereSomeAreSmallOrNoneHasACase() {
    assertThat(Shape.of("Storm closes schools").isShouted()).isFalse();
    assertThat(Shape.of("STORM closes schools").isShouted()).isFalse();
    assertThat(Shape.of("A").isShouted()).isFalse();
    assertThat(Shape.of("港口").isShouted()).isFalse();
    assertThat(Shape.of("1984").isShouted()).isFalse();
  }

  @Test
  void countsLoneSurrogatesAsMarks() {
    assertThat(Shape.of("\ud83d").marks()).isEqualTo(1);
    assertThat(Shape.of("a\udc00b").letters()).isEqualTo(2);
  }

  @Test
  void seesNothingInCharactersNobodySees() {
    Shape shape = Shape.of("so\u00adft\u200dware\u0000");
    assertThat(shape.words()).isEqualTo(1);
    assertThat(shape.fold()).isEqualTo(Shape.of("software").fold());
    assertThat(shape.last()).isEqualTo('e');
  }

  @Test
  void agreesWithFoldOnWhatCounts() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      assertThat(Shape.of(String.valueOf(c)).visible() == 1)
          .as("U+%04X", (int) c)
          .isEqualTo(Fold.counts(c));
    }
  }
}
