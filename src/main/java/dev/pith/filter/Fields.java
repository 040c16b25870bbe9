package dev.pith.filter;

import dev.pith.page.Fold;
import dev.pith.page.Shape;
import dev.pith.phrase.Phrases;

/**
 * Tells the fields of a record from headlines: "Memory: 4 GB" below "Processor: 3 GHz".
 *
 * <p>One such line may be a headline ("Storm: what we know"). Two in a row with different labels
 * are a record.
 */
final class Fields {
  /** A label has so many words. By judgement, not measured. */
  private static final int LONGEST = 3;

  private Fields() {}

  /** Whether the blocks {@code [from, to)} are fields of one record. */
  static boolean areRecord(Profile profile, int from, int to) {
    if (from < 0 || to > profile.size()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      String text = profile.block(i).text();
      int end = label(text);
      String above = i > from ? profile.block(i - 1).text() : "";
      if (end == 0 || Fold.same(above, 0, label(above), text, 0, end)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether block {@code i}, which begins with a lead, is a field itself: the lead is one word that
   * never heads a list of links ("Video: 4K, 60 frames"), and a field stands above or below.
   */
  static boolean isField(Profile profile, int i) {
    String lead = profile.block(i).text().substring(0, profile.wording(i).lead());
    return Shape.of(lead).words() == 1
        && (Phrases.all().groups(lead) & Profile.CUE) == 0
        && ((hasNoLead(profile, i - 1) && areRecord(profile, i - 1, i + 1))
            || (hasNoLead(profile, i + 1) && areRecord(profile, i, i + 2)));
  }

  private static boolean hasNoLead(Profile profile, int i) {
    return i >= 0 && i < profile.size() && profile.wording(i).lead() == 0;
  }

  /** Where the label ends that {@code text} begins with; 0 where it has none. */
  private static int label(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '\uff1a') {
        String value = text.substring(i + 1);
        boolean says = Shape.of(value).visible() > 0 && !value.startsWith("//");
        return says && Shape.of(text.substring(0, i)).words() <= LONGEST ? i : 0;
      }
    }
    return 0;
  }
}
