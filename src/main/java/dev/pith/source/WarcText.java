package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Where a WARC record has a text, and how that is encoded.
 *
 * @param payload where it begins in the record
 */
record WarcText(int payload, Charset charset) {

  /**
   * Finds the text of a record: a conversion to plain text, or a response that is plain text.
   *
   * @param block where the record's block begins
   * @param end where it ends
   * @return null where there is none
   * @throws Unusable where there is one that cannot be read or written back
   */
  static @Nullable WarcText of(WarcHead head, byte[] record, int block, int end) throws Unusable {
    if (head.type().equals("conversion")) {
      return of(head.content(), block);
    }
    if (!head.type().equals("response")) {
      return null;
    }
    int payload = emptyLine(record, block, end);
    if (payload < 0) {
      return null;
    }
    MessageHeaders headers = WarcHead.http(Arrays.copyOfRange(record, block, payload));
    if (headers == null) {
      return null;
    }
    WarcText text = of(headers.first("Content-Type").orElse(""), payload);
    if (text != null
        && (isCoded(headers, "Content-Encoding") || isCoded(headers, "Transfer-Encoding"))) {
      throw new Unusable(payload, "a text that came compressed or in chunks");
    }
    return text;
  }

  private static @Nullable WarcText of(String contentType, int payload) throws Unusable {
    String name = WarcHead.charset(contentType);
    if (name == null) {
      return null;
    }
    Charset charset = WarcHead.known(name);
    if (charset == null || !charset.canEncode()) {
      throw new Unusable(payload, "a text in a charset that is not known");
    }
    return new WarcText(payload, charset);
  }

  private static boolean isCoded(MessageHeaders headers, String name) {
    String coding = headers.first(name).orElse("").strip();
    return !coding.isEmpty() && !coding.equalsIgnoreCase("identity");
  }

  /** Behind the first empty line of {@code [from, to)}; -1 where there is none. */
  static int emptyLine(byte[] bytes, int from, int to) {
    int line = from;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        if (i == line || (i == line + 1 && bytes[line] == '\r')) {
          return i + 1;
        }
        line = i + 1;
      }
    }
    return -1;
  }

  /** The text of a record whose block ends at {@code end}; a byte order mark is no part of it. */
  Decoder.Decoded decode(byte[] record, int end) {
    if (charset.equals(UTF_8)) {
      boolean bom =
          Decoder.startsWithBom(
              Arrays.copyOfRange(record, payload, Math.min(end, payload + Decoder.BOM)));
      Decoder.Decoded text = Decoder.part(record, payload + (bom ? Decoder.BOM : 0), end);
      return new Decoder.Decoded(text.text(), bom, text.malformed(), text.first());
    }
    return new Decoder.Decoded(new String(record, payload, end - payload, charset), false, 0, -1);
  }
}
