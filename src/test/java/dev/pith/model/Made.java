package dev.pith.model;

import dev.pith.page.Block;
import dev.pith.page.Draft;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Models and pages made for tests: nothing in them was learned, so nothing in them moves. */
public final class Made {
  private Made() {}

  private static final List<String> LINES =
      List.of(
          "Home",
          "News",
          "Sport",
          "Contact us",
          "Home > News > Weather",
          "Share this article",
          "Read more:",
          "4 May 2021",
          "Only $19.99, was $24.50!",
          "Storm closes schools",
          "STORM CLOSES SCHOOLS",
          "Storm closes schools - The Harbour Post",
          "Log in | Register | Help",
          "1 2 3 Next",
          "a",
          "...",
          "学校星期一停课。",
          "โรงเรียนปิดวันจันทร์",
          "Школы закрыты из-за бури",
          "# Storm closes schools",
          "## What is shut",
          "- [The ferry](/ferry)",
          "- the coast road",
          "```",
          "> quoted",
          "",
          "Parents were asked to keep their children at home. The buses will not run, the council said.",
          "All schools in the county stay closed on Monday, after the storm took down trees and power"
              + " lines along the coast on Sunday evening, the council said.");

  /** A page of some lines, the same for the same state of {@code random}. */
  static List<Block> page(Random random) {
    StringBuilder text = new StringBuilder();
    for (int lines = random.nextInt(200); lines > 0; lines--) {
      text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
    }
    return blocks(random.nextBoolean() ? Syntax.TEXT : Syntax.MARKDOWN, text.toString());
  }

  public static List<Block> blocks(String text) {
    return blocks(Syntax.TEXT, text);
  }

  static List<Block> blocks(Syntax syntax, String text) {
    return new Draft(Page.of("test", syntax, text)).blocks();
  }

  /** Cues at random, as many as {@code blocks}. */
  static int[] cues(Random random, List<Block> blocks) {
    return random.ints(blocks.size(), 0, 3).toArray();
  }

  /** A table in which no word says anything. */
  public static Words silent() {
    return new Words(
        new byte[(1 + Words.TYPES) << Words.WORD_BITS],
        new byte[1 << Words.WORD_BITS],
        new byte[1 << Words.PAIR_BITS],
        1,
        1,
        0,
        new float[Words.TYPES]);
  }

  /** A table in which words say anything. */
  static Words words(long seed) {
    Random random = new Random(seed);
    Words words = silent();
    random.nextBytes(words.words());
    random.nextBytes(words.pairs());
    float[] typeBias = new float[Words.TYPES];
    for (int t = 0; t < typeBias.length; t++) {
      typeBias[t] = -random.nextFloat();
    }
    for (int w = 0; w < words.rarity().length; w++) {
      words.rarity()[w] = (byte) random.nextInt(1 + Byte.MAX_VALUE);
    }
    return new Words(words.words(), words.rarity(), words.pairs(), 0.01f, 0.02f, 0.3f, typeBias);
  }

  /** Trees that ask anything of {@code columns} columns. */
  static Trees trees(Random random, int count, int depth, int columns) {
    float[] leaves = new float[count << depth];
    for (int l = 0; l < leaves.length; l++) {
      leaves[l] = random.nextFloat() - 0.5f;
    }
    return new Trees(
        depth,
        random.ints((long) count * depth, 0, columns).toArray(),
        random.ints((long) count * depth, -20, 120).toArray(),
        leaves,
        random.nextFloat());
  }

  /** Trees that ask anything of the columns there are. */
  static Trees trees(long seed) {
    return trees(new Random(seed), 30, 4, new Features(silent()).names().size());
  }

  /** First trees that say nothing. */
  static Trees none() {
    return new Trees(1, new int[0], new int[0], new float[0], 0);
  }

  /** The columns of both looks. */
  static List<String> names() {
    List<String> names = new ArrayList<>(new Features(silent()).names());
    names.addAll(new SecondLook(0, 0).names());
    return names;
  }

  /** A judge that says anything, but always the same. */
  static Judge judge(long seed) {
    Trees second = trees(new Random(-seed), 30, 4, names().size());
    return Judge.of(words(seed), trees(seed), second, "seed " + seed);
  }

  /**
   * A judge to whom short lines are noise and long ones are not, by three columns.
   *
   * @param sureness 1: a menu's entry is content with a chance of 0.01; 0.2: of 0.29
   */
  public static Judge ofLength(double sureness) {
    List<String> names = new Features(silent()).names();
    int[] columns = {
      names.indexOf("words"), names.indexOf("letters and digits"), names.indexOf("prose")
    };
    List<Float> leaves = new ArrayList<>();
    for (double weight : new double[] {2, 1.5, 1}) {
      leaves.add((float) (-sureness * weight));
      leaves.add((float) (sureness * weight));
    }
    float[] values = new float[leaves.size()];
    for (int l = 0; l < values.length; l++) {
      values[l] = leaves.get(l);
    }
    return Judge.of(
        silent(), none(), new Trees(1, columns, new int[] {3, 24, 0}, values, 0), "by hand");
  }

  /** One that takes what has more digits than a fifth for noise, and all else for content. */
  public static Judge againstDigits() {
    int[] columns = {new Features(silent()).names().indexOf("digits")};
    return Judge.of(
        silent(), none(), new Trees(1, columns, new int[] {20}, new float[] {5, -5}, 0), "by hand");
  }

  /** One that gives what has more digits than a fifth a chance of 0.27, and figures alone 0.007. */
  public static Judge againstFigures() {
    int digits = new Features(silent()).names().indexOf("digits");
    return Judge.of(
        silent(),
        none(),
        new Trees(1, new int[] {digits, digits}, new int[] {20, 90}, new float[] {3, -3, 2, -2}, 0),
        "by hand");
  }

  /** What {@code words} say of {@code text}, as log-odds. */
  public static float wording(Words words, String text) {
    Gist gist = gist(words, text);
    PageWords page = page(words, gist);
    page.compareNext(gist.words().length, false);
    return words.logOdds(page.wording() + gist.pairing(), gist.words().length + gist.pairs());
  }

  /** How likely {@code words} take a page of {@code text} for one of type {@code type}. */
  public static float type(Words words, String text, int type) {
    return page(words, gist(words, text)).types()[type];
  }

  private static Gist gist(Words words, String text) {
    Reading reading = new Reading();
    reading.read(text);
    return reading.gist(words);
  }

  /** A page of one block. */
  private static PageWords page(Words words, Gist gist) {
    PageWords page = new PageWords(words);
    page.clear();
    page.add(gist.words(), false);
    page.weigh();
    return page;
  }

  /** What {@code trees} say of row {@code i}, walked down question by question. */
  public static float walk(Trees trees, int[][] table, int i) {
    float sum = trees.base();
    for (int tree = 0; tree < trees.columns().length / trees.depth(); tree++) {
      int leaf = 0;
      for (int d = 0; d < trees.depth(); d++) {
        int question = tree * trees.depth() + d;
        if (table[trees.columns()[question]][i] > trees.limits()[question]) {
          leaf += 1 << d;
        }
      }
      sum += trees.leaves()[(tree << trees.depth()) + leaf];
    }
    return sum;
  }
}
