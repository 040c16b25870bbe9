package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Fold;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Text;
import dev.pith.page.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes off the numbers that a terminal browser gives to links, and drops its list of addresses.
 *
 * <pre>
 *   [1]Home                                  -&gt;   Home
 *   Storm closes [2]schools                       Storm closes schools
 *
 *   References
 *
 *   1. https://example.org/
 *   2. https://example.org/schools
 * </pre>
 *
 * <p>Lynx, ELinks and w3m write so. The list has to end the page, count from 1 and hold nothing but
 * addresses, which ELinks writes below a link's title where it has one, and half its numbers have
 * to stand in the text, in order, in front of words.
 */
public record LinkNumbers() implements Filter {
  private static final Reason NUMBER = Reason.of("number");
  private static final Reason ADDRESS = Reason.of("address");

  /** One address may be a note that somebody wrote. */
  private static final int ADDRESSES = 2;

  /** What may stand behind a note's number; a link's has its first word there. */
  private static final String BEHIND = " \t\r.,;:!?)\u3002\u3001\uff0c";

  /** Where a number stands in brackets: in which line, from where to where. */
  private record Mark(int line, int from, int to, int number) {}

  @Override
  public String name() {
    return "link-numbers";
  }

  @Override
  public void apply(Draft draft) {
    if (draft.page().syntax() == Syntax.MARKDOWN) {
      return;
    }
    List<Line> lines = draft.standing();
    AddressList list = AddressList.endingAt(lines);
    if (list == null || list.count() < ADDRESSES) {
      return;
    }
    List<Mark> marks = inOrder(marks(lines, list), list.most());
    if (2 * marks.size() < list.count() || !areLeading(lines, marks)) {
      return;
    }
    takeOff(draft, lines, marks);
    for (int i = list.from(); i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        draft.apply(lines.get(i), new Verdict.Drop(ADDRESS));
      }
    }
  }

  /** All numbers in brackets above {@code list} that it may have an address for. */
  private static List<Mark> marks(List<Line> lines, AddressList list) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < list.from(); i++) {
      String raw = lines.get(i).raw();
      for (int at = raw.indexOf('['); at >= 0; at = raw.indexOf('[', at + 1)) {
        int to = AddressList.digitsEnd(raw, at + 1, raw.length());
        if (to > at + 1 && to < raw.length() && raw.charAt(to) == ']') {
          int number = Integer.parseInt(raw, at + 1, to, 10);
          if (number > 0 && number <= list.most()) {
            marks.add(new Mark(i, at, to + 1, number));
          }
        }
      }
    }
    return marks;
  }

  /** Those that count up: a number between two others is somebody's note. */
  private static List<Mark> inOrder(List<Mark> marks, int most) {
    int[] last = new int[most + 1];
    for (int k = 0; k < marks.size(); k++) {
      last[marks.get(k).number()] = k;
    }
    List<Mark> counted = new ArrayList<>();
    int next = 1;
    for (int k = 0; k < marks.size(); k++) {
      int number = marks.get(k).number();
      // Hidden links have addresses only.
      while (next < number && last[next] < k) {
        next++;
      }
      if (next == number) {
        counted.add(marks.get(k));
        next++;
      }
    }
    return counted;
  }

  /**
   * Whether at least half of {@code marks} stand in front of a word, as a link's number does, and
   * not behind one, as that of a note.
   */
  private static boolean areLeading(List<Line> lines, List<Mark> marks) {
    int leading = 0;
    for (Mark mark : marks) {
      String raw = lines.get(mark.line()).raw();
      boolean behind = mark.from() > 0 && Fold.counts(raw.charAt(mark.from() - 1));
      boolean before = mark.to() < raw.length() && BEHIND.indexOf(raw.charAt(mark.to())) < 0;
      leading += before && !behind ? 1 : 0;
    }
    return 2 * leading >= marks.size();
  }

  private static void takeOff(Draft draft, List<Line> lines, List<Mark> marks) {
    int k = 0;
    while (k < marks.size()) {
      int at = marks.get(k).line();
      Line line = lines.get(at);
      String raw = line.raw();
      StringBuilder left = new StringBuilder();
      boolean head = isHead(raw, marks.get(k));
      int from = 0;
      for (; k < marks.size() && marks.get(k).line() == at; k++) {
        left.append(raw, from, marks.get(k).from());
        from = marks.get(k).to();
      }
      int end = Text.end(raw, from);
      left.append(raw, from, end);
      String words = left.substring(0, Text.end(left.toString(), 0));
      // What is behind the words, as a carriage return, stays.
      draft.apply(
          line,
          head || words.isEmpty()
              ? new Verdict.Drop(NUMBER)
              : new Verdict.Rewrite(words + raw.substring(end), NUMBER));
    }
  }

  /** Whether a line names what the page's head links to, as its feeds: "#[1]RSS [2]next". */
  private static boolean isHead(String raw, Mark first) {
    String before = Text.strip(raw.substring(0, first.from()));
    return before.equals("#") || before.equals("Link:");
  }
}
