package dev.pith;

import static dev.pith.Shell.CLEAN;
import static dev.pith.Shell.NOISY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of one's own, and options that stay. */
final class RulesIT {
  private static final String HEADING = "Storm closes schools\n";
  private static final String BODY =
      "\nAll schools in the north stay closed on Monday while the roads are cleared of fallen trees.\n";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void write() throws IOException {
    shell = new Shell(folder);
    shell.write("a.txt", NOISY);
  }

  @Test
  void dropsAndKeepsLinesOnesOwnWay() throws Exception {
    assertThat(shell.out("pith --drop 'storm CLOSES schools' a.txt")).doesNotContain(HEADING);
    assertThat(shell.out("pith --drop 'storm closes' a.txt")).isEqualTo(CLEAN);
    assertThat(shell.out("pith --keep 'Share this article' a.txt"))
        .isEqualTo(CLEAN + "\nShare this article\n");
    assertThat(shell.out("pith --drop-regex '^All .* trees[.]$' --keep-regex '^Share' a.txt"))
        .contains(HEADING)
        .doesNotContain("All schools")
        .contains("Share this article");
    assertThat(shell.out("pith --drop 'Share this article' --keep 'share this article' a.txt"))
        .contains("Share this article");
  }

  @Test
  void readsRulesFromAFile() throws Exception {
    shell.write("rules.txt", "# ours\n\nkeep Share this article\ndrop-regex ^Storm closes\n");
    assertThat(shell.out("pith --rules rules.txt a.txt"))
        .contains("Share this article")
        .doesNotContain("Storm closes");
    shell.write("rules.txt", "keep Share this article\nfrob x\n");
    Ran ran = shell.sh("pith --rules rules.txt a.txt");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("rules.txt:2: ");
  }

  @Test
  void setsOptionsOfFiltersAndPointsAtUnknownOnes() throws Exception {
    assertThat(shell.out("pith --set repeated-line.words=12 --print-config a.txt"))
        .contains("command line\t--set=repeated-line.words=12\n");
    for (String wrong : new String[] {"repeated-line.word=12", "repeated-lines.words=12"}) {
      Ran ran = shell.sh("pith --set " + wrong + " a.txt");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains("did you mean");
    }
    assertThat(shell.sh("pith --drop-regx x a.txt").err())
        .contains("unknown option '--drop-regx'", "did you mean '--drop-regex'");
  }

  @Test
  void takesTheNearestConfiguration() throws Exception {
    shell.write("in/.pith", "# ours\n--keep Share this article\n");
    shell.write("in/deep/.pith", "--drop Storm closes schools\n");
    shell.out("cp a.txt in/a.txt; cp a.txt in/deep/b.txt");
    assertThat(shell.out("pith in/a.txt")).isEqualTo(CLEAN + "\nShare this article\n");
    assertThat(shell.out("pith -o out in; cat out/a.txt"))
        .isEqualTo(CLEAN + "\nShare this article\n");
    assertThat(shell.read("out/deep/b.txt")).doesNotContain(HEADING);
    assertThat(shell.out("pith a.txt")).isEqualTo(HEADING + BODY);
    assertThat(shell.out("cd in && pith < a.txt")).endsWith("Share this article\n");
    assertThat(shell.out("pith --no-config in/a.txt")).isEqualTo(CLEAN);
    assertThat(shell.out("pith --config in/deep/.pith a.txt")).doesNotContain(HEADING);
    assertThat(shell.out("pith --print-config in/a.txt"))
        .startsWith("# in/a.txt\n")
        .contains("in/.pith:2\t--keep=Share this article\n")
        .contains("built-in\t--preset=standard\n");
  }

  @Test
  void refusesAConfigurationThatWrites() throws Exception {
    for (String line : new String[] {"-o /elsewhere", "--removed x", "-i", "--files-from x"}) {
      shell.write(".pith", "# ours\n" + line + "\n");
      Ran ran = shell.sh("pith a.txt");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains(".pith:2: ").contains("is for the command line alone");
    }
  }
}
