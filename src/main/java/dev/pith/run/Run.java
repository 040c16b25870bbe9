package dev.pith.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cleans inputs into a target. An input that fails is named, and does not stop the others.
 *
 * @param cleaning what is done to pages
 * @param reading how inputs are read and written
 * @param target where they go
 * @param jobs how many inputs, or pages of an only input, are worked on at a time
 * @param failFast whether the first failure ends the run
 * @param standardInput what {@code -} stands for
 */
public record Run(
    Cleaning cleaning,
    Reading reading,
    Target target,
    int jobs,
    boolean failFast,
    InputStream standardInput) {

  /** Inputs under way for each job: they come out in order, so some have to wait for others. */
  private static final int AHEAD = 16;

  /**
   * Cleans {@code inputs}.
   *
   * @param out what there is to write, and nothing else
   * @param messages what there is to say, in the order of the inputs
   * @throws StandardOutput.Failed where nothing can be written any more
   */
  public Totals over(Iterator<Input> inputs, StandardOutput out, Consumer<String> messages)
      throws IOException {
    Lanes lanes = new Lanes(out, messages, AHEAD * jobs);
    Queue queue = new Queue(inputs, lanes);
    Workers.run(queue, queue.isOfOne() ? 1 : jobs);
    return queue.totals();
  }

  /** The inputs as tasks. */
  private final class Queue implements Workers.Tasks {
    private final Iterator<Input> inputs;
    private final Lanes lanes;
    private Totals totals = Totals.NONE;

    /** Read ahead to see whether there is another. */
    private @Nullable Input first;

    Queue(Iterator<Input> inputs, Lanes lanes) {
      this.inputs = inputs;
      this.lanes = lanes;
      this.first = inputs.hasNext() ? inputs.next() : null;
    }

    boolean isOfOne() {
      return !inputs.hasNext();
    }

    @Override
    public Workers.@Nullable Task next() throws IOException {
      Input input = first != null ? first : inputs.hasNext() ? inputs.next() : null;
      int pages = first != null && isOfOne() ? jobs : 1;
      first = null;
      boolean ends = failFast && totals().failed() > 0;
      return input == null || ends ? null : task(input, lanes.next(), pages);
    }

    private synchronized Totals totals() {
      return totals;
    }

    private synchronized void add(Totals more) {
      totals = totals.and(more);
    }

    private Workers.Task task(Input input, Lanes.Lane lane, int pages) {
      return () -> {
        try (lane) {
          Totals more = new Job(Run.this, input, lane, pages).run();
          add(more);
        }
      };
    }
  }
}
