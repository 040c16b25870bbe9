package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadingAnchorsTest {
  private static final Cleaned CLEANED = Cleaned.by(new HeadingAnchors());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[](#tides)",
        "[#](#tides)",
        " [#](https://harbour.example/manual#tides)",
        "[¶](#tides \"Permalink to this headline\")",
        "[\u200b](#tides \"Direct link to Tides (new)\")",
        " [🔗](/manual/#tides)",
        "[§](#tides) [](#tides)"
      })
  void takesALinkToItselfOffTheEndOfAHeading(String anchor) {
    assertThat(CLEANED.markdown("## Tides" + anchor + "\n\nAt noon.\n"))
        .isEqualTo("## Tides\n\nAt noon.\n");
  }

  @Test
  void takesItOffTheBeginningToo() {
    assertThat(CLEANED.markdown("### [](#tides)Tides\n")).isEqualTo("### Tides\n");
    assertThat(CLEANED.markdown("### [#](#tides) [](/manual#tides) Tides\n"))
        .isEqualTo("### Tides\n");
  }

  @Test
  void takesItOffUnderlinedHeadingsAndOtherLines() {
    assertThat(CLEANED.markdown("Tides[](#tides)\n-----\n")).isEqualTo("Tides\n-----\n");
    assertThat(CLEANED.markdown("- **Tides**[¶](#tides)\n")).isEqualTo("- **Tides**\n");
    assertThat(CLEANED.markdown("`tide(day)`[¶](#tide)\n")).isEqualTo("`tide(day)`\n");
  }

  @Test
  void takesOffWhatLeadsBackFromANote() {
    assertThat(CLEANED.markdown("1. Said at noon. [↩︎](#fnref:1 \"Jump back\")\n"))
        .isEqualTo("1. Said at noon.\n");
    assertThat(CLEANED.markdown("1. [^](#cite_ref-1) Said at noon.\n"))
        .isEqualTo("1. Said at noon.\n");
  }

  @Test
  void takesOffTheTitleWhatSkipsToTheContent() {
    assertThat(CLEANED.markdown("Tides | Harbour     [Skip to main content](#main)\n\nAt noon.\n"))
        .isEqualTo("Tides | Harbour\n\nAt noon.\n");
    assertThat(CLEANED.markdown("Gezeiten [Zum Inhalt springen](#main)\n")).isEqualTo("Gezeiten\n");
  }

  @Test
  void leavesItAloneElsewhere() {
    String page = "Tides\n\n\n\n\nAt noon. [Skip to main content](#main)\n";
    assertThat(CLEANED.markdown(page)).isEqualTo(page);
    String alone = "[Skip to main content](#main)\n";
    assertThat(CLEANED.markdown(alone)).isEqualTo(alone);
    String other = "Tides [Skip to main content](/tides)\n";
    assertThat(CLEANED.markdown(other)).isEqualTo(other);
  }

  @Test
  void dropsALineOfNothingElse() {
    assertThat(CLEANED.markdown("[](#top)\n\n# Tides\n")).isEqualTo("\n# Tides\n");
    assertThat(CLEANED.markdown("## [](#tides)\n\nAt noon.\n")).isEqualTo("\nAt noon.\n");
    assertThat(CLEANED.text("Tides\n¶\nAt noon.\n")).isEqualTo("Tides\nAt noon.\n");
  }

  @Test
  void dropsTheUnderlineOfAHeadingOfWhichNothingIsLeft() {
    assertThat(CLEANED.markdown("[](#top)\n======\n\nAt noon.\n")).isEqualTo("\nAt noon.\n");
  }

  @Test
  void leavesTheUnderlineAloneWhereWordsOrAPictureStayAboveIt() {
    assertThat(CLEANED.markdown("Tides\n[](#top)\n======\n")).isEqualTo("Tides\n======\n");
    assertThat(CLEANED.markdown("[](#top)\n![](/tide.png)\n======\n"))
        .isEqualTo("![](/tide.png)\n======\n");
  }

  @Test
  void leavesACarriageReturnAloneWhereLinesEndInOneWayAndTheOther() {
    assertThat(CLEANED.text("Tides¶\r\nAt noon.\n")).isEqualTo("Tides\r\nAt noon.\n");
    assertThat(CLEANED.markdown("# Tides[](#tides)\r\n\nAt noon.\n"))
        .isEqualTo("# Tides\r\n\nAt noon.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Tides [here](#tides)\n",
        "## Tides [](https://harbour.example/)\n",
        "## Tides ![](#tides)\n",
        "## Tides \\[](#tides)\n",
        "## Tides [#](#tides) and winds\n",
        "## Tides [#12](https://harbour.example/12#note)\n",
        "## Tides [](#tides\n",
        "## Tides ](#tides)\n",
        "## Tides (#tides)\n",
        "## Tides¶\n",
        "| Tides [](#tides) |\n| --- |\n| noon |\n",
        "```\nTides[](#tides)\n```\n"
      })
  void leavesOtherLinksAndCodeOfMarkdownAlone(String page) {
    assertThat(CLEANED.markdown(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "Tides¶, Tides",
    "Tides ¶, Tides",
    "tide(day=1)¶, tide(day=1)",
    "Re-exports§, Re-exports"
  })
  void takesTheSignOffThatIsLeftInPlainText(String line, String left) {
    assertThat(CLEANED.text(line + "\n")).isEqualTo(left + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "¶ 12 of the act",
        "The harbour is as the act says in §",
        "Pay nothing for twelve months where the card of the harbour is used§",
        "C#",
        "Part #",
        "Tides[](#tides)",
        ""
      })
  void leavesSignsOfTheTextAlone(String line) {
    assertThat(CLEANED.text(line + "\n")).isEqualTo(line + "\n");
  }

  @Test
  void growsWithTheLine() {
    String brackets = "[](".repeat(100_000);
    assertThat(CLEANED.markdown("# " + brackets + "\n")).isEqualTo("# " + brackets + "\n");
    String anchors = "[](#a)".repeat(20_000);
    assertThat(CLEANED.markdown("# Tides" + anchors + "\n")).isEqualTo("# Tides\n");
    assertThat(CLEANED.markdown("# " + anchors + "Tides\n")).isEqualTo("# Tides\n");
  }
}
