package dev.pith.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pith.page.Syntax;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page and what a person said is its content.
 *
 * @param text the page as it comes
 * @param gold its content
 * @param syntax what {@code text} is written in
 * @param type what kind of page it is; empty where nobody said
 * @param fold which fold it belongs to, 0 to 4: pages of one site must share one
 * @param source what made the text of the page (a dump, an extractor), so that figures can be told
 *     apart; empty where nobody said
 */
record Reviewed(String text, String gold, Syntax syntax, String type, int fold, String source) {
  /** The number of folds. */
  static final int FOLDS = 5;

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads JSON Lines of {@code text} and {@code gold}, and where they are known {@code syntax}
   * ({@code text} or {@code markdown}), {@code type}, {@code fold}, {@code host} (pages of one host
   * share a fold) and {@code source}.
   */
  static List<Reviewed> read(Path file) throws IOException {
    List<Reviewed> pages = new ArrayList<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          try {
            pages.add(of(fields(line)));
          } catch (IOException | IllegalArgumentException e) {
            throw new IOException("%s: line %d: %s".formatted(file, number, e.getMessage()), e);
          }
        }
      }
    }
    return pages;
  }

  /** The same page with another text. */
  Reviewed reading(String otherText) {
    return reading(otherText, gold);
  }

  /** The same page with another text, reviewed otherwise. */
  Reviewed reading(String otherText, String otherGold) {
    return new Reviewed(otherText, otherGold, syntax, type, fold, source);
  }

  private static Map<String, String> fields(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          fields.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
    }
    return fields;
  }

  private static Reviewed of(Map<String, String> fields) {
    String text = fields.get("text");
    String gold = fields.get("gold");
    if (text == null || gold == null) {
      throw new IllegalArgumentException("a reviewed page has the fields text and gold");
    }
    String kin = fields.getOrDefault("host", gold);
    int fold =
        fields.containsKey("fold")
            ? Integer.parseInt(fields.get("fold"))
            : Math.floorMod(kin.hashCode(), FOLDS);
    if (fold < 0 || fold >= FOLDS) {
      throw new IllegalArgumentException("fold is a number from 0 to 4, not " + fold);
    }
    return new Reviewed(
        text,
        gold,
        Syntax.valueOf(fields.getOrDefault("syntax", "text").toUpperCase(Locale.ROOT)),
        fields.getOrDefault("type", ""),
        fold,
        fields.getOrDefault("source", ""));
  }
}
