package dev.pith.filter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A filter's options by name: the components of its record, in small letters with hyphens between
 * ({@code drop-teasers}).
 */
public final class Settings {
  private Settings() {}

  /** The options of {@code filter} with their values there, in their order. */
  public static Map<String, Object> of(Filter filter) {
    Map<String, Object> options = new LinkedHashMap<>();
    for (RecordComponent component : filter.getClass().getRecordComponents()) {
      try {
        options.put(name(component), component.getAccessor().invoke(filter));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a filter's option cannot be read: " + component, e);
      }
    }
    return options;
  }

  /** The names of those options of {@code filter} that {@link #set} can change. */
  public static List<String> settable(Filter filter) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : filter.getClass().getRecordComponents()) {
      if (component.getType().isPrimitive()) {
        names.add(name(component));
      }
    }
    return names;
  }

  private static String name(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /**
   * {@code chain}, with an option of one of its filters set; the same where it has no such filter.
   *
   * @throws IllegalArgumentException as {@link #set(Filter, String, String)} does
   */
  public static Chain set(Chain chain, String filter, String option, String value) {
    return new Chain(
        chain.filters().stream()
            .map(each -> each.name().equals(filter) ? set(each, option, value) : each)
            .toList());
  }

  /**
   * {@code filter} with another value of {@code option}, one of {@link #settable}.
   *
   * @throws IllegalArgumentException where there is no such option, where {@code value} is not of
   *     its type, or where the filter itself rejects it
   */
  public static Filter set(Filter filter, String option, String value) {
    if (!settable(filter).contains(option)) {
      throw new IllegalArgumentException(
          "%s has no option '%s' to set".formatted(filter.name(), option));
    }
    Map<String, Object> options = of(filter);
    RecordComponent[] components = filter.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
      if (name(components[i]).equals(option)) {
        options.put(option, parse(types[i], value));
      }
    }
    try {
      return filter
          .getClass()
          .getDeclaredConstructor(types)
          .newInstance(options.values().toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException rejected) {
        throw rejected;
      }
      throw new IllegalStateException("%s cannot be made".formatted(filter.name()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s cannot be made".formatted(filter.name()), e);
    }
  }

  private static Object parse(Class<?> type, String value) {
    try {
      if (type == int.class) {
        return Integer.valueOf(value);
      }
      if (type == double.class) {
        return Double.valueOf(value);
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'%s' is no %snumber".formatted(value, type == int.class ? "whole " : ""), e);
    }
    if (type == boolean.class) {
      if (value.equals("true") || value.equals("false")) {
        return Boolean.valueOf(value);
      }
      throw new IllegalArgumentException("'%s' is neither true nor false".formatted(value));
    }
    throw new IllegalStateException("no filter has had an option of this type: " + type);
  }
}
