package dev.pith.model;

import dev.pith.page.Block;
import dev.pith.page.Shape;
import java.util.List;

/**
 * What the judge sees of a page: a column for each thing there is to see, a row for each block.
 *
 * <p>Whether a short line is a heading or a menu's entry does not show in the line, so most columns
 * are about its neighbours near and far, the run of like lines it stands in, the section, and the
 * page as a whole. All values are whole numbers: shares in per cent, log-odds in hundredths,
 * lengths as logarithms in eighths.
 */
public final class Features extends Columns {
  /** A block that may be a cue, and is content as often. */
  public static final int WEAK_CUE = 1;

  /** A block that is a cue of a web page's furniture. */
  public static final int CUE = 2;

  /** One that stands around comments: behind it readers speak, and on a forum the authors. */
  public static final int COMMENT_CUE = 3;

  /** Words beyond this number do not make a block longer. */
  private static final int LONG = 60;

  /** Lines up to so many words are short. */
  static final int SHORT = 4;

  /** Stands for what there is nothing to say of. */
  private static final int NONE = -1;

  /** Columns that {@link SecondLook} reads as well. */
  public static final String WORDS = "words";

  public static final String HEADS = "heads a longer block";

  /** Log-odds beyond this say no more. */
  private static final int SURE = 8;

  /** Distances in blocks are counted up to here. */
  private static final int FAR = 99;

  private final Words table;
  private final Reading reading = new Reading();
  private final Repeats repeats = new Repeats();
  private final PageWords pageWords;
  private int n;

  /** The blocks looked at last: in its next round a page has most of them still. */
  private List<Block> seen = List.of();

  private Gist[] gists = new Gist[0];

  // The block itself.
  final Column words = column(WORDS);
  final Column length = column("length");
  private final Column visible = column("letters and digits");
  private final Column upper = column("upper case");
  private final Column digits = column("digits");
  private final Column marks = column("marks");
  private final Column end = column("how it ends");
  private final Column begin = column("how it begins");
  final Column prose = column("prose");
  private final Column ends = column("ends a sentence");
  private final Column shortness = column("short");
  private final Column wordLength = column("length of words");
  final Column capitals = column("capitals");
  private final Column commas = column("commas");
  private final Column sentences = column("sentences");
  private final Column bars = column("bars");
  private final Column prices = column("prices");
  private final Column colons = column("colons");
  final Column wording = column("wording");
  private final Column title = column("words of the title");
  final Column cue = column("cue");
  final Column weakCue = column("weak cue");
  private final Column comment = column("frames comments");
  private final Column copies = column("copies");
  private final Column copy = column("which copy");
  private final Column copyAbove = column("distance to the copy above");
  final Column repeated = column("repeated");
  private final Column apart = column("blank line above");
  private final Column kind = column("kind");
  final Column level = column("heading level");
  final Column linked = column("linked");

  private final Standing standing = new Standing(this);
  private final Runs runs = new Runs(this);

  // The stretch of the page that its words speak for most.
  private final Stretch stretch = new Stretch(this, "wording");

  // What a block shares with the rest of the page.
  private final Column rarity = column("rarity of words");
  private final Column known = column("found elsewhere");
  final Column knownProse = column("found in prose");
  private final Column knownTitle = column("rare words of the title");
  private final Column pairsAbove = column("pairs said above");
  private final Column sharedAbove = column("shared with the block above");
  private final Column sharedBelow = column("shared with the block below");
  final Column runKnown = column("found in prose, the run");

  private final Headings headings = new Headings(this);

  // The page.
  private final Column pageBlocks = ofPage("blocks of the page");
  private final Column pageWordCount = ofPage("words of the page");
  private final Column pageProse = ofPage("prose of the page");
  private final Column pageMean = ofPage("words a block on the page");
  private final Column pageWording = ofPage("wording of the page");
  private final Column pageCues = ofPage("cues of the page");
  private final Column pageComments = ofPage("frames of comments on the page");
  private final Column pageCueShare = ofPage("share of cues on the page");
  private final Column pageRepeated = ofPage("repeated on the page");
  private final Column pageShort = ofPage("short lines of the page");
  private final Column pageLinked = ofPage("links of the page");
  private final Column pageHeadings = ofPage("headings of the page");
  private final Column[] pageTypes = new Column[Words.TYPES];

  /** No column, but what the stretch is measured by. */
  private final Column worth = new Column("worth");

  /**
   * @param table what words say
   */
  public Features(Words table) {
    this.table = table;
    this.pageWords = new PageWords(table);
    for (int t = 0; t < pageTypes.length; t++) {
      pageTypes[t] = ofPage("page type " + t);
    }
    for (Column of : List.of(words, wording, copies)) {
      beside(of, NONE, -2, -1, 1, 2);
    }
    for (Column of : List.of(end, begin, capitals, level, linked)) {
      beside(of, NONE, -1, 1);
    }
    around(wording, 1, 2, 5, 10, 25, 60);
    around(length, 1, 2, 10, 25, 60);
    around(prose, 1, 25, 60);
    around(capitals, 2, 5, 25, 60);
    around(digits, 2, 5, 10, 25, 60);
    around(ends, 5, 10, 60);
    around(shortness, 5, 25);
    around(cue, 5, 25);
    around(comment, 10);
    around(repeated, 5, 25);
    around(linked, 2, 5, 25);
    around(known, 2, 5);
    around(knownProse, 2, 5, 25);
    around(pairsAbove, 2, 10);
    around(sharedAbove, 2, 5, 25);
    around(rarity, 5);
    for (int reach : new int[] {3, 8, 20}) {
      above(wording, reach);
      below(wording, reach);
    }
    above(cue, 20);
    below(cue, 20);
    below(length, 8);
  }

  /**
   * Looks at a page.
   *
   * @param cues for each block {@link #CUE} where it is a cue of a web page's furniture, and so on;
   *     0 for most
   */
  public void look(List<Block> blocks, int[] cues) {
    n = blocks.size();
    open(n);
    pageWords.clear();
    repeats.clear(n);
    gists = Gist.of(blocks, seen, gists, reading, table);
    seen = List.copyOf(blocks);
    for (int i = 0; i < n; i++) {
      lookAt(blocks.get(i), gists[i], i, cues[i]);
    }
    compareWords();
    countCopies(blocks);
    standing.find(n, words, prose, comment, wording);
    findStretch();
    headings.find(n, words, ends, level, wording);
    runs.find(n, this);
    sumUpPage();
    finish(n);
  }

  private void lookAt(Block block, Gist gist, int i, int cueOf) {
    Shape shape = block.shape();
    int wordCount = gist.words().length;
    words.values()[i] = Math.min(shape.words(), LONG);
    length.values()[i] = Scale.log(Math.min(shape.words(), LONG));
    visible.values()[i] = Scale.log(shape.visible());
    upper.values()[i] = Scale.share(shape.upper(), shape.letters());
    digits.values()[i] = Scale.share(shape.digits(), shape.visible());
    marks.values()[i] = Scale.share(shape.marks(), 1 + shape.visible() + shape.marks());
    end.values()[i] = shape.stops() ? 3 : shape.ends() ? 2 : shape.leads() ? 1 : 0;
    begin.values()[i] = beginning(block.text());
    prose.values()[i] = cueOf < CUE && shape.isProse() && !block.isProtected() ? 1 : 0;
    ends.values()[i] = shape.ends() ? 1 : 0;
    shortness.values()[i] = shape.words() <= SHORT ? 1 : 0;
    wordLength.values()[i] =
        shape.words() == 0 ? 0 : Math.min(200, 10 * shape.visible() / shape.words());
    capitals.values()[i] = Scale.share(gist.capitals(), wordCount);
    commas.values()[i] = gist.commas();
    sentences.values()[i] = gist.sentences();
    bars.values()[i] = gist.bars();
    prices.values()[i] = gist.prices();
    colons.values()[i] = gist.colons();
    pageWords.add(gist.words(), prose.values()[i] > 0);
    title.values()[i] = Scale.share(pageWords.inTitle(), wordCount);
    sharedAbove.values()[i] =
        Scale.share(
            pageWords.asAbove(), Math.max(wordCount, i == 0 ? 1 : gists[i - 1].words().length));
    pairsAbove.values()[i] = Scale.share(pageWords.pairsAbove(), wordCount - 1);
    cue.values()[i] = cueOf >= CUE ? 1 : 0;
    weakCue.values()[i] = cueOf == WEAK_CUE ? 1 : 0;
    comment.values()[i] = cueOf == COMMENT_CUE ? 1 : 0;
    apart.values()[i] = block.apart() ? 1 : 0;
    kind.values()[i] = kindOf(block);
    level.values()[i] = block.first().markup().level();
    linked.values()[i] = Scale.share(Math.min(block.linkWords(), shape.words()), shape.words());
    copy.values()[i] = repeats.note(shape.fold(), i);
    copyAbove.values()[i] = Math.min(FAR, repeats.above());
  }

  private static int kindOf(Block block) {
    return switch (block.kind()) {
      case TEXT, BLANK, RULE, HTML -> 0;
      case HEADING -> 1;
      case LIST -> 2;
      case QUOTE -> 3;
      case TABLE -> 4;
      case CODE, FRONT_MATTER, DEFINITION -> 5;
    };
  }

  private static int beginning(String text) {
    char c = text.isEmpty() ? ' ' : text.charAt(0);
    return Character.isUpperCase(c)
        ? 0
        : Character.isLowerCase(c) ? 1 : Character.isDigit(c) ? 2 : Character.isLetter(c) ? 3 : 4;
  }

  private void compareWords() {
    pageWords.weigh();
    for (int i = 0; i < n; i++) {
      Gist gist = gists[i];
      int count = gist.words().length;
      pageWords.compareNext(count, prose.values()[i] > 0);
      wording.values()[i] = wording(gist, pageWords.wording());
      int all = 1 + pageWords.rarity();
      rarity.values()[i] = count == 0 ? 0 : all / count;
      known.values()[i] = count == 0 ? NONE : Scale.share(pageWords.elsewhere(), all);
      knownProse.values()[i] = count == 0 ? NONE : Scale.share(pageWords.inProse(), all);
      knownTitle.values()[i] = Scale.share(pageWords.rareInTitle(), all);
    }
    System.arraycopy(
        sharedAbove.values(), Math.min(n, 1), sharedBelow.values(), 0, Math.max(0, n - 1));
    sharedBelow.fillPart(Math.max(0, n - 1), n, 0);
  }

  /** Log-odds that the block is content by its words alone, in hundredths. */
  private int wording(Gist gist, int ofWords) {
    float odds = table.logOdds(ofWords + gist.pairing(), gist.words().length + gist.pairs());
    return Math.round(100 * Math.max(-SURE, Math.min(SURE, odds)));
  }

  private void countCopies(List<Block> blocks) {
    for (int i = 0; i < n; i++) {
      int count = repeats.count(blocks.get(i).shape().fold());
      copies.values()[i] = Math.min(count, 10);
      repeated.values()[i] = count > 1 ? 100 : 0;
    }
  }

  private void findStretch() {
    Column.multiply(n, worth.open(n), wording.values(), length.values());
    stretch.find(n, worth.values(), words.sums(n));
  }

  private void sumUpPage() {
    int cues = cue.sum(0, n);
    int all = words.sums(n)[n];
    pageBlocks.all(Scale.log(n));
    pageWordCount.all(Scale.log(all));
    pageProse.all(Scale.perMille(standing.proseWords(), all) / 10);
    pageMean.all(n == 0 ? 0 : (int) (10L * all / n));
    pageWording.all(meanWording());
    pageCues.all(Scale.log(cues));
    pageComments.all(Scale.log(comment.sum(0, n)));
    pageCueShare.all(Scale.perMille(cues, n));
    pageRepeated.all(n == 0 ? 0 : repeated.mean(0, n));
    pageShort.all(Scale.share(shortness.sum(0, n), n));
    pageLinked.all(n == 0 ? 0 : linked.mean(0, n));
    pageHeadings.all(Scale.share(countHeadings(), n));
    float[] types = pageWords.types();
    for (int t = 0; t < types.length; t++) {
      pageTypes[t].all(Math.round(100 * types[t]));
    }
  }

  /** Of all words, not of all blocks. */
  private int meanWording() {
    int[] each = wording.values();
    int[] count = words.values();
    long weighed = 0;
    long weight = 0;
    for (int i = 0; i < n; i++) {
      weighed += (long) each[i] * count[i];
      weight += count[i];
    }
    return weight == 0 ? 0 : (int) (weighed / weight);
  }

  private int countHeadings() {
    int[] levels = level.values();
    int headings = 0;
    for (int i = 0; i < n; i++) {
      headings += levels[i] > 0 ? 1 : 0;
    }
    return headings;
  }
}
