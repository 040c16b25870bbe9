package dev.pith.corpus;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Templates as text: sorted, a finding a line, columns parted by tabs.
 *
 * <pre>
 *   # pith templates 1
 *   # a count falls short of the truth by no more than 0 pages
 *   # site  pages
 *   # line  pages  head  middle  foot  numbers  key  example
 *   # pair  pages  key of the line above  key of the line below
 *   # words pages  key of three words
 *   site    40     example.com
 *   line    38     0  0  38   same  9e3779b97f4a7c15   More From The Example
 *   # end
 * </pre>
 *
 * <p>What stands on one page of a site is left out: it is no furniture, and it would be most of the
 * file. So where files are merged, each may miss one page of a line.
 */
public final class TemplatesFile {
  private TemplatesFile() {}

  private static final String HEAD = "# pith templates 1";

  /** Whether all copies of a line have the same numbers. */
  private static final String SAME = "same";

  private static final String VARY = "vary";
  private static final String END = "# end";
  private static final String LOST = "# a count falls short of the truth by no more than ";

  /**
   * Writes {@code templates}: the same findings give the same bytes.
   *
   * @param out is flushed, and not closed
   */
  public static void write(Templates templates, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(HEAD + "\n");
    text.write(LOST + templates.lost() + " pages\n");
    text.write("# site\tpages\tname\n");
    text.write("# line\tpages\tabove the prose\tamid it\tbelow it\tits numbers\tkey\texample\n");
    text.write("# pair\tpages\tkey of the line above\tkey of the line below\n");
    text.write("# words\tpages\tkey of three words in a row\n");
    for (Map.Entry<String, SiteCounts> site : templates.sites().entrySet()) {
      SiteCounts counts = site.getValue();
      if (counts.pages >= Templates.FEWEST) {
        text.write("site\t" + counts.pages + "\t" + escaped(site.getKey()) + "\n");
        writeLines(counts, text);
        writePairs(counts, text);
        writeShingles(counts, text);
      }
    }
    text.write(END + "\n");
    text.flush();
  }

  private static void writeLines(SiteCounts counts, Writer text) throws IOException {
    List<Map.Entry<Long, LineCount>> lines = new ArrayList<>(counts.lines.entrySet());
    lines.sort(
        Comparator.comparing((Map.Entry<Long, LineCount> line) -> line.getValue().example)
            .thenComparing(Map.Entry::getKey));
    for (Map.Entry<Long, LineCount> line : lines) {
      LineCount count = line.getValue();
      if (count.pages >= Templates.FEWEST) {
        text.write(
            "line\t%d\t%d\t%d\t%d\t%s\t%016x\t%s\n"
                .formatted(
                    count.pages,
                    count.head,
                    count.middle,
                    count.foot,
                    count.varies ? VARY : SAME,
                    line.getKey(),
                    escaped(count.example)));
      }
    }
  }

  private static void writePairs(SiteCounts counts, Writer text) throws IOException {
    List<PairCount> pairs = new ArrayList<>(counts.pairs.values());
    pairs.sort(
        Comparator.comparingLong((PairCount pair) -> pair.above)
            .thenComparingLong(pair -> pair.below));
    for (PairCount pair : pairs) {
      if (pair.pages >= Templates.FEWEST) {
        text.write("pair\t%d\t%016x\t%016x\n".formatted(pair.pages, pair.above, pair.below));
      }
    }
  }

  private static void writeShingles(SiteCounts counts, Writer text) throws IOException {
    List<Long> keys = new ArrayList<>(counts.shingles.keySet());
    keys.sort(null);
    for (long key : keys) {
      int pages = counts.shingles.getOrDefault(key, 0);
      if (pages >= Templates.FEWEST) {
        text.write("words\t%d\t%016x\n".formatted(pages, key));
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c =
            switch (text.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> text.charAt(i);
            };
      }
      out.append(c);
    }
    return out.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param title how messages name it
   * @throws IOException where it is none, or damaged; the message names the line
   */
  public static Templates read(InputStream in, String title, long budget) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    Templates templates = new Templates(budget);
    SiteCounts site = null;
    int number = 0;
    String last = "";
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        last = line;
        if (number == 1 && !line.equals(HEAD)) {
          throw new IOException(
              "%s: is no file of templates, which begins with '%s'".formatted(title, HEAD));
        }
        if (line.startsWith(LOST)) {
          templates.lose(Integer.parseInt(line.substring(LOST.length(), line.lastIndexOf(' '))));
        } else if (line.startsWith("site\t")) {
          List<String> columns = columns(line, 3);
          site = templates.site(unescaped(columns.get(2)));
          site.pages += count(columns.get(1));
        } else if (!line.isEmpty() && line.charAt(0) != '#') {
          if (site == null) {
            throw new IllegalArgumentException("stands before the first site");
          }
          add(line, site);
        }
      }
    } catch (CharacterCodingException e) {
      throw new IOException("%s:%d: is not UTF-8".formatted(title, number + 1), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "%s:%d: %s; make the file again with --save-templates"
              .formatted(title, number, e.getMessage()),
          e);
    }
    if (number == 0) {
      throw new IOException(
          "%s: is empty; a file of templates begins with '%s'".formatted(title, HEAD));
    }
    if (!last.equals(END)) {
      throw new IOException(
          "%s:%d: is cut short; it should end with '%s'; make it again with --save-templates"
              .formatted(title, number, END));
    }
    return templates;
  }

  private static void add(String line, SiteCounts site) {
    if (line.startsWith("line\t")) {
      List<String> columns = columns(line, 8);
      LineCount count = new LineCount(unescaped(columns.get(7)));
      count.pages = count(columns.get(1));
      count.head = count(columns.get(2));
      count.middle = count(columns.get(3));
      count.foot = count(columns.get(4));
      count.varies = columns.get(5).equals(VARY);
      site.putLine(key(columns.get(6)), count);
    } else if (line.startsWith("pair\t")) {
      List<String> columns = columns(line, 4);
      site.addPair(key(columns.get(2)), key(columns.get(3)), count(columns.get(1)));
    } else if (line.startsWith("words\t")) {
      List<String> columns = columns(line, 3);
      site.addShingle(key(columns.get(2)), count(columns.get(1)));
    } else {
      throw new IllegalArgumentException(
          "expected site, line, pair or words, not '%s'"
              .formatted(line.substring(0, Math.min(20, line.length()))));
    }
  }

  private static List<String> columns(String line, int expected) {
    List<String> columns = new ArrayList<>();
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      columns.add(line.substring(from, tab));
      from = tab + 1;
    }
    columns.add(line.substring(from));
    if (columns.size() != expected) {
      throw new IllegalArgumentException(
          "expected %d columns, not %d".formatted(expected, columns.size()));
    }
    return columns;
  }

  private static int count(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below, together with what is below 0.
    }
    throw new IllegalArgumentException("'%s' is no count".formatted(text));
  }

  private static long key(String text) {
    try {
      return Long.parseUnsignedLong(text, 16);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s' is no key".formatted(text), e);
    }
  }
}
