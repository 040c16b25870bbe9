package dev.pith.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The declared options as picocli knows them: it reads what is typed, and says what there is. */
final class Command {
  private Command() {}

  /** A command without a usage message. */
  static CommandSpec of(String name, List<Argument> arguments) {
    CommandSpec spec = CommandSpec.create().name(name);
    for (Argument argument : arguments) {
      spec.addOption(option(argument));
    }
    return spec;
  }

  private static OptionSpec option(Argument argument) {
    OptionSpec.Builder option =
        OptionSpec.builder(argument.names().toArray(new String[0]))
            .description(argument.description())
            .hidden(argument.kind() == Argument.Kind.HIDDEN)
            .usageHelp(argument.kind() == Argument.Kind.HELP)
            .versionHelp(argument.kind() == Argument.Kind.VERSION);
    if (!argument.takesValue()) {
      return option.type(boolean.class).build();
    }
    if (!argument.known().isEmpty()) {
      option.completionCandidates(argument.known());
    }
    boolean several = argument.kind() == Argument.Kind.VALUES;
    return option
        .paramLabel(argument.label())
        .arity("1")
        .type(several ? String[].class : String.class)
        .build();
  }

  /** What the usage of {@code spec} says. */
  static String usage(CommandSpec spec) {
    return new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  /** Reads {@code args}; a fault is a {@link UsageException} that points at it. */
  static Typed read(CommandSpec spec, String... args) {
    // A name that begins with @ is a name.
    CommandLine command = new CommandLine(spec).setExpandAtFiles(false);
    try {
      return typed(command.parseArgs(args));
    } catch (UnmatchedArgumentException e) {
      String unknown = e.getUnmatched().get(0);
      String name = unknown.contains("=") ? unknown.substring(0, unknown.indexOf('=')) : unknown;
      throw new UsageException(
          "unknown option '%s'%s"
              .formatted(name, Nearest.to(name, command.getCommandSpec().optionsMap().keySet())));
    } catch (ParameterException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Typed typed(ParseResult read) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (OptionSpec option : read.matchedOptions()) {
      options.put(option.longestName(), values(option.getValue()));
    }
    List<String> paths = List.of();
    for (PositionalParamSpec path : read.matchedPositionals()) {
      paths = values(path.getValue());
    }
    return new Typed(options, paths, List.copyOf(read.originalArgs()));
  }

  private static List<String> values(Object value) {
    if (value instanceof String[] several) {
      return Arrays.asList(several);
    }
    return value instanceof String one ? List.of(one) : List.of();
  }
}
