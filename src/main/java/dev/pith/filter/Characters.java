package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Text;
import dev.pith.page.Verdict;

/**
 * Decodes entities an extractor left behind, and takes out characters nobody sees.
 *
 * <pre>
 *   Caf&amp;eacute; &amp;amp; bar, it&amp;#8217;s o&lt;soft hyphen&gt;pen  ->  Café &amp; bar, it’s open
 * </pre>
 *
 * <p>Joiners stay where a script needs them (Persian, Hindi, emoji), ideographic spaces stay, and
 * so does everything in code. A zero-width space beside a plain one stays: it parts no word. In
 * Markdown an entity may be there for a purpose, so only those are decoded that cannot become
 * syntax.
 */
public record Characters() implements Filter {
  private static final Reason ENTITY = Reason.of("entity");
  private static final Reason UNSEEN = Reason.of("unseen");

  /** Longer runs of zero-width spaces are no accident of a line break. */
  private static final int RUN = 8;

  @Override
  public String name() {
    return "characters";
  }

  @Override
  public void apply(Draft draft) {
    boolean markdown = draft.page().syntax() == Syntax.MARKDOWN;
    for (Line line : draft.standing()) {
      if (!line.isProtected() && isSuspect(line)) {
        draft.apply(line, judge(line.raw(), markdown));
      }
    }
  }

  /** The only work done on most lines: their shape tells that they are clean. */
  private static boolean isSuspect(Line line) {
    boolean clean = line.shape().plain() && line.text().equals(line.raw());
    return !clean && isSuspect(line.raw());
  }

  /** Whether {@code raw} has anything but letters, digits and everyday signs. */
  private static boolean isSuspect(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '&' || isOdd(c)) {
        return true;
      }
    }
    return false;
  }

  /** {@code words} of a line, as this filter would leave them. */
  static String seen(String words, boolean markdown) {
    return isSuspect(words)
        ? clean(words.indexOf('&') >= 0 ? Entities.decode(words, markdown) : words, markdown)
        : words;
  }

  private static Verdict judge(String raw, boolean markdown) {
    String decoded = raw.indexOf('&') >= 0 ? Entities.decode(raw, markdown) : raw;
    String clean = clean(decoded, markdown);
    if (clean.equals(raw)) {
      return Verdict.KEEP;
    }
    return new Verdict.Rewrite(clean, decoded.equals(raw) ? UNSEEN : ENTITY);
  }

  private static String clean(String s, boolean markdown) {
    // Most lines are suspected for an ampersand alone.
    int odd = 0;
    while (odd < s.length() && !isOdd(s.charAt(odd))) {
      odd++;
    }
    if (odd == s.length()) {
      return s;
    }
    StringBuilder out = new StringBuilder(s.length());
    int i = 0;
    while (i < s.length()) {
      char c = s.charAt(i);
      int past = markdown && c == '`' ? CodeSpan.end(s, i) : i;
      if (past > i) {
        out.append(s, i, past);
        i = past;
        continue;
      }
      if (isOddSpace(c) || (c == ' ' && i + 1 < s.length() && isOddSpace(s.charAt(i + 1)))) {
        i = space(s, i, markdown, out);
        continue;
      }
      if (!isUnseen(s, i)) {
        out.append(c);
      }
      i++;
    }
    return out.toString();
  }

  /**
   * Writes one space for the run of spaces at {@code i}, or none at the line's end, and says where
   * the run ends.
   */
  private static int space(String s, int i, boolean markdown, StringBuilder out) {
    int to = i;
    while (to < s.length() && (s.charAt(to) == ' ' || isOddSpace(s.charAt(to)))) {
      to++;
    }
    if (i == 0 && markdown) {
      out.append(s, 0, to); // four plain spaces would make code of it
    } else if (i == 0) {
      out.append(" ".repeat(to)); // indentation stays as deep as it was
    } else if (to < s.length() && s.charAt(to) != '\r') {
      out.append(' ');
    }
    return to;
  }

  private static boolean isOddSpace(char c) {
    return c == '\u00a0' || (c >= '\u2000' && c <= '\u200a') || c == '\u202f' || c == '\u205f';
  }

  private static boolean isOdd(char c) {
    if (c < 0x7f) {
      return c < ' ';
    }
    return c < 0xa0
        || c == '\u00ad'
        || isOddSpace(c)
        || (c >= '\u200b' && c <= '\u200d')
        || c == '\u2060'
        || c == '\ufeff';
  }

  private static boolean isUnseen(String s, int i) {
    char c = s.charAt(i);
    return switch (c) {
      case '\t', '\f', '\r' -> false;
      case '\u00ad', '\u2060', '\ufeff' -> true;
      case '\u200b' -> !isBesideSpace(s, i) && (!isNeeded(s, i - 1) || !isNeeded(s, i + 1));
      case '\u200c', '\u200d' -> !isNeeded(s, i - 1);
      // The upper control characters are halves of letters in text that was decoded wrongly twice;
      // without them nobody could mend it.
      default -> c < 0x80 && Character.isISOControl(c);
    };
  }

  /**
   * Whether a zero-width space stands beside a plain one, where it neither parts a word nor shows.
   */
  private static boolean isBesideSpace(String s, int i) {
    int from = i;
    while (from >= 0 && from > i - RUN && s.charAt(from) == '\u200b') {
      from--;
    }
    int to = i;
    while (to < s.length() && to < i + RUN && s.charAt(to) == '\u200b') {
      to++;
    }
    return from >= 0 && to < s.length() && (s.charAt(from) == ' ' || s.charAt(to) == ' ');
  }

  /**
   * Whether the character at {@code i} is of a script, or an emoji, in which joiners and breaks
   * carry meaning.
   */
  private static boolean isNeeded(String s, int i) {
    if (i < 0 || i >= s.length()) {
      return false;
    }
    char c = s.charAt(i);
    return c >= '\u0590' && !(c >= '\u1e00' && c <= '\u206f') && !Text.isSpace(c);
  }
}
