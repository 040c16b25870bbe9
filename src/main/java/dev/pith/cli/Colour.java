package dev.pith.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether what is printed has colours. */
enum Colour {
  AUTO,
  ALWAYS,
  NEVER;

  /** What {@code --color} takes. */
  static final List<String> NAMES = List.of("auto", "always", "never");

  /**
   * @param name one of {@link #NAMES}
   * @throws IllegalArgumentException where it is none
   */
  static Colour named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The same for this process, as its launcher and its environment have it. */
  boolean isOn() {
    return isOn(Boolean.getBoolean("pith.colour"), System.getenv("NO_COLOR"));
  }

  /**
   * What was typed holds; else there are colours on a terminal, unless the user wants none anywhere
   * (https://no-color.org).
   *
   * @param terminal whether standard output is one
   * @param noColor what the environment says
   */
  boolean isOn(boolean terminal, @Nullable String noColor) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> terminal && (noColor == null || noColor.isEmpty());
    };
  }
}
