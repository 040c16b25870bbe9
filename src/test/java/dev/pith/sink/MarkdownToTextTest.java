package dev.pith.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.page.Draft;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import org.junit.jupiter.api.Test;

class MarkdownToTextTest {
  private static String text(String markdown) {
    Draft draft = new Draft(Page.of("page", Syntax.MARKDOWN, markdown));
    StringBuilder text = new StringBuilder();
    for (String line : Rendering.lines(draft, Syntax.TEXT)) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  @Test
  void dropsTheSyntaxAndKeepsTheWords() {
    assertThat(
            text(
                """
                # The [Title](/t)

                Some *words* and `code`, &amp; [a link](/u "title")
                > quoted
                > twice

                ![a chart](x.png)
                """))
        .isEqualTo(
            """
            The Title

            Some words and code, & a link
            quoted
            twice
            """);
  }

  @Test
  void keepsListsAsLists() {
    assertThat(
            text(
                """
                -   [One](/1)
                    goes on
                    1.  *nested*

                -   ### Two

                > * quoted
                """))
        .isEqualTo(
            """
            - One
              goes on
                1. nested

            - Two

            * quoted
            """);
  }

  @Test
  void keepsCodeAsItStands() {
    assertThat(
            text(
                """
                Run:

                ```sh
                  cd *x*

                make
                ```

                    int x = 3;

                done
                """))
        .isEqualTo(
            """
            Run:

              cd *x*

            make

                int x = 3;

            done
            """);
  }

  @Test
  void partsTheCellsOfATableByTabs() {
    assertThat(text("| a | *b* |\n|---|---|\n| 1 | |\n")).isEqualTo("a\tb\n1\n");
  }

  @Test
  void keepsTheWordsOfFrontMatter() {
    assertThat(text("---\ntitle: x\n---\n\nText\n")).isEqualTo("title: x\n\nText\n");
  }

  @Test
  void doesNotPutBlankLinesWhereSyntaxStood() {
    assertThat(text("---\n\nOne\n\n* * *\n\nTwo\n\n![](x)\n[](/y)\n\n\nThree\n\n[ref]: /u\n"))
        .isEqualTo("One\n\nTwo\n\n\nThree\n");
    assertThat(text("Title\n=====\nText\n***\nmore\n")).isEqualTo("Title\nText\nmore\n");
    assertThat(text("![](x)\n\n---\n")).isEmpty();
  }

  @Test
  void leavesBlankLinesThatStoodAlone() {
    assertThat(text("\n\nOne\n\n\nTwo\n\n")).isEqualTo("\n\nOne\n\n\nTwo\n\n");
  }

  @Test
  void dropsTheBracketsOfAPartedLink() {
    assertThat(text("[\n\n### Headline\n\nTeaser\n\n](/a)\n\nText\n"))
        .isEqualTo("Headline\n\nTeaser\n\nText\n");
  }

  @Test
  void dropsTags() {
    assertThat(text("<div>\nHello <b>you</b>\n</div>\n\n<!-- no -->\n\nText<br>more\n"))
        .isEqualTo("Hello you\n\nText more\n");
  }
}
