package dev.pith.sink;

import dev.pith.page.Draft;
import dev.pith.page.Envelope;
import dev.pith.page.Form;
import dev.pith.page.Syntax;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * WARC and WET files as they came, but for the texts. A record whose text did not change, and any
 * that holds none, goes out byte for byte; otherwise see {@link WarcRewriting}. A text that its
 * record's charset cannot hold any more goes out as it came.
 */
public final class WetSink implements PageSink {
  private static final int BUFFER = 1 << 16;

  /** What has to be done where a record ends: such files are packed record by record. */
  public interface RecordEnd {
    void run() throws IOException;
  }

  private final OutputStream out;
  private final Syntax target;
  private final RecordEnd end;

  /**
   * @param out closed with this sink
   * @param target what the texts are written in
   */
  public WetSink(OutputStream out, Syntax target) {
    this(new BufferedOutputStream(out, BUFFER), target, () -> {});
  }

  /**
   * @param out closed with this sink; a record is a few writes
   * @param end called behind each record
   */
  public WetSink(OutputStream out, Syntax target, RecordEnd end) {
    this.out = out;
    this.target = target;
    this.end = end;
  }

  /**
   * @throws IllegalArgumentException if the page is of a source that gives no WARC records
   */
  @Override
  public void accept(Draft draft) throws IOException {
    Envelope envelope = draft.page().form().envelope();
    if (envelope instanceof Envelope.Warc warc) {
      byte[] text = draft.isTouched() || draft.page().syntax() != target ? text(draft, warc) : null;
      out.write(text == null ? warc.record() : WarcRewriting.of(warc, text));
      end.run();
    } else if (envelope instanceof Envelope.Verbatim piece
        && (piece.part() == Envelope.Part.RECORD || piece.part() == Envelope.Part.RECORD_TEXT)) {
      out.write(piece.bytes());
      if (piece.ends() && piece.part() == Envelope.Part.RECORD) {
        end.run();
      }
    } else {
      throw new IllegalArgumentException(draft.page().id() + " came in no WARC record");
    }
  }

  /** What stands, encoded as it was; null where that cannot be. */
  private byte @Nullable [] text(Draft draft, Envelope.Warc envelope) {
    Form form = draft.page().form();
    List<String> lines = Rendering.lines(draft, target);
    StringBuilder text = new StringBuilder(envelope.to() - envelope.from());
    for (String line : lines) {
      text.append(line).append(form.newline());
    }
    if (!lines.isEmpty() && !Rendering.isClosed(draft)) {
      text.setLength(text.length() - form.newline().length());
    }
    try {
      ByteBuffer bytes = envelope.charset().newEncoder().encode(CharBuffer.wrap(text));
      byte[] encoded = new byte[bytes.remaining()];
      bytes.get(encoded);
      return encoded;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
