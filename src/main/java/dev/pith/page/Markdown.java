package dev.pith.page;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the lines of Markdown: one {@link Line} for each that came in, with the words a reader
 * of the rendered page would see on it.
 *
 * <pre>{@code
 * ## [News](/news) *today*     HEADING, level 2, "News today", one word of it in a link
 * > 2 \* 2 is `4`             QUOTE, "2 * 2 is 4"
 * ---                          RULE, ""
 * }</pre>
 *
 * <p>The blocks are CommonMark's with GitHub's tables, parsed by commonmark-java. Four things are
 * added because real pages need them: front matter; links parted by blank lines (see {@link
 * PartedLinks}); indentation alone does not make code where it holds links or words (converted
 * pages indent at random); and limits, so that no page takes more than linear time or memory. Where
 * a limit is met (see {@link MarkdownParser}), and on a line longer than a million characters, the
 * text is the line as it stands.
 */
final class Markdown {
  /** Longer lines are data, not prose; commonmark would take gigabytes for the longest of them. */
  private static final int LONGEST = 1_000_000;

  private final List<String> raw;
  private final @Nullable Kind[] kinds;
  private final int[] levels;
  private final int[] leads;
  private final boolean[] continues;
  private final MarkdownWords words;

  /** Where the part that is being read begins, and where it ends. */
  private int offset;

  private int end;

  private Markdown(List<String> raw, PartedLinks links) {
    int n = raw.size();
    this.raw = raw;
    this.kinds = new Kind[n];
    this.levels = new int[n];
    this.leads = new int[n];
    this.continues = new boolean[n];
    this.words = new MarkdownWords(n, links);
  }

  static List<Line> read(List<String> raw) {
    int front = FrontMatter.length(raw);
    String[] parsed = new String[raw.size()];
    for (int i = 0; i < parsed.length; i++) {
      String line = raw.get(i);
      parsed[i] = i < front || line.length() > LONGEST ? "" : line.replace('\r', ' ');
    }
    Markdown page = new Markdown(raw, PartedLinks.in(parsed));
    for (MarkdownPart part : MarkdownPart.of(parsed)) {
      page.read(part);
    }
    page.front(front);
    return page.lines();
  }

  private void read(MarkdownPart part) {
    Node document = MarkdownParser.parse(part.lines());
    if (document != null) {
      offset = part.from();
      end = part.to();
      words.startAt(offset);
      walk(document);
    }
  }

  private int index(SourceSpan span) {
    return offset + span.getLineIndex();
  }

  private void front(int length) {
    for (int i = 0; i < length; i++) {
      kinds[i] = Kind.FRONT_MATTER;
      words.set(i, i == 0 || i == length - 1 ? "" : raw.get(i));
    }
  }

  private List<Line> lines() {
    Line[] lines = new Line[raw.size()];
    boolean blank = true;
    for (int i = 0; i < lines.length; i++) {
      String line = raw.get(i);
      Kind kind = kinds[i];
      boolean empty = Text.start(line) == line.length();
      if (empty && kind != Kind.CODE && kind != Kind.FRONT_MATTER) {
        lines[i] = new Line(i + 1, line, Markup.BLANK.in(Syntax.MARKDOWN), "", Shape.EMPTY);
        blank = true;
        continue;
      }
      if (kind == null) {
        kind = Kind.TEXT;
        leads[i] = Text.start(line);
        words.set(i, line);
      }
      String text = words.text(i);
      Markup markup =
          new Markup(
              kind,
              levels[i],
              leads[i],
              words.linkWords(i),
              continues[i] && !blank,
              Syntax.MARKDOWN);
      lines[i] = new Line(i + 1, line, markup, text, text.isEmpty() ? Shape.EMPTY : Shape.of(text));
      blank = false;
    }
    return List.of(lines);
  }

  /** Visits all blocks in order, without recursion: a page may nest as deeply as it likes. */
  private void walk(Node document) {
    Node node = document.getFirstChild();
    while (node != null) {
      boolean leaf = node instanceof Block block && visit(block);
      Node next = leaf ? null : node.getFirstChild();
      while (next == null && node != document) {
        next = node.getNext();
        if (next == null) {
          node = node.getParent();
        }
      }
      node = next;
    }
  }

  /** Takes down what {@code block} says of its lines; false where it is a container of blocks. */
  private boolean visit(Block block) {
    List<SourceSpan> spans = inPart(block.getSourceSpans());
    if (block.getSourceSpans().isEmpty()) {
      return !(block instanceof BlockQuote) && block.getFirstChild() == null;
    }
    if (spans.isEmpty()) {
      return true;
    }
    if (block instanceof ListItem) {
      contain(spans.get(0), Kind.LIST);
      return false;
    }
    if (block instanceof BlockQuote) {
      for (SourceSpan span : spans) {
        contain(span, Kind.QUOTE);
      }
      return false;
    }
    if (block instanceof Heading heading) {
      heading(heading, spans);
    } else if (block instanceof FencedCodeBlock fenced) {
      code(spans, true, fenced.getClosingFenceLength() != null);
    } else if (block instanceof IndentedCodeBlock) {
      code(spans, false, false);
    } else if (block instanceof HtmlBlock) {
      html(spans);
    } else if (block instanceof ThematicBreak) {
      mark(spans, Kind.RULE);
    } else if (block instanceof LinkReferenceDefinition) {
      mark(spans, Kind.DEFINITION);
    } else if (block instanceof MarkdownTable.Rows) {
      mark(spans, Kind.TABLE);
      for (Node row = block.getFirstChild(); row != null; row = row.getNext()) {
        words.row(row);
      }
    } else if (block instanceof Paragraph || block instanceof MarkdownParser.OneLine) {
      paragraph(block, spans);
    } else {
      return false;
    }
    return true;
  }

  /** Without the lines behind the part, which stand there for their definitions alone. */
  private List<SourceSpan> inPart(List<SourceSpan> spans) {
    int n = spans.size();
    while (n > 0 && index(spans.get(n - 1)) >= end) {
      n--;
    }
    return spans.subList(0, n);
  }

  /** A container's line, until a block inside says more: nothing on it but the container's mark. */
  private void contain(SourceSpan span, Kind kind) {
    int i = index(span);
    kinds[i] = kind;
    leads[i] = raw.get(i).length();
  }

  private int mark(SourceSpan span, Kind kind) {
    int i = index(span);
    String line = raw.get(i);
    int lead = Math.min(span.getColumnIndex(), line.length());
    while (lead < line.length() && Text.isSpace(line.charAt(lead))) {
      lead++;
    }
    kinds[i] = kind;
    leads[i] = lead;
    return i;
  }

  private void mark(List<SourceSpan> spans, Kind kind) {
    for (SourceSpan span : spans) {
      mark(span, kind);
    }
  }

  private void paragraph(Block block, List<SourceSpan> spans) {
    Kind kind = Kind.TEXT;
    if (block.getParent() instanceof ListItem) {
      kind = Kind.LIST;
    } else if (block.getParent() instanceof BlockQuote) {
      kind = Kind.QUOTE;
    }
    words.read(block, index(spans.get(0)));
    boolean first = true;
    for (SourceSpan span : spans) {
      int i = mark(span, kind);
      boolean marked = unindent(i);
      continues[i] = !first && !marked && !words.breaksAfter(i - 1);
      first = false;
    }
  }

  /**
   * Sees list items and headings behind an indentation that makes them text to CommonMark: {@code "
   * - [News](/news)"} after a blank line. Converted menus are full of them.
   */
  private boolean unindent(int i) {
    String line = raw.get(i);
    int lead = leads[i];
    if (lead < 4 || lead >= line.length() || !line.startsWith("    ", lead - 4)) {
      return false;
    }
    int to = lead;
    char c = line.charAt(lead);
    while (to < line.length() && line.charAt(to) == c) {
      to++;
    }
    boolean item = to == lead + 1 && (c == '-' || c == '*' || c == '+');
    boolean heading = c == '#' && to <= lead + 6;
    String marker = line.substring(lead, to);
    if (!(item || heading)
        || to == line.length()
        || line.charAt(to) != ' '
        || !words.text(i).startsWith(marker)) {
      return false;
    }
    kinds[i] = item ? Kind.LIST : Kind.HEADING;
    levels[i] = item ? 0 : marker.length();
    while (to < line.length() && line.charAt(to) == ' ') {
      to++;
    }
    leads[i] = to;
    words.set(i, words.text(i).substring(marker.length()));
    return true;
  }

  private void heading(Heading heading, List<SourceSpan> spans) {
    words.read(heading, index(spans.get(0)));
    for (int s = 0; s < spans.size(); s++) {
      int i = mark(spans.get(s), Kind.HEADING);
      levels[i] = heading.getLevel();
      continues[i] = s > 0;
    }
    if (spans.size() == 1) {
      int i = index(spans.get(0));
      String line = raw.get(i);
      int lead = leads[i];
      while (lead < line.length() && line.charAt(lead) == '#') {
        lead++;
      }
      while (lead < line.length() && Text.isSpace(line.charAt(lead))) {
        lead++;
      }
      leads[i] = lead;
    }
  }

  private void code(List<SourceSpan> spans, boolean fenced, boolean closed) {
    int first = index(spans.get(0));
    int last = index(spans.get(spans.size() - 1));
    while (last > first && !closed && Text.start(raw.get(last)) == raw.get(last).length()) {
      last--;
    }
    for (int i = first; i <= last; i++) {
      kinds[i] = Kind.CODE;
      leads[i] = raw.get(i).length();
    }
    for (SourceSpan span : spans) {
      int i = index(span);
      if (i <= last) {
        leads[i] = Math.min(span.getColumnIndex(), raw.get(i).length());
        boolean fence = fenced && (i == first || (closed && i == last));
        words.setVerbatim(i, fence ? "" : raw.get(i).substring(leads[i]));
      }
    }
  }

  private void html(List<SourceSpan> spans) {
    HtmlWords html = new HtmlWords();
    for (SourceSpan span : spans) {
      int i = mark(span, Kind.HTML);
      words.set(i, html.words(raw.get(i).substring(leads[i])));
    }
    if (html.isOpen()) {
      // A comment or a tag that never ends is a slip of the pen; it must not swallow the page.
      for (SourceSpan span : spans) {
        int i = index(span);
        words.set(i, raw.get(i).substring(leads[i]));
      }
    }
  }
}
