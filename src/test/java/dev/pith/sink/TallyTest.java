package dev.pith.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.Seed;
import dev.pith.filter.Chain;
import dev.pith.filter.Filter;
import dev.pith.filter.Filters;
import dev.pith.page.Draft;
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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TallyTest {
  private static final Chain CHAIN = Filters.preset("thorough");

  @Test
  void countsDropsByFilterAndRule() throws IOException {
    Draft draft = TextSinkTest.draft("Straße\r\nTwo\r\nThree");
    TextSinkTest.drop(draft, 0);
    TextSinkTest.drop(draft, 1);
    assertThat(json(draft))
        .isEqualTo(
            """
            {"pages":1,"pages_changed":1,"pages_passed_through":0,"failed":0,"lines_in":3,\
            "lines_dropped":2,"lines_rewritten":0,"bytes_dropped":14,"bytes_in":19,"bytes_out":5,\
            "rules":[{"filter":"test","rule":"gone","pages":1,"lines_dropped":2,\
            "lines_rewritten":0,"bytes_dropped":14}]}""");
  }

  @Test
  void countsTheDifferenceThatARewriteMakes() throws IOException {
    Draft draft = TextSinkTest.draft("OneOne\nTwo\n");
    TextSinkTest.rewrite(draft, 0, "One");
    assertThat(json(draft))
        .contains("\"lines_dropped\":0,\"lines_rewritten\":1,\"bytes_dropped\":3,\"bytes_in\":11");
  }

  @Test
  void countsALineThatGrewAsLessThanNothing() throws IOException {
    Draft draft = TextSinkTest.draft("OneTwo\nThree\n");
    TextSinkTest.rewrite(draft, 0, "One\nTwo");
    assertThat(json(draft)).contains("\"bytes_dropped\":-1,\"bytes_in\":13,\"bytes_out\":14");
  }

  @Test
  void givesEachEditOfALineItsShare() throws IOException {
    Draft draft = TextSinkTest.draft("OneOne\nTwo\n");
    TextSinkTest.rewrite(draft, 0, "One");
    TextSinkTest.drop(draft, 0);
    assertThat(json(draft))
        .contains(
            """
            {"filter":"test","rule":"gone","pages":1,"lines_dropped":1,\
            "lines_rewritten":0,"bytes_dropped":4}""",
            """
            {"filter":"test","rule":"other","pages":1,"lines_dropped":0,\
            "lines_rewritten":1,"bytes_dropped":3}""");
  }

  @Test
  void countsAPageOnceHoweverManyOfItsLinesGo() {
    Tally tally = new Tally(List.of());
    tally.count(dropping("a", "x\ny\nz\n", 2));
    tally.count(dropping("a", "x\ny\nz\n", 1));
    assertThat(tally.json()).contains("\"rule\":\"gone\",\"pages\":2,\"lines_dropped\":3");
  }

  @Test
  void tellsPagesThatPassedThroughAndFailures() {
    Tally tally = new Tally(List.of());
    tally.pass(true, 1000);
    tally.fail();
    tally.fail();
    assertThat(tally.table())
        .isEqualTo(
            """
            1 page (0 changed, 1 passed through), 2 failed, 0 lines, 1,000 bytes in, 1,000 out
            """);
  }

  @Test
  void alignsItsTableInTheOrderOfTheFilters() {
    Tally tally = new Tally(List.of("second", "first"));
    tally.count(dropping("first", "One\nTwo\nThree\n", 1));
    tally.count(dropping("own", "One\nTwo\nThree\n", 1));
    tally.count(dropping("second", "x".repeat(1234) + "\nTwo\n", 1));
    assertThat(tally.table())
        .isEqualTo(
            """
            filter  rule  pages  dropped  rewritten  bytes
            second  gone      1        1          0  1,235
            first   gone      1        1          0      4
            own     gone      1        1          0      4
            all               3        3          0  1,243
            3 pages (3 changed), 8 lines, 1,267 bytes in, 24 out
            """);
  }

  @Test
  void countsTheBytesThatAreWritten() throws IOException {
    for (Seed seed : Seed.all()) {
      Draft draft = CHAIN.clean(RemovedSinkTest.page(seed.input().getBytes(UTF_8), syntax(seed)));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (TextSink sink = new TextSink(out, syntax(seed))) {
        sink.accept(draft);
      }
      assertThat(json(draft))
          .as(seed.name())
          .contains("\"bytes_in\":" + seed.input().getBytes(UTF_8).length + ",")
          .contains("\"bytes_out\":" + out.size() + ",");
    }
  }

  @Test
  void addsUpInAnyOrder() {
    List<Tally> parts = new ArrayList<>();
    Tally whole = tally();
    for (Seed seed : Seed.all()) {
      Draft draft = CHAIN.clean(Page.of(seed.name(), syntax(seed), seed.input()));
      Tally part = tally();
      part.count(draft);
      whole.count(draft);
      parts.add(part);
    }
    Tally forth = tally();
    parts.forEach(forth::add);
    Collections.shuffle(parts, new Random(1));
    Tally mixed = tally();
    parts.forEach(mixed::add);
    assertThat(List.of(forth.json(), mixed.json())).containsOnly(whole.json());
    assertThat(List.of(forth.table(), mixed.table())).containsOnly(whole.table());
  }

  @Test
  void addsUpWithItself() {
    Tally tally = new Tally(List.of());
    tally.count(dropping("a", "x\ny\n", 1));
    tally.add(tally);
    assertThat(tally.json()).startsWith("{\"pages\":2").contains("\"lines_dropped\":2");
  }

  @Test
  void travelsToOtherMachines() throws IOException, ClassNotFoundException {
    Tally tally = new Tally(List.of("a"));
    tally.count(dropping("a", "x\ny\n", 1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((Tally) in.readObject()).table()).isEqualTo(tally.table());
    }
  }

  private static Tally tally() {
    return new Tally(CHAIN.filters().stream().map(Filter::name).toList());
  }

  private static Syntax syntax(Seed seed) {
    return seed.extension().equals("md") ? Syntax.MARKDOWN : Syntax.TEXT;
  }

  /** {@code text} without its first {@code lines}. */
  private static Draft dropping(String filter, String text, int lines) {
    Draft draft = new Draft(Page.of("page", Syntax.TEXT, text));
    draft.open(filter);
    draft
        .standing()
        .subList(0, lines)
        .forEach(line -> draft.apply(line, new Verdict.Drop(Reason.of("gone"))));
    draft.close(1);
    return draft;
  }

  private static String json(Draft draft) {
    Tally tally = new Tally(List.of());
    tally.count(draft);
    return tally.json();
  }
}
