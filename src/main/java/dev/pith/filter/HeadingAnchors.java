package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Text;
import dev.pith.page.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes off the links by which a heading leads to itself.
 *
 * <pre>
 *   ## Install[¶](#install "Permalink to this headline")   -&gt;   ## Install
 *   ### [](https://example.org/manual#first-steps)Start          ### Start
 *   Install¶                                                     Install
 * </pre>
 *
 * <p>Makers of documentation put them there for the pointer to show, and converters keep them. In
 * Markdown such a link stands at the line's beginning or end, shows nothing but a sign, and leads
 * to a part of a page; behind a page's title it may also say "Skip to content". In plain text only
 * the sign is left, and only signs that end no line otherwise are taken off.
 */
public record HeadingAnchors() implements Filter {
  private static final Reason ANCHOR = Reason.of("anchor");

  /** Sphinx, MkDocs and many others show this one; nobody else ends a line with it. */
  private static final char PILCROW = '\u00b6';

  /** Rustdoc shows this one. It is a note's sign, too, but not right behind a few words. */
  private static final char SECTION = '\u00a7';

  private static final int FEW = 6;

  /** A title stands in one of so many lines. */
  private static final int TOP = 5;

  @Override
  public String name() {
    return "heading-anchors";
  }

  @Override
  public void apply(Draft draft) {
    boolean markdown = draft.page().syntax() == Syntax.MARKDOWN;
    List<Line> lines = draft.standing();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String left = markdown ? withoutLinks(line) : withoutSign(line);
      if (left == null || line.isProtected()) {
        continue;
      }
      if (Text.end(left, 0) <= line.markup().lead()) {
        Emptied.drop(draft, lines, i, ANCHOR);
      } else {
        draft.apply(line, new Verdict.Rewrite(left, ANCHOR));
      }
    }
  }

  /** The line without the sign at its end; null where there is none. */
  private static @Nullable String withoutSign(Line line) {
    if (line.shape().marks() == 0) {
      return null;
    }
    String text = line.text();
    int last = text.length() - 1;
    char sign = text.charAt(last);
    boolean section =
        sign == SECTION
            && last > 0
            && Character.isLetterOrDigit(text.charAt(last - 1))
            && line.shape().words() <= FEW;
    if (sign != PILCROW && !section) {
      return null;
    }
    String raw = line.raw();
    int end = Text.end(raw, 0);
    // What is behind the sign, as a carriage return, stays.
    return raw.substring(0, Text.end(raw.substring(0, end - 1), 0)) + raw.substring(end);
  }

  /** The line without the anchors at its beginning and end; null where there are none. */
  private static @Nullable String withoutLinks(Line line) {
    String raw = line.raw();
    int lead = line.markup().lead();
    int end = Text.end(raw, 0);
    int to = end;
    boolean title = line.number() <= TOP;
    for (int at = SelfLink.before(raw, to, title);
        at >= lead;
        at = SelfLink.before(raw, to, title)) {
      to = at;
      while (to > lead && Text.isSpace(raw.charAt(to - 1))) {
        to--;
      }
    }
    int from = lead;
    for (int at = SelfLink.behind(raw, from, to); at > 0; at = SelfLink.behind(raw, from, to)) {
      from = at;
      while (from < to && Text.isSpace(raw.charAt(from))) {
        from++;
      }
    }
    return to == end && from == lead
        ? null
        : raw.substring(0, lead) + raw.substring(from, to) + raw.substring(end);
  }
}
