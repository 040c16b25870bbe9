package dev.pith.cli;

import dev.pith.filter.Chain;
import dev.pith.filter.Filter;
import dev.pith.filter.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** What {@code --list-filters} prints: each filter's name, first sentence and options. */
final class Listing {
  private Listing() {}

  /**
   * A paragraph for each of {@code all}; those of {@code chain} show their options' values there,
   * the others say they are off.
   */
  static String of(Chain chain, List<Filter> all) {
    Properties sentences = sentences();
    StringBuilder out = new StringBuilder();
    for (Filter filter : all) {
      Filter used =
          chain.filters().stream()
              .filter(f -> f.name().equals(filter.name()))
              .findFirst()
              .orElse(null);
      out.append(filter.name()).append(used == null ? " (off)" : "").append('\n');
      out.append("    ").append(sentences.getProperty(filter.name())).append('\n');
      Settings.of(used == null ? filter : used)
          .forEach(
              (option, value) ->
                  out.append("    ").append(option).append(" = ").append(value).append('\n'));
    }
    return out.toString();
  }

  private static Properties sentences() {
    Properties sentences = new Properties();
    try (InputStream in = Listing.class.getResourceAsStream("/dev/pith/filters.properties")) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no filters.properties");
      }
      sentences.load(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }
}
