package dev.pith.source;

import dev.pith.page.Envelope.Part;
import dev.pith.page.Envelope.Verbatim;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.util.Map;

/** The rest of a WARC record that is too long to be held, piece by piece. */
final class LongBlock {
  private static final int PIECE = 1 << 16;

  private final ByteWindow window;
  private final String id;
  private final Map<String, String> meta;
  private final Syntax syntax;
  private final Part part;
  private long left;
  private boolean begun;

  /**
   * @param window begins where the rest does
   * @param part what it is: a text, or part of a record that holds none
   * @param left how many bytes it has
   */
  LongBlock(
      ByteWindow window, String id, Map<String, String> meta, Syntax syntax, Part part, long left) {
    this.window = window;
    this.id = id;
    this.meta = meta;
    this.syntax = syntax;
    this.part = part;
    this.left = left;
  }

  /** How many bytes are still to come. */
  long left() {
    return left;
  }

  /** The next piece; the last one is empty where the stream ends before the block does. */
  Page next() throws IOException {
    window.has(PIECE + 1);
    int size = (int) Math.min(left, Math.min(window.size(), PIECE));
    boolean more = size < left;
    if (isText() && more && size < window.size()) {
      size = window.characterEnd(size);
    }
    boolean begins = !begun;
    boolean ends = !more || size == 0;
    begun = true;
    left -= size;
    // The record itself goes on behind the block.
    return Page.verbatim(
        id,
        meta,
        syntax,
        new Verbatim(window.take(size), part, isText() && begins, isText() && ends));
  }

  private boolean isText() {
    return part == Part.RECORD_TEXT;
  }
}
