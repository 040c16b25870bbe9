package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Drops what many pages of a site have in common.
 *
 * <pre>
 *   Storm closes schools                         Storm closes schools
 *   All schools stay closed on Monday.     -&gt;    All schools stay closed on Monday.
 *   More From The Irish Examiner                 (on 38 of 40 pages)
 *   About this site
 * </pre>
 *
 * <p>It knows what a survey of the site found and does nothing without one. A line of which the
 * survey is sure goes whatever it says. One that stands on fewer pages is left to {@link Learned},
 * which then needs less to take it for noise.
 *
 * @param pages so many pages must have a line
 * @param share so much of the site's pages, 0 to 1, must have it at their edges; a menu's lines a
 *     third of that, lines in the middle of an article half of all pages
 * @param lines what the survey found
 */
public record SiteFurniture(int pages, double share, SiteLines lines) implements Filter {
  private static final String REPEATED = "repeated";
  private static final String CHANGED = "changed-entry";
  private static final String NEAR = "near-copy";

  /** In no preset: a survey fills it. */
  public static final SiteFurniture NONE = new SiteFurniture(3, 0.3, SiteLines.NONE);

  public SiteFurniture {
    if (pages < 2) {
      throw new IllegalArgumentException("pages is a count from 2, not " + pages);
    }
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share is one above 0 and up to 1, not " + share);
    }
  }

  @Override
  public String name() {
    return "site-furniture";
  }

  @Override
  public void apply(Draft draft) {
    SiteLines.Seen seen = seen(draft);
    for (Block block : draft.blocks()) {
      SiteLines.Sighting sighting = seen.lines().get(block.first().number());
      if (sighting != null
          && sighting.kind() != null
          && !block.isProtected()
          && isAll(seen, sighting, block)) {
        draft.drop(block, reason(seen, sighting, sighting.kind()));
      }
    }
  }

  /** Whether all lines were seen so: read anew, a block may have got others from below. */
  private static boolean isAll(SiteLines.Seen seen, SiteLines.Sighting sighting, Block block) {
    return block.lines().stream()
        .allMatch(line -> sighting.equals(seen.lines().get(line.number())));
  }

  /** The same with what a survey found. */
  SiteFurniture with(SiteLines found) {
    return new SiteFurniture(pages, share, found);
  }

  /** What is known of the page as it came: the filters before change the company a line keeps. */
  SiteLines.Seen seen(Draft draft) {
    return draft.ofPage(SiteLines.Seen.class, page -> lines.of(page, pages, share));
  }

  private static Reason reason(
      SiteLines.Seen seen, SiteLines.Sighting sighting, SiteLines.Kind kind) {
    double share = (double) sighting.pages() / Math.max(1, seen.pages());
    return switch (kind) {
      case REPEATED ->
          new Reason(
              REPEATED,
              0,
              share,
              "on %d of %d pages of %s".formatted(sighting.pages(), seen.pages(), seen.site()));
      case CHANGED -> new Reason(CHANGED, 0, 1, "in a menu of " + seen.site());
      case NEAR -> new Reason(NEAR, 0, 1, "nearly a line of " + seen.site());
    };
  }

  /**
   * The share of other pages of its site that have the block; 0 for the page's own. The page itself
   * says nothing, and of a few pages two do not say much: of two that both have it, a third.
   */
  static double share(SiteLines.Seen seen, Block block) {
    SiteLines.@Nullable Sighting sighting = seen.lines().get(block.first().number());
    return sighting == null || sighting.pages() < 2
        ? 0
        : (sighting.pages() - 1.0) / (seen.pages() + 1.0);
  }
}
