package dev.pith.run;

import dev.pith.page.Syntax;
import dev.pith.sink.JsonLinesSink;
import dev.pith.sink.PageSink;
import dev.pith.sink.TextSink;
import dev.pith.source.Complaints;
import dev.pith.source.JsonLinesSource;
import dev.pith.source.PageSource;
import dev.pith.source.TextSource;
import java.io.InputStream;
import java.io.OutputStream;
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
 * @param field the field of a JSON record that holds the text
 */
public record Reading(
    @Nullable Syntax from, @Nullable Syntax to, @Nullable Kind records, String field) {

  /** What an input holds. */
  public enum Kind {
    TEXT,
    JSONL
  }

  /**
   * How one input is read and written.
   *
   * @param kind what it holds
   * @param from what its texts are written in
   * @param to what they become
   */
  public record Format(Kind kind, Syntax from, Syntax to, String field) {

    PageSource source(InputStream in, String title, Complaints complaints) {
      return switch (kind) {
        case TEXT -> new TextSource(in, title, from, complaints);
        case JSONL -> new JsonLinesSource(in, title, field, from, complaints);
      };
    }

    PageSink sink(OutputStream out) {
      return switch (kind) {
        case TEXT -> new TextSink(out, to);
        case JSONL -> new JsonLinesSink(out, to);
      };
    }

    /** The name of what {@code name} becomes: another only where the kind of text is another. */
    Path named(Path name) {
      if (kind != Kind.TEXT || from == to) {
        return name;
      }
      String file = String.valueOf(name.getFileName());
      int dot = file.lastIndexOf('.');
      String stem = dot > 0 ? file.substring(0, dot) : file;
      return name.resolveSibling(stem + (to == Syntax.MARKDOWN ? ".md" : ".txt"));
    }
  }

  /** How the input called {@code name} is read and written. */
  public Format of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean markdown = lower.endsWith(".md") || lower.endsWith(".markdown");
    Syntax read = from != null ? from : markdown ? Syntax.MARKDOWN : Syntax.TEXT;
    boolean jsonl = lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    Kind kind = records != null ? records : jsonl ? Kind.JSONL : Kind.TEXT;
    return new Format(kind, read, to != null ? to : read, field);
  }
}
