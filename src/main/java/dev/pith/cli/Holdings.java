package dev.pith.cli;

import dev.pith.filter.Filter;
import dev.pith.filter.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code --print-config} prints: which options hold for an input, and where each comes from.
 *
 * <pre>
 *   # page.txt
 *   .pith:2        --preset=thorough
 *   command line   --drop=From our partners
 *   built-in       --field=text
 *   built-in       --set=repeated-line.words=8
 * </pre>
 *
 * <p>A tab parts the origin from the option, and each option is as it would be typed: the second
 * column is a file {@code .pith} that says the same.
 */
final class Holdings {
  private static final String TYPED = "command line";
  private static final String BUILT_IN = "built-in";

  /** Each option that holds, and where it comes from. */
  private final List<Configuration.Entry> holding = new ArrayList<>();

  private Holdings() {}

  /**
   * Those for {@code input}.
   *
   * @throws UsageException where its configuration is wrong
   */
  static String of(String input, Configurations configurations) {
    Configuration configuration = configurations.nearest(input);
    Holdings holdings = new Holdings();
    holdings.holding.addAll(configuration.holding(configurations.typed()));
    configurations.typed().options().forEach(holdings::type);
    Options options = configurations.options(configuration);
    holdings.build("--preset", options.preset());
    holdings.build("--field", options.reading().field());
    StringBuilder out =
        new StringBuilder("# " + (input.equals("-") ? "standard input" : input) + "\n");
    for (String name : Configuration.ALLOWED) {
      for (Configuration.Entry entry : holdings.holding) {
        if (entry.name().equals(name) && !name.equals("--set")) {
          row(out, entry.origin(), entry.argument());
        }
      }
    }
    for (Filter filter : options.chain().filters()) {
      holdings.show(filter, out);
    }
    return out.toString();
  }

  private void type(String name, List<String> values) {
    if (values.isEmpty()) {
      holding.add(new Configuration.Entry(name, null, TYPED));
    }
    for (String value : values) {
      holding.add(new Configuration.Entry(name, value, TYPED));
    }
  }

  private void build(String name, String value) {
    if (holding.stream().noneMatch(entry -> entry.name().equals(name))) {
      holding.add(new Configuration.Entry(name, value, BUILT_IN));
    }
  }

  /** The options of {@code filter} as they are, whatever they were set by. */
  private void show(Filter filter, StringBuilder out) {
    Map<String, Object> values = new LinkedHashMap<>(Settings.of(filter));
    values.keySet().retainAll(Settings.settable(filter));
    values.forEach(
        (option, value) -> {
          String name = filter.name() + "." + option;
          row(out, origin(name), "--set=" + name + "=" + value);
        });
  }

  private String origin(String setting) {
    String origin = BUILT_IN;
    for (Configuration.Entry entry : holding) {
      boolean sets = entry.argument().startsWith("--set=" + setting + "=");
      boolean threshold = entry.name().equals("--threshold") && setting.equals("learned.threshold");
      if (threshold || sets) {
        origin = entry.origin();
      }
    }
    return origin;
  }

  private static void row(StringBuilder out, String origin, String argument) {
    out.append(origin).append('\t').append(argument).append('\n');
  }
}
