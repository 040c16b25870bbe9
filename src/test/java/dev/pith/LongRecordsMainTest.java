package dev.pith;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** WET texts that are too long to be cleaned lose nothing, whatever they are written as. */
final class LongRecordsMainTest {
  private static final String TEXT = "Дорога закрыта – 道路封闭 🚧 до утра.\n".repeat(5_000);
  private static final String SHORT = "The bridge is closed.\n";

  private static byte[] record(String text, String type, Charset charset) throws IOException {
    byte[] bytes = text.getBytes(charset);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    String head =
        """
        WARC/1.0
        WARC-Type: conversion
        WARC-Target-URI: http://example.org/
        Content-Type: %s
        Content-Length: %d

        """;
    record.write(head.replace("\n", "\r\n").formatted(type, bytes.length).getBytes(UTF_8));
    record.write(bytes);
    record.write("\r\n\r\n".getBytes(UTF_8));
    return record.toByteArray();
  }

  private static byte[] record(String text) throws IOException {
    return record(text, "text/plain", UTF_8);
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.write(part);
    }
    return joined.toByteArray();
  }

  private static Ran clean(byte[] in, String... more) {
    String[] args = new String[4 + more.length];
    System.arraycopy(new String[] {"--records", "wet", "--max-page", "64K"}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return Ran.on(in, args);
  }

  private static String json(String text) {
    return "\"url\":\"http://example.org/\",\"text\":\"" + text.replace("\n", "\\n") + "\"}\n";
  }

  @Test
  void partNoCharacterAndNoRecord() throws IOException {
    byte[] in = joined(record(SHORT), record(TEXT), record("\uFEFF" + TEXT), record(SHORT));
    assertThat(clean(in).out()).isEqualTo(new String(in, UTF_8));
    Ran ran = clean(in, "--output-records", "jsonl");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).hasSize(4);
    assertThat(ran.out()).contains(json(SHORT)).doesNotContain("\uFFFD");
    assertThat(Pattern.compile(Pattern.quote(json(TEXT))).matcher(ran.out()).results()).hasSize(2);
    assertThat(ran.err())
        .contains("a text of ", "longer than 64 KB; left as it is\n")
        .hasLineCount(2);
  }

  @Test
  void areNamedWhereTheyAreCutShort() throws IOException {
    byte[] whole = joined(record(SHORT), record(TEXT));
    byte[] cut = Arrays.copyOf(whole, whole.length - 1_000);
    Ran ran = clean(cut, "--output-records", "jsonl");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("is cut short: 996 bytes are missing");
    assertThat(ran.out().lines()).hasSize(2).allMatch(line -> line.endsWith("\"}"));
    assertThat(clean(cut).out()).isEqualTo(new String(cut, UTF_8));
  }

  @Test
  void areNamedWhereJsonCannotHoldThem() throws IOException {
    byte[] in =
        joined(
            record("Die Brücke ist zu.\n".repeat(5_000), "text/plain; charset=latin1", ISO_8859_1),
            record(SHORT));
    Ran ran = clean(in, "--output-records", "jsonl");
    assertThat(ran.out()).hasLineCount(1).contains(json(SHORT));
    assertThat(ran.err()).contains("left as it is, and out of JSON Lines, since it is no UTF-8");
  }
}
