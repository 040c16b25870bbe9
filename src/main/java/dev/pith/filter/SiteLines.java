package dev.pith.filter;

import dev.pith.page.Page;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a page's lines from other pages of its site. */
public interface SiteLines extends Serializable {
  /** Nothing is known of any page. */
  SiteLines NONE = new Nothing();

  /**
   * What is known of the lines of {@code page}, as it came.
   *
   * @param pages so many pages must have a line before it is furniture
   * @param share so much of the site's pages, 0 to 1
   */
  Seen of(Page page, int pages, double share);

  /** Why a line is furniture. */
  enum Kind {
    /** Enough pages have it. */
    REPEATED,

    /** It stands in a menu where other pages have another entry, or none. */
    CHANGED,

    /** Most of its words are a line that enough pages have. */
    NEAR
  }

  /**
   * Where else a line was seen.
   *
   * @param kind why it is furniture; null where it is not
   * @param pages how many of the site's pages have it
   */
  record Sighting(@Nullable Kind kind, int pages) {}

  /**
   * What is known of a page.
   *
   * @param site its site
   * @param pages how many pages of that were seen
   * @param lines what is known of each line, by its number
   */
  record Seen(String site, int pages, Map<Integer, Sighting> lines) {
    /** Of a page of which nothing is known. */
    static final Seen NOTHING = new Seen("", 0, Map.of());

    /** Whether line {@code number} is furniture. */
    boolean isFurniture(int number) {
      Sighting sighting = lines.get(number);
      return sighting != null && sighting.kind() != null;
    }

    /** How many lines are furniture. */
    int furniture() {
      int count = 0;
      for (Sighting sighting : lines.values()) {
        count += sighting.kind() == null ? 0 : 1;
      }
      return count;
    }
  }

  /** A record, so that it is equal to itself after it was serialised. */
  record Nothing() implements SiteLines {
    @Override
    public Seen of(Page page, int pages, double share) {
      return Seen.NOTHING;
    }

    @Override
    public String toString() {
      return "none";
    }
  }
}
