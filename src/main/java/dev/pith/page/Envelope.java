package dev.pith.page;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page came in, or what it is where it is no page to be cleaned; so that a sink can write it
 * back byte for byte.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through; never compared
public sealed interface Envelope {

  /**
   * A record of JSON.
   *
   * @param record the whole record, without its line feed
   * @param from where the text's JSON string begins, its opening quote included
   * @param to where it ends, behind its closing quote
   * @param cut its lines as they stand there; null where they do not stand as they are written
   */
  record Json(byte[] record, int from, int to, @Nullable Cut cut) implements Envelope {}

  /**
   * The lines of a JSON string and where in its record they stand, each escaped as it would be
   * again: whoever writes one as it was read can copy it.
   *
   * @param raw the lines
   * @param starts where each begins, and where one behind the last would; {@code \n}, two bytes,
   *     parts them
   */
  record Cut(List<String> raw, int[] starts) {
    /** Whether {@code line} is the very line {@code i}. */
    @SuppressWarnings("ReferenceEquality") // a line that is merely equal may be escaped otherwise
    public boolean holds(int i, String line) {
      return i < raw.size() && raw.get(i) == line;
    }

    /** Where line {@code i} ends. */
    public int end(int i) {
      return starts[i + 1] - 2;
    }
  }

  /**
   * A record of a WARC or WET file: header, block, and the line ends behind it.
   *
   * @param record the whole record
   * @param block where its block begins, behind the header
   * @param payload where the payload begins: behind the HTTP header of a response, otherwise where
   *     the block does
   * @param from where the text begins, a byte order mark in front left out
   * @param to where text, payload and block end
   * @param charset how the text is encoded
   */
  record Warc(byte[] record, int block, int payload, int from, int to, Charset charset)
      implements Envelope {}

  /**
   * A piece of the source that is passed through. Its page has no lines. What is long comes in many
   * pieces, one behind the other, so that none of it piles up in memory.
   *
   * @param bytes the piece, never longer than the limit that its source was given
   * @param part what it is a piece of
   * @param begins whether it is the first piece of that
   * @param ends whether it is the last
   */
  record Verbatim(byte[] bytes, Part part, boolean begins, boolean ends) implements Envelope {}

  /** What a piece that is passed through belongs to, and so which sinks write it. */
  enum Part {
    /** A page too long to be cleaned, as UTF-8; no character is parted. Every sink writes it. */
    TEXT,

    /** What stands between the pages of a text; only a sink of text writes it. */
    SEPARATOR,

    /**
     * A text too long to be cleaned in a WARC record, as UTF-8; no character is parted. Sinks of
     * WARC records and of JSON Lines write it.
     */
    RECORD_TEXT,

    /**
     * What else there is of a WARC record that is passed through; only a sink of WARC records
     * writes it.
     */
    RECORD,

    /** A JSON record with a text too long to be cleaned; only a sink of JSON Lines writes it. */
    JSON;

    /** Whether it is of a page, and not of what stands between pages. */
    public boolean isText() {
      return this == TEXT || this == RECORD_TEXT || this == JSON;
    }
  }
}
