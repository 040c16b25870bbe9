package dev.pith.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.page.Envelope;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class JsonLinesSourceTest {
  private final Heard heard = new Heard();

  @Test
  void isOnePageARecord() throws IOException {
    List<Page> pages = read("{\"text\":\"One\\nTwo\\n\"}\n{\"text\":\"Three\"}\n");
    assertThat(pages).extracting(Page::id).containsExactly("in:1", "in:2");
    assertThat(pages.get(0).lines()).extracting(Line::raw).containsExactly("One", "Two");
    assertThat(pages.get(0).form().closed()).isTrue();
    assertThat(pages.get(1).lines()).extracting(Line::raw).containsExactly("Three");
    assertThat(pages.get(1).form().closed()).isFalse();
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void anEmptyStreamHasNoPages() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void anEmptyTextIsAPageWithoutLines() throws IOException {
    Page page = one("{\"text\":\"\"}");
    assertThat(page.lines()).isEmpty();
    assertThat(page.form().closed()).isTrue();
  }

  @Test
  void knowsWhereTheTextStands() throws IOException {
    for (String record :
        List.of(
            "{\"text\":\"a\"}",
            "  { \"text\" \t:  \"a\" , \"n\": 1 }  ",
            "{\"\\u00e9\\\"\":\"\\\\\",\"text\":\"a\"}",
            "{\"日本語🙂\":\"🙂é\",\"x\":[\"日\"],\"text\" :\"a\",\"z\":\"é\"}",
            "{\"te\\u0078t\":\"a\"}")) {
      assertThat(span(one(record))).as(record).isEqualTo("\"a\"");
    }
    assertThat(span(one("{\"text\":\"a\\\\\",\"b\":\"\\\"\"}"))).isEqualTo("\"a\\\\\"");
    assertThat(span(one("{\"text\":\"say \\\"日本\\\"\"}"))).isEqualTo("\"say \\\"日本\\\"\"");
  }

  @Test
  void readsEveryEscape() throws IOException {
    Page page =
        one("{\"text\":\"\\\"\\\\\\/\\b\\f\\r\\t\\u0041\\u00E9\\u65e5\\ud83d\\ude42 é🙂\"}");
    assertThat(page.lines().get(0).raw()).isEqualTo("\"\\/\b\f\r\tAé日🙂 é🙂");
  }

  @Test
  void keepsALoneSurrogate() throws IOException {
    assertThat(one("{\"text\":\"a\\ud800b\\uDC00\"}").lines().get(0).raw())
        .isEqualTo("a\ud800b\udc00");
  }

  @Test
  void theLastOfSeveralFieldsOfOneNameCounts() throws IOException {
    Page page = one("{\"text\":\"first\",\"url\":\"u\",\"text\":\"last\",\"url\":7}");
    assertThat(page.lines().get(0).raw()).isEqualTo("last");
    assertThat(span(page)).isEqualTo("\"last\"");
    assertThat(page.meta()).isEmpty();
  }

  @Test
  void leavesANestedFieldOfTheSameNameAlone() throws IOException {
    Page page =
        one("{\"a\":{\"text\":\"no\",\"url\":\"no\"},\"text\":\"yes\",\"b\":[{\"text\":\"no\"}]}");
    assertThat(page.lines().get(0).raw()).isEqualTo("yes");
    assertThat(page.meta()).isEmpty();
  }

  @Test
  void takesTheFieldItIsTold() throws IOException {
    try (JsonLinesSource source =
        new JsonLinesSource(
            stream("{\"text\":\"no\",\"body\":\"# yes\"}"), "in", "body", Syntax.MARKDOWN, heard)) {
      Page page = requireNonNull(source.next());
      assertThat(page.syntax()).isEqualTo(Syntax.MARKDOWN);
      assertThat(page.lines().get(0).raw()).isEqualTo("# yes");
    }
  }

  @Test
  void knowsTheUrlAndTheIdIfTheyAreStrings() throws IOException {
    assertThat(one("{\"id\":\"n\\u00e9\",\"text\":\"\",\"url\":\"http:\\/\\/x\"}").meta())
        .containsExactly(Map.entry("url", "http://x"), Map.entry("id", "né"));
    assertThat(one("{\"id\":7,\"text\":\"\",\"url\":null}").meta()).isEmpty();
  }

  @Test
  void acceptsWhatJsonAccepts() throws IOException {
    one("{\"n\":[1.0e5,1E400,-0,0.10,123456789012345678901234567890],\"t\":true,\"text\":\"\"}");
    one("{\"n\":" + "1".repeat(5000) + ",\"text\":\"\"}");
    one("{\"" + "k".repeat(100_000) + "\":0,\"text\":\"\"}");
    one("{\"n\":" + "[".repeat(50_000) + "]".repeat(50_000) + ",\"text\":\"\"}");
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void readsCrlfRecordsAndALastOneWithoutItsEnd() throws IOException {
    List<Page> pages = read("{\"text\":\"a\"}\r\n{\"text\":\"b\"}\r\n{\"text\":\"c\"}");
    assertThat(pages).extracting(p -> p.lines().get(0).raw()).containsExactly("a", "b", "c");
    assertThat(pages).extracting(p -> p.form().newline()).containsOnly("\n");
  }

  @Test
  void skipsBlankLinesButCountsThem() throws IOException {
    assertThat(read("\n  \t\n{\"text\":\"a\"}\n\r\n\n{\"text\":\"b\"}\n\n"))
        .extracting(Page::id)
        .containsExactly("in:3", "in:6");
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void knowsTheLineEndsInsideTheText() throws IOException {
    assertThat(one("{\"text\":\"a\\r\\nb\"}").form().newline()).isEqualTo("\r\n");
    assertThat(one("{\"text\":\"a\\u000d\\u000ab\"}").lines()).hasSize(2);
    Page mixed = one("{\"text\":\"a\\r\\nb\\n\"}");
    assertThat(mixed.form().newline()).isEqualTo("\n");
    assertThat(mixed.lines()).extracting(Line::raw).containsExactly("a\r", "b");
  }

  @Test
  void leavesALoneCarriageReturnAlone() throws IOException {
    assertThat(one("{\"text\":\"a\\rb\"}").lines()).extracting(Line::raw).containsExactly("a\rb");
  }

  @Test
  void givesAByteOrderMarkToTheFirstPageThatComes() throws IOException {
    List<Page> pages = read("\uFEFF[]\n{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
    assertThat(pages).extracting(p -> p.form().bom()).containsExactly(true, false);
    assertThat(heard.failures).containsExactly("in:1: byte 3: not a JSON object but an array");
  }

  @Test
  void countsTheByteOrderMarkInOffsets() throws IOException {
    Page page = read("\uFEFF{\"text\":\"a\"}\n").get(0);
    assertThat(span(page)).isEqualTo("\"a\"");
    read("\uFEFF{\"text\":1}\n");
    assertThat(heard.failures)
        .containsExactly("in:1: byte 11: the field 'text' is not a string but a number");
  }

  @Test
  void leavesAByteOrderMarkInTheTextAlone() throws IOException {
    Page page = one("{\"text\":\"\uFEFFa\"}");
    assertThat(page.lines().get(0).raw()).isEqualTo("\uFEFFa");
    assertThat(page.form().bom()).isFalse();
  }

  @Test
  void knowsWhereTheTextStandsBehindALaterByteOrderMark() throws IOException {
    List<Page> pages = read("{\"text\":\"a\"}\n\uFEFF{\"text\":\"b\"}\n");
    assertThat(pages).extracting(JsonLinesSourceTest::span).containsExactly("\"a\"", "\"b\"");
  }

  @Test
  void namesTheLineThatIsNotJson() throws IOException {
    List<Page> pages = read("{\"text\":\"a\"}\n{\"text\": oops}\n{\"text\":\"c\"}\n");
    assertThat(pages).extracting(Page::id).containsExactly("in:1", "in:3");
    assertThat(heard.failures)
        .containsExactly("in:2: byte 22: not JSON: Unrecognized token 'oops'");
  }

  @Test
  void namesARecordThatWasCutShort() throws IOException {
    read("{\"text\":\"a\"");
    read("{\"text\":\"a");
    assertThat(heard.failures).hasSize(2).allMatch(m -> m.startsWith("in:1: byte 1"));
    assertThat(heard.failures).noneMatch(m -> m.contains("[Source") || m.contains("\n"));
  }

  @Test
  void namesWhatStandsBehindTheRecord() throws IOException {
    assertThat(read("{\"text\":\"a\"} {\"text\":\"b\"}\n{\"text\":\"a\"},\n")).isEmpty();
    assertThat(heard.failures.get(0))
        .isEqualTo("in:1: byte 13: not JSON: a second value behind the first");
    assertThat(heard.failures.get(1)).startsWith("in:2: byte ").contains("not JSON: ");
  }

  @Test
  void namesARecordThatIsNestedTooDeep() throws IOException {
    read("{\"text\":" + "[".repeat(1_000_000));
    assertThat(heard.failures).hasSize(1);
    assertThat(heard.failures.get(0)).endsWith("nested deeper than 100000");
  }

  @Test
  void keepsControlCharactersOutOfMessages() throws IOException {
    read("{\"text\":a\u001bb}\n");
    assertThat(heard.failures.get(0)).doesNotContain("\u001b").contains("not JSON");
  }

  @Test
  void refusesWhatOnlyLenientReadersAccept() throws IOException {
    String[] records = {
      "{'text':'a'}",
      "{text:\"a\"}",
      "{\"text\":\"a\",}",
      "{\"text\":\"a\",\"n\":01}",
      "{\"text\":\"a\",\"n\":NaN}",
      "{\"text\":\"a\",\"n\":+1}",
      "{\"text\":\"a\"}//",
      "{\"text\":\"a\tb\"}",
      "{\"text\":\"\\x\"}",
      "{\"text\":\"\\u12g4\"}",
      "{\"text\":\"\0\"}"
    };
    for (String record : records) {
      heard.failures.clear();
      assertThat(read(record + "\n")).as(record).isEmpty();
      assertThat(heard.failures).as(record).hasSize(1);
      assertThat(heard.failures.get(0)).startsWith("in:1: byte ").contains(": not JSON: ");
    }
  }

  @Test
  void namesARecordThatIsNoObject() throws IOException {
    read("[{\"text\":\"a\"}]\n\"text\"\n12\nnull\ntrue\n");
    assertThat(heard.failures)
        .containsExactly(
            "in:1: byte 0: not a JSON object but an array",
            "in:2: byte 15: not a JSON object but a string",
            "in:3: byte 22: not a JSON object but a number",
            "in:4: byte 25: not a JSON object but null",
            "in:5: byte 30: not a JSON object but true or false");
  }

  @Test
  void namesAMissingFieldAndTheFieldsThereAre() throws IOException {
    read("\n{\"id\":1,\"url\":{\"text\":\"x\"},\"body\":\"x\"}\n{}\n");
    assertThat(heard.failures)
        .containsExactly(
            "in:2: byte 1: no field 'text' (the record has: id, url, body)",
            "in:3: byte 40: no field 'text' (the record is empty)");
  }

  @Test
  void listsOnlySomeOfManyFields() throws IOException {
    StringBuilder record = new StringBuilder("{\"\\u001b\":0");
    for (int i = 0; i < 100; i++) {
      record.append(",\"").append(i).append("long".repeat(20)).append("\":0");
    }
    read(record.append("}").toString());
    assertThat(heard.failures.get(0)).contains("has: ?, 0longlong").endsWith("…, …)");
    assertThat(heard.failures.get(0).length()).isLessThan(500);
  }

  @Test
  void namesAFieldThatIsNoString() throws IOException {
    read("{\"text\":null}\n{\"text\": 5}\n{\"text\":{}}\n{\"text\":\"a\",\"text\":[]}\n");
    assertThat(heard.failures)
        .containsExactly(
            "in:1: byte 8: the field 'text' is not a string but null",
            "in:2: byte 23: the field 'text' is not a string but a number",
            "in:3: byte 34: the field 'text' is not a string but an object",
            "in:4: byte 57: the field 'text' is not a string but an array");
  }

  @Test
  void namesOtherEncodings() throws IOException {
    for (byte[] bytes :
        List.of(
            "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16),
            "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16LE),
            "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16BE))) {
      heard.failures.clear();
      assertThat(read(bytes)).isEmpty();
      assertThat(heard.failures).hasSize(1);
      assertThat(heard.failures.get(0)).contains("not JSON").contains("UTF-16");
    }
  }

  @Test
  void mendsMalformedBytesInTheTextAndNamesThemOnce() throws IOException {
    byte[] in =
        "{\"a\":\"\u00ff\",\"text\":\"x\u00ffy\\n\",\"b\":\"\u00fe\"}\n{\"text\":\"\u00e2\u0082\"}\n"
            .getBytes(ISO_8859_1);
    List<Page> pages = read(in);
    assertThat(pages).extracting(p -> p.lines().get(0).raw()).containsExactly("x\uFFFDy", "\uFFFD");
    assertThat(heard.warnings)
        .containsExactly(
            "in:1: byte 18: 3 malformed bytes (not UTF-8), the first of them here,"
                + " became U+FFFD");
    Envelope.Json envelope = envelope(pages.get(0));
    assertThat(new String(envelope.record(), ISO_8859_1))
        .isEqualTo("{\"a\":\"\u00ff\",\"text\":\"x\u00ef\u00bf\u00bdy\\n\",\"b\":\"\u00fe\"}");
    assertThat(span(pages.get(0))).isEqualTo("\"x\uFFFDy\\n\"");
  }

  @Test
  void leavesMalformedBytesInOtherFieldsAlone() throws IOException {
    byte[] in = "{\"a\u00ff\":\"\u00c3\",\"text\":\"x\"}".getBytes(ISO_8859_1);
    Page page = read(in).get(0);
    assertThat(envelope(page).record()).isEqualTo(in);
    assertThat(heard.warnings).isEmpty();
  }

  @Test
  void refusesMalformedBytesBetweenTokens() throws IOException {
    assertThat(read("{\u00ff\"text\":\"x\"}".getBytes(ISO_8859_1))).isEmpty();
    assertThat(heard.failures).hasSize(1);
    assertThat(heard.failures.get(0)).contains("not JSON");
  }

  @Test
  void namesMalformedBytesWhenClosedEarly() throws IOException {
    try (JsonLinesSource source =
        source(
            new ByteArrayInputStream("{\"text\":\"\u00ff\"}\n{}".getBytes(ISO_8859_1)),
            RecordReader.LONGEST)) {
      assertThat(source.next()).isNotNull();
      assertThat(heard.warnings).isEmpty();
    }
    assertThat(heard.warnings).hasSize(1);
  }

  @Test
  void namesHtmlSourceOnce() throws IOException {
    read("{\"text\":\"a\"}\n{\"text\":\"<html><body>\"}\n{\"text\":\"<html><body>\"}\n");
    assertThat(heard.warnings).hasSize(1);
    assertThat(heard.warnings.get(0)).startsWith("in:2: looks like HTML source");
  }

  @Test
  void passesThroughARecordOfTooManyLines() throws IOException {
    String many = "{\"text\":\"" + "a\\n".repeat(600_000) + "\"}";
    String one = "{\"text\":\"a\"}";
    List<Page> pages = new ArrayList<>();
    try (JsonLinesSource source =
        new JsonLinesSource(
            stream("\uFEFF" + many + "\n" + one),
            "in",
            "text",
            Syntax.TEXT,
            heard,
            16 << 20,
            RecordReader.LONGEST)) {
      for (Page page = source.next(); page != null; page = source.next()) {
        pages.add(page);
      }
    }
    assertThat(heard.warnings)
        .containsExactly(
            "in:1: byte 3: its text has more than the 524288 lines that go with 16 MB; left as it is");
    assertThat(pages.get(0).form().envelope())
        .isInstanceOfSatisfying(
            Envelope.Verbatim.class,
            piece -> assertThat(new String(piece.bytes(), UTF_8)).isEqualTo("\uFEFF" + many));
    assertThat(pages.get(1).lines()).hasSize(1);
    assertThat(pages.get(1).form().bom()).isFalse();
  }

  @Test
  void namesARecordThatIsTooLongAndGoesOn() throws IOException {
    List<Page> pages = new ArrayList<>();
    String in = "{\"text\":\"a\"}\n{\"text\":\"" + "b".repeat(200_000) + "\"}\n{\"text\":\"c\"}";
    try (JsonLinesSource source = source(stream(in), 100)) {
      for (Page page = source.next(); page != null; page = source.next()) {
        pages.add(page);
      }
    }
    assertThat(pages).extracting(Page::id).containsExactly("in:1", "in:3");
    assertThat(heard.failures)
        .containsExactly("in:2: byte 113: a record may not be longer than this");
  }

  @Test
  void readsFromStreamsThatGiveLittleAtATime() throws IOException {
    String in = "\uFEFF{\"text\":\"aé\"}\r\n\n{\"text\":\"b\"}\nx\n{\"text\":\"c\"}";
    InputStream slow =
        new ByteArrayInputStream(in.getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] b, int off, int len) {
            return super.read(b, off, Math.min(1, len));
          }
        };
    List<String> texts = new ArrayList<>();
    try (JsonLinesSource source = source(slow, RecordReader.LONGEST)) {
      for (Page page = source.next(); page != null; page = source.next()) {
        texts.add(page.id() + page.lines().get(0).raw());
      }
    }
    assertThat(texts).containsExactly("in:1aé", "in:3b", "in:5c");
    assertThat(heard.failures.get(0)).startsWith("in:4: byte ");
  }

  @Test
  void findsRecordsOfAllLengthsAroundTheBuffer() throws IOException {
    Random random = new Random(11);
    StringBuilder in = new StringBuilder();
    List<Integer> lengths = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int length = random.nextInt(i % 10 == 0 ? 200_000 : 3000);
      lengths.add(length);
      in.append("{\"text\":\"").append("x".repeat(length)).append("\"}\n");
    }
    assertThat(read(in.toString()))
        .extracting(p -> p.lines().isEmpty() ? 0 : p.lines().get(0).raw().length())
        .isEqualTo(lengths);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void readsALineOfTwentyMegabytes() throws IOException {
    byte[] record = new byte[20_000_000];
    Arrays.fill(record, (byte) 'x');
    byte[] head = "{\"text\":\"".getBytes(UTF_8);
    byte[] tail = "é\\n\",\"n\":1}".getBytes(UTF_8);
    System.arraycopy(head, 0, record, 0, head.length);
    System.arraycopy(tail, 0, record, record.length - tail.length, tail.length);
    Page page = read(record).get(0);
    assertThat(page.lines().get(0).raw()).hasSize(20_000_000 - head.length - tail.length + 1);
    assertThat(envelope(page).to()).isEqualTo(20_000_000 - 7);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void holdsOneRecordOfManyAtATime() throws IOException {
    byte[] record = ("{\"n\":1,\"text\":\"" + "word ".repeat(100) + "\"}\n").getBytes(UTF_8);
    Endless in = new Endless(record, 100_000);
    List<WeakReference<Page>> seen = new ArrayList<>();
    try (JsonLinesSource source = source(in, RecordReader.LONGEST)) {
      long pages = 0;
      for (Page page = source.next(); page != null; page = source.next()) {
        pages++;
        if (pages % 10_000 == 0) {
          seen.add(new WeakReference<>(page));
        }
        assertThat(in.given - pages * record.length).isLessThan(1 << 20);
      }
      assertThat(pages).isEqualTo(100_000);
      System.gc();
      assertThat(seen).filteredOn(page -> page.get() != null).isEmpty();
    }
  }

  /** The same record, again and again. */
  private static final class Endless extends InputStream {
    private final byte[] record;
    private final long total;
    long given;

    Endless(byte[] record, int times) {
      this.record = record;
      this.total = (long) record.length * times;
    }

    @Override
    public int read() {
      return given == total ? -1 : record[(int) (given++ % record.length)];
    }

    @Override
    public int read(byte[] b, int off, int len) {
      if (given == total) {
        return -1;
      }
      int at = (int) (given % record.length);
      int count = Math.min(len, record.length - at);
      System.arraycopy(record, at, b, off, count);
      given += count;
      return count;
    }
  }

  private static Envelope.Json envelope(Page page) {
    return (Envelope.Json) requireNonNull(page.form().envelope());
  }

  private static String span(Page page) {
    Envelope.Json envelope = envelope(page);
    return new String(envelope.record(), envelope.from(), envelope.to() - envelope.from(), UTF_8);
  }

  private Page one(String record) throws IOException {
    List<Page> pages = read(record);
    assertThat(heard.failures).isEmpty();
    assertThat(pages).hasSize(1);
    return pages.get(0);
  }

  private List<Page> read(String in) throws IOException {
    return read(in.getBytes(UTF_8));
  }

  private List<Page> read(byte[] in) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (JsonLinesSource source = source(new ByteArrayInputStream(in), RecordReader.LONGEST)) {
      for (Page page = source.next(); page != null; page = source.next()) {
        pages.add(page);
      }
    }
    return pages;
  }

  private JsonLinesSource source(InputStream in, int longest) {
    return new JsonLinesSource(in, "in", "text", Syntax.TEXT, heard, Integer.MAX_VALUE, longest);
  }

  private static InputStream stream(String in) {
    return new ByteArrayInputStream(in.getBytes(UTF_8));
  }
}
