package dev.pith.page;

import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Takes the tags out of the lines of one HTML block, line by line: {@code <td>Nov. <b>5</b></td>}
 * gives {@code Nov. 5}. Comments, scripts and style sheets have no words.
 */
final class HtmlWords {
  /** Tags that may stand inside a word; every other tag parts words. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
          "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt",
          "u", "var", "wbr");

  /** What ends the part without words that we are in; empty in text. */
  private String until = "";

  /** The quote an attribute's value stands in; 0 outside. */
  private char quote;

  /** Whether the last line ended inside a tag, a comment or a script. */
  boolean isOpen() {
    return !until.isEmpty();
  }

  /** The words of the next line. */
  String words(String line) {
    StringBuilder out = new StringBuilder(line.length());
    int i = 0;
    while (i < line.length()) {
      if (!until.isEmpty()) {
        i = skip(line, i);
      } else if (line.charAt(i) == '<') {
        i = open(line, i, out);
      } else {
        int tag = line.indexOf('<', i);
        int end = tag < 0 ? line.length() : tag;
        out.append(line, i, end);
        i = end;
      }
    }
    String text = out.toString();
    return Text.strip(text.indexOf('&') < 0 ? text : StringEscapeUtils.unescapeHtml4(text));
  }

  /** Where the part without words ends, or the line. */
  private int skip(String line, int from) {
    if (!until.equals(">")) {
      for (int i = from; i + until.length() <= line.length(); i++) {
        if (line.regionMatches(true, i, until, 0, until.length())) {
          int end = i + until.length();
          until = until.startsWith("</") ? ">" : "";
          return end;
        }
      }
      return line.length();
    }
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        until = "";
        return i + 1;
      } else if ((c == '"' || c == '\'') && i > 0 && line.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    return line.length();
  }

  /** Reads what begins with the angle bracket at {@code from}. */
  private int open(String line, int from, StringBuilder out) {
    if (line.startsWith("<!--", from)) {
      until = "-->";
      return from + 4;
    }
    int name = from + (line.startsWith("</", from) ? 2 : 1);
    int end = name;
    while (end < line.length() && end < name + 16 && Fold.counts(line.charAt(end))) {
      end++;
    }
    if (end == name) {
      boolean declares = name < line.length() && "!?".indexOf(line.charAt(name)) >= 0;
      if (declares) {
        until = ">";
      } else {
        out.append('<');
      }
      return from + 1;
    }
    String tag = line.substring(name, end).toLowerCase(Locale.ROOT);
    parted(tag, out);
    boolean wordless = name == from + 1 && (tag.equals("script") || tag.equals("style"));
    until = wordless ? "</" + tag : ">";
    return end;
  }

  /** Puts a space where {@code tag} parts words. */
  static void parted(String tag, StringBuilder out) {
    int n = out.length();
    if (n > 0 && !Text.isSpace(out.charAt(n - 1)) && !INLINE.contains(tag)) {
      out.append(' ');
    }
  }
}
