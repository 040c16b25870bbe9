package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pith.page.Envelope;
import dev.pith.page.Form;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Common Crawl WET and WARC files: a page for each record that holds plain text, which travels in
 * its record as an {@link Envelope.Warc}. All other records come as they stand, as {@link
 * Envelope.Verbatim} pieces, so that a sink can write the file back.
 *
 * <p>A record that is damaged is named with its offset in the unpacked stream and passed over; the
 * next one is found where a line begins with {@code WARC/1.}. Damage of a packed stream is named by
 * itself, with its offset in that. One record is in memory at a time, and one that is longer than
 * the limit never whole: it is passed through in pieces. (Where such a one turns out to be damaged,
 * it is named, but its begin has gone out.)
 */
public final class WetSource implements PageSource {
  private static final int PIECE = 1 << 16;

  private final ByteWindow window;
  private final WarcBounds bounds;
  private final String id;
  private final Syntax syntax;
  private final Complaints complaints;
  private final Limit limit;
  private long number;

  /** The block that is being passed through in pieces; null outside of one. */
  private @Nullable LongBlock block;

  /** Whether the next record has to be looked for. */
  private boolean lost;

  /** Whether a line begins where the window does. */
  private boolean lineStart = true;

  private final Malformed malformed;

  /**
   * @param in closed with this source; unpacked (see {@link Compression#reading})
   * @param id how messages name the stream; a page is named by it and its record's number
   * @param syntax what the texts are written in
   */
  public WetSource(InputStream in, String id, Syntax syntax, Complaints complaints) {
    this(in, id, syntax, complaints, RecordReader.LONGEST);
  }

  /**
   * @param longest records whose block has more bytes are passed through, and such with too many
   *     lines for that
   */
  public WetSource(InputStream in, String id, Syntax syntax, Complaints complaints, int longest) {
    this.window = new ByteWindow(in);
    this.bounds = new WarcBounds(window);
    this.id = id;
    this.syntax = syntax;
    this.complaints = complaints;
    this.malformed = new Malformed(complaints);
    this.limit = new Limit(Math.min(longest, RecordReader.LONGEST));
  }

  @Override
  public @Nullable Page next() throws IOException {
    while (true) {
      if (block != null) {
        return piece(block);
      } else if (!window.has(1)) {
        Damaged damage = window.damage();
        if (damage == null) {
          malformed.say();
          return null;
        }
        complaints.fail(id + ": " + damage.getMessage() + "; passed over");
        window.goOn();
        lost = true;
        lineStart = true;
      } else if (lost) {
        seek();
      } else {
        Page page = record();
        if (page != null) {
          return page;
        }
      }
    }
  }

  /** Goes to where the next record begins, or to the end of what can be read. */
  private void seek() throws IOException {
    while (window.has(1)) {
      if (lineStart && window.holds(0, WarcBounds.NEXT)) {
        lost = false;
        return;
      }
      int lf = window.find((byte) '\n', 0);
      lineStart = lf < window.size();
      window.skip(lineStart ? lf + 1 : lf);
    }
  }

  /** The record that begins here, or the begin of it; null where there is none to be given. */
  private @Nullable Page record() throws IOException {
    int blank = bounds.lineEnds(0, PIECE);
    if (blank > 0) {
      return passed(window.take(blank), false, false);
    }
    try {
      if (!window.holds(0, WarcBounds.RECORD)) {
        throw new Unusable(0, "no WARC record begins here");
      }
      int block = bounds.headEnd();
      WarcHead head = WarcHead.of(window.copy(0, block));
      number++;
      if (head.length() > limit.bytes()) {
        return firstPiece(head, block, "longer than " + Size.of(limit.bytes()) + "; left as it is");
      }
      if (hasTooManyLines(block, (int) head.length())) {
        return firstPiece(head, block, limit.tooManyLines());
      }
      int end = block + (int) head.length();
      int tail = bounds.tail(block, end);
      Page page = page(head, block, end, tail);
      window.skip(end + tail);
      return page;
    } catch (Unusable e) {
      fail(window.offset() + e.at(), e.getMessage());
      lost = true;
      lineStart = false;
      window.skip(1);
      return null;
    }
  }

  private boolean hasTooManyLines(int block, int length) throws IOException {
    return length > limit.lines()
        && window.has(block + length)
        && window.count((byte) '\n', block, block + length) > limit.lines();
  }

  private Page page(WarcHead head, int block, int end, int tail) {
    byte[] record = window.copy(0, end + tail);
    WarcText text;
    try {
      text = WarcText.of(head, record, block, end);
    } catch (Unusable e) {
      complaints.warn(where(window.offset()) + e.getMessage() + "; left as it is");
      text = null;
    }
    if (text == null) {
      return passed(record, true, true);
    }
    Decoder.Decoded decoded = text.decode(record, end);
    if (decoded.malformed() > 0) {
      malformed.add(decoded.malformed(), where(window.offset() + decoded.first()));
    }
    int from = text.payload() + (decoded.bom() ? Decoder.BOM : 0);
    Lines lines = Lines.of(decoded.text());
    Envelope envelope = new Envelope.Warc(record, block, text.payload(), from, end, text.charset());
    Form form = new Form(false, lines.newline(), lines.closed(), envelope);
    return new Page(id + ":" + number, head.meta(), syntax, form, syntax.read(lines.raw()));
  }

  /** What stands in front of the text, or of a block that holds none. */
  private Page firstPiece(WarcHead head, int begin, String why) throws IOException {
    int text = textBegin(head, begin, why);
    Envelope.Part part = text < 0 ? Envelope.Part.RECORD : Envelope.Part.RECORD_TEXT;
    int from = Math.max(begin, text);
    long left = head.length() - (from - begin);
    block = new LongBlock(window, id + ":" + number, head.meta(), syntax, part, left);
    return passed(window.take(from), true, false);
  }

  /**
   * Where a text begins that is too much to be cleaned, by the begin of its record; -1 where there
   * is none, or none that others than a WARC file could hold.
   *
   * @param why what there is too much of
   */
  private int textBegin(WarcHead head, int begin, String why) throws IOException {
    int end = window.has(begin + PIECE) ? begin + PIECE : window.size();
    String fault = why;
    int from = -1;
    try {
      WarcText text = WarcText.of(head, window.copy(0, end), begin, end);
      if (text == null) {
        return -1;
      }
      if (text.charset().equals(UTF_8)) {
        from = text.payload() + (window.holds(text.payload(), Decoder.MARK) ? Decoder.BOM : 0);
      } else {
        fault += ", and out of JSON Lines, since it is no UTF-8";
      }
    } catch (Unusable e) {
      fault += ", and out of JSON Lines: " + e.getMessage();
    }
    complaints.warn(
        where(window.offset()) + "a text of %s, ".formatted(Size.of(head.length())) + fault);
    return from;
  }

  /** The next piece of a block, and behind the block the end of its record. */
  private Page piece(LongBlock open) throws IOException {
    if (open.left() == 0) {
      block = null;
      return lastPiece();
    }
    Page piece = open.next();
    if (piece.form().envelope() instanceof Envelope.Verbatim given && given.bytes().length == 0) {
      fail(
          window.offset(),
          "the record that ends here is cut short: %d bytes are missing".formatted(open.left()));
      block = null;
    }
    return piece;
  }

  private Page lastPiece() throws IOException {
    try {
      return passed(window.take(bounds.tail(0, 0)), false, true);
    } catch (Unusable e) {
      fail(
          window.offset(),
          "the Content-Length of the record in front is wrong: it does not end here");
      lost = true;
      lineStart = false;
      return passed(new byte[0], false, true);
    }
  }

  private Page passed(byte[] bytes, boolean begins, boolean ends) {
    return Page.verbatim(
        id, syntax, new Envelope.Verbatim(bytes, Envelope.Part.RECORD, begins, ends));
  }

  private String where(long offset) {
    return id + ": byte " + offset + ": ";
  }

  private void fail(long offset, @Nullable String what) {
    complaints.fail(where(offset) + what + "; passed over");
  }

  @Override
  public void close() throws IOException {
    malformed.say();
    window.close();
  }
}
