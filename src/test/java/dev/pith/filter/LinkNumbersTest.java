package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkNumbersTest {
  private static final Cleaned CLEANED = Cleaned.by(new LinkNumbers());

  private static final String BODY =
      """
         * [1]Home

         All schools in the [2]county stay closed, says [3]the mayor.
      """;

  private static final String CLEAN =
      """
         * Home

         All schools in the county stay closed, says the mayor.
      """;

  private static final String ADDRESSES =
      """
         1. https://paper.example/
         2. https://county.example/tides?day=1
         3. mailto:mayor@county.example
      """;

  private static void staysAlone(String page) {
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void takesOffTheNumbersAndDropsTheListThatLynxWrites() {
    assertThat(CLEANED.text(BODY + "\nReferences\n\n" + ADDRESSES)).isEqualTo(CLEAN + "\n\n");
  }

  @Test
  void takesOffTheNumbersAndDropsTheListThatW3mWrites() {
    String list =
        """
        References:

        [1] https://paper.example/
        [2] https://county.example/tides?day=1
        [3] mailto:mayor@county.example
        """;
    assertThat(CLEANED.text(BODY + list)).isEqualTo(CLEAN + "\n");
  }

  @Test
  void leavesACarriageReturnAloneWhereLinesEndInOneWayAndTheOther() {
    String body = BODY.replaceFirst("\n", "\r\n");
    assertThat(CLEANED.text(body + "\nReferences\n\n" + ADDRESSES))
        .isEqualTo(CLEAN.replaceFirst("\n", "\r\n") + "\n\n");
  }

  @Test
  void knowsTheListByItsFormWhateverItsHeadingSays() {
    assertThat(CLEANED.text(BODY + "Verweise\n   Sichtbare Links:\n" + ADDRESSES)).isEqualTo(CLEAN);
    assertThat(CLEANED.text(BODY + "参考資料\n" + ADDRESSES)).isEqualTo(CLEAN);
  }

  @Test
  void knowsAddressesWithSpacesInThem() {
    String list =
        """
        References
           1. https://paper.example/share?title=All schools closed
           2. android-app://paper.example/schools
           3. mailto:mayor@county.example
           4. javascript:tides()
        """;
    assertThat(CLEANED.text(BODY + list)).isEqualTo(CLEAN);
  }

  @Test
  void dropsTheTitlesThatElinksWritesAboveAddresses() {
    String list =
        """
        References

           Visible links
           1. https://paper.example/
           2. Tides, winds - The county
        \thttps://county.example/tides?day=1
           3. Write to the mayor
        \tmailto:mayor@county.example
        """;
    assertThat(CLEANED.text(BODY + "\n" + list)).isEqualTo(CLEAN + "\n\n");
  }

  @Test
  void leavesAListOfAddressesAndWhatIsSaidOfThemAlone() {
    staysAlone(BODY + "References\n" + ADDRESSES.replace("county.example/", "county.example/ by "));
    staysAlone(BODY + "References\n   1. Home: see below\n   2. County: as (it) was\n");
    staysAlone(BODY + "References\n   1. The county\n   2. The mayor\n\thttps://county.example/\n");
  }

  @Test
  void passesOverLinksThatNobodySees() {
    String list =
        """
        References

           Visible links
           1. https://paper.example/
           3. https://county.example/
           5. mailto:mayor@county.example

           Hidden links:
           2. https://paper.example/feed
           4. https://paper.example/print
        """;
    String body = BODY.replace("[3]", "[5]").replace("[2]", "[3]");
    assertThat(CLEANED.text(body + list)).isEqualTo(CLEAN + "\n\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"   #[1]Feed\n", "   Link: [1]Feed (alternate)\n", "   [1]\n"})
  void dropsLinesOfNothingButLinksThatNobodySees(String head) {
    String body = BODY.replace("[1]", "");
    assertThat(CLEANED.text(head + body + "References\n" + ADDRESSES)).isEqualTo(CLEAN);
  }

  @Test
  void leavesNotesAmongTheNumbersAlone() {
    String body = BODY.replace("the mayor.", "the mayor, see [1] and [2].");
    assertThat(CLEANED.text(body + "References\n" + ADDRESSES))
        .isEqualTo(CLEAN.replace("the mayor.", "the mayor, see [1] and [2]."));
  }

  @Test
  void leavesNumbersThatTheListDoesNotHaveAlone() {
    String form = "   [4][ Go ]\n";
    assertThat(CLEANED.text(BODY + form + "References\n" + ADDRESSES)).isEqualTo(CLEAN + form);
  }

  @Test
  void saysWhy() {
    assertThat(CLEANED.why("[1]Home\n[2]News\n\nReferences\n\n1. file:///a\n2. file:///b\n"))
        .containsExactly(
            "1 link-numbers/number",
            "2 link-numbers/number",
            "4 link-numbers/address",
            "6 link-numbers/address",
            "7 link-numbers/address");
  }

  @Test
  void leavesAListOfSourcesAlone() {
    staysAlone(BODY + "References\n   1. https://a.example/\n   2. The tide tables, 1962\n");
    staysAlone(BODY + "References\n   1. https://a.example/ (read in May)\n   2. file:///b\n");
    staysAlone(BODY + "References\n   2. https://a.example/\n   3. https://b.example/\n");
    staysAlone(BODY + "References\n   1. https://a.example/\n");
    staysAlone(BODY + "The mayor keeps a list of addresses.\n" + ADDRESSES);
    staysAlone(BODY + ADDRESSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The tide is late [1], the ferry later [2] and the mail lost [3].\n",
        "The tide is late[1] and the ferry later[2], says the mayor[3].\n",
        "潮が遅れ[1]船も遅れ[2]郵便は失われた[3]という\n",
      })
  void leavesTheNotesOfATextAlone(String text) {
    staysAlone(text + "\nReferences\n" + ADDRESSES);
    staysAlone(text + "\nReferences:\n\n[1] https://a.example/\n[2] https://b.example/\n");
  }

  @Test
  void leavesAListAloneThatDoesNotEndThePage() {
    staysAlone(BODY + "References\n" + ADDRESSES + "Printed in Quillmouth.\n");
  }

  @Test
  void leavesAListAloneOfWhichTheTextHasNoNumbers() {
    staysAlone("All schools stay closed, see [2].\n\nReferences\n" + ADDRESSES);
    staysAlone("References\n" + ADDRESSES);
  }

  @Test
  void leavesMarkdownAlone() {
    String page =
        "[1]Home\n\n[2]News\n\nReferences\n\n1. https://a.example/\n2. https://b.example/\n";
    assertThat(CLEANED.markdown(page)).isEqualTo(page);
  }

  @Test
  void changesNothingASecondTime() {
    String once = CLEANED.text(BODY + "References\n" + ADDRESSES);
    assertThat(CLEANED.text(once)).isEqualTo(once);
  }
}
