package dev.pith.corpus;

import dev.pith.filter.SiteLines;
import dev.pith.page.Draft;
import dev.pith.page.Page;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * What the pages of each site have in common: the findings of a survey. They are observed page by
 * page, merge with what was found elsewhere, and then say what of a page is furniture.
 *
 * <p>Within {@link #budget()} all counts are exact, and the same pages in any order and any parts
 * give the same templates. Where a survey outgrows it, what was seen least is forgotten (lossy
 * counting; Manku and Motwani, VLDB 2002): {@link #lost()} says by how much counts may fall short.
 */
public final class Templates implements Serializable {
  private static final long serialVersionUID = 1;

  /** What a survey may take where nobody says otherwise. Bytes. */
  public static final long BUDGET = 256L << 20;

  /** Lines on fewer pages are never furniture, and in no file. */
  public static final int FEWEST = 2;

  /** Nothing stands on more pages. */
  private static final int MOST = 1 << 29;

  private final long budget;
  private final Map<String, SiteCounts> sites = new TreeMap<>();
  private long bytes;
  private int lost;

  /** Made when somebody first asks; nothing is observed any more then. */
  private transient Map<String, SiteIndex> indexes = new ConcurrentHashMap<>();

  /**
   * Templates of nothing.
   *
   * @param budget how much of the memory they may take, in bytes, as estimated
   */
  public Templates(long budget) {
    this.budget = budget;
  }

  long budget() {
    return budget;
  }

  /** How many pages less than there were a count may say, because memory ran out; 0: none. */
  public int lost() {
    return lost;
  }

  /** Takes into account that a count may fall short by so many pages more. */
  public void lose(int pages) {
    lost += pages;
  }

  /** How much memory they take, as estimated. */
  public long bytes() {
    return bytes;
  }

  /** The counts of each site, in the order of their names. */
  Map<String, SiteCounts> sites() {
    return sites;
  }

  /** Takes in a page of {@code site}, as it came. */
  public void observe(String site, Page page) {
    observe(site, PageCounts.of(page));
  }

  /** Takes in what was counted on a page of {@code site}. */
  public void observe(String site, PageCounts page) {
    if (!page.isEmpty()) {
      SiteCounts counts = site(site);
      long before = counts.bytes;
      counts.observe(page);
      grow(counts.bytes - before);
    }
  }

  /** Takes in what was observed elsewhere, which is not to be used any more. */
  public void merge(Templates more) {
    lost += more.lost;
    more.sites.forEach(
        (name, counts) -> {
          SiteCounts known = site(name);
          long before = known.bytes;
          known.add(counts);
          grow(known.bytes - before);
        });
  }

  /** The same parted in {@code parts}, each site in one; not to be used any more itself. */
  public List<Templates> parted(int parts) {
    List<Templates> parted = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      parted.add(new Templates(budget));
    }
    sites.forEach(
        (name, counts) -> parted.get(Math.floorMod(name.hashCode(), parts)).put(name, counts));
    parted.forEach(part -> part.lost = lost);
    return parted;
  }

  /** Marks of all that is here, in {@code slots} slots. */
  public Marks marks(int slots) {
    LongStream.Builder marks = LongStream.builder();
    sites.forEach((name, counts) -> counts.mark(Marks.site(name), marks));
    return Marks.of(marks.build().toArray(), slots);
  }

  /** Forgets what stands on one page here and on none {@code elsewhere}: it is no furniture. */
  public void forgetAlone(Marks elsewhere) {
    sites.forEach((name, counts) -> counts.forgetAlone(Marks.site(name), elsewhere));
    weigh();
  }

  /** Takes in a part of what was parted, merged with others of the same sites. */
  public void join(Templates part) {
    lost = Math.max(lost, part.lost);
    part.sites.forEach(this::put);
  }

  private void put(String name, SiteCounts counts) {
    sites.put(name, counts);
    grow(counts.bytes + 2L * name.length());
  }

  SiteCounts site(String name) {
    SiteCounts known = sites.get(name);
    if (known == null) {
      known = new SiteCounts();
      sites.put(name, known);
      grow(known.bytes + 2L * name.length());
    }
    return known;
  }

  /**
   * Over the budget, forgets until half of it is free, so that it does not have to at each page.
   */
  private void grow(long by) {
    bytes += by;
    if (bytes <= budget) {
      return;
    }
    int most = 0;
    while (bytes > budget / 2 && most < MOST) {
      most = Math.max(1, 2 * most);
      forget(most);
      weigh();
    }
    lost += most;
  }

  private void weigh() {
    bytes = 0;
    sites.forEach((name, site) -> bytes += site.bytes + 2L * name.length());
  }

  private void forget(int most) {
    sites.values().forEach(site -> site.forget(most));
    sites.values().removeIf(site -> site.pages <= most);
  }

  /** Forgets what cannot be furniture: what the file of templates does not hold. */
  public void settle() {
    forget(FEWEST - 1);
  }

  /**
   * What the filters ask.
   *
   * @param sites which site a page is of
   * @param folder the first folder on the way to it
   */
  public SiteLines lines(Sites sites, String folder) {
    return new Known(this, sites, folder);
  }

  SiteIndex index(String site, int pages, double share) {
    Map<String, SiteIndex> known = indexes;
    return known.computeIfAbsent(
        pages + " " + share + " " + site,
        key -> new SiteIndex(site, this.sites.getOrDefault(site, new SiteCounts()), pages, share));
  }

  private Object readResolve() {
    indexes = new ConcurrentHashMap<>();
    return this;
  }

  /** Templates, asked about the pages of one folder. */
  private record Known(Templates templates, Sites sites, String folder) implements SiteLines {
    @Override
    public Seen of(Page page, int pages, double share) {
      return templates.index(sites.of(page, folder), pages, share).of(new Draft(page).blocks());
    }

    @Override
    public String toString() {
      return "%d sites".formatted(templates.sites.size());
    }
  }
}
