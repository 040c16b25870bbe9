package dev.pith.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
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
  private final List<String> withdrawn = new ArrayList<>();
  private final Trails trails;
  private final Ballot ballot = new Ballot();
  private final Set<Pin> pins = new HashSet<>();

  /** The filters that have changed something. */
  private final Set<String> signers = new HashSet<>();

  private List<Line> standing;

  /** What {@link #standing} was as blocks when it was last asked for. */
  private List<Block> blocks = List.of();

  private boolean grouped;
  private @Nullable Object view;

  /** The blocks that {@link #view} was made of. */
  private List<Block> viewed = List.of();

  /** What {@link #ofPage} found. */
  private @Nullable Object found;

  private String signer = "";

  /** A line that stays: by what reading it anew does not change, and the parts of a line differ. */
  private record Pin(int number, String raw) {}

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
    this.trails = new Trails(standing.size());
  }

  public Page page() {
    return page;
  }

  /** What is left, in order, as rewritten. */
  public List<Line> standing() {
    return standing;
  }

  /**
   * What is left as blocks, without the blank lines between them. The same list as before where all
   * of them stand as they stood.
   */
  public List<Block> blocks() {
    if (!grouped) {
      blocks = Block.group(standing, blocks);
      grouped = true;
    }
    return blocks;
  }

  /**
   * What {@code make} finds in {@link #blocks()}, made once and kept until they change: filters in
   * a row ask the same.
   *
   * @param make takes the blocks and, where there was one, the view of what they were before
   */
  @SuppressWarnings("ReferenceEquality") // equal lists are the same list, see blocks()
  public <T> T view(Class<T> type, BiFunction<List<Block>, @Nullable T, T> make) {
    List<Block> now = blocks();
    @Nullable T before = type.isInstance(view) ? type.cast(view) : null;
    if (before != null && viewed == now) {
      return before;
    }
    T made = make.apply(now, before);
    view = made;
    viewed = now;
    return made;
  }

  /** What {@code find} finds in the page as it came, found once. */
  public <T> T ofPage(Class<T> type, Function<Page, T> find) {
    if (!type.isInstance(found)) {
      found = find.apply(page);
    }
    return type.cast(found);
  }

  /** All that happened to {@code line}, in order; empty where it stands as it came. */
  public List<Edit> trail(Line line) {
    return trails.of(line.number());
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
    ballot.clear();
  }

  /** Whether the open filter has changed the page before, in an earlier round. */
  public boolean isSigned() {
    return signers.contains(signer);
  }

  /**
   * Files a verdict on a standing line. The last one on a line holds, but nothing takes a drop
   * back.
   */
  public void apply(Line line, Verdict verdict) {
    if (verdict != Verdict.KEEP) {
      ballot.cast(List.of(line), verdict);
    }
  }

  /**
   * Sees to it that {@code line} stays as it stands: from now on no verdict on it is taken, whoever
   * gives it, and in a block that goes it alone is left.
   */
  public void pin(Line line) {
    pins.add(new Pin(line.number(), line.raw()));
  }

  /** Drops all lines of a block. */
  public void drop(Block block, Reason reason) {
    ballot.cast(block.lines(), new Verdict.Drop(reason));
  }

  /**
   * Ends the open filter's work: its verdicts take effect, but for those on pinned lines; or none
   * of them if they would empty the page or take more than {@code budget}.
   *
   * @param budget the share of the standing words that the filter may take, 0 to 1
   * @return whether anything changed
   */
  public boolean close(double budget) {
    if (ballot.isEmpty()) {
      return false;
    }
    @Nullable Verdict[] verdicts = ballot.count(standing);
    ballot.clear();
    if (!pins.isEmpty() && !isLeftOf(verdicts)) {
      return false;
    }
    if (asksTooMuch(verdicts, budget)) {
      if (!withdrawn.contains(signer)) {
        withdrawn.add(signer);
      }
      return false;
    }
    List<Line> left = new ArrayList<>(standing.size());
    boolean rewritten = false;
    for (int i = 0; i < standing.size(); i++) {
      Verdict verdict = verdicts[i];
      if (verdict == null) {
        left.add(standing.get(i));
      } else {
        execute(verdict, standing.get(i), left);
        rewritten |= verdict instanceof Verdict.Rewrite;
      }
    }
    stand(left);
    if (rewritten) {
      // What a line is, code or an item of a list, shows among the others only.
      reread();
    }
    signers.add(signer);
    return true;
  }

  /** Strikes out the verdicts on pinned lines, and says whether others are left. */
  private boolean isLeftOf(@Nullable Verdict[] verdicts) {
    boolean left = false;
    for (int i = 0; i < verdicts.length; i++) {
      if (verdicts[i] != null) {
        Line line = standing.get(i);
        if (pins.contains(new Pin(line.number(), line.raw()))) {
          verdicts[i] = null;
        } else {
          left = true;
        }
      }
    }
    return left;
  }

  /** Whether the drops would empty the page or take more than {@code budget} of it. */
  private boolean asksTooMuch(@Nullable Verdict[] verdicts, double budget) {
    long before = 0;
    long taken = 0;
    for (int i = 0; i < verdicts.length; i++) {
      int visible = standing.get(i).shape().visible();
      before += visible;
      taken += verdicts[i] instanceof Verdict.Drop ? visible : 0;
    }
    return before > 0 && (taken == before || taken > budget * before);
  }

  private void execute(Verdict verdict, Line line, List<Line> left) {
    trails.add(line.number(), new Edit(signer, verdict));
    if (verdict instanceof Verdict.Rewrite rewrite) {
      for (Line part : page.syntax().read(Text.lines(rewrite.raw() + "\n"))) {
        left.add(part.numbered(line.number()));
      }
    }
  }

  /**
   * Recognises the standing lines anew, as a reader of the output would: what was dropped or
   * rewritten may have changed them. Lines that it did not change stay the same objects.
   *
   * @return whether any of them is another object now
   */
  @SuppressWarnings(
      "ReferenceEquality") // most are the same; a record's equals is put together at its first call
  public boolean reread() {
    List<Line> lines = page.syntax().reread(standing);
    boolean changed = false;
    for (int i = 0; i < lines.size(); i++) {
      Line was = standing.get(i);
      if (lines.get(i) == was || lines.get(i).equals(was)) {
        lines.set(i, was);
      } else {
        changed = true;
      }
    }
    if (changed) {
      stand(lines);
    }
    return changed;
  }

  private void stand(List<Line> lines) {
    standing = List.copyOf(lines);
    grouped = false;
  }
}
