package dev.pith.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pith.page.Draft;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

class TextToMarkdownTest {
  private static final String PROSE =
      "The quick brown fox jumps over the lazy dog, and then it jumps back again.";

  private static String markdown(String text) {
    Draft draft = new Draft(Page.of("page", Syntax.TEXT, text));
    StringBuilder markdown = new StringBuilder();
    for (String line : Rendering.lines(draft, Syntax.MARKDOWN)) {
      markdown.append(line).append('\n');
    }
    return markdown.toString();
  }

  private static void staysAsItIs(String text) {
    assertThat(markdown(text)).isEqualTo(text);
  }

  @Test
  void makesTheTitleAHeading() {
    assertThat(markdown("Fox jumps over dog\n\n" + PROSE + "\n"))
        .isEqualTo("# Fox jumps over dog\n\n" + PROSE + "\n");
    assertThat(markdown("Does C # jump #\n" + PROSE + "\n"))
        .isEqualTo("# Does C # jump \\#\n\n" + PROSE + "\n");
  }

  @Test
  void leavesAFirstLineThatMayBeNoTitleAlone() {
    staysAsItIs("The fox jumps.\n\n" + PROSE + "\n");
    staysAsItIs("Dear fox,\n\n" + PROSE + "\n");
    staysAsItIs("- fox\n\n" + PROSE + "\n");
    staysAsItIs("Fox and dog\n\nNo prose here\n");
    staysAsItIs("Fox and dog\n");
    assertThat(markdown("From: Fox\nTo: Dog\n\n" + PROSE + "\n"))
        .isEqualTo("From: Fox\\\nTo: Dog\n\n" + PROSE + "\n");
  }

  @Test
  void makesSubHeadingsOfLinesBetweenProse() {
    String page = "Title\n\n" + PROSE + "\n\nThe dog\n\n" + PROSE + "\n";
    assertThat(markdown(page))
        .isEqualTo("# Title\n\n" + PROSE + "\n\n## The dog\n\n" + PROSE + "\n");
    assertThat(markdown(page.replace("\n\n", "\n"))).isEqualTo(markdown(page));
  }

  @Test
  void leavesLinesThatMayBeNoSubHeadingAlone() {
    for (String line :
        List.of("The dog:", "\u2014 A dog", "the dog, too,", "A dog.", "12 May 2024")) {
      String page = PROSE + "\n\n" + line + "\n\n" + PROSE + "\n";
      staysAsItIs(page);
    }
    staysAsItIs(PROSE + "\n\nThe dog\n\nThe cat\n\nThe bird\n");
  }

  @Test
  void partsTheBlocksOfADensePage() {
    assertThat(markdown(PROSE + "\n" + PROSE + "\n- one\n- two\n" + PROSE + "\n"))
        .isEqualTo(PROSE + "\n\n" + PROSE + "\n\n- one\n- two\n\n" + PROSE + "\n");
  }

  @Test
  void leavesBlankLinesAndWrappedParagraphsAlone() {
    staysAsItIs(
        """
        A paragraph that was wrapped at forty
        columns so that its lines are all about
        as long as this one is here, and then it
        ends.


        Another one follows it, which goes on
        for a while in the same way as the first
        did.
        """);
  }

  @Test
  void breaksTheLinesOfAVerse() {
    assertThat(markdown("Roses are red\n  Violets are blue\n\nSugar is sweet\nAnd so are you\n"))
        .isEqualTo("Roses are red\\\nViolets are blue\n\nSugar is sweet\\\nAnd so are you\n");
  }

  @Test
  void keepsLists() {
    assertThat(
            markdown(
                """
                - one
                  - nested
                    * deeper
                - two

                3. three
                4. four
                • bullet
                """))
        .isEqualTo(
            """
            - one
              - nested
                * deeper
            - two

            3. three
            4. four
            - bullet
            """);
  }

  @Test
  void escapesTheNumberOfAnItemThatMarkdownWouldCountAnew() {
    assertThat(markdown("10. ten\n9. nine\n8. eight\n"))
        .isEqualTo("10. ten\n\n9\\. nine\n\n8. eight\n");
  }

  @Test
  void fencesRowsOfData() {
    assertThat(markdown("a;b;c\n1;2;3\n4;```;6\n"))
        .isEqualTo("````\na;b;c\n1;2;3\n4;```;6\n````\n");
  }

  @Test
  void leavesCodeAlone() {
    staysAsItIs("Text\n\n```sh\nmake *x*\n\n# all\n```\n\nMore\n");
    staysAsItIs("Text\n\n    int *x = &y;\n\n    go(x);\n\nMore\n");
  }

  @Test
  void fencesCodeThatWouldBePartOfAList() {
    assertThat(markdown("- one\n\n    int *x = &y;\n"))
        .isEqualTo("- one\n\n```\n    int *x = &y;\n```\n");
  }

  @Test
  void escapesWhatMarkdownWouldMisread() {
    assertThat(markdown("It *was* _so_ **bold**\n"))
        .isEqualTo("It \\*was\\* \\_so\\_ \\*\\*bold\\*\\*\n");
    assertThat(markdown("# not a title\n")).isEqualTo("\\# not a title\n");
    assertThat(markdown("1945. What a year\n")).isEqualTo("1945\\. What a year\n");
    assertThat(markdown("> said\n")).isEqualTo("\\> said\n");
    assertThat(markdown("***\n")).isEqualTo("\\*\\*\\*\n");
    assertThat(markdown("[a](b) &amp; <b> `x` `y`\n"))
        .isEqualTo("[a\\](b) \\&amp; \\<b> \\`x\\` \\`y\\`\n");
    assertThat(markdown("[1]: see below\n")).isEqualTo("\\[1]: see below\n");
    assertThat(markdown("c:\\*.txt\n")).isEqualTo("c:\\\\*.txt\n");
    assertThat(markdown("    indented words\n")).isEqualTo("indented words\n");
  }

  @Test
  void leavesOrdinaryProseAlone() {
    staysAsItIs("\"These are difficult\" ... Mr Kerry's - all of 5 * 3 = 15, a < b & c > d.\n");
    staysAsItIs(
        "See https://x.org/a_b?c=d&e=f#g, snake_case, 50% [sic] (note) #1 $5 ~ up! footnote* |\n");
    staysAsItIs("Version 2.0.1 was out in 1999. So-called + more = well-known; C:\\dir\n");
  }

  @Test
  void saysTheSameWords() {
    Random random = new Random(20240501);
    for (int n = 0; n < 20_000; n++) {
      String text = page(random);
      String markdown = markdown(text);
      assertThat(words(read(markdown))).as("%s%n--->%n%s", text, markdown).isEqualTo(words(text));
    }
  }

  @Test
  void takesHostileTextInTime() {
    for (String one :
        List.of("*", "_a ", "`", "[", "](", "<", "&", "\\", "#", "- ", "1. ", "|", "> ", "*a* ")) {
      for (String page :
          List.of(
              one.repeat(100_000), (one + "\n").repeat(100_000), (one + "x\n\n").repeat(50_000))) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> markdown(page), one);
      }
    }
  }

  private static final String[] PIECES = {
    "word",
    "Two words",
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "```",
    "~~~",
    "[",
    "]",
    "](",
    "(",
    ")",
    "[a](b)",
    "![x](y)",
    "<",
    ">",
    "<b>",
    "</p>",
    "<div",
    "<!-- c -->",
    "<a@b.c>",
    "<http://x.y>",
    "&",
    "&amp;",
    "&#35;",
    "&nope;",
    "\\",
    "\\*",
    "#",
    "##",
    "###",
    "-",
    "--",
    "---",
    "- - -",
    "+",
    "=",
    "===",
    "|",
    "|-|",
    ":-:",
    "---|---",
    "1.",
    "2)",
    "3.",
    "10.",
    "2024.",
    "123456789.",
    "!",
    "[x]:",
    "[x]: /u",
    "\u4e2d\u6587\u5b57\u3002",
    "\u300c\u5f15\u7528\u300d",
    "\u00e9t\u00e9",
    "a*b*c",
    "a_b_c",
    "_a_",
    "*b*",
    "**b**",
    "https://x.org/a_b_c*d*",
    "snake_case",
    "\t",
    "    ",
    "\u00a0",
    ";",
    ",",
    "a;b;c",
    "x,y,z",
    "\u2022",
    "\u00b7",
    "end.",
    "So it goes on and on.",
    "\ud83d\ude00",
    "\r",
    "$",
    "'",
    "\"",
    "...",
    "2024-01-31T10:15:00",
    PROSE
  };

  private static String page(Random random) {
    StringBuilder page = new StringBuilder();
    int lines = 1 + random.nextInt(7);
    for (int i = 0; i < lines; i++) {
      page.append(" ".repeat(random.nextInt(8) == 0 ? random.nextInt(7) : 0));
      int pieces = random.nextInt(random.nextInt(10) == 0 ? 40 : 6);
      for (int n = 0; n < pieces; n++) {
        page.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
      }
      page.append(random.nextInt(3) == 0 ? "\n\n" : "\n");
    }
    return page.toString();
  }

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private static String read(String markdown) {
    Node document = PARSER.parse(markdown);
    assertThat(misread(document)).as(markdown).isEmpty();
    return TextContentRenderer.builder().build().render(document);
  }

  private static List<String> misread(Node node) {
    List<String> misread = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Link
          || child instanceof Image
          || child instanceof Emphasis
          || child instanceof StrongEmphasis
          || child instanceof Code
          || child instanceof HtmlInline
          || child instanceof HtmlBlock
          || child instanceof BlockQuote
          || child instanceof ThematicBreak
          || child instanceof TableBlock
          || child instanceof LinkReferenceDefinition) {
        misread.add(child.toString());
      }
      misread.addAll(misread(child));
    }
    return misread;
  }

  /** The words, without fences, which are syntax on both sides, and with one kind of bullet. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder();
    for (String line : text.replace('\u00a0', ' ').split("\n", -1)) {
      String content = line.strip();
      if (content.startsWith("```") || content.startsWith("~~~")) {
        continue;
      }
      for (String word : content.split("\\s+", -1)) {
        if (!word.isEmpty()) {
          words.append(word.replace("\u2022", "-").replace("\u00b7", "-")).append(' ');
        }
      }
    }
    return words.toString();
  }
}
