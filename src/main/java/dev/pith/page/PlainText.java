package dev.pith.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Recognises the lines of plain text: list items by their marker, {@link Code}, rows of data by
 * their separators, and which lines were hard-wrapped and so make one paragraph.
 */
final class PlainText {
  private PlainText() {}

  /** Rows of data come in runs; two alike are chance. */
  private static final int ROWS = 3;

  static List<Line> read(List<String> raw) {
    int n = raw.size();
    Kind[] kinds = new Kind[n];
    int[] leads = new int[n];
    recognise(raw, kinds, leads);
    List<Line> lines = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      lines.add(line(i + 1, raw.get(i), kinds[i], leads[i]));
    }
    markRows(lines);
    Wrapping.mark(lines);
    Torn.mark(lines);
    return lines;
  }

  /** Recognises {@code known} anew; most lines are what they were, and are taken over. */
  static List<Line> reread(List<Line> known) {
    int n = known.size();
    Kind[] kinds = new Kind[n];
    int[] leads = new int[n];
    List<String> raw = new ArrayList<>(n);
    boolean code = false;
    for (int i = 0; i < n; i++) {
      Line line = known.get(i);
      raw.add(line.raw());
      if (line.isProtected()) {
        code |= recognise(i, line.raw(), kinds, leads);
      } else {
        kinds[i] = line.kind();
        leads[i] = line.markup().lead();
        // All signs of code are marks; most lines have none.
        boolean marked = leads[i] > 0 || line.shape().marks() > 0;
        code |= marked && Code.isSign(line.raw(), Text.start(line.raw()), leads[i]);
      }
    }
    if (code) {
      Code.mark(raw, kinds, leads);
    }
    List<Line> lines = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      lines.add(again(known.get(i), kinds[i], leads[i]));
    }
    markRows(lines);
    Wrapping.mark(lines);
    Torn.mark(lines);
    return lines;
  }

  private static Line again(Line line, Kind kind, int lead) {
    Markup was = line.markup();
    if (was.kind() != kind || was.lead() != lead) {
      return line(line.number(), line.raw(), kind, lead);
    }
    return was.continues()
        ? new Line(
            line.number(),
            line.raw(),
            new Markup(kind, 0, lead, 0, false),
            line.text(),
            line.shape())
        : line;
  }

  private static void recognise(List<String> raw, Kind[] kinds, int[] leads) {
    boolean code = false;
    for (int i = 0; i < kinds.length; i++) {
      code |= recognise(i, raw.get(i), kinds, leads);
    }
    if (code) {
      Code.mark(raw, kinds, leads);
    }
  }

  /** Says what line {@code i} is by itself, and returns whether it has a sign of code. */
  private static boolean recognise(int i, String line, Kind[] kinds, int[] leads) {
    int start = Text.start(line);
    if (start == line.length()) {
      kinds[i] = Kind.BLANK;
      return false;
    }
    int marker = marker(line, start);
    kinds[i] = marker > 0 ? Kind.LIST : Kind.TEXT;
    leads[i] = start + marker;
    return Code.isSign(line, start, leads[i]);
  }

  private static Line line(int number, String raw, Kind kind, int lead) {
    if (kind == Kind.BLANK) {
      return new Line(number, raw, Markup.BLANK, "", Shape.EMPTY);
    }
    if (kind == Kind.TEXT && lead == 0) {
      return Line.of(number, raw, Markup.TEXT);
    }
    return Line.of(number, raw, new Markup(kind, 0, lead, 0, false));
  }

  /**
   * How long the list marker at {@code start} is, white space behind it included; 0 where there is
   * none.
   */
  private static int marker(String line, int start) {
    char c = line.charAt(start);
    int i = start;
    if (c == '-'
        || c == '*'
        || c == '+'
        || c == '\u2022'
        || c == '\u25e6'
        || c == '\u25aa'
        || c == '\u00b7') {
      i++;
    } else if (c >= '0' && c <= '9') {
      while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        i++;
      }
      if (i - start > 3 || i == line.length() || (line.charAt(i) != '.' && line.charAt(i) != ')')) {
        return 0;
      }
      i++;
    } else {
      return 0;
    }
    int text = i;
    while (text < line.length() && Text.isSpace(line.charAt(text))) {
      text++;
    }
    return text > i && text < line.length() ? text - start : 0;
  }

  /**
   * Marks runs of rows: as many tabs, bars, semicolons or commas as the row above, or a time stamp
   * in front like the row above. In a run one line of {@link #ROWS} is enough to find it by, so
   * most lines are not looked at.
   */
  private static void markRows(List<Line> lines) {
    int end = 0;
    for (int i = ROWS - 1; i < lines.size(); i = end + ROWS - 1) {
      long key = rowKey(lines.get(i));
      int from = i;
      while (key != 0 && from > end && rowKey(lines.get(from - 1)) == key) {
        from--;
      }
      end = i + 1;
      while (key != 0 && end < lines.size() && rowKey(lines.get(end)) == key) {
        end++;
      }
      for (int row = from; end - from >= ROWS && row < end; row++) {
        Line line = lines.get(row);
        lines.set(row, line(line.number(), line.raw(), Kind.TABLE, 0));
      }
    }
  }

  /** Whether {@code line} has enough signs, digits or tabs to be worth {@link #rowKey}. */
  private static boolean mayBeRow(Line line) {
    Shape shape = line.shape();
    return !line.isBlank()
        && line.kind() != Kind.CODE
        && (shape.marks() >= 2 || shape.digits() >= 6 || line.raw().indexOf('\t') > 0);
  }

  /**
   * What two rows of the same data have in common: the separator and how often it comes, or the
   * form of a time stamp; 0 for prose.
   */
  private static long rowKey(Line row) {
    if (!mayBeRow(row)) {
      return 0;
    }
    String line = row.raw();
    if (isStamped(line)) {
      return 1;
    }
    int tabs = count(line, '\t');
    if (tabs >= 1 && line.charAt(0) != '\t') {
      return 0x100L + tabs;
    }
    int bars = count(line, '|');
    if (bars >= 2) {
      return 0x10000L + bars;
    }
    int semicolons = count(line, ';');
    if (semicolons >= 2) {
      return 0x1000000L + semicolons;
    }
    int commas = separating(line, row.shape().marks());
    return commas >= 2 ? 0x100000000L + commas : 0;
  }

  /** How often {@code sign} comes: most have none, which {@code indexOf} sees at a glance. */
  private static int count(String line, char sign) {
    int count = 0;
    for (int i = line.indexOf(sign); i >= 0; i = line.indexOf(sign, i + 1)) {
      count++;
    }
    return count;
  }

  /**
   * How many commas there are; 0 where more than a quarter have a space behind them, as in prose.
   *
   * @param most so many marks the line has: prose shows after a few of its commas
   */
  private static int separating(String line, int most) {
    int commas = 0;
    int spaced = 0;
    for (int i = line.indexOf(','); i >= 0 && 4 * spaced <= most; i = line.indexOf(',', i + 1)) {
      commas++;
      spaced += i + 1 < line.length() && line.charAt(i + 1) == ' ' ? 1 : 0;
    }
    return 4 * spaced <= commas ? commas : 0;
  }

  /**
   * Whether a log's time stamp stands in front: a year, month and day, or a time of day, then more
   * words.
   */
  private static boolean isStamped(String line) {
    int i = line.startsWith("[") ? 1 : 0;
    int digits = 0;
    int parts = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if ((c == '-' || c == ':' || c == '/' || c == '.' || c == 'T') && digits > 0) {
        parts++;
      } else {
        break;
      }
      i++;
    }
    // "2024-01-31T10:15" and "10:15:01" are stamps; "10:15" begins a line of a timetable, "1.2.3"
    // one of a change log.
    return digits >= 6 && parts >= 2 && i < line.length();
  }
}
