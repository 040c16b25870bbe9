package dev.pith.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RewordingTest {
  private static @Nullable String markdown(String raw, String text) {
    return Syntax.MARKDOWN.read(List.of(raw)).get(0).replacing(text);
  }

  private static @Nullable String plain(String raw, String text) {
    return Syntax.TEXT.read(List.of(raw)).get(0).replacing(text);
  }

  @Test
  void keepsTheIndentationAndTheMarkerOfPlainText() {
    assertThat(plain("  Old words\r", "New")).isEqualTo("  New\r");
    assertThat(plain("- Old", "New")).isEqualTo("- New");
  }

  @Test
  void partsPlainText() {
    assertThat(plain("  One?Two", "One?\nTwo")).isEqualTo("  One?\n  Two");
    assertThat(plain("- One?Two", "One?\nTwo")).isEqualTo("- One?\n  Two");
  }

  @Test
  void keepsTheSyntaxAroundTheWords() {
    assertThat(markdown("## [Old title](/u \"Old\") #", "New")).isEqualTo("## [New](/u \"Old\") #");
    assertThat(markdown("  - **Old**  ", "New words")).isEqualTo("  - **New words**  ");
    assertThat(markdown("Old", "New")).isEqualTo("New");
    assertThat(markdown("> Old", "New")).isEqualTo("> New");
  }

  @Test
  void escapesWhatTheNewWordsWouldMean() {
    assertThat(markdown("- [Old](/u)", "a *b* c")).isEqualTo("- [a \\*b\\* c](/u)");
    assertThat(markdown("Old", "1. New")).isEqualTo("1\\. New");
    assertThat(markdown("# Old", "1. New #")).isEqualTo("# 1. New \\#");
  }

  @Test
  void keepsOneOfSeveralCopies() {
    assertThat(markdown("[Log in](/l)[Log in](/l)", "Log in")).isEqualTo("[Log in](/l)");
    assertThat(markdown("-   [A b](/1) [A b](/2)", "A b")).isEqualTo("-   [A b](/1)");
    assertThat(markdown("### Title Title", "Title")).isEqualTo("### Title");
    assertThat(markdown("**Title** **Title**", "Title")).isEqualTo("**Title**");
  }

  @Test
  void fallsBackToTheBareWords() {
    assertThat(markdown("[One](/1) and *two*", "One and two, that is"))
        .isEqualTo("One and two, that is");
  }

  @Test
  void partsAParagraph() {
    assertThat(markdown("  One?Two *three*", "One?\nTwo three"))
        .isEqualTo("  One?\n\n  Two *three*");
    assertThat(markdown("[One?](/1)Two", "One?\nTwo")).isEqualTo("[One?](/1)\n\nTwo");
    assertThat(markdown("[One?Two](/1)", "One?\nTwo")).isEqualTo("One?\n\nTwo");
  }

  @Test
  void leavesWhatItCannotDoForSureAlone() {
    assertThat(markdown("Run `make all`", "Run")).isNull();
    assertThat(markdown("- One?Two", "One?\nTwo")).isNull();
    assertThat(markdown("## One?Two", "One?\nTwo")).isNull();
    assertThat(markdown("    int x = 3;", "int y")).isNull();
    List<Line> lines = Syntax.MARKDOWN.read(List.of("[Old][ref] words", "", "[ref]: /u"));
    assertThat(lines.get(0).replacing("New")).isNull();
    assertThat(lines.get(2).replacing("New")).isNull();
  }
}
