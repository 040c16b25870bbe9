package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatRecordTest {
  private static final String RECORD =
      "{\"id\": \"7-é\", \"n\":-1.50,\"ok\" : true, \"no\":null,\"text\":\"One\\nTwo \\\"2\\\" €\\n\","
          + "\"url\":\"http://example.org/\"}";

  /** What a record is made of, and what it may not be made of. */
  private static final String[] PIECES = {
    "\"",
    "\\",
    "\\n",
    "\\r",
    "\\u000a",
    "\\u00e9",
    "\\x",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    " ",
    "\t",
    "0",
    "01",
    "-",
    ".",
    "1e5",
    "true",
    "null",
    "text",
    "\"text\":",
    "\"url\":1,",
    "\u0001",
    "é"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        RECORD,
        "{\"text\":\"\"}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"url\":\"x\",\"text\":\"b\",\"url\":3}",
        "{ \"text\" : \"a\\tb\\u20ac\" , \"n\" : 0 } \r"
      })
  void readsAFlatRecordAsJacksonDoes(String record) throws Unusable {
    byte[] bytes = record.getBytes(UTF_8);
    assertThat(FlatRecord.of(bytes, "text"))
        .isNotNull()
        .usingRecursiveComparison()
        .isEqualTo(JsonRecord.ofAny(bytes, "text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"text\":1}",
        "{\"text\":\"a\"",
        "{\"text\":\"a\"}}",
        "{\"text\":\"a\",}",
        "{\"text\":\"a\\r\\n\"}",
        "{\"text\":\"a\\q\"}",
        "{\"text\":\"a\\u00g0\"}",
        "{\"text\":\"a\",\"n\":01}",
        "{\"text\":\"a\",\"n\":1.}",
        "{\"text\":\"a\",\"n\":nil}",
        "{\"text\":\"a\",\"n\":{}}",
        "{\"te\\u0078t\":\"a\"}"
      })
  void leavesTheRestAlone(String record) {
    assertThat(FlatRecord.of(record.getBytes(UTF_8), "text")).isNull();
  }

  @Test
  void neverDisagreesWithJackson() throws Unusable {
    Random random = new Random(1);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = changed(random);
      JsonRecord flat = FlatRecord.of(bytes, "text");
      if (flat != null) {
        read++;
        assertThat(flat)
            .as(new String(bytes, UTF_8))
            .usingRecursiveComparison()
            .isEqualTo(JsonRecord.ofAny(bytes, "text"));
      }
    }
    assertThat(read).isGreaterThan(1000);
  }

  /** The record with something put in, or a byte exchanged for any other. */
  private static byte[] changed(Random random) {
    StringBuilder record = new StringBuilder(RECORD);
    for (int n = random.nextInt(3); n > 0; n--) {
      record.insert(random.nextInt(record.length()), PIECES[random.nextInt(PIECES.length)]);
    }
    byte[] bytes = record.toString().getBytes(UTF_8);
    if (random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
