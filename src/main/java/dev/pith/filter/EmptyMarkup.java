package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Kind;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Text;
import dev.pith.page.Verdict;
import java.util.List;

/**
 * Takes out Markdown that shows nothing: links without words, headings and items that are empty.
 *
 * <pre>
 *   ###
 *   All schools stay closed. [](https://paper.example/share)   -&gt;   All schools stay closed.
 *   *   [![](data:image/gif;base64,R0lGODlhAQAB)](/mayor)
 * </pre>
 *
 * <p>Icons and pictures that come late leave it behind. It runs behind the judge, who knows more of
 * a page by it.
 */
public record EmptyMarkup() implements Filter {
  private static final Reason HEADING = Reason.of("heading");
  private static final Reason ITEM = Reason.of("item");
  private static final Reason LINK = Reason.of("link");

  /** A picture that is part of its address is a place for another where it is this short. */
  private static final int SMALL = 300;

  @Override
  public String name() {
    return "empty-markup";
  }

  @Override
  public void apply(Draft draft) {
    if (draft.page().syntax() != Syntax.MARKDOWN) {
      return;
    }
    List<Line> lines = draft.standing();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).isProtected()) {
        judge(draft, lines, i);
      }
    }
  }

  private static void judge(Draft draft, List<Line> lines, int i) {
    Line line = lines.get(i);
    String raw = line.raw();
    String left = raw.contains("](") ? withoutLinks(raw) : raw;
    String shown = Text.strip(left);
    if (line.kind() == Kind.HEADING && isMarks(shown)) {
      Emptied.drop(draft, lines, i, HEADING);
    } else if (line.kind() == Kind.LIST && isBullet(shown) && !hasMore(lines, i)) {
      draft.apply(line, new Verdict.Drop(ITEM));
    } else if (left.length() < raw.length()) {
      draft.apply(line, shown.isEmpty() ? new Verdict.Drop(LINK) : new Verdict.Rewrite(left, LINK));
    }
  }

  private static boolean isMarks(String shown) {
    int marks = 0;
    while (marks < shown.length() && shown.charAt(marks) == '#') {
      marks++;
    }
    return marks == shown.length();
  }

  /** An item with a number shows that. */
  private static boolean isBullet(String shown) {
    return shown.length() == 1 && "-+*".contains(shown);
  }

  /** Whether what stands below the item at {@code i} hangs on it. */
  private static boolean hasMore(List<Line> lines, int i) {
    int next = i + 1;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next < lines.size()
        && Text.start(lines.get(next).raw()) > Text.start(lines.get(i).raw());
  }

  private static String withoutLinks(String raw) {
    StringBuilder left = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      int code = c == '`' ? CodeSpan.end(raw, i) : i;
      int end = c == ']' ? targetEnd(raw, i + 1) : 0;
      int begin = end > 0 ? opening(left, raw.substring(i + 2, end - 1)) : -1;
      if (begin < 0) {
        int past = Math.max(code, i + 1);
        left.append(raw, i, past);
        i = past;
        continue;
      }
      left.setLength(begin);
      boolean apart = begin > 0 && left.charAt(begin - 1) == ' ';
      i = apart && end < raw.length() && raw.charAt(end) == ' ' ? end + 1 : end;
    }
    return left.toString();
  }

  /** Where the target in brackets ends that begins at {@code from}; 0 where there is none. */
  private static int targetEnd(String raw, int from) {
    if (from >= raw.length() || raw.charAt(from) != '(') {
      return 0;
    }
    for (int i = from + 1; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == ')') {
        return i + 1;
      }
      if (c == '(' || c == '[') {
        return 0;
      }
    }
    return 0;
  }

  /** Where the link to {@code target} begins in {@code left}; -1 where it shows something. */
  private static int opening(StringBuilder left, String target) {
    int at = left.length() - 1;
    while (at >= 0 && Text.isSpace(left.charAt(at))) {
      at--;
    }
    if (at < 0 || left.charAt(at) != '[' || (at > 0 && left.charAt(at - 1) == '\\')) {
      return -1;
    }
    boolean picture = at > 0 && left.charAt(at - 1) == '!';
    boolean place = target.startsWith("data:") && target.length() <= SMALL;
    return picture ? place ? at - 1 : -1 : at;
  }
}
