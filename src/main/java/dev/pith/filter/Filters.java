package dev.pith.filter;

import dev.pith.model.Judge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All filters by name, and the presets, which are lists of them. */
public final class Filters {
  private Filters() {}

  /** More evidence than a page can have. */
  private static final int NEVER = 1 << 20;

  /** Only what is certain: nothing in it weighs evidence. */
  private static final List<Filter> GENTLE =
      List.of(
          new Characters(),
          new LinkNumbers(),
          new CaptureNotes(),
          new HeadingAnchors(),
          new RepeatedHeading(),
          new DoubledText(false),
          new PageFurniture(NEVER, false),
          new RepeatedLine(20, NEVER),
          new EmptyMarkup(),
          new BlankLines());

  private static final List<Filter> STANDARD =
      List.of(
          new Characters(),
          new LinkNumbers(),
          new CaptureNotes(),
          new HeadingAnchors(),
          new RepeatedHeading(),
          new RelatedLinks(8),
          new DoubledText(true),
          new Navigation(),
          new PageFurniture(5, true),
          new RepeatedLine(20, 8),
          new Learned(1, 6, Judge.shipped(), false),
          new EmptyMarkup(),
          new BlankLines());

  private static final List<Filter> THOROUGH =
      List.of(
          new Characters(),
          new LinkNumbers(),
          new CaptureNotes(),
          new HeadingAnchors(),
          new RepeatedHeading(),
          new RelatedLinks(0),
          new DoubledText(true),
          new Navigation(),
          new PageFurniture(0, true),
          new RepeatedLine(8, 1),
          new Learned(1.2, 3, Judge.shipped(), false),
          new EmptyMarkup(),
          new BlankLines());

  private static final List<Filter> ALL = all(STANDARD);

  private static List<Filter> all(List<Filter> standard) {
    List<Filter> all = new ArrayList<>();
    all.add(OwnRules.NONE);
    all.addAll(standard);
    all.add(all.size() - 1, SiteFurniture.NONE);
    return List.copyOf(all);
  }

  private static final Map<String, List<Filter>> PRESETS = presets();

  private static Map<String, List<Filter>> presets() {
    Map<String, List<Filter>> presets = new LinkedHashMap<>();
    presets.put("gentle", GENTLE);
    presets.put("standard", STANDARD);
    presets.put("thorough", THOROUGH);
    return presets;
  }

  /** The names of the presets, gentlest first. */
  public static List<String> presetNames() {
    return List.copyOf(PRESETS.keySet());
  }

  /** The chain of a preset. The name must be one of {@link #presetNames()}. */
  public static Chain preset(String name) {
    List<Filter> filters = PRESETS.get(name);
    if (filters == null) {
      throw new IllegalArgumentException(
          "no preset '%s'; there are %s".formatted(name, PRESETS.keySet()));
    }
    return new Chain(filters);
  }

  /**
   * All filters in the order in which they run, with the options they have in {@code standard}. Two
   * are in no preset: {@link OwnRules}, here without a rule, and {@link SiteFurniture}, here
   * without a survey.
   */
  public static List<Filter> all() {
    return ALL;
  }

  /** Their names in that order. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Filter filter : all()) {
      names.add(filter.name());
    }
    return names;
  }

  /**
   * The filters of {@code names}, in the order given, as they are in {@code chain}, or else in
   * {@code standard}.
   */
  public static Chain named(Chain chain, List<String> names) {
    List<Filter> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(
          find(chain.filters(), name).or(() -> find(all(), name)).orElseThrow(() -> unknown(name)));
    }
    return new Chain(chosen);
  }

  private static Optional<Filter> find(List<Filter> filters, String name) {
    return filters.stream().filter(filter -> filter.name().equals(name)).findFirst();
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("no filter '%s'; there are %s".formatted(name, names()));
  }

  /** {@code chain} with {@code rules} in front; the same where there is no rule. */
  public static Chain ruled(OwnRules rules, Chain chain) {
    if (rules.isEmpty()) {
      return chain;
    }
    List<Filter> filters = new ArrayList<>();
    filters.add(rules);
    for (Filter filter : chain.filters()) {
      if (!filter.name().equals(rules.name())) {
        filters.add(filter);
      }
    }
    return new Chain(filters);
  }

  /**
   * {@code chain} with room for what a survey finds: {@link SiteFurniture} in front of its last
   * filter, which closes the gaps that all others leave.
   */
  public static Chain surveying(Chain chain) {
    List<Filter> filters = new ArrayList<>(chain.filters());
    filters.add(filters.size() - 1, SiteFurniture.NONE);
    return new Chain(filters);
  }

  /** Whether {@code chain} has room for what a survey finds. */
  public static boolean hasRoom(Chain chain) {
    return find(chain.filters(), SiteFurniture.NONE.name()).isPresent();
  }

  /** {@code chain} with what a survey found, where it has room for that; its judge is told, too. */
  public static Chain surveyed(SiteLines found, Chain chain) {
    Optional<SiteFurniture> room =
        find(chain.filters(), SiteFurniture.NONE.name()).map(SiteFurniture.class::cast);
    if (room.isEmpty()) {
      return chain;
    }
    SiteFurniture site = room.get().with(found);
    Chain filled = each(chain, filter -> filter instanceof SiteFurniture ? site : filter);
    return judged(filled, learned -> learned.with(site));
  }

  /** {@code chain} with its judge changed by {@code change}; the same where it has none. */
  public static Chain judged(Chain chain, UnaryOperator<Learned> change) {
    return each(chain, filter -> filter instanceof Learned judge ? change.apply(judge) : filter);
  }

  private static Chain each(Chain chain, UnaryOperator<Filter> change) {
    List<Filter> changed = new ArrayList<>();
    for (Filter filter : chain.filters()) {
      changed.add(change.apply(filter));
    }
    return new Chain(changed);
  }

  /** {@code chain} without the filters of {@code names}. */
  public static Chain without(Chain chain, Set<String> names) {
    for (String name : names) {
      if (!names().contains(name)) {
        throw unknown(name);
      }
    }
    List<Filter> left = new ArrayList<>(chain.filters());
    left.removeIf(filter -> names.contains(filter.name()));
    return new Chain(left);
  }
}
