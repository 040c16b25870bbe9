package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmptyMarkupTest {
  private static final Cleaned CLEANED = Cleaned.by(new EmptyMarkup());

  private static final String PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Tides at noon. [](/share)~'Tides at noon. '",
        "Tides [](/a)[](/b)at noon.~Tides at noon.",
        "Tides [](/a) at noon.~Tides at noon.",
        "[ ](https://paper.example/?a=1&b=2)Tides~Tides",
        "Tides [](/a \"Share\")at noon.~Tides at noon.",
        "[![](" + PIXEL + ")](/mayor)Tides~Tides",
        "![](" + PIXEL + ") Tides~' Tides'",
        "`[](/a)` and [](/b)Tides~`[](/a)` and Tides"
      })
  void takesOutLinksThatShowNothing(String line, String left) {
    assertThat(CLEANED.markdown(line + "\n")).isEqualTo(left + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "###",
        "### ",
        "## [](/a)",
        "-",
        "*   ",
        "+",
        "*   [](/a)",
        "[](/a)",
        "![](" + PIXEL + ")"
      })
  void dropsLinesOfNothingElse(String line) {
    assertThat(CLEANED.markdown("Tides at noon.\n\n" + line + "\n\nWinds.\n"))
        .isEqualTo("Tides at noon.\n\n\nWinds.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Tides](/a)",
        "![](/tide.png)",
        "![Tides](" + PIXEL + ")",
        "\\[](/a)",
        "`[](/a)`",
        "[](tides_(county))",
        "[] (/a)",
        "[](/a",
        "* 2024",
        "1.",
        "# 1",
        "---",
        "Tides\n-----",
        "> ",
        "***"
      })
  void leavesWhatShowsSomethingAlone(String page) {
    assertThat(CLEANED.markdown(page + "\n\nWinds.\n")).isEqualTo(page + "\n\nWinds.\n");
  }

  @Test
  void dropsTheUnderlineOfAHeadingOfWhichNothingIsLeft() {
    assertThat(CLEANED.markdown("[](/a)\n-----\n\nWinds.\n")).isEqualTo("\nWinds.\n");
  }

  @Test
  void readsCodeByHowManyBackticksOpenIt() {
    assertThat(CLEANED.markdown("``a`[](/a)`` and [](/b)Tides\n"))
        .isEqualTo("``a`[](/a)`` and Tides\n");
    assertThat(CLEANED.markdown("A ` alone and [](/b)Tides\n")).isEqualTo("A ` alone and Tides\n");
  }

  @Test
  void leavesAPictureAloneThatIsPartOfItsAddress() {
    String picture = "![](data:image/png;base64," + "iVBORw0KGgo".repeat(40) + ")\n";
    assertThat(CLEANED.markdown(picture)).isEqualTo(picture);
  }

  @Test
  void leavesAnItemAloneOnWhichOthersHang() {
    String list = "-\n  - Tides\n\n-\n\n      code\n";
    assertThat(CLEANED.markdown(list)).isEqualTo(list);
  }

  @Test
  void leavesCodeAndTextThatIsNoMarkdownAlone() {
    String code = "```\n[](/a)\n-\n```\n";
    assertThat(CLEANED.markdown(code)).isEqualTo(code);
    assertThat(CLEANED.text("[](/a)\n-\n###\n")).isEqualTo("[](/a)\n-\n###\n");
  }

  @Test
  void growsWithTheLine() {
    String brackets = "[](".repeat(300_000) + "\n";
    assertThat(CLEANED.markdown(brackets)).isEqualTo(brackets);
    assertThat(CLEANED.markdown("Tides" + "[](/a)".repeat(100_000) + "\n")).isEqualTo("Tides\n");
  }
}
