package dev.pith.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pith.page.Draft;
import dev.pith.page.Envelope;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import dev.pith.sink.JsonLinesSink;
import dev.pith.sink.PageSink;
import dev.pith.sink.TextSink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class PagesSourceTest {
  private static final int LONGEST = 1 << 20;

  private final Heard heard = new Heard();

  @Test
  void partsPagesAtFormFeeds() throws IOException {
    List<Page> pages = cleanable(read("One\ntwo\n\fThree\n\f", "\f", LONGEST));
    assertThat(pages).extracting(Page::id).containsExactly("in#page=1", "in#page=2");
    assertThat(pages.get(0).lines()).extracting(Line::raw).containsExactly("One", "two");
    assertThat(pages.get(1).lines()).extracting(Line::raw).containsExactly("Three");
  }

  @Test
  void namesAPageAloneByItsStream() throws IOException {
    for (String separator : new String[] {"\f", "---", ""}) {
      List<Page> pages = read("One\ntwo\n", separator, LONGEST);
      assertThat(pages).hasSize(1);
      assertThat(pages.get(0).id()).isEqualTo("in");
      assertThat(pages.get(0).isVerbatim()).isFalse();
    }
  }

  @Test
  void countsEmptyPages() throws IOException {
    List<Page> pages = cleanable(read("\fTwo\n\f\fFour\n", "\f", LONGEST));
    assertThat(pages).extracting(Page::id).containsExactly("in#page=2", "in#page=4");
  }

  @Test
  void anEmptyFileIsAPageWithoutLines() throws IOException {
    List<Page> pages = read("", "\f", LONGEST);
    assertThat(pages).hasSize(1);
    assertThat(pages.get(0).id()).isEqualTo("in");
    assertThat(pages.get(0).lines()).isEmpty();
  }

  @Test
  void partsPagesAtLinesThatEqualTheSeparator() throws IOException {
    List<Page> pages =
        cleanable(
            read("a\n=====\nb\n ===== \n======\nx =====\n=====\r\nc\n=====", "=====", LONGEST));
    assertThat(pages).hasSize(3);
    assertThat(pages.get(1).lines())
        .extracting(Line::raw)
        .containsExactly("b", " ===== ", "======", "x =====");
    assertThat(pages.get(2).lines()).extracting(Line::raw).containsExactly("c");
  }

  @Test
  void leavesFormFeedsAloneWhereSomethingElseParts() throws IOException {
    assertThat(read("a\fb\n", "---", LONGEST)).hasSize(1);
    assertThat(read("a\fb\n---\n", "", LONGEST)).hasSize(1);
  }

  @Test
  void givesBackByteForByteWhatDoesNotChange() throws IOException {
    String[] texts = {
      "",
      "\f",
      "\f\f\f",
      "a",
      "a\f",
      "a\n\fb",
      "\uFEFFa\r\n\fb\r\n\f",
      "\uFEFF\fa\n",
      "a\fb\fc\n\n\f",
      "---",
      "---\n",
      "a\n---",
      "a\n---\n---\r\nb",
      "---\n\n---\n",
      "a\r\n---\r\nb",
      "é\f🙂\n---\nü"
    };
    for (String text : texts) {
      for (String separator : new String[] {"\f", "---", ""}) {
        assertThat(through(text, separator, LONGEST)).isEqualTo(text);
      }
    }
  }

  @Test
  void givesBackRandomTextByteForByte() throws IOException {
    Random random = new Random(11);
    String[] parts = {"a", "é", "🙂", "\n", "\r\n", "\f", "---", "---\n", "\n---\n", " ", "words"};
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      String separator = round % 2 == 0 ? "\f" : "---";
      assertThat(through(text.toString(), separator, 1 + random.nextInt(30)))
          .isEqualTo(text.toString());
    }
  }

  @Test
  void passesThroughAPageThatIsTooLong() throws IOException {
    String huge = "é🙂 words\n".repeat(40_000);
    String text = "a\n\f" + huge + "\fb\n";
    assertThat(through(text, "\f", 100_000)).isEqualTo(text);
    assertThat(heard.warnings).containsExactly("in: byte 3: longer than 97 KB; left as it is");
    assertThat(heard.failures).isEmpty();
    heard.warnings.clear();
    List<Page> pages = read(text, "\f", 100_000);
    assertThat(cleanable(pages)).extracting(Page::id).containsExactly("in#page=1", "in#page=3");
    for (Page page : pages) {
      if (page.form().envelope() instanceof Envelope.Verbatim piece) {
        assertThat(piece.bytes()).hasSizeLessThanOrEqualTo(1 << 16);
        assertThat(new String(piece.bytes(), UTF_8)).doesNotContain("\uFFFD");
      }
    }
  }

  @Test
  void passesThroughAPageOfTooManyLines() throws IOException {
    String lines = "a\r\n".repeat(600_000);
    String text = "a\n\f" + lines + "\fb\n";
    assertThat(through(text, "\f", 16 << 20)).isEqualTo(text);
    assertThat(heard.warnings)
        .containsExactly(
            "in: byte 3: more than the 524288 lines that go with 16 MB; left as it is");
    assertThat(cleanable(read(text, "\f", 16 << 20)))
        .extracting(Page::id)
        .containsExactly("in#page=1", "in#page=3");
    assertThat(cleanable(read(text, "\f", 32 << 20))).hasSize(3);
  }

  @Test
  void takesAnyPageOfSomeThousandLines() throws IOException {
    assertThat(cleanable(read("a\n".repeat(16_000), "\f", 100_000))).hasSize(1);
  }

  @Test
  void saysTheLimitInMegabytes() throws IOException {
    through("x".repeat((16 << 20) + 1), "\f", 16 << 20);
    assertThat(heard.warnings).containsExactly("in: byte 0: longer than 16 MB; left as it is");
  }

  @Test
  void passesThroughBytesThatAreNotUtf8() throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(2).nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '\f' ? (byte) 0x80 : bytes[i];
    }
    Arrays.fill(bytes, 60_000, 70_000, (byte) 0x80);
    String text = new String(bytes, ISO_8859_1);
    assertThat(through(bytes, "\f", 1000)).isEqualTo(bytes);
    assertThat(through(bytes, "---", 1000)).isEqualTo(bytes);
    assertThat(text).hasSize(bytes.length);
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void namesMalformedBytesByTheirPlaceInTheFile() throws IOException {
    byte[] text = "abc\n\fde?\n".getBytes(UTF_8);
    text[7] = (byte) 0xFF;
    through(text, "\f", LONGEST);
    assertThat(heard.warnings)
        .containsExactly("in: byte 7: 1 malformed byte (not UTF-8) became U+FFFD");
  }

  @Test
  void isARecordOfJsonEach() throws IOException {
    assertThat(json("a\n\fb\n", LONGEST))
        .isEqualTo(
            "{\"id\":\"in#page=1\",\"text\":\"a\\n\"}\n{\"id\":\"in#page=2\",\"text\":\"b\\n\"}\n");
  }

  @Test
  void isARecordOfJsonWhenItIsTooLong() throws IOException {
    String huge = "\"é🙂\"\n".repeat(40_000);
    assertThat(json("a\n\f" + huge + "\fb\n", 1000))
        .isEqualTo(
            "{\"id\":\"in#page=1\",\"text\":\"a\\n\"}\n{\"id\":\"in#page=2\",\"text\":\""
                + "\\\"é🙂\\\"\\n".repeat(40_000)
                + "\"}\n{\"id\":\"in#page=3\",\"text\":\"b\\n\"}\n");
  }

  @Test
  void isTheErrorThatItsStreamIs() throws IOException {
    byte[] packed = CompressionTest.packed(Compression.GZIP, "a\n\f" + "b".repeat(1000));
    byte[] cut = Arrays.copyOf(packed, packed.length - 3);
    try (PageSource source =
        new PagesSource(
            Compression.GZIP.reading(new ByteArrayInputStream(cut)),
            "in",
            Syntax.TEXT,
            "\f",
            heard,
            LONGEST)) {
      assertThatThrownBy(
              () -> {
                while (source.next() != null) {}
              })
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("the gzip data is cut short");
    }
  }

  /** However much of it is at hand: each piece was looked for in all of that, for minutes. */
  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void passesThroughInTimeByTheLengthOfThePage() throws IOException {
    byte[] part = "x".repeat(8 << 20).getBytes(UTF_8);
    for (String separator : new String[] {"\f", "====="}) {
      InputStream in = new Repeated(part, (1200L << 20) / part.length);
      try (PageSource source = new PagesSource(in, "in", Syntax.TEXT, separator, heard, 40 << 20)) {
        Page page = source.next();
        while (page != null) {
          assertThat(page.isVerbatim()).isTrue();
          page = source.next();
        }
      }
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void holdsOnePageAtATime() throws IOException {
    // 300 MB of pages, and 300 MB of one page.
    for (String pattern :
        new String[] {"Some words of a page\n\f".repeat(2000), "x".repeat(50_000)}) {
      byte[] part = pattern.getBytes(UTF_8);
      long count = 0;
      try (PageSource source =
          new PagesSource(
              new Repeated(part, (300L << 20) / part.length),
              "in",
              Syntax.TEXT,
              "\f",
              heard,
              1 << 16)) {
        while (source.next() != null) {
          count++;
        }
      }
      assertThat(count).isGreaterThan(4000);
    }
  }

  /** The same bytes many times. */
  static final class Repeated extends InputStream {
    private final byte[] part;
    private long times;
    private int at;

    Repeated(byte[] part, long times) {
      this.part = part;
      this.times = times;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] bytes, int off, int len) {
      if (times == 0) {
        return -1;
      }
      int count = Math.min(len, part.length - at);
      System.arraycopy(part, at, bytes, off, count);
      at = (at + count) % part.length;
      times -= at == 0 ? 1 : 0;
      return count;
    }
  }

  private static List<Page> cleanable(List<Page> pages) {
    return pages.stream().filter(page -> !page.isVerbatim()).toList();
  }

  private List<Page> read(String text, String separator, int longest) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (PageSource source = source(text.getBytes(UTF_8), separator, longest)) {
      for (Page page = source.next(); page != null; page = source.next()) {
        pages.add(page);
      }
    }
    return pages;
  }

  private PageSource source(byte[] text, String separator, int longest) {
    return new PagesSource(
        new ByteArrayInputStream(text), "in", Syntax.TEXT, separator, heard, longest);
  }

  private String through(String text, String separator, int longest) throws IOException {
    return new String(through(text.getBytes(UTF_8), separator, longest), UTF_8);
  }

  private byte[] through(byte[] text, String separator, int longest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(text, separator, longest, new TextSink(out, Syntax.TEXT));
    return out.toByteArray();
  }

  private String json(String text, int longest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(text.getBytes(UTF_8), "\f", longest, new JsonLinesSink(out, Syntax.TEXT));
    return out.toString(UTF_8);
  }

  private void run(byte[] text, String separator, int longest, PageSink sink) throws IOException {
    try (PageSource source = source(text, separator, longest);
        sink) {
      for (Page page = source.next(); page != null; page = source.next()) {
        sink.accept(new Draft(page));
      }
    }
  }
}
