package dev.pith.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadingTest {
  private static Reading read(String text) {
    Reading reading = new Reading();
    reading.read(text);
    return reading;
  }

  private static int[] words(String text) {
    return read(text).words();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Storm closes schools | STORM CLOSES SCHOOLS
          Storm closes schools | storm, closes: schools!
          4 May 2021           | 7 may 1998
          Buy 2 for £9         | buy 3 for $5
          Die Straße           | DIE STRAßE
          Школы закрыты        | школы ЗАКРЫТЫ
          don't                | don’t
          """)
  void readsAlike(String a, String b) {
    assertThat(words(a)).isEqualTo(words(b));
    assertThat(read(a).pairs()).isEqualTo(read(b).pairs());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Storm closes schools | Storm opens schools
          Part 1               | Part 12
          Part 1               | Part one
          resume               | résumé
          """)
  void tellsApart(String a, String b) {
    assertThat(words(a)).isNotEqualTo(words(b));
  }

  @Test
  void tellsTheOrderOfWordsByTheirPairsAlone() {
    int[] there = words("closes schools");
    int[] back = words("schools closes");
    Arrays.sort(there);
    Arrays.sort(back);
    assertThat(there).isEqualTo(back);
    assertThat(read("closes schools").pairs()).isNotEqualTo(read("schools closes").pairs());
  }

  @Test
  void partsAWordAtAnApostrophe() {
    assertThat(words("don't")).isEqualTo(words("don t")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"学校停课", "がっこう", "ガッコウ", "ปิดวั", "ປິດວັ", "ကျောင်း"})
  void takesEachCharacterForAWordWhereThereAreNoSpaces(String text) {
    assertThat(words(text)).hasSize(text.length());
  }

  @Test
  void partsWordsWhereTheScriptChanges() {
    assertThat(words("iPhone手机2024年")).hasSize(5);
    assertThat(words("iPhone手机")).isEqualTo(words("iphone 手 机"));
  }

  @Test
  void takesAHangulWordForOneWord() {
    assertThat(words("학교가 문을 닫았다")).hasSize(3);
  }

  @Test
  void countsMarks() {
    Gist reading =
        gist("Home | News · Sport • Film » Art > More / Less, now: $5, €6 or £7, 10 % off");
    assertThat(reading.bars()).isEqualTo(6);
    assertThat(reading.commas()).isEqualTo(3);
    assertThat(reading.colons()).isEqualTo(1);
    assertThat(reading.prices()).isEqualTo(4);
  }

  @Test
  void countsMarksOfOtherScripts() {
    Gist reading = gist("学校，道路、桥：都关闭。明天？是！");
    assertThat(reading.commas()).isEqualTo(2);
    assertThat(reading.colons()).isEqualTo(1);
    assertThat(reading.sentences()).isEqualTo(3);
  }

  @Test
  void countsSentencesThatEndInsideTheBlock() {
    assertThat(gist("It rains. Does it? It does! And on.").sentences()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"It rains.", "version 3.5.1", "example.org", "Wait..."})
  void countsNoSentenceWhereNoneFollows(String text) {
    assertThat(gist(text).sentences()).isZero();
  }

  @Test
  void countsWordsThatBeginWithACapital() {
    assertThat(gist("The Harbour post of QUILLMOUTH, Écluse und Über 4 Mai").capitals())
        .isEqualTo(6);
    assertThat(gist("iPhone and eBay").capitals()).isZero();
  }

  @Test
  void readsNoMoreThanItsMost() {
    assertThat(words("word ".repeat(48))).hasSize(48);
    Reading reading = read("word ".repeat(49) + ", , , | : $");
    assertThat(reading.words()).hasSize(Reading.MOST);
    assertThat(reading.gist(Made.silent()).commas()).isZero();
    assertThat(words("校".repeat(100))).hasSize(Reading.MOST);
  }

  @Test
  void looksUpAShortLineAsAWholeToo() {
    assertThat(read("one two").pairs()).hasSize(2 + 1 + 1);
    assertThat(read("w ".repeat(8)).pairs()).hasSize(8 + 1 + 1);
    assertThat(read("w ".repeat(9)).pairs()).hasSize(9 + 1);
    assertThat(read("w ".repeat(60)).pairs()).hasSize(Reading.MOST + 1);
  }

  @Test
  void findsPlacesInsideTheTables() {
    Reading reading = read("All schools in the county stay closed on Monday 学校停课");
    assertThat(Arrays.stream(reading.words())).allMatch(w -> w >= 0 && w < 1 << Words.WORD_BITS);
    assertThat(Arrays.stream(reading.pairs())).allMatch(p -> p >= 0 && p < 1 << Words.PAIR_BITS);
  }

  @Test
  void forgetsWhatItReadBefore() {
    Reading reading = read("Home | News, Sport: $5. Then more words than before");
    reading.read("stay");
    assertThat(reading.words()).isEqualTo(words("stay"));
    assertThat(reading.pairs()).isEqualTo(read("stay").pairs());
    Gist gist = reading.gist(Made.silent());
    assertThat(gist.bars() + gist.commas() + gist.colons() + gist.prices()).isZero();
    assertThat(gist.sentences() + gist.capitals()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "\u200b", "***"})
  void findsNoWordsWhereThereAreNone(String text) {
    assertThat(words(text)).isEmpty();
    assertThat(Made.wording(Made.silent(), text)).isZero();
  }

  @Test
  void scoresByTheWeightsOfItsWordsAndPairs() {
    Words table = Made.silent();
    Reading reading = read("Privacy policy");
    table.words()[reading.words()[0] * Words.ROW] = -50;
    table.pairs()[reading.pairs()[1]] = -30;
    assertThat(Made.wording(table, "Privacy policy")).isEqualTo(-80 * Words.share(2 + 4));
    assertThat(Made.wording(table, "Storm closes schools")).isZero();
  }

  @Test
  void readsLoneSurrogatesAndNuls() {
    assertThat(words("a \ud83d b\u0000c")).hasSize(3);
  }

  private static Gist gist(String text) {
    return read(text).gist(Made.silent());
  }
}
