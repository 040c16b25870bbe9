package dev.pith.page;

import static dev.pith.page.Paragraphs.blocks;
import static dev.pith.page.Paragraphs.continuing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class WrappingTest {
  private static final String MAIL =
      """
      Dear all,

      the roads are still under water, and the mayor asked all families to
      stay at home until the pumps have done their work. The buses will run
      again on Thursday morning, and the ferry on Friday if the wind allows
      it.

      The board meets on Monday. Please bring the lists that we handed out at
      the last meeting, and a pencil.

      Yours,
      the secretary
      """;

  @Test
  void findsTheLinesThatGoOnWithTheOneAbove() {
    assertThat(continuing(MAIL)).containsExactly(4, 5, 6, 9);
  }

  @Test
  void joinsAWrappedParagraphIntoOneBlock() {
    assertThat(blocks(MAIL))
        .hasSize(5)
        .contains(
            "The board meets on Monday. Please bring the lists that we handed out at the last"
                + " meeting, and a pencil.");
  }

  @Test
  void looksPastAFewLinesThatAreWiderThanTheWrapping() {
    String wide =
        "pumps --north --east --wait-for-the-tide --hours=6 --log=/var/log/pumps.log\n\n"
            + MAIL.repeat(7);
    assertThat(continuing(wide)).startsWith(6, 7, 8, 11).hasSize(4 * 7);
  }

  @Test
  void looksPastTheAddressesBelowAPage() {
    String addresses =
        """
        References

           1. https://paper.example/share?url=https://paper.example/pumps-are-back&title=The pumps are back
           2. https://paper.example/share?url=https://paper.example/ferry-as-well&title=The ferry as well
        """;
    assertThat(continuing(MAIL + addresses)).containsExactly(4, 5, 6, 9);
    assertThat(continuing(MAIL + "  [1] https://paper.example/pumps-are-back by/us\n".repeat(20)))
        .containsExactly(4, 5, 6, 9);
  }

  /** The number of a link was taken off the fourth line. */
  @Test
  void looksPastListsOfLongEntries() {
    String list = "     * The council and its four committees\n".repeat(12);
    assertThat(continuing(list + "\n" + MAIL)).containsExactly(17, 18, 19, 22);
  }

  @Test
  void looksPastLinesThatAreSetInMoreOrLess() {
    String set =
        "The council of Quillmouth and its committees\n      who sits on them, and until when\n";
    assertThat(continuing(set.repeat(12) + "\n" + MAIL)).containsExactly(29, 30, 31, 34);
  }

  @Test
  void goesOnBehindALineThatLostAFewCharacters() {
    String shorter = MAIL.replace("asked all families to", "asked families to");
    assertThat(continuing(shorter)).containsExactly(4, 5, 6, 9);
    String much = MAIL.replace("asked all families to", "asks");
    assertThat(continuing(much)).containsExactly(5, 6, 9);
  }

  @Test
  void knowsAWrappedPageOfWhichMostLinesLostAFewCharacters() {
    String lost =
        MAIL.replace("all families", "families")
            .replace("stay at home", "stay home")
            .replace("will run", "run");
    assertThat(continuing(lost)).containsExactly(4, 5, 6, 9);
  }

  @Test
  void leavesEvenVersesAloneThatBeginWithCapitals() {
    String verses =
        """
        A bell has rung, the lamp is out, the tide is in
        A light is on the hill, and no one stirs a pin
        I hear the ferry go and know not who will win
        A river runs below, and takes the small boats in
        """;
    assertThat(continuing(verses.repeat(3))).isEmpty();
    assertThat(continuing(verses.repeat(3).toLowerCase(Locale.ROOT))).isNotEmpty();
  }

  @Test
  void leavesLinesAloneThatEndASentenceWithRoomLeft() {
    String shorter = MAIL.replace("asked all families to", "asked families.");
    assertThat(continuing(shorter)).containsExactly(5, 6, 9);
  }

  @Test
  void goesOnWithAWrappedListItem() {
    assertThat(
            continuing(
                """
                - The roads are still under water, and the mayor asked all families
                  to stay at home until the pumps have done their work.
                - The buses will run again on Thursday morning, and the ferry on the
                  day after it if the wind allows it, which nobody could say before
                  the meeting.
                """))
        .containsExactly(2, 4, 5);
  }

  @Test
  void leavesAPageOfOneLineAParagraphAlone() {
    String line =
        "The roads are still under water, and the mayor asked all families to stay at home until"
            + " the pumps have done all of their work.\n";
    assertThat(continuing(line.repeat(6))).isEmpty();
  }

  @Test
  void leavesVersesAlone() {
    assertThat(
            continuing(
                """
                The bell has rung, the lamp is out,
                and all the town is still,
                there is nobody left about
                but one upon the hill who waits for a ferry,
                and who will row me over?
                """))
        .isEmpty();
  }

  @Test
  void leavesMenusAndAddressesAlone() {
    assertThat(continuing("Home\nNews\nSport\nWeather\nAbout us\n")).isEmpty();
    assertThat(continuing("The Harbour Board\n12 Quay Street\nEllenmoor\n")).isEmpty();
  }

  @Test
  void leavesAPageAloneWithTooFewFullLines() {
    assertThat(
            continuing(
                """
                The roads are still under water, and the mayor asked all families to
                stay at home until the pumps have done their work.
                """))
        .isEmpty();
  }

  @Test
  void leavesLinesWithoutSpacesAlone() {
    assertThat(continuing("港口东闸门十一年后重新开放小船可以少走两个小时的路程渔民们都很高兴他们说这是好事\n".repeat(5))).isEmpty();
  }

  @Test
  void leavesCodeInWrappedTextAlone() {
    String code = "\n    int a = 1; // " + "word ".repeat(11) + "\n    run(a);\n";
    assertThat(continuing(MAIL + code)).containsExactly(4, 5, 6, 9);
  }
}
