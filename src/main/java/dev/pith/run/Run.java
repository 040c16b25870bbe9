package dev.pith.run;

import dev.pith.sink.PageSink;
import dev.pith.sink.RemovedSink;
import dev.pith.sink.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cleans inputs into a target. An input that fails is named, and does not stop the others.
 *
 * @param asks how each input is read and cleaned
 * @param target where they go
 * @param jobs how many inputs, or pages of an only input, are worked on at a time
 * @param failFast whether the first failure ends the run
 * @param standardInput what {@code -} stands for
 */
public record Run(Asks asks, Target target, int jobs, boolean failFast, InputStream standardInput) {

  /**
   * How an input is read and cleaned.
   *
   * @param cleaning what is done to its pages
   * @param reading how they are read and written
   */
  public record How(Cleaning cleaning, Reading reading) {}

  /** Says how an input is read and cleaned; that may not be the same for all. */
  public interface Asks {
    How of(Input input) throws IOException;
  }

  /** Inputs under way for each job: they come out in order, so some have to wait for others. */
  private static final int AHEAD = 16;

  /**
   * Where a run's words go, besides cleaned files.
   *
   * @param out what there is to write
   * @param messages what there is to say, in the order of the inputs
   * @param tally counts what is done; null: nobody asked
   * @param removed takes what is removed, as JSON Lines; null: nobody asked
   * @param steps hears how far the run is, from any thread
   * @param quiet whether only failures are said
   */
  public record Report(
      StandardOutput out,
      Consumer<String> messages,
      @Nullable Tally tally,
      @Nullable StandardOutput removed,
      Steps steps,
      boolean quiet) {}

  /** Hears how far a run is. */
  public interface Steps {
    /** So many more bytes of inputs were read, and so many more pages cleaned. */
    void step(long bytes, int pages);
  }

  /**
   * Cleans {@code inputs}.
   *
   * @throws StandardOutput.Failed where nothing can be written any more
   */
  public Totals over(Iterator<Input> inputs, Report report) throws IOException {
    Queue queue = new Queue(inputs, report);
    Workers.run(queue, queue.isOfOne() ? 1 : jobs);
    return queue.totals();
  }

  /** The inputs as tasks. */
  private final class Queue implements Workers.Tasks {
    private final Iterator<Input> inputs;
    private final Report report;
    private final Lanes lanes;
    private final @Nullable Lanes removals;
    private final Outputs outputs = new Outputs(target);
    private Totals totals = Totals.NONE;

    /** Read ahead to see whether there is another. */
    private @Nullable Input first;

    Queue(Iterator<Input> inputs, Report report) {
      this.inputs = inputs;
      this.report = report;
      this.lanes = new Lanes(report.out(), report.messages(), AHEAD * jobs);
      StandardOutput removed = report.removed();
      this.removals = removed == null ? null : new Lanes(removed, report.messages(), AHEAD * jobs);
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
      if (input == null || ends) {
        return null;
      }
      Lanes.Lane lane = lanes.next();
      Lanes.@Nullable Lane removed = removals == null ? null : removals.next();
      try {
        if (outputs.isWritten(input)) {
          return () -> pass(lane, removed);
        }
        How how = asks.of(input);
        Path output = outputs.of(input, how.reading().of(input.name()));
        return () -> work(input, how, output, lane, removed, pages);
      } catch (IOException e) {
        return () -> fail(input, e, lane, removed);
      }
    }

    private void work(
        Input input,
        How how,
        @Nullable Path output,
        Lanes.Lane lane,
        Lanes.@Nullable Lane removed,
        int pages)
        throws IOException {
      Tally tally = report.tally() == null ? null : report.tally().another();
      try (lane;
          PageSink removals = removed == null ? null : new RemovedSink(removed)) {
        Passage passage =
            new Passage(input, standardInput, how, lane, pages, report, tally, removals);
        Reading.Format format = how.reading().of(input.name());
        add(new Job(target, input, output, format, passage, lane).run(), tally);
      }
    }

    private void pass(Lanes.Lane lane, Lanes.@Nullable Lane removed) throws IOException {
      try (lane;
          removed) {
        add(new Totals(1, 0, 0, 0), null);
      }
    }

    private void fail(Input input, IOException e, Lanes.Lane lane, Lanes.@Nullable Lane removed)
        throws IOException {
      try (lane;
          removed) {
        lane.say(input.title() + ": " + e.getMessage());
        Tally tally = report.tally() == null ? null : report.tally().another();
        if (tally != null) {
          tally.fail();
        }
        add(Totals.FAILED, tally);
      }
    }

    private synchronized Totals totals() {
      return totals;
    }

    private synchronized void add(Totals more, @Nullable Tally counted) {
      totals = totals.and(more);
      if (counted != null && report.tally() != null) {
        report.tally().add(counted);
      }
    }
  }
}
