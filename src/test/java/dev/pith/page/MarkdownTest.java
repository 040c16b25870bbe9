package dev.pith.page;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  private static List<Line> read(String text) {
    return Syntax.MARKDOWN.read(Text.lines(text));
  }

  /** Each line as its kind, a plus where it continues, its level, and its text. */
  private static String told(String text) {
    StringBuilder told = new StringBuilder();
    for (Line line : read(text)) {
      told.append(line.kind())
          .append(line.markup().continues() ? "+" : "")
          .append(line.kind() == Kind.HEADING ? " " + line.markup().level() : "")
          .append(line.text().isEmpty() ? "" : ": " + line.text())
          .append('\n');
    }
    return told.toString();
  }

  private static Line line(String text) {
    return read(text).get(0);
  }

  @Test
  void readsHeadingsOfBothForms() {
    assertThat(
            told(
                """
                # One [link](/u) #
                ### *Three*
                Two
                goes on
                -------
                ## 1\\. Escaped
                ##
                """))
        .isEqualTo(
            """
            HEADING 1: One link
            HEADING 3: Three
            HEADING 2: Two
            HEADING+ 2: goes on
            HEADING+ 2
            HEADING 2: 1. Escaped
            HEADING 2
            """);
  }

  @Test
  void leavesAGluedHashAlone() {
    assertThat(told("####Title\n#hashtag\n")).isEqualTo("TEXT: ####Title\nTEXT+: #hashtag\n");
  }

  @Test
  void readsListsAndTheLinesThatGoOnWithThem() {
    assertThat(
            told(
                """
                - [News](/news) - [Sport](/sport)
                    - nested
                      and wrapped
                -
                1. first
                10) tenth

                    a second paragraph
                """))
        .isEqualTo(
            """
            LIST: News - Sport
            LIST: nested
            LIST+: and wrapped
            LIST
            LIST: first
            LIST: tenth
            BLANK
            LIST: a second paragraph
            """);
  }

  @Test
  void findsWhereTheWordsBegin() {
    assertThat(line("  - [News](/news)").markup().lead()).isEqualTo(4);
    assertThat(line("> > said").markup().lead()).isEqualTo(4);
    assertThat(line("##  Title").markup().lead()).isEqualTo(4);
    assertThat(line("1. - deep").markup().lead()).isEqualTo(5);
    assertThat(line("  plain").markup().lead()).isEqualTo(2);
  }

  @Test
  void readsQuotes() {
    assertThat(told("> said\n> and done\nlazily\n>\n> - item\n"))
        .isEqualTo("QUOTE: said\nQUOTE+: and done\nQUOTE+: lazily\nQUOTE\nLIST: item\n");
  }

  @Test
  void readsCodeAsItStands() {
    assertThat(
            told(
                """
                ```java
                int *x = [1](2);

                  y
                ```

                    for (int i = 0;;) {

                      go(i);
                    }
                """))
        .isEqualTo(
            """
            CODE
            CODE: int *x = [1](2);
            CODE
            CODE:   y
            CODE
            BLANK
            CODE:     for (int i = 0;;) {
            CODE
            CODE:       go(i);
            CODE:     }
            """);
  }

  @Test
  void takesWordsAndLinksBehindAnIndentationForText() {
    assertThat(
            told(
                """
                Title

                            [Skip to content](#c)

                        -   [News](/n)

                      ### Heading

                     It was a dark night
                """))
        .isEqualTo(
            """
            TEXT: Title
            BLANK
            TEXT: Skip to content
            BLANK
            LIST: News
            BLANK
            HEADING 3: Heading
            BLANK
            TEXT: It was a dark night
            """);
  }

  @Test
  void readsTables() {
    assertThat(
            told(
                """
                | a | [b](/u) |
                |---|:-:|
                | x \\| y | `c|d` |
                | short
                | long | row | here |

                no | table
                """))
        .isEqualTo(
            """
            TABLE: a\tb
            TABLE
            TABLE: x | y\t`c\td`
            TABLE: short
            TABLE: long\trow\there
            BLANK
            TEXT: no | table
            """);
  }

  @Test
  void readsRulesAndDefinitions() {
    assertThat(told("* * *\n\n[ref]: /u 'title'\n[a][ref] and [b]\n\n---\n"))
        .isEqualTo("RULE\nBLANK\nDEFINITION\nTEXT: a and [b]\nBLANK\nRULE\n");
  }

  @Test
  void readsHtml() {
    assertThat(
            told(
                """
                <table class="a > b"><tr><td>Nov.</td><td>5 &amp; <b>6</b>th</td></tr>
                <!-- a
                comment --></table>

                A <b>bold</b> line<br>with <span class="x">tags</span>
                """))
        .isEqualTo(
            """
            HTML: Nov. 5 & 6th
            HTML
            HTML
            BLANK
            TEXT: A bold line with tags
            """);
  }

  @Test
  void keepsTheWordsBehindACommentThatNeverEnds() {
    assertThat(told("<!-- oops\nThe whole page\n"))
        .isEqualTo("HTML: <!-- oops\nHTML: The whole page\n");
  }

  @Test
  void readsFrontMatter() {
    assertThat(told("---\ntitle: x\ntags:\n  - a\n\n# c\n---\n# Title\n"))
        .isEqualTo(
            """
            FRONT_MATTER
            FRONT_MATTER: title: x
            FRONT_MATTER: tags:
            FRONT_MATTER: - a
            FRONT_MATTER
            FRONT_MATTER: # c
            FRONT_MATTER
            HEADING 1: Title
            """);
    assertThat(told("+++\ntitle = 'x'\n+++\n"))
        .isEqualTo("FRONT_MATTER\nFRONT_MATTER: title = 'x'\nFRONT_MATTER\n");
  }

  @Test
  void leavesARuleAtTheTopAlone() {
    assertThat(told("---\nSome words here\n---\n"))
        .isEqualTo("RULE\nHEADING 2: Some words here\nHEADING+ 2\n");
    assertThat(told("---\n\n---\n")).isEqualTo("RULE\nBLANK\nRULE\n");
  }

  @Test
  void resolvesWhatStandsForSomethingElse() {
    assertThat(line("&lt;b&gt; \\*star\\* `a_b` <https://x.org> **b***i*").text())
        .isEqualTo("<b> *star* a_b https://x.org bi");
  }

  @Test
  void countsTheWordsInsideLinks() {
    assertThat(line("Read [the **whole** story](/s), [now](/n)").markup().linkWords()).isEqualTo(4);
    assertThat(line("[![a logo](x.png) Headline](/a)").text()).isEqualTo("Headline");
    assertThat(line("[![a logo](x.png) Headline](/a)").markup().linkWords()).isEqualTo(1);
  }

  @Test
  void partsLinksThatTouch() {
    assertThat(line("[Log in](/l)[Log in](/l)").text()).isEqualTo("Log in Log in");
    assertThat(line("word[1](#n)").text()).isEqualTo("word1");
  }

  @Test
  void givesEachLineOfAParagraphItsShare() {
    List<Line> lines = read("One *two\nthree* [four\nfive](/u) `six\nseven` eight\n");
    assertThat(lines)
        .extracting(Line::text)
        .containsExactly("One two", "three four", "five six", "seven eight");
    assertThat(lines).extracting(l -> l.markup().linkWords()).containsExactly(0, 1, 1, 0);
    assertThat(lines)
        .extracting(l -> l.markup().continues())
        .containsExactly(false, true, true, true);
  }

  @Test
  void endsALineAtAHardBreak() {
    assertThat(told("Roses are red  \nViolets\\\nare blue\nand so on\n"))
        .isEqualTo("TEXT: Roses are red\nTEXT: Violets\nTEXT: are blue\nTEXT+: and so on\n");
  }

  @Test
  void readsALinkThatBlankLinesPart() {
    List<Line> lines =
        read("-   [\n\n    ### Headline\n\n    Its teaser\n\n    ](/a) [Login](/l)\nafter\n");
    assertThat(told("-   [\n\n    ### Headline\n\n    ](/a)[Login](/l)\n"))
        .isEqualTo("LIST\nBLANK\nHEADING 3: Headline\nBLANK\nLIST: Login\n");
    assertThat(lines.get(2).markup().linkWords()).isEqualTo(1);
    assertThat(lines.get(4).markup().linkWords()).isEqualTo(2);
    assertThat(lines.get(7).markup().linkWords()).isZero();
  }

  @Test
  void leavesAStrayBracketAlone() {
    assertThat(told("a [sic\n\n[b](/u) c]\n")).isEqualTo("TEXT: a [sic\nBLANK\nTEXT: b c]\n");
  }

  @Test
  void doesNotTakeALineOfImagesForABlankOne() {
    assertThat(told("![a chart](x.jpg)\n\n[](/home)\n")).isEqualTo("TEXT\nBLANK\nTEXT\n");
  }

  @Test
  void readsTheSameWithCarriageReturns() {
    String text =
        "# A [b](/c)\n\n- d\n  e\n\n```\nx\n\n```\n| a |\n|---|\n| b |\n\nSetext\n===\n---\n";
    List<Line> crlf = read(text.replace("\n", "\r\n"));
    assertThat(crlf).extracting(Line::raw).allMatch(raw -> raw.endsWith("\r"));
    StringBuilder told = new StringBuilder();
    for (Line line : crlf) {
      told.append(line.kind()).append(line.markup().continues()).append(line.text()).append('\n');
    }
    StringBuilder expected = new StringBuilder();
    for (Line line : read(text)) {
      expected
          .append(line.kind())
          .append(line.markup().continues())
          .append(line.text())
          .append('\n');
    }
    assertThat(told.toString()).isEqualTo(expected.toString());
  }

  @Test
  void givesOneLineForEach() {
    List<String> raw = List.of("a\rb", "\u0000", "  ", "> \ud800", "\u00a0", "\t- x", "");
    List<Line> lines = Syntax.MARKDOWN.read(raw);
    assertThat(lines).extracting(Line::raw).isEqualTo(raw);
    assertThat(lines).extracting(Line::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(Syntax.MARKDOWN.read(List.of())).isEmpty();
  }

  @Test
  void readsHostilePagesInTime() {
    int n = 100_000;
    List<String> pages = new ArrayList<>();
    for (String one :
        List.of(
            ">", "[", "]", "*", "_", "`", "(", "<", "![", "](", "*a ", "a* ", "**a ", "<a ", "<!--",
            "<?", "&", "\\", "[a](", "*a **a ", "- ", "> - ", "1. ", "|", "#", "~", "<a b", "$",
            "\t", " ", "a_ *b", "`a``b")) {
      pages.add(one.repeat(n));
      pages.add((one + "\n").repeat(n / 5));
    }
    pages.add("[".repeat(n) + "](/a)".repeat(n));
    pages.add("![".repeat(n) + "](/a)".repeat(n));
    pages.add("*a **a ".repeat(n / 2) + "b" + "b** b*".repeat(n / 2));
    pages.add("*".repeat(n) + "a" + "*".repeat(n));
    pages.add("<a " + "b ".repeat(n) + ">");
    pages.add("x <a@" + "b.".repeat(n) + "b>");
    pages.add(
        "|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|\n".repeat(50) + "|x\n".repeat(n));
    pages.add("[\n\n".repeat(n) + "](/a)\n\n".repeat(n));
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      nested.append("  ".repeat(i)).append("- x\n");
    }
    pages.add(nested.toString());
    for (String page : pages) {
      String shape = page.substring(0, Math.min(20, page.length()));
      List<String> raw = Text.lines(page);
      List<Line> lines =
          assertTimeoutPreemptively(ofSeconds(20), () -> Syntax.MARKDOWN.read(raw), shape);
      assertThat(lines).as(shape).hasSize(raw.size());
    }
  }

  @Test
  void readsALongPageInParts() {
    StringBuilder page = new StringBuilder("Words [one][ref]\n\n");
    page.append("- item\n\n".repeat(15_000)).append("Words\n\n").append("> x\n".repeat(30_000));
    page.append("\nWords [two][ref]\nand *more*\n\n[ref]: /u\n");
    List<Line> lines = read(page.toString());
    assertThat(lines.get(0).text()).isEqualTo("Words one");
    assertThat(lines.get(30_002).text()).isEqualTo("Words");
    int n = lines.size();
    assertThat(lines.get(n - 4).text()).isEqualTo("Words two");
    assertThat(lines.get(n - 3).text()).isEqualTo("and more");
    assertThat(lines.get(n - 3).markup().continues()).isTrue();
    assertThat(lines.get(n - 1).kind()).isEqualTo(Kind.DEFINITION);
    for (String open : List.of("```\n", "<!-- ", "> ", "- ", "| a |\n|---|\n| b")) {
      assertThat(read(page + open)).hasSizeBetween(n + 1, n + 3);
    }
  }

  @Test
  void takesAVeryLongLineAsItStands() {
    String raw = "*word* ".repeat(7_000_000);
    Line line = assertTimeoutPreemptively(ofSeconds(20), () -> line(raw));
    assertThat(line.kind()).isEqualTo(Kind.TEXT);
    assertThat(line.text()).hasSize(raw.length() - 1);
  }
}
