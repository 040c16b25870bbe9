package dev.pith.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pith.BenchPages;
import dev.pith.Seed;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The pages on which everything is timed. */
@State(Scope.Benchmark)
public class Corpus {
  /** Of the 1,497 pages there one in so many is taken: 100. */
  private static final int EVERY = 15;

  /**
   * {@code seeds}, the project's own; or {@code wet} or {@code md}, web pages of the benchmark as
   * plain text or as Markdown, where that stands beside the project.
   */
  @Param({"seeds", "wet"})
  public String corpus;

  List<Page> pages = List.of();

  /** What they take in UTF-8, all together. */
  long bytes;

  @Setup
  public void read() throws IOException {
    pages = pages(corpus);
    for (Page page : pages) {
      bytes += text(page).getBytes(UTF_8).length;
    }
  }

  /** The pages of {@code corpus}, each in its syntax. */
  static List<Page> pages(String corpus) throws IOException {
    return switch (corpus) {
      case "seeds" -> Seed.all().stream().map(Corpus::page).toList();
      case "wet" -> BenchPages.of("wcxb-dev.wet", "text", Syntax.TEXT, EVERY);
      case "md" -> BenchPages.of("wcxb-dev.md", "text", Syntax.MARKDOWN, EVERY);
      default -> throw new IllegalArgumentException("no corpus '" + corpus + "'");
    };
  }

  static String text(Page page) {
    return page.lines().stream().map(Line::raw).collect(Collectors.joining("\n", "", "\n"));
  }

  private static Page page(Seed seed) {
    Syntax syntax = seed.extension().equals("md") ? Syntax.MARKDOWN : Syntax.TEXT;
    return Page.of(seed.name(), syntax, seed.input());
  }
}
