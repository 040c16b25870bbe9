package dev.pith.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;

/** Writes UTF-8, whatever the machine's locale. */
final class Utf8 {
  private Utf8() {}

  private static final int BUFFER = 1 << 16;

  /** A writer on {@code out}. UTF-8 cannot hold lone surrogates: they become U+FFFD. */
  static Writer on(OutputStream out) {
    return new BufferedWriter(
        new OutputStreamWriter(
            out,
            UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD})),
        BUFFER);
  }

  /** How many bytes {@code s} takes as {@link #on} writes it. */
  static long length(String s) {
    long bytes = s.length();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= 0x80) {
        // Each half of a pair is two of its four bytes; a lone half becomes U+FFFD, of three.
        bytes += c < 0x800 || isHalf(s, i) ? 1 : 2;
      }
    }
    return bytes;
  }

  private static boolean isHalf(String s, int i) {
    char c = s.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1))
        : Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(s.charAt(i - 1));
  }
}
