package dev.pith.corpus;

import dev.pith.page.Block;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/** What was counted on the pages of one site, each thing once a page. */
final class SiteCounts implements Serializable {
  private static final long serialVersionUID = 1;

  /** Bytes that a site without lines takes. Estimated. */
  static final int BYTES = 600;

  /** Bytes that the count of a run of words takes. Estimated. */
  private static final int SHINGLE = 80;

  /** Longer lines are no furniture, and too long for an example. Characters. */
  static final int LONGEST = 2000;

  int pages;
  final Map<Long, LineCount> lines = new HashMap<>();
  final Map<Long, PairCount> pairs = new HashMap<>();

  /** Pages with a run of three words in a line that is no sentence. */
  final Map<Long, Integer> shingles = new HashMap<>();

  /** Bytes that all this takes. Estimated. */
  long bytes = BYTES;

  void observe(PageCounts page) {
    pages++;
    page.lines.forEach(this::observe);
    page.pairs.forEach(pair -> addPair(pair.above, pair.below, 1));
    page.shingles.forEach(shingle -> addShingle(shingle, 1));
  }

  private void observe(long key, PageCounts.Seen seen) {
    LineCount count = lines.get(key);
    if (count == null) {
      count = new LineCount(seen.text);
      putLine(key, count);
    }
    count.pages++;
    count.see(seen.text);
    count.head += (seen.places & PageCounts.HEAD) != 0 ? 1 : 0;
    count.middle += (seen.places & PageCounts.MIDDLE) != 0 ? 1 : 0;
    count.foot += (seen.places & PageCounts.FOOT) != 0 ? 1 : 0;
  }

  /** The key of {@code block}; of a longer one than there are any it tells no dates. */
  static long key(Block block) {
    return block.text().length() <= LONGEST ? LineKeys.of(block.text()) : block.shape().fold();
  }

  /** Whether {@code block} may be a menu in one line, of which near-copies are looked for. */
  static boolean mayBeNear(Block block) {
    return !block.shape().isProse()
        && block.shape().words() >= 5
        && block.shape().words() <= 80
        && block.text().length() <= LONGEST;
  }

  void add(SiteCounts more) {
    pages += more.pages;
    more.lines.forEach(
        (key, count) -> {
          LineCount known = lines.get(key);
          if (known == null) {
            LineCount copy = new LineCount(count.example);
            copy.add(count);
            putLine(key, copy);
          } else {
            known.add(count);
          }
        });
    more.pairs.values().forEach(pair -> addPair(pair.above, pair.below, pair.pages));
    more.shingles.forEach(this::addShingle);
  }

  void putLine(long key, LineCount count) {
    lines.put(key, count);
    bytes += LineCount.BYTES + 2L * count.example.length();
  }

  void addPair(long above, long below, int times) {
    long key = LineKeys.join(above, below);
    PairCount known = pairs.get(key);
    if (known == null) {
      known = new PairCount(above, below);
      pairs.put(key, known);
      bytes += PairCount.BYTES;
    }
    known.pages += times;
  }

  void addShingle(long key, int times) {
    bytes += shingles.merge(key, times, Integer::sum) == times ? SHINGLE : 0;
  }

  /** Gives the marks of what may stand on other pages, too, that others have seen. */
  void mark(long site, LongConsumer into) {
    lines.keySet().forEach(key -> into.accept(Marks.line(site, key)));
    shingles.keySet().forEach(key -> into.accept(Marks.shingle(site, key)));
  }

  /**
   * Forgets what stands on one page and has no mark in {@code elsewhere}. Where two lines stand
   * together elsewhere each of them stands there, so pairs go with their lines.
   */
  void forgetAlone(long site, Marks elsewhere) {
    Set<Long> alone = new HashSet<>();
    lines.forEach(
        (key, count) -> {
          if (count.pages == 1 && !elsewhere.has(Marks.line(site, key))) {
            alone.add(key);
          }
        });
    lines.keySet().removeAll(alone);
    pairs.values().removeIf(pair -> alone.contains(pair.above) || alone.contains(pair.below));
    shingles
        .entrySet()
        .removeIf(
            shingle ->
                shingle.getValue() == 1 && !elsewhere.has(Marks.shingle(site, shingle.getKey())));
    weigh();
  }

  /** Forgets what stands on no more than {@code most} pages. */
  void forget(int most) {
    lines.values().removeIf(count -> count.pages <= most);
    pairs.values().removeIf(count -> count.pages <= most);
    shingles.values().removeIf(count -> count <= most);
    weigh();
  }

  private void weigh() {
    bytes = BYTES + (long) pairs.size() * PairCount.BYTES + (long) shingles.size() * SHINGLE;
    for (LineCount count : lines.values()) {
      bytes += LineCount.BYTES + 2L * count.example.length();
    }
  }
}
