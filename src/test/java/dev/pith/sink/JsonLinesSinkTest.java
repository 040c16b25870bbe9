package dev.pith.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Verdict;
import dev.pith.source.Heard;
import dev.pith.source.JsonLinesSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class JsonLinesSinkTest {
  @Test
  void leavesAnUntouchedRecordAlone() throws IOException {
    String[] records = {
      "{\"text\":\"\"}\n",
      "{ \"b\" :1.0e5 ,\t\"a\":1E400,\"z\":-0, \"text\" : \"a\\u00e9\\/\" }  \n",
      "{\"text\":\"a\"}\r\n{\"text\":\"b\"}\r\n",
      "\uFEFF{\"text\":\"a\"}\n{\"text\":\"b\"}\n",
      "{\"text\":\"\\ud800 \\u0041\",\"text\":\"\\ud83d\\ude42\\n\"}\n",
      "{\"text\":{\"text\":1},\"x\":\"🙂\",\"text\":\"\\u007f\"}\n"
    };
    for (String record : records) {
      assertThat(through(record, JsonLinesSinkTest::doNothing)).isEqualTo(record);
    }
  }

  @Test
  void keepsOtherFieldsByteForByte() throws IOException {
    assertThat(
            through(
                "{ \"b\" :1.0e5 ,\t\"a\":[1E400,-0,{\"text\" :\"\\u00e9\"}],  \"text\" : \"a\\nb\""
                    + " ,\"\\u0063\":\"\\/é\",\"b\":0.10 } \r\n",
                JsonLinesSinkTest::dropFirstLine))
        .isEqualTo(
            "{ \"b\" :1.0e5 ,\t\"a\":[1E400,-0,{\"text\" :\"\\u00e9\"}],  \"text\" : \"b\""
                + " ,\"\\u0063\":\"\\/é\",\"b\":0.10 } \r\n");
  }

  @Test
  void writesLinesThatStandAsTheyWere() throws IOException {
    assertThat(
            through(
                "{\"text\":\"gone\\nsay \\\"é\\\"\\t\\n\\nb\\\\\\n\"}\n{\"text\":\"gone\\na/b\"}\n",
                JsonLinesSinkTest::dropFirstLine))
        .isEqualTo("{\"text\":\"say \\\"é\\\"\\t\\n\\nb\\\\\\n\"}\n{\"text\":\"a/b\"}\n");
  }

  @Test
  void changesOnlyTheLastOfSeveralTexts() throws IOException {
    assertThat(
            through("{\"text\":\"a\\nb\",\"text\":\"c\\nd\"}\n", JsonLinesSinkTest::dropFirstLine))
        .isEqualTo("{\"text\":\"a\\nb\",\"text\":\"d\"}\n");
  }

  @Test
  void keepsTheLineEndsInsideTheText() throws IOException {
    assertThat(through("{\"text\":\"a\\r\\nb\\r\\nc\\r\\n\"}\n", JsonLinesSinkTest::dropFirstLine))
        .isEqualTo("{\"text\":\"b\\r\\nc\\r\\n\"}\n");
    assertThat(through("{\"text\":\"a\\nb\\nc\"}\n", JsonLinesSinkTest::dropFirstLine))
        .isEqualTo("{\"text\":\"b\\nc\"}\n");
  }

  @Test
  void writesOnlyTheEscapesThatJsonDemands() throws IOException {
    assertThat(
            through(
                "{\"text\":\"a\\n\\u0022\\\\\\/\\b\\f\\t\\r \\u0000\\u001f\\u007f é🙂\\u2028\"}\n",
                JsonLinesSinkTest::dropFirstLine))
        .isEqualTo("{\"text\":\"\\\"\\\\/\\b\\f\\t\\r \\u0000\\u001f\u007f é🙂\u2028\"}\n");
  }

  @Test
  void keepsATextInAsciiThatWasWrittenInAscii() throws IOException {
    assertThat(
            through(
                "{\"text\":\"a\\n\\u00E9 \\ud83d\\ude42\",\"x\":\"é\"}\n",
                JsonLinesSinkTest::dropFirstLine))
        .isEqualTo("{\"text\":\"\\u00e9 \\ud83d\\ude42\",\"x\":\"é\"}\n");
    assertThat(
            through(
                "{\"text\":\"a\\nb\\u00e9\"}\n",
                draft -> TextSinkTest.rewrite(draft, 1, "\u201cb\u201d")))
        .isEqualTo("{\"text\":\"a\\n\\u201cb\\u201d\"}\n");
  }

  @Test
  void doesNotTakeAnEscapedControlCharacterForAscii() throws IOException {
    assertThat(
            through(
                "{\"text\":\"\\u000a\\\\u00e9\"}\n",
                draft -> TextSinkTest.rewrite(draft, 1, "\u201c")))
        .isEqualTo("{\"text\":\"\\n\u201c\"}\n");
  }

  @Test
  void keepsALoneSurrogate() throws IOException {
    assertThat(through("{\"text\":\"a\\né\\uD800b\\udc00\"}\n", JsonLinesSinkTest::dropFirstLine))
        .isEqualTo("{\"text\":\"é\\ud800b\\udc00\"}\n");
  }

  @Test
  void endsTheLastRecord() throws IOException {
    assertThat(through("{\"text\":\"a\"}", JsonLinesSinkTest::doNothing))
        .isEqualTo("{\"text\":\"a\"}\n");
  }

  @Test
  void leavesOutRecordsThatWerePassedOverAndKeepsTheByteOrderMark() throws IOException {
    assertThat(
            through(
                "\uFEFFoops\n{\"text\":\"a\"}\n\n[]\n{\"text\":\"b\"}\n",
                JsonLinesSinkTest::doNothing))
        .isEqualTo("\uFEFF{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
  }

  @Test
  void mendsTheTextAndLeavesMalformedBytesInOtherFieldsAlone() throws IOException {
    byte[] in =
        "{\"a\":\"\u00ff\",\"text\":\"x\\ny\u00ff\",\"b\":\"\u00fe\"}\n".getBytes(ISO_8859_1);
    assertThat(new String(through(in, JsonLinesSinkTest::doNothing, Syntax.TEXT), ISO_8859_1))
        .isEqualTo("{\"a\":\"\u00ff\",\"text\":\"x\\ny\u00ef\u00bf\u00bd\",\"b\":\"\u00fe\"}\n");
    assertThat(new String(through(in, JsonLinesSinkTest::dropFirstLine, Syntax.TEXT), ISO_8859_1))
        .isEqualTo("{\"a\":\"\u00ff\",\"text\":\"y\u00ef\u00bf\u00bd\",\"b\":\"\u00fe\"}\n");
  }

  @Test
  void rendersAnUntouchedRecordInAnotherSyntax() throws IOException {
    byte[] out =
        through(
            "{\"n\":1.0,\"text\":\"a\\n\"}\n".getBytes(UTF_8),
            JsonLinesSinkTest::doNothing,
            Syntax.MARKDOWN);
    assertThat(out).isEqualTo("{\"n\":1.0,\"text\":\"a\\n\"}\n".getBytes(UTF_8));
  }

  @Test
  void givesAPageWithoutARecordARecordOfItsOwn() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLinesSink sink = new JsonLinesSink(out, Syntax.TEXT)) {
      sink.accept(TextSinkTest.draft("\uFEFF\"é\"\r\n\tb\r\n"));
      sink.accept(new Draft(Page.of("", Syntax.TEXT, "")));
    }
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            {"id":"page","text":"\\"é\\"\\r\\n\\tb\\r\\n"}
            {"id":"","text":""}
            """);
  }

  @Test
  void letsABrokenPipeThrough() throws IOException {
    OutputStream pipe =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    JsonLinesSink sink = new JsonLinesSink(pipe, Syntax.TEXT);
    sink.accept(TextSinkTest.draft("small"));
    assertThatThrownBy(sink::close).hasMessage("Broken pipe");
    JsonLinesSink other = new JsonLinesSink(pipe, Syntax.TEXT);
    Draft big = TextSinkTest.draft("x".repeat(1 << 20));
    assertThatThrownBy(() -> other.accept(big)).hasMessage("Broken pipe");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void rewritesALineOfTwentyMegabytes() throws IOException {
    String text = "word é ".repeat(2_500_000);
    String out =
        through("{\"text\":\"a\\n" + text + "\",\"n\":1}\n", JsonLinesSinkTest::dropFirstLine);
    assertThat(out.equals("{\"text\":\"" + text + "\",\"n\":1}\n")).isTrue();
  }

  @Test
  void leavesRandomRecordsAlone() throws IOException {
    RandomRecords random = new RandomRecords(5);
    for (int round = 0; round < 300; round++) {
      StringBuilder in = new StringBuilder(round % 3 == 0 ? "\uFEFF" : "");
      for (int i = 0; i < 10; i++) {
        in.append(random.record()).append(round % 2 == 0 ? "\n" : "\r\n");
      }
      assertThat(through(in.toString(), JsonLinesSinkTest::doNothing)).isEqualTo(in.toString());
    }
  }

  @Test
  void changesNothingButTheTextOfRandomRecords() throws IOException {
    RandomRecords random = new RandomRecords(6);
    for (int round = 0; round < 3000; round++) {
      String in = random.record();
      List<String> expected = new ArrayList<>();
      String out =
          through(
              in + "\n",
              draft -> {
                rewriteAll(draft);
                String newline = draft.page().form().newline();
                StringBuilder text = new StringBuilder();
                for (Line line : draft.standing()) {
                  text.append(line.raw()).append(newline);
                }
                if (!draft.page().form().closed()) {
                  text.setLength(text.length() - newline.length());
                }
                expected.add(text.toString());
              });
      List<String> before = tokens(in);
      List<String> after = tokens(out);
      before.set(before.lastIndexOf("1 FIELD_NAME text") + 1, "1 VALUE_STRING " + expected.get(0));
      assertThat(after).as(in).isEqualTo(before);
    }
  }

  private static void doNothing(Draft draft) {}

  private static void dropFirstLine(Draft draft) {
    TextSinkTest.drop(draft, 0);
  }

  /** Puts something else for every line but those that are empty. */
  private static void rewriteAll(Draft draft) {
    draft.open("test");
    for (Line line : draft.standing()) {
      if (!line.raw().isEmpty()) {
        draft.apply(line, new Verdict.Rewrite(line.raw() + "\u2019\"\\", Reason.of("more")));
      }
    }
    draft.close(1);
  }

  /** Depth, kind and text of every token, numbers as they were written. */
  private static List<String> tokens(String json) throws IOException {
    List<String> tokens = new ArrayList<>();
    int depth = 0;
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth -= token.isStructEnd() ? 1 : 0;
        tokens.add(depth + " " + token + " " + parser.getText());
        depth += token.isStructStart() ? 1 : 0;
      }
    }
    return tokens;
  }

  /** Records as odd as JSON allows, always the same for a seed. */
  private static final class RandomRecords {
    private static final String[] NUMBERS = {
      "0", "-0", "1.0e5", "1E400", "-1.50", "12345678901234567890", "1e-7", "0.10"
    };
    private static final String[] BITS = {
      "a",
      "word ",
      "\\n",
      "\\r\\n",
      "\\r",
      "\\\"",
      "\\\\",
      "\\/",
      "\\t",
      "\\u0041",
      "\\u00e9",
      "\\u00E9",
      "\\ud83d\\ude42",
      "\\ud800",
      "\\u0000",
      "é",
      "日本",
      "🙂",
      "\u2028",
      "\u007f",
      "}",
      "{",
      ":",
      ",",
      "\\u000A",
      "\uFEFF",
      "text"
    };
    private static final String[] NAMES = {"text", "id", "url", "x", "\\u0078", "né", "a\\\"b", ""};
    private static final String[] SPACES = {"", "", "", " ", "\t", "  ", " \r "};

    private final Random random;

    RandomRecords(long seed) {
      random = new Random(seed);
    }

    String record() {
      StringBuilder record = new StringBuilder();
      record.append(space()).append('{');
      members(record, 2, random.nextInt(4));
      record.append(record.charAt(record.length() - 1) == '{' ? "" : ",");
      record.append(space()).append("\"text\"").append(space()).append(':').append(space());
      string(record);
      record.append(space());
      for (int i = random.nextInt(4); i > 0; i--) {
        record.append(',').append(space()).append("\"after").append(i).append("\"");
        record.append(space()).append(':').append(space());
        value(record, 2);
        record.append(space());
      }
      return record.append('}').append(space()).toString();
    }

    private void members(StringBuilder out, int depth, int count) {
      for (int i = 0; i < count; i++) {
        out.append(i == 0 ? "" : ",").append(space());
        out.append('"').append(pick(NAMES)).append('"').append(space()).append(':');
        out.append(space());
        value(out, depth);
        out.append(space());
      }
    }

    private void value(StringBuilder out, int depth) {
      switch (random.nextInt(depth > 0 ? 7 : 5)) {
        case 0, 1 -> string(out);
        case 2 -> out.append(pick(NUMBERS));
        case 3 -> out.append(random.nextBoolean());
        case 4 -> out.append("null");
        case 5 -> {
          out.append('{');
          members(out, depth - 1, random.nextInt(3));
          out.append('}');
        }
        default -> {
          out.append('[').append(space());
          for (int i = random.nextInt(3); i > 0; i--) {
            value(out, depth - 1);
            out.append(i == 1 ? "" : ",").append(space());
          }
          out.append(']');
        }
      }
    }

    private void string(StringBuilder out) {
      out.append('"');
      for (int i = random.nextInt(8); i > 0; i--) {
        out.append(pick(BITS));
      }
      out.append('"');
    }

    private String space() {
      return pick(SPACES);
    }

    private String pick(String[] from) {
      return from[random.nextInt(from.length)];
    }
  }

  private static String through(String in, Consumer<Draft> work) throws IOException {
    return new String(through(in.getBytes(UTF_8), work, Syntax.TEXT), UTF_8);
  }

  private static byte[] through(byte[] in, Consumer<Draft> work, Syntax target) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLinesSource source =
            new JsonLinesSource(
                new ByteArrayInputStream(in), "in", "text", Syntax.TEXT, new Heard());
        JsonLinesSink sink = new JsonLinesSink(out, target)) {
      for (Page page = source.next(); page != null; page = source.next()) {
        Draft draft = new Draft(page);
        work.accept(draft);
        sink.accept(draft);
      }
    }
    return out.toByteArray();
  }
}
