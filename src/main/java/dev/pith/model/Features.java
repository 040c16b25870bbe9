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
  /** Logarithms once asked for; 0 where one was not, or is 0. */
  private static final int[] LOG = new int[4096];

  /** A block that may be a cue, and is content as often. */
  public static final int WEAK_CUE = 1;

  /** A block that is a cue of a web page's furniture. */
  public static final int CUE = 2;

  /** One that stands around comments: behind it readers speak, and on a forum the authors. */
  public static final int COMMENT_CUE = 3;

  /** Words beyond this number do not make a block longer. */
  private static final int LONG = 60;

  /** Lines up to so many words are short. */
  private static final int SHORT = 4;

  /** A line that heads another has no more words than this. */
  private static final int HEAD = 8;

  /** No wording speaks louder; see {@link Gist}. */
  private static final int MOST_WORDING = 800;

  /** Stands for what there is nothing to say of. */
  private static final int NONE = -1;

  /** Columns that {@link SecondLook} reads as well. */
  public static final String WORDS = "words";

  public static final String HEADS = "heads a longer block";

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
  private final Column words = column(WORDS);
  private final Column length = column("length");
  private final Column visible = column("letters and digits");
  private final Column upper = column("upper case");
  private final Column digits = column("digits");
  private final Column marks = column("marks");
  private final Column end = column("how it ends");
  private final Column begin = column("how it begins");
  private final Column prose = column("prose");
  private final Column ends = column("ends a sentence");
  private final Column shortness = column("short");
  private final Column wordLength = column("length of words");
  private final Column capitals = column("capitals");
  private final Column commas = column("commas");
  private final Column sentences = column("sentences");
  private final Column bars = column("bars");
  private final Column prices = column("prices");
  private final Column colons = column("colons");
  private final Column wording = column("wording");
  private final Column title = column("words of the title");
  private final Column cue = column("cue");
  private final Column weakCue = column("weak cue");
  private final Column comment = column("frames comments");
  private final Column copies = column("copies");
  private final Column copy = column("which copy");
  private final Column copyAbove = column("distance to the copy above");
  private final Column repeated = column("repeated");
  private final Column apart = column("blank line above");
  private final Column kind = column("kind");
  private final Column level = column("heading level");
  private final Column linked = column("linked");

  // Where it stands.
  private final Column index = column("blocks above");
  private final Column rest = column("blocks below");
  private final Column place = column("place among blocks");
  private final Column wordPlace = column("place among words");
  private final Column wordsAbove = column("words above");
  private final Column prosePlace = column("place among prose");
  private final Column fromFirstProse = column("distance to the first prose");
  private final Column fromLastProse = column("distance to the last prose");
  private final Column proseAbove = column("distance to prose above");
  private final Column proseBelow = column("distance to prose below");
  private final Column commentsAbove = column("frames of comments above");
  private final Column fromComment = column("distance to a frame of comments above");
  private final Column wordingAbove = column("wording of all above");
  private final Column wordingBelow = column("wording of all below");

  // The run of blocks of like length, and the section under a heading.
  private final Column runLength = column("length of the run");
  private final Column runPlace = column("place in the run");
  private final Column runWording = column("wording of the run");
  private final Column runRepeated = column("repeated in the run");
  private final Column runCues = column("cues in the run");
  private final Column runSize = column("length of the run's lines");
  private final Column runCapitals = column("capitals in the run");
  private final Column runAbove = column("words above the run");
  private final Column runBelow = column("words below the run");
  private final Column sectionPlace = column("place in the section");
  private final Column sectionLevel = column("level of the section");
  private final Column sectionLength = column("length of the section");
  private final Column sectionWording = column("wording of the section");
  private final Column sectionLinked = column("links in the section");

  // The stretch of the page that its words speak for most.
  private final Stretch stretch = new Stretch(this, "wording");

  // What a block shares with the rest of the page.
  private final Column rarity = column("rarity of words");
  private final Column known = column("found elsewhere");
  private final Column knownProse = column("found in prose");
  private final Column knownTitle = column("rare words of the title");
  private final Column pairsAbove = column("pairs said above");
  private final Column sharedAbove = column("shared with the block above");
  private final Column sharedBelow = column("shared with the block below");
  private final Column runKnown = column("found in prose, the run");

  // The short lines in front of longer ones, which may be headings.
  private final Column heads = column(HEADS);
  private final Column headWording = column("wording of the heading");
  private final Column fromHead = column("distance to the heading");
  private final Column lowestHead = column("lowest wording of a heading above");
  private final Column fromLowest = column("distance to the heading of lowest wording");

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

  // Not columns, but what some are made of.
  private final Column proseWords = new Column("words of prose");
  private final Column ramp = new Column("place");
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
    countCopies(blocks);
    placeAmong();
    findStretch();
    compareWords();
    findHeadings();
    findRuns();
    findSections();
    sumUpPage();
    finish(n);
  }

  private void lookAt(Block block, Gist gist, int i, int cueOf) {
    Shape shape = block.shape();
    int wordCount = gist.words().length;
    words.values()[i] = Math.min(shape.words(), LONG);
    length.values()[i] = log(Math.min(shape.words(), LONG));
    visible.values()[i] = log(shape.visible());
    upper.values()[i] = share(shape.upper(), shape.letters());
    digits.values()[i] = share(shape.digits(), shape.visible());
    marks.values()[i] = share(shape.marks(), 1 + shape.visible() + shape.marks());
    end.values()[i] = shape.stops() ? 3 : shape.ends() ? 2 : shape.leads() ? 1 : 0;
    begin.values()[i] = beginning(block.text());
    prose.values()[i] = cueOf < CUE && shape.isProse() && !block.isProtected() ? 1 : 0;
    ends.values()[i] = shape.ends() ? 1 : 0;
    shortness.values()[i] = shape.words() <= SHORT ? 1 : 0;
    wordLength.values()[i] =
        shape.words() == 0 ? 0 : Math.min(200, 10 * shape.visible() / shape.words());
    capitals.values()[i] = share(gist.capitals(), wordCount);
    commas.values()[i] = gist.commas();
    sentences.values()[i] = gist.sentences();
    bars.values()[i] = gist.bars();
    prices.values()[i] = gist.prices();
    colons.values()[i] = gist.colons();
    wording.values()[i] = gist.wording();
    pageWords.add(gist.words(), prose.values()[i] > 0);
    title.values()[i] = share(pageWords.inTitle(), wordCount);
    sharedAbove.values()[i] =
        share(pageWords.asAbove(), Math.max(wordCount, i == 0 ? 1 : gists[i - 1].words().length));
    pairsAbove.values()[i] = share(pageWords.pairsAbove(), wordCount - 1);
    cue.values()[i] = cueOf >= CUE ? 1 : 0;
    weakCue.values()[i] = cueOf == WEAK_CUE ? 1 : 0;
    comment.values()[i] = cueOf == COMMENT_CUE ? 1 : 0;
    apart.values()[i] = block.apart() ? 1 : 0;
    kind.values()[i] = kindOf(block);
    level.values()[i] = block.first().markup().level();
    linked.values()[i] = share(Math.min(block.linkWords(), shape.words()), shape.words());
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

  private void countCopies(List<Block> blocks) {
    for (int i = 0; i < n; i++) {
      int count = repeats.count(blocks.get(i).shape().fold());
      copies.values()[i] = Math.min(count, 10);
      repeated.values()[i] = count > 1 ? 100 : 0;
    }
  }

  /** A method for each way to fill a column: one with all the loops takes long to compile. */
  private void placeAmong() {
    Column.multiply(n, proseWords.open(n), words.values(), prose.values());
    Column.count(n, ramp.open(n));
    int[] before = words.sums(n);
    int[] proseBefore = proseWords.sums(n);
    int all = before[n];
    int allProse = proseBefore[n];
    pageWordCount.all(log(all));
    pageProse.all(perMille(allProse, all) / 10);
    pageMean.all(n == 0 ? 0 : (int) (10L * all / n));
    logs(index.values(), ramp.values());
    Column.reverse(n, rest.values(), index.values());
    perMilles(place.values(), ramp.values(), n);
    perMilles(wordPlace.values(), before, all);
    logs(wordsAbove.values(), before);
    logs(commentsAbove.values(), comment.sums(n));
    lastAbove(comment.values(), fromComment.values());
    if (allProse == 0) {
      prosePlace.fill(n, -1);
    } else {
      perMilles(prosePlace.values(), proseBefore, allProse);
    }
    int last = lastAbove(prose.values(), proseAbove.values());
    int first = firstBelow(prose.values(), proseBelow.values());
    distances(fromFirstProse.values(), first);
    distances(fromLastProse.values(), last);
    long sum = meansAbove(wording.values(), wordingAbove.values());
    meansBelow(wording.values(), wordingBelow.values(), sum);
  }

  private void logs(int[] to, int[] of) {
    for (int i = 0; i < n; i++) {
      to[i] = log(of[i]);
    }
  }

  private void perMilles(int[] to, int[] parts, int whole) {
    for (int i = 0; i < n; i++) {
      to[i] = perMille(parts[i], whole);
    }
  }

  /** Fills in how far above each block the nearest marked one stands, and returns the last. */
  private int lastAbove(int[] marked, int[] to) {
    int above = -FAR;
    for (int i = 0; i < n; i++) {
      above = marked[i] > 0 ? i : above;
      to[i] = Math.min(FAR, i - above);
    }
    return above;
  }

  /** Fills in how far below each block the nearest marked one stands, and returns the first. */
  private int firstBelow(int[] marked, int[] to) {
    int below = n + FAR;
    for (int i = n - 1; i >= 0; i--) {
      below = marked[i] > 0 ? i : below;
      to[i] = Math.min(FAR, below - i);
    }
    return below;
  }

  /** How far each block is from block {@code from}, which may be none of the page. */
  private void distances(int[] to, int from) {
    boolean none = from < 0 || from >= n;
    for (int i = 0; i < n; i++) {
      to[i] = none ? FAR + 1 : Math.max(-FAR, Math.min(FAR, i - from));
    }
  }

  /** Fills in the mean of all above each block, and returns the sum of all. */
  private long meansAbove(int[] of, int[] to) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      to[i] = i == 0 ? 0 : (int) (sum / i);
      sum += of[i];
    }
    return sum;
  }

  /** Fills in the mean of all below each block, the sum of all being {@code sum}. */
  private void meansBelow(int[] of, int[] to, long sum) {
    long left = sum;
    for (int i = 0; i < n; i++) {
      left -= of[i];
      to[i] = i == n - 1 ? 0 : (int) (left / (n - 1 - i));
    }
  }

  private void findStretch() {
    Column.multiply(n, worth.open(n), wording.values(), length.values());
    stretch.find(n, worth.values(), words.sums(n));
  }

  private void compareWords() {
    for (int i = 0; i < n; i++) {
      char[] of = gists[i].words();
      pageWords.compare(of, prose.values()[i] > 0);
      int all = 1 + pageWords.rarity();
      rarity.values()[i] = of.length == 0 ? 0 : all / of.length;
      known.values()[i] = of.length == 0 ? NONE : share(pageWords.elsewhere(), all);
      knownProse.values()[i] = of.length == 0 ? NONE : share(pageWords.inProse(), all);
      knownTitle.values()[i] = share(pageWords.rareInTitle(), all);
    }
    System.arraycopy(
        sharedAbove.values(), Math.min(n, 1), sharedBelow.values(), 0, Math.max(0, n - 1));
    sharedBelow.fillPart(Math.max(0, n - 1), n, 0);
  }

  private void findHeadings() {
    int said = 0;
    int at = -1;
    int low = MOST_WORDING;
    int lowAt = -1;
    for (int i = 0; i < n; i++) {
      headWording.values()[i] = said;
      fromHead.values()[i] = at < 0 ? FAR + 1 : Math.min(FAR, i - at);
      lowestHead.values()[i] = low;
      fromLowest.values()[i] = lowAt < 0 ? FAR + 1 : Math.min(FAR, i - lowAt);
      heads.values()[i] = isHead(i) ? 1 : 0;
      if (isHead(i)) {
        said = wording.values()[i];
        at = i;
        lowAt = said < low ? i : lowAt;
        low = Math.min(low, said);
      }
    }
  }

  private boolean isHead(int i) {
    int count = words.values()[i];
    boolean longer = i + 1 < n && words.values()[i + 1] > count;
    return level.values()[i] > 0 || (count > 0 && count <= HEAD && ends.values()[i] == 0 && longer);
  }

  private void findRuns() {
    int from = 0;
    while (from < n) {
      int size = size(from);
      int to = from + 1;
      while (to < n && size(to) == size) {
        to++;
      }
      runLength.fillPart(from, to, log(to - from));
      runWording.fillPart(from, to, wording.mean(from, to));
      runRepeated.fillPart(from, to, repeated.mean(from, to));
      runCues.fillPart(from, to, 100 * (cue.sum(from, to) + weakCue.sum(from, to)) / (to - from));
      runSize.fillPart(from, to, 8 * length.sum(from, to) / (to - from));
      runCapitals.fillPart(from, to, capitals.mean(from, to));
      runKnown.fillPart(from, to, knownProse.mean(from, to));
      runAbove.fillPart(from, to, from == 0 ? -1 : words.values()[from - 1]);
      runBelow.fillPart(from, to, to == n ? -1 : words.values()[to]);
      for (int i = from; i < to; i++) {
        runPlace.values()[i] = Math.min(FAR, i - from);
      }
      from = to;
    }
  }

  private int size(int i) {
    int count = words.values()[i];
    return prose.values()[i] > 0 ? 3 : count <= SHORT ? 0 : count <= 9 ? 1 : 2;
  }

  /** On a page without headings all is one section. */
  private void findSections() {
    int from = 0;
    while (from < n) {
      int to = from + 1;
      while (to < n && level.values()[to] == 0) {
        to++;
      }
      sectionLevel.fillPart(from, to, level.values()[from]);
      sectionLength.fillPart(from, to, log(to - from));
      sectionWording.fillPart(from, to, wording.mean(from, to));
      sectionLinked.fillPart(from, to, linked.mean(from, to));
      for (int i = from; i < to; i++) {
        sectionPlace.values()[i] = Math.min(FAR, i - from);
      }
      from = to;
    }
  }

  private void sumUpPage() {
    int cues = cue.sum(0, n);
    pageBlocks.all(log(n));
    pageWording.all(meanWording());
    pageCues.all(log(cues));
    pageComments.all(log(comment.sum(0, n)));
    pageCueShare.all(perMille(cues, n));
    pageRepeated.all(n == 0 ? 0 : repeated.mean(0, n));
    pageShort.all(share(shortness.sum(0, n), n));
    pageLinked.all(n == 0 ? 0 : linked.mean(0, n));
    pageHeadings.all(share(headings(), n));
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

  private int headings() {
    int[] levels = level.values();
    int headings = 0;
    for (int i = 0; i < n; i++) {
      headings += levels[i] > 0 ? 1 : 0;
    }
    return headings;
  }

  private static int log(int count) {
    int known = count < LOG.length ? LOG[count] : 0;
    if (known > 0 || count == 0) {
      return known;
    }
    int log = (int) Math.round(8 * Math.log(1 + count));
    if (count < LOG.length) {
      LOG[count] = log; // Threads that write at once write the same.
    }
    return log;
  }

  private static int share(int part, int whole) {
    return whole <= 0 ? 0 : 100 * part / whole;
  }

  private static int perMille(int part, int whole) {
    return whole == 0 ? 0 : (int) (1000L * part / whole);
  }
}
