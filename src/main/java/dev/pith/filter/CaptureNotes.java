package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Shape;
import dev.pith.page.Text;
import dev.pith.page.Verdict;
import java.util.List;

/**
 * Drops what a tool that fetched or printed the page wrote about where it came from.
 *
 * <pre>
 *   Title: Storm closes schools                       -&gt;   Storm closes schools
 *   URL Source: https://paper.example/storm
 *   Markdown Content:
 *   All schools in the county stay closed.                 All schools in the county stay closed.
 *   URL to article: https://paper.example/storm
 * </pre>
 *
 * <p>The tools write so in English, whatever the page's language is.
 */
public record CaptureNotes() implements Filter {
  private static final Reason ORIGIN = Reason.of("origin");

  /** WP-Print's footer, and what the Wayback Machine and Internet Explorer put on top. */
  private static final List<String> ORIGINS =
      List.of(
          "Article printed from ",
          "This article was printed from ",
          "URL to article: ",
          "The Wayback Machine - ",
          "saved from url=(");

  /** No such line has more words in front of its address. */
  private static final int SPACES = 16;

  /** MediaWiki names the version of a page it was asked for, in the page's language. */
  private static final String VERSION = "oldid=";

  private static final String QUOTES = "\"'\u00ab\u201c\u201e\u201d\u2018\u2019\u300c\u300e";

  /** What stands in front of such an address, and behind it, in characters. */
  private static final int LEAD = 40;

  private static final int TAIL = 15;

  @Override
  public String name() {
    return "capture-notes";
  }

  @Override
  public void apply(Draft draft) {
    ReaderHead.judge(draft);
    for (Line line : draft.standing()) {
      if (isOrigin(line) && !line.isProtected()) {
        draft.apply(line, new Verdict.Drop(ORIGIN));
      }
    }
  }

  private static boolean isOrigin(Line line) {
    Shape shape = line.shape();
    if (shape.marks() < 3 || shape.spaces() > SPACES) {
      return false;
    }
    String text = line.text();
    int scheme = text.indexOf("://");
    if (scheme < 0) {
      return false;
    }
    int from = scheme;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    int to = scheme;
    while (to < text.length() && !isEnd(text.charAt(to))) {
      to++;
    }
    if (to == text.length() && isOrigin(text)) {
      return true;
    }
    return from <= LEAD
        && text.length() - to <= TAIL
        && isQuoted(text, from)
        && text.substring(from, to).contains(VERSION);
  }

  private static boolean isOrigin(String text) {
    for (String lead : ORIGINS) {
      if (text.startsWith(lead)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a quotation begins right in front of {@code from}, or with a space between. */
  private static boolean isQuoted(String text, int from) {
    int at = from - 1;
    at -= at > 0 && Text.isSpace(text.charAt(at)) ? 1 : 0;
    return at >= 0 && QUOTES.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether an address ends in front of {@code c}. */
  private static boolean isEnd(char c) {
    return Text.isSpace(c) || QUOTES.indexOf(c) >= 0;
  }
}
