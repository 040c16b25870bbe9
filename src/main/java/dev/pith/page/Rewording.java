package dev.pith.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a line say something else in its own syntax: {@code ## [Old](/u)} becomes {@code ##
 * [New](/u)}.
 */
final class Rewording {
  private Rewording() {}

  /** How many places are tried at which a line may be cut; more are no doubled headline. */
  private static final int CUTS = 16;

  /** {@code line}, as plain text, saying {@code text}. */
  static String plain(Line line, String text) {
    String lead = line.raw().substring(0, line.markup().lead());
    int lf = text.indexOf('\n');
    if (lf < 0) {
      return lead + text + tail(line);
    }
    return lead
        + text.substring(0, lf)
        + '\n'
        + " ".repeat(lead.length())
        + text.substring(lf + 1)
        + tail(line);
  }

  /** {@code line}, as Markdown, saying {@code text}; null where that cannot be done for sure. */
  static @Nullable String markdown(Line line, String text) {
    String lead = line.raw().substring(0, line.markup().lead());
    String content = line.raw().substring(lead.length(), Text.end(line.raw(), lead.length()));
    if (line.isProtected()
        || text.isBlank()
        || content.indexOf('`') >= 0
        || !says(line, content, line.text())) {
      return null;
    }
    int lf = text.indexOf('\n');
    String reworded;
    if (lf < 0) {
      reworded = whole(line, content, text);
    } else if (line.kind() == Kind.TEXT) {
      reworded = parted(line, content, text.substring(0, lf), text.substring(lf + 1), lead);
    } else {
      return null;
    }
    return reworded == null ? null : lead + reworded + tail(line);
  }

  private static String tail(Line line) {
    return line.raw().substring(Text.end(line.raw(), line.markup().lead()));
  }

  private static @Nullable String whole(Line line, String content, String text) {
    int at = once(content, line.text());
    if (at >= 0) {
      String before = content.substring(0, at);
      String after = content.substring(at + line.text().length());
      for (String words : List.of(text, Escapes.heading(text))) {
        if (says(line, before + words + after, text)) {
          return before + words + after;
        }
      }
    }
    int cut = content.indexOf(text.substring(0, 1));
    for (int i = 0; i < CUTS && cut >= 0; i++) {
      cut = cut(content, cut);
      if (cut > 0 && says(line, content.substring(0, cut), text)) {
        return content.substring(0, cut);
      }
    }
    return escaped(line, text);
  }

  /** Behind the next link or emphasis that ends at or after {@code from}; -1 where none does. */
  private static int cut(String content, int from) {
    int i = from;
    while (i < content.length() && ")*_>".indexOf(content.charAt(i)) < 0) {
      i++;
    }
    if (i == content.length()) {
      return -1;
    }
    char c = content.charAt(i);
    do {
      i++;
    } while (i < content.length() && content.charAt(i) == c);
    return i;
  }

  private static @Nullable String parted(
      Line line, String content, String first, String second, String lead) {
    int end = content.indexOf(first) + first.length();
    if (end >= first.length()) {
      for (int i = end; i <= Math.min(content.length(), end + CUTS); i++) {
        String left = Text.strip(content.substring(0, i));
        String right = Text.strip(content.substring(i));
        if (says(line, left, first) && says(line, right, second)) {
          return left + "\n\n" + lead + right;
        }
      }
    }
    String left = escaped(line, first);
    String right = escaped(line, second);
    return left == null || right == null ? null : left + "\n\n" + lead + right;
  }

  private static @Nullable String escaped(Line line, String text) {
    String words = isAtx(line) ? Escapes.heading(text) : Escapes.paragraph(text);
    return says(line, words, text) ? words : null;
  }

  private static int once(String content, String text) {
    int at = text.isEmpty() ? -1 : content.indexOf(text);
    return at >= 0 && content.indexOf(text, at + 1) < 0 ? at : -1;
  }

  /** Whether {@code content}, behind the lead of {@code line}, reads as {@code text}. */
  private static boolean says(Line line, String content, String text) {
    if (line.kind() == Kind.HTML) {
      return new HtmlWords().words(content).equals(text);
    }
    boolean atx = isAtx(line);
    Line read = Markdown.read(List.of(atx ? "# " + content : content)).get(0);
    return read.kind() == (atx ? Kind.HEADING : Kind.TEXT) && read.text().equals(text);
  }

  private static boolean isAtx(Line line) {
    return line.kind() == Kind.HEADING
        && line.raw().substring(0, line.markup().lead()).indexOf('#') >= 0;
  }
}
