package dev.pith.page;

import org.commonmark.text.Characters;

/**
 * Puts a backslash before what Markdown would misread, and before nothing else.
 *
 * <pre>
 * 2 * 3 *is* 6   becomes   2 * 3 \*is\* 6
 * 1. May 1945    becomes   1\. May 1945
 * snake_case     stays
 * </pre>
 */
public final class Escapes {
  private final String text;
  private final StringBuilder out;
  private final boolean ticks;
  private final boolean stars;
  private final boolean underscores;
  private final int bracket;
  private final int parenthesis;
  private final int angle;

  private Escapes(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length() + 16);
    this.ticks = runs('`') > 1;
    this.stars = emphasises('*');
    this.underscores = emphasises('_');
    this.bracket = text.indexOf('[');
    this.parenthesis = text.lastIndexOf(')');
    this.angle = text.lastIndexOf('>');
  }

  /** A paragraph that says {@code text}, whose lines are parted by LF and not indented. */
  public static String paragraph(String text) {
    Escapes escapes = new Escapes(text);
    int from = 0;
    while (from < text.length()) {
      int lf = text.indexOf('\n', from);
      int to = lf < 0 ? text.length() : lf + 1;
      int end = lf < 0 ? to : lf;
      escapes.append(from, to, Start.of(text, from, end));
      from = to;
    }
    return escapes.out.toString();
  }

  /** The inside of a heading that says {@code text}, which is one line. */
  public static String heading(String text) {
    int hashes = text.length();
    while (hashes > 0 && text.charAt(hashes - 1) == '#') {
      hashes--;
    }
    boolean closes =
        hashes < text.length() && (hashes == 0 || Text.isSpace(text.charAt(hashes - 1)));
    Escapes escapes = new Escapes(text);
    escapes.append(0, text.length(), closes ? hashes : -1);
    return escapes.out.toString();
  }

  private void append(int from, int to, int also) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '_') {
        int end = i;
        while (end < to && text.charAt(end) == c) {
          end++;
        }
        // All of a run or nothing: an escaped star is punctuation to the star behind it.
        boolean escape = i == also || ((c == '*' ? stars : underscores) && flanks(i, end) != 0);
        for (; i < end; i++) {
          out.append(escape ? "\\" : "").append(c);
        }
        i--;
      } else {
        out.append(i == also || misleads(i) ? "\\" : "").append(c);
      }
    }
  }

  private boolean misleads(int i) {
    char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
    return switch (text.charAt(i)) {
      case '\\' -> next == '\n' || isPunctuation(next);
      case '`' -> ticks;
      case ']' -> next == '(' && bracket >= 0 && bracket < i && parenthesis > i;
      case '<' -> !Text.isSpace(next) && angle > i;
      case '&' -> isEntity(i + 1);
      default -> false;
    };
  }

  private static boolean isPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  /** Whether {@code #123;}, {@code #x1f;} or {@code name;} stands at {@code from}. */
  private boolean isEntity(int from) {
    int i = from;
    while (i < text.length()
        && i < from + 40
        && (text.charAt(i) == '#' ? i == from : isAsciiAlphanumeric(text.charAt(i)))) {
      i++;
    }
    return i > from && i < text.length() && text.charAt(i) == ';';
  }

  private static boolean isAsciiAlphanumeric(char c) {
    return c < 128 && Fold.counts(c);
  }

  private int runs(char c) {
    int runs = 0;
    for (int i = text.indexOf(c); i >= 0; i = text.indexOf(c, i + 1)) {
      runs += i == 0 || text.charAt(i - 1) != c ? 1 : 0;
    }
    return runs;
  }

  /** Whether some run of {@code c} may open emphasis and a later one close it. */
  private boolean emphasises(char c) {
    boolean opened = false;
    int i = text.indexOf(c);
    while (i >= 0) {
      int end = i;
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
      int flanks = flanks(i, end);
      if (opened && (flanks & CLOSES) != 0) {
        return true;
      }
      opened |= (flanks & OPENS) != 0;
      i = text.indexOf(c, end);
    }
    return false;
  }

  private static final int OPENS = 1;
  private static final int CLOSES = 2;

  /** What the run of stars or underscores in {@code [from, to)} may do, in CommonMark's terms. */
  private int flanks(int from, int to) {
    int before = from == 0 ? '\n' : text.codePointBefore(from);
    int after = to == text.length() ? '\n' : text.codePointAt(to);
    int flanks = flanks(text.charAt(from), before, after);
    // The line may yet get a backslash, for a hard break.
    return after == '\n' ? flanks | flanks(text.charAt(from), before, '\\') : flanks;
  }

  private static int flanks(char c, int before, int after) {
    boolean spaceBefore = Characters.isWhitespaceCodePoint(before);
    boolean spaceAfter = Characters.isWhitespaceCodePoint(after);
    boolean markBefore = Characters.isPunctuationCodePoint(before);
    boolean markAfter = Characters.isPunctuationCodePoint(after);
    boolean left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
    boolean right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
    if (c == '_') {
      return (left && (!right || markBefore) ? OPENS : 0)
          | (right && (!left || markAfter) ? CLOSES : 0);
    }
    return (left ? OPENS : 0) | (right ? CLOSES : 0);
  }

  /** What would make a line begin something other than a paragraph. */
  private static final class Start {
    private Start() {}

    /**
     * Where a backslash must go so that the line {@code [from, to)} of {@code text} reads as words;
     * -1 where it does anyway.
     */
    static int of(String text, int from, int to) {
      if (from == to) {
        return -1;
      }
      boolean first = from == 0;
      char c = text.charAt(from);
      boolean misleads =
          switch (c) {
            case '#' -> isHeading(text, from, to);
            case '>' -> true;
            case '+' -> isSpaceOrEnd(text, from + 1, to);
            case '-', '*' -> isSpaceOrEnd(text, from + 1, to) || isRule(text, from, to);
            case '_' -> isRule(text, from, to);
            case '=' -> !first && isRun(text, from, to);
            case '~', '`' ->
                from + 2 < to && text.charAt(from + 1) == c && text.charAt(from + 2) == c;
            case '<' -> from + 1 < to && isTag(text.charAt(from + 1));
            case '[' -> first && text.indexOf("]:", from) > 0;
            default -> false;
          };
      if (!misleads && !first && (c == '-' || c == '|' || c == ':')) {
        misleads = isRun(text, from, to) || MarkdownTable.columns(text.substring(from, to)) > 0;
      }
      return misleads ? from : delimiter(text, from, to);
    }

    private static boolean isSpaceOrEnd(String text, int i, int to) {
      return i >= to || text.charAt(i) == ' ' || text.charAt(i) == '\t';
    }

    private static boolean isHeading(String text, int from, int to) {
      int i = from;
      while (i < to && text.charAt(i) == '#') {
        i++;
      }
      return i - from <= 6 && isSpaceOrEnd(text, i, to);
    }

    /** Whether the line is one character over and over: a Setext underline. */
    private static boolean isRun(String text, int from, int to) {
      int i = from;
      while (i < to && text.charAt(i) == text.charAt(from)) {
        i++;
      }
      while (i < to && isSpaceOrEnd(text, i, to)) {
        i++;
      }
      return i == to;
    }

    /** Whether the line is three or more of one character, with or without spaces between. */
    private static boolean isRule(String text, int from, int to) {
      int marks = 0;
      for (int i = from; i < to; i++) {
        if (text.charAt(i) == text.charAt(from)) {
          marks++;
        } else if (!isSpaceOrEnd(text, i, to)) {
          return false;
        }
      }
      return marks >= 3;
    }

    private static boolean isTag(char c) {
      return c == '/' || c == '!' || c == '?' || (c < 128 && Fold.counts(c));
    }

    /** Where the full stop or parenthesis of an ordered item stands; -1 where there is none. */
    private static int delimiter(String text, int from, int to) {
      int i = from;
      while (i < to && i - from < 9 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        i++;
      }
      boolean marks = i > from && i < to && (text.charAt(i) == '.' || text.charAt(i) == ')');
      return marks && isSpaceOrEnd(text, i + 1, to) ? i : -1;
    }
  }
}
