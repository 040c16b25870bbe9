package dev.pith.page;

import java.util.List;
import java.util.Map;

/**
 * One page as its source gave it.
 *
 * @param id how messages name it: a file's path, a record's place
 * @param meta what else is known of it (its url, say); keeps its order
 * @param syntax what its lines are written in
 * @param form how its text stood in the source
 * @param lines its lines, numbered from 1 without a gap
 */
public record Page(
    String id, Map<String, String> meta, Syntax syntax, Form form, List<Line> lines) {

  /** A page of nothing but text, with its lines recognised. */
  public static Page of(String id, Syntax syntax, String text) {
    return new Page(
        id,
        Map.of(),
        syntax,
        new Form(false, "\n", text.isEmpty() || text.endsWith("\n"), null),
        syntax.read(Text.lines(text)));
  }

  /** A piece of {@code id}'s source that is passed through: a page without lines. */
  public static Page verbatim(String id, Syntax syntax, Envelope.Verbatim piece) {
    return verbatim(id, Map.of(), syntax, piece);
  }

  /** The same where more is known of it. */
  public static Page verbatim(
      String id, Map<String, String> meta, Syntax syntax, Envelope.Verbatim piece) {
    return new Page(id, meta, syntax, new Form(false, "\n", true, piece), List.of());
  }

  /** Whether this is no page to be cleaned or counted, but a piece that is passed through. */
  public boolean isVerbatim() {
    return form.envelope() instanceof Envelope.Verbatim;
  }
}
