package dev.pith.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * GitHub's tables: a line with a bar, a delimiter row below it ({@code --- | :-:}), and the rows
 * that follow.
 *
 * <p>commonmark's own extension fills short rows up to the header's columns, so a wide header over
 * many short rows takes quadratic memory, and cuts long rows off. Here a row has the cells it has.
 */
final class MarkdownTable extends AbstractBlockParser {
  /** The table; its children are its {@link Row}s, the delimiter row not among them. */
  static final class Rows extends CustomBlock {}

  /** A row; its children are its {@link Cell}s. */
  static final class Row extends CustomNode {}

  /** A cell, with its inline content. */
  static final class Cell extends CustomNode {}

  private final Rows block = new Rows();
  private final List<SourceLine> rows = new ArrayList<>();

  private MarkdownTable(SourceLine header) {
    rows.add(header);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean canHaveLazyContinuationLines() {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    String content = state.getLine().getContent().toString();
    return content.indexOf('|', state.getNextNonSpaceIndex()) >= 0
        ? BlockContinue.atIndex(state.getIndex())
        : BlockContinue.none();
  }

  @Override
  public void addLine(SourceLine line) {
    rows.add(line);
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    for (int i = 0; i < rows.size(); i++) {
      SourceLine line = rows.get(i);
      if (i == 1 || line.getSourceSpan() == null) {
        continue;
      }
      Row row = new Row();
      row.addSourceSpan(line.getSourceSpan());
      block.appendChild(row);
      for (SourceLine content : cells(line)) {
        Cell cell = new Cell();
        row.appendChild(cell);
        inlines.parse(SourceLines.of(content), cell);
      }
    }
  }

  /** The cells of a row, without the white space around them; an escaped bar is part of a cell. */
  private static List<SourceLine> cells(SourceLine row) {
    CharSequence content = row.getContent();
    int to = content.length();
    int from = skip(content, 0, to);
    if (from < to && content.charAt(from) == '|') {
      from++;
    }
    while (to > from && isBlank(content.charAt(to - 1))) {
      to--;
    }
    List<SourceLine> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int start = from;
    for (int i = from; i < to; i++) {
      char c = content.charAt(i);
      if (c == '\\' && i + 1 < to && content.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(cell(row, start, i, cell));
        start = i + 1;
      } else {
        cell.append(c);
      }
    }
    if (start < to) {
      cells.add(cell(row, start, to, cell));
    }
    return cells;
  }

  private static SourceLine cell(SourceLine row, int from, int to, StringBuilder cell) {
    String content = cell.toString().strip();
    cell.setLength(0);
    // The span tells the line, and roughly where; an unescaped bar makes the content shorter.
    return SourceLine.of(
        content, row.substring(to - Math.min(to - from, content.length()), to).getSourceSpan());
  }

  private static int skip(CharSequence s, int from, int to) {
    int i = from;
    while (i < to && isBlank(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** How many columns a delimiter row has; 0 where {@code s} is none. */
  static int columns(CharSequence s) {
    int columns = 0;
    boolean barred = false;
    int to = s.length();
    int i = skip(s, 0, to);
    if (i < to && s.charAt(i) == '|') {
      barred = true;
      i = skip(s, i + 1, to);
    }
    while (i < to) {
      i += s.charAt(i) == ':' ? 1 : 0;
      int dashes = i;
      while (i < to && s.charAt(i) == '-') {
        i++;
      }
      if (i == dashes) {
        return 0;
      }
      i += i < to && s.charAt(i) == ':' ? 1 : 0;
      columns++;
      i = skip(s, i, to);
      if (i < to) {
        if (s.charAt(i) != '|') {
          return 0;
        }
        barred = true;
        i = skip(s, i + 1, to);
      }
    }
    return barred ? columns : 0;
  }

  /** Starts a table at its delimiter row. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      char first = line.charAt(state.getNextNonSpaceIndex());
      if (first != '|' && first != '-' && first != ':') {
        return BlockStart.none();
      }
      int columns = columns(line.subSequence(state.getIndex(), line.length()));
      if (columns == 0) {
        return BlockStart.none();
      }
      List<SourceLine> above = matched.getParagraphLines().getLines();
      SourceLine header = above.isEmpty() ? null : above.get(above.size() - 1);
      if (header == null
          || header.getContent().toString().indexOf('|') < 0
          || cells(header).size() > columns) {
        return BlockStart.none();
      }
      return BlockStart.of(new MarkdownTable(header))
          .atIndex(state.getIndex())
          .replaceParagraphLines(1);
    }
  }
}
