package dev.pith.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pith.Seed;
import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.page.Draft;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import dev.pith.source.Complaints;
import dev.pith.source.TextSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RemovedSinkTest {
  private static final Chain CHAIN = Filters.preset("thorough");

  /** One object of the file: the facts of a page, or a removal, whose number is {@code line}. */
  private record Entry(
      int lines,
      String newline,
      boolean closed,
      boolean bom,
      int line,
      String text,
      List<String> became) {}

  @Test
  void namesWhatWasDroppedAndByWhom() throws IOException {
    Draft draft = TextSinkTest.draft("Say \"hi\"\tß🙂\r\nTwo");
    TextSinkTest.drop(draft, 0);
    assertThat(removed(draft))
        .isEqualTo(
            """
            {"page":"page","lines":2,"newline":"\\r\\n","closed":false,"bom":false}
            {"page":"page","line":1,"text":"Say \\"hi\\"\\tß🙂","filter":"test","rule":"gone"}
            """);
  }

  @Test
  void namesWhatALineBecame() throws IOException {
    Draft draft = TextSinkTest.draft("OneTwo\nThree\n");
    TextSinkTest.rewrite(draft, 0, "One\nTwo");
    assertThat(removed(draft))
        .endsWith(
            """
            {"page":"page","line":1,"text":"OneTwo","filter":"test","rule":"other",\
            "became":["One","Two"]}
            """);
  }

  @Test
  void escapesWhatUtf8CannotHold() throws IOException {
    Draft draft = new Draft(Page.of("ß", Syntax.TEXT, "a\uD800ß\nb🙂\nc\n"));
    TextSinkTest.drop(draft, 0);
    TextSinkTest.drop(draft, 0);
    assertThat(removed(draft))
        .contains("\"page\":\"ß\",\"line\":1,\"text\":\"a\\uD800ß\"")
        .contains("\"text\":\"b🙂\"");
  }

  @Test
  void isEmptyWhereThereWasNoPage() throws IOException {
    assertThat(removed()).isEmpty();
  }

  static Stream<Seed> seeds() {
    return Seed.all().stream();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void givesBackEverySeedTogetherWithTheOutput(Seed seed) throws IOException {
    Syntax syntax = seed.extension().equals("md") ? Syntax.MARKDOWN : Syntax.TEXT;
    for (String input : List.of(seed.input(), seed.input().replace("\n", "\r\n"))) {
      Draft draft = CHAIN.clean(page(input.getBytes(UTF_8), syntax));
      assertThat(rebuilt(draft)).isEqualTo(input);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n\n",
        "\r\n",
        "One",
        "One\nTwo\nThree\nFour\n",
        "One\r\nTwo\r\nThree\r\nFour\r\n",
        "One\r\nTwo\nThree\r\nFour\r",
        "\uFEFFOne\nTwo\nThree\nFour",
        "\uFEFF",
        "One\r\nTwo\r\nThree\r\nFour",
        "One\u2028Two\u0085\fThree\u000B\n\0\n🙂\n \n",
        "One\n\nTwo\n\n\n\nThree\n\n",
      })
  void givesBackAPageWhateverWasDoneToIt(String text) throws IOException {
    int lines = TextSinkTest.draft(text).standing().size();
    assertThat(rebuilt(TextSinkTest.draft(text))).isEqualTo(text);
    for (int i = 0; i < lines; i++) {
      Draft dropped = TextSinkTest.draft(text);
      TextSinkTest.drop(dropped, i);
      assertThat(rebuilt(dropped)).isEqualTo(text);
      for (String other : List.of("", "Other", "One\nTwo", "One\n\nTwo\n", "\n")) {
        Draft rewritten = TextSinkTest.draft(text);
        TextSinkTest.rewrite(rewritten, i, other);
        assertThat(rebuilt(rewritten)).isEqualTo(text);
        TextSinkTest.drop(rewritten, i);
        assertThat(rebuilt(rewritten)).isEqualTo(text);
      }
    }
  }

  static Page page(byte[] input, Syntax syntax) throws IOException {
    try (TextSource source =
        new TextSource(new ByteArrayInputStream(input), "page", syntax, IGNORED)) {
      return requireNonNull(source.next());
    }
  }

  private static final Complaints IGNORED =
      new Complaints() {
        @Override
        public void warn(String message) {}

        @Override
        public void fail(String message) {}
      };

  private static String removed(Draft... drafts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RemovedSink sink = new RemovedSink(out)) {
      for (Draft draft : drafts) {
        sink.accept(draft);
      }
    }
    return out.toString(UTF_8);
  }

  /** The input of {@code draft}, from nothing but its output and what was removed. */
  private static String rebuilt(Draft draft) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TextSink sink = new TextSink(out, draft.page().syntax())) {
      sink.accept(draft);
    }
    return rebuild(out.toString(UTF_8), entries(removed(draft)));
  }

  private static String rebuild(String output, List<Entry> entries) {
    Entry page = entries.get(0);
    Map<Integer, Entry> removals = new HashMap<>();
    entries.subList(1, entries.size()).forEach(entry -> removals.put(entry.line, entry));
    StringBuilder input = new StringBuilder(page.bom ? "\uFEFF" : "");
    // The mark at the very start is the file's, wherever else it stands it is the text's.
    int at = page.bom ? 1 : 0;
    for (int number = 1; number <= page.lines; number++) {
      Entry removal = removals.get(number);
      if (removal == null) {
        int end = end(output, at, page.newline);
        input.append(output, at, end);
        at = next(output, end, page.newline);
      } else {
        for (String part : removal.became) {
          int end = end(output, at, page.newline);
          assertThat(output.substring(at, end)).isEqualTo(part);
          at = next(output, end, page.newline);
        }
        input.append(removal.text);
      }
      input.append(number < page.lines || page.closed ? page.newline : "");
    }
    assertThat(at).as("all of the output is used").isEqualTo(output.length());
    return input.toString();
  }

  private static int end(String output, int at, String newline) {
    int end = output.indexOf(newline, at);
    return end < 0 ? output.length() : end;
  }

  private static int next(String output, int end, String newline) {
    return Math.min(output.length(), end + newline.length());
  }

  private static List<Entry> entries(String removed) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : removed.lines().toList()) {
      try (JsonParser json = new JsonFactory().createParser(line)) {
        entries.add(entry(json));
      }
    }
    return entries;
  }

  private static Entry entry(JsonParser json) throws IOException {
    Map<String, String> values = new HashMap<>();
    List<String> became = new ArrayList<>();
    String name = "";
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (token == JsonToken.FIELD_NAME) {
        name = json.getText();
      } else if (token.isScalarValue() && name.equals("became")) {
        became.add(json.getText());
      } else if (token.isScalarValue()) {
        values.put(name, json.getText());
      }
    }
    return new Entry(
        Integer.parseInt(values.getOrDefault("lines", "0")),
        values.getOrDefault("newline", "\n"),
        Boolean.parseBoolean(values.get("closed")),
        Boolean.parseBoolean(values.get("bom")),
        Integer.parseInt(values.getOrDefault("line", "0")),
        values.getOrDefault("text", ""),
        became);
  }
}
