package dev.pith.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.page.Block;
import dev.pith.page.Syntax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FeaturesTest {
  private static final String PROSE =
      "All schools in the county stay closed on Monday, since the roads are blocked, it said.";

  private static final String PAGE =
      String.join(
              "\n", "Storm closes schools", "Home", "News", PROSE, PROSE + " And so on.", "Home")
          + "\n";

  private final Features features = new Features(Made.words(1));

  private int[] column(String name) {
    return features.table()[features.names().indexOf(name)];
  }

  /** The column {@code name} of a page of plain text without cues. */
  private List<Integer> column(String name, String text) {
    return column(name, Made.blocks(text));
  }

  private List<Integer> column(String name, List<Block> blocks) {
    return column(name, blocks, new int[blocks.size()]);
  }

  private List<Integer> column(String name, List<Block> blocks, int... cues) {
    features.look(blocks, cues);
    return Arrays.stream(column(name), 0, blocks.size()).boxed().toList();
  }

  @Test
  void haveNamesThatAreUnique() {
    assertThat(features.names())
        .doesNotHaveDuplicates()
        .allMatch(name -> !name.isBlank() && !name.contains(";"))
        .hasSameSizeAs(features.table());
  }

  /** A model's file names a column by one byte. */
  @Test
  void areNoMoreThanAFileCanName() {
    assertThat(features.names()).hasSizeLessThanOrEqualTo(256);
  }

  @Test
  void haveNothingToSayOfAnEmptyPage() {
    features.look(List.of(), new int[0]);
    assertThat(features.table()).hasNumberOfRows(features.names().size());
  }

  @Test
  void haveSomethingToSayOfAPageOfOneBlock() {
    for (String line : new String[] {"Home", PROSE, "...", "学校停课"}) {
      assertThat(column("blocks of the page", line)).containsExactly(6);
      assertThat(column("place among blocks", line)).containsExactly(0);
      assertThat(column("wording of all above", line)).containsExactly(0);
      assertThat(column("wording of all below", line)).containsExactly(0);
    }
  }

  @Test
  void countTheBlockItself() {
    assertThat(column("words", PAGE)).containsExactly(3, 1, 1, 16, 19, 1);
    assertThat(column("short", PAGE)).containsExactly(1, 1, 1, 0, 0, 1);
    assertThat(column("prose", PAGE)).containsExactly(0, 0, 0, 1, 1, 0);
    assertThat(column("how it ends", "One.\nTwo!\nThree:\nFour\n")).containsExactly(3, 2, 1, 0);
    assertThat(column("how it begins", "One\ntwo\n3 is\n学校\n(five)\n"))
        .containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void countNoBlockLongerThanItsMost() {
    assertThat(column("words", "word ".repeat(1_000))).containsExactly(60);
  }

  @Test
  void countCopies() {
    assertThat(column("copies", PAGE)).containsExactly(1, 2, 1, 1, 1, 2);
    assertThat(column("which copy", PAGE)).containsExactly(0, 0, 0, 0, 0, 1);
    assertThat(column("distance to the copy above", PAGE)).containsExactly(99, 99, 99, 99, 99, 4);
    assertThat(column("repeated", PAGE)).containsExactly(0, 100, 0, 0, 0, 100);
  }

  @Test
  void sayWhereABlockStands() {
    assertThat(column("place among blocks", PAGE)).containsExactly(0, 166, 333, 500, 666, 833);
    assertThat(column("place among words", PAGE)).containsExactly(0, 73, 97, 121, 512, 975);
    assertThat(column("distance to the first prose", PAGE)).containsExactly(-3, -2, -1, 0, 1, 2);
    assertThat(column("distance to the last prose", PAGE)).containsExactly(-4, -3, -2, -1, 0, 1);
    assertThat(column("distance to prose below", PAGE)).containsExactly(3, 2, 1, 0, 0, 99);
    assertThat(column("distance to prose above", PAGE)).containsExactly(99, 99, 99, 0, 0, 1);
  }

  @Test
  void sayThatThereIsNoProse() {
    assertThat(column("distance to the first prose", "Home\nNews\n")).containsExactly(100, 100);
    assertThat(column("place among prose", "Home\nNews\n")).containsExactly(-1, -1);
    assertThat(column("prose of the page", "Home\nNews\n")).containsExactly(0, 0);
  }

  @Test
  void takeNoCueForProse() {
    List<Block> blocks = Made.blocks(PROSE + "\n" + PROSE + "!\n");
    assertThat(column("prose", blocks, 2, 1)).containsExactly(0, 1);
    assertThat(column("cue", blocks, 2, 1)).containsExactly(1, 0);
    assertThat(column("weak cue", blocks, 2, 1)).containsExactly(0, 1);
    assertThat(column("share of cues on the page", blocks, 2, 1)).containsExactly(500, 500);
  }

  @Test
  void takeNoCodeForProse() {
    String code = "```\n" + PROSE + "\n```\n";
    assertThat(column("prose", Made.blocks(Syntax.MARKDOWN, code))).containsOnly(0);
  }

  @Test
  void countTheWordsOfTheTitle() {
    assertThat(column("words of the title", "Storm closes schools\nSchools again\nHome\n"))
        .containsExactly(100, 50, 0);
  }

  @Test
  void followARunOfLikeLines() {
    assertThat(column("place in the run", PAGE)).containsExactly(0, 1, 2, 0, 1, 0);
    assertThat(column("words above the run", PAGE)).containsExactly(-1, -1, -1, 1, 1, 19);
    assertThat(column("words below the run", PAGE)).containsExactly(16, 16, 16, 1, 1, -1);
  }

  @Test
  void followASection() {
    List<Block> blocks =
        Made.blocks(Syntax.MARKDOWN, "One\n\n# Two\n\nthree\n\nfour\n\n## Five\n\nsix\n");
    assertThat(column("place in the section", blocks)).containsExactly(0, 0, 1, 2, 0, 1);
    assertThat(column("level of the section", blocks)).containsExactly(0, 1, 1, 1, 2, 2);
    assertThat(column("headings of the page", blocks)).containsOnly(33);
  }

  @Test
  void sayWhatABlockSharesWithTheOthers() {
    String text = "Storm closes schools\nHome\nThe storm came.\nJobs board\n";
    assertThat(column("rare words of the title", text)).first().isEqualTo(99);
    assertThat(column("found elsewhere", text).get(2)).isBetween(1, 98);
    assertThat(column("found elsewhere", text).get(3)).isZero();
    assertThat(column("rarity of words", "...\nHome\n").get(0)).isZero();
  }

  @Test
  void sayWhatOfABlockStandsInOtherProse() {
    assertThat(column("found in prose", PROSE + "\nSchools stay closed\nJobs board\n"))
        .containsExactly(0, 99, 0);
    assertThat(column("found in prose", PROSE + "\n" + PROSE + "\n")).containsExactly(99, 99);
    assertThat(column("found in prose", "...\n")).containsExactly(-1);
  }

  @Test
  void compareABlockWithTheOneAbove() {
    String text = "Red shirt new\nBlue shirt new\nOne two\n";
    assertThat(column("shared with the block above", text)).containsExactly(0, 66, 0);
    assertThat(column("shared with the block below", text)).containsExactly(66, 0, 0);
    assertThat(column("pairs said above", text)).containsExactly(0, 50, 0);
  }

  @Test
  void takeAShortLineInFrontOfALongerOneForAHeading() {
    assertThat(column("heads a longer block", PAGE)).containsExactly(0, 0, 1, 0, 0, 0);
    assertThat(column("distance to the heading", PAGE)).containsExactly(100, 100, 100, 1, 2, 3);
    assertThat(column("heads a longer block", "It came.\n" + PROSE)).containsExactly(0, 0);
  }

  @Test
  void lookAtTheNeighbours() {
    assertThat(column("words, 1 up", PAGE)).containsExactly(-1, 3, 1, 1, 16, 19);
    assertThat(column("words, 2 down", PAGE)).containsExactly(1, 16, 19, 1, -1, -1);
    assertThat(column("prose, 1 around", PAGE)).containsExactly(0, 0, 1, 2, 2, 2);
  }

  @Test
  void hearWhatTheWordsSay() {
    Words table = Made.silent();
    Reading privacy = new Reading();
    privacy.read("privacy");
    table.words()[privacy.words()[0] * Words.ROW] = -1;
    Features hearing = new Features(table);
    hearing.look(Made.blocks("Privacy\nSchools\n"), new int[2]);
    int[] wording = hearing.table()[hearing.names().indexOf("wording")];
    assertThat(wording[0]).isNegative();
    assertThat(wording[1]).isZero();
  }

  @Test
  void shareThePageAmongItsTypes() {
    int all = 0;
    for (int type = 0; type < Words.TYPES; type++) {
      all += column("page type " + type, PAGE).get(0);
    }
    assertThat(all).isBetween(100 - Words.TYPES, 100 + Words.TYPES);
  }

  /** A judge looks at page after page; nothing of one may be seen in the next. */
  @Test
  void seeNothingOfThePageBefore() {
    Random random = new Random(1);
    for (int page = 0; page < 200; page++) {
      List<Block> blocks = Made.page(random);
      int[] cues = Made.cues(random, blocks);
      Features alone = new Features(Made.words(1));
      alone.look(blocks, cues);
      features.look(blocks, cues);
      for (int c = 0; c < alone.table().length; c++) {
        assertThat(Arrays.copyOf(features.table()[c], blocks.size()))
            .as("%s of page %d", alone.names().get(c), page)
            .isEqualTo(Arrays.copyOf(alone.table()[c], blocks.size()));
      }
    }
  }

  /** {@code n} blocks, among them all that {@link Made} knows. */
  private static List<Block> ofLength(int n) {
    Random random = new Random(1);
    List<Block> few = new ArrayList<>();
    while (few.size() < 1_000) {
      few.addAll(Made.page(random));
    }
    List<Block> blocks = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      blocks.add(few.get(i % few.size()));
    }
    return blocks;
  }

  private long nanos(List<Block> blocks) {
    int[] cues = new int[blocks.size()];
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      features.look(blocks, cues);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  @Test
  void takeTimeThatGrowsAsThePageDoes() {
    nanos(ofLength(50_000));
    long shorter = nanos(ofLength(100_000));
    // Four times as much; the rest is caches, and a machine that has other work to do.
    assertThat(nanos(ofLength(400_000))).isLessThan(16 * shorter);
  }

  @Test
  void countAPageOfAnyLength() {
    String line = "word ".repeat(60).strip() + ".";
    List<Block> blocks = Collections.nCopies(400_000, Made.blocks(line).get(0));
    assertThat(column("prose of the page", blocks)).containsOnly(100);
    assertThat(column("words a block on the page", blocks)).containsOnly(600);
    assertThat(column("place among words", blocks)).allMatch(place -> place >= 0 && place < 1000);
  }

  @Test
  void clearNoMoreThanAShortPageNeedsBehindALongOne() {
    List<Block> one = Made.blocks("Home\n");
    Features fresh = new Features(Made.words(1));
    thousand(fresh, one);
    long before = thousand(fresh, one);
    fresh.look(ofLength(400_000), new int[400_000]);
    assertThat(thousand(fresh, one)).isLessThan(4 * before + 20_000_000);
  }

  /** The best of a few tries. */
  private static long thousand(Features features, List<Block> blocks) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      for (int page = 0; page < 1_000; page++) {
        features.look(blocks, new int[blocks.size()]);
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
