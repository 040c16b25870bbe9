package dev.pith.source;

import dev.pith.page.Form;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page: all that a stream holds, as text or Markdown. */
public final class TextSource implements PageSource {
  private final InputStream in;
  private final String id;
  private final Syntax syntax;
  private final Complaints complaints;
  private final int longest;
  private boolean read;

  /**
   * @param in closed with this source
   * @param id how messages name the page
   */
  public TextSource(InputStream in, String id, Syntax syntax, Complaints complaints) {
    this(in, id, syntax, complaints, RecordReader.LONGEST);
  }

  TextSource(InputStream in, String id, Syntax syntax, Complaints complaints, int longest) {
    this.in = in;
    this.id = id;
    this.syntax = syntax;
    this.complaints = complaints;
    this.longest = longest;
  }

  @Override
  public @Nullable Page next() throws IOException {
    if (read) {
      return null;
    }
    read = true;
    byte[] bytes = in.readNBytes(longest + 1);
    if (bytes.length > longest) {
      complaints.fail(id + ": byte " + longest + ": a page may not be longer than this");
      return null;
    }
    Decoder.Decoded decoded = Decoder.file(bytes);
    if (decoded.malformed() > 0) {
      complaints.mend(
          id + ": byte " + decoded.first() + ": " + Malformed.message(decoded.malformed()));
    }
    Lines lines = Lines.of(decoded.text());
    if (syntax == Syntax.TEXT && HtmlSource.is(lines)) {
      complaints.warn(id + ": " + HtmlSource.ADVICE);
    }
    return page(id, syntax, decoded.bom(), lines);
  }

  /** A page that is nothing but {@code lines}. */
  static Page page(String id, Syntax syntax, boolean bom, Lines lines) {
    Form form = new Form(bom, lines.newline(), lines.closed(), null);
    return new Page(id, Map.of(), syntax, form, syntax.read(lines.raw()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
