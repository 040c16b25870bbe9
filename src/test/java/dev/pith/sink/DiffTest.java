package dev.pith.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pith.Seed;
import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DiffTest {
  private static final Chain CHAIN = Filters.preset("thorough");
  private static final Pattern PLACE = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@");

  @TempDir Path folder;

  @Test
  void showsWhatWentWithThreeLinesAround() throws IOException {
    Draft draft = TextSinkTest.draft("1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    TextSinkTest.drop(draft, 4);
    assertThat(Diff.unified(draft, false))
        .isEqualTo("--- page\n+++ page\n@@ -2,7 +2,6 @@\n 2\n 3\n 4\n-5\n 6\n 7\n 8\n");
  }

  @Test
  void isEmptyWhereNothingDiffers() throws IOException {
    assertThat(Diff.unified(TextSinkTest.draft("1\n2"), true)).isEmpty();
    assertThat(Diff.unified("a", List.of("1\n"), List.of("1\n"), true)).isEmpty();
    assertThat(Diff.unified("a", List.of(), List.of(), true)).isEmpty();
  }

  @Test
  void coloursOnlyWhereItIsAskedTo() {
    List<String> before = List.of("same\n", "--old\n", "gone");
    List<String> after = List.of("same\n", "++new\n");
    assertThat(Diff.unified("a", before, after, false)).doesNotContain("\033");
    assertThat(Diff.unified("a", before, after, true))
        .isEqualTo(
            """
            \033[1m--- a\033[0m
            \033[1m+++ a\033[0m
            \033[36m@@ -1,3 +1,2 @@\033[0m
             same
            \033[31m---old\033[0m
            \033[31m-gone\033[0m
            \\ No newline at end of file
            \033[32m+++new\033[0m
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"a.txt|a.txt", "a b.txt|a b.txt\t", "a\"b|\"a\\\"b\"", "a\tb|\"a\\011b\"", "ß|ß"})
  void namesTheFileAsPatchReadsIt(String name, String shown) {
    assertThat(Diff.unified(name, List.of("1\n"), List.of("2\n"), false))
        .startsWith("--- " + shown + "\n+++ " + shown + "\n@@");
  }

  @Test
  void appliesToEverySeed() throws IOException {
    for (Seed seed : Seed.all()) {
      Syntax syntax = seed.extension().equals("md") ? Syntax.MARKDOWN : Syntax.TEXT;
      Draft draft = CHAIN.clean(RemovedSinkTest.page(seed.input().getBytes(UTF_8), syntax));
      applies(seed.input(), draft);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One",
        "One\nTwo",
        "One\nTwo\nThree\nFour\nFive\nSix\nSeven\nEight\n",
        "One\r\nTwo\r\nThree\r\nFour",
        "One\r\nTwo\nThree\r\nFour\r",
        "\uFEFFOne\nTwo\nThree\nFour",
        "One\u2028Two\u0085\fThree\u000B\n\0\n🙂\n \n",
        "-- One\n++ Two\n@@ Three\n\\ Four\n",
        "One\n\nTwo\n\n\n\nThree\n\n",
      })
  void appliesWhateverWasDone(String text) throws Exception {
    int lines = TextSinkTest.draft(text).standing().size();
    for (int i = 0; i < lines; i++) {
      Draft dropped = TextSinkTest.draft(text);
      TextSinkTest.drop(dropped, i);
      applies(text, dropped);
      for (String other : List.of("", "Other", "One\nTwo")) {
        Draft rewritten = TextSinkTest.draft(text);
        TextSinkTest.rewrite(rewritten, i, other);
        applies(text, rewritten);
        TextSinkTest.drop(rewritten, 0);
        applies(text, rewritten);
      }
    }
  }

  @Test
  void appliesWithPatch() throws Exception {
    assumeTrue(hasPatch(), "no patch program");
    for (String text :
        List.of("1\n2\n3\n4\n5\n6\n7\n8\n9", "1\r\n2\r\n3\r\n", "\uFEFF1\n2\n", "1", "ß\n\n")) {
      Draft draft = TextSinkTest.draft(text);
      TextSinkTest.rewrite(draft, draft.standing().size() - 1, "10\n11");
      TextSinkTest.drop(draft, 0);
      assertThat(patched("a b.txt", text, renamed(Diff.unified(draft, false))))
          .isEqualTo(output(draft));
    }
    for (String after : List.of("", "x\n", "1\n2")) {
      for (String before : List.of("", "1\n", "1\n2\n")) {
        String diff = Diff.unified("a b.txt", Diff.lines(before), Diff.lines(after), false);
        assertThat(patched("a b.txt", before, diff)).isEqualTo(after);
      }
    }
  }

  private static String renamed(String diff) {
    return diff.replaceFirst("^--- page\n\\+\\+\\+ page\n", "--- a b.txt\t\n+++ a b.txt\t\n");
  }

  @Test
  @Timeout(20)
  void takesLongPages() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append(i % 4 == 0 ? "" : "line " + i).append('\n');
    }
    Draft draft = TextSinkTest.draft(text.toString());
    draft.open("test");
    for (Line line : draft.standing()) {
      if (line.number() % 3 == 0) {
        draft.apply(line, new Verdict.Drop(Reason.of("gone")));
      }
    }
    draft.close(1);
    long begun = System.nanoTime();
    String diff = Diff.unified(draft, false);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(applied(text.toString(), diff)).isEqualTo(output(draft));
    String other = Diff.unified("page", Diff.lines(text.toString()), List.of("x\n"), false);
    assertThat(applied(text.toString(), other)).isEqualTo("x\n");
  }

  private static void applies(String text, Draft draft) throws IOException {
    String after = output(draft);
    assertThat(applied(text, Diff.unified(draft, false))).isEqualTo(after);
    String compared = Diff.unified("page", Diff.lines(text), Diff.lines(after), false);
    assertThat(applied(text, compared)).isEqualTo(after);
  }

  private static String output(Draft draft) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TextSink sink = new TextSink(out, draft.page().syntax())) {
      sink.accept(draft);
    }
    return out.toString(UTF_8);
  }

  /** Does what {@code patch} does, and lets nothing pass. */
  private static String applied(String text, String diff) {
    List<String> before = Diff.lines(text);
    List<String> after = new ArrayList<>();
    List<String> lines = Diff.lines(diff);
    int at = 0;
    for (int i = 2; i < lines.size(); i++) {
      Matcher place = PLACE.matcher(lines.get(i).strip());
      if (place.matches()) {
        int from = number(place, 1) - (number(place, 2) == 0 ? 0 : 1);
        after.addAll(before.subList(at, from));
        at = from;
        assertThat(after.size()).isEqualTo(number(place, 3) - (number(place, 4) == 0 ? 0 : 1));
        continue;
      }
      boolean open = i + 1 < lines.size() && lines.get(i + 1).startsWith("\\ ");
      String line = lines.get(i).substring(1, lines.get(i).length() - (open ? 1 : 0));
      if (lines.get(i).charAt(0) != '+') {
        assertThat(before.get(at++)).isEqualTo(line);
      }
      if (lines.get(i).charAt(0) != '-') {
        after.add(line);
      }
      i += open ? 1 : 0;
    }
    after.addAll(before.subList(at, before.size()));
    return String.join("", after);
  }

  private static int number(Matcher place, int group) {
    return Integer.parseInt(requireNonNull(place.group(group)));
  }

  private static boolean hasPatch() {
    try {
      return new ProcessBuilder("patch", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private String patched(String name, String before, String diff)
      throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    Files.writeString(file, before);
    Files.writeString(folder.resolve("diff"), diff);
    Process patch =
        new ProcessBuilder("patch", "--binary", "-p0", "-i", "diff")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(patch.getInputStream().readAllBytes(), UTF_8);
    assertThat(patch.waitFor()).as(said).isEqualTo(diff.isEmpty() ? patch.exitValue() : 0);
    // What is left empty may be taken away.
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
