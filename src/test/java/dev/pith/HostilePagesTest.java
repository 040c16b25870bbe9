package dev.pith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pith.filter.Filters;
import dev.pith.page.Draft;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import dev.pith.sink.Rendering;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to be slow, or to overflow something. Time grows with their size, not its square. */
final class HostilePagesTest {
  /** What should take a second or two, on a machine that is busy with something else. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Four times the lines may take so many times as long; sixteen would be the square. */
  private static final double GROWTH = 9;

  /**
   * Shorter times say nothing about growth: one collection of garbage weighs as much. Sixty
   * thousand lines each against each are 3.6 thousand million looks, seconds of work.
   */
  private static final long SHORTEST = 400_000_000;

  private static void clean(String text, Syntax syntax, String preset) {
    Draft draft = Filters.preset(preset).clean(Page.of("hostile", syntax, text));
    for (Syntax target : Syntax.values()) {
      assertThat(Rendering.lines(draft, target)).isNotNull();
    }
  }

  private static void cleanInTime(String text, Syntax syntax, String preset) {
    assertTimeoutPreemptively(
        LIMIT, () -> clean(text, syntax, preset), () -> preset + " on " + syntax);
  }

  @ParameterizedTest
  @EnumSource
  void takesAHundredThousandLines(Hostile shape) {
    String text = shape.page(100_000);
    for (String preset : Filters.presetNames()) {
      cleanInTime(text, Syntax.TEXT, preset);
    }
    cleanInTime(text, Syntax.MARKDOWN, "standard");
  }

  @ParameterizedTest
  @EnumSource
  void takesTimeByItsLinesNotByTheirSquare(Hostile shape) {
    String few = shape.page(15_000);
    String many = shape.page(60_000);
    for (Syntax syntax : Syntax.values()) {
      // Most are told by one look; what looks odd, for the machine may be busy, by the best of ten.
      if (growth(few, many, syntax, 1) > GROWTH) {
        assertThat(growth(few, many, syntax, 10)).as("%s", syntax).isLessThan(GROWTH);
      }
    }
  }

  private static double growth(String few, String many, Syntax syntax, int times) {
    double longer = best(many, syntax, times);
    return longer < SHORTEST ? 0 : longer / best(few, syntax, times);
  }

  private static long best(String text, Syntax syntax, int times) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      clean(text, syntax, "standard");
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  /** One line each: what it is made of, and how often, for 50 MB of text and 5 MB of Markdown. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          "a"
          "ab"
          "storms "
          "&"
          "`"
          "`a``&"
          "Ab"
          "a?B"
          "\u00ad "
          "旧桥"
          "Storm closes schools? "
          "a | "
          """)
  void takesOneLongLine(String part) {
    String line = part.repeat(50_000_000 / part.length());
    for (String preset : Filters.presetNames()) {
      cleanInTime(line, Syntax.TEXT, preset);
    }
    cleanInTime(line.substring(0, 5_000_000), Syntax.MARKDOWN, "standard");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">", "> ", "- ", "1. ", "[", "![", "[a](", "(", "*", "*a", "**a ", "_a ", "~~", "<", "<a ",
        "<!--", "\\", "]", "[]", "[a][", "&", "`", "|", "#", "\t", "- > "
      })
  void takesDeepNesting(String part) {
    for (String text : new String[] {part.repeat(100_000) + "a", "a\n\n" + part.repeat(100_000)}) {
      cleanInTime(text, Syntax.MARKDOWN, "standard");
      cleanInTime(text, Syntax.TEXT, "standard");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a", "> a", "1. a", "a"})
  void takesEverDeeperLines(String line) {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      page.append("  ".repeat(i)).append(line).append('\n');
    }
    cleanInTime(page.toString(), Syntax.MARKDOWN, "standard");
    cleanInTime(page.toString(), Syntax.TEXT, "standard");
  }
}
