package dev.pith.run;

import dev.pith.page.Draft;
import dev.pith.page.Envelope;
import dev.pith.run.Reading.Format;
import dev.pith.run.Reading.Kind;
import dev.pith.sink.Diff;
import dev.pith.sink.ExplanationSink;
import dev.pith.sink.PageSink;
import dev.pith.sink.Tally;
import dev.pith.source.Complaints;
import dev.pith.source.Compression;
import dev.pith.source.PageSource;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One input of a run, from opening it to what becomes of it. */
final class Job implements Complaints {
  private final Run run;
  private final Input input;
  private final Lanes.Lane lane;
  private final Cleaning cleaning;
  private final Format format;
  private final int jobs;
  private final Run.Report report;
  private final @Nullable Tally tally;
  private final @Nullable PageSink removed;
  private boolean changed;
  private boolean failed;
  private boolean skipped;
  private Compression packed = Compression.NONE;

  /**
   * @param how how it is read and cleaned
   * @param lane takes what goes to standard output, and the messages
   * @param jobs how many of its pages are cleaned at a time
   * @param report hears how far it is
   * @param tally counts what is done; null: nobody asked
   * @param removed takes what is removed; null: nobody asked
   */
  Job(
      Run run,
      Input input,
      Run.How how,
      Lanes.Lane lane,
      int jobs,
      Run.Report report,
      @Nullable Tally tally,
      @Nullable PageSink removed) {
    this.run = run;
    this.input = input;
    this.lane = lane;
    this.cleaning = how.cleaning();
    this.format = how.reading().of(input.name());
    this.jobs = jobs;
    this.report = report;
    this.tally = tally;
    this.removed = removed;
  }

  Totals run() throws StandardOutput.Failed {
    try {
      clean();
    } catch (StandardOutput.Failed e) {
      throw e;
    } catch (NoSuchFileException e) {
      fail(input.title() + ": no such file");
    } catch (AccessDeniedException e) {
      fail(input.title() + ": may not be read");
    } catch (IOException e) {
      fail(input.title() + ": " + e.getMessage());
    }
    return new Totals(1, changed ? 1 : 0, skipped ? 1 : 0, failed ? 1 : 0);
  }

  private void clean() throws IOException {
    Target target = run.target();
    if (target instanceof Target.Folder folder) {
      intoFolder(folder);
    } else if (target instanceof Target.InPlace inPlace) {
      inPlace(inPlace);
    } else if (target instanceof Target.Explanation) {
      clean(new ExplanationSink(new KeptOpen(lane)));
    } else if (target instanceof Target.Check) {
      clean(new Nowhere());
      if (changed) {
        lane.write((input.title() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } else if (target instanceof Target.Differences differences) {
      clean(
          new Nowhere() {
            @Override
            public void accept(Draft draft) throws IOException {
              if (draft.page().isVerbatim()) {
                return;
              }
              lane.write(
                  Diff.unified(draft, differences.colour()).getBytes(StandardCharsets.UTF_8));
            }
          });
    } else if (target instanceof Target.Plan plan) {
      plan(plan.of());
    } else {
      Format written = target instanceof Target.OneFile one ? format.into(one.file()) : format;
      clean(written.sink(new KeptOpen(lane), Compression.NONE));
    }
  }

  /** Cleans the input into {@code sink}, which it closes. */
  private void clean(PageSink sink) throws IOException {
    try (InputStream bytes = open()) {
      clean(Compression.open(bytes, input.name()).stream(), sink);
    }
  }

  private void clean(InputStream plain, PageSink sink) throws IOException {
    try (sink;
        PageSource source = format.source(plain, input.title(), this)) {
      cleaning.run(source, cleaned -> note(cleaned, sink), jobs);
    }
  }

  private void note(Cleaning.Cleaned cleaned, PageSink sink) throws IOException {
    report.steps().step(0, 1);
    if (cleaned.draft().page().form().envelope() instanceof Envelope.Verbatim verbatim) {
      boolean page = verbatim.part() == Envelope.Part.TEXT || verbatim.part() == Envelope.Part.JSON;
      if (tally != null && page) {
        tally.pass(verbatim.begins(), verbatim.bytes().length);
      }
      sink.accept(cleaned.written());
      return;
    }
    changed |= cleaned.written().isTouched();
    if (tally != null) {
      tally.count(cleaned.draft());
    }
    if (removed != null) {
      removed.accept(cleaned.draft());
    }
    sink.accept(cleaned.written());
  }

  private static class Nowhere implements PageSink {
    @Override
    public void accept(Draft draft) throws IOException {}

    @Override
    public void close() {}
  }

  private InputStream open() throws IOException {
    Path path = input.path();
    if (path == null) {
      return counted(new Unclosed(run.standardInput()));
    }
    if (Files.isDirectory(path)) {
      throw new IOException("is a folder");
    }
    return counted(Files.newInputStream(path));
  }

  private InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        report.steps().step(Math.max(0, read), 0);
        return read;
      }
    };
  }

  private void intoFolder(Target.Folder folder) throws IOException {
    Path file = folder.root().resolve(format.named(input.below()));
    if (Files.exists(file)) {
      if (folder.onExists() == Target.OnExists.SKIP) {
        skipped = true;
        return;
      }
      if (folder.onExists() == Target.OnExists.FAIL) {
        throw new IOException(
            file
                + " exists already; --on-exists skip leaves it, --on-exists replace writes it anew");
      }
    }
    if (input.path() != null && Files.exists(file) && Files.isSameFile(input.path(), file)) {
      throw new IOException("would be written over itself; -i writes in place");
    }
    try (SafeFile safe = SafeFile.creating(file)) {
      clean(format.into(file).sink(new KeptOpen(safe.out()), Compression.of(file.toString())));
      if (!isLost()) {
        safe.commit();
      }
    }
  }

  /** Says what would be written. */
  private void plan(Target of) throws IOException {
    String to = "";
    if (of instanceof Target.Folder folder) {
      Path file = folder.root().resolve(format.named(input.below()));
      skipped = Files.exists(file) && folder.onExists() == Target.OnExists.SKIP;
      to = " -> " + file;
    }
    clean(new Nowhere());
    if (!skipped && (changed || !(of instanceof Target.InPlace))) {
      lane.write((input.title() + to + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void inPlace(Target.InPlace how) throws IOException {
    Path path = input.path();
    if (path == null) {
      throw new IOException("cannot be written in place");
    }
    try (SafeFile safe = SafeFile.replacing(path)) {
      try (InputStream bytes = open()) {
        Compression.Opened opened = Compression.open(bytes, input.name());
        packed = opened.compression();
        clean(opened.stream(), format.sink(new KeptOpen(safe.out()), packed));
      }
      // Packed anew the same text has other bytes.
      changed = packed == Compression.NONE ? safe.differs() : changed;
      if (changed && !isLost()) {
        if (!how.suffix().isEmpty()) {
          SafeFile.backup(path, how.suffix());
        }
        safe.commit();
      }
    }
  }

  /** Whether the only page could not be read: then what was written is not the input's. */
  private boolean isLost() {
    return failed && format.kind() == Kind.TEXT;
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
    lane.say(message);
  }

  /** A stream that others close and that is used on. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** Standard input, which is not this job's to close. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
