package dev.pith.train;

import dev.pith.page.Shape;
import dev.pith.page.Text;
import dev.pith.phrase.Group;
import dev.pith.phrase.Phrases;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A page as in a language whose words the judge has never seen: shapes and repetitions stay, and no
 * word says anything any more. What the phrase lists know stays as it is, since they know it in
 * many languages.
 */
final class Foreign {
  private Foreign() {}

  private static final int LETTERS = 26;

  /** Behind the letters of Latin script. */
  private static final char NO_LATIN = '\u0250';

  /** A made-up script of so many characters, beginning with the first Chinese one. */
  private static final char HAN = '\u4e00';

  private static final int CHARACTERS = 3000;

  /** A character stands for so many letters or so. */
  private static final int LETTERS_EACH = 3;

  /** From here on characters are as wide as they are high. */
  private static final char WIDE = '\u3000';

  private static final String MARKS = ",.?!:";
  private static final String WIDE_MARKS = "\uff0c\u3002\uff1f\uff01\uff1a";

  /** Each letter of the alphabet becomes the one {@code by} places on. */
  static Reviewed spaced(Reviewed page, int by) {
    return said(page, line -> spaced(line, by));
  }

  /** Each word becomes a few characters, and the spaces between words go. */
  static Reviewed unspaced(Reviewed page) {
    return said(page, Foreign::unspaced);
  }

  private static Reviewed said(Reviewed page, UnaryOperator<String> speech) {
    return page.reading(said(page.text(), speech), said(page.gold(), speech));
  }

  private static String said(String text, UnaryOperator<String> speech) {
    StringBuilder said = new StringBuilder(text.length());
    for (String line : Text.lines(text)) {
      said.append(isKnown(line) ? line : speech.apply(line)).append('\n');
    }
    return said.toString();
  }

  private static boolean isKnown(String line) {
    Phrases phrases = Phrases.all();
    return Shape.of(line).words() <= Phrases.MOST_WORDS
        && (phrases.groups(line) != 0 || phrases.lead(line, Group.RELATED_LEAD) > 0);
  }

  private static String spaced(String line, int by) {
    StringBuilder other = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      char first = c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : 0;
      other.append(first == 0 ? c : (char) (first + (c - first + by) % LETTERS));
    }
    return other.toString();
  }

  private static String unspaced(String line) {
    StringBuilder other = new StringBuilder(line.length());
    int i = 0;
    while (i < line.length()) {
      int end = i;
      while (end < line.length() && isLatin(line.charAt(end))) {
        end++;
      }
      if (end > i) {
        write(line.substring(i, end), other);
        i = end;
      } else {
        char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
        write(line.charAt(i), next, other);
        i++;
      }
    }
    return other.toString();
  }

  private static void write(String word, StringBuilder to) {
    int hash = word.toLowerCase(Locale.ROOT).hashCode() * 0x9E3779B9;
    for (int part = 0; part < Math.max(1, (word.length() + 1) / LETTERS_EACH); part++) {
      hash = hash * 31 + part;
      to.append((char) (HAN + Math.floorMod(hash >>> 7, CHARACTERS)));
    }
  }

  private static void write(char between, char next, StringBuilder to) {
    char last = to.isEmpty() ? ' ' : to.charAt(to.length() - 1);
    int mark = last >= HAN ? MARKS.indexOf(between) : -1;
    if (mark >= 0) {
      to.append(WIDE_MARKS.charAt(mark));
    } else if (between != ' ' || last < WIDE || !isLatin(next)) {
      to.append(between);
    }
  }

  private static boolean isLatin(char c) {
    return c < NO_LATIN && Character.isLetter(c);
  }
}
