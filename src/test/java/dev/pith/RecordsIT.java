package dev.pith;

import static dev.pith.Shell.CLEAN;
import static dev.pith.Shell.NOISY;
import static dev.pith.Shell.json;
import static dev.pith.Shell.wet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records, packed files and files of many pages, by real processes on real files. */
final class RecordsIT {
  private static final String INFO =
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void givesTheSameTextAloneInAFolderAndAsARecord() throws Exception {
    shell.tree(20);
    shell.write("x.jsonl", json(NOISY));
    shell.write("a.txt", NOISY);
    shell.out("cp a.txt in/0/a.txt; pith -j 8 -o out in");
    String alone = shell.out("pith a.txt");
    assertThat(alone).isEqualTo(CLEAN);
    assertThat(shell.read("out/0/a.txt")).isEqualTo(alone);
    assertThat(shell.out("pith x.jsonl")).isEqualTo(json(alone));
  }

  @Test
  void readsAndWritesWhatIsPackedByItsName() throws Exception {
    shell.write("x.jsonl", json(NOISY));
    shell.out("gzip -k x.jsonl; pith x.jsonl.gz -o y.jsonl.gz; pith x.jsonl -o y.jsonl.zst");
    assertThat(shell.out("gzip -dc y.jsonl.gz")).isEqualTo(json(CLEAN));
    assertThat(shell.out("pith --filters characters y.jsonl.zst")).isEqualTo(json(CLEAN));
    assertThat(shell.out("pith x.jsonl.gz")).isEqualTo(json(CLEAN));
  }

  @Test
  void unpacksByTheFirstBytesWhateverTheName() throws Exception {
    shell.write("x.txt", NOISY);
    shell.out("gzip -c x.txt > packed.txt; gzip -c x.txt > two; gzip -c x.txt >> two");
    assertThat(shell.out("pith packed.txt")).isEqualTo(CLEAN);
    assertThat(shell.out("pith < packed.txt")).isEqualTo(CLEAN);
    assertThat(shell.out("pith --filters characters two")).isEqualTo(NOISY + NOISY);
    shell.write("text.txt.gz", NOISY);
    assertThat(shell.out("pith text.txt.gz")).isEqualTo(CLEAN);
  }

  @Test
  void exchangesZstdWithItsOwnProgram() throws Exception {
    shell.requires("zstd");
    shell.write("x.jsonl", json(NOISY));
    shell.out("zstd -q x.jsonl; cp x.jsonl.zst named.jsonl; pith -o y.jsonl.zst x.jsonl.zst");
    assertThat(shell.out("zstd -dc y.jsonl.zst")).isEqualTo(json(CLEAN));
    assertThat(shell.out("pith named.jsonl")).isEqualTo(json(CLEAN));
  }

  @Test
  void standsBetweenOtherProgramsOfAPipe() throws Exception {
    shell.requires("zstd", "jq");
    shell.write("x.jsonl", json(NOISY).repeat(3));
    assertThat(
            shell.out("zstd -q x.jsonl; zstdcat x.jsonl.zst | pith --records jsonl | jq -r .text"))
        .isEqualTo((CLEAN + "\n").repeat(3));
  }

  @Test
  void cleansAWetFileAndMakesJsonLinesOfIt() throws Exception {
    shell.write("x.wet", INFO + wet(NOISY));
    assertThat(shell.out("pith x.wet")).isEqualTo(INFO + wet(CLEAN));
    assertThat(shell.out("pith --records wet < x.wet")).isEqualTo(INFO + wet(CLEAN));
    shell.out("gzip -k x.wet; pith x.wet.gz -o y.wet.gz");
    assertThat(shell.out("gzip -dc y.wet.gz")).isEqualTo(INFO + wet(CLEAN));
    assertThat(shell.out("pith x.wet -o z.jsonl; cat z.jsonl"))
        .isEqualTo(shell.out("pith --output-records jsonl x.wet"))
        .contains("\"url\":\"http://example.org/\"", "Storm closes schools\\n\\nAll schools");
  }

  @Test
  void namesADamagedRecordAndReadsTheRest() throws Exception {
    shell.write("x.jsonl", json(NOISY) + "{\"text\":\n" + json(NOISY));
    Ran ran = shell.sh("pith --stats=json x.jsonl");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEqualTo(json(CLEAN) + json(CLEAN));
    assertThat(ran.err())
        .contains("pith: x.jsonl:2: byte " + (json(NOISY).length() + 8))
        .contains("\"failed\":1");
    String damaged = wet(NOISY).replaceFirst("Content-Length: [0-9]+", "Content-Length: 7");
    shell.write("x.wet", wet(NOISY) + damaged + wet(NOISY));
    ran = shell.sh("pith -o y.wet x.wet; code=$?; cat y.wet; exit $code");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEqualTo(wet(CLEAN) + wet(CLEAN));
    assertThat(ran.err())
        .contains("pith: x.wet: byte %d: ".formatted(wet(NOISY).length()))
        .contains("the Content-Length is wrong");
  }

  @Test
  void namesWhereAPackedFileIsDamaged() throws Exception {
    shell.write("x.txt", NOISY.repeat(200));
    shell.out("gzip -n x.txt; head -c 90 x.txt.gz > cut.txt.gz");
    Ran ran = shell.sh("pith -o y.txt cut.txt.gz");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("pith: cut.txt.gz: ").contains("byte ");
    assertThat(folder.resolve("y.txt")).doesNotExist();
  }

  @Test
  void cleansThePagesOfOneFileEachByItself() throws Exception {
    shell.write("book.txt", NOISY + "\f" + NOISY);
    assertThat(shell.out("pith book.txt")).isEqualTo(CLEAN + "\f" + CLEAN);
    shell.write("lines.txt", NOISY + "=====\n" + NOISY);
    assertThat(shell.out("pith --page-separator ===== lines.txt"))
        .isEqualTo(CLEAN + "=====\n" + CLEAN);
  }

  @Test
  void leavesPagesThatAreTooLong() throws Exception {
    String longer = NOISY + "Storm closes roads as well.\n".repeat(50);
    shell.write("book.txt", NOISY + "\f" + longer + "\f" + NOISY);
    Ran ran = shell.sh("pith --max-page 1K --stats=json book.txt");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo(CLEAN + "\f" + longer + "\f" + CLEAN);
    assertThat(ran.err())
        .contains(
            "pith: book.txt: byte %d: longer than 1 KB; left as it is"
                .formatted(NOISY.length() + 1))
        .contains("\"pages\":3,\"pages_changed\":2");
    assertThat(shell.sh("pith --max-page 12Q book.txt").code()).isEqualTo(2);
  }

  /** A word a line took 1.8 KB each: 16 MB of them 4.8 GB. */
  @Test
  void leavesPagesOfTooManyLinesWhereverTheyComeFrom() throws Exception {
    shell.out("yes bridge | head -c 14000000 > a.txt");
    shell.out(
        "printf '{\"text\":\"' > one; yes 'bridge\\n' | tr -d '\\n' | head -c 16000000 >> one");
    shell.out("printf '\"}\\n' >> one; cat one one one one > x.jsonl");
    for (String input : new String[] {"a.txt", "-j 1 x.jsonl", "-j 2 x.jsonl"}) {
      Ran ran = shell.sh("pith " + input + " > out", Map.of("JAVA_TOOL_OPTIONS", "-Xmx160m"));
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.err())
          .contains("more than the 524288 lines that go with 16 MB; left as it is");
      shell.out("cmp out " + input.substring(input.lastIndexOf(' ') + 1));
    }
  }

  /** Each takes some 150 MB, whose largest part a thread keeps for its next page. */
  @Test
  void hasOnePageOfManyLinesInMemoryForAnyNumberOfJobs() throws Exception {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 80_000; i++) {
      for (int rest = i; rest > 0; rest /= 20) {
        page.append((char) ('a' + rest % 20));
      }
      page.append('\n');
    }
    shell.write("x.jsonl", json(page.toString()).repeat(6));
    for (String options : new String[] {"-j 1", "-j 2", "-j 4"}) {
      Ran ran =
          shell.sh("pith " + options + " x.jsonl > out", Map.of("JAVA_TOOL_OPTIONS", "-Xmx280m"));
      assertThat(ran.code()).as(options + ran.err()).isZero();
    }
  }

  @Test
  void leavesRecordsThatAreTooLong() throws Exception {
    String longer = NOISY + "Storm closes roads as well.\n".repeat(50);
    shell.write("x.jsonl", "\uFEFF" + json(longer) + json(NOISY));
    Ran ran = shell.sh("pith --max-page 1K x.jsonl");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo("\uFEFF" + json(longer) + json(CLEAN));
    assertThat(ran.err()).contains("x.jsonl:1: byte 3: its text is longer than 1 KB");
    shell.write("x.wet", INFO + wet(longer) + wet(NOISY));
    ran = shell.sh("pith --max-page 1K --stats=json x.wet");
    assertThat(ran.out()).isEqualTo(INFO + wet(longer) + wet(CLEAN));
    assertThat(ran.err())
        .contains("pith: x.wet: byte %d: a text of ".formatted(INFO.length()))
        .contains("\"pages\":2,\"pages_changed\":1");
    ran = shell.sh("pith --max-page 1K --output-records jsonl x.wet");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("\"url\":\"http://example.org/\"")
        .contains(json(longer).substring(1))
        .contains(json(CLEAN).substring(1));
  }
}
