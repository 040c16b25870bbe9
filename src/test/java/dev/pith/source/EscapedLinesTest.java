package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.page.Envelope;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EscapedLinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\\n",
        "one",
        "one\\ntwo",
        "one\\n\\ntwo\\n",
        "say \\\"hi\\\"\\nand \\\\n is no end",
        "caf\u00e9 \u4e16\u754c\\n\ud83d\ude00 smiles",
        "caf\\u00e9\\n\\ud83d\\ude00, half: \\ud83d\\ntab:\\t"
      })
  void cutsAsTheWholeTextWouldBeCut(String inside) {
    assertThat(cut(inside.getBytes(UTF_8))).isEqualTo(Lines.of(JsonRecord.unescape(inside)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\\r\\ntwo", "one\\u000atwo", "one\\u000D", "\ufffd"})
  void leavesToOthersWhatTakesMoreCare(String inside) {
    assertThat(cut(inside.getBytes(UTF_8))).isNull();
  }

  @Test
  void leavesMalformedBytesToOthers() {
    assertThat(cut(new byte[] {'a', (byte) 0xFF, 'b'})).isNull();
    assertThat(cut(new byte[] {'a', (byte) 0xE2, (byte) 0x82, '\\', 'n', 'b'})).isNull();
  }

  @Test
  void looksNeitherBeforeNorBehind() {
    byte[] record = "{\"text\": \"a\\nb\"}".getBytes(UTF_8);
    EscapedLines cut = requireNonNull(EscapedLines.of(record, 10));
    assertThat(cut.lines()).isEqualTo(Lines.of("a\nb"));
    assertThat(cut.end()).isEqualTo(14);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "one\\n\\n\\ttwo \\\"2\\\" \\\\", "caf\u00e9\\n", "a\\nb\\n"})
  void knowsWhereItsLinesStand(String inside) {
    byte[] record = ("\"" + inside + "\"").getBytes(UTF_8);
    EscapedLines lines = requireNonNull(EscapedLines.of(record, 1));
    Envelope.Cut cut = requireNonNull(lines.cut());
    for (int i = 0; i < cut.raw().size(); i++) {
      int from = cut.starts()[i];
      String stands = new String(record, from, cut.end(i) - from, UTF_8);
      assertThat(JsonRecord.unescape(stands)).isEqualTo(cut.raw().get(i));
    }
    assertThat(cut.raw()).isEqualTo(lines.lines().raw());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\/b", "caf\\u00e9", "\\u0041"})
  void knowsWhichEscapesWouldBeWrittenInAnotherWay(String inside) {
    byte[] record = (inside + "\"").getBytes(UTF_8);
    assertThat(requireNonNull(EscapedLines.of(record, 0)).cut()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\t", "\\q", "\\", "\\u12", "\\u12g4"})
  void leavesToOthersWhatIsNoJson(String inside) {
    assertThat(cut(inside.getBytes(UTF_8))).isNull();
  }

  @Test
  void leavesToOthersWhatDoesNotEnd() {
    assertThat(EscapedLines.of("one\\ntwo".getBytes(UTF_8), 0)).isNull();
  }

  private static @Nullable Lines cut(byte[] inside) {
    byte[] closed = Arrays.copyOf(inside, inside.length + 1);
    closed[inside.length] = '"';
    EscapedLines cut = EscapedLines.of(closed, 0);
    return cut == null ? null : cut.lines();
  }
}
