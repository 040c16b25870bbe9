package dev.pith.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pith.page.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReviewedTest {
  private static final String GOOD = "{\"text\":\"Home\\nOne\",\"gold\":\"One\"}\n";

  @TempDir Path folder;

  private List<Reviewed> read(String lines) throws IOException {
    return Reviewed.read(Files.writeString(folder.resolve("pages.jsonl"), lines));
  }

  @Test
  void readsAllThatIsKnownOfAPage() throws IOException {
    assertThat(
            read(
                """
                {"text":"# One","gold":"One","syntax":"markdown","type":"forum","fold":3,"source":"dump"}
                """))
        .containsExactly(new Reviewed("# One", "One", Syntax.MARKDOWN, "forum", 3, "dump"));
  }

  @Test
  void takesPlainTextOfNoTypeAndNoSourceWhereNothingIsSaid() throws IOException {
    Reviewed page = read(GOOD).get(0);
    assertThat(page).isEqualTo(new Reviewed("Home\nOne", "One", Syntax.TEXT, "", page.fold(), ""));
    assertThat(page.fold()).isBetween(0, Reviewed.FOLDS - 1);
  }

  @Test
  void leavesOutBlankLinesAndFieldsItDoesNotKnow() throws IOException {
    assertThat(
            read(
                GOOD
                    + "\n  \n"
                    + "{\"a\":[{\"text\":\"x\"}],\"text\":\"T\",\"b\":{\"gold\":1},\"gold\":\"G\"}\n"))
        .extracting(Reviewed::gold)
        .containsExactly("One", "G");
  }

  @Test
  void takesNullForNothingSaid() throws IOException {
    Reviewed page =
        read("{\"text\":\"T\",\"gold\":\"G\",\"type\":null,\"fold\":null,\"host\":null}\n").get(0);
    assertThat(page.type()).isEmpty();
    assertThat(page.fold()).isBetween(0, Reviewed.FOLDS - 1);
  }

  @Test
  void readsAPageThatHasNoContent() throws IOException {
    assertThat(read("{\"text\":\"Home\",\"gold\":\"\"}\n").get(0).gold()).isEmpty();
  }

  @Test
  void putsPagesOfOneHostIntoOneFold() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int page = 0; page < 40; page++) {
      lines.append(
          "{\"text\":\"T\",\"gold\":\"page %d\",\"host\":\"host %d\"}%n".formatted(page, page % 8));
    }
    List<Reviewed> pages = read(lines.toString());
    for (int page = 8; page < 40; page++) {
      assertThat(pages.get(page).fold()).isEqualTo(pages.get(page % 8).fold());
    }
    assertThat(pages.stream().map(Reviewed::fold).distinct().count()).isGreaterThan(1);
  }

  @Test
  void putsPagesOfOneTextIntoOneFoldWhereNobodyNamedAHost() throws IOException {
    List<Reviewed> pages = read(GOOD + GOOD.replace("Home", "News"));
    assertThat(pages.get(0).fold()).isEqualTo(pages.get(1).fold());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"text":"T"}                              | text and gold
          {"gold":"G"}                              | text and gold
          {"text":"T","gold":null}                  | text and gold
          []                                        | text and gold
          {"text":"T","gold":"G","syntax":"html"}   | HTML
          {"text":"T","gold":"G","fold":"x"}        | "x"
          {"text":"T","gold":"G","fold":5}          | not 5
          {"text":"T","gold":"G","fold":-1}         | not -1
          {"text":"T","gold":"G                     | end-of-input
          oops                                      | oops
          """)
  void namesTheFileAndTheLineThatIsWrong(String line, String message) {
    assertThatThrownBy(() -> read(GOOD + "\n" + line + "\n" + GOOD))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.resolve("pages.jsonl") + ": line 3: ")
        .hasMessageContaining(message);
  }

  @Test
  void keepsAllButTheTextWhenItIsReadInOtherWords() {
    Reviewed page = new Reviewed("a", "g", Syntax.MARKDOWN, "t", 2, "s");
    assertThat(page.reading("b")).isEqualTo(new Reviewed("b", "g", Syntax.MARKDOWN, "t", 2, "s"));
  }
}
