package dev.pith.phrase;

import java.util.Locale;

/**
 * What a phrase is a cue for. The name in lower case, with {@code -} for {@code _}, opens the group
 * in a data file.
 */
public enum Group {
  /** Share bars, print and mail links. */
  SHARE,
  /** Calls to subscribe to a newsletter. */
  SUBSCRIBE,
  /** Cookie walls and their buttons. */
  CONSENT,
  /** What frames a comment section. */
  COMMENTS,
  /** Labels of advertisements. */
  ADVERTISEMENT,
  /** Footers: rights, terms, policies. */
  COPYRIGHT,
  /** How long it takes to read, when it came out, how often it was seen. */
  READ_TIME,
  /** Labels around an author's name. Weak: content elsewhere. */
  BYLINE,
  /** Calls to install an app. */
  APP,
  /** What a page says while its scripts run, or when they do not. */
  LOADING,
  /** Notes for screen readers on links. */
  NEW_WINDOW,
  /** Skip, log-in, search and paging links. */
  SKIP,
  /** Heads a list of links to other articles. */
  RELATED,
  /** May head such a list, and is ordinary content elsewhere. */
  RELATED_WEAK,
  /** Leads to another article's headline in the same line. */
  RELATED_LEAD,
  /** Entries of menus. Weak: any of them may be a heading. */
  MENU,
  /** Leads to the next page or the one before. */
  PAGING,
  /** Heads a list of tags, categories or months. Weak. */
  TAGS,
  /** Heads a table of contents made of links. */
  CONTENTS,
  /** Ends a page when it stands at its very end. */
  SITE_TAIL;

  /** This group alone, for {@link Phrases#groups}. */
  @SuppressWarnings("EnumOrdinal") // never stored: a mask lives as long as the process
  public int bit() {
    return 1 << ordinal();
  }

  static Group named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
