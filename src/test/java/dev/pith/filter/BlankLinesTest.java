package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Verdict;
import org.junit.jupiter.api.Test;

final class BlankLinesTest {
  /** Drops every line that begins with an x, as any filter might. */
  private record Crossed() implements LineFilter {
    @Override
    public String name() {
      return "crossed";
    }

    @Override
    public Verdict judge(Line line) {
      return line.text().startsWith("x")
          ? new Verdict.Drop(Reason.of("crossed-out"))
          : Verdict.KEEP;
    }
  }

  private static final Cleaned CLEANED = Cleaned.by(new Crossed(), new BlankLines());

  @Test
  void dropsTheSecondOfTwoBlankLinesThatARemovalBroughtTogether() {
    assertThat(
            CLEANED.text(
                """
                One.

                x

                Two.
                """))
        .isEqualTo(
            """
            One.

            Two.
            """);
  }

  @Test
  void dropsWhatSeveralRemovalsInARowLeave() {
    assertThat(
            CLEANED.text(
                """
                One.

                x

                x
                x

                Two.
                """))
        .isEqualTo(
            """
            One.

            Two.
            """);
  }

  @Test
  void dropsTheBlankLinesBehindALostBeginning() {
    assertThat(
            CLEANED.text(
                """
                x


                One.

                Two.
                """))
        .isEqualTo(
            """
            One.

            Two.
            """);
  }

  @Test
  void dropsTheBlankLinesInFrontOfALostEnd() {
    assertThat(
            CLEANED.text(
                """
                One.

                Two.


                x
                """))
        .isEqualTo(
            """
            One.

            Two.
            """);
  }

  @Test
  void dropsTheBlankLinesAtTheEndBehindALostLine() {
    assertThat(CLEANED.text("One.\n\nx\n\n")).isEqualTo("One.\n");
  }

  @Test
  void keepsTheWidestGapThatStoodTogether() {
    assertThat(CLEANED.text("One.\n\nx\n\n\n\nTwo.\n")).isEqualTo("One.\n\n\n\nTwo.\n");
    assertThat(CLEANED.text("One.\n\n\n\nx\n\nTwo.\n")).isEqualTo("One.\n\n\n\nTwo.\n");
  }

  @Test
  void keepsTheGapWhereOnlyOneSideHadOne() {
    assertThat(CLEANED.text("One.\nx\n\nTwo.\n")).isEqualTo("One.\n\nTwo.\n");
    assertThat(CLEANED.text("One.\n\nx\nTwo.\n")).isEqualTo("One.\n\nTwo.\n");
  }

  @Test
  void takesALineOfSpacesForBlank() {
    assertThat(CLEANED.text("One.\n \t\nx\n\u00a0\nTwo.\n")).isEqualTo("One.\n \t\nTwo.\n");
  }

  @Test
  void takesOffTheIndentationOfWhatHungOnAnItemThatWent() {
    assertThat(
            CLEANED.markdown(
                """
                - x

                    One boat stays in.

                    - Two boats

                        Three boats

                Four boats.
                """))
        .isEqualTo(
            """
            One boat stays in.

            - Two boats

                Three boats

            Four boats.
            """);
    assertThat(CLEANED.markdown("- One\n  - x\n\n      Two\n")).isEqualTo("- One\n\n  Two\n");
    assertThat(CLEANED.markdown("-   x\n    -   One\n    -   Two\n"))
        .isEqualTo("-   One\n-   Two\n");
    assertThat(CLEANED.markdown("- x\n\n\t- One\n\n\t\tTwo\n")).isEqualTo("- One\n\n\tTwo\n");
  }

  @Test
  void leavesTheIndentationOfWhatStandsInAListOrIsCodeAlone() {
    String list = "- One\n\n    Two boats.\n\n    - Three\n";
    assertThat(CLEANED.markdown("x\n\n" + list)).isEqualTo(list);
    String code = "One.\n\n    fix --all;\n\n    run(1);\n";
    assertThat(CLEANED.markdown("x\n\n" + code)).isEqualTo(code);
    String fenced = "```\n    fix --all\n```\n";
    assertThat(CLEANED.markdown("- x\n\n" + fenced)).isEqualTo(fenced);
    String astray = "One.\n\n        Two boats stay in.\n";
    assertThat(CLEANED.markdown("- x\n\n" + astray)).isEqualTo(astray);
    String wrapped = "One boat\n        and two stay in.\n";
    assertThat(CLEANED.markdown("- x\n\n" + wrapped)).isEqualTo(wrapped);
  }

  @Test
  void leavesTheIndentationOfTextAlone() {
    assertThat(CLEANED.text("- x\n\n    One\n")).isEqualTo("    One\n");
  }

  @Test
  void leavesAPageAloneFromWhichNothingWasRemoved() {
    String page = "\n\nOne.\n\n\n\nTwo.\n \n\n";
    assertThat(CLEANED.text(page)).isEqualTo(page);
  }

  @Test
  void leavesOtherGapsOfATouchedPageAlone() {
    assertThat(CLEANED.text("One.\n\n\n\nTwo.\n\nx\n\nThree.\n"))
        .isEqualTo("One.\n\n\n\nTwo.\n\nThree.\n");
  }

  @Test
  void leavesAPageWithoutBlankLinesAlone() {
    assertThat(CLEANED.text("One.\nx\nTwo.\n")).isEqualTo("One.\nTwo.\n");
  }

  @Test
  void leavesAPageOfNothingButBlankLinesAlone() {
    assertThat(CLEANED.text("\n\n \n")).isEqualTo("\n\n \n");
    assertThat(CLEANED.text("")).isEmpty();
  }

  @Test
  void leavesTheMissingLastLineEndMissing() {
    assertThat(CLEANED.text("One.\n\nx")).isEqualTo("One.");
  }

  @Test
  void leavesCarriageReturnsOnTheLinesThatStay() {
    assertThat(CLEANED.text("One.\r\n\r\nx\r\n\r\nTwo.\r\n")).isEqualTo("One.\r\n\r\nTwo.\r\n");
  }

  @Test
  void saysWhy() {
    assertThat(CLEANED.why("One.\n\nx\n\nTwo.\n"))
        .containsExactly("3 crossed/crossed-out", "4 blank-lines/left-behind");
  }

  @Test
  void changesNothingASecondTime() {
    String once = CLEANED.text("x\n\nOne.\n\nx\n\n\nTwo.\n\nx\n");
    Draft again = CLEANED.draft(Syntax.TEXT, once);
    assertThat(again.isTouched()).isFalse();
  }
}
