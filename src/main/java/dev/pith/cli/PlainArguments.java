package dev.pith.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads arguments that are typed plainly: known options, each with a value that can be nothing
 * else, and paths. That is what most calls are, and what a pipe's filter starts with a thousand
 * times; picocli, which makes itself ready for all that can be typed, takes a third of such a start
 * (November 2026). What is not plain, and every fault, is left to it.
 */
final class PlainArguments {
  private PlainArguments() {}

  /** What {@code args} say of {@code arguments}; null where somebody else has to read. */
  static @Nullable Typed of(List<Argument> arguments, String... args) {
    Map<String, Argument> known = new HashMap<>();
    for (Argument argument : arguments) {
      for (String name : argument.names()) {
        known.put(name, argument);
      }
    }
    Map<String, List<String>> options = new LinkedHashMap<>();
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("-") || !arg.startsWith("-")) {
        paths.add(arg);
        continue;
      }
      int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
      Argument argument = known.get(equals < 0 ? arg : arg.substring(0, equals));
      if (argument == null) {
        return null;
      }
      if (argument.kind() == Argument.Kind.FLAG) {
        if (equals >= 0 || options.put(argument.name(), List.of()) != null) {
          return null;
        }
        continue;
      }
      String value = equals >= 0 ? arg.substring(equals + 1) : ++i < args.length ? args[i] : "";
      List<String> values = options.getOrDefault(argument.name(), new ArrayList<>());
      if (!argument.takesValue()
          || value.isEmpty()
          || value.startsWith("-")
          || (argument.kind() != Argument.Kind.VALUES && !values.isEmpty())) {
        return null;
      }
      values.add(value);
      options.put(argument.name(), values);
    }
    return new Typed(options, paths, List.of(args));
  }
}
