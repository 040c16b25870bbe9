package dev.pith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.page.Draft;
import dev.pith.page.Envelope;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A tenth of the benchmark, where it stands beside the project, so that a change that costs quality
 * is seen before it is measured in full.
 */
final class BenchTest {
  private static final Chain STANDARD = Filters.preset("standard");
  private static final int EVERY = 10;

  @BeforeEach
  void skipWithoutTheBenchmark() {
    assumeTrue(Files.isDirectory(BenchPages.FOLDER), "skipped: there is no ../shared/bench");
  }

  @Test
  void givesBackArticlesWithoutTheNoise() throws IOException {
    List<Page> noisy = pages("newswire-dev.wet", "text");
    List<Page> gold = pages("newswire-dev.gold", "gold");
    assertThat(noisy).hasSizeGreaterThan(50).hasSameSizeAs(gold);
    int exact = 0;
    List<String> touched = new ArrayList<>();
    for (int i = 0; i < noisy.size(); i++) {
      assertThat(noisy.get(i).meta().get("id")).isEqualTo(gold.get(i).meta().get("id"));
      boolean same = words(STANDARD.clean(noisy.get(i))).equals(words(new Draft(gold.get(i))));
      exact += same ? 1 : 0;
      if (!same && isUntouched(gold.get(i))) {
        touched.add(gold.get(i).id());
      }
    }
    assertThat(touched).as("pages that carried no noise").isEmpty();
    assertThat((double) exact / noisy.size())
        .as("share of exact pages")
        .isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void keepsWhatPeopleReviewed() throws IOException {
    List<Page> gold = pages("wcxb-dev.gold", "gold");
    double kept = 0;
    int counted = 0;
    for (Page page : gold) {
      Map<String, Integer> before = bag(words(new Draft(page)));
      if (!before.isEmpty()) {
        Map<String, Integer> after = bag(words(STANDARD.clean(page)));
        int all = 0;
        int left = 0;
        for (Map.Entry<String, Integer> word : before.entrySet()) {
          all += word.getValue();
          left += Math.min(word.getValue(), after.getOrDefault(word.getKey(), 0));
        }
        assertThat(left).as(page.id()).isPositive();
        kept += (double) left / all;
        counted++;
      }
    }
    assertThat(counted).isGreaterThan(100);
    assertThat(kept / counted).as("share of words kept").isGreaterThanOrEqualTo(0.99);
  }

  private static boolean isUntouched(Page page) {
    return page.form().envelope() instanceof Envelope.Json envelope
        && new String(envelope.record(), StandardCharsets.UTF_8).contains("\"untouched\"");
  }

  /** What stands, its white space evened out. */
  private static String words(Draft draft) {
    StringBuilder words = new StringBuilder();
    for (Line line : draft.standing()) {
      words.append(line.raw()).append(' ');
    }
    return words.toString().replaceAll("(?U)\\s+", " ").strip();
  }

  private static Map<String, Integer> bag(String text) {
    Map<String, Integer> bag = new HashMap<>();
    Matcher word = Pattern.compile("(?U)\\w+").matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      bag.merge(word.group(), 1, Integer::sum);
    }
    return bag;
  }

  private static List<Page> pages(String set, String field) throws IOException {
    return BenchPages.of(set, field, Syntax.TEXT, EVERY);
  }
}
