package dev.pith.filter;

import dev.pith.page.Draft;
import dev.pith.page.Edit;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Runs a chain of filters on a text block, for tests that show before and after. */
record Cleaned(Chain chain) {
  static Cleaned by(Filter... filters) {
    return new Cleaned(new Chain(List.of(filters)));
  }

  /** What is left of {@code plain}, with a last line end where it had one. */
  String text(String plain) {
    return left(draft(Syntax.TEXT, plain));
  }

  String markdown(String markdown) {
    return left(draft(Syntax.MARKDOWN, markdown));
  }

  /** Each edit as "line filter/rule", with "<-line" behind it where a line bears witness. */
  List<String> why(String plain) {
    Draft draft = draft(Syntax.TEXT, plain);
    List<String> edits = new ArrayList<>();
    for (Line line : draft.page().lines()) {
      for (Edit edit : draft.trail(line)) {
        int witness = edit.reason().witness();
        String seen = witness > 0 ? "<-" + witness : "";
        edits.add(line.number() + " " + edit.filter() + "/" + edit.reason().rule() + seen);
      }
    }
    return edits;
  }

  Draft draft(Syntax syntax, String text) {
    return chain.clean(Page.of("test", syntax, text));
  }

  private static String left(Draft draft) {
    StringBuilder out = new StringBuilder();
    for (Line line : draft.standing()) {
      out.append(line.raw()).append('\n');
    }
    if (out.length() > 0 && !draft.page().form().closed()) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }
}
