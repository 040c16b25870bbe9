package dev.pith;

import static dev.pith.Shell.CLEAN;
import static dev.pith.Shell.NOISY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and lists of files, by real processes on real files. */
final class FoldersIT {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void cleansATreeIntoAnotherWithTheSameBytesForAnyNumberOfJobs() throws Exception {
    shell.tree(2_000);
    assertThat(shell.sh("pith -j 1 -o one in")).isEqualTo(new Ran(0, "", ""));
    assertThat(shell.sh("pith -j 8 -o eight in")).isEqualTo(new Ran(0, "", ""));
    shell.assertSame("one", "eight");
    assertThat(shell.read("one/7/page 17.txt")).isEqualTo(CLEAN.replace("Monday", "day 17"));
    assertThat(shell.out("find one -type f | wc -l").strip()).isEqualTo("2000");
  }

  @Test
  void goesOnWhereARunWasKilled() throws Exception {
    shell.tree(2_000);
    shell.out("pith -o whole in");
    shell.sh("pith -o out in & pid=$!; while [ ! -d out/1 ]; do sleep 0.01; done; kill -9 $pid");
    int before = Integer.parseInt(shell.out("find out -name 'page*' | wc -l").strip());
    assertThat(before).isBetween(1, 1_999);
    assertThat(shell.sh("pith -v -o out --on-exists skip in"))
        .isEqualTo(
            new Ran(
                0,
                "",
                "pith: 2000 inputs, %d changed, %d there already, 0 failed\n"
                    .formatted(2_000 - before, before)));
    shell.out("find out -name '.*.pith-*.tmp' -delete");
    shell.assertSame("whole", "out");
  }

  @Test
  void writesToStandardOutputInTheOrderGiven() throws Exception {
    shell.tree(40);
    String names = "in/3/*.txt in/1/*.txt in/2/*.txt";
    String one = shell.out("pith -j 1 " + names);
    assertThat(one).startsWith(CLEAN.replace("Monday", "day 13"));
    assertThat(shell.out("pith -j 8 " + names)).isEqualTo(one);
    assertThat(shell.out("cat 'in/3/page 13.txt' | pith - in/1/*.txt"))
        .startsWith(CLEAN.replace("Monday", "day 13") + CLEAN.replace("Monday", "day 1"))
        .endsWith(CLEAN.replace("Monday", "day 31"));
  }

  @Test
  void needsNoMoreMemoryForMorePages() throws Exception {
    shell.write("some.jsonl", Shell.json(NOISY.repeat(20)).repeat(1_000));
    shell.out("for i in 1 2 3 4 5 6 7 8 9 10 11 12; do cat some.jsonl; done > x.jsonl");
    assertThat(folder.resolve("x.jsonl").toFile().length()).isGreaterThan(40_000_000);
    Map<String, String> small = Map.of("JDK_JAVA_OPTIONS", "-Xmx48m -Xmn16m");
    String clean = "pith --filters characters --records jsonl ";
    assertThat(shell.sh(clean + "-j 8 -o y.jsonl x.jsonl && cmp x.jsonl y.jsonl", small).code())
        .isZero();
    shell.out("mkdir in; for i in 1 2 3 4; do cp some.jsonl in/$i.jsonl; done");
    assertThat(shell.sh(clean + "-j 4 in | cmp -n 4000000 x.jsonl -", small).code()).isZero();
  }

  @Test
  void readsNamesPartedByNul() throws Exception {
    shell.write("in/a page.txt", NOISY);
    shell.write("in/two\nlines.txt", NOISY);
    shell.out("find in -name '*.txt' -print0 | pith --files-from - -0 -o out");
    assertThat(shell.read("out/in/a page.txt")).isEqualTo(CLEAN);
    assertThat(shell.read("out/in/two\nlines.txt")).isEqualTo(CLEAN);
  }

  @Test
  void readsNamesOneALine() throws Exception {
    shell.tree(2);
    assertThat(shell.out("find in -name '*.txt' | sort > list; pith --files-from list"))
        .isEqualTo(CLEAN.replace("Monday", "day 0") + CLEAN.replace("Monday", "day 1"));
  }

  @Test
  void refusesToWriteOverItsInput() throws Exception {
    shell.tree(1);
    shell.write("a.txt", NOISY);
    assertThat(shell.sh("pith -o in/out in").code()).isEqualTo(2);
    assertThat(shell.sh("pith -o a.txt a.txt").code()).isEqualTo(2);
    assertThat(shell.sh("pith -o . --on-exists replace a.txt").err())
        .contains("would be written over itself; -i writes in place");
    assertThat(shell.out("ls in; cat a.txt")).isEqualTo("0\n" + NOISY);
  }

  @Test
  void writesNoOutputTwice() throws Exception {
    shell.write("a/page.txt", NOISY);
    shell.write("b/page.txt", "The school is open.\n");
    Ran ran = shell.sh("pith -o out --on-exists replace a b");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .isEqualTo(
            "pith: b/page.txt: would be written to out/page.txt, where a/page.txt goes in this run;"
                + " give each of them an output of its own\n"
                + "pith: 2 inputs, 1 changed, 0 there already, 1 failed\n");
    assertThat(shell.read("out/page.txt")).isEqualTo(CLEAN);
  }

  @Test
  void failsSkipsOrReplacesWhatIsThere() throws Exception {
    shell.write("in/a.txt", NOISY);
    shell.write("in/b.txt", NOISY);
    shell.write("out/a.txt", "mine\n");
    Ran ran = shell.sh("pith -o out in");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("in/a.txt: out/a.txt exists already; --on-exists skip");
    assertThat(shell.out("pith -o out --on-exists skip in; cat out/a.txt")).isEqualTo("mine\n");
    assertThat(shell.out("pith -o out --on-exists replace in; cat out/a.txt")).isEqualTo(CLEAN);
    assertThat(shell.read("out/b.txt")).isEqualTo(CLEAN);
  }

  @Test
  void changesTheExtensionWithTheKindOfText() throws Exception {
    shell.write("in/a.md", "# Storm closes schools\n\nAll *schools* stay closed.\n");
    shell.write("in/b.txt", NOISY);
    shell.out("pith -t text -o out in");
    assertThat(shell.out("cd out; ls")).isEqualTo("a.txt\nb.txt\n");
    assertThat(shell.read("out/a.txt")).contains("All schools stay closed.");
  }

  @Test
  void passesOverWhatIsIgnoredHiddenOrBinary() throws Exception {
    shell.tree(2);
    shell.write("in/.hidden.txt", NOISY);
    shell.write("in/.git/info/exclude", "secret.txt\n");
    shell.write("in/secret.txt", NOISY);
    shell.write("in/binary.txt", "\0");
    shell.write("in/.gitignore", "/1/\n!/2/\n");
    shell.write("in/2/draft.txt", NOISY);
    shell.write("in/2/.pithignore", "draft.*\n");
    assertThat(shell.sh("pith --dry-run -o out in"))
        .isEqualTo(new Ran(0, "in/0/page 0.txt -> out/0/page 0.txt\n", ""));
    assertThat(shell.out("pith --dry-run -o out in/1/page* in/.hidden.txt in/2/draft.txt"))
        .hasLineCount(3);
    assertThat(shell.sh("pith --no-ignore --check in").out())
        .isEqualTo("in/0/page 0.txt\nin/1/page 1.txt\nin/2/draft.txt\nin/secret.txt\n");
    assertThat(
            shell.sh("pith --no-ignore --exclude draft.txt --include '*/*.txt' --check in").out())
        .isEqualTo("in/0/page 0.txt\nin/1/page 1.txt\n");
  }

  @Test
  void endsWhereLinksGoInCircles() throws Exception {
    shell.tree(1);
    shell.out("ln -s .. in/0/up; ln -s . in/here; ln -s nowhere in/lost");
    Ran ran = shell.sh("pith -o out in");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEqualTo("pith: in/lost: a link that leads nowhere\n");
    assertThat(shell.out("find out -type f")).isEqualTo("out/0/page 0.txt\n");
  }

  @Test
  void goesOnPastFailuresUnlessTold() throws Exception {
    shell.tree(3);
    Ran ran = shell.sh("pith -j 1 in/0/page*.txt none.txt in/1/page*.txt");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).contains("day 0").contains("day 1");
    assertThat(ran.err())
        .isEqualTo(
            """
            pith: none.txt: no such file
            pith: 3 inputs, 2 changed, 0 there already, 1 failed
            """);
    Ran first = shell.sh("pith -j 1 --fail-fast in/0/page*.txt none.txt in/1/page*.txt");
    assertThat(first.code()).isEqualTo(3);
    assertThat(first.out()).contains("day 0").doesNotContain("day 1");
    assertThat(first.err()).startsWith("pith: none.txt: no such file\n");
  }
}
