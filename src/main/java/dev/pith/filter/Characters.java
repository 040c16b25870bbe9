package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Text;
import dev.pith.page.Verdict;
import java.nio.charset.Charset;
import org.apache.commons.text.StringEscapeUtils;

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

  /** The longest name of an entity has 31 letters. */
  private static final int LONGEST_ENTITY = 33;

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
    String decoded = raw.indexOf('&') >= 0 ? decode(raw, markdown) : raw;
    String clean = clean(decoded, markdown);
    if (clean.equals(raw)) {
      return Verdict.KEEP;
    }
    return new Verdict.Rewrite(clean, decoded.equals(raw) ? UNSEEN : ENTITY);
  }

  private static String decode(String raw, boolean markdown) {
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

  private static boolean isHarmless(String meant, String raw, int next) {
    char c = meant.charAt(0);
    return c > 0x7f
        || c == '\''
        || c == '"'
        || (c == '&' && next < raw.length() && raw.charAt(next) == ' ');
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
  private static String fromWindows(char c) {
    String meant = new String(new byte[] {(byte) c}, WINDOWS);
    return meant.charAt(0) == '\ufffd' || Character.isISOControl(meant.charAt(0)) ? "" : meant;
  }
}
