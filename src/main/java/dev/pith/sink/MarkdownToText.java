package dev.pith.sink;

import dev.pith.page.Draft;
import dev.pith.page.Kind;
import dev.pith.page.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops Markdown's syntax and keeps the words.
 *
 * <pre>
 * ## [News](/news)          News
 * - *One*                   - One
 * | a | b |                 a&lt;tab&gt;b
 * ***                       (nothing, not even a blank line)
 * </pre>
 *
 * <p>A list item keeps its indentation and marker, code its own indentation. Where a line of
 * nothing but syntax goes, the blank lines above and below it do not add up.
 */
final class MarkdownToText {
  private final List<String> out = new ArrayList<>();

  /** Blank lines since the last line with words: the most that stood together. */
  private int most;

  /** Blank lines since the last line of any kind. */
  private int blanks;

  /** Whether a line of syntax was dropped since the last line with words. */
  private boolean dropped;

  /** Blank lines above the first line that was dropped since the last line with words. */
  private int above;

  /** How far the words of the last list item are indented. */
  private int hang;

  private MarkdownToText() {}

  static List<String> lines(Draft draft) {
    MarkdownToText text = new MarkdownToText();
    for (Line line : draft.standing()) {
      text.add(line);
    }
    text.blank(text.dropped && text.out.isEmpty() ? 0 : text.blanks);
    return text.out;
  }

  private void add(Line line) {
    if (line.isBlank()) {
      blanks++;
    } else if (line.text().isEmpty() && !isBlankCode(line)) {
      if (!dropped) {
        above = blanks;
      }
      most = most();
      dropped = true;
      blanks = 0;
    } else {
      blank(dropped && out.isEmpty() ? above : most());
      out.add(rendered(line));
      most = 0;
      blanks = 0;
      dropped = false;
    }
  }

  private int most() {
    return Math.max(most, blanks);
  }

  private void blank(int count) {
    for (int i = 0; i < count; i++) {
      out.add("");
    }
  }

  private static boolean isBlankCode(Line line) {
    return line.kind() == Kind.CODE && line.raw().isBlank();
  }

  private String rendered(Line line) {
    int lead = line.markup().lead();
    return switch (line.kind()) {
      case CODE -> line.raw().substring(0, lead).isBlank() ? line.raw() : line.text();
      case FRONT_MATTER -> line.raw();
      case LIST, HEADING -> {
        String marker = marker(line.raw(), lead);
        if (!marker.isEmpty()) {
          hang = marker.length();
          yield marker + line.text();
        }
        yield line.kind() == Kind.LIST
            ? " ".repeat(Math.min(hang, lead)) + line.text()
            : line.text();
      }
      default -> line.text();
    };
  }

  /**
   * Indentation and list markers of a line's lead, a space behind each marker: {@code "> - "} gives
   * {@code " - "}; empty where there is no marker.
   */
  private static String marker(String raw, int lead) {
    StringBuilder marker = new StringBuilder();
    boolean marked = false;
    int i = 0;
    while (i < lead) {
      char c = raw.charAt(i);
      if (c == '>') {
        i += i + 1 < lead && raw.charAt(i + 1) == ' ' ? 2 : 1;
      } else if (c == '#') {
        i++;
      } else if (c == ' ' || c == '\t') {
        if (!marked) {
          marker.append(c);
        }
        i++;
      } else {
        while (i < lead && raw.charAt(i) > ' ') {
          marker.append(raw.charAt(i));
          i++;
        }
        marker.append(' ');
        marked = true;
      }
    }
    return marked ? marker.toString() : "";
  }
}
