package dev.pith.corpus;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one page adds to the counts of its site, each thing once. Most of a survey's work is to find
 * that out; it needs no other page, so many threads can do it.
 */
public final class PageCounts {
  /** Parts of a page, as bits. */
  static final int HEAD = 1;

  static final int MIDDLE = 2;
  static final int FOOT = 4;

  /** A line as it stands first on the page, and all places where it stands. */
  static final class Seen {
    final String text;
    int places;

    Seen(String text) {
      this.text = text;
    }
  }

  final Map<Long, Seen> lines = new HashMap<>();

  /** Pairs that the page has, with no count. */
  final List<PairCount> pairs = new ArrayList<>();

  final Set<Long> shingles = new HashSet<>();

  private final boolean empty;

  private PageCounts(List<Block> blocks) {
    int n = blocks.size();
    empty = n == 0;
    int first = 0;
    while (first < n && !blocks.get(first).shape().isProse()) {
      first++;
    }
    int last = n - 1;
    while (last >= 0 && !blocks.get(last).shape().isProse()) {
      last--;
    }
    Set<Long> paired = new HashSet<>();
    long above = LineKeys.EDGE;
    for (int i = 0; i < n; i++) {
      Block block = blocks.get(i);
      long key = SiteCounts.key(block);
      if (block.text().length() <= SiteCounts.LONGEST) {
        lines.computeIfAbsent(key, any -> new Seen(block.text())).places |=
            i < first ? HEAD : i > last ? FOOT : MIDDLE;
      }
      pair(above, key, paired);
      if (SiteCounts.mayBeNear(block)) {
        for (long shingle : LineKeys.shingles(block.text())) {
          if (shingle != 0) {
            shingles.add(shingle);
          }
        }
      }
      above = key;
    }
    pair(above, LineKeys.EDGE, paired);
  }

  /** Of a page as it came; a page over the limit of what is read has none. */
  public static PageCounts of(Page page) {
    return new PageCounts(page.isVerbatim() ? List.of() : new Draft(page).blocks());
  }

  boolean isEmpty() {
    return empty;
  }

  private void pair(long above, long below, Set<Long> paired) {
    if (!empty && paired.add(LineKeys.join(above, below))) {
      pairs.add(new PairCount(above, below));
    }
  }
}
