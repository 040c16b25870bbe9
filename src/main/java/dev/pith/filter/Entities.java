package dev.pith.filter;

import java.nio.charset.Charset;
import org.apache.commons.text.StringEscapeUtils;

/** Decodes the entities an extractor left in a text. */
final class Entities {
  private Entities() {}

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The longest name of an entity has 31 letters. */
  private static final int LONGEST_ENTITY = 33;

  static String decode(String raw, boolean markdown) {
    if (raw.indexOf(';', raw.indexOf('&')) < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      int past = markdown && c == '`' ? CodeSpan.end(raw, i) : i;
      if (past > i) {
        out.append(raw, i, past);
        i = past;
        continue;
      }
      int close = c == '&' ? semicolon(raw, i) : 0;
      if (close > i + 1) {
        String meant = meaning(raw.substring(i, close + 1));
        if (!meant.isEmpty() && (!markdown || isHarmless(meant, raw, close + 1))) {
          out.append(meant);
          i = close + 1;
          continue;
        }
      }
      out.append(c);
      i++;
    }
    return out.toString();
  }

  /** Where the semicolon stands that could end an entity at {@code i}; 0 where there is none. */
  private static int semicolon(String raw, int i) {
    for (int j = i + 1; j < raw.length() && j < i + LONGEST_ENTITY; j++) {
      if (raw.charAt(j) == ';') {
        return j;
      }
    }
    return 0;
  }

  /**
   * What {@code entity} stands for; empty where it stands for nothing or for a control character.
   */
  private static String meaning(String entity) {
    if (entity.charAt(1) != '#') {
      String meant = StringEscapeUtils.unescapeHtml4(entity);
      return meant.equals(entity) ? entity.equals("&apos;") ? "'" : "" : meant;
    }
    boolean hex = entity.length() > 3 && (entity.charAt(2) | 0x20) == 'x';
    if (entity.charAt(hex ? 3 : 2) == '+') {
      return "";
    }
    int code;
    try {
      code = Integer.parseInt(entity, hex ? 3 : 2, entity.length() - 1, hex ? 16 : 10);
    } catch (NumberFormatException e) {
      return "";
    }
    if (code >= 0x80 && code < 0xa0) {
      return fromWindows((char) code);
    }
    boolean text =
        Character.isValidCodePoint(code)
            && !Character.isISOControl(code)
            && (code < 0xd800 || code > 0xdfff);
    return text ? Character.toString(code) : "";
  }

  /** Whether Markdown stays what it is: a quote may end a link's title, or what a tag says. */
  private static boolean isHarmless(String meant, String raw, int next) {
    char c = meant.charAt(0);
    return c > 0x7f
        || (c == '\'' && !raw.contains("='") && !raw.contains(" '"))
        || (c == '"' && raw.indexOf('"') < 0)
        || (c == '&' && next < raw.length() && raw.charAt(next) == ' ');
  }

  /**
   * What the number of a C1 control character was meant to be: a place in Windows' encoding, as
   * browsers take it.
   */
  private static String fromWindows(char c) {
    String meant = new String(new byte[] {(byte) c}, WINDOWS);
    return meant.charAt(0) == '\ufffd' || Character.isISOControl(meant.charAt(0)) ? "" : meant;
  }
}
