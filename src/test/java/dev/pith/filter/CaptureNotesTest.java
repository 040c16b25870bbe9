package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaptureNotesTest {
  private static final Cleaned CLEANED = Cleaned.by(new CaptureNotes());

  private static final String BODY = "All schools in the county stay closed on Monday.\n";

  private static void staysAlone(String page) {
    assertThat(CLEANED.text(page)).isEqualTo(page);
    assertThat(CLEANED.markdown(page)).isEqualTo(page);
  }

  @Test
  void dropsTheHeadThatJinaReaderWritesButForTheTitle() {
    String head =
        """
        Title: Storm closes schools

        URL Source: https://paper.example/storm

        Published Time: 2026-10-03T10:00:00+00:00

        Markdown Content:
        """;
    assertThat(CLEANED.markdown(head + BODY)).isEqualTo("# Storm closes schools\n\n\n\n" + BODY);
    assertThat(CLEANED.text(head + BODY)).isEqualTo("Storm closes schools\n\n\n\n" + BODY);
  }

  @Test
  void findsItBelowFrontMatterAndNotesOfAnotherTool() {
    String above = "---\ntitle: Storm\n---\n\n# Source: https://paper.example/storm\n\n";
    String head = "Title: Storm\nURL Source: https://paper.example/storm\nMarkdown Content:\n";
    assertThat(CLEANED.markdown(above + head + BODY)).isEqualTo(above + "# Storm\n" + BODY);
  }

  @Test
  void dropsATitleThatSaysNothing() {
    String head = "Title: \nURL Source: https://paper.example/storm\nMarkdown Content:\n";
    assertThat(CLEANED.markdown(head + BODY)).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title: Storm\nURL Source: https://paper.example/storm\nLicence: none\nMarkdown Content:\n",
        "Title: Storm\nMarkdown Content:\n",
        "URL Source: https://paper.example/storm\nMarkdown Content:\n",
        "Title: Storm\nURL Source: https://paper.example/storm\n",
      })
  void leavesAHeadAloneThatIsNotWhole(String head) {
    staysAlone(head + BODY);
  }

  @Test
  void leavesAHeadFurtherDownAlone() {
    String head = "Title: Storm\nURL Source: https://paper.example/storm\nMarkdown Content:\n";
    staysAlone(BODY.repeat(60) + head + BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Wayback Machine - https://web.archive.org/web/20111008155602/http://paper.example/",
        "saved from url=(0031)https://paper.example/news/storm",
        "Article printed from The Harbour Post: https://paper.example",
        "This article was printed from https://paper.example/storm",
        "URL to article: https://paper.example/storm",
        "Retrieved from \"https://wiki.example/index.php?title=Storm&oldid=1234\"",
        "Abgerufen von „https://wiki.example/index.php?title=Sturm&oldid=1234“",
        "Récupérée de « https://wiki.example/index.php?title=Orage&oldid=1234 »",
        "「https://wiki.example/index.php?title=嵐&oldid=1234」から取得"
      })
  void dropsALineThatSaysWhereThePageCameFrom(String line) {
    assertThat(CLEANED.text(BODY + line + "\n")).isEqualTo(BODY);
  }

  @Test
  void dropsItInMarkdownToo() {
    String address = "https://wiki.example/index.php?title=Storm&oldid=1234";
    String line = "Retrieved from \"[" + address + "](" + address + ")\"\n";
    assertThat(CLEANED.markdown(BODY + "\n" + line)).isEqualTo(BODY + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Source: https://paper.example/storm",
        "https://paper.example/storm",
        "URL to article: see below",
        "URL to article: https://paper.example/storm says more than this",
        "The Wayback Machine - a novel",
        "See https://wiki.example/index.php?title=Storm&oldid=1234",
        "Storm. In: The wiki, https://wiki.example/index.php?title=Storm&oldid=1234",
        "He wrote \"https://wiki.example/index.php?title=Storm&oldid=1234\" and nobody knew the reason",
        "Retrieved from \"https://wiki.example/index.php?title=Storm\"",
        ""
      })
  void leavesOtherAddressesAlone(String line) {
    staysAlone(BODY + line + "\n");
  }

  @Test
  void leavesCodeAlone() {
    String code = "```\nURL to article: https://paper.example/storm\n```\n";
    assertThat(CLEANED.markdown(code)).isEqualTo(code);
  }
}
