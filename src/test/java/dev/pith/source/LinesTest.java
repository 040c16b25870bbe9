package dev.pith.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LinesTest {
  @Test
  void anEmptyTextHasNoLinesAndCountsAsClosed() {
    assertThat(Lines.of("")).isEqualTo(new Lines("\n", true, List.of()));
  }

  @Test
  void cutsAtLineFeeds() {
    assertThat(Lines.of("a\n\nb\n")).isEqualTo(new Lines("\n", true, List.of("a", "", "b")));
  }

  @Test
  void seesThatTheLastLineEndIsMissing() {
    assertThat(Lines.of("a\nb")).isEqualTo(new Lines("\n", false, List.of("a", "b")));
    assertThat(Lines.of("a")).isEqualTo(new Lines("\n", false, List.of("a")));
  }

  @Test
  void takesCarriageReturnsAwayWhereEveryLineHasOne() {
    assertThat(Lines.of("a\r\n\r\nb\r\n"))
        .isEqualTo(new Lines("\r\n", true, List.of("a", "", "b")));
    assertThat(Lines.of("a\r\nb")).isEqualTo(new Lines("\r\n", false, List.of("a", "b")));
  }

  @Test
  void leavesCarriageReturnsAloneWhereLineEndsAreMixed() {
    assertThat(Lines.of("a\r\nb\nc\r\n"))
        .isEqualTo(new Lines("\n", true, List.of("a\r", "b", "c\r")));
    assertThat(Lines.of("\na\r\n")).isEqualTo(new Lines("\n", true, List.of("", "a\r")));
  }

  @Test
  void leavesALoneCarriageReturnAlone() {
    assertThat(Lines.of("a\rb\r")).isEqualTo(new Lines("\n", false, List.of("a\rb\r")));
    assertThat(Lines.of("a\rb\r\nc\r")).isEqualTo(new Lines("\r\n", false, List.of("a\rb", "c\r")));
    assertThat(Lines.of("a\r\r\n")).isEqualTo(new Lines("\r\n", true, List.of("a\r")));
  }

  @Test
  void leavesOtherSeparatorsAlone() {
    assertThat(Lines.of("a\u2028b\u0085c\u000bd\u000ce\n").raw())
        .containsExactly("a\u2028b\u0085c\u000bd\u000ce");
  }
}
