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
}
