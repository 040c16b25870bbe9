package dev.pith.filter;

import com.google.re2j.Pattern;
import dev.pith.page.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what becomes {@link OwnRules}: rules one by one, and whole files of them.
 *
 * <pre>
 *   # what our wire service puts below every article
 *   drop        From our partners
 *   drop-regex  ^Ref\\. [0-9]+$
 *   keep        Advertisement
 * </pre>
 */
public final class Rules {
  /** What a rule can be. */
  public static final List<String> KINDS = List.of("drop", "keep", "drop-regex", "keep-regex");

  private final Set<String> drop = new LinkedHashSet<>();
  private final Set<String> keep = new LinkedHashSet<>();
  private final List<Pattern> dropRegex = new ArrayList<>();
  private final List<Pattern> keepRegex = new ArrayList<>();

  /**
   * Adds a rule.
   *
   * @param kind one of {@link #KINDS}
   * @param text a line, or a pattern
   * @throws IllegalArgumentException where there is no such kind, where {@code text} is blank, or
   *     where it is no pattern; it quotes what is wrong
   */
  public void add(String kind, String text) {
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException(
          "expected drop, keep, drop-regex or keep-regex, not '%s'".formatted(kind));
    }
    if (Text.strip(text).isEmpty()) {
      throw new IllegalArgumentException("there is nothing to look for");
    }
    switch (kind) {
      case "drop" -> drop.add(text);
      case "keep" -> keep.add(text);
      case "drop-regex" -> dropRegex.add(Patterns.of(text));
      default -> keepRegex.add(Patterns.of(text));
    }
  }

  /**
   * Adds the rules of a file, one a line: the kind, a blank, the text. Blank lines and lines that
   * begin with {@code #} are comments.
   *
   * @param name how faults name the file
   * @throws IllegalArgumentException where a line is no rule; it names file and line
   */
  public void read(String name, String content) {
    int number = 0;
    for (String raw : Text.lines(content)) {
      number++;
      String line = Text.strip(raw);
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      int blank = 0;
      while (blank < line.length() && !Text.isSpace(line.charAt(blank))) {
        blank++;
      }
      try {
        add(line.substring(0, blank), Text.strip(line.substring(blank)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
      }
    }
  }

  /** What was added, as a filter. */
  public OwnRules filter() {
    return new OwnRules(drop, keep, dropRegex, keepRegex);
  }
}
