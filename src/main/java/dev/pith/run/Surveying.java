package dev.pith.run;

import dev.pith.corpus.PageCounts;
import dev.pith.corpus.Sites;
import dev.pith.corpus.Templates;
import dev.pith.page.Page;
import dev.pith.source.Complaints;
import dev.pith.source.Compression;
import dev.pith.source.PageSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the pages of many inputs have in common.
 *
 * @param asks how each input is read
 * @param sites what makes a site
 * @param budget what the findings may take, in bytes
 * @param jobs how many inputs, or pages of an only input, are counted at a time; the findings are
 *     the same for any number
 */
public record Surveying(Run.Asks asks, Sites sites, long budget, int jobs) {
  /**
   * Of several inputs each holds so much of the budget by itself until its turn has come, and what
   * all found together may take half of it.
   */
  private static final int PARTS = 16;

  /** Inputs under way for each job: the others would wait for their turn in vain. */
  private static final int AHEAD = 4;

  /** Takes what the pages of an input have. */
  private interface Taker {
    void take(String site, PageCounts page) throws IOException;
  }

  /** What a page has, and the site it is of. */
  private record Counted(String site, PageCounts page) {}

  /**
   * Reads {@code inputs}.
   *
   * @param complaints hears, in the order of the inputs, of what cannot be read; the rest is
   * @param steps hears how far it is, from any thread
   */
  public Templates over(Iterator<Input> inputs, Complaints complaints, Run.Steps steps)
      throws IOException {
    if (!inputs.hasNext()) {
      return new Templates(budget);
    }
    Input first = inputs.next();
    if (!inputs.hasNext()) {
      Templates found = new Templates(budget);
      observe(first, found::observe, complaints, steps, jobs);
      return found;
    }
    Queue queue = new Queue(first, inputs, complaints, steps);
    Workers.run(queue, jobs);
    return queue.found;
  }

  /** The first folder on the way to {@code input} from where the run began; empty where none is. */
  public static String folder(Input input) {
    Path below = input.below();
    return below.getNameCount() > 1 ? below.getName(0).toString() : "";
  }

  /** The inputs as tasks. Their findings are merged in the order of the inputs. */
  private final class Queue implements Workers.Tasks {
    private final Iterator<Input> inputs;
    private final Complaints complaints;
    private final Run.Steps steps;
    private final Templates found = new Templates(budget / 2);
    private @Nullable Input first;
    private int given;
    private int merged;

    Queue(Input first, Iterator<Input> inputs, Complaints complaints, Run.Steps steps) {
      this.first = first;
      this.inputs = inputs;
      this.complaints = complaints;
      this.steps = steps;
    }

    @Override
    public synchronized Workers.@Nullable Task next() throws IOException {
      Input input = first != null ? first : inputs.hasNext() ? inputs.next() : null;
      first = null;
      if (input == null) {
        return null;
      }
      int turn = given++;
      await(turn - AHEAD * jobs);
      return () -> new Part(turn).observe(input);
    }

    /** Waits until so many inputs are merged; called with the lock held. */
    private void await(int turn) throws IOException {
      try {
        while (merged < turn) {
          wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("was interrupted", e);
      }
    }

    private synchronized void merge(Templates own, int turn) throws IOException {
      await(turn);
      found.merge(own);
    }

    private synchronized void end(int turn, List<Consumer<Complaints>> said) throws IOException {
      await(turn);
      said.forEach(message -> message.accept(complaints));
      merged++;
      notifyAll();
    }

    /** What one input finds. */
    private final class Part implements Taker, Complaints {
      private final int turn;
      private final List<Consumer<Complaints>> said = new ArrayList<>();
      private Templates own = new Templates(budget);

      Part(int turn) {
        this.turn = turn;
      }

      void observe(Input input) throws IOException {
        try {
          Surveying.this.observe(input, this, this, steps, 1);
          merge(own, turn);
        } finally {
          // The next ones wait for this one's turn, whatever became of it.
          end(turn, said);
        }
      }

      @Override
      public void take(String site, PageCounts page) throws IOException {
        own.observe(site, page);
        if (own.bytes() > budget / PARTS) {
          merge(own, turn);
          own = new Templates(budget);
        }
      }

      @Override
      public void warn(String message) {
        said.add(complaints -> complaints.warn(message));
      }

      @Override
      public void fail(String message) {
        said.add(complaints -> complaints.fail(message));
      }
    }
  }

  private void observe(Input input, Taker into, Complaints complaints, Run.Steps steps, int pages) {
    Taker stepping =
        (site, page) -> {
          steps.step(0, 1);
          into.take(site, page);
        };
    try {
      read(input, stepping, complaints, steps, pages);
    } catch (IOException e) {
      complaints.fail(input.title() + ": " + Fault.of(e));
    }
  }

  private void read(Input input, Taker into, Complaints complaints, Run.Steps steps, int pages)
      throws IOException {
    Path path = input.path();
    if (path == null) {
      throw new IOException("is read once alone; a survey has to read it before it is cleaned");
    }
    try (InputStream bytes = new Metered(Files.newInputStream(path), steps, true)) {
      read(input, bytes, into, complaints, pages);
    }
  }

  /**
   * Takes in the pages of {@code input}, which is read from {@code bytes}. What is damaged is not
   * named: it will be when it is cleaned.
   */
  public void observe(Input input, InputStream bytes, Templates into) throws IOException {
    read(input, bytes, into::observe, Unheard.COMPLAINTS, 1);
  }

  private void read(Input input, InputStream bytes, Taker into, Complaints complaints, int pages)
      throws IOException {
    Reading.Format format = asks.of(input).reading().of(input.name());
    String folder = folder(input);
    try (PageSource source =
        format.source(Compression.open(bytes, input.name()).stream(), input.title(), complaints)) {
      boolean alone = true;
      for (Page page = source.next(); page != null; page = source.next()) {
        if (pages > 1 && !alone) {
          new Pages<>(next -> counted(next, folder), source, pages)
              .run(page, counted -> into.take(counted.site, counted.page), () -> {});
          return;
        }
        into.take(sites.of(page, folder), PageCounts.of(page));
        alone = false;
      }
    }
  }

  private Counted counted(Page page, String folder) {
    return new Counted(sites.of(page, folder), PageCounts.of(page));
  }

  private enum Unheard implements Complaints {
    COMPLAINTS;

    @Override
    public void warn(String message) {}

    @Override
    public void fail(String message) {}
  }
}
