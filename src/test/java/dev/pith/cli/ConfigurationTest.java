package dev.pith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationTest {
  @TempDir Path folder;

  private Configuration read(String content) throws IOException {
    return Configuration.read(Files.writeString(folder.resolve(".pith"), content), "conf");
  }

  private String before(String content, String... typed) throws IOException {
    List<String> before = read(content).arguments(Options.typed(typed));
    before.addAll(List.of(typed));
    return String.join(" ; ", before);
  }

  // What it reads.

  @Test
  void readsAnOptionALine() throws IOException {
    String content =
        """
        # how we clean
        --preset thorough
        --without=learned
          --drop \t From our partners = friends
        -f markdown

        """;
    assertThat(before(content))
        .isEqualTo(
            "--preset=thorough ; --without=learned ; --drop=From our partners = friends ;"
                + " --from=markdown");
  }

  @Test
  void givesQuotesNoMeaning() throws IOException {
    assertThat(before("--drop \"Home\"\n--drop='a' # b\n"))
        .isEqualTo("--drop=\"Home\" ; --drop='a' # b");
  }

  @Test
  void readsWindowsFilesAndAByteOrderMark() throws IOException {
    assertThat(before("\ufeff--preset gentle\r\n\r\n# c\r\n--drop a\r\n"))
        .isEqualTo("--preset=gentle ; --drop=a");
  }

  @Test
  void readsRulesBesideItself() throws IOException {
    Files.writeString(folder.resolve("rules.txt"), "drop Home\n");
    assertThat(before("--rules rules.txt\n")).isEqualTo("--rules=" + folder.resolve("rules.txt"));
  }

  // What it refuses.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          preset thorough        | expected an option such as --preset thorough, not 'preset'
          page.txt               | expected an option such as --preset thorough, not 'page.txt'
          --pre thorough         | unknown option '--pre'
          --perset thorough      | unknown option '--perset'; did you mean '--preset'?
          --preset thorugh       | --preset: unknown 'thorugh'; did you mean 'thorough'?
          --preset               | --preset is to be followed by NAME
          --threshold 3          | --threshold is a number above 0 and up to 2, not '3'
          --set repeated-line.w=1 | --set: repeated-line has no option 'w'
          --drop-regex (         | --drop-regex: '(' is no pattern: missing closing )
          --drop =               | --drop: there is nothing to look for
          --rules none.txt       | none.txt: no such file
          --config other         | --config is for the command line alone
          --no-config            | --no-config is for the command line alone
          --print-config         | --print-config is for the command line alone
          --model judge.bin      | --model is for the command line alone
          --explain              | --explain is for the command line alone
          --help                 | --help is for the command line alone
          -h                     | -h is for the command line alone
          --list-filters         | --list-filters is for the command line alone
          @args                  | expected an option such as --preset thorough, not '@args'
          --                     | unknown option '--'
          """)
  void namesFileAndLineOfWhatMayNotStandThere(String line, String message) {
    assertThatThrownBy(() -> read("# first\n\n" + line.replace("--drop =", "--drop=") + "\n"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("conf:3: ")
        .hasMessageContaining(message);
  }

  @Test
  void takesNoOptionThatWritesOrNamesInputs() {
    assertThat(Configuration.ALLOWED)
        .doesNotContain(
            "--output",
            "--on-exists",
            "--in-place",
            "--removed",
            "--files-from",
            "--stdin-filename",
            "--completion",
            "--model",
            "--config");
  }

  @Test
  void namesTheLineThatIsNotUtf8() throws IOException {
    Path file = folder.resolve(".pith");
    Files.write(file, new byte[] {'#', '\n', '-', '-', 'd', (byte) 0xff, '\n'});
    assertThatThrownBy(() -> Configuration.read(file, "conf"))
        .isInstanceOf(UsageException.class)
        .hasMessage("conf:2: is not UTF-8");
  }

  // What the command line makes of it.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --preset gentle              | --preset thorough          | --preset ; thorough
          --preset gentle              | --preset=thorough          | --preset=thorough
          -f markdown                  | --from text                | --from ; text
          --from markdown              | -f text                    | -f ; text
          --without learned            | --filters learned          | --filters ; learned
          --filters learned            | --without learned          | --filters=learned ; --without ; learned
          --threshold 0.5              | --set learned.threshold=1  | --set ; learned.threshold=1
          --set learned.threshold=1    | --threshold 0.5            | --threshold ; 0.5
          --set learned.threshold=1    | --set learned.evidence=1   | --set=learned.threshold=1 ; --set ; learned.evidence=1
          --drop a                     | --drop b                   | --drop=a ; --drop ; b
          --keep a                     | page.txt                   | --keep=a ; page.txt
          """)
  void givesWayToTheCommandLine(String line, String typed, String merged) throws IOException {
    assertThat(before(line + "\n", typed.split(" ", -1))).isEqualTo(merged);
  }

  @Test
  void holdsTheLastOfTwoLinesThatSpeakOfTheSame() throws IOException {
    assertThat(before("--preset gentle\n--drop a\n--preset thorough\n--drop b\n"))
        .isEqualTo("--drop=a ; --preset=thorough ; --drop=b");
  }

  // Where it is found.

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private String preset(String input, String... args) {
    return Configurations.of(Options.typed(args))
        .options(folder.resolve(input).toString())
        .preset();
  }

  @Test
  void isTheNearestUpward() throws IOException {
    write(".pith", "--preset gentle\n");
    write("a/b/.pith", "--preset thorough\n");
    assertThat(preset("page.txt")).isEqualTo("gentle");
    assertThat(preset("a/page.txt")).isEqualTo("gentle");
    assertThat(preset("a/b/page.txt")).isEqualTo("thorough");
    assertThat(preset("a/b/c/d/page.txt")).isEqualTo("thorough");
    assertThat(preset("a/b")).isEqualTo("thorough");
    assertThat(preset("a/../page.txt")).isEqualTo("gentle");
  }

  @Test
  void isAloneAndAddsNothingToThoseAbove() throws IOException {
    write(".pith", "--preset gentle\n");
    write("a/.pith", "--drop Home\n");
    assertThat(preset("a/page.txt")).isEqualTo("standard");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/.pith/file", "a/other"})
  void isAPlainFileOfThatName(String other) throws IOException {
    write(".pith", "--preset gentle\n");
    write(other, "--preset thorough\n");
    assertThat(preset("a/page.txt")).isEqualTo("gentle");
  }

  @Test
  void isTheOneNamedOrNone() throws IOException {
    write(".pith", "--preset gentle\n");
    write("other", "--preset thorough\n");
    assertThat(preset("page.txt", "--config", folder.resolve("other").toString()))
        .isEqualTo("thorough");
    assertThat(preset("page.txt", "--no-config")).isEqualTo("standard");
    assertThat(preset("page.txt", "--preset", "standard")).isEqualTo("standard");
    assertThatThrownBy(() -> Configurations.of(Options.typed("--config", "other", "--no-config")))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void isReadOnceForAllFilesBelow() throws IOException {
    write(".pith", "--drop Home\n");
    Configurations configurations = Configurations.of(Options.typed());
    Configuration found = configurations.nearest(folder.resolve("a/b"));
    Files.delete(folder.resolve(".pith"));
    assertThat(configurations.nearest(folder.resolve("a/b"))).isSameAs(found);
    assertThat(configurations.nearest(folder.resolve("a/c"))).isSameAs(found);
    assertThat(configurations.options(found)).isSameAs(configurations.options(found));
  }
}
