package dev.pith.cli;

import static dev.pith.cli.Arguments.choice;
import static dev.pith.cli.Arguments.flag;
import static dev.pith.cli.Arguments.value;
import static dev.pith.cli.Arguments.valued;

import dev.pith.corpus.Sites;
import dev.pith.corpus.Templates;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What is to be learned from many pages.
 *
 * @param across whether the inputs are surveyed before they are cleaned
 * @param save the file for what a survey finds; null: none
 * @param templates a file with what a survey found; null: none
 * @param merge whether the inputs are such files, to be made one
 * @param sites what makes a site
 * @param budget what a survey's findings may take, in bytes
 */
public record SurveyOptions(
    boolean across,
    @Nullable String save,
    @Nullable String templates,
    boolean merge,
    Sites sites,
    long budget) {
  private static final List<String> SITES = List.of("host", "folder", "none");

  static List<OptionSpec> options() {
    return List.of(
        flag("--across", "First find what the pages of each site have in common, then clean them."),
        valued(
            "--save-templates",
            "FILE",
            "Write what was found there. Without --across, nothing is cleaned."),
        valued("--templates", "FILE", "Clean with what was found before."),
        flag("--merge-templates", "Make one file of templates of several, -o FILE."),
        choice(
            SITES,
            "--site-by",
            "WHAT",
            "What makes a site: host (of the url, else as folder), folder (the first under the root) or none (all pages are of one)."),
        valued(
            "--survey-memory",
            "MB",
            "What a survey's findings may take; beyond that counts are approximate. Default: 256."));
  }

  static SurveyOptions of(ParseResult typed) {
    boolean across = typed.hasMatchedOption("--across");
    String save = value(typed, "--save-templates");
    String templates = value(typed, "--templates");
    boolean merge = typed.hasMatchedOption("--merge-templates");
    if (templates != null && (across || save != null)) {
      throw new UsageException(
          "--templates takes what was found before; --across and --save-templates find it now");
    }
    if (merge && (across || save != null || templates != null)) {
      throw new UsageException("--merge-templates goes with paths and -o FILE alone");
    }
    if (save != null
        && !across
        && (typed.hasMatchedOption("--output") || typed.hasMatchedOption("--in-place"))) {
      throw new UsageException(
          "--save-templates alone cleans nothing, so there is nothing for -o or -i; add --across");
    }
    if (merge && !typed.hasMatchedOption("--output")) {
      throw new UsageException("--merge-templates needs -o FILE");
    }
    return new SurveyOptions(
        across,
        save,
        templates,
        merge,
        new Sites(
            Sites.By.valueOf(
                Arguments.oneOf(typed, "--site-by", "host", SITES).toUpperCase(Locale.ROOT))),
        budget(typed));
  }

  /** Whether the chain is to use what was found. */
  static boolean isUsed(ParseResult typed) {
    return typed.hasMatchedOption("--across") || typed.hasMatchedOption("--templates");
  }

  /** Whether something is to be found out first. */
  public boolean surveys() {
    return across || save != null;
  }

  /** Whether nothing is to be cleaned. */
  public boolean surveysAlone() {
    return save != null && !across;
  }

  private static long budget(ParseResult typed) {
    String value = value(typed, "--survey-memory");
    if (value == null) {
      return Templates.BUDGET;
    }
    try {
      long megabytes = Long.parseLong(value);
      if (megabytes >= 1 && megabytes <= 1 << 20) {
        return megabytes << 20;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers out of range.
    }
    throw new UsageException(
        "--survey-memory is a number of megabytes from 1, not '%s'".formatted(value));
  }
}
