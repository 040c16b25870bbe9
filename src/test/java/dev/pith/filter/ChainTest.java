package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pith.page.Draft;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChainTest {
  /** Drops the last line that stands if it says {@code word}. */
  private record LastWord(String word) implements Filter {
    @Override
    public String name() {
      return "last-" + word;
    }

    @Override
    public void apply(Draft draft) {
      List<Line> lines = draft.standing();
      Line last = lines.get(lines.size() - 1);
      if (last.text().equals(word)) {
        draft.apply(last, new Verdict.Drop(Reason.of("last")));
      }
    }
  }

  /** Puts a mark behind every line, each time it is asked. */
  private record Marks(String mark) implements LineFilter {
    @Override
    public String name() {
      return "marks";
    }

    @Override
    public Verdict judge(Line line) {
      return new Verdict.Rewrite(line.raw() + mark, Reason.of("marked"));
    }
  }

  /** Takes everything it is allowed to. */
  private record Greedy(double share) implements Filter {
    @Override
    public String name() {
      return "greedy";
    }

    @Override
    public void apply(Draft draft) {
      draft.blocks().forEach(block -> draft.drop(block, Reason.of("all")));
    }

    @Override
    public double budget() {
      return share;
    }
  }

  private record Broken(String message) implements Filter {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public void apply(Draft draft) {
      throw new ArrayIndexOutOfBoundsException(message);
    }
  }

  @Test
  void runsTheFiltersInOrder() {
    assertThat(Cleaned.by(new LastWord("a"), new LastWord("b")).text("one\nb\na\n"))
        .isEqualTo("one\n");
  }

  @Test
  void runsUntilNothingChanges() {
    Cleaned cleaned = Cleaned.by(new LastWord("a"), new LastWord("b"));
    assertThat(cleaned.text("one\na\nb\na\nb\n")).isEqualTo("one\n");
    assertThat(cleaned.why("one\na\nb\n")).containsExactly("2 last-a/last", "3 last-b/last");
  }

  @Test
  void givesUpOnAFilterThatNeverCeases() {
    String left = Cleaned.by(new Marks("!")).text("one\n");
    assertThat(left).matches("one!{1,99}\n");
  }

  @Test
  void leavesAPageAloneWithoutFilters() {
    assertThat(Cleaned.by().text("one\n\ntwo\n")).isEqualTo("one\n\ntwo\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n\n \n", "one"})
  void cleansPagesOfNextToNothing(String page) {
    for (String preset : Filters.presetNames()) {
      assertThat(new Cleaned(Filters.preset(preset)).text(page)).as(preset).isEqualTo(page);
    }
  }

  @Test
  void sendsAFilterAwayThatWouldEmptyThePage() {
    Draft draft = new Chain(List.of(new Greedy(1), new LastWord("b"))).clean(page("a\nb\n"));
    assertThat(draft.withdrawn()).containsExactly("greedy");
    assertThat(draft.standing()).extracting(Line::raw).containsExactly("a");
  }

  @Test
  void namesTheFilterAndThePageWhenAFilterThrows() {
    Chain chain = new Chain(List.of(new LastWord("b"), new Broken("7 of 3")));
    assertThatThrownBy(() -> chain.clean(page("a\nb\n")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("broken", "pages.jsonl:3", "7 of 3")
        .hasCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
  }

  @Test
  void keepsItsFiltersWhenTheirListChanges() {
    List<Filter> filters = new ArrayList<>(List.of(new LastWord("b")));
    Chain chain = new Chain(filters);
    filters.clear();
    assertThat(chain.filters()).containsExactly(new LastWord("b"));
    assertThat(chain).isEqualTo(new Chain(List.of(new LastWord("b"))));
  }

  @Test
  void isTheSameAfterARoundTrip() throws IOException, ClassNotFoundException {
    for (String preset : Filters.presetNames()) {
      Chain chain = Filters.preset(preset);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(chain);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        assertThat(in.readObject()).as(preset).isEqualTo(chain);
      }
    }
  }

  private static Page page(String text) {
    return Page.of("pages.jsonl:3", Syntax.TEXT, text);
  }
}
