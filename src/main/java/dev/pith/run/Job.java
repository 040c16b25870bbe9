package dev.pith.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pith.page.Draft;
import dev.pith.run.Reading.Format;
import dev.pith.run.Reading.Kind;
import dev.pith.run.Target.OnExists;
import dev.pith.sink.Diff;
import dev.pith.sink.ExplanationSink;
import dev.pith.sink.PageSink;
import dev.pith.source.Compression;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One input of a run, and what becomes of it. */
final class Job {
  private final Target target;
  private final Input input;
  private final @Nullable Path output;
  private final Format format;
  private final Passage passage;
  private final Lanes.Lane lane;
  private boolean changed;
  private boolean skipped;

  /**
   * @param output the file it is written into; null where it goes into none of its own
   * @param format how it is written
   * @param passage cleans it
   * @param lane takes what goes to standard output, and the messages
   */
  Job(
      Target target,
      Input input,
      @Nullable Path output,
      Format format,
      Passage passage,
      Lanes.Lane lane) {
    this.target = target;
    this.input = input;
    this.output = output;
    this.format = format;
    this.passage = passage;
    this.lane = lane;
  }

  Totals run() throws StandardOutput.Failed {
    try {
      clean();
    } catch (StandardOutput.Failed e) {
      throw e;
    } catch (NoSuchFileException e) {
      passage.fail(input.title() + ": no such file");
    } catch (AccessDeniedException e) {
      passage.fail(input.title() + ": may not be read");
    } catch (IOException e) {
      passage.fail(input.title() + ": " + e.getMessage());
    }
    return new Totals(1, changed ? 1 : 0, skipped ? 1 : 0, passage.isFailed() ? 1 : 0);
  }

  private void clean() throws IOException {
    if (target instanceof Target.OneFile one) {
      write(one.onExists(), SafeFile::creating);
    } else if (target instanceof Target.Folder folder) {
      write(folder.onExists(), SafeFile::oneOfMany);
    } else if (target instanceof Target.Elsewhere elsewhere) {
      write(elsewhere.storage().creating(output()));
    } else if (target instanceof Target.InPlace inPlace) {
      writeBack(inPlace.suffix());
    } else if (target instanceof Target.Explanation) {
      into(new ExplanationSink(new KeptOpen(lane)));
    } else if (target instanceof Target.Check) {
      into(NOWHERE);
      if (changed) {
        print(input.title() + "\n");
      }
    } else if (target instanceof Target.Differences differences) {
      differences(differences.colour());
    } else if (target instanceof Target.Plan plan) {
      plan(plan.of());
    } else {
      into(format.sink(new KeptOpen(lane), Compression.NONE));
    }
  }

  private void into(PageSink sink) throws IOException {
    passage.into(packed -> sink);
    changed = passage.isChanged();
  }

  private void differences(boolean colour) throws IOException {
    passage.each(
        cleaned -> {
          if (!cleaned.draft().page().isVerbatim()) {
            print(Diff.unified(cleaned.draft(), cleaned.written(), colour));
          }
        });
    changed = passage.isChanged();
  }

  private void print(String text) throws IOException {
    lane.write(text.getBytes(UTF_8));
  }

  /** Makes the file that an output is written into. */
  private interface Maker {
    SafeFile make(Path file) throws IOException;
  }

  private void write(OnExists onExists, Maker maker) throws IOException {
    Path file = output();
    if (Files.exists(file)) {
      if (onExists == OnExists.SKIP && !isLeftEmpty(file)) {
        skipped = true;
        return;
      }
      if (onExists == OnExists.FAIL) {
        throw new IOException(
            file
                + " exists already; --on-exists skip leaves it, --on-exists replace writes it anew");
      }
      if (input.path() != null && Files.isSameFile(input.path(), file)) {
        throw new IOException("would be written over itself; -i writes in place");
      }
    }
    write(maker.make(file));
  }

  /**
   * Whether {@code file} may be what a crash of the system left; see {@link SafeFile#oneOfMany}.
   */
  private static boolean isLeftEmpty(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) == 0;
  }

  private void write(SafeOutput file) throws IOException {
    try (file) {
      Path name = output();
      into(format.into(name).sink(new KeptOpen(file.out()), Compression.of(name.toString())));
      if (!isLost()) {
        file.commit();
      }
    }
  }

  private Path output() {
    if (output == null) {
      throw new IllegalStateException(target + " has no file for " + input);
    }
    return output;
  }

  private void writeBack(String suffix) throws IOException {
    Path path = input.path();
    if (path == null) {
      throw new IOException("cannot be written in place");
    }
    try (SafeFile safe = SafeFile.replacing(path)) {
      Compression packed =
          passage.into(compression -> format.sink(new KeptOpen(safe.out()), compression));
      // Packed anew the same text has other bytes.
      changed = packed == Compression.NONE ? safe.differs() : passage.isChanged();
      if (!changed || isLost()) {
        return;
      }
      if (!suffix.isEmpty()) {
        SafeFile.backup(path, suffix);
      } else if (passage.isLossy()) {
        throw new IOException(
            "is left as it is: what could not be read would be lost; -i.bak keeps the original");
      }
      safe.commit();
    }
  }

  /** Whether the only page could not be read: then what was written is not the input's. */
  private boolean isLost() {
    return passage.isFailed() && format.kind() == Kind.TEXT;
  }

  /** Says what would be written. */
  private void plan(Target of) throws IOException {
    skipped = output != null && Files.exists(output) && isSkipping(of) && !isLeftEmpty(output);
    into(NOWHERE);
    if (!skipped && (changed || !(of instanceof Target.InPlace))) {
      print(input.title() + (output == null ? "" : " -> " + output) + "\n");
    }
  }

  private static boolean isSkipping(Target target) {
    return (target instanceof Target.Folder folder && folder.onExists() == OnExists.SKIP)
        || (target instanceof Target.OneFile one && one.onExists() == OnExists.SKIP);
  }

  private static final PageSink NOWHERE =
      new PageSink() {
        @Override
        public void accept(Draft draft) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

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
}
