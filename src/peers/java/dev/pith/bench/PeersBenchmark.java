package dev.pith.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.page.Draft;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import dev.pith.sink.Rendering;
import dev.pith.sink.TextSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Pith on the text of pages, and two extractors on HTML of the same pages. The pages' own HTML is
 * not at hand: it is made of their Markdown, so it has their headings, paragraphs, lists, tables
 * and links, and none of the scripts, styles and nested boxes that a real page has besides.
 */
@Warmup(iterations = 8, time = 1)
@State(Scope.Benchmark)
public class PeersBenchmark {
  /** {@code seeds}, or {@code wet}: then the HTML is made of {@code md}, the same pages. */
  @Param({"seeds", "wet"})
  public String corpus;

  private static final Chain STANDARD = Filters.preset("standard");

  private List<String> texts = List.of();
  private List<String> htmls = List.of();
  private long bytes;

  @Setup
  public void read() throws IOException {
    String marked = corpus.equals("wet") ? "md" : corpus;
    texts = Corpus.pages(corpus).stream().map(Corpus::text).toList();
    htmls = Corpus.pages(marked).stream().map(PeersBenchmark::html).toList();
    for (String text : texts) {
      bytes += text.getBytes(UTF_8).length;
    }
  }

  private static String html(Page page) {
    String markdown = String.join("\n", Rendering.lines(new Draft(page), Syntax.MARKDOWN));
    var extensions = List.of(TablesExtension.create());
    return "<!doctype html><html><head><title>%s</title></head><body>%s</body></html>"
        .formatted(
            page.id(),
            HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(markdown)));
  }

  @Benchmark
  public void pith(Done done) throws IOException {
    try (TextSink out = new TextSink(OutputStream.nullOutputStream(), Syntax.TEXT)) {
      for (String text : texts) {
        out.accept(STANDARD.clean(Page.of("", Syntax.TEXT, text)));
      }
    }
    done.add(bytes);
  }

  /** What any reader of HTML has to do first. */
  @Benchmark
  public void jsoup(Done done, Blackhole sink) {
    for (String html : htmls) {
      sink.consume(Jsoup.parse(html).text());
    }
    done.add(bytes);
  }

  @Benchmark
  public void boilerpipe(Done done, Blackhole sink) throws BoilerpipeProcessingException {
    for (String html : htmls) {
      sink.consume(ArticleExtractor.INSTANCE.getText(html));
    }
    done.add(bytes);
  }

  @Benchmark
  public void readability4j(Done done, Blackhole sink) {
    for (String html : htmls) {
      sink.consume(new Readability4J("http://example.org/", html).parse().getTextContent());
    }
    done.add(bytes);
  }
}
