package dev.pith;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Pages that nobody writes but somebody's crawler finds, at any size. */
enum Hostile {
  SHORT_LINES_ALIKE(n -> "Storm closes schools\n".repeat(n)),
  SHORT_LINES_DISTINCT(n -> lines(n, i -> "Storm " + i + " closes schools\n")),
  WORDS_DISTINCT(n -> lines(n, i -> Integer.toString(i, 36) + "x\n")),
  CUES_ALIKE(n -> "Share this article\n".repeat(n)),
  RELATED_CUES(n -> "Related articles\n".repeat(n)),
  WEAK_CUES(n -> "See also\n".repeat(n)),
  CONTENTS_CUES(n -> "Table of contents\n".repeat(n)),
  MENU_ENTRIES(n -> "Home\n".repeat(n)),
  CUES_BELOW_PROSE(n -> PROSE.BRIDGE + "See also\n".repeat(n) + "The end of it.\n"),
  CUES_AND_HEADLINES_BELOW_PROSE(
      n ->
          PROSE.BRIDGE
              + lines(n, i -> i % 2 == 0 ? "See also\n" : "Storm closes schools " + i + "\n")),
  CUES_AND_PROSE(n -> lines(n, i -> i % 2 == 0 ? "Related articles\n" : i + " " + PROSE.BRIDGE)),
  LISTS_AND_PROSE(
      n ->
          ("Related articles\nStorm closes all the schools\nRain stops all play\n" + PROSE.BRIDGE)
              .repeat(n / 4)),
  CONTENTS_BELOW_CUES(
      n -> lines(n, i -> i % 2 == 0 ? "Table of contents\n" : "Chapter " + i + "\n")),
  LINKS_BELOW_A_CUE(
      n ->
          PROSE.BRIDGE
              + "Related articles\n"
              + lines(n, i -> "Storm closes school number " + i + "\n")),
  HEADLINES_AMID_FURNITURE(
      n ->
          "Home\nNews\nLog in\nShare on Facebook\n"
              + lines(n, i -> "Story " + i + " of the valley\n")
              + "Subscribe\nAll rights reserved\nCookie policy\n"),
  PAGES_AND_WORDS(n -> lines(n, i -> i % 2 == 0 ? "1 Next\n" : "storm\n")),
  DOUBLED_ALIKE(
      n -> "Key highway reached in offensiveKey highway reached in offensive\n".repeat(n)),
  DOUBLED_DISTINCT(
      n -> lines(n, i -> ("Key highway " + i + " reached in offensive").repeat(2) + "\n")),
  GLUED_ALIKE(n -> "Why not?Because we can do it\n".repeat(n)),
  NAMES_DISTINCT(n -> lines(n, i -> "The people of North" + name(i) + " Town are here to stay\n")),
  GLUED_DISTINCT(
      n -> PROSE.BRIDGE + lines(n, i -> "Why do we not go" + name(i) + " Because we can do it\n")),
  PARAGRAPHS_ALIKE(n -> PROSE.BRIDGE.repeat(n)),
  PARAGRAPHS_BY_TURNS(n -> (PROSE.BRIDGE + "Then " + PROSE.BRIDGE).repeat(n / 2)),
  PARAGRAPHS_DISTINCT(n -> lines(n, i -> i + " " + PROSE.BRIDGE)),
  HEADINGS_ALIKE(n -> "# Storm closes schools\n".repeat(n)),
  HEADINGS_AND_PROSE(n -> ("# Storm closes schools\n\n" + PROSE.BRIDGE + "\n").repeat(n / 4)),
  BLANK_LINES(n -> "\n".repeat(n)),
  BLANK_LINES_WITH_SPACES(n -> " \t\u00a0\n".repeat(n)),
  EVERY_OTHER_LINE_BLANK(n -> "Share this article\n\n".repeat(n / 2)),
  WRAPPED(
      n ->
          "The council met on Monday and agreed to close the old bridge for nine weeks\n"
              .repeat(n)),
  LIST_ITEMS(n -> "- Storm closes schools\n".repeat(n)),
  LIST_OF_LINKS(n -> "- [Storm closes schools](/storm)\n".repeat(n)),
  ROWS(n -> "| Home | News |\n".repeat(n)),
  OPEN_FENCES(n -> lines(n, i -> "`".repeat(3 + i % 7) + "\n")),
  CODE_OR_NOT(n -> lines(n, i -> i % 2 == 0 ? "    word\n" : "    f(x);\n")),
  ONLY_TABS(n -> "\tword\n".repeat(n)),
  QUOTES(n -> "> Storm closes schools\n".repeat(n)),
  DEFINITIONS(n -> lines(n, i -> "[d" + i + "]: /u" + i + "\n")),
  UNDEFINED_LINKS(n -> lines(n, i -> "See [the report][d" + i + "] of [it].\n")),
  OPEN_HTML(n -> "<div\n".repeat(n)),
  OPEN_COMMENTS(n -> "<!-- a\n".repeat(n)),
  SETEXT(n -> "Storm\n---\n".repeat(n / 2)),
  RULES(n -> "---\n".repeat(n)),
  IDEOGRAPHS(n -> "旧桥将关闭旧桥将关闭\n".repeat(n)),
  NULS(n -> "a\0b \0\0\n".repeat(n)),
  LONE_SURROGATES(n -> "a \ud83d b \ude00\n".repeat(n)),
  CARRIAGE_RETURNS(n -> "a\r\r\n".repeat(n));

  /** Sentences for pages that are to look like articles. */
  private static final class PROSE {
    static final String BRIDGE =
        "The council met on Monday and agreed to close the old bridge for nine weeks of repairs.\n";
  }

  @SuppressWarnings("ImmutableEnumChecker") // functions that capture nothing
  private final IntFunction<String> page;

  Hostile(IntFunction<String> page) {
    this.page = page;
  }

  /** About {@code n} lines of it. */
  String page(int n) {
    return page.apply(n);
  }

  private static String lines(int n, IntFunction<String> line) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < n; i++) {
      lines.append(line.apply(i));
    }
    return lines.toString();
  }

  /** A name of small letters behind a capital, another for each {@code i}. */
  private static String name(int i) {
    IntUnaryOperator letter = place -> 'a' + i / place % 26;
    return "B"
        + (char) letter.applyAsInt(1)
        + (char) letter.applyAsInt(26)
        + (char) letter.applyAsInt(26 * 26)
        + (char) letter.applyAsInt(26 * 26 * 26);
  }
}
