package dev.pith.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, read but not yet understood.
 *
 * @param options the values of each option that was typed, by its long name; a switch has none
 * @param paths what is no option, in order
 * @param words all of it, as typed
 */
record Typed(Map<String, List<String>> options, List<String> paths, List<String> words) {

  boolean has(String option) {
    return options.containsKey(option);
  }

  /** All values of a repeatable option. */
  List<String> all(String option) {
    return options.getOrDefault(option, List.of());
  }

  /** The value; null where the option was not typed. */
  @Nullable String value(String option) {
    List<String> values = options.get(option);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** The value with another for where it was not typed. */
  String value(String option, String otherwise) {
    String value = value(option);
    return value == null ? otherwise : value;
  }

  /** The value, which must be one of {@code known}; null where the option was not typed. */
  @Nullable String oneOf(String option, List<String> known) {
    String value = value(option);
    if (value != null && !known.contains(value)) {
      throw new UsageException(
          "%s: unknown '%s'%s (there is %s)"
              .formatted(option, value, Nearest.to(value, known), String.join(", ", known)));
    }
    return value;
  }

  /** The same with a value for where it was not typed. */
  String oneOf(String option, String otherwise, List<String> known) {
    String value = oneOf(option, known);
    return value == null ? otherwise : value;
  }
}
