package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RulesTest {
  private static OwnRules read(String content) {
    Rules rules = new Rules();
    rules.read("rules.txt", content);
    return rules.filter();
  }

  @Test
  void readsARuleALine() {
    assertThat(read("drop Home page\nkeep \t Log in \ndrop-regex ^a b$\nkeep-regex [0-9]+\n"))
        .isEqualTo(
            new OwnRules(
                Set.of("Home page"),
                Set.of("Log in"),
                List.of(Pattern.compile("^a b$")),
                List.of(Pattern.compile("[0-9]+"))));
  }

  @Test
  void leavesCommentsAndBlankLinesAlone() {
    assertThat(read("# drop a\n\n   # keep b\n\u00a0\r\n")).isEqualTo(OwnRules.NONE);
  }

  @Test
  void takesANumberSignBehindTheKindForText() {
    assertThat(read("drop # 1\n").drop()).containsExactly("# 1");
    assertThat(read("drop-regex a#b\n").dropRegex()).containsExactly(Pattern.compile("a#b"));
  }

  @Test
  void readsWindowsFilesAndFilesWithoutALastLineEnd() {
    assertThat(read("\ufeffdrop a\r\ndrop b").drop()).containsExactly("a", "b");
  }

  @Test
  void takesTheSameRuleOnce() {
    assertThat(read("drop A\ndrop a \n").drop()).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Home            | rules.txt:2: expected drop, keep, drop-regex or keep-regex, not 'Home'
          drop: Home      | rules.txt:2: expected drop, keep, drop-regex or keep-regex, not 'drop:'
          DROP Home       | rules.txt:2: expected drop, keep, drop-regex or keep-regex, not 'DROP'
          drop            | rules.txt:2: there is nothing to look for
          keep-regex      | rules.txt:2: there is nothing to look for
          drop-regex a(b  | rules.txt:2: 'a(b' is no pattern: missing closing )
          keep-regex [z-a | rules.txt:2: '[z-a' is no pattern: invalid character class range at 'z-a'
          drop-regex *a   | rules.txt:2: '*a' is no pattern: missing argument to repetition operator
          drop-regex (a)\\1 | rules.txt:2: '(a)\\1' is no pattern: invalid escape sequence
          drop-regex a(?=b) | rules.txt:2: 'a(?=b)' is no pattern: invalid or unsupported Perl syntax
          """)
  void namesFileAndLineOfWhatIsWrong(String line, String message) {
    assertThatThrownBy(() -> read("# first\n" + line + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"((a{1000}){1000}){1000}", "(a{2,1000}){1001}", "((a{99}){99}){999}"})
  void rejectsAPatternThatWouldTakeAllMemory(String pattern) {
    assertThatThrownBy(() -> read("drop-regex " + pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + pattern + "' is no pattern: ");
  }

  @Test
  void rejectsAPatternThatIsNestedTooDeeply() {
    assertThatThrownBy(() -> read("drop-regex " + "(".repeat(1001) + "a" + ")".repeat(1001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("is no pattern: more than 1000 groups");
    assertThat(read("drop-regex " + "(".repeat(1000) + "a" + ")".repeat(1000)).isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[0-9]{4}-[0-9]{2}-[0-9]{2}", "(a{100}){100}", "a{1000}b{1000}", "{", "a{,3}"})
  void leavesOrdinaryRepetitionsAlone(String pattern) {
    assertThat(read("keep-regex " + pattern).keepRegex()).hasSize(1);
  }
}
