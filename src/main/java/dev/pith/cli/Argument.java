package dev.pith.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * An option as it is declared. The plain form and not picocli's, whose model takes a sixth of a
 * start to build; {@link Command} makes that of it where it is needed.
 *
 * @param names the short one first where there is one; the last is long
 * @param label what stands for the value in the usage; empty for a switch
 * @param description what it does
 * @param known the values that shells offer; empty where any will do
 */
record Argument(
    List<String> names, String label, String description, Kind kind, Collection<String> known) {

  /** What an option takes, and what it is for. */
  enum Kind {
    FLAG,
    VALUE,
    /** May be given several times, with a value each. */
    VALUES,
    /** Not for people: another, typed in their way, becomes it. */
    HIDDEN,
    HELP,
    VERSION
  }

  /** A switch. Its short name comes first where it has one, and last what it does. */
  static Argument flag(String... names) {
    return of(Kind.FLAG, names);
  }

  /** A switch that asks for help. */
  static Argument help() {
    return of(Kind.HELP, "-h", "--help", "Print this help.");
  }

  /** A switch that asks for the version. */
  static Argument version() {
    return of(Kind.VERSION, "-V", "--version", "Print the version.");
  }

  private static Argument of(Kind kind, String... names) {
    int last = names.length - 1;
    return new Argument(Arrays.asList(names).subList(0, last), "", names[last], kind, List.of());
  }

  /** An option with a value; behind its names come the value's label and what it does. */
  static Argument valued(String... names) {
    return choice(List.of(), names);
  }

  /** The same for one of a few values. */
  static Argument choice(Collection<String> known, String... names) {
    int label = names.length - 2;
    return new Argument(
        Arrays.asList(names).subList(0, label), names[label], names[label + 1], Kind.VALUE, known);
  }

  /** An option with a value that may be given several times. */
  static Argument repeated(String name, String label, String description) {
    return new Argument(List.of(name), label, description, Kind.VALUES, List.of());
  }

  /** An option with a value that is not for people. */
  static Argument hidden(String name) {
    return new Argument(List.of(name), "", "", Kind.HIDDEN, List.of());
  }

  /** The long name. */
  String name() {
    return names.get(names.size() - 1);
  }

  boolean takesValue() {
    return kind == Kind.VALUE || kind == Kind.VALUES || kind == Kind.HIDDEN;
  }
}
