package dev.pith.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What there is to say of a command, read from its own model: the parts of a manual page in the
 * order in which manual pages have them.
 *
 * @param name the command
 * @param version what it says of its version
 * @param parts what follows
 */
record Handbook(String name, String version, List<Part> parts) {

  /** A piece of a manual. */
  sealed interface Part {}

  /** The title of a section. */
  record Title(String text) implements Part {}

  /** Running text. */
  record Text(String text) implements Part {}

  /** A name and what it stands for. */
  record Item(String name, String text) implements Part {}

  /** Lines as they are. */
  record Lines(List<String> lines) implements Part {}

  static Handbook of(CommandSpec spec, String version) {
    List<Part> parts = new ArrayList<>();
    List<List<String>> about = paragraphs(spec.usageMessage().description());
    String gist = about.isEmpty() ? "" : String.join(" ", about.get(0));
    parts.add(new Title("NAME"));
    parts.add(new Text(spec.name() + " - " + phrase(gist)));
    parts.add(new Title("SYNOPSIS"));
    parts.add(new Lines(List.of(synopsis(spec))));
    parts.add(new Title("DESCRIPTION"));
    about.forEach(lines -> parts.add(new Text(String.join(" ", lines))));
    for (PositionalParamSpec input : spec.positionalParameters()) {
      parts.add(new Item(input.paramLabel(), text(input)));
    }
    parts.add(new Title("OPTIONS"));
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        parts.add(new Item(names(option), text(option)));
      }
    }
    paragraphs(spec.usageMessage().footer()).forEach(lines -> addSection(lines, parts));
    return new Handbook(spec.name(), version, parts);
  }

  /** A sentence without what makes it one. */
  private static String phrase(String sentence) {
    return sentence.isEmpty()
        ? ""
        : Character.toLowerCase(sentence.charAt(0))
            + sentence.substring(1).replaceFirst("\\.$", "");
  }

  private static String synopsis(CommandSpec spec) {
    StringBuilder synopsis = new StringBuilder(spec.name() + " [OPTION]...");
    for (PositionalParamSpec input : spec.positionalParameters()) {
      synopsis.append(" [").append(input.paramLabel()).append("]...");
    }
    return synopsis.toString();
  }

  private static String names(OptionSpec option) {
    String names = String.join(", ", option.names());
    if (option.arity().max() == 0) {
      return names;
    }
    return names + (option.arity().min() == 0 ? "[=%s]" : " %s").formatted(option.paramLabel());
  }

  private static String text(ArgSpec spec) {
    return plain(String.join(" ", spec.description()));
  }

  /**
   * Adds what stands below the options in the usage: {@code Title: text}, or {@code Title:} above
   * indented lines.
   */
  private static void addSection(List<String> lines, List<Part> parts) {
    String first = lines.get(0);
    int colon = first.indexOf(':');
    if (colon > 0) {
      parts.add(new Title(first.substring(0, colon).toUpperCase(Locale.ROOT)));
    }
    if (first.endsWith(":")) {
      parts.add(new Lines(lines.subList(1, lines.size()).stream().map(String::strip).toList()));
    } else {
      String text = String.join(" ", lines).substring(colon + 1).strip();
      parts.add(new Text(text));
    }
  }

  /** Lines grouped at the empty ones. */
  private static List<List<String>> paragraphs(String... lines) {
    List<List<String>> paragraphs = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      if (line.isBlank()) {
        open = false;
        continue;
      }
      if (!open) {
        paragraphs.add(new ArrayList<>());
        open = true;
      }
      paragraphs.get(paragraphs.size() - 1).add(plain(line));
    }
    return paragraphs;
  }

  /** Text of the model without the marks that its usage message understands. */
  static String plain(String text) {
    return Ansi.OFF.string(text.replace("%n", " ").replace("%%", "%"));
  }
}
