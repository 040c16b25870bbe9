package dev.pith.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextTest {
  @Test
  void endsLinesAtLineFeedsAndNothingElse() {
    assertThat(Text.lines("a\r\nb\u2028c\u0085d\fe\n\nf\n"))
        .containsExactly("a\r", "b\u2028c\u0085d\fe", "", "f");
    assertThat(Text.lines("a\n\n")).containsExactly("a", "");
    assertThat(Text.lines("\n")).containsExactly("");
    assertThat(Text.lines("")).isEmpty();
  }

  @Test
  void stripsAllWhiteSpaceAtBothEnds() {
    assertThat(Text.strip(" \t\u00a0\u3000\ufeffa b\u200b\r")).isEqualTo("a b");
    assertThat(Text.strip(" \u2003 ")).isEmpty();
    assertThat(Text.strip("")).isEmpty();
  }

  @Test
  void saysWhereTheWordsBeginAndEnd() {
    assertThat(Text.start("  a ")).isEqualTo(2);
    assertThat(Text.start("  ")).isEqualTo(2);
    assertThat(Text.end("  a ", 0)).isEqualTo(3);
    assertThat(Text.end("    ", 2)).isEqualTo(2);
  }

  @Test
  void takesNoVisibleCharacterForWhiteSpace() {
    assertThat("a0-_.ー\u0301\u200d\u00ad".chars())
        .noneMatch(c -> Text.isSpace((char) c.intValue()));
  }
}
