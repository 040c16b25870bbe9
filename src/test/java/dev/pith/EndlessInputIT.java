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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes by a pipe goes on by a pipe: output begins before the input ends. */
final class EndlessInputIT {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  /**
   * Runs pith on what {@code before} prints and, once pith has written {@code lines} of it, on what
   * {@code after} prints. Where it writes none for a minute the input goes on without, and a
   * message says so.
   */
  private Ran pith(
      String before, int lines, String after, String options, Map<String, String> environment)
      throws Exception {
    return shell.sh(
        """
        {
          %s
          tenths=0
          while [ ! -e begun ] && [ $tenths -lt 600 ]; do sleep 0.1; tenths=$((tenths + 1)); done
          [ -e begun ] || echo 'the output has not begun' >&2
          %s
        } | { pith %s || echo "code $?" >&2; } | {
          sed -u %dq
          touch begun
          cat
        } > out
        """
            .formatted(before, after, options, lines),
        environment);
  }

  /** However few there are: whoever follows a file wants to see what there is. */
  @ParameterizedTest
  @CsvSource({"-j 1, 1", "-j 2, 1", "-j 1, 3", "-j 2, 3"})
  void writesAllRecordsThatCameBeforeItWaits(String options, int records) throws Exception {
    shell.write("x.jsonl", json(NOISY).repeat(records));
    assertThat(pith("cat x.jsonl", records, "cat x.jsonl", "--records jsonl " + options, Map.of()))
        .isEqualTo(new Ran(0, "", ""));
    assertThat(shell.read("out")).isEqualTo(json(CLEAN).repeat(2 * records));
  }

  /** All but the last: where that ends shows when the next one begins. */
  @ParameterizedTest
  @ValueSource(strings = {"-j 1", "-j 2"})
  void writesWetRecordsThatCameBeforeItWaits(String options) throws Exception {
    shell.write("x.wet", wet(NOISY).repeat(3));
    int lines = Math.toIntExact(wet(CLEAN).repeat(2).lines().count());
    assertThat(pith("cat x.wet", lines, "cat x.wet", "--records wet " + options, Map.of()))
        .isEqualTo(new Ran(0, "", ""));
    assertThat(shell.read("out")).isEqualTo(wet(CLEAN).repeat(6));
  }

  /** The page is more than twice the memory there is. */
  @Test
  void beginsWhileOnePageStillComes() throws Exception {
    String page = "yes 'The bridge is closed until Monday.' | head -c ";
    Ran ran =
        pith(page + "20000000", 1, page + "280000000", "", Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m"));
    assertThat(ran.err())
        .contains("pith: standard input: byte 0: longer than 16 MB; left as it is")
        .doesNotContain("code ", "has not begun");
    assertThat(shell.out("cksum < out"))
        .isEqualTo(shell.out("{ %s20000000; %s280000000; } | cksum".formatted(page, page)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "a.txt", "-o out a.txt more.txt"})
  void saysWhereThereIsTooLittleMemory(String options) throws Exception {
    shell.out(
        "yes 'The bridge is closed until Monday.' | head -c 15000000 > a.txt; cp a.txt more.txt");
    Ran ran = shell.sh("pith " + options + " < a.txt", Map.of("JAVA_TOOL_OPTIONS", "-Xmx32m"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("pith: ran out of memory").doesNotContain("\tat ");
  }
}
