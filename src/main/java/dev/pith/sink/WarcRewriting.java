package dev.pith.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.pith.page.Envelope;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts another text into a WARC record. Of its headers those lines change that speak of the text:
 * lengths and digests; all others stay byte for byte.
 */
final class WarcRewriting {
  private final byte[] record;
  private final Envelope.Warc envelope;
  private final byte[] text;

  private WarcRewriting(Envelope.Warc envelope, byte[] text) {
    this.record = envelope.record();
    this.envelope = envelope;
    this.text = text;
  }

  /** The record in which {@code text} stands instead of what did. */
  static byte[] of(Envelope.Warc envelope, byte[] text) {
    return new WarcRewriting(envelope, text).record();
  }

  private byte[] record() {
    byte[] payload = joined(envelope.payload(), envelope.from(), text);
    byte[] block = joined(httpHeader(payload.length), payload);
    ByteArrayOutputStream out = new ByteArrayOutputStream(record.length);
    out.writeBytes(
        header(
            0,
            envelope.block(),
            (name, value) ->
                switch (name) {
                  case "content-length" -> Integer.toString(block.length);
                  case "warc-block-digest" -> WarcDigests.like(value, block);
                  case "warc-payload-digest" -> WarcDigests.like(value, payload);
                  default -> value;
                }));
    out.writeBytes(block);
    out.write(record, envelope.to(), record.length - envelope.to());
    return out.toByteArray();
  }

  private byte[] httpHeader(int length) {
    return header(
        envelope.block(),
        envelope.payload(),
        (name, value) -> name.equals("content-length") ? Integer.toString(length) : value);
  }

  private byte[] joined(int from, int to, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from + more.length);
    out.write(record, from, to - from);
    out.writeBytes(more);
    return out.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(first.length + second.length);
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }

  /** What becomes of a header's value; null where its line has to go. */
  private interface Change {
    /**
     * @param name in lower case
     */
    @Nullable String of(String name, String value);
  }

  private byte[] header(int from, int to, Change change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from + 64);
    int line = from;
    while (line < to) {
      int end = lineEnd(line, to);
      while (end < to && (record[end] == ' ' || record[end] == '\t')) {
        // A line that begins with white space goes on with the one above.
        end = lineEnd(end, to);
      }
      line(line, end, change, out);
      line = end;
    }
    return out.toByteArray();
  }

  private int lineEnd(int from, int to) {
    int i = from;
    while (i < to && record[i] != '\n') {
      i++;
    }
    return Math.min(to, i + 1);
  }

  private void line(int from, int to, Change change, ByteArrayOutputStream out) {
    String line = new String(record, from, to - from, ISO_8859_1);
    int colon = line.indexOf(':');
    String value = colon < 0 ? "" : line.substring(colon + 1).strip();
    if (colon < 0 || value.isEmpty()) {
      out.write(record, from, to - from);
      return;
    }
    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String changed = change.of(name, value);
    if (value.equals(changed)) {
      out.write(record, from, to - from);
    } else if (changed != null) {
      int at = line.indexOf(value, colon + 1);
      out.write(record, from, at);
      out.writeBytes(changed.getBytes(ISO_8859_1));
      out.write(record, from + at + value.length(), to - from - at - value.length());
    }
  }
}
