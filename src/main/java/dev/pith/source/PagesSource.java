package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pith.page.Envelope;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a text file, parted by a form feed wherever it stands, as {@code pdftotext} writes
 * it, or by lines that say something agreed on. One page is in memory at a time; a page that is too
 * long is named and passed through in pieces. The separators come as pieces too, so that a file in
 * which nothing changes goes out byte for byte.
 */
public final class PagesSource implements PageSource {
  /** What parts pages unless something else is asked for. */
  public static final String FORM_FEED = "\f";

  private static final int PIECE = 1 << 16;

  private final ByteWindow window;
  private final String id;
  private final Syntax syntax;
  private final byte[] separator;
  private final Complaints complaints;
  private final Limit limit;

  /** Separators seen so far. */
  private long separators;

  private boolean begun;

  /** Whether a line begins where the window does. */
  private boolean lineStart = true;

  /** Whether we are inside a page that is passed through. */
  private boolean passing;

  private final Malformed malformed;

  /**
   * @param in closed with this source
   * @param id how messages name the stream. A page alone in it is named by it; otherwise pages have
   *     their number behind it: {@code report.txt#page=2}
   * @param separator a form feed, or what a line says that parts pages; empty where nothing does
   * @param longest pages of more bytes are passed through, and such with too many lines for that
   */
  public PagesSource(
      InputStream in,
      String id,
      Syntax syntax,
      String separator,
      Complaints complaints,
      int longest) {
    this.window = new ByteWindow(in);
    this.id = id;
    this.syntax = syntax;
    this.separator = separator.getBytes(UTF_8);
    this.complaints = complaints;
    this.malformed = new Malformed(complaints);
    this.limit = new Limit(Math.min(longest, RecordReader.LONGEST));
  }

  @Override
  public @Nullable Page next() throws IOException {
    boolean first = !begun;
    begun = true;
    if (passing) {
      return piece(false);
    }
    if (!window.has(1) && !first) {
      refuseDamage();
      malformed.say();
      return null;
    }
    int parting = separatorAt(0);
    if (parting > 0) {
      return separator(parting);
    }
    int end = pageEnd();
    if (end < 0) {
      complaints.warn(
          where(window.offset()) + "longer than " + Size.of(limit.bytes()) + "; left as it is");
      return piece(true);
    }
    if (end > limit.lines() && window.count((byte) '\n', 0, end) > limit.lines()) {
      complaints.warn(where(window.offset()) + limit.tooManyLines());
      return piece(true);
    }
    return page(end, first);
  }

  /** Separators that follow each other come as one piece. */
  private Page separator(int parting) throws IOException {
    int size = 0;
    for (int next = parting; next > 0 && size < PIECE; next = separatorAt(size)) {
      size += next;
      separators++;
    }
    lineStart = true;
    return passed(window.take(size), Envelope.Part.SEPARATOR, true, true);
  }

  /** How long the separator is that stands at {@code i}; 0 where none does. */
  private int separatorAt(int i) throws IOException {
    if (separator.length == 0 || !window.holds(i, separator)) {
      return 0;
    }
    int end = i + separator.length;
    if (isFormFeed()) {
      return 1;
    }
    if (i == 0 ? !lineStart : window.at(i - 1) != '\n') {
      return 0;
    }
    if (window.has(end + 1) && window.at(end) == '\r') {
      end++;
    }
    if (!window.has(end + 1)) {
      return end - i;
    }
    return window.at(end) == '\n' ? end + 1 - i : 0;
  }

  private boolean isFormFeed() {
    return separator.length == 1 && separator[0] == '\f';
  }

  /** Where the page ends that begins here; -1 where it is too long. */
  private int pageEnd() throws IOException {
    int seen = 0;
    while (true) {
      int end = find(seen, window.size());
      if (end > limit.bytes()) {
        return -1;
      }
      if (end < window.size()) {
        return end;
      }
      seen = end;
      if (!window.has(seen + 1)) {
        refuseDamage();
        return end;
      }
    }
  }

  /** The first separator in {@code [from, to)}; {@code to} where there is none. */
  private int find(int from, int to) throws IOException {
    if (separator.length == 0) {
      return to;
    }
    if (isFormFeed()) {
      return window.find((byte) '\f', from, to);
    }
    int i = from;
    while (i < to && separatorAt(i) == 0) {
      i = window.find((byte) '\n', i, to) + 1;
    }
    return Math.min(to, i);
  }

  private Page page(int end, boolean first) throws IOException {
    long offset = window.offset();
    byte[] bytes = window.take(end);
    boolean alone = first && !window.has(1);
    Decoder.Decoded decoded = first ? Decoder.file(bytes) : Decoder.part(bytes, 0, end);
    if (decoded.malformed() > 0) {
      malformed.add(decoded.malformed(), where(offset + decoded.first()));
    }
    Lines lines = Lines.of(decoded.text());
    if (first && syntax == Syntax.TEXT && HtmlSource.is(lines)) {
      complaints.warn(id + ": " + HtmlSource.ADVICE);
    }
    return TextSource.page(alone ? id : numbered(), syntax, decoded.bom(), lines);
  }

  /**
   * The next piece of a page that is passed through; it ends at a separator or between characters.
   */
  private Page piece(boolean begins) throws IOException {
    window.has(PIECE + 1);
    int most = Math.min(PIECE, window.size());
    int size = find(0, most);
    passing = size == most && window.size() > most && separatorAt(size) == 0;
    if (passing) {
      size = window.characterEnd(size);
      lineStart = window.at(size - 1) == '\n';
    }
    return passed(window.take(size), Envelope.Part.TEXT, begins, !passing);
  }

  private Page passed(byte[] bytes, Envelope.Part part, boolean begins, boolean ends) {
    return Page.verbatim(numbered(), syntax, new Envelope.Verbatim(bytes, part, begins, ends));
  }

  private String numbered() {
    return id + "#page=" + (separators + 1);
  }

  private String where(long offset) {
    return id + ": byte " + offset + ": ";
  }

  /** Packed data that ends in damage has no last page: nobody knows how much of it is missing. */
  private void refuseDamage() throws IOException {
    Damaged damage = window.damage();
    if (damage != null) {
      throw damage;
    }
  }

  @Override
  public void close() throws IOException {
    malformed.say();
    window.close();
  }
}
