package dev.pith.sink;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Escapes;
import dev.pith.page.Kind;
import dev.pith.page.Line;
import dev.pith.page.Shape;
import dev.pith.page.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain text as Markdown that parses to the same words.
 *
 * <pre>
 * The Title            # The Title
 *
 * Prose with *stars*.  Prose with \*stars\*.
 * • one                - one
 * a;b;c                (rows of data and code stand between fences)
 * </pre>
 *
 * <p>A heading is made only of what is certain to be one; a wrong heading is worse than none. A
 * page with a line per block and no blank lines gets them, a verse gets hard line breaks, and
 * wrapped paragraphs stay wrapped.
 */
final class TextToMarkdown {
  /** Longer first lines are the beginning of the text rather than its title. */
  private static final int TITLE_WORDS = 25;

  /** Sub-headings are shorter than titles. */
  private static final int HEADING_WORDS = 12;

  /** A level of a list: where its marker stood, where its words stand now, its last number. */
  private record Level(int indent, int hang, char delimiter, int number) {}

  /** A block, and how many blank lines stood above it. */
  private record Placed(Block block, int blanks) {}

  private final List<Placed> blocks;
  private final boolean dense;
  private final List<String> out = new ArrayList<>();
  private final ArrayDeque<Level> levels = new ArrayDeque<>();

  private TextToMarkdown(List<Placed> blocks) {
    this.blocks = blocks;
    boolean parted = false;
    for (int i = 1; i < blocks.size(); i++) {
      parted |= blocks.get(i).blanks > 0;
    }
    this.dense = !parted;
  }

  static List<String> lines(Draft draft) {
    TextToMarkdown markdown = new TextToMarkdown(placed(draft));
    markdown.write();
    int last = draft.standing().size();
    while (last > 0 && draft.standing().get(last - 1).isBlank()) {
      last--;
    }
    for (int i = last; i < draft.standing().size(); i++) {
      markdown.out.add("");
    }
    return markdown.out;
  }

  private static List<Placed> placed(Draft draft) {
    List<Placed> placed = new ArrayList<>();
    int next = 0;
    for (Block block : draft.blocks()) {
      int blanks = 0;
      while (draft.standing().get(next).isBlank()) {
        blanks++;
        next++;
      }
      next += block.lines().size();
      placed.add(new Placed(block, blanks));
    }
    return placed;
  }

  private void write() {
    int i = 0;
    while (i < blocks.size()) {
      Block block = blocks.get(i).block;
      int end = i + 1;
      switch (block.kind()) {
        case CODE -> {
          end = endOfCode(i);
          part(i, true);
          code(i, end);
        }
        case TABLE -> {
          while (end < blocks.size() && kind(end) == Kind.TABLE && blocks.get(end).blanks == 0) {
            end++;
          }
          part(i, true);
          out.addAll(Fences.around(raw(i, end)));
        }
        case LIST -> item(i);
        default -> {
          part(i, true);
          if (isTitle(i)) {
            out.add("# " + Escapes.heading(clean(block.first().text())));
          } else if (isHeading(i)) {
            out.add("## " + Escapes.heading(clean(block.first().text())));
          } else {
            end = endOfVerse(i);
            paragraph(i, end);
          }
        }
      }
      if (block.kind() != Kind.LIST) {
        levels.clear();
      }
      i = end;
    }
  }

  private Kind kind(int i) {
    return blocks.get(i).block.kind();
  }

  /**
   * Writes the blank lines above block {@code i}: those that stood there, one where it needs it.
   */
  private void part(int i, boolean needed) {
    int count = blocks.get(i).blanks;
    if (i > 0 && needed) {
      count = Math.max(count, 1);
    }
    for (int n = 0; n < count; n++) {
      out.add("");
    }
  }

  private boolean isTitle(int i) {
    if (i > 0 || !isShortLine(0, TITLE_WORDS) || !standsAlone(0)) {
      return false;
    }
    Shape shape = blocks.get(0).block.shape();
    if (shape.ends() && "?!\uff1f\uff01".indexOf(shape.last()) < 0) {
      return false;
    }
    for (int n = 1; n < blocks.size(); n++) {
      if (isProse(n)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeading(int i) {
    if (i == 0
        || i + 1 == blocks.size()
        || !isShortLine(i, HEADING_WORDS)
        || !standsAlone(i)
        || blocks.get(i).block.shape().ends()
        || !isProse(i + 1)
        || isTitle(i - 1)) {
      return false;
    }
    String text = blocks.get(i).block.first().text();
    if (!Character.isLetterOrDigit(text.codePointAt(0))
        || (dense && Character.isLowerCase(text.codePointAt(0)))) {
      return false;
    }
    return kind(i - 1) == Kind.TEXT && (isProse(i - 1) || blocks.get(i - 1).block.shape().ends());
  }

  private boolean isProse(int i) {
    return kind(i) == Kind.TEXT && blocks.get(i).block.shape().isProse();
  }

  /** One line of few words that does not lead on to the next. */
  private boolean isShortLine(int i, int words) {
    Block block = blocks.get(i).block;
    Shape shape = block.shape();
    return block.kind() == Kind.TEXT
        && block.lines().size() == 1
        && shape.words() <= words
        && shape.letters() > shape.digits()
        && !shape.leads()
        && ",;\uff0c\uff1b\u3001\u060c".indexOf(shape.last()) < 0;
  }

  private boolean standsAlone(int i) {
    return i + 1 < blocks.size()
        && (dense || (blocks.get(i + 1).blanks > 0 && (i == 0 || blocks.get(i).blanks > 0)));
  }

  /**
   * The end of a verse or an address: lines that blank lines set apart as a group, none of them
   * prose.
   */
  private int endOfVerse(int from) {
    int end = from + 1;
    if (dense || (from > 0 && blocks.get(from).blanks == 0)) {
      return end;
    }
    boolean verse = true;
    while (end < blocks.size() && blocks.get(end).blanks == 0) {
      verse &= kind(end) == Kind.TEXT && !isProse(end);
      end++;
    }
    return verse && !isProse(from) ? end : from + 1;
  }

  private void paragraph(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      for (Line line : blocks.get(i).block.lines()) {
        text.append(text.length() > 0 ? "\n" : "").append(clean(line.text()));
      }
    }
    List<String> lines = Text.lines(Escapes.paragraph(text.toString()));
    int n = 0;
    for (int i = from; i < to; i++) {
      int last = n + blocks.get(i).block.lines().size() - 1;
      for (; n <= last; n++) {
        out.add(n == last && i + 1 < to ? lines.get(n) + "\\" : lines.get(n));
      }
    }
  }

  /** Line ends that are none in plain text are some in Markdown. */
  private static String clean(String text) {
    return text.replace('\r', ' ');
  }

  /**
   * Writes an item at the level where its indentation puts it. One whose number Markdown would not
   * show (it counts on from the first by itself) becomes a paragraph that begins with it.
   */
  private void item(int i) {
    Block block = blocks.get(i).block;
    String raw = block.first().raw();
    int start = Text.start(raw);
    int end = start;
    while (raw.charAt(end) >= '0' && raw.charAt(end) <= '9') {
      end++;
    }
    int indent = columns(raw, start);
    Level same = null;
    while (!levels.isEmpty() && levels.peek().indent >= indent) {
      same = levels.pop();
    }
    String marker = raw.substring(start, end + 1);
    int number = end == start ? 0 : Integer.parseInt(raw.substring(start, end));
    if (end > start && !counts(marker, number, same)) {
      part(i, true);
      levels.clear();
      out.addAll(Text.lines(Escapes.paragraph(joined(block, marker + " "))));
      return;
    }
    if (end == start && "-*+".indexOf(marker) < 0) {
      marker = "-";
    }
    // A list that begins with another number than 1 does not interrupt the item it is nested in.
    part(i, same == null && (levels.isEmpty() || number > 1 || marker.charAt(0) == '0'));
    int at = levels.isEmpty() ? 0 : levels.peek().hang;
    char delimiter = marker.charAt(marker.length() - 1);
    levels.push(new Level(indent, at + marker.length() + 1, delimiter, number));
    String lead = " ".repeat(at) + marker + " ";
    for (String line : Text.lines(Escapes.paragraph(joined(block, "")))) {
      out.add(lead + (isRule(marker, line) ? "\\" : "") + line);
      lead = " ".repeat(lead.length());
    }
  }

  /** Whether {@code marker} and {@code line} make a thematic break: {@code "- --"}. */
  private static boolean isRule(String marker, String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) != marker.charAt(0) && !Text.isSpace(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether Markdown shows the number of an item behind {@code same}, or of a first one. */
  private static boolean counts(String marker, int number, @Nullable Level same) {
    if (marker.startsWith("0") && number > 0) {
      return false;
    }
    return same == null
        || same.delimiter != marker.charAt(marker.length() - 1)
        || number == same.number + 1;
  }

  private static String joined(Block block, String before) {
    StringBuilder text = new StringBuilder(before);
    boolean more = false;
    for (Line line : block.lines()) {
      text.append(more ? "\n" : "").append(clean(line.text()));
      more = true;
    }
    return text.toString();
  }

  private static int columns(String raw, int to) {
    int columns = 0;
    for (int i = 0; i < to; i++) {
      columns += raw.charAt(i) == '\t' ? 4 - columns % 4 : 1;
    }
    return columns;
  }

  /** Behind the last line of the code that begins at {@code from}. */
  private int endOfCode(int from) {
    int end = from + 1;
    boolean fence = Fences.length(blocks.get(from).block.first().raw()) > 0;
    boolean closed = false;
    while (end < blocks.size() && kind(end) == Kind.CODE && !closed) {
      String raw = blocks.get(end).block.first().raw();
      if (fence) {
        closed = Fences.length(raw) > 0;
      } else if (Fences.length(raw) > 0) {
        break;
      }
      end++;
    }
    return end;
  }

  private void code(int from, int to) {
    List<String> lines = raw(from, to);
    if (Fences.areAround(lines)) {
      out.addAll(lines);
      return;
    }
    boolean indented = from == 0 || kind(from - 1) != Kind.LIST;
    for (String line : lines) {
      indented &= line.isBlank() || line.startsWith("    ") || line.startsWith("\t");
    }
    if (indented && !lines.get(0).isBlank()) {
      out.addAll(lines);
    } else {
      out.addAll(Fences.around(lines));
    }
  }

  private List<String> raw(int from, int to) {
    List<String> lines = new ArrayList<>();
    for (int i = from; i < to; i++) {
      for (int n = 0; i > from && n < blocks.get(i).blanks; n++) {
        lines.add("");
      }
      for (Line line : blocks.get(i).block.lines()) {
        lines.add(clean(line.raw()));
      }
    }
    return lines;
  }
}
