package dev.pith.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pith.sink.Tally.Row;
import dev.pith.sink.Tally.Rule;
import dev.pith.sink.Tally.Totals;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a tally down; the same tally gives the same text. */
final class TallyText {
  private final Map<Rule, Row> rows;
  private final List<Rule> rules;
  private final Row sum;
  private final Totals totals;

  TallyText(List<String> order, Map<Rule, Row> rows, Totals totals) {
    this.rows = rows;
    this.rules =
        rows.keySet().stream()
            .sorted(
                Comparator.<Rule>comparingInt(rule -> place(order, rule.filter()))
                    .thenComparing(Rule::filter)
                    .thenComparing(Rule::name))
            .toList();
    this.sum =
        rows.values().stream().reduce(new Row(0, 0, 0, 0), Row::plus).onPages(totals.changed());
    this.totals = totals;
  }

  private static int place(List<String> order, String filter) {
    int at = order.indexOf(filter);
    return at < 0 ? order.size() : at;
  }

  private Row row(Rule rule) {
    return rows.getOrDefault(rule, sum);
  }

  String table() {
    List<List<String>> cells = new ArrayList<>();
    if (!rules.isEmpty()) {
      cells.add(List.of("filter", "rule", "pages", "dropped", "rewritten", "bytes"));
      for (Rule rule : rules) {
        cells.add(cells(rule, row(rule)));
      }
      cells.add(cells(new Rule("all", ""), sum));
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        // Names stand to the left of their column, figures to the right.
        String side = column < 2 ? "-" : "";
        line.append(("%" + side + width(cells, column) + "s  ").formatted(row.get(column)));
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table
        .append(count(totals.pages(), "page"))
        .append(" (%s changed".formatted(digits(totals.changed())))
        .append(
            totals.passed() > 0 ? ", %s passed through)".formatted(digits(totals.passed())) : ")")
        .append(totals.failed() > 0 ? ", %s failed".formatted(digits(totals.failed())) : "")
        .append(", %s, ".formatted(count(totals.lines(), "line")))
        .append("%s in, %s out\n".formatted(count(totals.in(), "byte"), digits(totals.out())))
        .toString();
  }

  private static List<String> cells(Rule rule, Row row) {
    return List.of(
        rule.filter(),
        rule.name(),
        digits(row.pages()),
        digits(row.dropped()),
        digits(row.rewritten()),
        digits(row.bytes()));
  }

  private static int width(List<List<String>> cells, int column) {
    return cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }

  private static String count(long number, String of) {
    return digits(number) + " " + of + (number == 1 ? "" : "s");
  }

  private static String digits(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("pages", totals.pages());
      json.writeNumberField("pages_changed", totals.changed());
      json.writeNumberField("pages_passed_through", totals.passed());
      json.writeNumberField("failed", totals.failed());
      json.writeNumberField("lines_in", totals.lines());
      write(json, sum);
      json.writeNumberField("bytes_in", totals.in());
      json.writeNumberField("bytes_out", totals.out());
      json.writeArrayFieldStart("rules");
      for (Rule rule : rules) {
        json.writeStartObject();
        json.writeStringField("filter", rule.filter());
        json.writeStringField("rule", rule.name());
        json.writeNumberField("pages", row(rule).pages());
        write(json, row(rule));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, Row row) throws IOException {
    json.writeNumberField("lines_dropped", row.dropped());
    json.writeNumberField("lines_rewritten", row.rewritten());
    json.writeNumberField("bytes_dropped", row.bytes());
  }
}
