package dev.pith.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in a record's bytes the strings stand that matter to us. Of several fields of one name the
 * last one counts, as in most readers of JSON.
 *
 * @param text the field that holds the page's text
 * @param url the top-level field {@code url}; null where there is none or it is no string
 * @param id the top-level field {@code id}, likewise
 * @param lines the text's lines; null where they take more care, see {@link EscapedLines}
 */
record JsonRecord(Span text, @Nullable Span url, @Nullable Span id, @Nullable EscapedLines lines) {

  /** A JSON string in {@code [from, to)}, quotes included. */
  record Span(int from, int to) {}

  /** Jackson keeps what is open on the heap: this deep a nesting takes some 10 MB. */
  private static final int DEEPEST = 100_000;

  /** How many field names a message lists, and how much of each. */
  private static final int NAMES = 10;

  private static final int NAME = 40;

  private static final int REASON = 200;

  /** With what Jackson begins to say where, or all that it could have read instead. */
  private static final String[] NOISE = {
    " (start marker at", ": was expecting (JSON", ": expected a valid value (JSON", "\n"
  };

  /** Jackson takes longer to load than a page to clean, and most inputs are flat. */
  private static final class Jackson {
    static final JsonFactory JSON =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();
  }

  /** Reads {@code bytes}, which must be one JSON object with a string in {@code field}. */
  static JsonRecord of(byte[] bytes, String field) throws Unusable {
    JsonRecord flat = FlatRecord.of(bytes, field);
    return flat != null ? flat : ofAny(bytes, field);
  }

  /** The same by way of Jackson, for whatever may come. */
  static JsonRecord ofAny(byte[] bytes, String field) throws Unusable {
    refuseOtherEncodings(bytes);
    try {
      return read(bytes, field);
    } catch (JsonProcessingException e) {
      // Jackson refuses what is not UTF-8; to us only the text must be, and that gets mended.
      byte[] masked = Decoder.masked(bytes);
      if (masked == null) {
        throw notJson(e);
      }
      try {
        JsonRecord read = read(masked, field);
        return new JsonRecord(read.text, read.url, read.id, null);
      } catch (JsonProcessingException again) {
        throw notJson(again);
      }
    }
  }

  /**
   * Jackson guesses UTF-16 and UTF-32 from the first four bytes, and would count offsets in
   * characters. No JSON in UTF-8 begins like that.
   */
  private static void refuseOtherEncodings(byte[] bytes) throws Unusable {
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      if (bytes[i] == 0 || (i == 0 && (bytes[i] & 0xFE) == 0xFE)) {
        throw new Unusable(i, "not JSON: not in UTF-8, but in UTF-16 or UTF-32 perhaps");
      }
    }
  }

  private static Unusable notJson(JsonProcessingException e) {
    int at = e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getByteOffset());
    if (e instanceof StreamConstraintsException) {
      return new Unusable(at, "nested deeper than %d".formatted(DEEPEST));
    }
    String reason = e.getOriginalMessage();
    for (String noise : NOISE) {
      int from = reason.indexOf(noise);
      reason = from < 0 ? reason : reason.substring(0, from);
    }
    return new Unusable(at, "not JSON: " + printable(reason, REASON));
  }

  private static JsonRecord read(byte[] bytes, String field)
      throws Unusable, JsonProcessingException {
    try (JsonParser json = Jackson.JSON.createParser(bytes)) {
      JsonToken whole = json.nextToken();
      if (whole != JsonToken.START_OBJECT) {
        json.skipChildren();
        refuseMore(json);
        throw new Unusable(0, "not a JSON object but " + kind(whole));
      }
      JsonToken value = null;
      int text = -1;
      int url = -1;
      int id = -1;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        if (name.equals(field)) {
          value = token;
          text = offset(json);
        }
        if (name.equals("url")) {
          url = token == JsonToken.VALUE_STRING ? offset(json) : -1;
        } else if (name.equals("id")) {
          id = token == JsonToken.VALUE_STRING ? offset(json) : -1;
        }
        json.skipChildren();
      }
      refuseMore(json);
      if (value == null) {
        throw new Unusable(0, "no field '%s' (%s)".formatted(field, names(bytes)));
      }
      if (value != JsonToken.VALUE_STRING) {
        throw new Unusable(
            text, "the field '%s' is not a string but %s".formatted(field, kind(value)));
      }
      Span span = string(bytes, text);
      return new JsonRecord(
          span, optional(bytes, url), optional(bytes, id), EscapedLines.of(bytes, span.from() + 1));
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", e);
    }
  }

  private static void refuseMore(JsonParser json) throws IOException, Unusable {
    if (json.nextToken() != null) {
      throw new Unusable(offset(json), "not JSON: a second value behind the first");
    }
  }

  private static int offset(JsonParser json) {
    return (int) json.currentTokenLocation().getByteOffset();
  }

  private static @Nullable Span optional(byte[] bytes, int from) {
    return from < 0 ? null : string(bytes, from);
  }

  /** The string that begins at {@code from}, in what Jackson has found to be JSON. */
  private static Span string(byte[] bytes, int from) {
    int i = from + 1;
    while (bytes[i] != '"') {
      i += bytes[i] == '\\' ? 2 : 1;
    }
    return new Span(from, i + 1);
  }

  private static String kind(@Nullable JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "something else";
    };
  }

  /** The names of the top-level fields, for somebody who looks for the right one. */
  private static String names(byte[] bytes) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    try (JsonParser json = Jackson.JSON.createParser(bytes)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        names.add(names.size() < NAMES ? printable(json.currentName(), NAME) : "…");
        json.nextToken();
        json.skipChildren();
      }
    }
    return names.isEmpty() ? "the record is empty" : "the record has: " + String.join(", ", names);
  }

  /** The first {@code most} characters of {@code s}, with nothing that a terminal would obey. */
  private static String printable(String s, int most) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(most, s.length()); i++) {
      char c = s.charAt(i);
      shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
    }
    return s.length() > most ? shown.append('…').toString() : shown.toString();
  }

  /** What the inside of a JSON string says: {@code s} without its escapes. */
  static String unescape(String s) {
    int escape = s.indexOf('\\');
    if (escape < 0) {
      return s;
    }
    char[] said = s.toCharArray();
    int size = escape;
    for (int i = escape; i < s.length(); i++) {
      char c = said[i];
      if (c == '\\') {
        i++;
        c = said[i];
        switch (c) {
          case 'n' -> c = '\n';
          case 'r' -> c = '\r';
          case 't' -> c = '\t';
          case 'b' -> c = '\b';
          case 'f' -> c = '\f';
          case 'u' -> {
            c = (char) Integer.parseInt(s, i + 1, i + 5, 16);
            i += 4;
          }
          default -> {}
        }
      }
      said[size++] = c;
    }
    return new String(said, 0, size);
  }
}
