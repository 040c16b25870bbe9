package dev.pith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of one's own, filters' options and configuration, from the arguments to the exit code. */
final class OwnRulesMainTest {
  private static final String PAGE =
      """
      Storm closes schools

      All schools in the north stay closed on Monday while the roads are cleared of fallen trees.
      From our partners
      Ref. 4711
      Share this article
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  private static String without(String... lines) {
    String left = PAGE;
    for (String line : lines) {
      left = left.replace(line + "\n", "");
    }
    return left;
  }

  @Test
  void dropsAndKeepsWhatWasTyped() {
    assertThat(Ran.on(PAGE, "--drop", "from our partners", "--keep", "share this article"))
        .isEqualTo(new Ran(0, without("From our partners"), ""));
    assertThat(Ran.on(PAGE, "--drop-regex", "^Ref", "--keep-regex=(?i)SHARE").out())
        .isEqualTo(without("Ref. 4711"));
  }

  @Test
  void takesRulesFromAFile() throws IOException {
    String rules = file("rules.txt", "# ours\ndrop From our partners\nkeep Share this article\n");
    assertThat(Ran.on(PAGE, "--rules", rules, "--drop", "Ref. 4711"))
        .isEqualTo(new Ran(0, without("From our partners", "Ref. 4711"), ""));
  }

  @Test
  void keepsALineThroughAConversion() {
    assertThat(Ran.on(PAGE, "-t", "markdown", "--keep", "Share this article").out())
        .contains("\nShare this article\n");
    assertThat(Ran.on(PAGE, "-t", "markdown").out()).doesNotContain("Share");
  }

  @Test
  void explainsWhatARuleTook() {
    assertThat(Ran.on(PAGE, "--explain", "--drop", "Ref. 4711").out())
        .contains("5\tdrop\town-rules/drop\t-\tRef. 4711\n");
  }

  @Test
  void runsRulesWhateverFiltersAreChosen() {
    assertThat(Ran.on(PAGE, "--filters", "blank-lines", "--drop", "Ref. 4711").out())
        .isEqualTo(without("Ref. 4711"));
    assertThat(Ran.on(PAGE, "--without", "own-rules", "--drop", "Ref. 4711").out())
        .isEqualTo(Ran.on(PAGE).out());
  }

  @Test
  void takesATextThatBeginsWithAnAtSignForText() {
    assertThat(Ran.on(PAGE + "@harbour\n", "--drop", "@harbour")).isEqualTo(Ran.on(PAGE));
  }

  @Test
  void setsAFiltersOption() {
    String doubled = "Storm\nKey highway reached nowKey highway reached now\n" + PAGE;
    assertThat(Ran.on(doubled, "--set", "doubled-text.drop-teasers=false").out())
        .contains("Key highway reached now\n");
    assertThat(Ran.on(PAGE, "--preset", "gentle", "--set", "learned.threshold=1"))
        .isEqualTo(Ran.on(PAGE, "--preset", "gentle"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --set repeated-line.word=3    | --set: repeated-line has no option 'word'; did you mean 'words'? (there is words, evidence)
          --set repeatd-line.words=3    | --set: unknown filter 'repeatd-line'; did you mean 'repeated-line'?
          --set navigation.words=3      | --set: navigation has no option 'words' (none can be set)
          --set own-rules.drop=a        | --set: own-rules has no option 'drop' (none can be set)
          --set learned.judge=a         | --set: learned has no option 'judge'
          --set repeated-line.words=0   | --set repeated-line.words=0: words is a count from 1
          --set repeated-line.words=x   | --set repeated-line.words=x: 'x' is no whole number
          --set repeated-line.words     | --set: 'repeated-line.words' is not FILTER.OPTION=VALUE
          --set words=1                 | --set: 'words=1' is not FILTER.OPTION=VALUE
          --set .=                      | --set: '.=' is not FILTER.OPTION=VALUE
          --drop=                       | --drop: there is nothing to look for
          --keep-regex=a{2,1}           | --keep-regex: 'a{2,1}' is no pattern: invalid repeat count
          --rules none.txt              | --rules: none.txt: no such file
          --rules src                   | --rules: src: is no plain file
          --rules pom.xml               | --rules: pom.xml:1: expected drop, keep, drop-regex or keep-regex, not '<?xml'
          --config none                 | none: no such file
          --config pom.xml              | pom.xml:1: expected an option such as --preset thorough, not '<?xml'
          """)
  void pointsAtWhatIsWrong(String args, String message) {
    Ran ran = Ran.on(PAGE, args.split(" ", -1));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("pith: " + message);
  }

  @Test
  void cleansEachInputByItsOwnConfiguration() throws IOException {
    file("a/.pith", "--drop From our partners\n");
    file("b/.pith", "--rules rules.txt\n");
    file("b/rules.txt", "drop Ref. 4711\nkeep Share this article\n");
    String a = file("a/page.txt", PAGE);
    String b = file("b/c/page.txt", PAGE);
    assertThat(Ran.on("", a, b))
        .isEqualTo(
            new Ran(
                0, without("From our partners", "Share this article") + without("Ref. 4711"), ""));
    assertThat(Ran.on("", "--no-config", a)).isEqualTo(Ran.on(PAGE));
    assertThat(Ran.on("", "--config", folder.resolve("a/.pith").toString(), b))
        .isEqualTo(Ran.on("", a));
  }

  @Test
  void readsNothingWhereAConfigurationIsWrong() throws IOException {
    String config = folder.resolve("b/.pith").toString();
    file("b/.pith", "# ours\n--output /etc/passwd\n");
    Ran ran = Ran.on("", file("a/page.txt", PAGE), file("b/page.txt", PAGE));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("pith: " + config + ":2: ").contains("--output");
    assertThat(Ran.on("", "--help", folder.resolve("b/page.txt").toString()).code()).isZero();
  }

  @Test
  void printsWhatHoldsAndWhereItComesFrom() throws IOException {
    String config = folder.resolve(".pith").toString();
    file(".pith", "--preset thorough\n\n--threshold 1.3\n--set repeated-line.words=12\n--drop a\n");
    String page = file("page.txt", PAGE);
    Ran ran = Ran.on("", "--print-config", "--set=learned.evidence=9", "--drop=b", page);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("# " + page + "\n" + config + ":1\t--preset=thorough\n")
        .contains(
            config + ":5\t--drop=a\ncommand line\t--drop=b\n",
            "built-in\t--field=text\n",
            config + ":4\t--set=repeated-line.words=12\n",
            "built-in\t--set=repeated-line.evidence=1\n",
            config + ":3\t--set=learned.threshold=1.3\n",
            "command line\t--set=learned.evidence=9\n")
        .doesNotContain("judge", "print-config");
  }

  @Test
  void printsAConfigurationThatSaysTheSame() throws IOException {
    file(
        ".pith",
        "--preset gentle\n--keep Share this article\n--set doubled-text.drop-teasers=true\n");
    String page = file("page.txt", PAGE);
    String printed = Ran.on("", "--print-config", page).out();
    String said =
        printed
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(line.indexOf('\t') + 1) + "\n")
            .reduce("", String::concat);
    String same = file("same", said);
    assertThat(Ran.on("", "--config", same, page)).isEqualTo(Ran.on("", page));
    assertThat(
            Ran.on("", "--config", same, "--print-config", page).out().replaceAll("(?m)^.*\t", ""))
        .isEqualTo(printed.replaceAll("(?m)^.*\t", ""));
  }

  @Test
  void printsWhatHoldsForStandardInput() {
    assertThat(Ran.on(PAGE, "--no-config", "--print-config").out())
        .startsWith("# standard input\nbuilt-in\t--preset=standard\n");
  }
}
