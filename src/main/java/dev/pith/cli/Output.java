package dev.pith.cli;

import static dev.pith.cli.Argument.flag;
import static dev.pith.cli.Argument.valued;

import dev.pith.run.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where cleaned text goes, as typed.
 *
 * @param path null: standard output
 * @param onExists what to do where it is there already
 * @param suffix of the originals of files written in place; null: none is
 * @param show what is written instead of cleaned text
 */
record Output(@Nullable String path, Target.OnExists onExists, @Nullable String suffix, Show show) {
  /** How the suffix of {@code -i} comes to the parser, which would take the next word for it. */
  static final String SUFFIX = "--in-place-suffix";

  /** What a run is to show. */
  enum Show {
    TEXT,
    EXPLANATION,
    NAMES,
    DIFFERENCES,
    PLAN
  }

  static List<Argument> options() {
    return List.of(
        valued(
            "-o",
            "--output",
            "PATH",
            "Write there: a file for one input, else a folder with the inputs' names below theirs; - is standard output."),
        valued(
            "--on-exists",
            "WHAT",
            "Where an output is there already: fail, skip (go on where a run stopped) or replace. Default: fail."),
        flag(
            "-i",
            "--in-place",
            "Write each file back to where it is. --in-place=SUFFIX and -iSUFFIX keep the original under its name and SUFFIX."),
        Argument.hidden(SUFFIX),
        flag("--check", "List the inputs that would change; exit 1 if there are any."),
        flag("--diff", "Show what would change as a unified diff; exit 1 if there is anything."),
        flag("--dry-run", "Say what would be written, and write nothing."),
        flag(
            "--explain",
            "Print every line with its number, its fate, the filter and rule, and the line that bears witness."));
  }

  /**
   * @throws UsageException where what was typed does not go together
   */
  static Output of(Typed typed) {
    String output = typed.value("--output");
    String path = "-".equals(output) ? null : output;
    boolean inPlace = typed.has("--in-place");
    if (output != null && inPlace) {
      throw new UsageException("-o writes elsewhere and -i where a file is; give one of them");
    }
    List<String> modes = new ArrayList<>();
    for (String mode : List.of("--explain", "--check", "--diff", "--dry-run")) {
      if (typed.has(mode)) {
        modes.add(mode);
      }
    }
    if (modes.size() > 1) {
      throw new UsageException(String.join(" and ", modes) + " do not go together");
    }
    boolean writes = output != null || inPlace;
    if (writes && !modes.isEmpty() && !modes.contains("--dry-run")) {
      throw new UsageException(modes.get(0) + " writes no cleaned text; leave -o and -i away");
    }
    String suffix = typed.value(SUFFIX, "");
    if (suffix.contains("/")) {
      throw new UsageException(
          "-i: the originals stay beside the files, so '%s' is no suffix for them"
              .formatted(suffix));
    }
    String onExists = typed.oneOf("--on-exists", "fail", List.of("fail", "skip", "replace"));
    if (typed.has("--on-exists") && path == null) {
      throw new UsageException("--on-exists is about the outputs of -o, which is missing");
    }
    return new Output(
        path,
        Target.OnExists.valueOf(onExists.toUpperCase(Locale.ROOT)),
        inPlace ? suffix : null,
        modes.isEmpty() ? Show.TEXT : show(modes.get(0)));
  }

  private static Show show(String mode) {
    return switch (mode) {
      case "--explain" -> Show.EXPLANATION;
      case "--check" -> Show.NAMES;
      case "--diff" -> Show.DIFFERENCES;
      default -> Show.PLAN;
    };
  }
}
