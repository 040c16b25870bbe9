package dev.pith.run;

import dev.pith.page.Envelope;
import dev.pith.run.Reading.Format;
import dev.pith.sink.PageSink;
import dev.pith.sink.Tally;
import dev.pith.source.Complaints;
import dev.pith.source.Compression;
import dev.pith.source.PageSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The pages of one input on their way from its bytes into a sink, and what is noted of them. */
final class Passage implements Complaints {
  private final Input input;
  private final InputStream standardInput;
  private final Cleaning cleaning;
  private final Format format;
  private final Lanes.Lane lane;
  private final int jobs;
  private final Run.Report report;
  private final @Nullable Tally tally;
  private final @Nullable PageSink removed;
  private boolean changed;
  private boolean failed;
  private boolean mended;

  /**
   * @param lane takes the messages
   * @param jobs how many pages are cleaned at a time
   * @param report hears how far it is
   * @param tally counts what is done; null: nobody asked
   * @param removed takes what is removed; null: nobody asked
   */
  Passage(
      Input input,
      InputStream standardInput,
      Run.How how,
      Lanes.Lane lane,
      int jobs,
      Run.Report report,
      @Nullable Tally tally,
      @Nullable PageSink removed) {
    this.input = input;
    this.standardInput = standardInput;
    this.cleaning = how.cleaning();
    this.format = how.reading().of(input.name());
    this.lane = lane;
    this.jobs = jobs;
    this.report = report;
    this.tally = tally;
    this.removed = removed;
  }

  /** Makes the sink for an input that was packed in that way. */
  interface Sinks {
    PageSink of(Compression packed) throws IOException;
  }

  /** Cleans the input into a sink, which it closes, and says how the input was packed. */
  Compression into(Sinks sinks) throws IOException {
    try (Metered bytes = open()) {
      Compression.Opened opened = Compression.open(bytes, input.name());
      try (PageSink sink = sinks.of(opened.compression())) {
        if (jobs == 1) {
          bytes.beforeWaiting(sink::flush);
        }
        clean(opened.stream(), new Noted(sink));
      }
      return opened.compression();
    }
  }

  /** Notes what was done to a page and hands it to a sink. */
  private final class Noted implements Cleaning.Taker {
    private final PageSink sink;

    Noted(PageSink sink) {
      this.sink = sink;
    }

    @Override
    public void take(Cleaning.Cleaned cleaned) throws IOException {
      note(cleaned);
      sink.accept(cleaned.written());
    }

    @Override
    public void rest() throws IOException {
      sink.flush();
    }
  }

  /** Cleans the input and shows each page with what it was. */
  void each(Cleaning.Taker taker) throws IOException {
    try (InputStream bytes = open()) {
      Cleaning.Taker noting =
          cleaned -> {
            note(cleaned);
            taker.take(cleaned);
          };
      clean(Compression.open(bytes, input.name()).stream(), noting);
    }
  }

  private void clean(InputStream plain, Cleaning.Taker taker) throws IOException {
    try (PageSource source = format.source(plain, input.title(), this)) {
      cleaning.run(source, taker, jobs);
    }
  }

  private void note(Cleaning.Cleaned cleaned) throws IOException {
    report.steps().step(0, 1);
    if (cleaned.draft().page().form().envelope() instanceof Envelope.Verbatim verbatim) {
      if (tally != null && verbatim.part().isText()) {
        tally.pass(verbatim.begins(), verbatim.bytes().length);
      }
      return;
    }
    changed |= cleaned.written().isTouched();
    if (tally != null) {
      tally.count(cleaned.draft());
    }
    if (removed != null) {
      removed.accept(cleaned.draft());
    }
  }

  private Metered open() throws IOException {
    Path path = input.path();
    if (path != null && Files.isDirectory(path)) {
      throw new IOException("is a folder");
    }
    InputStream in = path == null ? standardInput : Files.newInputStream(path);
    // Standard input is not this one's to close.
    return new Metered(in, report.steps(), path != null);
  }

  /** Whether any page changed, or would. */
  boolean isChanged() {
    return changed;
  }

  /** Whether something of the input could not be cleaned. */
  boolean isFailed() {
    return failed;
  }

  /** Whether what was written lacks something of the input that nobody wanted out. */
  boolean isLossy() {
    return failed || mended;
  }

  @Override
  public void mend(String message) {
    mended = true;
    warn(message);
  }

  @Override
  public void warn(String message) {
    if (!report.quiet()) {
      lane.say(message);
    }
  }

  @Override
  public void fail(String message) {
    failed = true;
    if (tally != null) {
      tally.fail();
    }
    lane.say(message);
  }
}
