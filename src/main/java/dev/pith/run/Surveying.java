package dev.pith.run;

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
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the pages of many inputs have in common.
 *
 * @param asks how each input is read
 * @param sites what makes a site
 * @param budget what the findings may take, in bytes
 * @param jobs how many inputs are read at a time; the findings are the same for any number
 */
public record Surveying(Run.Asks asks, Sites sites, long budget, int jobs) {
  /**
   * Of several inputs each may find so much of the budget by itself, and all together half of it.
   */
  private static final int PARTS = 16;

  /**
   * Reads {@code inputs}.
   *
   * @param complaints hears of inputs that cannot be read; the others are
   */
  public Templates over(Iterator<Input> inputs, Complaints complaints) throws IOException {
    if (!inputs.hasNext()) {
      return new Templates(budget);
    }
    Input first = inputs.next();
    if (!inputs.hasNext()) {
      Templates found = new Templates(budget);
      observe(first, found, complaints);
      return found;
    }
    Queue queue = new Queue(first, inputs, complaints);
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
    private final Templates found = new Templates(budget / 2);
    private @Nullable Input first;
    private int given;
    private int merged;

    Queue(Input first, Iterator<Input> inputs, Complaints complaints) {
      this.first = first;
      this.inputs = inputs;
      this.complaints = complaints;
    }

    @Override
    public Workers.@Nullable Task next() {
      Input input = first != null ? first : inputs.hasNext() ? inputs.next() : null;
      first = null;
      if (input == null) {
        return null;
      }
      int turn = given++;
      return () -> {
        Templates own = new Templates(budget / PARTS);
        try {
          observe(input, own, complaints);
        } finally {
          // The next ones wait for this one's turn, whatever became of it.
          merge(own, turn);
        }
      };
    }

    private synchronized void merge(Templates own, int turn) throws IOException {
      try {
        while (merged < turn) {
          wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("was interrupted", e);
      }
      found.merge(own);
      merged++;
      notifyAll();
    }
  }

  private void observe(Input input, Templates into, Complaints complaints) {
    try {
      observe(input, into);
    } catch (IOException e) {
      complaints.fail(input.title() + ": " + e.getMessage());
    }
  }

  private void observe(Input input, Templates into) throws IOException {
    Path path = input.path();
    if (path == null) {
      throw new IOException("is read once alone; a survey has to read it before it is cleaned");
    }
    Reading.Format format = asks.of(input).reading().of(input.name());
    String folder = folder(input);
    try (InputStream bytes = Files.newInputStream(path);
        PageSource source =
            format.source(
                Compression.open(bytes, input.name()).stream(), input.title(), Silent.HEARER)) {
      for (Page page = source.next(); page != null; page = source.next()) {
        if (!page.isVerbatim()) {
          into.observe(sites.of(page, folder), page);
        }
      }
    }
  }

  /** Damaged records are named when they are cleaned. */
  private enum Silent implements Complaints {
    HEARER;

    @Override
    public void warn(String message) {}

    @Override
    public void fail(String message) {}
  }
}
