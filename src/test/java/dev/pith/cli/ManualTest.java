package dev.pith.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

final class ManualTest {
  @TempDir Path folder;

  /** A command with all that is hard to write down. */
  private static CommandSpec odd() {
    CommandSpec spec = CommandSpec.create().name("odd");
    spec.usageMessage()
        .description("Does \\odd\\ <things>.", ".once 50%%, ß~^`'\"", "")
        .footer(
            "Exit codes: 0 done;", "2 wrong.", "", "Examples:", "  odd -x 'y'  # \\n", "", "Bye.");
    spec.addOption(
        OptionSpec.builder("-i", "--in-place")
            .arity("0..1")
            .type(String.class)
            .paramLabel("SUFFIX")
            .description("Write [it] back: 'here'. At once.")
            .build());
    spec.addOption(OptionSpec.builder("--secret").hidden(true).description("Not said.").build());
    return spec;
  }

  @Test
  void writesAPageForManWithoutAWarning() throws Exception {
    for (CommandSpec spec : List.of(Options.spec(), odd())) {
      Path page = folder.resolve("page.1");
      Files.writeString(page, Roff.page(Handbook.of(spec, "odd 1.0")));
      assertThat(Files.readString(page)).matches("\\p{ASCII}+");
      assumeTrue(isThere("groff"), "no groff");
      assertThat(said("groff", "-man", "-ww", "-z", page.toString())).isEmpty();
    }
  }

  @Test
  void saysInThePageForManWhatTheModelSays() throws Exception {
    String page = Roff.page(Handbook.of(odd(), "odd 1.0"));
    assertThat(page)
        .contains(".SH NAME\n.PP\nodd \\- does \\eodd\\e <things>. .once 50%, \\[u00DF]\\(ti\\(ha")
        .contains(".TP\n\\fB\\-i, \\-\\-in\\-place[=SUFFIX]\\fR\nWrite [it] back: ")
        .contains(".SH EXIT CODES\n.PP\n0 done; 2 wrong.\n")
        .contains(".SH EXAMPLES\n.nf\nodd \\-x \\(aqy\\(aq  # \\en\n.fi\n.PP\nBye.\n")
        .doesNotContain("secret");
  }

  @Test
  void writesAPageForABrowserThatIsWellFormed() throws Exception {
    for (CommandSpec spec : List.of(Options.spec(), odd())) {
      String page = HtmlPage.page(Handbook.of(spec, "odd <1.0>"));
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(page.getBytes(UTF_8)));
      assertThat(page).doesNotContain("secret");
    }
  }

  @Test
  void namesEveryOptionEverywhere() throws IOException {
    Manual.main(new String[] {folder.toString()});
    List<OptionSpec> shownToUsers =
        Options.spec().options().stream().filter(option -> !option.hidden()).toList();
    for (OptionSpec option : shownToUsers) {
      for (String file : List.of("pith.1", "pith.html", "pith.bash", "pith.zsh", "pith.fish")) {
        String name = option.longestName();
        String shown =
            file.equals("pith.1")
                ? name.replace("-", "\\-")
                : file.equals("pith.fish") ? "-l " + name.substring(2) : name;
        assertThat(Files.readString(folder.resolve(file))).as(file).contains(shown);
      }
    }
  }

  @Test
  void writesTheSameEachTime() {
    for (String shell : Completion.SHELLS) {
      assertThat(Completion.script(shell, Options.spec()))
          .isEqualTo(Completion.script(shell, Options.spec()));
    }
  }

  @Test
  void escapesWhatShellsReadOtherwise() {
    assertThat(Completion.script("zsh", odd()))
        .contains("'(-i --in-place)--in-place=-[Write \\[it\\] back\\: '\\''here'\\'']::SUFFIX: '");
    assertThat(Completion.script("fish", odd()))
        .isEqualTo("complete -c odd -s i -l in-place -d 'Write [it] back: \\'here\\''\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void writesScriptsThatTheirShellReads(String shell) throws Exception {
    assumeTrue(isThere(shell), "no " + shell);
    Path script = folder.resolve("script");
    for (CommandSpec spec : List.of(Options.spec(), odd())) {
      Files.writeString(script, Completion.script(shell, spec));
      assertThat(said(shell, "-n", script.toString())).isEmpty();
    }
  }

  @Test
  void completesInBash() throws Exception {
    assumeTrue(isThere("bash"), "no bash");
    Path script = folder.resolve("script");
    Files.writeString(script, Completion.script("bash", Options.spec()));
    assertThat(completed(script, "--pre")).contains("--preset");
    assertThat(completed(script, "--to", "mark")).contains("markdown");
  }

  private static String completed(Path script, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "-c"));
    command.add(
        """
        compopt() { :; }; . "$1"; shift
        COMP_WORDS=(pith "$@"); COMP_CWORD=$#; COMP_LINE="pith $*"; COMP_POINT=${#COMP_LINE}
        _complete_pith; echo "${COMPREPLY[@]}"
        """);
    command.addAll(List.of("bash", script.toString()));
    command.addAll(List.of(words));
    return said(command.toArray(new String[0]));
  }

  private static boolean isThere(String program) {
    try {
      said(program, "--version");
      return true;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private static String said(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }
}
