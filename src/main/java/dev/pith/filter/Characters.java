package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Text;
import dev.pith.page.Verdict;
import java.nio.charset.Charset;

/**
 * Decodes entities an extractor left behind, and takes out characters nobody sees.
 *
 * <pre>
 *   Caf&amp;eacute; &amp;amp; bar, it&amp;#8217;s o&lt;soft hyphen&gt;pen  ->  Café &amp; bar, it’s open
 * </pre>
 *
 * <p>Joiners stay where a script needs them (Persian, Hindi, emoji), ideographic spaces stay, and
 * so does everything in code. In Markdown an entity may be there for a purpose, so only those are
 * decoded that cannot become syntax.
 */
public record Characters() implements Filter {
  private static final Reason ENTITY = Reason.of("entity");
  private static final Reason UNSEEN = Reason.of("unseen");

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Override
  public String name() {
    return "characters";
  }

  @Override
  public void apply(Draft draft) {
    boolean markdown = draft.page().syntax() == Syntax.MARKDOWN;
    for (Line line : draft.standing()) {
      if (!line.isProtected() && isSuspect(line.raw())) {
        draft.apply(line, judge(line.raw(), markdown));
      }
    }
  }

  /**
   * Whether {@code raw} has anything but letters, digits and everyday signs. The only work done on
   * most lines.
   */
  private static boolean isSuspect(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '&' || c < ' ' || (c >= 0x7f && isOdd(c))) {
        return true;
      }
    }
    return false;
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
      if (c >= 0x80 && c < 0xa0) {
        out.append(fromWindows(c));
      } else if (!isUnseen(s, i)) {
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
      case '\u200b' -> !isNeeded(s, i - 1) || !isNeeded(s, i + 1);
      case '\u200c', '\u200d' -> !isNeeded(s, i - 1);
      default -> Character.isISOControl(c);
    };
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

  /**
   * What a C1 control character was meant to be: text in Windows' encoding that somebody took for
   * Latin-1.
   */
  static String fromWindows(char c) {
    String meant = new String(new byte[] {(byte) c}, WINDOWS);
    return meant.charAt(0) == '\ufffd' || Character.isISOControl(meant.charAt(0)) ? "" : meant;
  }
}
