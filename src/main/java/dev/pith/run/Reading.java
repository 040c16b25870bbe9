package dev.pith.run;

import dev.pith.page.Syntax;
import dev.pith.sink.JsonLinesSink;
import dev.pith.sink.PageSink;
import dev.pith.sink.TextSink;
import dev.pith.sink.WetSink;
import dev.pith.source.Complaints;
import dev.pith.source.Compression;
import dev.pith.source.JsonLinesSource;
import dev.pith.source.Members;
import dev.pith.source.PageSource;
import dev.pith.source.PagesSource;
import dev.pith.source.WetSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How inputs are read and written, as far as somebody said so; the rest is seen from an input's
 * name.
 *
 * @param from what texts are written in
 * @param to what they become
 * @param records what records inputs hold
 * @param outputRecords what records outputs hold
 * @param field the field of a JSON record that holds the text
 * @param separator what parts the pages of a text; see {@link PagesSource}
 * @param longest the bytes of a page beyond which it passes as it is
 */
public record Reading(
    @Nullable Syntax from,
    @Nullable Syntax to,
    @Nullable Kind records,
    @Nullable Kind outputRecords,
    String field,
    String separator,
    int longest)
    implements Serializable {

  /** What an input holds. */
  public enum Kind {
    TEXT,
    JSONL,
    WET
  }

  /** How the input called {@code name} is read, and written where its output has no other name. */
  public Format of(String name) {
    String plain = Compression.strip(name).toLowerCase(Locale.ROOT);
    boolean markdown = plain.endsWith(".md") || plain.endsWith(".markdown");
    Syntax read = from != null ? from : markdown ? Syntax.MARKDOWN : Syntax.TEXT;
    Kind kind = records != null ? records : kind(plain);
    Kind written = outputRecords != null ? outputRecords : kind;
    return new Format(this, kind, written, read, to != null ? to : read);
  }

  private static Kind kind(String name) {
    return name.endsWith(".jsonl") || name.endsWith(".ndjson")
        ? Kind.JSONL
        : name.endsWith(".wet") || name.endsWith(".warc") ? Kind.WET : Kind.TEXT;
  }

  /**
   * How one input is read and written.
   *
   * @param kind what it holds
   * @param written what its output holds
   * @param from what its texts are written in
   * @param to what they become
   */
  public record Format(Reading reading, Kind kind, Kind written, Syntax from, Syntax to) {

    PageSource source(InputStream in, String title, Complaints complaints) {
      return switch (kind) {
        case TEXT ->
            new PagesSource(in, title, from, reading.separator, complaints, reading.longest);
        case JSONL ->
            new JsonLinesSource(
                in,
                title,
                reading.field,
                from,
                complaints,
                reading.longest,
                JsonLinesSource.LONGEST_RECORD);
        case WET -> new WetSource(in, title, from, complaints, reading.longest);
      };
    }

    /** The same, written into a file of this name, which may ask for other records. */
    Format into(Path file) {
      Kind named = Reading.kind(Compression.strip(file.toString()).toLowerCase(Locale.ROOT));
      boolean other = reading.outputRecords == null && named == Kind.JSONL;
      return other ? new Format(reading, kind, named, from, to) : this;
    }

    PageSink sink(OutputStream out, Compression compression) throws IOException {
      if (written == Kind.WET) {
        if (kind != Kind.WET) {
          throw new IOException("holds no WARC records, so none can be written; take jsonl");
        }
        if (compression == Compression.NONE) {
          return new WetSink(out, to);
        }
        Members members = compression.writingMembers(out);
        return new WetSink(members, to, members::end);
      }
      OutputStream packed = compression.writing(out);
      return written == Kind.JSONL ? new JsonLinesSink(packed, to) : new TextSink(packed, to);
    }

    /** The name of what {@code name} becomes: another only where it holds something else. */
    Path named(Path name) {
      String file = String.valueOf(name.getFileName());
      String plain = Compression.strip(file);
      String packed = file.substring(plain.length());
      String ending = ending();
      if (ending.isEmpty()) {
        return name;
      }
      int dot = plain.lastIndexOf('.');
      return name.resolveSibling((dot > 0 ? plain.substring(0, dot) : plain) + ending + packed);
    }

    private String ending() {
      if (written != kind) {
        return written == Kind.JSONL ? ".jsonl" : written == Kind.WET ? ".wet" : ".txt";
      }
      return kind != Kind.TEXT || from == to ? "" : to == Syntax.MARKDOWN ? ".md" : ".txt";
    }
  }
}
