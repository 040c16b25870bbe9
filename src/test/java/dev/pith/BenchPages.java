package dev.pith;

import dev.pith.page.Page;
import dev.pith.page.Syntax;
import dev.pith.source.Complaints;
import dev.pith.source.JsonLinesSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Pages of the benchmark, where it stands beside the project. */
public final class BenchPages {
  static final Path FOLDER = Path.of("../shared/bench");

  private BenchPages() {}

  /**
   * One in {@code every} pages of a set, as {@code wcxb-dev.wet}.
   *
   * @param field the one that holds the text
   */
  public static List<Page> of(String set, String field, Syntax syntax, int every)
      throws IOException {
    List<Page> pages = new ArrayList<>();
    try (JsonLinesSource source =
        new JsonLinesSource(
            new GZIPInputStream(Files.newInputStream(FOLDER.resolve(set + ".jsonl.gz"))),
            set,
            field,
            syntax,
            new Strict())) {
      int i = 0;
      for (@Nullable Page page = source.next(); page != null; page = source.next()) {
        if (i++ % every == 0) {
          pages.add(page);
        }
      }
    }
    return pages;
  }

  /** Nothing in the benchmark fails. */
  public static final class Strict implements Complaints {
    @Override
    public void warn(String message) {}

    @Override
    public void fail(String message) {
      throw new AssertionError(message);
    }
  }
}
