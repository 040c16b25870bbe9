package dev.pith.cli;

import static dev.pith.cli.Argument.choice;
import static dev.pith.cli.Argument.valued;

import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.filter.Learned;
import dev.pith.model.Judge;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options that choose the filters, and how much the learned one takes. */
final class FilterOptions {
  private FilterOptions() {}

  static List<Argument> options() {
    return List.of(
        choice(
            Filters.presetNames(),
            "--preset",
            "NAME",
            "How much to take: gentle, standard or thorough. Default: standard."),
        valued("--filters", "A,B,C", "Run these filters alone, in this order."),
        valued("--without", "A,B", "Leave these filters out."),
        valued(
            "--threshold",
            "SHARE",
            "How much the learned filter takes, above 0 and up to 2: about 1 is best for F1, less keeps more."),
        valued(
            "--model", "FILE", "A model of your own for the learned filter, see scripts/train."));
  }

  /** The preset's name. */
  static String preset(Typed typed) {
    return typed.oneOf("--preset", "standard", Filters.presetNames());
  }

  /**
   * The chain that was typed, rules of one's own and all.
   *
   * @throws UsageException where a filter, an option of one, a rule or the model is none
   */
  static Chain chain(Typed typed) {
    Chain chain = Filters.preset(preset(typed));
    if (SurveyOptions.isUsed(typed)) {
      chain = Filters.surveying(chain);
    }
    List<String> only = names(typed, "--filters");
    if (!only.isEmpty()) {
      chain = Filters.named(chain, only);
    }
    chain = Filters.ruled(Tuning.rules(typed), chain);
    Set<String> without = new LinkedHashSet<>(names(typed, "--without"));
    chain = Filters.without(chain, without);
    if (SurveyOptions.isUsed(typed) && !Filters.hasRoom(chain)) {
      throw new UsageException(
          "what a survey finds is dropped by the filter site-furniture; add it to --filters, or do not leave it out");
    }
    return Tuning.set(typed, judged(typed, chain));
  }

  private static List<String> names(Typed typed, String option) {
    String value = typed.value(option);
    if (value == null) {
      return List.of();
    }
    List<String> names =
        Arrays.stream(value.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (names.isEmpty()) {
      throw new UsageException(
          "%s names no filter (there is %s)".formatted(option, String.join(", ", Filters.names())));
    }
    for (String name : names) {
      if (!Filters.names().contains(name)) {
        throw new UsageException(
            "%s: unknown filter '%s'%s (there is %s)"
                .formatted(
                    option,
                    name,
                    Nearest.to(name, Filters.names()),
                    String.join(", ", Filters.names())));
      }
    }
    return names;
  }

  private static Chain judged(Typed typed, Chain chain) {
    double threshold = threshold(typed);
    Judge model = model(typed);
    boolean explain = typed.has("--explain");
    return Filters.judged(
        chain,
        learned ->
            new Learned(
                threshold > 0 ? threshold : learned.threshold(),
                learned.evidence(),
                model == null ? learned.judge() : model,
                explain));
  }

  /** The threshold as typed; 0 where none was. */
  private static double threshold(Typed typed) {
    String value = typed.value("--threshold");
    if (value == null) {
      return 0;
    }
    try {
      double threshold = Double.parseDouble(value);
      if (threshold > 0 && threshold <= Learned.MOST) {
        return threshold;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers out of range.
    }
    throw new UsageException(
        "--threshold is a number above 0 and up to %.0f, not '%s'".formatted(Learned.MOST, value));
  }

  private static @Nullable Judge model(Typed typed) {
    String file = typed.value("--model");
    if (file == null) {
      return null;
    }
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new UsageException("--model: '%s' is a folder".formatted(file));
      }
      return Judge.read(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      throw new UsageException("--model: %s: no such file".formatted(file));
    } catch (AccessDeniedException e) {
      throw new UsageException("--model: %s: may not be read".formatted(file));
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("--model: %s: %s".formatted(file, e.getMessage()));
    }
  }
}
