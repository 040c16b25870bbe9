package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pith.page.Envelope;
import dev.pith.page.Form;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page a record, one record a line: JSON objects with the page's text in one field. The record
 * itself travels with the page as its {@link Envelope.Json}, so that a sink can write it back with
 * nothing changed but the text. Blank lines are skipped; a record that cannot be used is named and
 * passed over. Holds one record at a time.
 */
public final class JsonLinesSource implements PageSource {
  /** The bytes of a record beyond which it cannot be held. */
  public static final int LONGEST_RECORD = RecordReader.LONGEST;

  private final RecordReader records;
  private final String id;
  private final String field;
  private final Syntax syntax;
  private final Complaints complaints;
  private final Limit limit;
  private boolean begun;
  private boolean bom;
  private boolean saidHtml;
  private final Malformed malformed;

  /**
   * @param in closed with this source
   * @param id how messages name the stream; a page is named by it and the record's line
   * @param field the top-level field that holds the text
   * @param syntax what the text is written in
   */
  public JsonLinesSource(
      InputStream in, String id, String field, Syntax syntax, Complaints complaints) {
    this(in, id, field, syntax, complaints, RecordReader.LONGEST, RecordReader.LONGEST);
  }

  /**
   * The same with limits.
   *
   * @param longest the bytes of a record's text beyond which it passes as it is, and so does one
   *     with too many lines for that
   * @param longestRecord the bytes of a record beyond which it cannot be held, and fails
   */
  public JsonLinesSource(
      InputStream in,
      String id,
      String field,
      Syntax syntax,
      Complaints complaints,
      int longest,
      int longestRecord) {
    this.records = new RecordReader(in, longestRecord);
    this.limit = new Limit(longest);
    this.id = id;
    this.field = field;
    this.syntax = syntax;
    this.complaints = complaints;
    this.malformed = new Malformed(complaints);
  }

  @Override
  public @Nullable Page next() throws IOException {
    while (true) {
      int skipped = 0;
      try {
        byte[] bytes = records.next();
        if (bytes == null) {
          malformed.say();
          return null;
        }
        if (!begun) {
          begun = true;
          bom = Decoder.startsWithBom(bytes);
          if (bom) {
            skipped = Decoder.BOM;
            bytes = Arrays.copyOfRange(bytes, skipped, bytes.length);
          }
        }
        if (!isBlank(bytes)) {
          return page(bytes, records.offset() + skipped);
        }
      } catch (Unusable e) {
        complaints.fail(where(records.offset() + skipped + e.at()) + e.getMessage());
      }
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private String where(long offset) {
    return id + ":" + records.number() + ": byte " + offset + ": ";
  }

  private Page page(byte[] bytes, long offset) throws Unusable {
    JsonRecord json = JsonRecord.of(bytes, field);
    JsonRecord.Span span = json.text();
    if (span.to() - span.from() > limit.bytes()) {
      complaints.warn(
          where(offset) + "its text is longer than " + Size.of(limit.bytes()) + "; left as it is");
      return passed(bytes);
    }
    EscapedLines cut = json.lines();
    Envelope.Json envelope =
        new Envelope.Json(bytes, span.from(), span.to(), cut == null ? null : cut.cut());
    Lines lines;
    if (cut != null) {
      lines = cut.lines();
    } else {
      Decoder.Decoded decoded = Decoder.part(bytes, span.from() + 1, span.to() - 1);
      String text = JsonRecord.unescape(decoded.text());
      if (limit.isPassedBy(text)) {
        complaints.warn(where(offset) + "its text has " + limit.tooManyLines());
        return passed(bytes);
      }
      if (decoded.malformed() > 0) {
        malformed.add(decoded.malformed(), where(offset + decoded.first()));
        envelope = mended(envelope, decoded.text());
      }
      lines = Lines.of(text);
    }
    if (syntax == Syntax.TEXT && !saidHtml && HtmlSource.is(lines)) {
      saidHtml = true;
      complaints.warn(id + ":" + records.number() + ": " + HtmlSource.ADVICE);
    }
    Form form = new Form(bom, lines.newline(), lines.closed(), envelope);
    // The byte order mark goes with the first record that is written, not the first that was read.
    bom = false;
    return new Page(
        id + ":" + records.number(), meta(bytes, json), syntax, form, syntax.read(lines.raw()));
  }

  /** The record as it came. */
  private Page passed(byte[] bytes) {
    byte[] record = bom ? marked(bytes) : bytes;
    bom = false;
    return Page.verbatim(
        id + ":" + records.number(),
        syntax,
        new Envelope.Verbatim(record, Envelope.Part.JSON, true, true));
  }

  /** The record with the byte order mark in front that was taken from it. */
  private static byte[] marked(byte[] record) {
    byte[] marked = new byte[Decoder.BOM + record.length];
    System.arraycopy(Decoder.MARK, 0, marked, 0, Decoder.BOM);
    System.arraycopy(record, 0, marked, Decoder.BOM, record.length);
    return marked;
  }

  /** The record with a text that is UTF-8, for it may be written as it stands. */
  private static Envelope.Json mended(Envelope.Json envelope, String inside) {
    byte[] record = envelope.record();
    byte[] text = inside.getBytes(UTF_8);
    int to = envelope.from() + 1 + text.length;
    byte[] mended = Arrays.copyOf(record, to + 1 + record.length - envelope.to());
    System.arraycopy(text, 0, mended, envelope.from() + 1, text.length);
    System.arraycopy(record, envelope.to() - 1, mended, to, record.length - envelope.to() + 1);
    return new Envelope.Json(mended, envelope.from(), to + 1, null);
  }

  private static Map<String, String> meta(byte[] bytes, JsonRecord json) {
    if (json.url() == null && json.id() == null) {
      return Map.of();
    }
    Map<String, String> meta = new LinkedHashMap<>();
    put(meta, "url", bytes, json.url());
    put(meta, "id", bytes, json.id());
    return Collections.unmodifiableMap(meta);
  }

  private static void put(
      Map<String, String> meta, String name, byte[] bytes, JsonRecord.@Nullable Span span) {
    if (span != null) {
      meta.put(
          name, JsonRecord.unescape(Decoder.part(bytes, span.from() + 1, span.to() - 1).text()));
    }
  }

  @Override
  public void close() throws IOException {
    malformed.say();
    records.close();
  }
}
