package dev.pith;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.pith.filter.Chain;
import dev.pith.filter.Filter;
import dev.pith.filter.Filters;
import dev.pith.filter.OwnRules;
import dev.pith.filter.Rules;
import dev.pith.page.Draft;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import dev.pith.sink.TextSink;
import dev.pith.source.Complaints;
import dev.pith.source.TextSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** A random chain and a random page, for the laws. */
record Case(Chain chain, Syntax syntax, List<String> lines, boolean closed) {

  private static final List<Filter> FILTERS = filters();

  /** What pages are not made of often enough by chance. */
  private static final List<String> ODD =
      List.of(
          "",
          "",
          "",
          "   ",
          "\t",
          "\u00a0",
          "\u200b",
          "a",
          "1",
          "...",
          "***",
          "---",
          "===",
          "***",
          "Why not?Because we can do it together",
          "It’s too late, isn’t it?We have moved on since then, all of us.",
          "Key highway reached in offensiveKey highway reached in offensive",
          "Thousands flee as battle spreads Thousands flee as battle spreads",
          "Read more: Storm closes schoolsStorm closes schools",
          "Read also: Storm closes schools in the north",
          "Storm closes schools all over…Storm closes schools all over the country",
          "Storm closes schools - The Daily Example",
          "Storm closes schools",
          "STORM CLOSES SCHOOLS",
          "Facebook0Tweet0Pin0",
          "Related articles",
          "See also",
          "More on this topic",
          "Home",
          "News",
          "Contact",
          "About us",
          "Share this article",
          "Advertisement",
          "3 comments",
          "Leave a comment",
          "Subscribe to our newsletter",
          "Accept all cookies",
          "© 2026 The Daily Example. All rights reserved.",
          "Skip to content",
          "Previous 1 2 3 Next",
          "1",
          "2",
          "Home > News > Weather",
          "Table of contents",
          "Tags",
          "4 min read",
          "Caf&eacute; &amp;amp; bar, it&#8217;s o\u00adpen &lt;now&gt; &nbsp;",
          "zero\u200bwidth \u00a0 odd\u2003spaces\u00a0",
          "control\u0007 and \u0080 and \u0000 NUL",
          "lone \ud83d surrogate",
          "line\u2028separator and form\ffeed and \u0085 next line",
          "\ud83d\ude00 \ud83d\ude00 \ud83d\ude00",
          "旧桥将于周一关闭。",
          "旧桥将关闭旧桥将关闭旧桥将关闭",
          "相关阅读",
          "学校は月曜日に休みになります。",
          "関連記事",
          "Школы закрыты из-за бури",
          "Читайте также",
          "كل المدارس مغلقة يوم الاثنين",
          "โรงเรียนทุกแห่งปิดในวันจันทร์",
          "```",
          "```",
          "~~~",
          "    int x = f(y);",
          "\tindented by a tab",
          "| a | b |",
          "| --- | --- |",
          "| Home | News |",
          "name,price,count",
          "bolt,0.10,12",
          "a\tb\tc",
          "2026-11-22T10:15:00 started",
          "# Storm closes schools",
          "## Storm closes schools",
          "# Related articles",
          "Storm closes schools\u00a0",
          "> quoted",
          "> Storm closes schools",
          "- Storm closes schools",
          "- [Storm closes schools](/storm)[Storm closes schools](/storm)",
          "- [News](/news)",
          "[Home](/) | [News](/news)",
          "1. first",
          "2. second",
          "  - nested",
          "  continued",
          "<div>",
          "</div>",
          "<!-- open",
          "<p>Share this article</p>",
          "[ref]: https://example.org/a",
          "See [the report][ref].",
          "![Storm](storm.png)",
          "`code` and `` more`` and *emphasis* and **bold",
          "\\# escaped",
          "All schools in the north stay closed on Monday while the roads are cleared of fallen trees.",
          "The council met on Monday and agreed to close the old bridge for nine weeks of repairs, "
              + "from June on, although nobody had asked the people who live beyond it.");

  private static List<Filter> filters() {
    Set<Filter> filters = new LinkedHashSet<>(Filters.all());
    for (String preset : Filters.presetNames()) {
      filters.addAll(Filters.preset(preset).filters());
    }
    return List.copyOf(filters);
  }

  /** {@code count} cases, the same each time for the same {@code seed}. */
  static List<Case> random(long seed, int count) {
    Random random = new Random(seed);
    List<List<String>> pages = Seed.all().stream().map(s -> s.input().lines().toList()).toList();
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Syntax syntax = i % 2 == 0 ? Syntax.TEXT : Syntax.MARKDOWN;
      cases.add(new Case(chain(random), syntax, page(random, pages), random.nextInt(4) > 0));
    }
    return cases;
  }

  /** A preset, or some of all filters in any order; now and then with rules of a user in front. */
  private static Chain chain(Random random) {
    Chain chain = filtersOf(random);
    return random.nextInt(3) == 0 ? Filters.ruled(rules(random), chain) : chain;
  }

  private static OwnRules rules(Random random) {
    Rules rules = new Rules();
    for (int i = random.nextInt(6); i >= 0; i--) {
      String line = ODD.get(random.nextInt(ODD.size()));
      if (line.codePoints().anyMatch(Character::isLetterOrDigit)) {
        rules.add(random.nextBoolean() ? "drop" : "keep", line);
      }
    }
    if (random.nextInt(3) == 0) {
      rules.add(random.nextBoolean() ? "drop-regex" : "keep-regex", "(?i)s[th]o");
    }
    return rules.filter();
  }

  private static Chain filtersOf(Random random) {
    if (random.nextInt(3) == 0) {
      List<String> presets = Filters.presetNames();
      return Filters.preset(presets.get(random.nextInt(presets.size())));
    }
    List<Filter> filters = new ArrayList<>(FILTERS);
    Collections.shuffle(filters, random);
    return new Chain(filters.subList(0, 1 + random.nextInt(filters.size())));
  }

  /** Stretches of the seeds' pages, odd lines, and what the page has said already. */
  private static List<String> page(Random random, List<List<String>> pages) {
    List<String> lines = new ArrayList<>();
    int parts = 1 + random.nextInt(12);
    for (int part = 0; part < parts; part++) {
      switch (random.nextInt(4)) {
        case 0 -> lines.addAll(stretch(random, lines, 6));
        case 1, 2 -> {
          for (int odd = random.nextInt(5); odd >= 0; odd--) {
            lines.add(ODD.get(random.nextInt(ODD.size())));
          }
        }
        default -> lines.addAll(stretch(random, pages.get(random.nextInt(pages.size())), 12));
      }
    }
    return lines;
  }

  private static List<String> stretch(Random random, List<String> lines, int most) {
    int from = random.nextInt(lines.size() + 1);
    return List.copyOf(
        lines.subList(from, Math.min(lines.size(), from + 1 + random.nextInt(most))));
  }

  /** The page's text. */
  String text() {
    return String.join("\n", lines) + (closed && !lines.isEmpty() ? "\n" : "");
  }

  Page page() {
    return Page.of("case", syntax, text());
  }

  /** Whether a rule in front of the others names {@code words} as a line to keep. */
  boolean keeps(String words) {
    return !chain.filters().isEmpty()
        && chain.filters().get(0) instanceof OwnRules rules
        && rules.keep().contains(words.toLowerCase(Locale.ROOT));
  }

  Draft draft() {
    return chain.clean(page());
  }

  /** What pith writes for {@code text}. */
  String clean(String text) {
    return clean(text, syntax);
  }

  String clean(String text, Syntax target) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TextSource source =
            new TextSource(
                new ByteArrayInputStream(text.getBytes(UTF_8)), "case", syntax, new Silent());
        TextSink sink = new TextSink(out, target)) {
      Page page = source.next();
      if (page != null) {
        sink.accept(chain.clean(page));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }

  private static final class Silent implements Complaints {
    @Override
    public void warn(String message) {}

    @Override
    public void fail(String message) {
      throw new AssertionError(message);
    }
  }

  /** The smallest case found, by leaving out lines and filters, that still fails {@code law}. */
  Case shrunk(Predicate<Case> law) {
    Case small = this;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Case less : small.less()) {
        if (!law.test(less)) {
          small = less;
          smaller = true;
          break;
        }
      }
    }
    return small;
  }

  private List<Case> less() {
    List<Case> less = new ArrayList<>();
    int half = lines.size() / 2;
    if (half > 1) {
      less.add(new Case(chain, syntax, lines.subList(0, half), closed));
      less.add(new Case(chain, syntax, lines.subList(half, lines.size()), closed));
    }
    for (int i = 0; i < chain.filters().size(); i++) {
      less.add(new Case(new Chain(without(chain.filters(), i)), syntax, lines, closed));
    }
    for (int i = 0; i < lines.size(); i++) {
      less.add(new Case(chain, syntax, without(lines, i), closed));
    }
    return less;
  }

  private static <T> List<T> without(List<T> list, int i) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(i);
    return rest;
  }

  @Override
  public String toString() {
    return chain.filters().stream().map(Object::toString).collect(joining(", "))
        + "\n"
        + syntax
        + (closed ? ":\n" : ", without a last line end:\n")
        + lines.stream().map(line -> "  |" + line + "|\n").collect(joining());
  }
}
