package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CodeSpanTest {
  @Test
  void endsBehindTheSameNumberOfBackticks() {
    assertThat(CodeSpan.end("a `b` c", 2)).isEqualTo(5);
    assertThat(CodeSpan.end("``a`b`` c", 0)).isEqualTo(7);
    assertThat(CodeSpan.end("`a``b` c", 0)).isEqualTo(6);
  }

  @Test
  void isNoneWhereTheBackticksNeverClose() {
    assertThat(CodeSpan.end("a `b c", 2)).isEqualTo(2);
    assertThat(CodeSpan.end("``a`", 0)).isZero();
    assertThat(CodeSpan.end("a`", 1)).isEqualTo(1);
  }
}
