package dev.pith.source;

import static dev.pith.source.Warcs.INFO;
import static dev.pith.source.Warcs.conversion;
import static dev.pith.source.Warcs.gzip;
import static dev.pith.source.Warcs.record;
import static dev.pith.source.Warcs.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.page.Draft;
import dev.pith.page.Envelope;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import dev.pith.sink.WetSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class WetSourceTest {
  private static final String ONE = conversion("One\nline two\n");
  private static final String TWO = conversion("Zwei é🙂\n");

  private final Heard heard = new Heard();

  @Test
  void isAPageForEachConversion() throws IOException {
    List<Page> pages = pages(INFO + ONE + TWO);
    assertThat(pages).extracting(Page::id).containsExactly("in:2", "in:3");
    assertThat(pages.get(0).lines()).extracting(Line::raw).containsExactly("One", "line two");
    assertThat(pages.get(1).lines()).extracting(Line::raw).containsExactly("Zwei é🙂");
    assertThat(pages.get(0).meta())
        .containsExactly(
            Map.entry("id", "<urn:uuid:1>"),
            Map.entry("url", "https://example.org/conversion"),
            Map.entry("date", "2026-01-02T03:04:05Z"));
    assertThat(heard.failures).isEmpty();
    assertThat(heard.warnings).isEmpty();
  }

  @Test
  void isAPageForEachResponseOfPlainText() throws IOException {
    for (String type : new String[] {"text/plain", "Text/Plain; charset=UTF-8", "text/plain;x"}) {
      List<Page> pages = pages(response(type, "Some é text\n"));
      assertThat(pages).hasSize(1);
      assertThat(pages.get(0).lines()).extracting(Line::raw).containsExactly("Some é text");
    }
  }

  @Test
  void leavesOtherRecordsAlone() throws IOException {
    String[] others = {
      INFO,
      record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n", ""),
      record("metadata", "text/plain", "not a page\n", ""),
      record("resource", "text/plain", "not a page\n", ""),
      record("conversion", "text/html", "<p>not a page\n", ""),
      record("conversion", "text/plainer", "not a page\n", ""),
      record("response", "text/dns", "20260101\nexample.org. 1 IN A 1.2.3.4\n", ""),
      record("response", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n", ""),
      record("response", "application/http; msgtype=response", "", ""),
      response("text/html", "<p>text/plain\n"),
      "WARC/1.1\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    };
    for (String other : others) {
      assertThat(pages(other)).isEmpty();
      assertThat(through(other)).isEqualTo(other);
    }
    assertThat(heard.failures).isEmpty();
    assertThat(heard.warnings).isEmpty();
  }

  @Test
  void namesTextsThatItCannotRead() throws IOException {
    String packed =
        record(
            "response",
            "application/http",
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
            "");
    assertThat(pages(INFO + packed + response("text/plain; charset=x-none", "a\n"))).isEmpty();
    assertThat(heard.warnings)
        .containsExactly(
            "in: byte "
                + INFO.length()
                + ": a text that came compressed or in chunks; left as it is",
            "in: byte "
                + (INFO.length() + packed.length())
                + ": a text in a charset that is not known; left as it is");
    assertThat(through(INFO + packed)).isEqualTo(INFO + packed);
  }

  @Test
  void readsTheCharsetThatTheHeaderNames() throws IOException {
    byte[] record = response("text/plain; charset=\"iso-8859-1\"", "caf? ?\n").getBytes(UTF_8);
    for (int i = 0; i < record.length; i++) {
      record[i] = record[i] == '?' ? (byte) 0xE9 : record[i];
    }
    List<Page> pages = pages(record, Integer.MAX_VALUE);
    assertThat(pages.get(0).lines()).extracting(Line::raw).containsExactly("café é");
    assertThat(through(record, Integer.MAX_VALUE)).isEqualTo(record);
  }

  @Test
  void givesBackByteForByteWhatDoesNotChange() throws IOException {
    String lf =
        """
        WARC/1.0
        WARC-Type: conversion
        Content-Type: text/plain
        Content-Length: 2

        a


        """;
    String odd =
        """
        WARC/1.1
        warc-TYPE:conversion
        content-length:5
        X-Folded: a
        \t b
        X-Empty:
        Content-Type:\ttext/plain; charset=utf-8

        """
                .replace("\n", "\r\n")
            + "\uFEFFa\n\r\n\r\n";
    String[] files = {
      "",
      INFO + ONE + TWO + INFO,
      conversion(""),
      conversion("no line end"),
      conversion("a\r\nb\r\n\r\n\r\n"),
      conversion("WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n"),
      response("text/plain", "text\n") + response("text/html", "x"),
      lf + lf,
      odd,
      "\r\n\r\n" + ONE + "\r\n\r\n\n" + TWO + "\n".repeat(5000) + ONE,
      ONE.substring(0, ONE.length() - 4),
      ONE.substring(0, ONE.length() - 3),
      ONE.substring(0, ONE.length() - 4) + TWO,
      record("x", "y", "a\r\n\r\n", "X-Long: " + "z".repeat(100_000) + "\r\n")
    };
    for (String file : files) {
      for (int longest : new int[] {1 << 20, 3}) {
        assertThat(through(file.getBytes(UTF_8), longest)).isEqualTo(file.getBytes(UTF_8));
      }
    }
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void givesBackBytesThatAreNotUtf8() throws IOException {
    byte[] record = conversion("a?\nb??\n").getBytes(UTF_8);
    for (int i = 0; i < record.length; i++) {
      record[i] = record[i] == '?' ? (byte) 0xFF : record[i];
    }
    assertThat(through(record, 1 << 20)).isEqualTo(record);
    assertThat(heard.warnings)
        .containsExactly(
            "in: byte "
                + (record.length - 10)
                + ": 3 malformed bytes (not UTF-8), the first of them here, became U+FFFD");
  }

  @Test
  void namesADamagedVersionLineAndGoesOn() throws IOException {
    damaged(ONE.replace("WARC/1.0", "WARK/1.0"), 0, "no WARC record begins here; passed over");
    damaged(
        ONE.replace("WARC/1.0", "WARC/1.0x"),
        8,
        "not the version line of a WARC record; passed over");
    damaged(
        ONE.replace("Content-Length: 13\r\n", "Content-Length: 13\r\nno colon\r\n"),
        -1,
        "not the header of a WARC record; passed over");
  }

  @Test
  void namesAContentLengthThatIsMissingOrWrongAndGoesOn() throws IOException {
    String length = "Content-Length: 13";
    assertThat(ONE).contains(length);
    damaged(ONE.replace(length + "\r\n", ""), 0, "the header has no Content-Length; passed over");
    for (String wrong :
        new String[] {"", "-13", "1x", "13\r\nContent-Length: 14", "9".repeat(30)}) {
      damaged(
          ONE.replace(length, "Content-Length: " + wrong),
          0,
          "the header has a Content-Length that is no number of bytes; passed over");
    }
    for (String wrong : new String[] {"0", "1", "3", "11", "18", "30"}) {
      damaged(
          ONE.replace(length, "Content-Length: " + wrong),
          0,
          "the Content-Length is wrong: that says %s, and the record does not end there; passed over"
              .formatted(wrong));
    }
    damaged(
        ONE.replace(length, "Content-Length: 100000"),
        0,
        "the record is cut short, or its Content-Length wrong: that says 100000, and %d bytes follow;"
                .formatted(17 + TWO.getBytes(UTF_8).length)
            + " passed over");
  }

  @Test
  void namesBytesBetweenRecordsAndGoesOn() throws IOException {
    damaged("rubbish\r\nmore WARC/1.0\r\n", 0, "no WARC record begins here; passed over");
  }

  @Test
  void namesARecordThatIsCutShort() throws IOException {
    for (int cut = 5; cut < ONE.length(); cut++) {
      heard.failures.clear();
      assertThat(pages(TWO + ONE.substring(0, ONE.length() - cut))).as("cut by " + cut).hasSize(1);
      assertThat(heard.failures).hasSize(1);
      assertThat(heard.failures.get(0))
          .startsWith("in: byte " + TWO.getBytes(UTF_8).length + ": ")
          .endsWith("; passed over");
    }
  }

  @Test
  void goesOnBehindARecordThatAnotherOneCutShort() throws IOException {
    for (int cut = 6; cut < ONE.length(); cut++) {
      heard.failures.clear();
      List<Page> pages = pages(ONE.substring(0, ONE.length() - cut) + "\n" + TWO + INFO);
      assertThat(pages).as("cut by " + cut).hasSize(1);
      assertThat(pages.get(0).lines()).extracting(Line::raw).containsExactly("Zwei é🙂");
      assertThat(heard.failures).hasSize(1);
    }
  }

  @Test
  void goesOnAtTheNextMemberBehindADamagedOne() throws IOException {
    byte[] before = gzip(INFO, conversion("first\n"));
    byte[][] records = {gzip(ONE), gzip(conversion(CompressionTest.noise(200_000)))};
    byte[] behind = gzip(TWO, INFO);
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      byte[] damaged = records[round / 2 % 2];
      byte[] broken =
          round % 2 == 0
              ? Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length - 1))
              : damaged.clone();
      if (round % 2 == 1) {
        broken[10 + random.nextInt(broken.length - 10)] ^= (byte) (1 << random.nextInt(8));
      }
      heard.failures.clear();
      byte[] file = CompressionTest.join(before, broken, behind);
      List<Page> pages = new ArrayList<>();
      read(Compression.GZIP.reading(new ByteArrayInputStream(file)), 1 << 20, pages);
      assertThat(texts(pages)).as("round %d", round).containsExactly("first", "Zwei é🙂");
      // The record that is cut short by the damage is named too, where it was read so far.
      assertThat(heard.failures).hasSizeBetween(1, 2);
      assertThat(heard.failures.get(heard.failures.size() - 1))
          .startsWith("in: ")
          .contains("the gzip data is ")
          .contains("the member that begins at byte " + before.length)
          .endsWith("passed over");
    }
  }

  @Test
  void namesAMemberAtTheEndThatIsCutShort() throws IOException {
    byte[] file = gzip(TWO, ONE);
    List<Page> pages = new ArrayList<>();
    read(
        Compression.GZIP.reading(new ByteArrayInputStream(Arrays.copyOf(file, file.length - 1))),
        1 << 20,
        pages);
    assertThat(texts(pages)).containsExactly("Zwei é🙂");
    assertThat(heard.failures).hasSize(1);
    assertThat(heard.failures.get(0)).contains("the gzip data is cut short: it ends at byte ");
  }

  @Test
  void passesThroughWhatIsTooLong() throws IOException {
    String text = conversion("words\n".repeat(50_000));
    String page = response("text/html", "<p>\n".repeat(50_000));
    String response = response("text/plain", "words\n".repeat(50_000));
    String file = ONE + text + page + response + TWO;
    assertThat(through(file.getBytes(UTF_8), 100_000)).isEqualTo(file.getBytes(UTF_8));
    assertThat(heard.failures).isEmpty();
    assertThat(heard.warnings)
        .containsExactly(
            "in: byte %d: a text of 292 KB, longer than 97 KB; left as it is"
                .formatted(ONE.length()),
            "in: byte %d: a text of 293 KB, longer than 97 KB; left as it is"
                .formatted(ONE.length() + text.length() + page.length()));
    assertThat(texts(pages(file.getBytes(UTF_8), 100_000)))
        .containsExactly("One\nline two", "Zwei é🙂");
  }

  @Test
  void passesThroughWhatHasTooManyLines() throws IOException {
    String text = conversion("a\n".repeat(20_000));
    String page = response("text/html", "a\n".repeat(20_000));
    String file = ONE + text + page + TWO;
    assertThat(through(file.getBytes(UTF_8), 100_000)).isEqualTo(file.getBytes(UTF_8));
    assertThat(heard.failures).isEmpty();
    assertThat(heard.warnings)
        .containsExactly(
            "in: byte %d: a text of 39 KB, more than the 16384 lines that go with 97 KB; left as it is"
                .formatted(ONE.length()));
    assertThat(texts(pages(file.getBytes(UTF_8), 100_000)))
        .containsExactly("One\nline two", "Zwei é🙂");
  }

  @Test
  void namesALongRecordThatIsDamagedAndGoesOn() throws IOException {
    String text = conversion("words\n".repeat(5000));
    String length = "Content-Length: 30000";
    assertThat(text).contains(length);
    pages((text.replace(length, "Content-Length: 20000") + TWO).getBytes(UTF_8), 1000);
    assertThat(heard.failures)
        .containsExactly(
            "in: byte %d: the Content-Length of the record in front is wrong:"
                    .formatted(text.length() - 4 - 10_000)
                + " it does not end here; passed over");
    heard.failures.clear();
    pages((TWO + text.substring(0, text.length() - 5000)).getBytes(UTF_8), 1000);
    assertThat(heard.failures).hasSize(1);
    assertThat(heard.failures.get(0))
        .endsWith("the record that ends here is cut short: 4996 bytes are missing; passed over");
  }

  @Test
  void namesAFileThatIsNoneOnce() throws IOException {
    assertThat(pages("{\"text\":\"a\"}\n".repeat(1000))).isEmpty();
    assertThat(heard.failures)
        .containsExactly("in: byte 0: no WARC record begins here; passed over");
  }

  @Test
  void findsNothingButRecordsInRandomDamage() throws IOException {
    Random random = new Random(13);
    byte[] file = (INFO + ONE + response("text/plain", "x\n") + TWO + INFO + TWO).getBytes(UTF_8);
    for (int round = 0; round < 2000; round++) {
      heard.failures.clear();
      byte[] damaged = file.clone();
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        damaged[random.nextInt(file.length)] = (byte) random.nextInt();
      }
      List<Page> pages = pages(damaged, 1 << (4 + random.nextInt(16)));
      assertThat(pages.size() + heard.failures.size()).isLessThanOrEqualTo(12);
    }
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void takesTimeInProportionToHeadersThatDoNotEnd() throws IOException {
    for (String head : new String[] {"WARC/1.0\r\n", "WARC/1.0\r\nA: b\r\n", "WARC/1."}) {
      assertThat(pages(head.repeat(3_000_000 / head.length()))).isEmpty();
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void takesTimeInProportionToLyingLengths() throws IOException {
    // Each of these records says that it is nearly as long as all of them together.
    String lie = "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 9999999\r\n\r\nx\r\n\r\n";
    assertThat(pages(lie.repeat(200_000).getBytes(UTF_8), 10_000_000)).isEmpty();
    assertThat(heard.failures).hasSizeGreaterThan(10_000);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void holdsOneRecordAtATime() throws IOException {
    byte[] part = (response("text/html", "<p>\n".repeat(5000)) + ONE).getBytes(UTF_8);
    long records = (300L << 20) / part.length;
    try (InputStream in = new PagesSourceTest.Repeated(part, records);
        WetSource source = new WetSource(in, "in", Syntax.TEXT, heard, 10_000);
        WetSink sink = new WetSink(OutputStream.nullOutputStream(), Syntax.TEXT)) {
      long count = 0;
      for (Page page = source.next(); page != null; page = source.next()) {
        count += page.isVerbatim() ? 0 : 1;
        if (page.form().envelope() instanceof Envelope.Verbatim piece) {
          assertThat(piece.bytes().length).isLessThanOrEqualTo(1 << 16);
        }
        sink.accept(new Draft(page));
      }
      assertThat(count).isEqualTo(records);
    }
    assertThat(heard.failures).isEmpty();
  }

  /** Puts {@code damaged} between two good records, and expects one complaint at its place. */
  private void damaged(String damaged, int at, String message) throws IOException {
    heard.failures.clear();
    assertThat(texts(pages(TWO + damaged + TWO))).containsExactly("Zwei é🙂", "Zwei é🙂");
    assertThat(heard.failures).hasSize(1);
    int offset = TWO.getBytes(UTF_8).length + at;
    if (at < 0) {
      assertThat(heard.failures.get(0)).endsWith(": " + message);
    } else {
      assertThat(heard.failures).containsExactly("in: byte " + offset + ": " + message);
    }
    assertThat(through(TWO + damaged + TWO)).isEqualTo(TWO + TWO);
  }

  private static List<String> texts(List<Page> pages) {
    List<String> texts = new ArrayList<>();
    for (Page page : pages) {
      texts.add(String.join("\n", page.lines().stream().map(Line::raw).toList()));
    }
    return texts;
  }

  private List<Page> pages(String file) throws IOException {
    return pages(file.getBytes(UTF_8), 1 << 20);
  }

  private List<Page> pages(byte[] file, int longest) throws IOException {
    List<Page> pages = new ArrayList<>();
    read(new ByteArrayInputStream(file), longest, pages);
    return pages;
  }

  /** Reads all of {@code in}, and keeps what is not passed through. */
  private void read(InputStream in, int longest, List<Page> pages) throws IOException {
    try (WetSource source = new WetSource(in, "in", Syntax.TEXT, heard, longest)) {
      for (Page page = source.next(); page != null; page = source.next()) {
        if (!page.isVerbatim()) {
          pages.add(page);
        }
      }
    }
  }

  private String through(String file) throws IOException {
    return new String(through(file.getBytes(UTF_8), 1 << 20), UTF_8);
  }

  private byte[] through(byte[] file, int longest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WetSource source =
            new WetSource(new ByteArrayInputStream(file), "in", Syntax.TEXT, heard, longest);
        WetSink sink = new WetSink(out, Syntax.TEXT)) {
      for (Page page = source.next(); page != null; page = source.next()) {
        sink.accept(new Draft(page));
      }
    }
    return out.toByteArray();
  }
}
