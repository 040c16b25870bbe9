package dev.pith.page;

import static dev.pith.page.Paragraphs.blocks;
import static dev.pith.page.Paragraphs.continuing;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TornTest {
  private static final String PAGE =
      """
      The bridge over the
      Quill
      , says
      Ann Bell
      , stays closed until the pumps have done their work.
      The council met on Monday and will meet again
      on Thursday
      ; the minutes are in the
      library
      and at the harbour.
      """;

  @Test
  void findsTheLinesThatGoOnWithTheOneAbove() {
    assertThat(continuing(PAGE)).containsExactly(2, 3, 4, 5, 7, 8, 9, 10);
  }

  @Test
  void joinsATornParagraphIntoOneBlock() {
    assertThat(blocks(PAGE))
        .containsExactly(
            "The bridge over the Quill , says Ann Bell , stays closed until the pumps have done"
                + " their work.",
            "The council met on Monday and will meet again on Thursday ; the minutes are in the"
                + " library and at the harbour.");
  }

  @Test
  void knowsThemInScriptsWithoutSpacesAndSmallLetters() {
    String page = "大风\n星期日\n，吹倒了树木和电线杆，学校停课一天，公共汽车也停开了。\n县里\n，说\n校长\n，学校星期二开门，公共汽车照常行驶。\n";
    assertThat(continuing(page)).containsExactly(2, 3, 5, 6, 7);
  }

  @Test
  void leavesLinesAloneBehindTheEndOfASentenceOrABlankLine() {
    String page =
        PAGE + "The ferry runs.\n, and the bus\n\nand the train does not run at all today\n";
    assertThat(continuing(page)).hasSize(8);
  }

  @Test
  void leavesMenusInSmallLettersOnATornPageAlone() {
    String menu = "home\nnews\nweather\nsport and games\nabout us\n";
    assertThat(continuing(menu + "\n" + PAGE)).hasSize(8).doesNotContain(2, 3, 4, 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge\nis closed until the pumps have done their work\nand the wind drops as it will at night\n",
        "the sea\nthe grey sea that has been here before us\nthe wind and all that goes with it at night\n",
        ".profile\n.bashrc in the home folder of each one\n.vimrc\n.config\n:smile:\n"
      })
  void leavesAPageAloneOnWhichNoLineBeginsWithAComma(String page) {
    assertThat(continuing(page)).isEmpty();
  }

  @Test
  void leavesAPageAloneWithTooFewPieces() {
    assertThat(continuing("The bridge over the\nQuill\n, says the mayor\n, stays closed.\n"))
        .isEmpty();
  }

  @Test
  void leavesListsAndCodeAlone() {
    String code =
        "```\nint f(int a\n, int b\n, int c that is the last of all of these\n, int d\n)\n```\n";
    assertThat(continuing(code)).isEmpty();
    assertThat(continuing(PAGE + "- Quill\n- and the harbour with all that is in it today\n"))
        .hasSize(8);
  }
}
