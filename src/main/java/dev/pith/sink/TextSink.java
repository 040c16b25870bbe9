package dev.pith.sink;

import dev.pith.page.Draft;
import dev.pith.page.Envelope;
import dev.pith.page.Form;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;

/**
 * The text that stands, in the form in which the page came: its line ends, its byte order mark, and
 * a last line end where it had one. Pages follow each other with nothing between them but what
 * parted them in the source; where nothing did, each begins a line of its own. A byte order mark
 * stands only at the very start.
 */
public final class TextSink implements PageSink {
  private final OutputStream bytes;
  private final Writer out;
  private final Syntax target;
  private boolean begun;
  private boolean inLine;

  /**
   * @param out closed with this sink
   * @param target what the text is written in
   */
  public TextSink(OutputStream out, Syntax target) {
    this.bytes = out;
    this.out = Utf8.on(out);
    this.target = target;
  }

  @Override
  public void accept(Draft draft) throws IOException {
    Form form = draft.page().form();
    if (form.envelope() instanceof Envelope.Verbatim piece) {
      write(piece);
      return;
    }
    List<String> lines = Rendering.lines(draft, target);
    if (!begun && form.bom()) {
      out.write('\uFEFF');
    }
    begun = true;
    if (lines.isEmpty()) {
      return;
    }
    if (inLine) {
      out.write(form.newline());
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        out.write(form.newline());
      }
      out.write(lines.get(i));
    }
    boolean closed = Rendering.isClosed(draft);
    if (closed) {
      out.write(form.newline());
    }
    inLine = !closed;
  }

  /** Bytes that may not be UTF-8 go past the writer. */
  private void write(Envelope.Verbatim piece) throws IOException {
    boolean text = piece.part() == Envelope.Part.TEXT;
    boolean separator = piece.part() == Envelope.Part.SEPARATOR;
    if (!(text || separator) || piece.bytes().length == 0) {
      return;
    }
    if (text && piece.begins() && inLine) {
      out.write('\n');
    }
    out.flush();
    bytes.write(piece.bytes());
    begun = true;
    inLine = text && piece.bytes()[piece.bytes().length - 1] != '\n';
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
