package dev.pith.page;

import org.jspecify.annotations.Nullable;

/**
 * How a page's text stood in its source, so that a sink can write it the same way.
 *
 * @param bom whether it began with a byte order mark
 * @param newline what ends its lines: {@code "\n"} or {@code "\r\n"}. Where a page mixes them it is
 *     {@code "\n"}, and the carriage returns stay on their lines as trailing white space
 * @param closed whether the last line had a line end too
 * @param envelope what was around the text, or null where the text was all there was
 */
public record Form(boolean bom, String newline, boolean closed, @Nullable Envelope envelope) {
  /** A text file as most are: no byte order mark, LF, the last line ended. */
  public static final Form PLAIN = new Form(false, "\n", true, null);
}
