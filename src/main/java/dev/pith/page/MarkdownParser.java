package dev.pith.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * The CommonMark parser as pages need it: with tables, with indented code only where it looks like
 * code, and within limits.
 *
 * <p>commonmark-java takes more than linear time on some input (brackets that nest, tags that never
 * close, paragraphs of very many lines) and recurses on some (emphasis that nests, a tag of very
 * many attributes). So blocks nest {@value #DEEPEST} deep and no deeper, a long paragraph is cut
 * every {@value #TALLEST} lines, and a paragraph that would take too long is read line by line or,
 * where one line alone is too much, as it stands.
 */
final class MarkdownParser {
  private MarkdownParser() {}

  /** Deeper blocks are read as text. Two for each list in a list; people stop at ten or so. */
  private static final int DEEPEST = 100;

  /** The parser copies a paragraph's lines whenever the next one might begin a block. */
  private static final int TALLEST = 500;

  /**
   * Steps that one paragraph may take, about a second at worst; see {@link Inlines#work}. The 1,497
   * development pages of WCXB stay below half of it.
   */
  private static final long WORK = 200_000_000;

  private static final Set<Class<? extends Block>> BLOCKS =
      new LinkedHashSet<>(
          List.of(
              BlockQuote.class,
              Heading.class,
              FencedCodeBlock.class,
              HtmlBlock.class,
              ThematicBreak.class,
              ListBlock.class));

  /**
   * Parses the lines of a page; none may hold a line end. Null where the page exhausts the stack,
   * which commonmark does on a tag of thousands of attributes.
   */
  static @Nullable Node parse(String[] lines) {
    Parser parser =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .enabledBlockTypes(BLOCKS)
            .customBlockParserFactory(new Limits())
            .customBlockParserFactory(new MarkdownTable.Factory())
            .customBlockParserFactory(new IndentedCode(lines))
            .inlineParserFactory(context -> new Inlines(new InlineParserImpl(context)))
            .build();
    try {
      return parser.parse(String.join("\n", lines));
    } catch (StackOverflowError e) {
      return null;
    }
  }

  /** A line that is a paragraph by itself because a limit was met. */
  static final class OneLine extends CustomBlock {}

  /** Comes before all other starts of blocks, and takes the line where they would go too far. */
  private static final class Limits extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      Block block = matched.getMatchedBlockParser().getBlock();
      if (isDeep(block)
          || (block instanceof Paragraph
              && matched.getParagraphLines().getLines().size() >= TALLEST)) {
        return BlockStart.of(new OneLineParser()).atIndex(state.getNextNonSpaceIndex());
      }
      return BlockStart.none();
    }

    private static boolean isDeep(Block block) {
      int depth = 0;
      for (Node node = block; node != null && depth < DEEPEST; node = node.getParent()) {
        depth++;
      }
      return depth == DEEPEST;
    }
  }

  private static final class OneLineParser extends AbstractBlockParser {
    private final OneLine block = new OneLine();
    private final SourceLines lines = SourceLines.empty();

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void addLine(SourceLine line) {
      lines.addLine(line);
    }

    @Override
    public void parseInlines(InlineParser inlines) {
      inlines.parse(lines, block);
    }
  }

  /**
   * Starts indented code as CommonMark does, but only where half the lines ahead look like code.
   * Pages converted from HTML indent menus and paragraphs at random.
   */
  private static final class IndentedCode extends AbstractBlockParserFactory {
    private static final int AHEAD = 10;

    private final String[] lines;

    IndentedCode(String[] lines) {
      this.lines = lines;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      return state.getIndent() >= 4
              && !(state.getActiveBlockParser().getBlock() instanceof Paragraph)
              && looksLikeCode(state.getLine().getSourceSpan().getLineIndex(), state.getIndex())
          ? BlockStart.of(new IndentedCodeParser()).atColumn(state.getColumn() + 4)
          : BlockStart.none();
    }

    private boolean looksLikeCode(int first, int column) {
      int looks = 0;
      int count = 0;
      for (int i = first; i < lines.length && i < first + 2 * AHEAD && count < AHEAD; i++) {
        String line = lines[i];
        int start = Text.start(line);
        if (start == line.length()) {
          continue;
        }
        if (i > first && start < column + 1) {
          break;
        }
        count++;
        boolean markdown = line.indexOf("](") >= 0 || line.startsWith("##", start);
        looks += !markdown && Code.looksLikeCode(line) ? 1 : 0;
      }
      return 2 * looks >= count;
    }
  }

  private static final class IndentedCodeParser extends AbstractBlockParser {
    private final IndentedCodeBlock block = new IndentedCodeBlock();

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.getIndent() >= 4) {
        return BlockContinue.atColumn(state.getColumn() + 4);
      }
      return state.isBlank()
          ? BlockContinue.atIndex(state.getNextNonSpaceIndex())
          : BlockContinue.none();
    }
  }

  /** Parses a paragraph's inside, or less and less of it the longer it would take. */
  private record Inlines(InlineParser parser) implements InlineParser {
    @Override
    public void parse(SourceLines lines, Node node) {
      if (!isTooMuch(lines) && parsed(lines, node)) {
        return;
      }
      boolean first = true;
      for (SourceLine line : lines.getLines()) {
        if (!first) {
          node.appendChild(new SoftLineBreak());
        }
        first = false;
        SourceLines one = SourceLines.of(line);
        if (lines.getLines().size() == 1 || isTooMuch(one) || !parsed(one, node)) {
          org.commonmark.node.Text text = new org.commonmark.node.Text(one.getContent());
          text.setSourceSpans(one.getSourceSpans());
          node.appendChild(text);
        }
      }
    }

    private static boolean isTooMuch(SourceLines lines) {
      return work(lines) > WORK;
    }

    /**
     * How long the parser may take. It looks for the end of each tag and code span up to the end of
     * the paragraph, copies what stands between brackets once for each, and compares each mark of
     * emphasis with those before.
     */
    private static long work(SourceLines lines) {
      long length = 0;
      long ends = 0;
      long brackets = 0;
      long emphasis = 0;
      for (SourceLine line : lines.getLines()) {
        CharSequence content = line.getContent();
        length += content.length();
        for (int i = 0; i < content.length(); i++) {
          switch (content.charAt(i)) {
            case '<', '`' -> ends++;
            case '[', ']' -> brackets++;
            case '*', '_' -> emphasis++;
            default -> {}
          }
        }
      }
      return ends * length + brackets * length / 8 + emphasis * emphasis;
    }

    /** Whether it went well; where it did not, {@code node} is as it was. */
    private boolean parsed(SourceLines lines, Node node) {
      // The parser walks all that its node holds, so what is there already must not be in its way.
      Node inside = new Paragraph();
      try {
        parser.parse(lines, inside);
      } catch (StackOverflowError e) {
        return false;
      }
      Node child = inside.getFirstChild();
      while (child != null) {
        Node next = child.getNext();
        node.appendChild(child);
        child = next;
      }
      return true;
    }
  }
}
