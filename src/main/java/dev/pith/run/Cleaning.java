package dev.pith.run;

import dev.pith.filter.Chain;
import dev.pith.filter.Filters;
import dev.pith.filter.SiteLines;
import dev.pith.page.Draft;
import dev.pith.page.Form;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import dev.pith.sink.Rendering;
import dev.pith.source.PageSource;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Source, chain, sink: what every run of pith is. Pages come out in the order in which they went
 * in.
 *
 * @param chain the filters
 * @param to what the text becomes; null where it stays what it was
 */
public record Cleaning(Chain chain, @Nullable Syntax to) implements Serializable {

  /**
   * A page that was cleaned.
   *
   * @param draft what was done to it
   * @param written what becomes of it: another draft only where it becomes another syntax
   */
  public record Cleaned(Draft draft, Draft written) {}

  /** The same with what a survey found. */
  public Cleaning with(SiteLines found) {
    return new Cleaning(Filters.surveyed(found, chain), to);
  }

  /** Takes cleaned pages in order. */
  public interface Taker {
    void take(Cleaned page) throws IOException;

    /** The next page may take a while: what was taken need not wait for it. */
    default void rest() throws IOException {}
  }

  /**
   * Cleans every page of {@code source}, which it does not close.
   *
   * @param jobs how many pages are cleaned at a time; the output is the same for any number
   */
  public void run(PageSource source, Taker taker, int jobs) throws IOException {
    boolean alone = true;
    for (Page page = source.next(); page != null; page = source.next()) {
      // Most inputs are one page, and threads for it would take 5 ms to start.
      if (jobs > 1 && (!alone || Pages.isAlone(page, jobs))) {
        new Pages<>(this::clean, source, jobs).run(page, taker::take, taker::rest);
        return;
      }
      taker.take(clean(page));
      if (jobs > 1) {
        taker.rest();
      }
      alone = false;
    }
  }

  /** Cleans one page. Any thread may. */
  public Cleaned clean(Page page) {
    Draft draft = chain.clean(page);
    return new Cleaned(
        draft, to == null || to == page.syntax() ? draft : chain.clean(converted(draft, to)));
  }

  /**
   * The draft of what {@code draft} becomes in another syntax. It is cleaned once more, since its
   * next reader sees other lines: a link's two halves are one text, a cell is a word.
   */
  private static Draft converted(Draft draft, Syntax to) {
    Page page = draft.page();
    Form form = page.form();
    return new Draft(
        new Page(
            page.id(),
            page.meta(),
            to,
            new Form(form.bom(), form.newline(), Rendering.isClosed(draft), form.envelope()),
            to.read(Rendering.lines(draft, to))),
        true);
  }
}
