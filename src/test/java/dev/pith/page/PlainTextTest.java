package dev.pith.page;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {
  private static List<Line> read(String text) {
    return Syntax.TEXT.read(Text.lines(text));
  }

  private static List<Kind> kinds(String text) {
    return read(text).stream().map(Line::kind).toList();
  }

  private static List<Kind> all(Kind kind, int count) {
    return Collections.nCopies(count, kind);
  }

  @Test
  void numbersLinesFromOneAndLeavesNoneOut() {
    List<Line> lines = read("One\n\n  two \nthree");
    assertThat(lines).extracting(Line::number).containsExactly(1, 2, 3, 4);
    assertThat(lines).extracting(Line::raw).containsExactly("One", "", "  two ", "three");
    assertThat(lines).extracting(Line::text).containsExactly("One", "", "two", "three");
  }

  @Test
  void seesBlankLines() {
    assertThat(kinds("\n \t\n\u00a0\u3000\n\r\n")).isEqualTo(all(Kind.BLANK, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "- bread > bread",
        "* bread > bread",
        "+ bread > bread",
        "• bread > bread",
        "·  bread > bread",
        "1. bread > bread",
        "23) bread > bread"
      })
  void seesListItemsByTheirMarker(String raw, String text) {
    for (String indent : List.of("", "  ")) {
      Line line = read(indent + raw).get(0);
      assertThat(line.kind()).isEqualTo(Kind.LIST);
      assertThat(line.text()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-5 degrees",
        "1984. A year",
        "3.5 litres",
        "- ",
        "*",
        "1.",
        "1 bread",
        "a) bread",
        "— So?"
      })
  void seesNoListItemWhereThereIsNoMarker(String raw) {
    Line line = read(raw).get(0);
    assertThat(line.kind()).isEqualTo(Kind.TEXT);
    assertThat(line.text()).isEqualTo(raw.strip());
  }

  @Test
  void seesFencedCode() {
    assertThat(kinds("Do:\n```sh\nmake\n\n- all\n```\nDone.\n"))
        .containsExactly(
            Kind.TEXT, Kind.CODE, Kind.CODE, Kind.BLANK, Kind.CODE, Kind.CODE, Kind.TEXT);
  }

  @Test
  void seesNoCodeBehindAFenceThatNeverCloses() {
    assertThat(kinds("~~~\nmake\n- all\n")).containsExactly(Kind.TEXT, Kind.TEXT, Kind.LIST);
  }

  @Test
  void seesIndentedCode() {
    assertThat(kinds("Do:\n\n    int a = 1;\n\n    run(a);\n\tmake all\n\nDone.\n"))
        .containsExactly(
            Kind.TEXT,
            Kind.BLANK,
            Kind.CODE,
            Kind.BLANK,
            Kind.CODE,
            Kind.CODE,
            Kind.BLANK,
            Kind.TEXT);
  }

  @Test
  void seesNoCodeInIndentedProse() {
    assertThat(kinds("    It was late.\n    Nobody came, and the lamp went out.\n"))
        .isEqualTo(all(Kind.TEXT, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function tide(hours) {\n  return 6 * hours;\n}\n",
        "run(a, (b) => {\nuse(b);\n});\n",
        "tides = [\n  low = 1,\n\n  high = 6\n]\n",
        "if (late) {\n  wait(1);\n} else {\n  run(a);\n}\n",
        "a {\n  b: 1;\n  c {\n    d: 2;\n  }\n}\n",
      })
  void seesCodeBetweenBracketsAtTheEndAndTheBeginningOfLines(String code) {
    List<Kind> kinds = kinds("Do:\n" + code + "Done.\n");
    assertThat(kinds.subList(1, kinds.size() - 1)).isSubsetOf(Kind.CODE, Kind.BLANK);
    assertThat(kinds).startsWith(Kind.TEXT).endsWith(Kind.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The price (\nten crowns a day\nor sixty a week\n) is too high.\n",
        "run(a, {\nThe tide runs out.\n",
        "The tide runs out.\n}\n",
        "a = (\nThe tide runs out.\n}\n",
      })
  void seesNoCodeBetweenBracketsOfProseOrWithoutTheOther(String prose) {
    assertThat(kinds(prose)).containsOnly(Kind.TEXT);
  }

  @Test
  void seesNoCodeBetweenBracketsThatAreFarApart() {
    assertThat(kinds("a = {\n" + "b = 1\n".repeat(500) + "}\n")).containsOnly(Kind.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "port\ttide\theight",
        "port|tide|height",
        "| port | tide | height |",
        "port;tide;height",
        "port,tide,height",
        "2024-01-31T10:15:01 pump started",
        "[10:15:01] pump started"
      })
  void seesThreeRowsOfData(String row) {
    List<Line> lines = read((row + "\n").repeat(3));
    assertThat(lines).extracting(Line::kind).isEqualTo(all(Kind.TABLE, 3));
    assertThat(lines).allMatch(Line::isProtected);
    assertThat(kinds((row + "\n").repeat(2))).isEqualTo(all(Kind.TEXT, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He came, he saw, he went home.",
        "10:15 Ellenmoor, 10:30 Hestrand",
        "1.2.3 was the first version",
        "Home | News",
        "One; two",
        "Say \"yes\", or \"no\", or nothing"
      })
  void seesNoRowsInProse(String line) {
    assertThat(kinds((line + "\n").repeat(4))).isEqualTo(all(Kind.TEXT, 4));
  }

  @Test
  void seesNoRowsWhereTheSeparatorsDiffer() {
    assertThat(kinds("a,b,c\na,b,c,d\na,b,c,d,e\n")).isEqualTo(all(Kind.TEXT, 3));
  }

  @Test
  void endsTheTextInFrontOfACarriageReturn() {
    Line line = read("One \r").get(0);
    assertThat(line.raw()).isEqualTo("One \r");
    assertThat(line.text()).isEqualTo("One");
  }

  @Test
  void takesNoLongerThanAPageIsLong() {
    for (String line : List.of("```", "    x = 1;", "- ", "a,b,c", "~~~\n```")) {
      String page = (line + "\n").repeat(100_000);
      assertTimeoutPreemptively(ofSeconds(20), () -> read(page), line);
    }
  }
}
