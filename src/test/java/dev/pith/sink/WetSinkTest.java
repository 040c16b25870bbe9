package dev.pith.sink;

import static dev.pith.source.Warcs.INFO;
import static dev.pith.source.Warcs.base32;
import static dev.pith.source.Warcs.conversion;
import static dev.pith.source.Warcs.gzip;
import static dev.pith.source.Warcs.record;
import static dev.pith.source.Warcs.response;
import static dev.pith.source.Warcs.sha1;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Verdict;
import dev.pith.source.Compression;
import dev.pith.source.Heard;
import dev.pith.source.Members;
import dev.pith.source.WetSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Every draft loses its first line, if it has two. */
final class WetSinkTest {
  private static final Reason REASON = new Reason("test", 0, 1);

  private final Heard heard = new Heard();

  @Test
  void changesLengthAndDigestOfAConversionAndNothingElse() throws IOException {
    assertThat(through(INFO + conversion("Menu\nSome é text\n") + INFO))
        .isEqualTo(INFO + conversion("Some é text\n") + INFO);
  }

  @Test
  void changesLengthsAndDigestsOfAResponseAndNothingElse() throws IOException {
    assertThat(through(response("text/plain", "Menu\r\nSome text\r\n")))
        .isEqualTo(response("text/plain", "Some text\r\n"));
  }

  @Test
  void leavesRecordsAloneWhoseTextDoesNotChange() throws IOException {
    String file = INFO + conversion("One") + response("text/plain", "x") + conversion("");
    String wrong = conversion("One\n").replace("sha1:", "sha1:WRONG");
    assertThat(through(file + wrong)).isEqualTo(file + wrong);
  }

  @Test
  void recomputesDigestsAsTheyCame() throws Exception {
    String before = "Menu\nText\n";
    String after = "Text\n";
    for (String[] kind :
        new String[][] {
          {"sha1", "SHA-1"},
          {"SHA-1", "SHA-1"},
          {"md5", "MD5"},
          {"sha-256", "SHA-256"},
          {"sha512", "SHA-512"}
        }) {
      byte[] was = MessageDigest.getInstance(kind[1]).digest(before.getBytes(UTF_8));
      byte[] is = MessageDigest.getInstance(kind[1]).digest(after.getBytes(UTF_8));
      String[][] encodings = {
        {base32(was), base32(is)},
        {padded(base32(was)), padded(base32(is))},
        {HexFormat.of().formatHex(was), HexFormat.of().formatHex(is)},
        {
          HexFormat.of().withUpperCase().formatHex(was),
          HexFormat.of().withUpperCase().formatHex(is)
        },
        {Base64.getEncoder().encodeToString(was), Base64.getEncoder().encodeToString(is)}
      };
      for (String[] encoding : encodings) {
        String digest = "WARC-Payload-Digest : " + kind[0] + ":";
        assertThat(
                through(record("conversion", "text/plain", before, digest + encoding[0] + "\r\n")))
            .isEqualTo(record("conversion", "text/plain", after, digest + encoding[1] + "\r\n"));
      }
    }
  }

  private static String padded(String base32) {
    return base32 + "=".repeat((8 - base32.length() % 8) % 8);
  }

  @Test
  void leavesOutDigestsThatItCannotRecompute() throws IOException {
    for (String digest : new String[] {"blake3:abcdef", "nonsense", "sha1:short", "sha1:"}) {
      assertThat(
              through(
                  record(
                      "conversion",
                      "text/plain",
                      "Menu\nText\n",
                      "WARC-Block-Digest: " + digest + "\r\nX: y\r\n")))
          .isEqualTo(record("conversion", "text/plain", "Text\n", "X: y\r\n"));
    }
  }

  @Test
  void keepsAByteOrderMarkAndCountsIt() throws IOException {
    assertThat(through(conversion("\uFEFFMenu\nText\n"))).isEqualTo(conversion("\uFEFFText\n"));
  }

  @Test
  void keepsOddHeadersAsTheyAre() throws IOException {
    String head =
        "WARC/1.1\r\nwarc-type:conversion\r\nX: Content-Length: 10\r\n folded\r\n\t too\r\nZ:\r\n";
    String rest = "content-TYPE:\ttext/plain\r\nCONTENT-length:  ";
    assertThat(through(head + rest + "10 \r\n\r\nMenu\nText\n\r\n\r\n"))
        .isEqualTo(head + rest + "5 \r\n\r\nText\n\r\n\r\n");
  }

  @Test
  void writesTheCharsetInWhichTheTextCame() throws IOException {
    byte[] record =
        response("text/plain; charset=ISO-8859-1", "Menu\ncaf?\n")
            .replace('?', '\u00e9')
            .getBytes(ISO_8859_1);
    byte[] out = through(new ByteArrayInputStream(record));
    assertThat(new String(out, ISO_8859_1))
        .contains("content-length:5\r\n")
        .contains("caf\u00e9\n");
  }

  @Test
  void leavesATextAloneThatItsCharsetCannotHold() throws IOException {
    byte[] record =
        response("text/plain; charset=us-ascii", "Menu\ncaf?\n")
            .replace('?', '\u00e9')
            .getBytes(ISO_8859_1);
    assertThat(through(new ByteArrayInputStream(record))).isEqualTo(record);
  }

  @Test
  void isReadByOthers() throws IOException {
    String file = INFO + conversion("Menu\nText\n") + response("text/plain", "Menu\nMore\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Members members = Compression.GZIP.writingMembers(out);
    run(
        new ByteArrayInputStream(file.getBytes(UTF_8)),
        new WetSink(members, Syntax.TEXT, members::end));
    StringBuilder seen = new StringBuilder();
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(out.toByteArray()))) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcConversion conversion) {
          String text = new String(conversion.body().stream().readAllBytes(), UTF_8);
          seen.append(text);
          assertThat(conversion.blockDigest().orElseThrow().base32()).isEqualTo(base32(sha1(text)));
        } else if (record instanceof WarcResponse response) {
          String text = new String(response.http().body().stream().readAllBytes(), UTF_8);
          seen.append(text);
          assertThat(response.payloadDigest().orElseThrow().base32()).isEqualTo(base32(sha1(text)));
          assertThat(response.http().headers().first("Content-Length")).contains("5");
        }
      }
    }
    assertThat(seen.toString()).isEqualTo("Text\nMore\n");
  }

  @Test
  void writesAMemberForEachRecord() throws IOException {
    byte[] file = gzip(INFO, conversion("Menu\nText\n"), conversion("One\n"), INFO);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Members members = Compression.GZIP.writingMembers(out);
    run(
        Compression.GZIP.reading(new ByteArrayInputStream(file)),
        new WetSink(members, Syntax.TEXT, members::end));
    assertThat(out.toByteArray())
        .isEqualTo(gzip(INFO, conversion("Text\n"), conversion("One\n"), INFO));
  }

  @Test
  void leavesAnotherPageToOtherSinks() throws IOException {
    try (WetSink sink = new WetSink(new ByteArrayOutputStream(), Syntax.TEXT)) {
      assertThatThrownBy(() -> sink.accept(new Draft(Page.of("a.txt", Syntax.TEXT, "a\n"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a.txt came in no WARC record");
    }
  }

  @Test
  void isJsonLinesWithoutTheOtherRecords() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String file = INFO + conversion("Menu\nText\n") + response("text/html", "<p>") + INFO;
    run(new ByteArrayInputStream(file.getBytes(UTF_8)), new JsonLinesSink(out, Syntax.TEXT));
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            "{\"id\":\"<urn:uuid:1>\",\"url\":\"https://example.org/conversion\","
                + "\"date\":\"2026-01-02T03:04:05Z\",\"text\":\"Text\\n\"}\n");
  }

  @Test
  void isTextWithoutTheOtherRecords() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String file = INFO + conversion("Menu\nText") + response("text/html", "<p>") + conversion("b");
    run(new ByteArrayInputStream(file.getBytes(UTF_8)), new TextSink(out, Syntax.TEXT));
    assertThat(out.toString(UTF_8)).isEqualTo("Text\nb");
  }

  @Test
  void isExplainedWithoutTheOtherRecords() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String file = INFO + conversion("One\n") + INFO;
    run(new ByteArrayInputStream(file.getBytes(UTF_8)), new ExplanationSink(out));
    assertThat(out.toString(UTF_8)).isEqualTo("# in:2\n1\tkeep\t\t-\tOne\n");
  }

  private String through(String file) throws IOException {
    return new String(through(new ByteArrayInputStream(file.getBytes(UTF_8))), UTF_8);
  }

  private byte[] through(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(in, new WetSink(out, Syntax.TEXT));
    assertThat(heard.failures).isEmpty();
    return out.toByteArray();
  }

  private void run(InputStream in, PageSink sink) throws IOException {
    try (WetSource source = new WetSource(in, "in", Syntax.TEXT, heard);
        sink) {
      for (Page page = source.next(); page != null; page = source.next()) {
        Draft draft = new Draft(page);
        if (page.lines().size() > 1) {
          Line first = page.lines().get(0);
          draft.open("test");
          draft.apply(first, new Verdict.Drop(REASON));
          draft.close(1);
        }
        sink.accept(draft);
      }
    }
  }
}
