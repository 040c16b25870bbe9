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
import org.junit.jupiter.params.provider.ValueSource;

/** What comes by a pipe goes on by a pipe: output begins before the input ends. */
final class EndlessInputIT {
  /** Records enough for pith to write some: it gathers 64 KB first. */
  private static final int RECORDS = 1_000;

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  /**
   * Runs pith on what {@code before} prints and, once pith has written a line, on what {@code
   * after} prints. Where it writes none for a minute the input goes on without, and a message says
   * so.
   */
  private Ran pith(String before, String after, String options, Map<String, String> environment)
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
          IFS= read -r first
          touch begun
          printf '%%s\\n' "$first"
          cat
        } > out
        """
            .formatted(before, after, options),
        environment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-j 1", "-j 2"})
  void beginsWhileRecordsStillCome(String options) throws Exception {
    shell.write("x.jsonl", json(NOISY).repeat(RECORDS));
    assertThat(pith("cat x.jsonl", "cat x.jsonl", "--records jsonl " + options, Map.of()))
        .isEqualTo(new Ran(0, "", ""));
    assertThat(shell.read("out")).isEqualTo(json(CLEAN).repeat(2 * RECORDS));
  }

  @Test
  void beginsWhileWetRecordsStillCome() throws Exception {
    shell.write("x.wet", wet(NOISY).repeat(RECORDS));
    assertThat(pith("cat x.wet", "cat x.wet", "--records wet", Map.of()))
        .isEqualTo(new Ran(0, "", ""));
    assertThat(shell.read("out")).isEqualTo(wet(CLEAN).repeat(2 * RECORDS));
  }

  /** The page is more than twice the memory there is. */
  @Test
  void beginsWhileOnePageStillComes() throws Exception {
    String page = "yes 'The bridge is closed until Monday.' | head -c ";
    Ran ran =
        pith(page + "20000000", page + "280000000", "", Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m"));
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
