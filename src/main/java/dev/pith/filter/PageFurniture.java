package dev.pith.filter;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Kind;
import dev.pith.page.Reason;
import dev.pith.page.Shape;
import dev.pith.page.Text;
import dev.pith.phrase.Group;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drops lines that as a whole are a known cue: share buttons, cookie banners, footers.
 *
 * <pre>
 *   Share on Facebook
 *   The council met on Monday.     ->   The council met on Monday.
 *   © 2026 All rights reserved
 * </pre>
 *
 * <p>A page about cookies keeps its text: where its title or its prose speaks of them, the consent
 * cues stay. So do a title ("Privacy policy" above the policy itself) and what somebody says ("Got
 * it").
 *
 * @param evidence how much else must look like a web page before cues that content has too are
 *     believed; see {@link Profile#evidence()}
 * @param around whether above the first paragraph and below the last such cues need no evidence
 */
public record PageFurniture(int evidence, boolean around) implements Filter {
  /** So many paragraphs about cookies make a page about cookies. A banner has one or two. */
  private static final int ABOUT_COOKIES = 3;

  /** So many words that end as a sentence does are one. Labels of a footer have fewer. */
  private static final int SENTENCE = 6;

  /** Cues of so few words ("Accept", "Sign up") are what a manual or a story says, too. */
  private static final int WORD = 2;

  /** Groups in the order in which a reason names them. */
  private static final List<Group> CERTAIN =
      List.of(
          Group.CONSENT,
          Group.LOADING,
          Group.NEW_WINDOW,
          Group.APP,
          Group.SUBSCRIBE,
          Group.COMMENTS,
          Group.ADVERTISEMENT,
          Group.COPYRIGHT);

  /**
   * Believed only on pages with evidence, or around the text: words that a clean page may have as a
   * heading or a list item.
   */
  private static final List<Group> LIKELY =
      List.of(Group.SHARE, Group.READ_TIME, Group.SKIP, Group.PAGING, Group.BYLINE);

  /** Any group at all. */
  private static final int ANY = -1;

  private static final Map<Group, Reason> REASONS = reasons();

  public PageFurniture {
    if (evidence < 0) {
      throw new IllegalArgumentException("evidence is a count from 0, not " + evidence);
    }
  }

  @Override
  public String name() {
    return "page-furniture";
  }

  @Override
  public void apply(Draft draft) {
    Profile profile = Profile.of(draft);
    boolean cookies = isAboutCookies(profile);
    for (int i = 0; i < profile.size(); i++) {
      if (profile.is(i, ANY)) {
        judge(draft, profile, i, cookies);
      }
    }
  }

  private void judge(Draft draft, Profile profile, int i, boolean cookies) {
    if (isSpoken(profile.block(i).text())) {
      return;
    }
    boolean furnished = profile.evidence() >= evidence;
    Group group = certain(profile, i, cookies, furnished);
    if (group == null) {
      group = likely(profile, i, furnished);
    }
    if (group != null) {
      draft.drop(profile.block(i), Objects.requireNonNull(REASONS.get(group)));
    }
  }

  private @Nullable Group certain(Profile profile, int i, boolean cookies, boolean furnished) {
    for (Group group : CERTAIN) {
      if (profile.is(i, group.bit())
          && !(group == Group.CONSENT && cookies)
          && !isOwnWord(profile, i, group, furnished)) {
        return group;
      }
    }
    return null;
  }

  /**
   * Whether the line, a cue of {@code group}, is a word that the page says for itself: "Privacy
   * policy" above the policy or a part of it, "Reply" among the keys of a manual.
   */
  private boolean isOwnWord(Profile profile, int i, Group group, boolean furnished) {
    if (group == Group.COPYRIGHT) {
      return isTitle(profile, i) || isSection(profile, i);
    }
    if (furnished || profile.firstEvidence() >= evidence || !isWord(profile, i)) {
      return false;
    }
    if (group == Group.ADVERTISEMENT) {
      return isTitle(profile, i) || profile.block(i).kind() == Kind.HEADING;
    }
    return isTitle(profile, i) || !(around && isAround(profile, i));
  }

  private static boolean isWord(Profile profile, int i) {
    Shape shape = profile.block(i).shape();
    return shape.words() <= WORD
        && shape.digits() == 0
        && profile.block(i).text().indexOf('\u00a9') < 0;
  }

  private @Nullable Group likely(Profile profile, int i, boolean furnished) {
    boolean free = around && isAround(profile, i) && !isTitle(profile, i);
    if ((!furnished && !free) || isHeading(profile, i)) {
      return null;
    }
    for (Group group : LIKELY) {
      if (profile.is(i, group.bit()) && (furnished || group != Group.BYLINE)) {
        return group;
      }
    }
    return null;
  }

  /** Whether the line is in quotation marks, as speech in a story is. */
  private static boolean isSpoken(String text) {
    if (text.length() < 3) {
      return false;
    }
    return switch (text.charAt(0)) {
      case '"', '\u201c', '\u201e', '\u00ab', '\u2018', '\u300c' ->
          "\"\u201c\u201d\u00bb\u2019\u300d".indexOf(text.charAt(text.length() - 1)) >= 0;
      default -> false;
    };
  }

  /** Whether the block is the page's first and prose follows: the title of a page about itself. */
  private static boolean isTitle(Profile profile, int i) {
    return i == 0 && profile.size() > 1 && profile.block(1).shape().isProse();
  }

  /**
   * Whether a policy's name is the heading of a section about it, as in a club's rules: a sentence
   * stands above and below, be it short. With a year or the sign it is a footer's line anywhere,
   * and "Cookie policy" above a sentence about cookies heads a banner as often.
   */
  private static boolean isSection(Profile profile, int i) {
    Block block = profile.block(i);
    return isSentence(profile, i - 1)
        && isSentence(profile, i + 1)
        && block.shape().digits() < 4
        && block.text().indexOf('\u00a9') < 0
        && !(namesCookies(block.text()) && namesCookies(profile.block(i + 1).text()));
  }

  private static boolean isSentence(Profile profile, int i) {
    if (i < 0 || i >= profile.size() || profile.is(i, ANY)) {
      return false;
    }
    Shape shape = profile.block(i).shape();
    return shape.words() >= SENTENCE && shape.ends();
  }

  /** Whether the line stands above the first paragraph or below the last. */
  private static boolean isAround(Profile profile, int i) {
    return profile.lastProse() >= 0 && (i < profile.firstProse() || i > profile.lastProse());
  }

  /**
   * Whether the line stands between prose or is numbered, as the heading of a section about that
   * network does.
   */
  private static boolean isHeading(Profile profile, int i) {
    Block block = profile.block(i);
    if (block.kind() == Kind.LIST && Character.isDigit(Text.strip(block.first().raw()).charAt(0))) {
      return true;
    }
    return i > 0 && i + 1 < profile.size() && profile.isProse(i - 1) && profile.isProse(i + 1);
  }

  private static Map<Group, Reason> reasons() {
    Map<Group, Reason> reasons = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      reasons.put(group, Reason.of(group.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    return reasons;
  }

  private static boolean isAboutCookies(Profile profile) {
    // Few pages have a banner to spare, so few are read for this.
    boolean asked = false;
    for (int i = 0; i < profile.size(); i++) {
      asked |= profile.is(i, Group.CONSENT.bit());
    }
    return asked && speaksOfCookies(profile);
  }

  private static boolean speaksOfCookies(Profile profile) {
    int paragraphs = 0;
    for (int i = 0; i < profile.size(); i++) {
      boolean title = isTitle(profile, i) && !profile.is(i, Group.CONSENT.bit());
      if ((title || profile.isProse(i)) && namesCookies(profile.block(i).text())) {
        if (title) {
          return true;
        }
        paragraphs++;
      }
    }
    return paragraphs >= ABOUT_COOKIES;
  }

  private static boolean namesCookies(String text) {
    return text.toLowerCase(Locale.ROOT).contains("cookie");
  }
}
