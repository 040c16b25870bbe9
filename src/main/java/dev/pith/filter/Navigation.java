package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Fold;
import dev.pith.page.Kind;
import dev.pith.page.Reason;
import dev.pith.page.Shape;

/**
 * Drops what stands around a page's body: menus, breadcrumbs, pagination, tag clouds, footers.
 *
 * <pre>
 *   Home | News | Sport | Log in
 *   Storm closes schools                    ->   Storm closes schools
 *   All schools stay closed on Monday.           All schools stay closed on Monday.
 *   Imprint
 *   Careers
 * </pre>
 *
 * <p>The body is the run of blocks with the largest sum of scores, where prose scores by its words
 * and a short line costs (maximum subsequence segmentation; Pasternack and Roth, Extracting Article
 * Text from the Web, WWW 2009). Short lines inside the body stay: there they are headings, list
 * items, verses, ingredients.
 *
 * <p>Only a page that holds a web page's furniture is judged; see {@link Profile#evidence()}. Text
 * somebody has cleaned stays whole.
 *
 * @param evidence how many cues a page must hold to be judged
 * @param cost what a short line costs, in words of prose: higher takes more
 */
public record Navigation(int evidence, double cost) implements Filter {
  private static final Reason EDGE = Reason.of("edge");

  /**
   * Prose counts by its words up to here, so that one long paragraph does not outweigh the rest.
   */
  private static final int MOST = 30;

  /** What a line that is a cue costs. On the development pages 6 and 10 were equal, 3 was worse. */
  private static final double CUE_COST = 8;

  /** A body worth finding has so many words of prose. */
  private static final int LEAST = 60;

  /** How far above the body its title may stand, in blocks. */
  private static final int TITLE = 12;

  public Navigation {
    if (evidence < 1 || !(cost > 0)) {
      throw new IllegalArgumentException(
          "evidence is a count from 1 and cost above 0, not %d and %s".formatted(evidence, cost));
    }
  }

  @Override
  public String name() {
    return "navigation";
  }

  @Override
  public void apply(Draft draft) {
    Profile profile = Profile.of(draft);
    if (profile.evidence() < evidence) {
      return;
    }
    double best = 0;
    int from = 0;
    int to = 0;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < profile.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += score(profile, i);
      if (sum > best) {
        best = sum;
        from = start;
        to = i + 1;
      }
    }
    if (best >= LEAST) {
      dropEdges(draft, profile, title(profile, from), to);
    }
  }

  private double score(Profile profile, int i) {
    Block block = profile.block(i);
    Shape shape = block.shape();
    if (block.isProtected()) {
      return Math.min(shape.words(), MOST);
    }
    if (profile.is(i, Profile.CUE | Profile.WEAK)) {
      return -CUE_COST;
    }
    if (shape.words() >= 10 && shape.ends()) {
      return Math.min(shape.words(), MOST);
    }
    if (shape.words() >= 20) {
      return 5;
    }
    return 0.3 * shape.words() - cost;
  }

  /**
   * Where the body's title stands: the nearest line above that the page's first line also says, or
   * else two lines up.
   */
  private static int title(Profile profile, int body) {
    String first = profile.block(0).text();
    for (int i = body - 1; i > Math.max(0, body - TITLE); i--) {
      Block block = profile.block(i);
      if (block.kind() == Kind.HEADING
          || (block.shape().visible() > 8 && Fold.after(first, block.text()) > 0)) {
        return i;
      }
    }
    return Math.max(0, body - 2);
  }

  private static void dropEdges(Draft draft, Profile profile, int from, int to) {
    for (int i = 1; i < profile.size(); i++) {
      Block block = profile.block(i);
      if ((i < from || i >= to) && !block.isProtected()) {
        draft.drop(block, EDGE);
      }
    }
  }
}
