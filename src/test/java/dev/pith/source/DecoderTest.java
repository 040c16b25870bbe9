package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DecoderTest {
  @Test
  void leavesCleanTextAlone() {
    String text = "naïve 日本語 🙂\0\u2028 plain";
    Decoder.Decoded decoded = Decoder.file(text.getBytes(UTF_8));
    assertThat(decoded).isEqualTo(new Decoder.Decoded(text, false, 0, -1));
  }

  @Test
  void takesAByteOrderMarkAwayAndRemembersIt() {
    assertThat(Decoder.file("\uFEFFhi".getBytes(UTF_8)))
        .isEqualTo(new Decoder.Decoded("hi", true, 0, -1));
    assertThat(Decoder.file("\uFEFF".getBytes(UTF_8)))
        .isEqualTo(new Decoder.Decoded("", true, 0, -1));
  }

  @Test
  void leavesASecondByteOrderMarkAlone() {
    assertThat(Decoder.file("\uFEFF\uFEFFhi".getBytes(UTF_8)).text()).isEqualTo("\uFEFFhi");
    assertThat(Decoder.file("hi\uFEFF".getBytes(UTF_8)).text()).isEqualTo("hi\uFEFF");
  }

  @Test
  void replacesAndCountsMalformedBytesAndKnowsTheFirst() {
    Decoder.Decoded decoded = Decoder.file(bytes('a', 0xFF, 'b', 0xE2, 0x82, 'c', 0xC3));
    assertThat(decoded).isEqualTo(new Decoder.Decoded("a\uFFFDb\uFFFDc\uFFFD", false, 4, 1));
  }

  @Test
  void countsTheByteOrderMarkInOffsets() {
    assertThat(Decoder.file(bytes(0xEF, 0xBB, 0xBF, 'a', 0xFF)))
        .isEqualTo(new Decoder.Decoded("a\uFFFD", true, 1, 4));
  }

  @Test
  void doesNotCountReplacementCharactersThatWereThere() {
    assertThat(Decoder.file("a\uFFFDb".getBytes(UTF_8)))
        .isEqualTo(new Decoder.Decoded("a\uFFFDb", false, 0, -1));
    assertThat(Decoder.file(bytes(0xEF, 0xBF, 0xBD, 0xFE)))
        .isEqualTo(new Decoder.Decoded("\uFFFD\uFFFD", false, 1, 3));
  }

  @Test
  void refusesSurrogatesAndOverlongForms() {
    assertThat(Decoder.file(bytes(0xED, 0xA0, 0x80)).malformed()).isEqualTo(3);
    assertThat(Decoder.file(bytes(0xC0, 0x80)).malformed()).isEqualTo(2);
  }

  @Test
  void decodesAPartByOffsetsOfTheWhole() {
    assertThat(Decoder.part(bytes('"', 'a', 0xFF, '"'), 1, 3))
        .isEqualTo(new Decoder.Decoded("a\uFFFD", false, 1, 2));
  }

  @Test
  void masksNothingInCleanBytes() {
    assertThat(Decoder.masked("é🙂".getBytes(UTF_8))).isNull();
  }

  @Test
  void masksMalformedBytesInPlace() {
    assertThat(Decoder.masked(bytes('"', 0xC3, 0xA9, 0xF0, 0x9F, '"', 0xFF)))
        .isEqualTo(bytes('"', 0xC3, 0xA9, '?', '?', '"', '?'));
  }

  @Test
  void decodesRandomBytesAsTheJdkDoes() throws Exception {
    Random random = new Random(7);
    int[] likely = {'a', '"', 0x80, 0xBF, 0xC3, 0xE2, 0x82, 0xED, 0xA0, 0xF0, 0x9F, 0xEF, 0xBD};
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(12)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) likely[random.nextInt(likely.length)];
      }
      String expected =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      assertThat(Decoder.part(bytes, 0, bytes.length).text()).isEqualTo(expected);
      byte[] masked = Decoder.masked(bytes);
      if (masked != null) {
        assertThat(Decoder.masked(masked)).isNull();
      }
    }
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
