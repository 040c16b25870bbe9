package dev.pith.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Scripts by which shells complete a command's options, made from its own model. */
final class Completion {
  private Completion() {}

  /** What {@code --completion} takes. */
  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  /** Labels of values that are files; such values are completed as files. */
  private static final Set<String> FILES = Set.of("FILE", "PATH");

  /**
   * The script for {@code shell}, to be read by it at its start.
   *
   * @throws IllegalArgumentException where it is none of {@link #SHELLS}
   */
  static String script(String shell, CommandSpec spec) {
    return switch (shell) {
      case "bash" -> AutoComplete.bash(spec.name(), new CommandLine(spec));
      case "zsh" -> zsh(spec);
      case "fish" -> fish(spec);
      default -> throw new IllegalArgumentException("no script for " + shell);
    };
  }

  /** A function for zsh, which works read from a file as well as found on the function path. */
  private static String zsh(CommandSpec spec) {
    StringBuilder script = new StringBuilder("#compdef %1$s\n_%1$s() {\n".formatted(spec.name()));
    script.append("  _arguments -s -S");
    for (OptionSpec option : shown(spec)) {
      String argument = argument(option);
      for (String name : option.names()) {
        // An option's other names are not offered once it is there, unless it may be repeated.
        String others = option.isMultiValue() ? "*" : "(" + String.join(" ", option.names()) + ")";
        String text = others + name + join(option, name) + "[" + escaped(brief(option)) + "]";
        script.append(" \\\n    ").append(quoted(text + argument));
      }
    }
    return script
        .append(" \\\n    '*:FILE:_files'\n}\n")
        .append("if [ \"$funcstack[1]\" = _%1$s ]; then\n".formatted(spec.name()))
        .append("  _%1$s \"$@\"\nelse\n  compdef _%1$s %1$s\nfi\n".formatted(spec.name()))
        .toString();
  }

  /**
   * How a value follows {@code name}: behind {@code =} or a space; one left out, behind neither.
   */
  private static String join(OptionSpec option, String name) {
    boolean isLong = name.startsWith("--");
    if (option.arity().max() == 0) {
      return "";
    }
    if (option.arity().min() == 0) {
      return isLong ? "=-" : "-";
    }
    return isLong ? "=" : "+";
  }

  private static String argument(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    List<String> known = known(option);
    String values =
        !known.isEmpty() ? "(" + String.join(" ", known) + ")" : isFile(option) ? "_files" : " ";
    String label = escaped(option.paramLabel());
    return (option.arity().min() == 0 ? "::" : ":") + label + ":" + values;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
  }

  /** A word in single quotes as every POSIX shell reads it. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String fish(CommandSpec spec) {
    StringBuilder script = new StringBuilder();
    for (OptionSpec option : shown(spec)) {
      script.append("complete -c ").append(spec.name());
      for (String name : option.names()) {
        boolean isLong = name.startsWith("--");
        script.append(isLong ? " -l " : " -s ").append(name.substring(isLong ? 2 : 1));
      }
      if (option.arity().min() > 0) {
        script.append(isFile(option) ? " -r -F" : " -x");
      }
      if (!known(option).isEmpty()) {
        script.append(" -a '").append(String.join(" ", known(option))).append('\'');
      }
      String text = brief(option).replace("\\", "\\\\").replace("'", "\\'");
      script.append(" -d '").append(text).append("'\n");
    }
    return script.toString();
  }

  private static List<OptionSpec> shown(CommandSpec spec) {
    return spec.options().stream().filter(option -> !option.hidden()).toList();
  }

  private static boolean isFile(OptionSpec option) {
    return FILES.contains(option.paramLabel());
  }

  private static List<String> known(OptionSpec option) {
    List<String> known = new ArrayList<>();
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(known::add);
    }
    return known;
  }

  /** The first sentence of what an option does, without its full stop. */
  private static String brief(OptionSpec option) {
    String text = Handbook.plain(String.join(" ", option.description()));
    int end = text.indexOf(". ");
    return end >= 0 ? text.substring(0, end) : text.replaceFirst("\\.$", "");
  }
}
