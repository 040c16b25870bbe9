package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.model.Made;
import org.junit.jupiter.api.Test;

/** With a judge that takes a line of a few words for content, as real ones do of headings. */
final class SidebarsTest {
  private static final Learned JUDGED = new Learned(1, 4, Made.ofLength(0.43), false);

  private static final String TITLE =
      "Bridges that open for the largest ships - The Builder's Handbook\n";

  private static final String HEADLINE = "Bridges that open for the largest ships\n";

  private static final String MENU = "Home\nNews\nSport\nShare this article\nLeave a comment\n";

  private static final String TEXT =
      """
      A bridge that opens lets ships pass that are higher than its deck, and stays low enough for a road to cross without a climb. Most of those built today turn, lift or fold, and each kind has its place.
      """
          .repeat(9);

  private static String table(int lines) {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      table.append("How to build the bridges of kind ").append((char) ('A' + i)).append('\n');
    }
    return table.toString();
  }

  private static String cleaned(String text) {
    return Cleaned.by(JUDGED).text(text);
  }

  @Test
  void dropsATableOfPagesAboveTheTextThatListsThePageItself() {
    String table = table(12) + HEADLINE + table(12);
    assertThat(
            cleaned(
                TITLE
                    + MENU
                    + table
                    + HEADLINE
                    + "Built in nearly all countries of today\n"
                    + TEXT))
        .isEqualTo(TITLE + HEADLINE + "Built in nearly all countries of today\n" + TEXT);
  }

  @Test
  void dropsOneBelowTheText() {
    String table = table(12) + HEADLINE + table(12);
    assertThat(cleaned(TITLE + MENU + TEXT + table)).isEqualTo(TITLE + TEXT);
  }

  @Test
  void dropsOneWithASentenceAmongItsEntries() {
    String table = table(24) + "What to do where it does not open.\n" + table(6);
    assertThat(cleaned(TITLE + MENU + TEXT + table + HEADLINE + table(6))).isEqualTo(TITLE + TEXT);
  }

  @Test
  void leavesAListAloneThatDoesNotHaveTheHeadline() {
    assertThat(cleaned(TITLE + MENU + TEXT + table(24))).isEqualTo(TITLE + TEXT + table(24));
  }

  @Test
  void leavesAShortListAlone() {
    String list = table(16) + HEADLINE;
    assertThat(cleaned(TITLE + MENU + TEXT + list)).isEqualTo(TITLE + TEXT + list);
  }

  @Test
  void leavesThingsWithTheirPricesAlone() {
    String things = (table(4) + "Bridges that open for the ships, 24.50\n").repeat(6) + HEADLINE;
    assertThat(cleaned(TITLE + MENU + TEXT + things)).isEqualTo(TITLE + TEXT + things);
  }

  @Test
  void leavesAListAloneThatIsMostOfThePage() {
    String list = table(12) + HEADLINE + table(12);
    String text = TEXT.substring(0, TEXT.indexOf('\n') + 1);
    assertThat(cleaned(TITLE + MENU + text + list)).isEqualTo(TITLE + text + list);
  }

  @Test
  void leavesAListAloneWithProseBelowAndAbove() {
    String list = table(12) + HEADLINE + table(12);
    assertThat(cleaned(TITLE + MENU + TEXT + list + TEXT)).isEqualTo(TITLE + TEXT + list + TEXT);
  }
}
