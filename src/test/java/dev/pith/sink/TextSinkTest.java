package dev.pith.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pith.page.Draft;
import dev.pith.page.Page;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Verdict;
import dev.pith.source.Heard;
import dev.pith.source.TextSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextSinkTest {
  @Test
  void leavesAnUntouchedPageAlone() throws IOException {
    String[] texts = {
      "",
      "\n",
      "\n\n",
      "a",
      "a\n",
      "a\n\nb",
      "a\r\nb\r\n",
      "a\r\nb",
      "a\r\nb\r",
      "a\r\nb\nc\r\n",
      "\r",
      "a\rb",
      "\uFEFF",
      "\uFEFFa\n",
      "\uFEFF\uFEFFa",
      "a\0b\u2028\u0085\n",
      "日本語🙂\uFFFD\n",
      "  \t\n a \n"
    };
    for (String text : texts) {
      assertThat(written(draft(text))).isEqualTo(text);
    }
  }

  @Test
  void leavesRandomTextAlone() throws IOException {
    Random random = new Random(3);
    String[] bits = {"\n", "\r\n", "\r", "a b", "é", "🙂", "\uFEFF", "\t", "", "- x", "    y;"};
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      assertThat(written(draft(text.toString()))).isEqualTo(text.toString());
    }
  }

  @Test
  void writesWhatStandsWithTheLineEndsThatCame() throws IOException {
    Draft draft = draft("a\r\nb\r\nc\r\n");
    drop(draft, 1);
    assertThat(written(draft)).isEqualTo("a\r\nc\r\n");
  }

  @Test
  void endsTheLastLineAsItEndedInThePage() throws IOException {
    Draft open = draft("a\nb\nc");
    drop(open, 1);
    assertThat(written(open)).isEqualTo("a\nc");
    Draft cut = draft("a\nb\nc");
    drop(cut, 2);
    assertThat(written(cut)).isEqualTo("a\nb\n");
    Draft closed = draft("a\nb\nc\n");
    drop(closed, 2);
    assertThat(written(closed)).isEqualTo("a\nb\n");
  }

  @Test
  void partsALineWithTheLineEndsThatCame() throws IOException {
    Draft draft = draft("ab\r\n");
    rewrite(draft, 0, "a\nb");
    assertThat(written(draft)).isEqualTo("a\r\nb\r\n");
  }

  @Test
  void writesPagesOneAfterTheOther() throws IOException {
    assertThat(written(draft("a\n"), draft("b\n"))).isEqualTo("a\nb\n");
    assertThat(written(draft("a\n"), draft(""), draft("b"))).isEqualTo("a\nb");
  }

  @Test
  void keepsTheLastLineOfAPageApartFromTheNextPage() throws IOException {
    assertThat(written(draft("a"), draft(""), draft("b"))).isEqualTo("a\nb");
  }

  @Test
  void writesAByteOrderMarkOnlyAtTheStart() throws IOException {
    assertThat(written(draft("\uFEFFa\n"), draft("\uFEFFb\n"))).isEqualTo("\uFEFFa\nb\n");
    assertThat(written(draft("a\n"), draft("\uFEFFb\n"))).isEqualTo("a\nb\n");
  }

  @Test
  void writesMalformedBytesAsReplacementCharacters() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TextSink sink = new TextSink(out, Syntax.TEXT)) {
      sink.accept(draft(new byte[] {'a', (byte) 0xFF, '\n'}));
    }
    assertThat(out.toString(UTF_8)).isEqualTo("a\uFFFD\n");
  }

  @Test
  void writesALoneSurrogateAsAReplacementCharacter() throws IOException {
    assertThat(written(new Draft(Page.of("x", Syntax.TEXT, "a\ud800\nb\udc00c🙂\n"))))
        .isEqualTo("a\uFFFD\nb\uFFFDc🙂\n");
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
    TextSink sink = new TextSink(pipe, Syntax.TEXT);
    Draft big = draft("x".repeat(1 << 20));
    assertThatThrownBy(() -> sink.accept(big)).isInstanceOf(IOException.class);
  }

  static Draft draft(String text) throws IOException {
    return draft(text.getBytes(UTF_8));
  }

  private static Draft draft(byte[] bytes) throws IOException {
    try (TextSource source =
        new TextSource(new ByteArrayInputStream(bytes), "page", Syntax.TEXT, new Heard())) {
      return new Draft(requireNonNull(source.next()));
    }
  }

  static void drop(Draft draft, int index) {
    draft.open("test");
    draft.apply(draft.standing().get(index), new Verdict.Drop(Reason.of("gone")));
    draft.close(1);
  }

  static void rewrite(Draft draft, int index, String raw) {
    draft.open("test");
    draft.apply(draft.standing().get(index), new Verdict.Rewrite(raw, Reason.of("other")));
    draft.close(1);
  }

  private static String written(Draft... drafts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TextSink sink = new TextSink(out, Syntax.TEXT)) {
      for (Draft draft : drafts) {
        sink.accept(draft);
      }
    }
    return out.toString(UTF_8);
  }
}
