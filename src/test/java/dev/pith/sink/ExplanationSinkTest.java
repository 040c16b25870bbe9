package dev.pith.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.page.Draft;
import dev.pith.page.Page;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ExplanationSinkTest {
  @Test
  void saysThatAnUntouchedLineIsKept() throws IOException {
    assertThat(explained(draft("a.txt", "One\n\nTwo")))
        .isEqualTo("# a.txt\n1\tkeep\t\t-\tOne\n2\tkeep\t\t-\t\n3\tkeep\t\t-\tTwo\n");
  }

  @Test
  void leavesOutTheNameOfAPageThatHasNone() throws IOException {
    assertThat(explained(draft("", "One"))).isEqualTo("1\tkeep\t\t-\tOne\n");
  }

  @Test
  void saysWhoDroppedALineAndWhichLineBearsWitness() throws IOException {
    Draft draft = draft("", "One\nOne\nTwo");
    draft.open("repeats");
    draft.apply(draft.standing().get(1), new Verdict.Drop(new Reason("copy", 1, 1)));
    draft.close(1);
    assertThat(explained(draft))
        .isEqualTo("1\tkeep\t\t-\tOne\n2\tdrop\trepeats/copy\t1\tOne\n3\tkeep\t\t-\tTwo\n");
  }

  @Test
  void saysHowSureARuleWasAndWhatWeighedMost() throws IOException {
    Draft draft = draft("", "Home\nOne\nTwo");
    draft.open("judge");
    draft.apply(
        draft.standing().get(0), new Verdict.Drop(new Reason("noise", 0, 0.987, "a; b; c")));
    draft.apply(draft.standing().get(1), new Verdict.Drop(new Reason("noise", 3, 0.5, "")));
    draft.close(1);
    assertThat(explained(draft))
        .isEqualTo(
            """
            1\tdrop\tjudge/noise 0.99 (a; b; c)\t-\tHome
            2\tdrop\tjudge/noise\t3\tOne
            3\tkeep\t\t-\tTwo
            """);
  }

  @Test
  void showsWhatALineBecame() throws IOException {
    Draft draft = draft("", "OneOne\nTwo");
    TextSinkTest.rewrite(draft, 0, "One");
    assertThat(explained(draft))
        .isEqualTo("1\trewrite\ttest/other\t-\tOneOne\n\t=\t\t-\tOne\n2\tkeep\t\t-\tTwo\n");
  }

  @Test
  void showsEachPartOfALineThatWasParted() throws IOException {
    Draft draft = draft("", "OneTwo\nThree");
    TextSinkTest.rewrite(draft, 0, "One\nTwo");
    draft.reread();
    assertThat(explained(draft))
        .isEqualTo(
            """
            1\trewrite\ttest/other\t-\tOneTwo
            \t=\t\t-\tOne
            \t=\t\t-\tTwo
            2\tkeep\t\t-\tThree
            """);
  }

  @Test
  void showsThePartThatIsLeftOfALine() throws IOException {
    Draft draft = draft("", "OneTwo\nThree");
    TextSinkTest.rewrite(draft, 0, "One\nTwo");
    TextSinkTest.drop(draft, 0);
    assertThat(explained(draft))
        .isEqualTo(
            "1\trewrite\ttest/other,test/gone\t-\tOneTwo\n\t=\t\t-\tTwo\n2\tkeep\t\t-\tThree\n");
  }

  @Test
  void namesAllThatHappenedToALineThatWentAfterItWasRewritten() throws IOException {
    Draft draft = draft("", "OneOne\nTwo");
    TextSinkTest.rewrite(draft, 0, "One");
    TextSinkTest.drop(draft, 0);
    assertThat(explained(draft))
        .isEqualTo("1\tdrop\ttest/other,test/gone\t-\tOneOne\n2\tkeep\t\t-\tTwo\n");
  }

  @Test
  void namesTheFiltersThatWithdrew() throws IOException {
    Draft draft = draft("", "One");
    TextSinkTest.drop(draft, 0);
    draft.open("other");
    draft.apply(draft.standing().get(0), new Verdict.Drop(Reason.of("all")));
    draft.close(1);
    assertThat(explained(draft)).isEqualTo("1\tkeep\t\t-\tOne\n# withdrawn: test, other\n");
  }

  @Test
  void leavesTabsAndOtherScriptsAlone() throws IOException {
    assertThat(explained(draft("", "a\tb\té🙂"))).isEqualTo("1\tkeep\t\t-\ta\tb\té🙂\n");
  }

  private static Draft draft(String id, String text) {
    return new Draft(Page.of(id, Syntax.TEXT, text));
  }

  private static String explained(Draft draft) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ExplanationSink sink = new ExplanationSink(out)) {
      sink.accept(draft);
    }
    return out.toString(UTF_8);
  }
}
