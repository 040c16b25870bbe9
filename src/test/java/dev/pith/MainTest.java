package dev.pith;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pith.cli.Pith;
import dev.pith.filter.Filters;
import dev.pith.model.Made;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command from its arguments to its exit code, within this process. */
final class MainTest {
  private static final String NOISY =
      """
      Storm closes schools - The Daily Example
      Storm closes schools

      All schools in the north stay closed on Monday while the roads are cleared of fallen trees.

      Share this article
      """;

  private static final String CLEAN =
      """
      Storm closes schools

      All schools in the north stay closed on Monday while the roads are cleared of fallen trees.
      """;

  /** What stands behind the failures of a run of two inputs. */
  private static final String SUMMED = "pith: 2 inputs, 1 changed, 0 there already, 1 failed\n";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String record(String text) {
    return "{\"text\":\"" + text.replace("\n", "\\n") + "\"}\n";
  }

  // What it does.

  @Test
  void cleansStandardInput() {
    assertThat(Ran.on(NOISY)).isEqualTo(new Ran(0, CLEAN, ""));
    assertThat(Ran.on(NOISY, "-")).isEqualTo(new Ran(0, CLEAN, ""));
  }

  @Test
  void cleansAFile() throws IOException {
    assertThat(Ran.on("", file("a.txt", NOISY))).isEqualTo(new Ran(0, CLEAN, ""));
  }

  @Test
  void cleansSeveralInputsInTheirOrder() throws IOException {
    String a = file("a.txt", "One\n");
    String b = file("b.txt", "Two\n");
    assertThat(Ran.on("Three\n", b, "-", a)).isEqualTo(new Ran(0, "Two\nThree\nOne\n", ""));
  }

  @Test
  void beginsALineWithEachInput() throws IOException {
    String a = file("a.txt", "One");
    String b = file("b.txt", "Two");
    assertThat(Ran.on("", a, b)).isEqualTo(new Ran(0, "One\nTwo", ""));
    assertThat(Ran.on("", a, file("c.jsonl", record("Three")), b).out())
        .isEqualTo("One\n" + record("Three") + "Two");
  }

  @Test
  void putsAByteOrderMarkAtTheVeryStartAlone() throws IOException {
    String a = file("a.txt", "\ufeffOne\n");
    String b = file("b.txt", "\ufeffTwo\n");
    assertThat(Ran.on("", a, b)).isEqualTo(new Ran(0, "\ufeffOne\nTwo\n", ""));
  }

  @Test
  void leavesAnEmptyInputEmpty() {
    assertThat(Ran.on("")).isEqualTo(new Ran(0, "", ""));
    assertThat(Ran.on("", "-t", "markdown")).isEqualTo(new Ran(0, "", ""));
    assertThat(Ran.on("", "--records", "jsonl")).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void keepsTheByteOrderMark() {
    assertThat(Ran.on("\ufeff" + NOISY).out()).isEqualTo("\ufeff" + CLEAN);
  }

  @Test
  void keepsCrlf() {
    assertThat(Ran.on(NOISY.replace("\n", "\r\n")).out()).isEqualTo(CLEAN.replace("\n", "\r\n"));
  }

  @Test
  void addsNoLineEndAtTheEndOfAPageThatHadNone() {
    assertThat(Ran.on(CLEAN.stripTrailing()).out()).isEqualTo(CLEAN.stripTrailing());
  }

  @Test
  void endsTheLastLineAsItEndedInThePage() {
    // The line that stands last had a line end; the one behind it, now gone, had none.
    assertThat(Ran.on(NOISY.stripTrailing()).out()).isEqualTo(CLEAN);
  }

  @Test
  void makesMarkdownOfText() {
    assertThat(Ran.on(NOISY, "-t", "markdown").out()).startsWith("# Storm closes schools\n\nAll");
  }

  @Test
  void makesTextOfMarkdown() {
    String markdown = "# Storm *closes* schools\n\n[Roads](/r) are closed &amp; blocked.\n";
    assertThat(Ran.on(markdown, "-f", "markdown", "-t", "text").out())
        .isEqualTo("Storm closes schools\n\nRoads are closed & blocked.\n");
  }

  @Test
  void tellsMarkdownByItsExtension() throws IOException {
    String markdown = "Storm\n=====\n\nRoads are **closed**.\n";
    assertThat(Ran.on("", file("a.md", markdown)).out()).isEqualTo(markdown);
    assertThat(Ran.on("", "-t", "text", file("b.MARKDOWN", markdown)).out())
        .isEqualTo("Storm\n\nRoads are closed.\n");
  }

  @Test
  void cleansRecords() {
    String in =
        "{ \"id\" : 1.50e3, \"text\":\"" + NOISY.replace("\n", "\\n") + "\",\"a\":\"\\u0041\"}\n";
    String out =
        "{ \"id\" : 1.50e3, \"text\":\"" + CLEAN.replace("\n", "\\n") + "\",\"a\":\"\\u0041\"}\n";
    assertThat(Ran.on(in, "--records", "jsonl")).isEqualTo(new Ran(0, out, ""));
  }

  @Test
  void tellsRecordsByTheirExtension() throws IOException {
    assertThat(Ran.on("", file("a.jsonl", record(NOISY)))).isEqualTo(new Ran(0, record(CLEAN), ""));
    assertThat(Ran.on("", file("a.ndjson", record(NOISY))).out()).isEqualTo(record(CLEAN));
  }

  @Test
  void cleansTheFieldThatIsNamed() {
    String in = record(NOISY).replace("text", "body");
    assertThat(Ran.on(in, "--records", "jsonl", "--field", "body").out())
        .isEqualTo(record(CLEAN).replace("text", "body"));
  }

  @Test
  void turnsMarkdownInRecordsIntoText() {
    String in = record("# Storm\n\nRoads are **closed**, [says](/u) the council.\n");
    assertThat(Ran.on(in, "--records", "jsonl", "-f", "markdown", "-t", "text"))
        .isEqualTo(new Ran(0, record("Storm\n\nRoads are closed, says the council.\n"), ""));
  }

  @Test
  void givesTheSameTextForAPageAndForARecord() throws IOException {
    for (Seed seed : Seed.all()) {
      String from = Seed.syntax(seed.extension());
      for (String to : new String[] {"text", "markdown"}) {
        String text = Ran.on(seed.input(), "-f", from, "-t", to).out();
        Ran ran = Ran.on(json(seed.input()), "--records", "jsonl", "-f", from, "-t", to);
        assertThat(text(ran.out())).as("%s to %s", seed.name(), to).isEqualTo(text);
      }
    }
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder("{\"text\":\"");
    text.chars()
        .forEach(
            c -> {
              if (c < ' ' || c == '"' || c == '\\') {
                json.append("\\u%04x".formatted(c));
              } else {
                json.append((char) c);
              }
            });
    return json.append("\"}\n").toString();
  }

  private static String text(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != JsonToken.VALUE_STRING) {
        assertThat(parser.hasCurrentToken()).isTrue();
      }
      return parser.getText();
    }
  }

  @Test
  void explainsEveryLine() {
    assertThat(Ran.on(NOISY, "--explain").out().lines())
        .containsExactly(
            "# standard input",
            "1\tdrop\trepeated-heading/site-name\t2\tStorm closes schools - The Daily Example",
            "2\tkeep\t\t-\tStorm closes schools",
            "3\tkeep\t\t-\t",
            "4\tkeep\t\t-\tAll schools in the north stay closed on Monday while the roads are"
                + " cleared of fallen trees.",
            "5\tdrop\tblank-lines/left-behind\t-\t",
            "6\tdrop\trelated-links/tail\t-\tShare this article");
  }

  @Test
  void runsTheFiltersThatAreNamedAlone() {
    assertThat(Ran.on(NOISY, "--filters", "repeated-heading").out())
        .isEqualTo(CLEAN + "\nShare this article\n");
  }

  @Test
  void leavesOutTheFiltersThatAreNamed() {
    assertThat(Ran.on(NOISY, "--without", "repeated-heading,blank-lines").out())
        .isEqualTo("Storm closes schools - The Daily Example\n" + CLEAN + "\n");
  }

  // The learned filter, with a judge to whom short lines are noise.

  private static final String MENU = "Home\nNews\nSport\n";

  private String model(double sureness) throws IOException {
    Path file = folder.resolve("judge" + sureness);
    return Files.write(file, Made.ofLength(sureness).bytes()).toString();
  }

  @Test
  void judgesByAModelOfYourOwn() throws IOException {
    String prose = CLEAN.substring(CLEAN.indexOf("All"));
    assertThat(Ran.on(MENU + prose, "--filters", "learned", "--model", model(1)))
        .isEqualTo(new Ran(0, prose, ""));
  }

  @Test
  void takesLessWithALowerThreshold() throws IOException {
    String[] args = {"--preset", "thorough", "--filters", "learned", "--model", model(1)};
    String prose = CLEAN.substring(CLEAN.indexOf("All"));
    String in = MENU + prose + "Share this article\n";
    String[] lower = Arrays.copyOf(args, args.length + 2);
    lower[args.length] = "--threshold";
    lower[args.length + 1] = "0.01";
    assertThat(Ran.on(in, args)).isEqualTo(new Ran(0, prose, ""));
    assertThat(Ran.on(in, lower)).isEqualTo(new Ran(0, in, ""));
  }

  @Test
  void judgesBySharesFromJustAboveNoneToTwice() {
    for (String threshold : new String[] {"0.001", "1", "2", "2.0"}) {
      assertThat(Ran.on("One\n", "--threshold", threshold)).isEqualTo(new Ran(0, "One\n", ""));
    }
  }

  @Test
  void needsNoModelWhereNoFilterAsksForOne() throws IOException {
    assertThat(Ran.on(NOISY, "--preset", "gentle", "--threshold", "1", "--model", model(1)).out())
        .isEqualTo(Ran.on(NOISY, "--preset", "gentle").out());
  }

  @Test
  void explainsWhatAModelTookForNoise() throws IOException {
    String prose = CLEAN.substring(CLEAN.indexOf("All"));
    assertThat(
            Ran.on(MENU + prose, "--explain", "--filters", "learned", "--model", model(1))
                .out()
                .lines())
        .containsExactly(
            "# standard input",
            "1\tdrop\tlearned/noise 0.99 (words; letters and digits; prose)\t-\tHome",
            "2\tdrop\tlearned/noise 0.99 (words; letters and digits; prose)\t-\tNews",
            "3\tdrop\tlearned/noise 0.99 (words; letters and digits; prose)\t-\tSport",
            "4\tkeep\t\t-\t" + prose.strip());
  }

  @Test
  void refusesAModelThatIsCutShort() throws IOException {
    Path file = folder.resolve("judge");
    Files.write(file, Arrays.copyOf(Made.ofLength(1).bytes(), 100_000));
    assertThat(Ran.on(NOISY, "--model", file.toString()))
        .isEqualTo(
            new Ran(
                2,
                "",
                "pith: --model: "
                    + file
                    + ": is cut short or damaged; train it anew with scripts/train\n"
                    + "Try 'pith --help'.\n"));
    assertThat(Ran.on(NOISY, "--model", file("empty", "")).err()).contains("cut short");
  }

  @Test
  void listsTheFilters() {
    Ran ran = Ran.on("", "--list-filters");
    assertThat(ran.code()).isZero();
    assertThat(
            ran.out()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.replaceFirst("^(own-rules|site-furniture) \\(off\\)$", "$1")))
        .containsExactlyElementsOf(Filters.names());
    assertThat(ran.out()).contains("    evidence = 8\n").doesNotContain("null");
    assertThat(Ran.on("", "--list-filters", "--preset", "gentle").out())
        .contains("navigation (off)\n", "    drop-teasers = false\n");
  }

  @Test
  void printsHelpAndVersionOnStandardOutput() {
    assertThat(Ran.on("", "--help").out()).contains("Exit codes:", "--list-filters");
    assertThat(Ran.on("", "-h").err()).isEmpty();
    assertThat(Ran.on("", "-V").out()).startsWith("pith ");
  }

  // What it says of a wrong command line: exit 2, and nothing is read or written.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --explian                | unknown option '--explian'; did you mean '--explain'?
          --recods jsonl           | unknown option '--recods'; did you mean '--records'?
          --filed=body             | unknown option '--filed'; did you mean '--field'?
          --without naviagtion     | --without: unknown filter 'naviagtion'; did you mean 'navigation'?
          - -                      | standard input (-) is named twice; it can be read once
          --filters related-link   | --filters: unknown filter 'related-link'; did you mean 'related-links'?
          --filters characters,x   | --filters: unknown filter 'x'
          --filters ,              | --filters names no filter
          --preset standart        | --preset: unknown 'standart'; did you mean 'standard'?
          -f markdwon              | --from: unknown 'markdwon'; did you mean 'markdown'?
          -t html                  | --to: unknown 'html'
          --records json           | --records: unknown 'json'; did you mean 'jsonl'?
          --field                  | --field
          --threshold much         | --threshold is a number above 0 and up to 2, not 'much'
          --threshold 0            | not '0'
          --threshold=-0.5         | '-0.5'
          --threshold 2.01         | not '2.01'
          --threshold NaN          | not 'NaN'
          --threshold 0,5          | not '0,5'
          --threshold=             | not ''
          --threshold              | --threshold
          --model                  | --model
          --model no/such/judge    | --model: no/such/judge: no such file
          --model seeds            | --model: 'seeds' is a folder
          --model README.md        | --model: README.md: is no model of this version; train it anew
          --treshold 1             | unknown option '--treshold'; did you mean '--threshold'?
          """)
  void pointsAtWhatIsWrong(String args, String message) {
    Ran ran = Ran.on(NOISY, args.split(" ", -1));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("pith: ").contains(message).endsWith("Try 'pith --help'.\n");
  }

  @Test
  void guessesNothingFarFetched() {
    assertThat(Ran.on("", "--preset", "xylophone").err()).doesNotContain("did you mean");
  }

  @Test
  void readsNothingWhereTheCommandLineIsWrong() throws IOException {
    Ran ran = Ran.on("", file("a.txt", NOISY), "--expain");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
  }

  // What it says of inputs that fail: exit 3, after the others are done.

  @Test
  void namesAMissingFileAndDoesTheOthers() throws IOException {
    String missing = folder.resolve("none.txt").toString();
    Ran ran = Ran.on("", missing, file("a.txt", NOISY));
    assertThat(ran).isEqualTo(new Ran(3, CLEAN, "pith: " + missing + ": no such file\n" + SUMMED));
  }

  @Test
  void leavesARecordWithTooLongATextAsItIs() {
    String longer = record(NOISY.repeat(9));
    Ran ran = Ran.on(longer + record(NOISY), "--records", "jsonl", "--max-page", "1K");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo(longer + record(CLEAN));
    assertThat(ran.err()).contains(":1: byte 0: its text is longer than 1 KB; left as it is");
    assertThat(Ran.on(longer, "--records", "jsonl", "--max-page", "1K", "-t", "markdown").out())
        .isEqualTo(longer);
  }

  @Test
  void cleansTheFilesOfAFolderInTheirOrder() throws IOException {
    file("b.txt", NOISY);
    file("a.txt", "One\n");
    file(".hidden.txt", "Hidden\n");
    assertThat(Ran.on("", folder.toString())).isEqualTo(new Ran(0, "One\n" + CLEAN, ""));
  }

  @Test
  void namesAFileThatMayNotBeRead() throws IOException {
    String closed = file("closed.txt", NOISY);
    assertThat(folder.resolve("closed.txt").toFile().setReadable(false)).isTrue();
    assumeFalse(Files.isReadable(Path.of(closed)), "skipped: root may read everything");
    Ran ran = Ran.on("", closed, file("a.txt", NOISY));
    assertThat(ran).isEqualTo(new Ran(3, CLEAN, "pith: " + closed + ": may not be read\n"));
  }

  @Test
  void namesAPathThatNoFileCanHave() throws IOException {
    Ran ran = Ran.on("", "a\0b.txt", file("a.txt", NOISY));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEqualTo(CLEAN);
    assertThat(ran.err()).startsWith("pith: a").contains("b.txt: ").hasLineCount(1);
  }

  @Test
  void namesStandardInputThatFailsAndDoesTheOthers() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new Pith(broken, out, new PrintStream(err, true, UTF_8)).run("-", file("a.txt", NOISY));
    assertThat(new Ran(code, out.toString(UTF_8), err.toString(UTF_8)))
        .isEqualTo(new Ran(3, CLEAN, "pith: standard input: Input/output error\n" + SUMMED));
  }

  @Test
  void namesARecordThatIsNotJsonAndDoesTheOthers() {
    String in = record(NOISY) + "{\"text\": oops}\n" + record("One\n");
    Ran ran = Ran.on(in, "--records", "jsonl");
    int at = record(NOISY).length() + "{\"text\": ".length();
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEqualTo(record(CLEAN) + record("One\n"));
    assertThat(ran.err())
        .matches("pith: standard input:2: byte (\\d+): not JSON: .*\n")
        .hasLineCount(1);
    int said = Integer.parseInt(ran.err().replaceAll("(?s).*byte (\\d+):.*", "$1"));
    assertThat(said).isBetween(at, at + "oops".length());
  }

  @Test
  void namesAFieldThatIsMissing() {
    Ran ran = Ran.on("{\"body\":\"x\"}\n", "--records", "jsonl");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("pith: standard input:1: byte 0: no field 'text'")
        .contains("body");
  }

  // What it says of inputs that are odd: exit 0, for nothing is lost.

  @Test
  void countsMalformedBytesAndNamesThemOnce() {
    byte[] bytes = "One \u00ff two\n\nThree \u00fe\u00ff\n".getBytes(ISO_8859_1);
    Ran ran = Ran.on(bytes);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo("One \ufffd two\n\nThree \ufffd\ufffd\n");
    assertThat(ran.err())
        .startsWith("pith: standard input: byte 4: 3 malformed bytes")
        .hasLineCount(1);
  }

  @Test
  void countsMalformedBytesOfAllRecordsTogether() {
    byte[] bytes = "{\"text\":\"\u00ff\"}\n{\"text\":\"\u00fe\u00ff\"}\n".getBytes(ISO_8859_1);
    Ran ran = Ran.on(bytes, "--records", "jsonl");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo("{\"text\":\"\ufffd\"}\n{\"text\":\"\ufffd\ufffd\"}\n");
    assertThat(ran.err())
        .startsWith("pith: standard input:1: byte 9: 3 malformed bytes")
        .hasLineCount(1);
  }

  @Test
  void namesHtmlSourceAndHandlesItAsText() {
    String html = "<!DOCTYPE html>\n<html><body><p>One</p></body></html>\n";
    Ran ran = Ran.on(html);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo(html);
    assertThat(ran.err())
        .startsWith("pith: standard input: looks like HTML source")
        .hasLineCount(1);
  }

  @Test
  void leavesTextThatSpeaksOfHtmlAlone() {
    assertThat(Ran.on("Begin the file with <!DOCTYPE html> and <html>.\n").err()).isEmpty();
  }

  // What it does when nobody takes its output.

  private static OutputStream failing(String message, int after) {
    return new OutputStream() {
      private int left = after;

      @Override
      public void write(int b) throws IOException {
        if (left-- <= 0) {
          throw new IOException(message);
        }
      }
    };
  }

  private static Ran into(OutputStream out, String in, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new Pith(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                out,
                new PrintStream(err, true, UTF_8))
            .run(args);
    return new Ran(code, "", err.toString(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "--explain", "--records jsonl", "-t markdown", "--list-filters", "-h"})
  void endsQuietlyWhenThePipeIsClosed(String args) {
    String in = args.contains("jsonl") ? record(NOISY).repeat(10_000) : NOISY.repeat(10_000);
    String[] split =
        Arrays.stream(args.split(" ", -1)).filter(s -> !s.isEmpty()).toArray(String[]::new);
    assertThat(into(failing("Broken pipe", 100), in, split)).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void endsQuietlyWhenThePipeIsClosedBeforeTheFirstByte() {
    assertThat(into(failing("Broken pipe", 0), NOISY)).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void readsNoFurtherInputWhenThePipeIsClosed() throws IOException {
    String big = file("a.txt", NOISY.repeat(10_000));
    String none = folder.resolve("none").toString();
    // A filter that leaves all of it: what fits into a buffer meets no closed pipe before the end.
    assertThat(into(failing("Broken pipe", 100), "", "--filters", "characters", big, none))
        .isEqualTo(new Ran(0, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--records jsonl"})
  void saysThatItsOutputCannotBeWritten(String args) {
    String in = args.contains("jsonl") ? record(NOISY).repeat(10_000) : NOISY.repeat(10_000);
    String[] split =
        Arrays.stream(args.split(" ", -1)).filter(s -> !s.isEmpty()).toArray(String[]::new);
    assertThat(into(failing("No space left on device", 100), in, split))
        .isEqualTo(new Ran(3, "", "pith: standard output: No space left on device\n"));
  }
}
