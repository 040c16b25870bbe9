package dev.pith.filter;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DoublingTest {
  @Test
  void findsTwoCopiesWithoutASpaceBetween() {
    assertThat(Doubling.single("Storm closes schoolsStorm closes schools"))
        .isEqualTo("Storm closes schools");
    assertThat(Doubling.single("100,000 flee to the coast100,000 flee to the coast"))
        .isEqualTo("100,000 flee to the coast");
  }

  @Test
  void findsTwoCopiesWithASpaceBetween() {
    assertThat(Doubling.single("Storm closes schools Storm closes schools"))
        .isEqualTo("Storm closes schools");
  }

  @Test
  void findsAnyNumberOfCopies() {
    for (int copies = 2; copies < 9; copies++) {
      assertThat(Doubling.single("Storm closes schools".repeat(copies)))
          .isEqualTo("Storm closes schools");
    }
  }

  @Test
  void findsCopiesOfOneWordThatBeginsWithACapital() {
    assertThat(Doubling.single("EllenmoorEllenmoor")).isEqualTo("Ellenmoor");
    assertThat(Doubling.single("ContactContact")).isEqualTo("Contact");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Storm closes schoolsStorm Closes Schools > Storm closes schools",
        "STORM CLOSES SCHOOLSStorm closes schools > Storm closes schools",
        "Storm closes schoolsSTORM CLOSES SCHOOLS > Storm closes schools",
        "Storm  closes schools Storm closes schools > Storm  closes schools",
        "Blossom ‘never seen before’Blossom ‘never seen before’ > Blossom ‘never seen before’",
        "Blossom ‘never seen before’Blossom 'never seen before' > Blossom 'never seen before'",
        "“Never seen such blossom”“Never seen such blossom” > “Never seen such blossom”",
        "Is the storm over?Is the storm over? > Is the storm over?",
        "It is over!It is over! > It is over!",
        "The storm is over.The storm is over. > The storm is over."
      })
  void findsCopiesThatDifferInCaseSpacesOrQuotes(String doubled, String single) {
    assertThat(Doubling.single(doubled)).isEqualTo(single);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Rain stops play in the final…Rain stops play in the final at Ellenmoor",
        "Rain stops play in the final...Rain stops play in the final at Ellenmoor",
        "Rain stops play in the fin… Rain stops play in the final at Ellenmoor",
        "Rain stops play in the final at EllenmoorRain stops play in the final…",
        "Rain stops play in the final at Ellenmoor Rain stops play in the fin..."
      })
  void keepsTheWholeCopyWhereTheOtherIsCutOff(String doubled) {
    assertThat(Doubling.single(doubled)).isEqualTo("Rain stops play in the final at Ellenmoor");
  }

  @Test
  void keepsTheWholeCopyWhateverItsLastLetterIs() {
    assertThat(Doubling.single("Storm closes schools…Storm closes schools for a week"))
        .isEqualTo("Storm closes schools for a week");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "港口东闸门六月重新开放",
        "港の東の水門が六月に開く",
        "Шторм закрыл все школы",
        "العاصفة تغلق المدارس",
        "พายุทำให้โรงเรียนปิด",
        "Οι θύελλες κλείνουν τα σχολεία",
        "तूफान से स्कूल बंद"
      })
  void findsCopiesInOtherScripts(String headline) {
    assertThat(Doubling.single(headline + headline)).isEqualTo(headline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bora Bora",
        "Walla Walla",
        "New York, New York",
        "bye bye",
        "Bye-bye",
        "ha ha ha",
        "hahahahahaha",
        "1212",
        "12121212121212121212",
        "2024 2024 2024 2024",
        "The the",
        "couscous",
        "couscouscouscous",
        "murmurmurmur",
        "Location, location, location",
        "Rhubarb rhubarb rhubarb rhubarb",
        "never ever, never ever",
        "very very very very very very",
        "Berlin, Berlin, wir fahren nach Berlin",
        "no no no no no no no no",
        "tick tock tick tock",
        "wiki-wiki wiki-wiki",
        "----------------------------",
        "* * * * * * * * * * * * * *"
      })
  void leavesWhatLanguagesRepeatAlone(String text) {
    assertThat(Doubling.single(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Row, row, row your boat, row, row, row your boat",
        "We shall overcome! We shall overcome!",
        "We shall overcome some day, we shall overcome some day",
        "O give me the hills of my home, O give me the hills of my home",
        "To be or not to be – to be or not to be"
      })
  void leavesRefrainsAlone(String text) {
    assertThat(Doubling.single(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said that that was all, and that that would have to do for now.",
        "The mayor said the the roads are closed.",
        "Storm closes schools, and storm closes shops",
        "Storm closes schools Storm closes shops",
        "She waited and waited… and then she waited for another hour in the rain.",
        "A rose is a rose is a rose"
      })
  void leavesRunningProseAlone(String text) {
    assertThat(Doubling.single(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"研究研究", "高高兴兴", "谢谢谢谢", "どんどんどんどん", "そろそろ", "да да да да"})
  void leavesWhatOtherScriptsRepeatAlone(String text) {
    assertThat(Doubling.single(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "…", "...", "?", "aaaaaaaaaaaaaaaaaaaaaaaa", "\ud83d\ude00\ud83d"})
  void findsNothingInNextToNothing(String text) {
    assertThat(Doubling.single(text)).isNull();
  }

  @Test
  void findsNothingInTextsTooLongToBeAHeadline() {
    assertThat(Doubling.single("Storm closes schools".repeat(1 << 14))).isNull();
  }

  @Test
  void takesTimeInStepWithTheLength() {
    int most = 1 << 16;
    String same = "a".repeat(most);
    String almost = "a".repeat(most / 2 - 1) + "b" + "a".repeat(most / 2);
    String dots = "ab…".repeat(most / 3);
    String word = fibonacci(most);
    assertTimeoutPreemptively(
        ofSeconds(20),
        () -> {
          for (int i = 0; i < 100; i++) {
            Doubling.single(same);
            Doubling.single(almost);
            Doubling.single(dots);
            Doubling.single(word);
          }
        });
  }

  /** A word with as many borders as a word can have. */
  private static String fibonacci(int most) {
    String last = "a";
    String word = "ab";
    while (word.length() + last.length() <= most) {
      String next = word + last;
      last = word;
      word = next;
    }
    return word;
  }
}
