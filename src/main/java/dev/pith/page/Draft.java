package dev.pith.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page under work: what still stands, and all that happened to it. The one mutable type; one
 * page, one thread.
 *
 * <p>A filter works between {@link #open} and {@link #close}. All its verdicts are given on the
 * page as it stood at {@code open} and take effect together at {@code close}, so that a filter may
 * look at any line at any time, and so that it can be sent away (withdrawn) when it asks for too
 * much.
 */
public final class Draft {
  private final Page page;
  private final boolean converted;
  private final Map<Integer, List<Edit>> trails = new HashMap<>();
  private final List<String> withdrawn = new ArrayList<>();
  private final IdentityHashMap<Line, Verdict> pending = new IdentityHashMap<>();
  private List<Line> standing;
  private @Nullable List<Block> blocks;
  private @Nullable Object view;
  private String signer = "";

  public Draft(Page page) {
    this(page, false);
  }

  /**
   * @param converted whether the page's text is no longer what its source gave: such a draft is
   *     touched from the beginning
   */
  public Draft(Page page, boolean converted) {
    this.page = page;
    this.converted = converted;
    this.standing = page.lines();
  }

  public Page page() {
    return page;
  }

  /** What is left, in order, as rewritten. */
  public List<Line> standing() {
    return standing;
  }

  /** What is left as blocks, without the blank lines between them. */
  public List<Block> blocks() {
    List<Block> known = blocks;
    if (known == null) {
      known = group(standing);
      blocks = known;
    }
    return known;
  }

  /**
   * What {@code make} finds in {@link #blocks()}, made once and kept until the page changes:
   * filters in a row ask the same.
   */
  public <T> T view(Class<T> type, Function<List<Block>, T> make) {
    Object known = view;
    if (!type.isInstance(known)) {
      known = make.apply(blocks());
      view = known;
    }
    return type.cast(known);
  }

  private static List<Block> group(List<Line> lines) {
    List<Block> groups = new ArrayList<>();
    int from = 0;
    while (from < lines.size()) {
      int to = from + 1;
      if (!lines.get(from).isBlank()) {
        while (to < lines.size() && lines.get(to).markup().continues()) {
          to++;
        }
        groups.add(Block.of(lines.subList(from, to), from == 0 || lines.get(from - 1).isBlank()));
      }
      from = to;
    }
    return Collections.unmodifiableList(groups);
  }

  /** All that happened to {@code line}, in order; empty where it stands as it came. */
  public List<Edit> trail(Line line) {
    return Collections.unmodifiableList(trails.getOrDefault(line.number(), List.of()));
  }

  /** Whether anything happened to any line. */
  public boolean isTouched() {
    return converted || !trails.isEmpty();
  }

  /** Names of the filters that asked for more than they may take, in order, each once. */
  public List<String> withdrawn() {
    return Collections.unmodifiableList(withdrawn);
  }

  /** Begins the work of the filter {@code name}, which signs all verdicts until {@link #close}. */
  public void open(String name) {
    signer = name;
    pending.clear();
  }

  /**
   * Files a verdict on a standing line. The last one on a line holds, but nothing takes a drop
   * back.
   */
  public void apply(Line line, Verdict verdict) {
    if (verdict == Verdict.KEEP || pending.get(line) instanceof Verdict.Drop) {
      return;
    }
    pending.put(line, verdict);
  }

  /** Drops all lines of a block. */
  public void drop(Block block, Reason reason) {
    Verdict.Drop drop = new Verdict.Drop(reason);
    for (Line line : block.lines()) {
      apply(line, drop);
    }
  }

  /**
   * Ends the open filter's work: its verdicts take effect, or none of them if they would empty the
   * page or take more than {@code budget}.
   *
   * @param budget the share of the standing words that the filter may take, 0 to 1
   * @return whether anything changed
   */
  public boolean close(double budget) {
    if (pending.isEmpty()) {
      return false;
    }
    if (asksTooMuch(budget)) {
      pending.clear();
      if (!withdrawn.contains(signer)) {
        withdrawn.add(signer);
      }
      return false;
    }
    List<Line> left = new ArrayList<>(standing.size());
    for (Line line : standing) {
      Verdict verdict = pending.get(line);
      if (verdict == null) {
        left.add(line);
        continue;
      }
      trails.computeIfAbsent(line.number(), n -> new ArrayList<>(1)).add(new Edit(signer, verdict));
      if (verdict instanceof Verdict.Rewrite rewrite) {
        for (Line part : page.syntax().read(List.of(rewrite.raw().split("\n", -1)))) {
          left.add(new Line(line.number(), part.raw(), part.markup(), part.text(), part.shape()));
        }
      }
    }
    pending.clear();
    standing = Collections.unmodifiableList(left);
    blocks = null;
    view = null;
    return true;
  }

  private boolean asksTooMuch(double budget) {
    long before = 0;
    long taken = 0;
    for (Line line : standing) {
      before += line.shape().visible();
      if (pending.get(line) instanceof Verdict.Drop) {
        taken += line.shape().visible();
      }
    }
    return before > 0 && (taken == before || taken > budget * before);
  }

  /**
   * Recognises the standing lines anew, as a reader of the output would: what was dropped or
   * rewritten may have changed them.
   */
  public void reread() {
    List<String> raw = new ArrayList<>(standing.size());
    for (Line line : standing) {
      raw.add(line.raw());
    }
    List<Line> fresh = page.syntax().read(raw);
    List<Line> renumbered = new ArrayList<>(fresh.size());
    for (int i = 0; i < fresh.size(); i++) {
      Line line = fresh.get(i);
      renumbered.add(
          new Line(standing.get(i).number(), line.raw(), line.markup(), line.text(), line.shape()));
    }
    standing = Collections.unmodifiableList(renumbered);
    blocks = null;
    view = null;
  }
}
