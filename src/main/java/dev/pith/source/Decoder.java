package dev.pith.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text: UTF-8, whatever the machine's locale. Malformed bytes become U+FFFD and
 * are counted, so that a source can name them.
 */
final class Decoder {
  private Decoder() {}

  /** How many bytes a byte order mark takes. */
  static final int BOM = 3;

  static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** What stands for malformed bytes. */
  static final char REPLACEMENT = '\uFFFD';

  /**
   * Text that was bytes.
   *
   * @param text without its byte order mark
   * @param bom whether there was one
   * @param malformed how many bytes were not UTF-8
   * @param first where the first of them stood, counted as the caller counted; -1 where there was
   *     none
   */
  record Decoded(String text, boolean bom, int malformed, int first) {}

  /** A whole file: a byte order mark in front is not part of the text. */
  static Decoded file(byte[] bytes) {
    boolean bom = startsWithBom(bytes);
    Decoded text = part(bytes, bom ? BOM : 0, bytes.length);
    return bom ? new Decoded(text.text, true, text.malformed, text.first) : text;
  }

  static boolean startsWithBom(byte[] bytes) {
    return bytes.length >= BOM && Arrays.equals(bytes, 0, BOM, MARK, 0, BOM);
  }

  /** The text of {@code [from, to)}, in which a byte order mark is a character like any other. */
  static Decoded part(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return new Decoded(text, false, 0, -1);
    }
    StringBuilder mended = new StringBuilder(text.length());
    int[] seen = {0, -1};
    walk(
        bytes,
        from,
        to,
        mended,
        (at, length) -> {
          seen[0] += length;
          seen[1] = seen[1] < 0 ? at : seen[1];
        });
    return new Decoded(mended.toString(), false, seen[0], seen[1]);
  }

  /**
   * A copy in which every malformed byte is a question mark, for readers that insist on UTF-8 but
   * need only positions; null where nothing is malformed.
   */
  static byte @Nullable [] masked(byte[] bytes) {
    byte[] copy = bytes.clone();
    boolean[] any = {false};
    walk(
        bytes,
        0,
        bytes.length,
        null,
        (at, length) -> {
          Arrays.fill(copy, at, at + length, (byte) '?');
          any[0] = true;
        });
    return any[0] ? copy : null;
  }

  private interface Malformed {
    void at(int offset, int length);
  }

  /** Decodes as a decoder does that replaces, but says where. */
  private static void walk(
      byte[] bytes, int from, int to, @Nullable StringBuilder text, Malformed malformed) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(Math.max(2, Math.min(to - from, 8192)));
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      out.flip();
      if (text != null) {
        text.append(out);
      }
      out.clear();
      if (result.isMalformed()) {
        malformed.at(in.position(), result.length());
        in.position(in.position() + result.length());
        if (text != null) {
          text.append(REPLACEMENT);
        }
      }
    } while (!result.isUnderflow());
  }
}
