package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * What the header of a WARC record says.
 *
 * <p>jwarc's parsers understand the bytes; its reader is not used, since that neither gives a
 * header as it stood (case, order, white space, folding) nor finds the next record behind a damaged
 * one.
 *
 * @param type {@code conversion}, {@code response}, ...; empty where it is not said
 * @param content what the block is, as the header says it
 * @param length how many bytes the block has
 * @param meta what a page made of it is known by: id, url, date, as far as said
 */
record WarcHead(String type, String content, long length, Map<String, String> meta) {

  /**
   * @param bytes the header, the empty line at its end included
   * @throws Unusable if it is none, or does not say how long the block is
   */
  static WarcHead of(byte[] bytes) throws Unusable {
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    parser.parse(buffer);
    if (!parser.isFinished()) {
      int at = buffer.position();
      String what = at < lineEnd(bytes) ? "version line" : "header";
      throw new Unusable(at, "not the %s of a WARC record".formatted(what));
    }
    MessageHeaders headers = parser.headers();
    Map<String, String> meta = new LinkedHashMap<>();
    put(meta, "id", headers.first("WARC-Record-ID"));
    put(meta, "url", headers.first("WARC-Target-URI"));
    put(meta, "date", headers.first("WARC-Date"));
    return new WarcHead(
        headers.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT),
        headers.first("Content-Type").orElse(""),
        length(headers.all("Content-Length")),
        Collections.unmodifiableMap(meta));
  }

  private static int lineEnd(byte[] bytes) {
    int i = 0;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    return i;
  }

  private static void put(Map<String, String> meta, String name, Optional<String> value) {
    value.ifPresent(said -> meta.put(name, said));
  }

  private static long length(List<String> said) throws Unusable {
    if (said.isEmpty()) {
      throw new Unusable(0, "the header has no Content-Length");
    }
    String first = said.get(0).strip();
    boolean isNumber = !first.isEmpty() && first.length() < 19;
    for (int i = 0; i < first.length(); i++) {
      isNumber &= first.charAt(i) >= '0' && first.charAt(i) <= '9';
    }
    for (String other : said) {
      isNumber &= other.strip().equals(first);
    }
    if (!isNumber) {
      throw new Unusable(0, "the header has a Content-Length that is no number of bytes");
    }
    return Long.parseLong(first);
  }

  /** How a plain text says it is encoded; null where it is no plain text. */
  static @Nullable String charset(String contentType) {
    MediaType type;
    try {
      type = MediaType.parseLeniently(contentType);
    } catch (IllegalArgumentException e) {
      return null;
    }
    if (!type.type().equalsIgnoreCase("text") || !type.subtype().equalsIgnoreCase("plain")) {
      return null;
    }
    return type.parameters().getOrDefault("charset", UTF_8.name());
  }

  /** The charset of that name; null where Java does not know it. */
  static @Nullable Charset known(String charset) {
    try {
      return Charset.forName(charset);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The headers of an HTTP response.
   *
   * @return null where {@code bytes} begin with none
   */
  static @Nullable MessageHeaders http(byte[] bytes) {
    HttpParser parser = new HttpParser();
    parser.lenientResponse();
    parser.parse(ByteBuffer.wrap(bytes));
    return parser.isFinished() ? parser.headers() : null;
  }
}
