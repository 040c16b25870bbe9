package dev.pith.filter;

import dev.pith.page.Line;
import dev.pith.page.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of links below a page that a terminal browser printed.
 *
 * <pre>
 *   References
 *
 *      Visible links
 *      1. https://example.org/
 *      2. Tides and winds
 *           https://example.org/tides
 * </pre>
 *
 * @param from where its heading stands
 * @param count how many addresses it has
 * @param most the highest number in it
 */
record AddressList(int from, int count, int most) {
  /** The most digits of a link's number. */
  private static final int DIGITS = 5;

  /** One address in so many may have spaces in it; more, and something is said of them. */
  private static final int SPACED = 4;

  /** What a list counts from. */
  private static final int FIRST = 1;

  /** Words of a heading within the list. */
  private static final int HEADING = 3;

  /** The list that ends {@code lines}; null where there is none. */
  static @Nullable AddressList endingAt(List<Line> lines) {
    int count = 0;
    int spaced = 0;
    int most = 0;
    int least = Integer.MAX_VALUE;
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      String raw = lines.get(i).raw();
      int end = Text.end(raw, 0);
      int address = behindNumber(raw, end);
      boolean titled = i > 0 && isAddress(raw, Text.start(raw), end);
      if (titled) {
        address = Text.start(raw);
        i--;
      }
      int number = number(lines.get(i).raw());
      if (number > 0 && isAddress(raw, address, end)) {
        count++;
        spaced += isSpaced(raw, address, end) ? 1 : 0;
        most = Math.max(most, number);
        least = number;
        continue;
      }
      // "References" stands at the margin, "Hidden links" between two parts of the list does not.
      Line heading = lines.get(i);
      if (count == 0 || titled || heading.shape().words() > HEADING || heading.shape().stops()) {
        return null;
      }
      if (Text.start(raw) == 0) {
        boolean whole = least == FIRST && SPACED * spaced <= count;
        return whole ? new AddressList(i, count, most) : null;
      }
    }
    return null;
  }

  /** The number in front, as in "12. " or "[12] "; 0 where there is none. */
  private static int number(String raw) {
    int end = Text.end(raw, 0);
    if (behindNumber(raw, end) == end) {
      return 0;
    }
    int start = Text.start(raw);
    int from = raw.charAt(start) == '[' ? start + 1 : start;
    return Integer.parseInt(raw, from, digitsEnd(raw, from, end), 10);
  }

  /** Where what stands behind a number in front begins; {@code end} where there is no number. */
  private static int behindNumber(String raw, int end) {
    int start = Text.start(raw);
    boolean bracket = start < end && raw.charAt(start) == '[';
    int from = bracket ? start + 1 : start;
    int to = digitsEnd(raw, from, end);
    if (to == from || to + 1 >= end || raw.charAt(to) != (bracket ? ']' : '.')) {
      return end;
    }
    int i = to + 1;
    while (i < end && raw.charAt(i) == ' ') {
      i++;
    }
    return i == to + 1 ? end : i;
  }

  /** Where the digits that begin at {@code from} end, of a number that may be a link's. */
  static int digitsEnd(String raw, int from, int end) {
    int to = from;
    while (to < end && to - from < DIGITS && raw.charAt(to) >= '0' && raw.charAt(to) <= '9') {
      to++;
    }
    return to;
  }

  /** Whether the part has the form of an address: "https:", and something right behind it. */
  private static boolean isAddress(String raw, int from, int to) {
    int colon = from;
    while (colon < to && (Character.isLetter(raw.charAt(colon)) || raw.charAt(colon) == '-')) {
      colon++;
    }
    return colon >= from + 2
        && colon + 1 < to
        && raw.charAt(colon) == ':'
        && !Text.isSpace(raw.charAt(colon + 1));
  }

  private static boolean isSpaced(String raw, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Text.isSpace(raw.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
