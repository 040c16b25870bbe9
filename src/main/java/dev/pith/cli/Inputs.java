package dev.pith.cli;

import static dev.pith.cli.Argument.flag;
import static dev.pith.cli.Argument.repeated;
import static dev.pith.cli.Argument.valued;

import dev.pith.run.Choice;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What there is to read, as typed.
 *
 * @param paths files and folders in order; {@code -} is standard input
 * @param choice which files of a folder are inputs
 * @param list the file that holds the paths, {@code -} for standard input; null: there is none
 * @param nul whether NUL parts the paths of that file, and not line ends
 * @param standardInput the name that standard input is read under; null: none
 */
record Inputs(
    List<String> paths,
    Choice choice,
    @Nullable String list,
    boolean nul,
    @Nullable String standardInput) {

  static PositionalParamSpec positional() {
    return PositionalParamSpec.builder()
        .paramLabel("PATH")
        .arity("0..*")
        .type(String[].class)
        .description(
            "Text, Markdown (.md, .markdown) or JSON Lines (.jsonl, .ndjson), or folders of them; - or none: standard input.")
        .build();
  }

  static List<Argument> options() {
    return List.of(
        valued("--stdin-filename", "NAME", "Read standard input as if it were called NAME."),
        repeated("--include", "GLOB", "Take only files of folders that match; may be repeated."),
        repeated("--exclude", "GLOB", "Pass over files and folders that match."),
        flag("--no-ignore", "Do not pass over what .gitignore and .pithignore name."),
        valued(
            "--files-from",
            "FILE",
            "Read the inputs' names from FILE, one a line; - is standard input."),
        flag("-0", "--null", "The names of --files-from are parted by NUL."));
  }

  /**
   * @throws UsageException where what was typed does not go together
   */
  static Inputs of(Typed typed) {
    List<String> paths = typed.paths();
    String list = typed.value("--files-from");
    boolean nul = typed.has("--null");
    int readers = Collections.frequency(paths, "-") + ("-".equals(list) ? 1 : 0);
    if (readers > 1) {
      throw new UsageException("standard input (-) is named twice; it can be read once");
    }
    if (list != null && !paths.isEmpty()) {
      throw new UsageException("--files-from and inputs on the command line do not go together");
    }
    if (nul && list == null) {
      throw new UsageException(
          "-0 says how the names of --files-from are parted, which is missing");
    }
    return new Inputs(paths, choice(typed), list, nul, typed.value("--stdin-filename"));
  }

  /** Which files of a folder are inputs. */
  static Choice choice(Typed typed) {
    try {
      return new Choice(typed.all("--include"), typed.all("--exclude"), !typed.has("--no-ignore"));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Whether nothing says what to read. */
  boolean isIdle() {
    return paths.isEmpty() && list == null && standardInput == null;
  }

  /** The paths, and standard input where there are none. */
  List<String> named() {
    return paths.isEmpty() ? List.of("-") : paths;
  }

  /** Whether standard input holds text, and not paths. */
  boolean readStandardInput() {
    return list == null && named().contains("-");
  }
}
