package dev.pith.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineRangeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "one\ntwo\nthree\n",
        "one\ntwo\nthree",
        "\n\n\n",
        "",
        "a",
        "a\r\nbb\r\n\r\nccc",
        "a long line without an end that spans more than one range"
      })
  void givesEachLineOnceHoweverAFileIsCut(String text) throws IOException {
    for (int size = 1; size <= text.length() + 1; size++) {
      StringBuilder all = new StringBuilder();
      for (int from = 0; from < text.length(); from += size) {
        String range = range(text, from, Math.min(size, text.length() - from));
        all.append(range);
      }
      assertThat(all.toString()).isEqualTo(text);
    }
  }

  private static String range(String text, int from, int size) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    int begin = Math.max(0, from - 1);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes, begin, bytes.length - begin);
    try (LineRange range = new LineRange(in, from == 0, size)) {
      return new String(range.readAllBytes(), UTF_8);
    }
  }
}
