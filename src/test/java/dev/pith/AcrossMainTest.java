package dev.pith;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.MadeSite.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site repeats goes once its pages were surveyed, and nothing else does. */
final class AcrossMainTest {
  private static final String VALLEY = "valley.example.org";

  @TempDir Path folder;

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Writes the pages as {@code in.jsonl}. */
  private void write(List<Made> pages) throws IOException {
    Files.writeString(folder.resolve("in.jsonl"), MadeSite.jsonLines(pages));
  }

  /** What comes of {@code pages}, all together in one file. */
  private String across(List<Made> pages, String... more) throws IOException {
    write(pages);
    List<String> args =
        new ArrayList<>(List.of("--across", path("in.jsonl"), "-o", path("out.jsonl")));
    args.addAll(List.of("--on-exists", "replace"));
    args.addAll(List.of(more));
    assertThat(Ran.on("", args.toArray(new String[0]))).isEqualTo(new Ran(0, "", ""));
    return read("out.jsonl");
  }

  private static String cleaned(List<Made> pages) {
    return MadeSite.jsonLines(
        pages.stream().map(p -> new Made(p.name(), p.url(), p.article(), p.article())).toList());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void takesAllOfASitesFurnitureAndNothingElse(boolean changed) throws IOException {
    List<Made> pages = MadeSite.of(VALLEY, 200, changed);
    assertThat(across(pages)).isEqualTo(cleaned(pages));
  }

  /** The same pages, one by one: else the tests here would prove nothing. */
  @Test
  void leavesItOnPagesThatNobodySurveyed() {
    String records = MadeSite.jsonLines(MadeSite.of(VALLEY, 200, true));
    Ran ran = Ran.on(records, "--records", "jsonl");
    assertThat(ran.out()).contains(MadeSite.LETTER).contains("Courts and councils");
  }

  @Test
  void leavesWhatAFewPagesQuoteAlone() throws IOException {
    String out = across(MadeSite.of(VALLEY, 200, true));
    assertThat(out.split(MadeSite.QUOTED, -1)).hasSize(4 + 1);
    assertThat(out.split(MadeSite.SERIES, -1)).hasSize(6 + 1);
  }

  @Test
  void leavesAMenusEntryAloneInsideAnArticle() throws IOException {
    String out = across(MadeSite.of(VALLEY, 200, true));
    assertThat(out.split(MadeSite.ENTRY, -1)).hasSize(1 + 1);
  }

  @Test
  void leavesASiteOfOnePageAsItWouldBeAlone() throws IOException {
    List<Made> pages = MadeSite.of(VALLEY, 1, false);
    Ran alone = Ran.on(MadeSite.jsonLines(pages), "--records", "jsonl");
    assertThat(across(pages)).isEqualTo(alone.out());
  }

  /** As many sites as pages: what all of them share is no site's furniture. */
  @Test
  void leavesWhatSitesShareAlone() throws IOException {
    List<Made> pages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Made page = MadeSite.of(VALLEY, 1, false).get(0);
      pages.add(new Made("p" + i, "https://site-" + i + ".example/", page.text(), page.article()));
    }
    Ran alone = Ran.on(MadeSite.jsonLines(pages), "--records", "jsonl");
    assertThat(across(pages)).isEqualTo(alone.out());
  }

  @Test
  void keepsSitesApartThatComeMixed() throws IOException {
    List<Made> pages = new ArrayList<>(MadeSite.of(VALLEY, 60, true));
    pages.addAll(MadeSite.of("hill.example.co.uk", 60, true));
    pages.addAll(MadeSite.of("lone.example.com", 1, false));
    Collections.shuffle(pages, new Random(3));
    List<Made> expected = new ArrayList<>();
    for (Made page : pages) {
      boolean alone = page.url().contains("lone.");
      expected.add(alone ? new Made(page.name(), page.url(), page.text(), page.text()) : page);
    }
    assertThat(across(pages)).isEqualTo(cleaned(expected));
  }

  @Test
  void findsASmallSitesFurnitureToo() throws IOException {
    List<Made> pages = MadeSite.of(VALLEY, 6, false);
    assertThat(across(pages)).isEqualTo(cleaned(pages));
  }

  @Test
  void groupsFilesByTheirFolder() throws IOException {
    List<Made> valley = MadeSite.of(VALLEY, 30, true);
    List<Made> hill = MadeSite.of("hill.example.co.uk", 30, true);
    MadeSite.write(valley, folder.resolve("in/valley"));
    MadeSite.write(hill, folder.resolve("in/hill"));
    assertThat(Ran.on("", "--across", path("in"), "-o", path("out"))).isEqualTo(new Ran(0, "", ""));
    for (Made page : valley) {
      assertThat(read("out/valley/" + page.name() + ".txt")).isEqualTo(page.article());
    }
    for (Made page : hill) {
      assertThat(read("out/hill/" + page.name() + ".txt")).isEqualTo(page.article());
    }
  }

  @Test
  void surveysTheRecordsOfACrawl() throws IOException {
    List<Made> pages = new ArrayList<>(MadeSite.of(VALLEY, 30, true));
    pages.addAll(MadeSite.of("hill.example.co.uk", 30, true));
    StringBuilder noisy = new StringBuilder();
    StringBuilder clean = new StringBuilder();
    for (Made page : pages) {
      noisy.append(Shell.wet(page.text()).replace("http://example.org/", page.url()));
      clean.append(Shell.wet(page.article()).replace("http://example.org/", page.url()));
    }
    Files.writeString(folder.resolve("in.wet"), noisy);
    assertThat(Ran.on("", "--across", path("in.wet"))).isEqualTo(new Ran(0, clean.toString(), ""));
  }

  @Test
  void takesAllPagesForOneSiteWhereItIsTold() throws IOException {
    List<Made> pages = new ArrayList<>();
    for (Made page : MadeSite.of(VALLEY, 40, false)) {
      pages.add(
          new Made(
              page.name(), "https://" + page.name() + ".example/", page.text(), page.article()));
    }
    assertThat(across(pages, "--site-by", "none")).isEqualTo(cleaned(pages));
    assertThat(across(pages)).contains(MadeSite.LETTER);
  }

  @Test
  void asksForAsManyPagesAsItIsTold() throws IOException {
    List<Made> pages = MadeSite.of(VALLEY, 6, false);
    assertThat(across(pages, "--set", "site-furniture.pages=6")).isEqualTo(cleaned(pages));
    assertThat(across(pages, "--set", "site-furniture.pages=7")).contains(MadeSite.LETTER);
  }

  @Test
  void writesTheSameBytesForAnyNumberOfJobs() throws IOException {
    List<Made> pages = new ArrayList<>(MadeSite.of(VALLEY, 60, true));
    pages.addAll(MadeSite.of("hill.example.co.uk", 60, true));
    String out = across(pages, "-j", "1", "--save-templates", path("one"));
    assertThat(across(pages, "-j", "8", "--save-templates", path("eight"))).isEqualTo(out);
    assertThat(read("eight")).isEqualTo(read("one"));
    MadeSite.write(pages.subList(0, 60), folder.resolve("files"));
    for (String jobs : List.of("1", "8")) {
      Ran.on(
          "",
          "-j",
          jobs,
          "--across",
          path("files"),
          "-o",
          path("out" + jobs),
          "--save-templates",
          path("files" + jobs));
    }
    assertThat(read("files8")).isEqualTo(read("files1")).isNotEmpty();
  }

  @Test
  void doesFromTemplatesWhatItDoesAtOnce() throws IOException {
    List<Made> pages = MadeSite.of(VALLEY, 60, true);
    String out = across(pages, "--save-templates", path("templates"));
    Ran ran = Ran.on(read("in.jsonl"), "--records", "jsonl", "--templates", path("templates"));
    assertThat(ran).isEqualTo(new Ran(0, out, ""));
  }

  @Test
  void cleansAPageThatCameLater() throws IOException {
    List<Made> pages = MadeSite.of(VALLEY, 61, true);
    across(pages.subList(0, 60), "--save-templates", path("templates"));
    List<Made> later = pages.subList(60, 61);
    Ran ran =
        Ran.on(MadeSite.jsonLines(later), "--records", "jsonl", "--templates", path("templates"));
    assertThat(ran.out()).isEqualTo(cleaned(later));
  }

  /** A file leaves out what stands on one page, so each may miss one page of a line. */
  @Test
  void mergesFilesIntoOneThatMissesNoMoreThanItSays() throws IOException {
    List<Made> pages = new ArrayList<>(MadeSite.of(VALLEY, 90, true));
    pages.addAll(MadeSite.of("hill.example.co.uk", 30, true));
    String out = across(pages, "--save-templates", path("all"));
    Collections.shuffle(pages, new Random(5));
    across(pages.subList(0, 50), "--save-templates", path("a"));
    across(pages.subList(50, 80), "--save-templates", path("b"));
    across(pages.subList(80, 120), "--save-templates", path("c"));
    Ran.on("", "--merge-templates", path("a"), path("b"), "-o", path("ab"));
    assertThat(Ran.on("", "--merge-templates", path("c"), path("ab"), "-o", path("merged")))
        .isEqualTo(new Ran(0, "", ""));
    assertThat(read("merged")).contains("falls short of the truth by no more than 4 pages");
    Map<String, Integer> merged = counts("merged");
    counts("all")
        .forEach(
            (finding, count) ->
                assertThat(merged.getOrDefault(finding, 0))
                    .as(finding)
                    .isBetween(count - 4, count));
    write(MadeSite.of(VALLEY, 90, true));
    Ran ran = Ran.on("", "--templates", path("merged"), path("in.jsonl"));
    assertThat(out).startsWith(ran.out());
  }

  /** The pages of each site, line, pair and run of words. */
  private Map<String, Integer> counts(String file) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    String site = "";
    for (String line : read(file).lines().filter(line -> !line.startsWith("#")).toList()) {
      String[] columns = line.split("\t", -1);
      site = columns[0].equals("site") ? columns[2] : site;
      String key =
          columns[0].equals("line") ? columns[6] : columns[2] + columns[columns.length - 1];
      counts.put(site + " " + columns[0] + " " + key, Integer.valueOf(columns[1]));
    }
    return counts;
  }

  @Test
  void mergesTheSameFilesInAnyOrderIntoTheSame() throws IOException {
    List<Made> pages = MadeSite.of(VALLEY, 60, true);
    across(pages.subList(0, 20), "--save-templates", path("a"));
    across(pages.subList(20, 60), "--save-templates", path("b"));
    Ran.on("", "--merge-templates", path("a"), path("b"), "-o", path("ab"));
    Ran.on("", "--merge-templates", path("b"), path("a"), "-o", path("ba"));
    assertThat(read("ab")).isEqualTo(read("ba"));
  }

  @Test
  void findsTheSameWithLittleMemoryForAnyNumberOfJobs() throws IOException {
    for (int part = 0; part < 6; part++) {
      List<Made> pages = MadeSite.of("site-" + part % 2 + ".example.org", 150, true);
      Path file = folder.resolve("in/" + part + ".jsonl");
      Files.createDirectories(folder.resolve("in"));
      Files.writeString(file, MadeSite.jsonLines(pages));
    }
    for (String jobs : List.of("1", "2", "8")) {
      String file = path("templates" + jobs);
      assertThat(
              Ran.on("", "-j", jobs, "--survey-memory", "1", "--save-templates", file, path("in")))
          .isEqualTo(new Ran(0, "", ""));
    }
    assertThat(read("templates1")).doesNotContain("no more than 0 pages");
    assertThat(read("templates2")).isEqualTo(read("templates1"));
    assertThat(read("templates8")).isEqualTo(read("templates1"));
  }

  @Test
  void changesNothingWhenACleanPageIsCleanedAgain() throws IOException {
    String out = across(MadeSite.of(VALLEY, 200, true), "--save-templates", path("templates"));
    assertThat(Ran.on(out, "--records", "jsonl", "--templates", path("templates")))
        .isEqualTo(new Ran(0, out, ""));
  }

  @Test
  void refusesToSaveWhatItFoundOverAnInput() throws IOException {
    MadeSite.write(MadeSite.of(VALLEY, 3, false), folder.resolve("in"));
    String page = read("in/page-000.txt");
    for (String name : List.of("in/page-000.txt", "in/new")) {
      Ran ran = Ran.on("", "--across", "--save-templates", path(name), path("in"));
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("--save-templates: ").contains("is inside the input");
    }
    Ran itself = Ran.on("", "--save-templates", path("in/page-000.txt"), path("in/page-000.txt"));
    assertThat(itself.err()).contains("is an input");
    assertThat(read("in/page-000.txt")).isEqualTo(page);
    assertThat(folder.resolve("in/new")).doesNotExist();
  }

  @Test
  void namesWhatASurveyCannotRead() throws IOException {
    Files.writeString(folder.resolve("in.jsonl"), "{\"text\":\"The bridge.\"}\nnonsense\n");
    Ran ran = Ran.on("", "--save-templates", path("t"), path("in.jsonl"), path("none.txt"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("in.jsonl:2: "),
            second -> assertThat(second).contains("none.txt: no such file"));
    // Of a survey with cleaning each is said once.
    assertThat(Ran.on("", "--across", path("in.jsonl")).err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense\n", "# pith templates 1\nline\t2\n"})
  void refusesAFileThatIsNone(String text) throws IOException {
    Files.writeString(folder.resolve("t"), text);
    Ran ran = Ran.on("The bridge.\n", "--templates", path("t"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("pith: --templates: " + path("t"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--across --templates t x",
        "--save-templates s --templates t x",
        "--merge-templates a b",
        "--merge-templates -o c",
        "--merge-templates a -o c --across",
        "--save-templates s -o out x",
        "--survey-memory 0 --across x",
        "--site-by planet --across x",
        "--across --filters navigation,learned x",
        "--across --without site-furniture x"
      })
  void refusesWhatDoesNotGoTogether(String typed) {
    Ran ran = Ran.on("", typed.split(" ", -1));
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void refusesStandardInputWhichCannotBeReadTwice() {
    Ran ran = Ran.on("The bridge is closed.\n", "--across", "-");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("--across").contains("standard input").contains("--templates");
  }

  /** As is what a shell puts there for {@code <(...)}: the second reading would find nothing. */
  @Test
  void refusesWhatIsNoFile() {
    for (String[] args :
        List.of(
            new String[] {"--across", "/dev/null"},
            new String[] {"--across", "--files-from", "/dev/null"})) {
      Ran ran = Ran.on("", args);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("/dev/null can be read once");
    }
  }

  @Test
  void namesTheSiteAndTheShareInAnExplanation() throws IOException {
    List<Made> pages = MadeSite.of(VALLEY, 200, false);
    across(pages, "--save-templates", path("templates"));
    write(pages.subList(0, 1));
    Ran ran = Ran.on("", "--explain", "--templates", path("templates"), path("in.jsonl"));
    assertThat(ran.out()).contains("site-furniture/").contains("example.org");
  }
}
