package dev.pith.filter;

import com.google.re2j.Pattern;
import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Fold;
import dev.pith.page.Kind;
import dev.pith.page.Line;
import dev.pith.page.Reason;
import dev.pith.page.Syntax;
import dev.pith.page.Text;
import dev.pith.page.Verdict;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops the lines its user named, and sees to it that those stay that its user would keep.
 *
 * <pre>
 *   --drop "from our partners" --keep "Advertisement"
 *
 *   Storm closes schools        ->  Storm closes schools
 *   From our partners               Advertisement
 *   Advertisement
 * </pre>
 *
 * <p>Keep beats drop, and both beat every other filter: a line to keep is pinned (see {@link
 * Draft#pin}) before another filter sees it. It is in no preset, and in no chain without a rule.
 * Code, tables and front matter are looked at too: what a user names, the user means.
 *
 * @param drop whole lines that go, folded as {@link #folded} says
 * @param keep whole lines that stay, likewise
 * @param dropRegex patterns: a line in which one is found goes
 * @param keepRegex likewise: such a line stays
 */
public record OwnRules(
    Set<String> drop, Set<String> keep, List<Pattern> dropRegex, List<Pattern> keepRegex)
    implements Filter {
  private static final Verdict DROP = new Verdict.Drop(Reason.of("drop"));
  private static final Verdict DROP_REGEX = new Verdict.Drop(Reason.of("drop-regex"));

  /** No rule at all. */
  public static final OwnRules NONE = new OwnRules(Set.of(), Set.of(), List.of(), List.of());

  public OwnRules {
    drop = folded(drop);
    keep = folded(keep);
    dropRegex = List.copyOf(dropRegex);
    keepRegex = List.copyOf(keepRegex);
  }

  private static Set<String> folded(Collection<String> lines) {
    // Printed and serialised in the order given, so that the same rules give the same bytes.
    Set<String> folded = new LinkedHashSet<>();
    for (String line : lines) {
      String words = folded(line);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("a rule names a line, not '%s'".formatted(line));
      }
      folded.add(words);
    }
    return Collections.unmodifiableSet(folded);
  }

  /** {@code line} in lower case, every run of white space a space, and none at both ends. */
  private static String folded(String line) {
    char[] folded = Text.strip(line).toCharArray();
    int length = 0;
    boolean space = false;
    for (char c : folded) {
      boolean parts = Text.isSpace(c);
      if (!parts) {
        folded[length++] = Fold.lower(c);
      } else if (!space) {
        folded[length++] = ' ';
      }
      space = parts;
    }
    return new String(folded, 0, length);
  }

  /** Whether there is no rule. */
  public boolean isEmpty() {
    return drop.isEmpty() && keep.isEmpty() && dropRegex.isEmpty() && keepRegex.isEmpty();
  }

  @Override
  public String name() {
    return "own-rules";
  }

  @Override
  public void apply(Draft draft) {
    if (!isEmpty()) {
      for (Block block : draft.blocks()) {
        judge(draft, block);
      }
    }
  }

  private void judge(Draft draft, Block block) {
    boolean pinned = false;
    boolean stands = false;
    Verdict last = Verdict.KEEP;
    for (Line line : block.lines()) {
      if (line.isUnderline()) {
        // It makes the words above it a heading, and something else of any other line.
        if (pinned) {
          draft.pin(line);
        } else if (!stands) {
          draft.apply(line, last);
        }
        continue;
      }
      Verdict verdict = judge(line);
      if (verdict == null) {
        draft.pin(line);
        pinned = true;
      } else {
        draft.apply(line, verdict);
        last = verdict;
      }
      stands |= !(verdict instanceof Verdict.Drop);
    }
  }

  /** What the rules say of {@code line}; null where it is to be pinned. */
  private @Nullable Verdict judge(Line line) {
    if (line.text().isEmpty() && line.kind() != Kind.RULE) {
      return Verdict.KEEP; // syntax without words: fences, frames of tables
    }
    String seen = Characters.seen(line.text(), line.markup().syntax() == Syntax.MARKDOWN);
    String words = folded(seen);
    String raw = line.raw().equals(seen) ? words : folded(line.raw());
    if (keep.contains(words) || keep.contains(raw) || isFound(keepRegex, seen)) {
      return null;
    }
    if (drop.contains(words) || drop.contains(raw)) {
      return DROP;
    }
    return isFound(dropRegex, seen) ? DROP_REGEX : Verdict.KEEP;
  }

  private static boolean isFound(List<Pattern> patterns, String words) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(words).find()) {
        return true;
      }
    }
    return false;
  }
}
