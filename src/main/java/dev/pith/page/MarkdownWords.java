package dev.pith.page;

import java.util.List;
import java.util.Locale;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Collects the visible words of a page's inline content, each on the line where it stands in the
 * source, and counts those inside links.
 */
final class MarkdownWords {
  /**
   * Whether an image's alternative text is among the visible words. Nobody sees it on the page:
   * with it the 1,497 development pages of WCXB, as text, score F1 0.681 and keep 0.9988 of their
   * content, without it 0.699 and 0.9981.
   */
  private static final boolean ALT = false;

  private final @Nullable String[] texts;
  private final int[] linkWords;
  private final boolean[] breaks;
  private final PartedLinks parted;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder linked = new StringBuilder();
  private int offset;
  private int at;
  private int links;
  private int partedEnd = -1;

  MarkdownWords(int lines, PartedLinks parted) {
    this.texts = new String[lines];
    this.linkWords = new int[lines];
    this.breaks = new boolean[lines];
    this.parted = parted;
  }

  /** From here on, line 0 of what is read is {@code line} of the page. */
  void startAt(int line) {
    offset = line;
  }

  /** The words of a line; empty where it has none. */
  String text(int line) {
    String known = texts[line];
    return known == null ? "" : known;
  }

  int linkWords(int line) {
    return linkWords[line];
  }

  /** Whether {@code line} ends in a hard break. */
  boolean breaksAfter(int line) {
    return line >= 0 && breaks[line];
  }

  void set(int line, String words) {
    texts[line] = Text.strip(words);
  }

  /** Sets words whose indentation belongs to them. */
  void setVerbatim(int line, String words) {
    texts[line] = words.substring(0, Text.end(words, 0));
  }

  /** Reads what stands in {@code leaf}, which begins on {@code line}. */
  void read(Node leaf, int line) {
    begin(line);
    walk(leaf);
    end();
  }

  /** Reads a table's row: its cells, a tab between two. */
  void row(Node row) {
    List<SourceSpan> spans = row.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    int line = offset + spans.get(0).getLineIndex();
    StringBuilder cells = new StringBuilder();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      begin(line);
      walk(cell);
      end();
      cells.append(text(line)).append('\t');
    }
    texts[line] = cells.substring(0, Text.end(cells.toString(), 0));
  }

  private void begin(int line) {
    at = line;
    links = 0;
    text.setLength(0);
    linked.setLength(0);
  }

  private void end() {
    countLinked();
    set(at, text.toString());
    text.setLength(0);
  }

  private void moveTo(int line) {
    if (line > at) {
      end();
      at = line;
    }
  }

  /** Visits the inline nodes in order, without recursion. */
  private void walk(Node leaf) {
    Node node = leaf.getFirstChild();
    while (node != null) {
      Node next = enter(node) ? node.getFirstChild() : null;
      while (next == null) {
        leave(node);
        next = node.getNext();
        if (next == null) {
          Node parent = node.getParent();
          if (parent == null || parent == leaf) {
            return;
          }
          node = parent;
        }
      }
      node = next;
    }
  }

  /** Whether what is inside {@code node} counts. */
  private boolean enter(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (!spans.isEmpty()) {
      moveTo(offset + spans.get(0).getLineIndex());
    }
    if (node instanceof org.commonmark.node.Text words) {
      append(words.getLiteral());
    } else if (node instanceof Code code) {
      code(code, spans);
    } else if (node instanceof HardLineBreak) {
      breaks[at] = true;
    } else if (node instanceof HtmlInline html) {
      tag(html.getLiteral());
    } else if (node instanceof Link) {
      if (node.getPrevious() instanceof Link || node.getPrevious() instanceof Image) {
        space();
      }
      links++;
    } else if (node instanceof Image) {
      space();
      return ALT;
    }
    return true;
  }

  private void leave(Node node) {
    if (node instanceof Link) {
      links--;
      if (links == 0) {
        countLinked();
      }
    } else if (node instanceof Image && ALT && node.getNext() != null) {
      space();
    }
  }

  private void append(String words) {
    if (parted.isEmpty()) {
      plain(words, 0, words.length());
      return;
    }
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == PartedLinks.OPEN || c == PartedLinks.CLOSE) {
        plain(words, from, i);
        from = i + 1;
        countLinked();
        partedEnd = c == PartedLinks.OPEN ? parted.end(at) : -1;
      }
    }
    plain(words, from, words.length());
  }

  private void plain(String words, int from, int to) {
    int begin = text.length();
    boolean spaced = begin > 0 && text.charAt(begin - 1) == ' ';
    int start = spaced && from < to && words.charAt(from) == ' ' ? from + 1 : from;
    text.append(words, start, to);
    for (int i = begin; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        text.setCharAt(i, ' ');
      }
    }
    if (links > 0 || at <= partedEnd) {
      linked.append(text, begin, text.length());
    }
  }

  /** A code span may be wrapped like any text; its ticks stand on the first and the last line. */
  private void code(Code code, List<SourceSpan> spans) {
    String literal = code.getLiteral();
    if (spans.size() < 2) {
      append(literal);
      return;
    }
    int from = 0;
    for (int s = 0; s < spans.size(); s++) {
      moveTo(offset + spans.get(s).getLineIndex());
      int left = spans.get(s).getLength();
      if (s == 0) {
        left -= (code(spans) - literal.length()) / 2;
      }
      int to = s == spans.size() - 1 ? literal.length() : Math.min(literal.length(), from + left);
      append(literal.substring(from, Math.max(from, to)));
      from = Math.min(literal.length(), Math.max(from, to) + 1);
    }
  }

  /** How long the source of a code span is, its line ends included. */
  private static int code(List<SourceSpan> spans) {
    int length = spans.size() - 1;
    for (SourceSpan span : spans) {
      length += span.getLength();
    }
    return length;
  }

  private void tag(String html) {
    int from = html.startsWith("</") ? 2 : 1;
    int to = from;
    while (to < html.length() && Fold.counts(html.charAt(to))) {
      to++;
    }
    if (to > from) {
      HtmlWords.parted(html.substring(from, to).toLowerCase(Locale.ROOT), text);
    }
  }

  private void space() {
    if (text.length() > 0 && !Text.isSpace(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
    if (linked.length() > 0) {
      linked.append(' ');
    }
  }

  private void countLinked() {
    if (linked.length() > 0) {
      linkWords[at] += Shape.of(linked.toString()).words();
      linked.setLength(0);
    }
  }
}
