package dev.pith.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DraftTest {
  private static final Reason OTHER = Reason.of("other");
  private static final Verdict DROP = new Verdict.Drop(OTHER);

  private static Draft draft(String text) {
    return new Draft(Page.of("test", Syntax.TEXT, text));
  }

  private static Verdict rewrite(String raw) {
    return new Verdict.Rewrite(raw, OTHER);
  }

  private static List<String> raw(Draft draft) {
    return draft.standing().stream().map(Line::raw).toList();
  }

  /** Gives one verdict on the {@code i}th standing line. */
  private static boolean judge(Draft draft, int i, Verdict verdict, double budget) {
    draft.open("test");
    draft.apply(draft.standing().get(i), verdict);
    return draft.close(budget);
  }

  @Test
  void beginsAsThePageStands() {
    Draft draft = draft("One\n\nTwo\n");
    assertThat(draft.standing()).isEqualTo(draft.page().lines());
    assertThat(draft.isTouched()).isFalse();
    assertThat(draft.withdrawn()).isEmpty();
  }

  @Test
  void takesOutWhatIsDropped() {
    Draft draft = draft("One\nTwo\nThree\n");
    assertThat(judge(draft, 1, DROP, 1)).isTrue();
    assertThat(raw(draft)).containsExactly("One", "Three");
    assertThat(draft.isTouched()).isTrue();
    assertThat(draft.page().lines()).hasSize(3);
  }

  @Test
  void signsEveryEditWithTheFiltersName() {
    Draft draft = draft("One\nTwo\n");
    Line two = draft.page().lines().get(1);
    draft.open("first");
    draft.apply(two, rewrite("2"));
    draft.close(1);
    draft.open("second");
    draft.apply(draft.standing().get(1), DROP);
    draft.close(1);
    assertThat(draft.trail(two))
        .containsExactly(new Edit("first", rewrite("2")), new Edit("second", DROP));
    assertThat(draft.trail(draft.page().lines().get(0))).isEmpty();
  }

  @Test
  void showsVerdictsOnlyWhenTheFilterIsDone() {
    Draft draft = draft("One\nTwo\n");
    draft.open("test");
    draft.apply(draft.standing().get(0), DROP);
    assertThat(raw(draft)).containsExactly("One", "Two");
    assertThat(draft.blocks()).hasSize(2);
    draft.close(1);
    assertThat(raw(draft)).containsExactly("Two");
    assertThat(draft.blocks()).hasSize(1);
  }

  @Test
  void recordsNothingOfALineThatIsKept() {
    Draft draft = draft("One\nTwo\n");
    assertThat(judge(draft, 0, Verdict.KEEP, 1)).isFalse();
    assertThat(draft.isTouched()).isFalse();
    assertThatThrownBy(() -> new Edit("test", Verdict.KEEP).reason())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void holdsTheLastVerdictOnALine() {
    Draft draft = draft("One\nTwo\n");
    draft.open("test");
    draft.apply(draft.standing().get(0), rewrite("1"));
    draft.apply(draft.standing().get(0), rewrite("I"));
    draft.close(1);
    assertThat(raw(draft)).containsExactly("I", "Two");
  }

  @Test
  void takesNoDropBack() {
    Draft draft = draft("One\nTwo\n");
    draft.open("test");
    draft.apply(draft.standing().get(0), DROP);
    draft.apply(draft.standing().get(0), rewrite("1"));
    draft.apply(draft.standing().get(0), Verdict.KEEP);
    draft.close(1);
    assertThat(raw(draft)).containsExactly("Two");
  }

  @Test
  void dropsAllLinesOfABlock() {
    String wrapped =
        """
        The roads are still under water, and the mayor asked all families to
        stay at home until the pumps have done their work. The buses will run
        again on Thursday morning, and the ferry on Friday if the wind allows
        it.

        """;
    Draft draft = draft(wrapped + "The end.\n");
    assertThat(draft.blocks()).hasSize(2);
    draft.open("test");
    draft.drop(draft.blocks().get(0), OTHER);
    draft.close(1);
    assertThat(raw(draft)).containsExactly("", "The end.");
  }

  @Test
  void sendsAFilterAwayThatWouldEmptyThePage() {
    Draft draft = draft("One\n\nTwo\n");
    draft.open("greedy");
    draft.standing().forEach(line -> draft.apply(line, DROP));
    assertThat(draft.close(1)).isFalse();
    assertThat(raw(draft)).containsExactly("One", "", "Two");
    assertThat(draft.withdrawn()).containsExactly("greedy");
    assertThat(draft.isTouched()).isFalse();
  }

  @Test
  void sendsAFilterAwayThatLeavesNothingButMarks() {
    Draft draft = draft("One\n* * *\n");
    assertThat(judge(draft, 0, DROP, 1)).isFalse();
    assertThat(draft.withdrawn()).containsExactly("test");
  }

  @Test
  void sendsAFilterAwayThatTakesMoreThanItsBudget() {
    Draft draft = draft("abcdef\nabcd\n");
    assertThat(judge(draft, 0, DROP, 0.5)).isFalse();
    assertThat(draft.withdrawn()).containsExactly("test");
    assertThat(judge(draft, 1, DROP, 0.5)).isTrue();
    assertThat(raw(draft)).containsExactly("abcdef");
  }

  @Test
  void namesAFilterOnceHoweverOftenItIsSentAway() {
    Draft draft = draft("One\n");
    judge(draft, 0, DROP, 1);
    judge(draft, 0, DROP, 1);
    assertThat(draft.withdrawn()).containsExactly("test");
  }

  @Test
  void takesBlankLinesFromAnyBudget() {
    Draft draft = draft("One\n\n");
    assertThat(judge(draft, 1, DROP, 0)).isTrue();
    assertThat(raw(draft)).containsExactly("One");
    Draft blank = draft("\n\n");
    assertThat(judge(blank, 0, DROP, 0)).isTrue();
  }

  @Test
  void startsTheNextFilterWithoutTheLastOnesVerdicts() {
    Draft draft = draft("One\nTwo\n");
    draft.open("first");
    draft.apply(draft.standing().get(0), DROP);
    draft.open("second");
    assertThat(draft.close(1)).isFalse();
    assertThat(raw(draft)).containsExactly("One", "Two");
  }

  @Test
  void readsARewrittenLineAnew() {
    Draft draft = draft("One\n");
    judge(draft, 0, rewrite("- Two"), 1);
    Line line = draft.standing().get(0);
    assertThat(line.kind()).isEqualTo(Kind.LIST);
    assertThat(line.text()).isEqualTo("Two");
    assertThat(line.number()).isEqualTo(1);
  }

  @Test
  void partsALineAtALineFeedAndKeepsItsNumber() {
    Draft draft = draft("One?Two\nThree\n");
    judge(draft, 0, rewrite("One?\nTwo"), 1);
    assertThat(raw(draft)).containsExactly("One?", "Two", "Three");
    assertThat(draft.standing()).extracting(Line::number).containsExactly(1, 1, 2);
  }

  @Test
  void tellsTheHalvesOfAPartedLineApart() {
    Draft draft = draft("OneOne\nThree\n");
    judge(draft, 0, rewrite("One\nOne"), 1);
    judge(draft, 1, DROP, 1);
    assertThat(raw(draft)).containsExactly("One", "Three");
  }

  @Test
  void rereadsWhatStandsAndKeepsItsNumbers() {
    Draft draft = draft("Title\na,b,c\nx\na,b,c\na,b,c\n");
    judge(draft, 2, DROP, 1);
    assertThat(draft.standing().get(1).kind()).isEqualTo(Kind.TEXT);
    draft.reread();
    assertThat(draft.standing()).extracting(Line::number).containsExactly(1, 2, 4, 5);
    assertThat(draft.standing())
        .extracting(Line::kind)
        .containsExactly(Kind.TEXT, Kind.TABLE, Kind.TABLE, Kind.TABLE);
    assertThat(draft.isTouched()).isTrue();
  }

  @Test
  void givesListsThatNobodyCanChange() {
    Draft draft = draft("One\nTwo\n");
    judge(draft, 0, DROP, 1);
    assertThatThrownBy(() -> draft.standing().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> draft.blocks().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void takesAReasonOnlyWithARuleALineAndAScore() {
    assertThatThrownBy(() -> Reason.of(" ")).hasMessageContaining("' '");
    assertThatThrownBy(() -> new Reason("rule", -1, 1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Reason("rule", 0, 1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> new Reason("rule", 0, Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void takesNoVerdictOnAPinnedLine() {
    Draft draft = draft("One\nTwo\n");
    draft.pin(draft.standing().get(0));
    assertThat(judge(draft, 0, DROP, 1)).isFalse();
    assertThat(judge(draft, 0, rewrite("1"), 1)).isFalse();
    assertThat(raw(draft)).containsExactly("One", "Two");
    assertThat(draft.isTouched()).isFalse();
    assertThat(draft.withdrawn()).isEmpty();
  }

  @Test
  void leavesOfABlockWhatIsPinned() {
    Draft draft = new Draft(Page.of("test", Syntax.MARKDOWN, "One\ntwo\nthree\n\nFour\n"));
    draft.pin(draft.standing().get(1));
    draft.open("test");
    draft.drop(draft.blocks().get(0), OTHER);
    assertThat(draft.close(1)).isTrue();
    draft.reread();
    assertThat(judge(draft, 0, DROP, 1)).isFalse();
    assertThat(raw(draft)).containsExactly("two", "", "Four");
  }

  @Test
  void pinsNoOtherLineThatSaysTheSame() {
    Draft draft = draft("One\nOne\n");
    draft.pin(draft.standing().get(1));
    assertThat(judge(draft, 0, DROP, 1)).isTrue();
    assertThat(draft.standing()).hasSize(1);
  }
}
