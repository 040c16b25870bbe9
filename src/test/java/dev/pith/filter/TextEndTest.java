package dev.pith.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.model.Made;
import dev.pith.page.Line;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a judge that takes a line of a few words for content, but is not very sure of it. */
final class TextEndTest {
  private static final Learned JUDGED = new Learned(1, 4, Made.ofLength(0.43), false);

  /** Drops those lines where they have to look a little more like content. */
  private static final Learned STRICT = new Learned(1.3, 4, Made.ofLength(0.43), false);

  private static final String MENU = "Home\nNews\nSport\nShare this article\n";

  /** Of 50 words. */
  private static final String PARAGRAPH =
      """
      The bridge over the lower river opens again on Sunday, nine weeks after the council closed it to traffic, and the first buses are to cross it at six in the morning, before the market opens on the square below the old mill and the ferry stops its daily rounds until next spring.
      """;

  private static final String REMARKS =
      """
      They should have built the new one in stone
      My father worked on the old one for years
      """;

  private static final String CUE = "Leave a comment\n";

  private static String cleaned(String text) {
    return Cleaned.by(JUDGED).text(text);
  }

  @Test
  void dropsWhatReadersSayBelowAnArticle() {
    assertThat(cleaned(MENU + PARAGRAPH.repeat(6) + CUE + REMARKS)).isEqualTo(PARAGRAPH.repeat(6));
  }

  @Test
  void dropsItWhereAnotherFilterTookTheCue() {
    String text = MENU + PARAGRAPH.repeat(6) + CUE + REMARKS;
    assertThat(Cleaned.by(new PageFurniture(5, true), JUDGED).text(text))
        .isEqualTo(PARAGRAPH.repeat(6));
  }

  @Test
  void leavesTheSameLinesAboveTheCueAlone() {
    String article = PARAGRAPH.repeat(3) + REMARKS + PARAGRAPH.repeat(3);
    assertThat(cleaned(MENU + article + CUE)).isEqualTo(article);
  }

  @Test
  void leavesThemAloneWhereOnlyTheBylineCountsComments() {
    String article = PARAGRAPH.repeat(3) + REMARKS;
    assertThat(cleaned(MENU + "12 comments\n" + article)).isEqualTo(article);
  }

  @Test
  void leavesAThreadAloneThatBeginsWithAShortPost() {
    assertThat(cleaned(MENU + PARAGRAPH.repeat(2) + CUE + REMARKS))
        .isEqualTo(PARAGRAPH.repeat(2) + REMARKS);
  }

  @Test
  void dropsItBelowAShortArticleWhereOtherPagesHaveTheForm() {
    String form = CUE + "Your email address will not be published\n";
    assertThat(surveyed(MENU + PARAGRAPH.repeat(2) + form + REMARKS))
        .isEqualTo(PARAGRAPH.repeat(2));
  }

  @Test
  void leavesAThreadAloneWhereOtherPagesHaveAFormBehindEachPost() {
    String post = PARAGRAPH.repeat(2) + REMARKS;
    assertThat(surveyed(MENU + post + CUE + post + CUE + post)).isEqualTo(post.repeat(3));
  }

  /** What is left where other pages of the site have all cues of comments, too. */
  private static String surveyed(String text) {
    SiteLines lines =
        (page, pages, share) ->
            new SiteLines.Seen(
                "example.org",
                9,
                page.lines().stream()
                    .filter(line -> line.text().equals(CUE.strip()))
                    .collect(
                        Collectors.toMap(
                            Line::number,
                            line -> new SiteLines.Sighting(SiteLines.Kind.REPEATED, 9))));
    return Cleaned.by(JUDGED.with(new SiteFurniture(3, 0.3, lines))).text(text);
  }

  @Test
  void leavesAThreadAloneThatSaysMoreThanItsFirstPost() {
    String replies = REMARKS + PARAGRAPH.repeat(7);
    assertThat(cleaned(MENU + PARAGRAPH.repeat(6) + CUE + replies))
        .isEqualTo(PARAGRAPH.repeat(6) + replies);
  }

  @Test
  void dropsThemBelowALongArticleHoweverManyThereAre() {
    String article = PARAGRAPH.repeat(10);
    assertThat(cleaned(MENU + article + CUE + REMARKS.repeat(3) + PARAGRAPH.repeat(11)))
        .isEqualTo(article + PARAGRAPH.repeat(11));
  }

  @Test
  void leavesCommentsAloneThatTheJudgeIsSureOf() {
    String text = PARAGRAPH.repeat(6) + PARAGRAPH;
    assertThat(cleaned(MENU + PARAGRAPH.repeat(6) + CUE + PARAGRAPH)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Related articles\n", "« Previous\n", "© 2026 The Daily Example\n"})
  void dropsTeasersBelowOtherCues(String cue) {
    assertThat(Cleaned.by(STRICT).text(MENU + PARAGRAPH.repeat(6) + cue + PARAGRAPH + REMARKS))
        .isEqualTo(PARAGRAPH.repeat(7));
  }

  @Test
  void leavesLinesAloneBelowARelatedArticleAmidTheText() {
    String text = PARAGRAPH.repeat(4) + REMARKS + PARAGRAPH.repeat(4);
    String amid = PARAGRAPH.repeat(4) + "Related articles\n" + REMARKS + PARAGRAPH.repeat(4);
    assertThat(Cleaned.by(STRICT).text(MENU + amid)).isEqualTo(text);
  }
}
