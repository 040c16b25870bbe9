package dev.pith.filter;

import dev.pith.model.Judge;
import dev.pith.model.Opinion;
import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Reason;

/**
 * Drops what a model trained on reviewed pages takes for noise.
 *
 * <pre>
 *   Storm closes schools                         -&gt;   Storm closes schools
 *   County                                            All schools stay closed on Monday.
 *   Photo desk
 *   Jobs board
 *   All schools stay closed on Monday.
 * </pre>
 *
 * <p>How sure it has to be depends on the page (see {@link Opinion#halfF1}): on a page it does not
 * understand it keeps more. And it does nothing at all on a page without some blocks that are
 * surely noise, or without any cue, so that clean text stays whole.
 *
 * @param threshold blocks go under this share of the page's own threshold: about 1 is best for F1,
 *     less keeps more text
 * @param evidence how many points a page must have come with (see {@link Evidence}) before one
 *     block that is surely noise is enough to judge the rest
 * @param judge the model
 * @param explains whether reasons name what weighed most; costs time
 * @param site what a survey found out about the page's site
 */
public record Learned(
    double threshold, int evidence, Judge judge, boolean explains, SiteFurniture site)
    implements Filter {
  /** The highest threshold there is. */
  public static final double MOST = 2;

  private static final String NOISE = "noise";

  private static final Reason SIDEBAR = Reason.of("sidebar");

  private static final Reason WORDLESS = Reason.of("wordless");

  /** A block less likely to be content than this is surely noise. */
  private static final double SURE = 0.13;

  /** With so many blocks that are surely noise any cue shows that a page was not cleaned. */
  private static final int SOME = 3;

  /** They must be one in so many. */
  private static final int FULL = 5;

  /**
   * A line on all pages of a site goes unless it is content with a chance above the page's
   * threshold by this much of what is left to 1; one on half of them, by half of that. On WCXB 0.5,
   * 0.8 and 1 give F1 0.8676, 0.8678 and 0.8678 with 0.9594, 0.9586 and 0.9583 kept.
   */
  private static final double SITE = 0.8;

  public Learned {
    if (!(threshold > 0 && threshold <= MOST)) {
      throw new IllegalArgumentException(
          "threshold is a share above 0 and up to 2, not " + threshold);
    }
    if (evidence < 1) {
      throw new IllegalArgumentException("evidence is a count from 1, not " + evidence);
    }
  }

  /** One that knows nothing of other pages. */
  public Learned(double threshold, int evidence, Judge judge, boolean explains) {
    this(threshold, evidence, judge, explains, SiteFurniture.NONE);
  }

  /** The same with what a survey found. */
  Learned with(SiteFurniture surveyed) {
    return new Learned(threshold, evidence, judge, explains, surveyed);
  }

  @Override
  public String name() {
    return "learned";
  }

  @Override
  public void apply(Draft draft) {
    Profile profile = Profile.of(draft);
    SiteLines.Seen seen = site.seen(draft);
    int points = points(draft, profile, seen);
    if (points == 0) {
      return;
    }
    Shown shown = Shown.of(draft);
    if (shown.size() == 0) {
      return;
    }
    Opinion opinion = judge.judge(shown.blocks(), shown.cues());
    if (!isNoisy(points, opinion)) {
      return;
    }
    Title title = Title.of(draft, profile);
    boolean[] noise = noise(profile, shown, opinion, title, seen);
    boolean[] sidebar = Sidebars.entries(draft.page(), profile, shown, noise);
    for (int k = 0; k < noise.length; k++) {
      if (noise[k]) {
        draft.drop(shown.block(k), reason(opinion, k));
      } else if (sidebar[k] && !title.is(shown.place(k))) {
        noise[k] = true;
        draft.drop(shown.block(k), SIDEBAR);
      }
    }
    for (Block block : Wordless.amid(draft.blocks(), shown, noise)) {
      draft.drop(block, WORDLESS);
    }
  }

  /**
   * What a page came with speaks for one judgement. From then on what is left of it speaks, as it
   * will when the page is cleaned again; and most often that is nothing.
   */
  private static int points(Draft draft, Profile profile, SiteLines.Seen seen) {
    int left = profile.evidence();
    return seen.furniture() + (draft.isSigned() ? left : Math.max(profile.firstEvidence(), left));
  }

  /** Which blocks are under their threshold, but for those that belong to what stays. */
  private boolean[] noise(
      Profile profile, Shown shown, Opinion opinion, Title title, SiteLines.Seen seen) {
    int[] words = shown.words();
    double under = threshold * opinion.halfF1(words);
    boolean[] noise = new boolean[shown.size()];
    double[] shares = new double[noise.length];
    for (int k = 0; k < noise.length; k++) {
      Block block = shown.block(k);
      shares[k] = SiteFurniture.share(seen, block);
      boolean stays = block.isProtected() || title.is(shown.place(k));
      double known = Math.max(SITE * shares[k], profile.end().share(block.first().number(), seen));
      noise[k] = !stays && opinion.content(k) < under + known * (1 - under);
    }
    keepSomeProse(profile, shown, words, noise);
    Surroundings around = new Surroundings(profile, shown, opinion, noise.clone());
    boolean[] listed = LongLists.staying(profile, shown, noise);
    boolean[] standfirst = Standfirst.lines(shown, title, opinion);
    for (int k = 0; k < noise.length; k++) {
      noise[k] &= shares[k] > 0 || !(listed[k] || standfirst[k] || around.hold(k));
    }
    return noise;
  }

  /**
   * A page that is prose for the most part, and of which all of that would go, was not understood.
   */
  private static void keepSomeProse(Profile profile, Shown shown, int[] words, boolean[] noise) {
    int prose = 0;
    int all = 0;
    for (int k = 0; k < noise.length; k++) {
      all += words[k];
      if (profile.isProse(shown.place(k))) {
        if (!noise[k]) {
          return;
        }
        prose += words[k];
      }
    }
    for (int k = 0; 2 * prose > all && k < noise.length; k++) {
      noise[k] &= !profile.isProse(shown.place(k));
    }
  }

  /** Whether the page came with furniture and has some left, or is full of it. */
  private boolean isNoisy(int points, Opinion opinion) {
    int sure = 0;
    for (int i = 0; i < opinion.size(); i++) {
      sure += opinion.content(i) < SURE ? 1 : 0;
    }
    boolean full = sure >= SOME && sure * FULL >= opinion.size();
    return full || (sure > 0 && points >= evidence);
  }

  private Reason reason(Opinion opinion, int i) {
    return new Reason(
        NOISE, 0, 1 - opinion.content(i), explains ? String.join("; ", opinion.why(i)) : "");
  }
}
