package dev.pith.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;


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
    AtomicReference<Totals> totals = new AtomicReference<>(Totals.NONE);
    AtomicBoolean ended = new AtomicBoolean();
    Lanes lanes = new Lanes(out, messages, AHEAD * jobs);
    if (!inputs.hasNext()) {
      return Totals.NONE;
    }
    Input first = inputs.next();
    boolean only = !inputs.hasNext();
    Deque<Input> peeked = new ArrayDeque<>(List.of(first));
    Workers.Tasks tasks =
        () -> {
          if (ended.get() || (peeked.isEmpty() && !inputs.hasNext())) {
            return null;
          }
          Input input = peeked.isEmpty() ? inputs.next() : peeked.remove();
          Lanes.Lane lane = lanes.next();
          return () -> {
            try (lane) {
              Totals more = new Job(this, input, lane, only ? jobs : 1).run();
              totals.accumulateAndGet(more, Totals::and);
              ended.compareAndSet(false, failFast && more.failed() > 0);
            }
          };
        };
    Workers.run(tasks, only ? 1 : jobs);
    return totals.get();
  }
}
