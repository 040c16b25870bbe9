package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.page.Form;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class TextSourceTest {
  private final Heard heard = new Heard();

  @Test
  void isOnePage() throws IOException {
    try (TextSource source =
        new TextSource(stream("One\nTwo\n".getBytes(UTF_8)), "a.txt", Syntax.TEXT, heard)) {
      Page page = requireNonNull(source.next());
      assertThat(page.id()).isEqualTo("a.txt");
      assertThat(page.meta()).isEmpty();
      assertThat(page.form()).isEqualTo(Form.PLAIN);
      assertThat(page.lines()).extracting(Line::raw).containsExactly("One", "Two");
      assertThat(page.lines()).extracting(Line::number).containsExactly(1, 2);
      assertThat(source.next()).isNull();
    }
  }

  @Test
  void anEmptyFileIsAPageWithoutLines() throws IOException {
    Page page = read("");
    assertThat(page.lines()).isEmpty();
    assertThat(page.form().closed()).isTrue();
  }

  @Test
  void remembersHowTheTextStood() throws IOException {
    assertThat(read("\uFEFFa\r\nb").form()).isEqualTo(new Form(true, "\r\n", false, null));
    assertThat(read("a\r\nb\n").form()).isEqualTo(Form.PLAIN);
  }

  @Test
  void leavesNulsAlone() throws IOException {
    assertThat(read("a\0b\n").lines().get(0).raw()).isEqualTo("a\0b");
    assertThat(heard.warnings).isEmpty();
  }

  @Test
  void namesMalformedBytesOnce() throws IOException {
    Page page = read(DecoderTest.bytes('a', '\n', 0xFF, 'b', 0xE2, 0x82, '\n'));
    assertThat(page.lines()).extracting(Line::raw).containsExactly("a", "\uFFFDb\uFFFD");
    assertThat(heard.warnings)
        .containsExactly(
            "page: byte 2: 3 malformed bytes (not UTF-8), the first of them here, became U+FFFD");
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void namesASingleMalformedByteInTheSingular() throws IOException {
    read(DecoderTest.bytes('a', 0xFF));
    assertThat(heard.warnings)
        .containsExactly("page: byte 1: 1 malformed byte (not UTF-8) became U+FFFD");
  }

  @Test
  void saysNothingOfReplacementCharactersThatWereThere() throws IOException {
    assertThat(read("a\uFFFD\n").lines().get(0).raw()).isEqualTo("a\uFFFD");
    assertThat(heard.warnings).isEmpty();
  }

  @Test
  void namesHtmlSource() throws IOException {
    String[] pages = {
      "<!DOCTYPE html>\n<html>",
      "\n  <!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
      "<html lang=\"en\"><head>",
      "<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<HTML>\n<HEAD><title>x</title></HEAD>",
      "<head><title>x</title></head>\n<body class=\"y\">"
    };
    for (String page : pages) {
      heard.warnings.clear();
      assertThat(read(page).lines()).isNotEmpty();
      assertThat(heard.warnings)
          .containsExactly(
              "page: looks like HTML source; pith reads text, so run an extractor first;"
                  + " handled as text");
    }
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void leavesTextThatSpeaksOfHtmlAlone() throws IOException {
    String[] pages = {
      "A page begins with <!doctype html> and has <html>, <head> and <body>.\n",
      "<htmlize> is a command\n",
      "<p>One paragraph of HTML in a text</p>\n",
      "<head> is where the title goes\n",
      "< html >\n",
      "<html",
      "<",
      "   \n"
    };
    for (String page : pages) {
      assertThat(read(page).lines()).isNotEmpty();
    }
    assertThat(heard.warnings).isEmpty();
  }

  @Test
  void leavesHtmlInMarkdownAlone() throws IOException {
    try (TextSource source =
        new TextSource(
            stream("<html><body>x</body></html>\n".getBytes(UTF_8)),
            "a.md",
            Syntax.MARKDOWN,
            heard)) {
      assertThat(source.next()).isNotNull();
    }
    assertThat(heard.warnings).isEmpty();
  }

  @Test
  void namesAPageThatIsTooLong() throws IOException {
    try (TextSource source =
        new TextSource(stream("12345678901".getBytes(UTF_8)), "big", Syntax.TEXT, heard, 10)) {
      assertThat(source.next()).isNull();
    }
    assertThat(heard.failures).containsExactly("big: byte 10: a page may not be longer than this");
  }

  @Test
  void closesItsStream() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    new TextSource(
            new ByteArrayInputStream(new byte[0]) {
              @Override
              public void close() {
                closed.set(true);
              }
            },
            "x",
            Syntax.TEXT,
            heard)
        .close();
    assertThat(closed).isTrue();
  }

  private Page read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private Page read(byte[] bytes) throws IOException {
    try (TextSource source = new TextSource(stream(bytes), "page", Syntax.TEXT, heard)) {
      return requireNonNull(source.next());
    }
  }

  private static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
