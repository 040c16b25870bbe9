package dev.pith.filter;

import dev.pith.page.Fold;
import dev.pith.page.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Finds that a text is copies of one text, in one pass over its letters (the prefix function of
 * Knuth, Morris and Pratt, 1977).
 *
 * <p>Languages repeat themselves too, so the shorter the text and the more deliberate its joint,
 * the less is believed: nothing between the copies is a link taken out twice, a comma is a refrain.
 */
final class Doubling {
  private Doubling() {}

  /**
   * Shorter texts are reduplications (couscous, Bora Bora) more often than links. Letters and
   * digits.
   */
  private static final int SHORTEST = 6;

  /** So many letters fit into a long. */
  private static final int WINDOW = 4;

  /** Texts longer than this are looked at by nobody and would only cost memory. Characters. */
  private static final int LONGEST = 1 << 16;

  /** The one text that {@code text} says several times; null where it does not. */
  static @Nullable String single(String text) {
    return single(text, Shape.of(text));
  }

  /** The same for a {@code text} of a known shape. */
  static @Nullable String single(String text, Shape shape) {
    int n = shape.visible();
    if (n < 2 * SHORTEST || text.length() > LONGEST || !beginsAgain(text, shape)) {
      return null;
    }
    int[] place = places(text, n);
    int border = border(text, place, n);
    int period = n - border;
    if (border > 0 && n % period == 0) {
      return exact(text, place, n, period);
    }
    return cutOff(text, place, n, border);
  }

  /**
   * Whether the first four letters come again where a copy may begin. It allocates next to nothing,
   * looks for the first letter alone, and is the last for most lines.
   */
  private static boolean beginsAgain(String text, Shape shape) {
    int n = shape.visible();
    int begin = Fold.next(text, 0, text.length());
    if (shape.marks() > 0 && (text.indexOf('\u2026') >= 0 || text.contains("..."))) {
      return comesAgain(text, begin, 1, text.length() - 1, 0);
    }
    // Copies that are whole share the letters evenly. Where they are a prime number of longer ones
    // again, so many letters stand in front of the second, and no more other signs than there are.
    int signs = text.length() - n;
    int left = n;
    int copies = factor(left, 2);
    while (copies > 1 && copies <= n / SHORTEST) {
      if (comesAgain(text, begin, n / copies, n / copies + signs, n / copies)) {
        return true;
      }
      while (left % copies == 0) {
        left /= copies;
      }
      copies = factor(left, copies + 1);
    }
    return false;
  }

  /** The smallest prime factor of {@code n}, which has none below {@code least}; 1 where n is 1. */
  private static int factor(int n, int least) {
    for (int factor = least; factor * factor <= n; factor++) {
      if (n % factor == 0) {
        return factor;
      }
    }
    return n;
  }

  /**
   * Whether the first four letters, which stand at {@code begin}, stand at one of the places from
   * {@code from} to {@code to}, too.
   *
   * @param letters how many stand in front of that place, and all that follows there is what the
   *     text begins with; 0 where it may be any
   */
  private static boolean comesAgain(String text, int begin, int from, int to, int letters) {
    char lower = Fold.folded(text.charAt(begin));
    char upper = Character.toUpperCase(lower);
    int counted = begin;
    int seen = 0;
    for (int i = Math.max(from, begin + 1); i <= to && seen <= letters; i++) {
      char c = text.charAt(i);
      boolean again = c == lower || c == upper || (c >= 128 && Fold.folded(c) == lower);
      if (again && window(text, i) == window(text, begin)) {
        if (letters == 0) {
          return true;
        }
        for (; counted < i; counted++) {
          seen += Fold.counts(text.charAt(counted)) ? 1 : 0;
        }
        if (seen == letters) {
          return Fold.after(text, text.substring(i)) > 0;
        }
      }
    }
    return false;
  }

  /** The four letters from {@code from} on; 0 where there are not so many. */
  private static long window(String text, int from) {
    long letters = 0;
    int at = from;
    for (int i = 0; i < WINDOW; i++) {
      at = Fold.next(text, at, text.length());
      if (at == text.length()) {
        return 0;
      }
      letters = (letters << Character.SIZE) | Fold.folded(text.charAt(at++));
    }
    return letters;
  }

  /** Where the letters and digits of {@code text} stand. */
  private static int[] places(String text, int n) {
    int[] place = new int[n];
    int i = 0;
    for (int at = 0; at < n; i++) {
      if (Fold.counts(text.charAt(i))) {
        place[at++] = i;
      }
    }
    return place;
  }

  /** How long the longest beginning is, in letters, that is also the text's end. */
  private static int border(String text, int[] place, int n) {
    int[] borders = new int[n];
    int b = 0;
    for (int i = 1; i < n; i++) {
      char c = Fold.lower(text.charAt(place[i]));
      while (b > 0 && c != Fold.lower(text.charAt(place[b]))) {
        b = borders[b - 1];
      }
      if (c == Fold.lower(text.charAt(place[b]))) {
        b++;
      }
      borders[i] = b;
    }
    return b;
  }

  private static @Nullable String exact(String text, int[] place, int n, int period) {
    String tail = text.substring(place[n - 1] + 1);
    String first = text.substring(0, place[period - 1] + 1) + tail;
    String joint = text.substring(place[period - 1] + 1, place[period]);
    if (!isBelievable(
        Shape.of(first), period, n / period, joint, text.charAt(place[period]), tail)) {
      return n == 2 * period && isLong(Shape.of(first), period) ? half(text) : null;
    }
    String last = text.substring(0, place[0]) + text.substring(place[n - period]);
    if (Shape.of(first).isShouted() != Shape.of(last).isShouted()) {
      return Shape.of(first).isShouted() ? last : first;
    }
    // Copies in marks of their own (‘so’ and 'so') are not to be mixed.
    return joint.isBlank() || joint.equals(tail) ? first : last;
  }

  private static boolean isBelievable(
      Shape copy, int letters, int copies, String joint, char next, String tail) {
    if (copy.letters() == 0 || letters < SHORTEST) {
      return false;
    }
    if (joint.isEmpty() || isClosing(joint, tail)) {
      // Glued: two words, or one that begins with a capital in the middle of the line, or one too
      // long to be a word.
      // Strings of digits or capitals are codes, not words.
      boolean word = copy.digits() == 0 && !copy.isShouted();
      return copy.words() >= 2
          ? letters >= 8 || copy.upper() > 0
          : word && (Character.isUpperCase(next) || letters >= 12);
    }
    if (joint.isBlank()) {
      return copy.words() >= 3 && letters >= 12;
    }
    boolean refrain = joint.indexOf('!') >= 0 || !isClosing(joint.strip(), "");
    return copies == 2 && isLong(copy, letters) && !refrain;
  }

  private static boolean isLong(Shape copy, int letters) {
    return copy.words() >= 5 && letters >= 25;
  }

  /**
   * The half of a {@code text} that is glued together of two that are the same to the last mark, so
   * that whatever stands at the joint is theirs; null if it is not.
   */
  private static @Nullable String half(String text) {
    int size = text.length() / 2;
    boolean parted = text.charAt(size) == ' ' || text.charAt(size - 1) == ' ';
    return !parted && text.length() == 2 * size && text.startsWith(text.substring(size))
        ? text.substring(0, size)
        : null;
  }

  /**
   * Whether the joint is the end of a sentence or quotation at most: what the last copy ends in, or
   * quotation marks.
   */
  private static boolean isClosing(String joint, String tail) {
    if (joint.equals(tail)) {
      return joint.indexOf(' ') < 0 && joint.indexOf(',') < 0 && joint.indexOf('-') < 0;
    }
    for (int i = 0; i < joint.length(); i++) {
      if ("\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u300c\u300d.?!\u2026\u3002\uff1f\uff01()"
              .indexOf(joint.charAt(i))
          < 0) {
        return false;
      }
    }
    return true;
  }

  /** The longer of two copies one of which ends early in an ellipsis. */
  private static @Nullable String cutOff(String text, int[] place, int n, int border) {
    int shortest = Math.max(12, (n - border) / 2);
    if (border >= shortest && endsInEllipsis(text, text.length()) && n - border > border) {
      return text.substring(0, place[n - border - 1] + 1)
          + closing(text, place[n - border - 1] + 1, place[n - border]);
    }
    int cut = ellipsis(text);
    if (cut < 0) {
      return null;
    }
    int behind = cut + (text.charAt(cut) == '\u2026' ? 1 : 3);
    String early = text.substring(0, cut);
    String full = text.substring(behind);
    Shape shape = Shape.of(early);
    boolean glued = Fold.counts(text.charAt(behind));
    boolean believable =
        (glued ? shape.visible() >= 12 : shape.words() >= 5 && shape.letters() >= 25)
            && Fold.after(full, early) >= 0
            && full.length() < 4 * early.length();
    return believable ? full.strip() : null;
  }

  private static String closing(String text, int from, int to) {
    int i = from;
    while (i < to && ".?!)\"\u201d\u2019\u00bb".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return text.substring(from, i);
  }

  private static boolean endsInEllipsis(String text, int end) {
    return text.startsWith("\u2026", end - 1) || text.startsWith("...", end - 3);
  }

  private static int ellipsis(String text) {
    int sign = text.indexOf('\u2026');
    int dots = text.indexOf("...");
    int first = sign < 0 || (dots >= 0 && dots < sign) ? dots : sign;
    return first > 0 && first + 3 < text.length() ? first : -1;
  }
}
