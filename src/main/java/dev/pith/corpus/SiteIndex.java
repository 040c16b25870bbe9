package dev.pith.corpus;

import dev.pith.filter.SiteLines;
import dev.pith.filter.SiteLines.Kind;
import dev.pith.page.Block;
import dev.pith.page.Line;
import dev.pith.page.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the furniture of a site on its pages.
 *
 * <p>A line is furniture where enough of the site's pages have it. Where it stands tells how many
 * are enough: at a page's edge a share; in a run of lines that other pages have in the same order,
 * a third of it, since a section's menu is on its section's pages alone; alone in the middle of an
 * article, and for a sentence anywhere, half of all pages. Copies of a page, which crawls find
 * under many addresses, count as one.
 */
final class SiteIndex {
  /** So much of the share is enough in a run of lines that come together. */
  private static final double RUN = 1.0 / 3;

  /** So many of all pages must have a sentence, or a line that stands alone in an article. */
  private static final double MOST = 0.5;

  /**
   * A sentence takes so many times the pages: on a small site it may be an article under many
   * addresses.
   */
  private static final int PROSE = 3;

  /** A block with so many words tells a page from others. */
  private static final int TELLING = 5;

  /** An entry of a menu that differs from page to page is no longer. Words. */
  private static final int LONGEST_ENTRY = 10;

  /** What stands so often on a page, outside of its article, is said of each of many goods. */
  private static final int GOODS = 5;

  /** A line is nearly a copy where so much of it is the site's. */
  private static final double NEAR = 0.6;

  private final String site;
  private final SiteCounts counts;
  private final int usual;
  private final int inRun;
  private final int most;
  private final int mostProse;

  /** What stands below each line on enough pages. */
  private final Map<Long, Set<Long>> below = new HashMap<>();

  SiteIndex(String site, SiteCounts counts, int pages, double share) {
    this.site = site;
    this.counts = counts;
    this.usual = enough(pages, share);
    this.inRun = enough(pages, share * RUN);
    this.most = enough(pages, Math.max(share, MOST));
    this.mostProse = enough(PROSE * pages, Math.max(share, MOST));
    for (PairCount pair : counts.pairs.values()) {
      if (pair.pages >= usual) {
        below.computeIfAbsent(pair.above, key -> new HashSet<>()).add(pair.below);
      }
    }
  }

  private int enough(int pages, double share) {
    return Math.max(pages, (int) Math.ceil(share * counts.pages));
  }

  SiteLines.Seen of(List<Block> blocks) {
    return new Search(blocks).seen();
  }

  /** One page being searched. */
  private final class Search {
    private final List<Block> blocks;
    private final int n;
    private final long[] keys;
    private final @Nullable LineCount[] lines;
    private final boolean[] run;
    private final boolean[] known;
    private final @Nullable Kind[] kinds;
    private final Map<Long, Integer> copies = new HashMap<>();

    /** How many copies of this page there are, besides this one: they all count as one page. */
    private int again;

    /** Between these two stands the article. */
    private int first;

    private int last;

    Search(List<Block> blocks) {
      this.blocks = blocks;
      this.n = blocks.size();
      this.keys = new long[n];
      this.lines = new LineCount[n];
      this.run = new boolean[n];
      this.known = new boolean[n];
      this.kinds = new Kind[n];
    }

    SiteLines.Seen seen() {
      lookUp();
      findArticle();
      countCopies();
      for (int i = 0; i < n; i++) {
        kinds[i] = known[i] && isEnough(i) && !blocks.get(i).isProtected() ? Kind.REPEATED : null;
      }
      findChangedEntries();
      findNearCopies();
      Map<Integer, SiteLines.Sighting> found = new HashMap<>();
      for (int i = 0; i < n; i++) {
        for (Line of : blocks.get(i).lines()) {
          found.put(of.number(), new SiteLines.Sighting(kinds[i], pagesHere(i)));
        }
      }
      return new SiteLines.Seen(site, counts.pages, found);
    }

    private void lookUp() {
      for (int i = 0; i < n; i++) {
        keys[i] = SiteCounts.key(blocks.get(i));
        lines[i] = counts.lines.get(keys[i]);
      }
      again = again();
      for (int i = 0; i < n; i++) {
        run[i] = pages(i) >= inRun && (isPair(i - 1, i) || isPair(i, i + 1));
        boolean prose = blocks.get(i).shape().isProse();
        known[i] = pages(i) >= (prose ? mostProse : run[i] ? inRun : usual);
      }
    }

    /** The pages with what is rarest on this one, besides one: the same under other addresses. */
    private int again() {
      int rarest = Integer.MAX_VALUE;
      int rarestTelling = Integer.MAX_VALUE;
      for (int i = 0; i < n; i++) {
        int pages = lines[i] == null ? 0 : lines[i].pages;
        rarest = Math.min(rarest, pages);
        boolean telling = blocks.get(i).shape().words() >= TELLING;
        rarestTelling = telling ? Math.min(rarestTelling, pages) : rarestTelling;
      }
      int copies = rarestTelling < Integer.MAX_VALUE ? rarestTelling : rarest;
      return Math.max(0, copies - 1);
    }

    private void countCopies() {
      for (long key : keys) {
        copies.merge(key, 1, Integer::sum);
      }
    }

    /** How many pages have block {@code i} in such a place. */
    private int pagesHere(int i) {
      LineCount line = lines[i];
      return line == null || isDatum(i) ? 0 : (isInside(i) ? line.middle : line.pages) - again;
    }

    private int pages(int i) {
      LineCount line = lines[i];
      return line == null ? 0 : line.pages - again;
    }

    /** Whether other pages, too, have {@code lower} right below {@code upper}. */
    private boolean isPair(int upper, int lower) {
      PairCount pair = counts.pairs.get(LineKeys.join(key(upper), key(lower)));
      return pair != null && pair.pages - again >= inRun;
    }

    private long key(int i) {
      return i < 0 || i >= n ? LineKeys.EDGE : keys[i];
    }

    /** The article begins with the first prose that is not the site's, and ends with the last. */
    private void findArticle() {
      first = 0;
      while (first < n && (known[first] || !blocks.get(first).shape().isProse())) {
        first++;
      }
      last = n - 1;
      while (last >= 0 && (known[last] || !blocks.get(last).shape().isProse())) {
        last--;
      }
    }

    private boolean isInside(int i) {
      return i > first && i < last;
    }

    /**
     * A line that was learned at the edge is not taken out of an article. A page without an article
     * may be a list of goods: what stands there alone has to be on most pages.
     */
    private boolean isEnough(int i) {
      return pagesHere(i) >= (isInside(i) || isLoose(i) ? most : 1);
    }

    /** Whether it stands by itself on a page that has no article. */
    private boolean isLoose(int i) {
      return first == n && !run[i];
    }

    /** A price, a weight, or the name of such on each of many goods: what a page is there for. */
    private boolean isDatum(int i) {
      LineCount line = lines[i];
      boolean often = copies.getOrDefault(keys[i], 0) >= GOODS;
      return (line != null && line.varies && !isCounter(i)) || (!isInside(i) && often);
    }

    /**
     * Whether a line that has other numbers elsewhere is a date or a counter, and not a price or a
     * weight: it stands beside the site's furniture, or else once, in words, on the page of an
     * article. Prices stand beside the names of goods, and there are many on a page.
     */
    private boolean isCounter(int i) {
      int sides = (isBeside(i - 1, i) ? 1 : 0) + (isBeside(i, i + 1) ? 1 : 0);
      Shape shape = blocks.get(i).shape();
      boolean alone = copies.getOrDefault(keys[i], 0) == 1;
      return sides == 2
          || (alone && (sides == 1 || (first < n && shape.letters() >= shape.digits())));
    }

    /** Whether one of the two, or the page's edge, is furniture, and both often stand together. */
    private boolean isBeside(int upper, int lower) {
      PairCount pair = counts.pairs.get(LineKeys.join(key(upper), key(lower)));
      return pair != null && pair.pages - again >= usual && (isFixed(upper) || isFixed(lower));
    }

    private boolean isFixed(int i) {
      LineCount line = i < 0 || i >= n ? null : lines[i];
      return i < 0 || i >= n || (known[i] && line != null && !line.varies);
    }

    /**
     * An entry that other pages do not have, between two that stand together elsewhere or have
     * something else between them there: the menu's own, changed or put in on this page.
     */
    private void findChangedEntries() {
      for (int i = 0; i < n; i++) {
        if (kinds[i] == null
            && !blocks.get(i).isProtected()
            && !blocks.get(i).shape().isProse()
            && blocks.get(i).shape().words() <= LONGEST_ENTRY
            && isFurniture(i - 1)
            && isFurniture(i + 1)
            && belong(key(i - 1), key(i + 1))) {
          kinds[i] = Kind.CHANGED;
        }
      }
    }

    private boolean isFurniture(int i) {
      return i < 0 || i >= n || kinds[i] == Kind.REPEATED;
    }

    private boolean belong(long upper, long lower) {
      Set<Long> next = below.getOrDefault(upper, Set.of());
      if (next.contains(lower)) {
        return true;
      }
      for (long between : next) {
        if (between != LineKeys.EDGE && below.getOrDefault(between, Set.of()).contains(lower)) {
          return true;
        }
      }
      return false;
    }

    private void findNearCopies() {
      for (int i = 0; i < n; i++) {
        Block block = blocks.get(i);
        if (kinds[i] == null
            && !isInside(i)
            && !block.isProtected()
            && SiteCounts.mayBeNear(block)
            && isNear(LineKeys.shingles(block.text()))) {
          kinds[i] = Kind.NEAR;
        }
      }
    }

    private boolean isNear(long[] shingles) {
      int site = 0;
      for (long shingle : shingles) {
        site += counts.shingles.getOrDefault(shingle, 0) - again >= usual ? 1 : 0;
      }
      return shingles.length > 0 && site >= NEAR * shingles.length;
    }
  }
}
