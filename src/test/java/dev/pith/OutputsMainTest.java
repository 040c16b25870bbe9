package dev.pith;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run writes into files, and what it does not. */
final class OutputsMainTest {
  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail", "skip", "replace"})
  void refusesASecondInputForOneOutput(String onExists) throws IOException {
    write("a/page.txt", "The bridge is closed.\n");
    write("b/page.txt", "The school is open.\n");
    write("b/other.txt", "The library is open.\n");
    Ran ran =
        Ran.on("", "-j", "8", "-o", path("out"), "--on-exists", onExists, path("a"), path("b"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .contains(
            "%s: would be written to %s, where %s goes in this run"
                .formatted(path("b/page.txt"), path("out/page.txt"), path("a/page.txt")));
    assertThat(read("out/page.txt")).isEqualTo("The bridge is closed.\n");
    assertThat(read("out/other.txt")).isEqualTo("The library is open.\n");
  }

  @Test
  void refusesTwoInputsOfOneFolderThatGetOneName() throws IOException {
    write("in/page.md", "The bridge is closed.\n");
    write("in/page.txt", "The school is open.\n");
    Ran ran = Ran.on("", "-t", "text", "-o", path("out"), "--on-exists", "replace", path("in"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains(path("in/page.txt") + ": would be written to");
    assertThat(read("out/page.txt")).isEqualTo("The bridge is closed.\n");
  }

  @Test
  void refusesAnInputThatIsNamedTwice() throws IOException {
    write("page.txt", "The bridge is closed.\n");
    Ran ran = Ran.on("", "-o", path("out"), path("page.txt"), path("page.txt"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(read("out/page.txt")).isEqualTo("The bridge is closed.\n");
  }

  @Test
  void saysSoBeforeAnythingIsWritten() throws IOException {
    write("a/page.txt", "The bridge is closed.\n");
    write("b/page.txt", "The school is open.\n");
    Ran ran = Ran.on("", "--dry-run", "-o", path("out"), path("a"), path("b"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains(path("b/page.txt") + ": would be written to");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void leavesAnOutputThatIsThereAlone() throws IOException {
    write("page.txt", "The bridge is closed.\n");
    write("out.txt", "The school is open.\n");
    Ran ran = Ran.on("", "-o", path("out.txt"), path("page.txt"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("exists already; --on-exists skip leaves it");
    assertThat(Ran.on("", "-o", path("out.txt"), "--on-exists", "skip", path("page.txt")))
        .isEqualTo(new Ran(0, "", ""));
    assertThat(read("out.txt")).isEqualTo("The school is open.\n");
  }

  /** As a crash of the system may leave it behind. */
  @Test
  void writesAnEmptyOutputAnewWhereARunGoesOn() throws IOException {
    write("in/page.txt", "The bridge is closed.\n");
    write("out/page.txt", "");
    Ran plan = Ran.on("", "--dry-run", "-o", path("out"), "--on-exists", "skip", "-v", path("in"));
    assertThat(plan.out()).contains("page.txt -> ");
    assertThat(Ran.on("", "-o", path("out"), path("in")).code()).isEqualTo(3);
    assertThat(Ran.on("", "-o", path("out"), "--on-exists", "skip", path("in")).code()).isZero();
    assertThat(read("out/page.txt")).isEqualTo("The bridge is closed.\n");
  }

  /** In the order: what is left out, and what would be lost. */
  @ParameterizedTest
  @CsvSource({
    "page.txt, 'Home\nThe roof is off, na\u00efve as it was.\n', malformed",
    "page.txt, 'All is well in the caf\u00e9 at the ferry.\n', malformed",
    "pages.jsonl, '{\"text\":\"The caf\u00e9 is open.\"}\n', malformed",
    "pages.jsonl, '{\"text\":\"a\"}\nno record\n{\"text\":\"b\"}\n', not JSON"
  })
  void leavesAFileInItsPlaceOfWhichSomethingCouldNotBeRead(String name, String text, String fault)
      throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text, ISO_8859_1);
    Ran ran = Ran.on("", "-i", file.toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains(fault, file + ": is left as it is", "-i.bak keeps the original");
    assertThat(Files.readString(file, ISO_8859_1)).isEqualTo(text);
    Ran.on("", "-i.bak", file.toString());
    assertThat(Files.readString(folder.resolve(name + ".bak"), ISO_8859_1)).isEqualTo(text);
    assertThat(Files.readString(file)).isNotEqualTo(text);
  }

  @Test
  void cleansAFileInItsPlaceOfWhichAnotherFieldIsNotUtf8() throws IOException {
    Path file = folder.resolve("pages.jsonl");
    Files.writeString(file, "{\"o\":\"\u00ef\",\"text\":\"a&amp;b\"}\n", ISO_8859_1);
    assertThat(Ran.on("", "-i", file.toString())).isEqualTo(new Ran(0, "", ""));
    assertThat(Files.readString(file, ISO_8859_1))
        .isEqualTo("{\"o\":\"\u00ef\",\"text\":\"a&b\"}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "8"})
  void writesAFileInItsPlaceOnceWhateverItsNames(String jobs) throws IOException {
    for (int i = 0; i < 20; i++) {
      write("in/" + i + ".txt", "Rain &amp; wind\n");
      Files.createSymbolicLink(folder.resolve("in/" + i + " link.txt"), Path.of(i + ".txt"));
    }
    Ran ran = Ran.on("", "-j", jobs, "-i.bak", path("in"), path("in/7.txt"));
    assertThat(ran).isEqualTo(new Ran(0, "", ""));
    for (int i = 0; i < 20; i++) {
      assertThat(read("in/" + i + ".txt")).isEqualTo("Rain & wind\n");
      assertThat(read("in/" + i + ".txt.bak")).isEqualTo("Rain &amp; wind\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".bak", "~", "[1]", "*"})
  void passesOverWhatAnEarlierRunKept(String suffix) throws IOException {
    write("in/a.txt", "Rain &amp; wind\n");
    for (int run = 0; run < 2; run++) {
      assertThat(Ran.on("", "-i" + suffix, path("in"))).isEqualTo(new Ran(0, "", ""));
    }
    assertThat(read("in/a.txt")).isEqualTo("Rain & wind\n");
    assertThat(read("in/a.txt" + suffix)).isEqualTo("Rain &amp; wind\n");
    assertThat(Ran.on("", "-i" + suffix, path("in/a.txt" + suffix)).code()).isZero();
    assertThat(read("in/a.txt" + suffix)).as("named outright").isEqualTo("Rain & wind\n");
  }

  @Test
  void writesToStandardOutputWhereTheOutputIsADash() throws IOException {
    write("a.txt", "Rain &amp; wind\n");
    assertThat(Ran.on("", "-o", "-", path("a.txt"))).isEqualTo(new Ran(0, "Rain & wind\n", ""));
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void refusesUtf16WithAWordOnWhatToDo() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "\uFEFFThe bridge is closed.", UTF_16LE);
    Ran ran = Ran.on("", path("a.txt"));
    assertThat(ran).isEqualTo(new Ran(3, "", ran.err()));
    assertThat(ran.err()).contains("a.txt: is UTF-16", "iconv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-i/b", "--in-place=../b"})
  void refusesASuffixThatLeadsElsewhere(String option) throws IOException {
    write("page.txt", "Rain &amp; wind\n");
    Ran ran = Ran.on("", option, path("page.txt"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("b' is no suffix");
    assertThat(read("page.txt")).isEqualTo("Rain &amp; wind\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--removed", "--save-templates"})
  void namesAFileBesidesThatCannotBeWritten(String option) throws IOException {
    write("page.txt", "Rain &amp; wind\n");
    write("other.txt", "");
    Ran ran = Ran.on("", option, path("other.txt/a"), path("page.txt"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).startsWith("pith: " + path("other.txt/a") + ": ");
  }

  @Test
  void writesWhatCouldBeReadOfRecords() throws IOException {
    write("x.jsonl", "{\"text\":\"The bridge is closed.\"}\nnonsense\n{\"text\":\"The end.\"}\n");
    Ran ran = Ran.on("", "--stats=json", "-o", path("out.jsonl"), path("x.jsonl"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("x.jsonl:2: byte 33: ").contains("\"failed\":1");
    assertThat(read("out.jsonl"))
        .isEqualTo("{\"text\":\"The bridge is closed.\"}\n{\"text\":\"The end.\"}\n");
  }

  @Test
  void packsEachWetRecordByItself() throws IOException {
    String record =
        """
        WARC/1.0
        WARC-Type: conversion
        WARC-Target-URI: http://example.org/
        Content-Type: text/plain
        Content-Length: 10

        The end.


        """
            .replace("\n", "\r\n");
    write("x.wet", record + record + record);
    assertThat(Ran.on("", "-o", path("out.wet.gz"), path("x.wet"))).isEqualTo(new Ran(0, "", ""));
    String packed = Files.readString(folder.resolve("out.wet.gz"), ISO_8859_1);
    assertThat(Pattern.compile("\u001f\u008b\b").matcher(packed).results()).hasSize(3);
  }

  @Test
  void leavesFilesOfOneNameInFoldersOfTheirOwnAlone() throws IOException {
    write("in/a/page.txt", "The bridge is closed.\n");
    write("in/b/page.txt", "The school is open.\n");
    assertThat(Ran.on("", "-j", "8", "-o", path("out"), path("in"))).isEqualTo(new Ran(0, "", ""));
    assertThat(read("out/a/page.txt") + read("out/b/page.txt"))
        .isEqualTo("The bridge is closed.\nThe school is open.\n");
  }
}
