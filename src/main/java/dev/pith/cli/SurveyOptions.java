package dev.pith.cli;

import static dev.pith.cli.Argument.choice;
import static dev.pith.cli.Argument.flag;
import static dev.pith.cli.Argument.valued;

import dev.pith.corpus.Sites;
import dev.pith.corpus.Templates;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  static List<Argument> options() {
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

  static SurveyOptions of(Typed typed) {
    boolean across = typed.has("--across");
    String save = typed.value("--save-templates");
    String templates = typed.value("--templates");
    boolean merge = typed.has("--merge-templates");
    if (templates != null && (across || save != null)) {
      throw new UsageException(
          "--templates takes what was found before; --across and --save-templates find it now");
    }
    if (merge && (across || save != null || templates != null)) {
      throw new UsageException("--merge-templates goes with paths and -o FILE alone");
    }
    if (merge && !typed.has("--output")) {
      throw new UsageException("--merge-templates needs -o FILE");
    }
    return new SurveyOptions(
        across,
        save,
        templates,
        merge,
        new Sites(
            Sites.By.valueOf(typed.oneOf("--site-by", "host", SITES).toUpperCase(Locale.ROOT))),
        budget(typed));
  }

  /** Whether the chain is to use what was found. */
  static boolean isUsed(Typed typed) {
    return typed.has("--across") || typed.has("--templates");
  }

  /** Whether something is to be found out first. */
  public boolean surveys() {
    return across || save != null;
  }

  /** Whether nothing is to be cleaned. */
  public boolean surveysAlone() {
    return save != null && !across;
  }

  private static long budget(Typed typed) {
    String value = typed.value("--survey-memory");
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
