package dev.pith.spark;

import dev.pith.corpus.Sites;
import dev.pith.corpus.Templates;
import dev.pith.filter.Filters;
import dev.pith.run.Cleaning;
import dev.pith.run.Input;
import dev.pith.run.Reading;
import dev.pith.run.Run;
import dev.pith.run.SafeOutput;
import dev.pith.run.StandardOutput;
import dev.pith.run.Surveying;
import dev.pith.run.Target;
import dev.pith.sink.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Cleans pieces on an executor. It may run again, or twice at a time, on the same piece: the output
 * is put in its place in one step and has the same bytes each time, and the note that it is there
 * comes last.
 *
 * @param cleaning what is done to the pages
 * @param reading how they are read and written
 * @param templates what a survey found; null: there was none
 * @param sites what makes a site
 */
record Task(
    Cleaning cleaning,
    Reading reading,
    @Nullable Templates templates,
    Sites sites,
    Place place,
    Storage storage)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Cleans {@code piece}, unless it was, and says what was done. */
  Note run(Piece piece) {
    String file = piece.output(reading);
    Note done = done(file);
    if (done != null) {
      return done.again();
    }
    Path output = place.output(file);
    try (Rejects rejects = new Rejects(storage, place.rejects(file), piece)) {
      Tally tally = new Tally(Filters.names());
      boolean lost = clean(piece, output, tally, rejects);
      rejects.commit();
      Note note = new Note(tally, 1, lost ? 1 : 0, 0);
      if (!lost) {
        storage.write(place.note(file), note.bytes());
      }
      return note;
    } catch (IOException e) {
      throw new UncheckedIOException(piece.name() + ": " + e.getMessage(), e);
    }
  }

  private @Nullable Note done(String file) {
    return storage.exists(place.output(file)) && storage.exists(place.note(file))
        ? Note.of(storage.read(place.note(file)))
        : null;
  }

  /** Cleans {@code piece} into {@code output}, and says whether nothing can be written there. */
  private boolean clean(Piece piece, Path output, Tally tally, Rejects rejects) throws IOException {
    Input input = piece.input();
    try (InputStream in = storage.open(piece, reading.field());
        SafeOutput file = storage.creating(output, piece, reading.field())) {
      Committed written = new Committed(file);
      new Run(any -> how(piece, input), new Target.Elsewhere(name -> written), 1, false, in)
          .over(
              List.of(input).iterator(),
              new Run.Report(
                  new StandardOutput(OutputStream.nullOutputStream(), "nowhere"),
                  rejects,
                  tally,
                  null,
                  (bytes, pages) -> {},
                  true));
      return !written.done;
    }
  }

  private Run.How how(Piece piece, Input input) {
    return new Run.How(
        templates == null
            ? cleaning
            : cleaning.with(templates.lines(sites, Surveying.folder(input))),
        piece.reading(reading));
  }

  /** Knows whether it was committed. */
  private static final class Committed implements SafeOutput {
    private final SafeOutput file;
    private boolean done;

    Committed(SafeOutput file) {
      this.file = file;
    }

    @Override
    public OutputStream out() {
      return file.out();
    }

    @Override
    public void commit() throws IOException {
      file.commit();
      done = true;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
