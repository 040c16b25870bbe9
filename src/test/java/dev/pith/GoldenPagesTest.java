package dev.pith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page under {@code seeds/} with what is to become of it, and why. {@code scripts/bless}
 * writes the expectations anew; the diff is the review.
 */
final class GoldenPagesTest {
  private static final boolean BLESS = Boolean.getBoolean("pith.bless");

  @Test
  void areManyEnoughToGrowFrom() {
    assertThat(Seed.all()).hasSizeGreaterThanOrEqualTo(30);
  }

  @TestFactory
  Stream<DynamicNode> everyCase() {
    return Seed.all().stream().map(seed -> dynamicContainer(seed.name(), tests(seed)));
  }

  private static Stream<DynamicTest> tests(Seed seed) {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(dynamicTest("saysWhyItIsThere", () -> saysWhyItIsThere(seed)));
    tests.add(dynamicTest("hasTheReasonsExpected", () -> hasTheReasonsExpected(seed)));
    for (String to : targets(seed)) {
      tests.add(dynamicTest("givesExpected." + to, () -> givesWhatIsExpected(seed, to)));
      tests.add(dynamicTest("changesNothingAgain." + to, () -> changesNothingAgain(seed, to)));
      tests.add(dynamicTest("givesTheSameForCrlf." + to, () -> givesTheSameForCrlf(seed, to)));
    }
    return tests.stream();
  }

  /** The extensions of the expectations there are, or else the input's own. */
  private static List<String> targets(Seed seed) {
    List<String> targets =
        Stream.of("txt", "md").filter(extension -> seed.has("expected." + extension)).toList();
    return targets.isEmpty() ? List.of(seed.extension()) : targets;
  }

  private static void givesWhatIsExpected(Seed seed, String to) {
    String cleaned = clean(seed.input(), seed.extension(), to);
    expect(seed, "expected." + to, cleaned);
  }

  /** Lines that went or changed: number, fate, filters and rules, witness. */
  private static void hasTheReasonsExpected(Seed seed) {
    Ran ran = Ran.on(seed.input(), "--explain", "-f", Seed.syntax(seed.extension()));
    assertThat(ran.err()).isEmpty();
    StringBuilder reasons = new StringBuilder();
    for (String row : ran.out().lines().toList()) {
      String[] column = row.split("\t", 5);
      boolean changed = column[0].matches("\\d+") && !column[1].equals("keep");
      String rules = changed ? withoutBlankLines(column[2]) : "";
      if (!rules.isEmpty()) {
        reasons.append(String.join("\t", column[0], column[1], rules, column[3])).append('\n');
      }
    }
    expect(seed, "reasons.txt", reasons.toString());
  }

  private static String withoutBlankLines(String rules) {
    return Arrays.stream(rules.split(","))
        .filter(rule -> !rule.startsWith("blank-lines/"))
        .collect(Collectors.joining(","));
  }

  private static void changesNothingAgain(Seed seed, String to) {
    String cleaned = clean(seed.input(), seed.extension(), to);
    assertThat(clean(cleaned, to, to)).as(seed.name()).isEqualTo(cleaned);
  }

  private static void givesTheSameForCrlf(Seed seed, String to) {
    String cleaned = clean(seed.input(), seed.extension(), to);
    assertThat(clean(crlf(seed.input()), seed.extension(), to))
        .as(seed.name())
        .isEqualTo(crlf(cleaned));
  }

  private static String crlf(String text) {
    return text.replace("\r\n", "\n").replace("\n", "\r\n");
  }

  private static void saysWhyItIsThere(Seed seed) {
    assertThat(seed.has("why.md")).as(seed.name() + "/why.md").isTrue();
    assertThat(seed.read("why.md").strip()).as(seed.name()).matches("(?s).*\\w[.!?].*");
  }

  private static String clean(String text, String from, String to) {
    Ran ran = Ran.on(text, "-f", Seed.syntax(from), "-t", Seed.syntax(to));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    return ran.out();
  }

  private static void expect(Seed seed, String file, String actual) {
    if (BLESS) {
      seed.write(file, actual);
      return;
    }
    assertThat(seed.has(file)).as("%s/%s; scripts/bless writes it", seed.name(), file).isTrue();
    assertThat(actual).as("%s/%s", seed.name(), file).isEqualTo(seed.read(file));
  }
}
