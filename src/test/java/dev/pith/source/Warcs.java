package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** WARC records made for tests, with digests that are computed here and not by what is tested. */
public final class Warcs {
  private Warcs() {}

  public static final String INFO =
      record("warcinfo", "application/warc-fields", "Software-Info: made\r\nrobots: no\r\n", "");

  /** A record with a target, a date, an id and the header lines {@code more}. */
  public static String record(String type, String contentType, String block, String more) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Target-URI: https://example.org/"
        + type
        + "\r\nWARC-Date: 2026-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        + more
        + "Content-Type: "
        + contentType
        + "\r\nContent-Length: "
        + block.getBytes(UTF_8).length
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  /** A conversion as Common Crawl has it. */
  public static String conversion(String text) {
    return record(
        "conversion",
        "text/plain",
        text,
        "WARC-Refers-To: <urn:uuid:2>\r\nWARC-Block-Digest: sha1:"
            + base32(sha1(text))
            + "\r\nWARC-Identified-Content-Language: eng\r\n");
  }

  /** A response of plain text. */
  public static String response(String contentType, String payload) {
    String block =
        "HTTP/1.1 200 OK\r\nServer:  x\r\ncontent-length:"
            + payload.getBytes(UTF_8).length
            + "\r\nContent-Type: "
            + contentType
            + "\r\nETag: \"1\"\r\n\r\n"
            + payload;
    return record(
        "response",
        "application/http; msgtype=response",
        block,
        "WARC-Block-Digest: sha1:"
            + base32(sha1(block))
            + "\r\nWARC-Payload-Digest: sha1:"
            + base32(sha1(payload))
            + "\r\n");
  }

  public static byte[] sha1(String text) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Base 32 without padding, as RFC 4648 says it. */
  public static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte b : bytes) {
      held = held << 8 | (b & 0xFF);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(held >> bits & 31));
      }
      held &= 31;
    }
    if (bits > 0) {
      text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(held << (5 - bits) & 31));
    }
    return text.toString();
  }

  /** Each of {@code records} a gzip member of its own. */
  public static byte[] gzip(String... records) throws java.io.IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String record : records) {
      out.writeBytes(CompressionTest.packed(Compression.GZIP, record));
    }
    return out.toByteArray();
  }
}
