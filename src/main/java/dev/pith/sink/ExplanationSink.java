package dev.pith.sink;

import dev.pith.page.Draft;
import dev.pith.page.Edit;
import dev.pith.page.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * What happened to every line, and why, as a table whose columns are parted by tabs: the line's
 * number, its fate ({@code keep}, {@code drop} or {@code rewrite}), who judged it and by which rule
 * ({@code filter/rule}, several parted by commas; behind a rule that weighs stand how sure it was
 * and in brackets what weighed most), the line that bears witness ({@code -} where there is none),
 * and last the line as it came, tabs and all.
 *
 * <p>Below a line that was rewritten stands what it became, one row for each part, with the fate
 * {@code =} and no number. Rows that begin with {@code #} name the page and the filters that
 * withdrew. Of what is passed through nothing is said.
 */
public final class ExplanationSink implements PageSink {
  private final Writer out;

  /**
   * @param out closed with this sink
   */
  public ExplanationSink(OutputStream out) {
    this.out = Utf8.on(out);
  }

  @Override
  public void accept(Draft draft) throws IOException {
    if (draft.page().isVerbatim()) {
      return;
    }
    if (!draft.page().id().isEmpty()) {
      out.write("# " + draft.page().id() + "\n");
    }
    Left left = new Left(draft);
    for (Line line : draft.page().lines()) {
      explain(line, draft.trail(line), left.of(line));
    }
    if (!draft.withdrawn().isEmpty()) {
      out.write("# withdrawn: " + String.join(", ", draft.withdrawn()) + "\n");
    }
  }

  /**
   * @param parts what is left of {@code line}: itself, what it became, or nothing
   */
  private void explain(Line line, List<Edit> trail, List<Line> parts) throws IOException {
    boolean rewritten = !trail.isEmpty() && !parts.isEmpty();
    String fate = parts.isEmpty() ? "drop" : rewritten ? "rewrite" : "keep";
    int witness = trail.isEmpty() ? 0 : trail.get(trail.size() - 1).reason().witness();
    row(
        Integer.toString(line.number()),
        fate,
        rules(trail),
        witness == 0 ? "-" : Integer.toString(witness),
        line.raw());
    if (rewritten) {
      for (Line part : parts) {
        row("", "=", "", "-", part.raw());
      }
    }
  }

  private static String rules(List<Edit> trail) {
    StringBuilder rules = new StringBuilder();
    for (Edit edit : trail) {
      if (rules.length() > 0) {
        rules.append(',');
      }
      rules.append(edit.filter()).append('/').append(edit.reason().rule());
      if (!edit.reason().features().isEmpty()) {
        rules
            .append(String.format(Locale.ROOT, " %.2f", edit.reason().score()))
            .append(" (")
            .append(edit.reason().features())
            .append(')');
      }
    }
    return rules.toString();
  }

  private void row(String number, String fate, String rules, String witness, String text)
      throws IOException {
    out.write(number);
    out.write('\t');
    out.write(fate);
    out.write('\t');
    out.write(rules);
    out.write('\t');
    out.write(witness);
    out.write('\t');
    out.write(text);
    out.write('\n');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
