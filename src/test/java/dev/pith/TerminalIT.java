package dev.pith;

import static dev.pith.Shell.CLEAN;
import static dev.pith.Shell.NOISY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at a terminal sees, and what is counted and kept of what was done. */
final class TerminalIT {
  private static final String RED = "\033[31m-Share this article\033[0m";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void write() throws IOException {
    shell = new Shell(folder);
    shell.write("a.txt", NOISY);
  }

  @Test
  void helpsWhereNobodyTypesAnything() throws Exception {
    Ran ran = shell.onTerminal("pith");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).startsWith("Usage: pith");
    assertThat(shell.onTerminal("pith < a.txt").out()).isEqualTo(CLEAN.replace("\n", "\r\n"));
  }

  @Test
  void showsHowFarLongWorkIs() throws Exception {
    shell.requires("script");
    shell.write("slow", "for i in 2 1 1 0; do cat a.txt; sleep $i; done\n");
    shell.out(
        """
        script -qec 'sh slow | pith - -o b.txt' /dev/null > seen &
        script -qec 'sh slow | pith - -q -o c.txt' /dev/null > quiet &
        sh slow | pith - -o d.txt 2> elsewhere &
        wait
        """);
    assertThat(shell.read("seen"))
        .contains("\rpith ")
        .contains(" MB")
        .contains("pages")
        .as("is taken away in the end")
        .matches("(?s).*\r *\r");
    assertThat(shell.read("quiet") + shell.read("elsewhere")).isEmpty();
    assertThat(shell.out("cmp b.txt c.txt && cmp c.txt d.txt")).isEmpty();
  }

  @Test
  void coloursDifferencesOnATerminalAlone() throws Exception {
    String diff = "pith --diff a.txt";
    assertThat(shell.sh(diff).out()).doesNotContain("\033");
    assertThat(shell.sh("pith --color always --diff a.txt").out()).contains(RED);
    assertThat(shell.onTerminal(diff).out()).contains(RED);
    assertThat(shell.onTerminal(diff, Map.of("NO_COLOR", "1")).out()).doesNotContain("\033");
    assertThat(shell.onTerminal("pith --color=never --diff a.txt").out()).doesNotContain("\033");
    Ran ran = shell.sh("pith --color=allways --diff a.txt");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("did you mean 'always'");
  }

  @Test
  void saysWhatBecameOfTheInputs() throws Exception {
    assertThat(shell.sh("pith -v -o out a.txt a.txt").err())
        .endsWith("pith: 2 inputs, 1 changed, 0 there already, 1 failed\n");
    shell.write("bytes.txt", "");
    shell.out("printf 'a\\377b\\n' > bytes.txt");
    assertThat(shell.sh("pith bytes.txt").err()).contains("1 malformed byte");
    assertThat(shell.sh("pith -q bytes.txt")).isEqualTo(new Ran(0, "a\uFFFDb\n", ""));
  }

  @Test
  void countsWhatItDoesForPeopleAndForScripts() throws Exception {
    Ran ran = shell.sh("pith --stats a.txt");
    assertThat(ran.out()).isEqualTo(CLEAN);
    assertThat(ran.err())
        .startsWith("filter ")
        .containsPattern("repeated-heading +site-name +1 +1 +0 +41");
    ran = shell.sh("pith --stats=json a.txt");
    assertThat(ran.out()).isEqualTo(CLEAN);
    assertThat(ran.err())
        .startsWith("{\"pages\":1,\"pages_changed\":1")
        .contains("\"bytes_in\":" + NOISY.length())
        .contains("\"bytes_out\":" + CLEAN.length())
        .hasLineCount(1);
  }

  @Test
  void keepsWhatItTakesSoThatTheInputCanBeMadeAgain() throws Exception {
    shell.write("in/b.txt", "One &amp; all stay closed.\n\n" + NOISY);
    shell.write("in/c.txt", CLEAN);
    shell.out("cp a.txt in; pith -j 4 -o out --removed gone.jsonl in");
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      assertThat(rebuilt("in/" + name, shell.read("out/" + name)))
          .isEqualTo(shell.read("in/" + name));
    }
  }

  /** {@code page} as it was, from {@code output} and what was removed. */
  private String rebuilt(String page, String output) throws IOException {
    Map<Integer, String> gone = new HashMap<>();
    Map<Integer, Integer> became = new HashMap<>();
    int lines = 0;
    for (String record : shell.read("gone.jsonl").lines().toList()) {
      Map<String, String> fields = fields(record);
      if (!page.equals(fields.get("page"))) {
        continue;
      }
      if (fields.containsKey("line")) {
        int line = Integer.parseInt(fields.get("line"));
        gone.put(line, fields.get("text"));
        became.put(line, Integer.parseInt(fields.get("became")));
      } else {
        lines = Integer.parseInt(fields.get("lines"));
      }
    }
    List<String> left = output.lines().toList();
    List<String> was = new ArrayList<>();
    int next = 0;
    for (int line = 1; line <= lines; line++) {
      String removed = gone.get(line);
      was.add(removed == null ? left.get(next) : removed);
      next += removed == null ? 1 : became.getOrDefault(line, 0);
    }
    assertThat(next).as("lines of the output used").isEqualTo(left.size());
    return String.join("\n", was) + "\n";
  }

  /** The fields of a record; of a list its length. */
  private static Map<String, String> fields(String record) throws IOException {
    Map<String, String> fields = new HashMap<>(Map.of("became", "0"));
    try (JsonParser json = new JsonFactory().createParser(record)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY) {
          int items = 0;
          while (json.nextToken() != JsonToken.END_ARRAY) {
            items++;
          }
          fields.put(name, "" + items);
        } else {
          fields.put(name, json.getText());
        }
      }
    }
    return fields;
  }

  @Test
  void completesInBash() throws Exception {
    shell.requires("bash");
    shell.write(
        "try.bash",
        """
        source <(pith --completion bash)
        COMP_WORDS=(pith --pre); COMP_CWORD=1; COMP_LINE='pith --pre'; COMP_POINT=10
        _complete_pith pith --pre pith
        echo "${COMPREPLY[@]}"
        COMP_WORDS=(pith --preset th); COMP_CWORD=2; COMP_LINE='pith --preset th'; COMP_POINT=16
        _complete_pith pith th --preset
        echo "${COMPREPLY[@]}"
        """);
    assertThat(shell.out("bash try.bash")).isEqualTo("--preset\nthorough\n");
  }

  @Test
  void endsWithItsPipe() throws Exception {
    shell.out("yes 'All schools stay closed.' | head -c 8000000 > big.txt");
    assertThat(shell.sh("pith --filters characters big.txt | head -1"))
        .isEqualTo(new Ran(0, "All schools stay closed.\n", ""));
  }
}
