package dev.pith.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pith.page.Draft;
import dev.pith.page.Envelope;
import dev.pith.page.Form;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * One record a line. A page that came in a record goes out in it, and nothing of the record changes
 * but the text; a page that came without one gets a record of its own: {@code id}, what else is
 * known of it, {@code text}. What a source passes through between pages is left out.
 */
public final class JsonLinesSink implements PageSink {
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private final OutputStream out;
  private final Syntax target;
  private final byte[] buffer = new byte[1 << 16];
  private int size;
  private boolean begun;

  /**
   * @param out closed with this sink
   * @param target what the texts are written in
   */
  public JsonLinesSink(OutputStream out, Syntax target) {
    this.out = out;
    this.target = target;
  }

  @Override
  public void accept(Draft draft) throws IOException {
    Page page = draft.page();
    if (page.form().envelope() instanceof Envelope.Verbatim piece) {
      writePiece(page, piece);
      return;
    }
    if (page.form().envelope() instanceof Envelope.Json envelope) {
      if (!begun && page.form().bom()) {
        put(BOM, 0, BOM.length);
      }
      byte[] record = envelope.record();
      if (!draft.isTouched() && page.syntax() == target) {
        put(record, 0, record.length);
      } else {
        put(record, 0, envelope.from());
        Envelope.Cut cut = envelope.cut();
        if (cut != null && page.syntax() == target) {
          putText(draft, record, cut);
        } else {
          putText(draft, isAscii(envelope));
        }
        put(record, envelope.to(), record.length);
      }
    } else {
      putKnown(page);
      putText(draft, false);
      put('}');
    }
    put('\n');
    begun = true;
  }

  /** A page too long to be cleaned is a record too; it comes in pieces. */
  private void writePiece(Page page, Envelope.Verbatim piece) throws IOException {
    if (piece.part() == Envelope.Part.JSON) {
      put(piece.bytes(), 0, piece.bytes().length);
      put('\n');
      begun = true;
    }
    if (piece.part() != Envelope.Part.TEXT && piece.part() != Envelope.Part.RECORD_TEXT) {
      return;
    }
    if (piece.begins()) {
      putKnown(page);
      put('"');
    }
    putChars(new String(piece.bytes(), UTF_8), false);
    if (piece.ends()) {
      put('"');
      put('}');
      put('\n');
      begun = true;
    }
  }

  /** Begins a new record with all that is known of a page, up to its text. */
  private void putKnown(Page page) throws IOException {
    put('{');
    if (!page.meta().containsKey("id")) {
      putMember("id", page.id());
    }
    for (Map.Entry<String, String> known : page.meta().entrySet()) {
      if (!known.getKey().equals("text")) {
        putMember(known.getKey(), known.getValue());
      }
    }
    putString("text", false);
    put(':');
  }

  private void putMember(String name, String value) throws IOException {
    putString(name, false);
    put(':');
    putString(value, false);
    put(',');
  }

  private void putString(String s, boolean ascii) throws IOException {
    put('"');
    putChars(s, ascii);
    put('"');
  }

  private void putText(Draft draft, boolean ascii) throws IOException {
    Form form = draft.page().form();
    List<String> lines = Rendering.lines(draft, target);
    put('"');
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        putChars(form.newline(), ascii);
      }
      putChars(lines.get(i), ascii);
    }
    if (!lines.isEmpty() && Rendering.isClosed(draft)) {
      putChars(form.newline(), ascii);
    }
    put('"');
  }

  /** The same where lines in a row that stand as they were read are copied from the record. */
  private void putText(Draft draft, byte[] record, Envelope.Cut cut) throws IOException {
    List<Line> lines = draft.standing();
    put('"');
    int i = 0;
    while (i < lines.size()) {
      if (i > 0) {
        putChars("\n", false);
      }
      int first = lines.get(i).number() - 1;
      int next = first;
      while (i < lines.size() && cut.holds(next, lines.get(i).raw())) {
        next++;
        i++;
      }
      if (next > first) {
        put(record, cut.starts()[first], cut.end(next - 1));
      } else {
        putChars(lines.get(i).raw(), false);
        i++;
      }
    }
    if (!lines.isEmpty() && Rendering.isClosed(draft)) {
      putChars("\n", false);
    }
    put('"');
  }

  /**
   * Whether the text was written in ASCII although it has other characters: then who wrote it wants
   * it so.
   */
  private static boolean isAscii(Envelope.Json envelope) {
    byte[] record = envelope.record();
    boolean escapes = false;
    for (int i = envelope.from(); i < envelope.to(); i++) {
      if (record[i] < 0) {
        return false;
      }
      if (record[i] == '\\') {
        i++;
        // An escape of four hexadecimal digits stands for ASCII if it is below 0080.
        escapes |=
            record[i] == 'u'
                && !(record[i + 1] == '0' && record[i + 2] == '0' && record[i + 3] < '8');
      }
    }
    return escapes;
  }

  /** Writes {@code s} with the escapes that JSON demands; in ASCII alone where {@code ascii}. */
  private void putChars(String s, boolean ascii) throws IOException {
    int i = putPlain(s, 0);
    while (i < s.length()) {
      char c = s.charAt(i);
      if (c < 0x80) {
        putEscape(c);
      } else if (ascii) {
        putHex(c);
      } else if (!Character.isSurrogate(c)) {
        putUtf8(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < s.length()
          && Character.isLowSurrogate(s.charAt(i + 1))) {
        i++;
        putUtf8(Character.toCodePoint(c, s.charAt(i)));
      } else {
        putHex(c);
      }
      i = putPlain(s, i + 1);
    }
  }

  /**
   * Writes the characters from {@code from} on that stand for themselves, and says where the first
   * other one is.
   */
  private int putPlain(String s, int from) throws IOException {
    int i = from;
    while (i < s.length()) {
      if (size == buffer.length) {
        empty();
      }
      int to = Math.min(s.length(), i + buffer.length - size);
      i = copyPlain(s, i, to);
      if (i < to) {
        break;
      }
    }
    return i;
  }

  /** The same up to {@code to}, for which there is room. */
  private int copyPlain(String s, int from, int to) {
    byte[] target = buffer;
    int shift = size - from;
    int i = from;
    while (i < to) {
      char c = s.charAt(i);
      if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
        break;
      }
      target[i + shift] = (byte) c;
      i++;
    }
    size = i + shift;
    return i;
  }

  private void putEscape(char c) throws IOException {
    char letter =
        switch (c) {
          case '"', '\\' -> c;
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          case '\b' -> 'b';
          case '\f' -> 'f';
          default -> 0;
        };
    if (letter == 0) {
      putHex(c);
    } else {
      put('\\');
      put(letter);
    }
  }

  private void putHex(char c) throws IOException {
    put('\\');
    put('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      put(HEX[(c >> shift) & 0xF]);
    }
  }

  private void putUtf8(int c) throws IOException {
    if (c < 0x800) {
      put(0xC0 | c >> 6);
    } else {
      if (c < 0x10000) {
        put(0xE0 | c >> 12);
      } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
      }
      put(0x80 | (c >> 6 & 0x3F));
    }
    put(0x80 | (c & 0x3F));
  }

  private void put(int b) throws IOException {
    if (size == buffer.length) {
      empty();
    }
    buffer[size++] = (byte) b;
  }

  private void put(byte[] bytes, int from, int to) throws IOException {
    int length = to - from;
    if (length > buffer.length - size) {
      empty();
      if (length > buffer.length) {
        out.write(bytes, from, length);
        return;
      }
    }
    System.arraycopy(bytes, from, buffer, size, length);
    size += length;
  }

  private void empty() throws IOException {
    int length = size;
    // Emptied first: what could not be written once is not tried again on close.
    size = 0;
    out.write(buffer, 0, length);
  }

  @Override
  public void flush() throws IOException {
    empty();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      empty();
    }
  }
}
