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
import org.jspecify.annotations.Nullable;

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
 * addresses, and half its numbers have to stand in the text, in order, in front of words.
 */
public record LinkNumbers() implements Filter {
  private static final Reason NUMBER = Reason.of("number");
  private static final Reason ADDRESS = Reason.of("address");

  /** One address may be a note that somebody wrote. */
  private static final int ADDRESSES = 2;

  /** The most digits of a link's number. */
  private static final int DIGITS = 5;

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
    List<Line> lines = draft.standing();
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    // All that is asked of most pages.
    if (last < 0 || draft.page().syntax() == Syntax.MARKDOWN || address(lines.get(last)) == 0) {
      return;
    }
    AddressList list = AddressList.endingAt(lines, last);
    if (list == null || list.count() < ADDRESSES) {
      return;
    }
    List<Mark> marks = inOrder(marks(lines, list), list.most());
    if (2 * marks.size() < list.count() || !areLeading(lines, marks)) {
      return;
    }
    takeOff(draft, lines, marks);
    for (int i = list.from(); i <= last; i++) {
      if (!lines.get(i).isBlank()) {
        draft.apply(lines.get(i), new Verdict.Drop(ADDRESS));
      }
    }
  }

  /**
   * The list at a page's end.
   *
   * @param from where its heading stands
   * @param count how many addresses it has
   * @param most the highest number in it
   */
  private record AddressList(int from, int count, int most) {
    static @Nullable AddressList endingAt(List<Line> lines, int last) {
      int count = 0;
      int most = 0;
      int least = Integer.MAX_VALUE;
      for (int i = last; i >= 0; i--) {
        Line line = lines.get(i);
        int number = line.isBlank() ? 0 : address(line);
        if (number > 0) {
          count++;
          most = Math.max(most, number);
          least = number;
        } else if (!line.isBlank()) {
          // "References" stands at the margin, "Hidden links" between two parts of the list does
          // not.
          if (line.shape().words() > 3 || line.shape().stops()) {
            return null;
          }
          if (Text.start(line.raw()) == 0) {
            return least == 1 ? new AddressList(i, count, most) : null;
          }
        }
      }
      return null;
    }
  }

  /** The number of the address that is all that {@code line} says; 0 where it says more or less. */
  private static int address(Line line) {
    String raw = line.raw();
    int end = Text.end(raw, 0);
    int i = Text.start(raw);
    boolean bracket = i < end && raw.charAt(i) == '[';
    int from = bracket ? i + 1 : i;
    int to = digitsEnd(raw, from, end);
    if (to == from || to + 1 >= end || raw.charAt(to) != (bracket ? ']' : '.')) {
      return 0;
    }
    i = to + 1;
    while (i < end && raw.charAt(i) == ' ') {
      i++;
    }
    if (i == to + 1 || !isAddress(raw, i, end)) {
      return 0;
    }
    return Integer.parseInt(raw, from, to, 10);
  }

  /** Whether the part is an address and nothing else, as far as one can tell. */
  private static boolean isAddress(String raw, int from, int to) {
    int colon = from;
    while (colon < to && Character.isLetter(raw.charAt(colon))) {
      colon++;
    }
    if (colon < from + 2 || colon + 1 >= to || raw.charAt(colon) != ':') {
      return false;
    }
    // What a query carries may have spaces in it: "https://example.org/share?text=Storm closes
    // schools", "javascript:open('a', 'b')".
    int i = colon + 1;
    while (i < to && !Text.isSpace(raw.charAt(i)) && "?=(".indexOf(raw.charAt(i)) < 0) {
      i++;
    }
    return i == to || (i > colon + 1 && !Text.isSpace(raw.charAt(i)));
  }

  private static int digitsEnd(String raw, int from, int end) {
    int to = from;
    while (to < end && to - from < DIGITS && raw.charAt(to) >= '0' && raw.charAt(to) <= '9') {
      to++;
    }
    return to;
  }

  /** All numbers in brackets above {@code list} that it may have an address for. */
  private static List<Mark> marks(List<Line> lines, AddressList list) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < list.from(); i++) {
      String raw = lines.get(i).raw();
      for (int at = raw.indexOf('['); at >= 0; at = raw.indexOf('[', at + 1)) {
        int to = digitsEnd(raw, at + 1, raw.length());
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
      left.append(raw, from, raw.length());
      String rest = left.substring(0, Text.end(left.toString(), 0));
      draft.apply(
          line,
          head || rest.isBlank() ? new Verdict.Drop(NUMBER) : new Verdict.Rewrite(rest, NUMBER));
    }
  }

  /** Whether a line names what the page's head links to, as its feeds: "#[1]RSS [2]next". */
  private static boolean isHead(String raw, Mark first) {
    String before = Text.strip(raw.substring(0, first.from()));
    return before.equals("#") || before.equals("Link:");
  }
}
