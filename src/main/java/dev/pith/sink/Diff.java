package dev.pith.sink;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import dev.pith.page.Draft;
import dev.pith.page.Form;
import dev.pith.page.Line;
import java.util.ArrayList;
import java.util.List;

/** Unified diffs that {@code patch -p0} applies; the empty string where nothing differs. */
public final class Diff {
  private static final int CONTEXT = 3;

  /**
   * Up to how many lines in all two texts are compared line by line. The time grows with their
   * product: 20,000 lines that have little in common take about a second.
   */
  private static final int COMPARED = 20_000;

  private static final String BOLD = "\033[1m";
  private static final String RED = "\033[31m";
  private static final String GREEN = "\033[32m";
  private static final String CYAN = "\033[36m";
  private static final String PLAIN = "\033[0m";

  private Diff() {}

  /**
   * What was done to a page that stays in its syntax, under its own name. Fast however long the
   * page. Of a record it is the diff of its text.
   */
  public static String unified(Draft draft, boolean colour) {
    Changes changes = new Changes(draft);
    return written(draft.page().id(), changes.before(), changes.patch(), colour);
  }

  /**
   * What becomes of a page, in whatever syntax.
   *
   * @param draft what was done to the page as it came
   * @param written what is written of it: the same, or what it became in another syntax
   */
  public static String unified(Draft draft, Draft written, boolean colour) {
    if (draft == written) {
      return unified(draft, colour);
    }
    Form form = draft.page().form();
    List<String> before = draft.page().lines().stream().map(Line::raw).toList();
    List<String> after = Rendering.lines(written, written.page().syntax());
    return unified(
        draft.page().id(),
        ended(before, form, form.closed()),
        ended(after, form, Rendering.isClosed(written)),
        colour);
  }

  /** {@code lines} with line ends, and a file's mark in front. */
  private static List<String> ended(List<String> lines, Form form, boolean closed) {
    List<String> ended = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String mark = i == 0 && form.bom() && form.envelope() == null ? "\uFEFF" : "";
      String end = i < lines.size() - 1 || closed ? form.newline() : "";
      ended.add(mark + lines.get(i) + end);
    }
    return ended;
  }

  /**
   * How {@code after} differs from {@code before}, whose lines have their line ends, see {@link
   * #lines}. Long texts are shown as replaced in one piece.
   *
   * @param name what both are called in the diff
   */
  public static String unified(
      String name, List<String> before, List<String> after, boolean colour) {
    List<String> was = before.stream().map(Diff::shown).toList();
    List<String> is = after.stream().map(Diff::shown).toList();
    if (was.equals(is)) {
      return "";
    }
    Patch<String> patch = new Patch<>();
    if (was.size() + is.size() <= COMPARED) {
      compare(was, is, patch);
    } else {
      patch.addDelta(new ChangeDelta<>(new Chunk<>(0, was), new Chunk<>(0, is)));
    }
    return written(name, was, patch, colour);
  }

  /** Adds what differs; what follows each other without a line between is one change. */
  private static void compare(List<String> was, List<String> is, Patch<String> patch) {
    List<Change> changes = new MyersDiffWithLinearSpace<String>().computeDiff(was, is, null);
    int i = 0;
    while (i < changes.size()) {
      Change first = changes.get(i);
      Change last = first;
      for (i++; i < changes.size() && follows(changes.get(i), last); i++) {
        last = changes.get(i);
      }
      patch.addDelta(
          new ChangeDelta<>(
              new Chunk<>(first.startOriginal, was.subList(first.startOriginal, last.endOriginal)),
              new Chunk<>(first.startRevised, is.subList(first.startRevised, last.endRevised))));
    }
  }

  private static boolean follows(Change change, Change last) {
    return change.startOriginal == last.endOriginal && change.startRevised == last.endRevised;
  }

  /** {@code text} cut at its line feeds, which stay with their lines. */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int lf = text.indexOf('\n', from);
      int to = lf < 0 ? text.length() : lf + 1;
      lines.add(text.substring(from, to));
      from = to;
    }
    return lines;
  }

  /** A line as a diff shows it: without its line feed, or with the remark that it has none. */
  static String shown(String line) {
    return line.endsWith("\n")
        ? line.substring(0, line.length() - 1)
        : line + "\n\\ No newline at end of file";
  }

  private static String written(
      String name, List<String> before, Patch<String> patch, boolean colour) {
    String file = quoted(name);
    List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(file, file, before, patch, CONTEXT);
    StringBuilder diff = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = placed(lines.get(i));
      if (!colour || line.startsWith(" ")) {
        diff.append(line);
      } else {
        // A remark below the line is not coloured with it.
        int end = line.indexOf('\n') < 0 ? line.length() : line.indexOf('\n');
        diff.append(i < 2 ? BOLD : colour(line)).append(line, 0, end).append(PLAIN);
        diff.append(line, end, line.length());
      }
      diff.append('\n');
    }
    return diff.toString();
  }

  /** Where one side has no lines at all, it begins at 0; the library says 1. */
  private static String placed(String line) {
    return line.startsWith("@@ ")
        ? line.replace("@@ -1,0 +", "@@ -0,0 +").replace(" +1,0 @@", " +0,0 @@")
        : line;
  }

  private static String colour(String line) {
    return line.startsWith("@") ? CYAN : line.startsWith("-") ? RED : GREEN;
  }

  /**
   * A file's name as {@code patch} reads it: what a line cannot hold in quotes, and a tab behind a
   * name with spaces, which would end at the first of them.
   */
  private static String quoted(String name) {
    StringBuilder quoted = new StringBuilder();
    boolean odd = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
        odd = true;
      } else if (c < ' ' || c == '\177') {
        quoted.append("\\%03o".formatted((int) c));
        odd = true;
      } else {
        quoted.append(c);
      }
    }
    return odd ? "\"" + quoted + "\"" : name.indexOf(' ') < 0 ? name : name + "\t";
  }
}
