package dev.pith.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Reads arguments that are typed plainly: known options, each with a value that can be nothing
 * else, and paths. That is what most calls are, and what a pipe's filter starts with a thousand
 * times; picocli's own reader, which makes itself ready for all that can be typed, takes a sixth of
 * such a start (November 2026). What is not plain, and every fault, is left to it.
 */
final class PlainArguments {
  private PlainArguments() {}

  /** What {@code args} say of the options in {@code spec}; null where somebody else has to read. */
  static @Nullable ParseResult of(CommandSpec spec, String... args) {
    Map<OptionSpec, Object> options = new LinkedHashMap<>();
    String[] paths = new String[0];
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("-") || !arg.startsWith("-")) {
        paths = with(paths, arg);
        continue;
      }
      int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
      OptionSpec option = spec.optionsMap().get(equals < 0 ? arg : arg.substring(0, equals));
      if (option == null || option.usageHelp() || option.versionHelp()) {
        return null;
      }
      if (option.arity().max() == 0) {
        if (equals >= 0 || options.put(option, true) != null) {
          return null;
        }
        continue;
      }
      String value = equals >= 0 ? arg.substring(equals + 1) : ++i < args.length ? args[i] : "";
      if (option.arity().min() != 1 || value.isEmpty() || value.startsWith("-")) {
        return null;
      }
      Object before = options.get(option);
      if (option.type() == String[].class) {
        options.put(option, with(before == null ? new String[0] : (String[]) before, value));
      } else if (before != null || option.type() != String.class) {
        return null;
      } else {
        options.put(option, value);
      }
    }
    return result(spec, options, paths, args);
  }

  private static String[] with(String[] all, String another) {
    String[] more = Arrays.copyOf(all, all.length + 1);
    more[all.length] = another;
    return more;
  }

  private static ParseResult result(
      CommandSpec spec, Map<OptionSpec, Object> options, String[] paths, String[] args) {
    ParseResult.Builder result = ParseResult.builder(spec).originalArgs(args);
    options.forEach(
        (option, value) -> {
          option.setValue(value);
          result.addOption(option);
        });
    if (paths.length > 0) {
      PositionalParamSpec positional = spec.positionalParameters().get(0);
      positional.setValue(paths);
      result.addPositionalParam(positional, 0);
    }
    return result.build();
  }
}
