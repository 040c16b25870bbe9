package dev.pith.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.pith.page.Draft;
import dev.pith.page.Edit;
import dev.pith.page.Form;
import dev.pith.page.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What was taken out, as JSON Lines, enough to put it back.
 *
 * <p>Each page begins with an object that says how it stood: {@code page}, its number of {@code
 * lines}, the {@code newline} that ends them, whether the last one is {@code closed} by one too,
 * and whether a {@code bom} came first. An object for each line that did not stay as it was follows
 * in the lines' order: {@code page}, {@code line}, its {@code text} as it came, who had the last
 * word on it ({@code filter}, {@code rule}), and, where it was not dropped but rewritten, the lines
 * that it {@code became}.
 *
 * <p>To rebuild a page, go through its line numbers: a number with an object is that text (and
 * stands for as many lines of the output as it became, none where it was dropped), every other
 * number is the next line of the output. Lines of the output end at the page's {@code newline} and
 * nowhere else. Not promised for output in another syntax than the input's, and not for bytes that
 * were not UTF-8: both have lost what it takes. Of a record the text is rebuilt, not how its string
 * was escaped.
 */
public final class RemovedSink implements PageSink {
  /** Above this nothing is written as it is: where halves of pairs begin. */
  private static final int BELOW_SURROGATES = 0xD7FF;

  private final JsonGenerator json;
  private boolean begun;

  /**
   * @param out closed with this sink
   */
  public RemovedSink(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(Utf8.on(out));
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  @Override
  public void accept(Draft draft) throws IOException {
    String page = draft.page().id();
    Form form = draft.page().form();
    begun = true;
    json.writeStartObject();
    write("page", page);
    json.writeNumberField("lines", draft.page().lines().size());
    write("newline", form.newline());
    json.writeBooleanField("closed", form.closed());
    json.writeBooleanField("bom", form.bom());
    json.writeEndObject();
    Left left = new Left(draft);
    for (Line line : draft.page().lines()) {
      List<Line> parts = left.of(line);
      List<Edit> trail = draft.trail(line);
      if (!trail.isEmpty()) {
        write(page, line, parts, trail.get(trail.size() - 1));
      }
    }
  }

  private void write(String page, Line line, List<Line> parts, Edit last) throws IOException {
    json.writeStartObject();
    write("page", page);
    json.writeNumberField("line", line.number());
    write("text", line.raw());
    write("filter", last.filter());
    write("rule", last.reason().rule());
    if (!parts.isEmpty()) {
      json.writeArrayFieldStart("became");
      for (Line part : parts) {
        write(part.raw());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void write(String name, String value) throws IOException {
    json.writeFieldName(name);
    write(value);
  }

  /** UTF-8 cannot hold the half of a pair, which records may hold: such a text is escaped. */
  private void write(String value) throws IOException {
    json.setHighestNonEscapedChar(
        value.codePoints().allMatch(RemovedSink::isWhole) ? 0 : BELOW_SURROGATES);
    json.writeString(value);
  }

  private static boolean isWhole(int codePoint) {
    return Character.getType(codePoint) != Character.SURROGATE;
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }

  @Override
  public void close() throws IOException {
    try (json) {
      if (begun && !json.isClosed()) {
        // The printer puts line feeds between objects alone.
        json.writeRaw('\n');
      }
    }
  }
}
