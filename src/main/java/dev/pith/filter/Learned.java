package dev.pith.filter;

import dev.pith.model.Features;
import dev.pith.model.Judge;
import dev.pith.model.Opinion;
import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Reason;
import dev.pith.phrase.Group;
import java.util.List;

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

  /** A block less likely to be content than this is surely noise. */
  private static final double SURE = 0.1;

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
    // What a page came with speaks for one judgement. From then on what is left of it speaks, as it
    // will when the page is cleaned again; and most often that is nothing.
    SiteLines.Seen seen = site.seen(draft);
    int points =
        seen.furniture()
            + (draft.isSigned()
                ? profile.evidence()
                : Math.max(profile.firstEvidence(), profile.evidence()));
    if (points == 0) {
      return;
    }
    List<Block> blocks = draft.blocks();
    int[] cues = cues(profile);
    Opinion opinion = judge.judge(blocks, cues);
    if (!isNoisy(points, opinion)) {
      return;
    }
    double under = threshold * opinion.halfF1(words(blocks));
    Title title = Title.of(draft, profile);
    boolean[] noise = new boolean[blocks.size()];
    for (int i = 0; i < noise.length; i++) {
      boolean stays = blocks.get(i).isProtected() || title.is(i);
      double least = under + SITE * SiteFurniture.share(seen, blocks.get(i)) * (1 - under);
      noise[i] = !stays && opinion.content(i) < least;
    }
    Surroundings around = new Surroundings(profile, noise);
    for (int i = 0; i < noise.length; i++) {
      boolean found = SiteFurniture.share(seen, blocks.get(i)) > 0;
      if (noise[i] && (found || !around.hold(i))) {
        draft.drop(blocks.get(i), reason(opinion, i));
      }
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

  private static int[] words(List<Block> blocks) {
    int[] words = new int[blocks.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = blocks.get(i).shape().words();
    }
    return words;
  }

  private Reason reason(Opinion opinion, int i) {
    return new Reason(
        NOISE, 0, 1 - opinion.content(i), explains ? String.join("; ", opinion.why(i)) : "");
  }

  /** For each block of {@code draft} what the judge is told of cues. */
  public static int[] cues(Draft draft) {
    return cues(Profile.of(draft));
  }

  private static int[] cues(Profile profile) {
    int[] cues = new int[profile.size()];
    for (int i = 0; i < cues.length; i++) {
      cues[i] =
          profile.is(i, Group.COMMENTS.bit())
              ? Features.COMMENT_CUE
              : profile.is(i, Profile.CUE)
                  ? Features.CUE
                  : profile.is(i, Profile.WEAK) ? Features.WEAK_CUE : 0;
    }
    return cues;
  }
}
