package dev.pith.spark;

import dev.pith.filter.Filters;
import dev.pith.sink.Tally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What a job notes of its inputs. Notes of some of them add up to that of all.
 *
 * @param tally what was done, and how many records failed
 * @param outputs how many outputs there are to be
 * @param lost how many of them there cannot be
 * @param skipped how many were there already
 */
record Note(Tally tally, long outputs, long lost, long skipped) implements Serializable {
  private static final long serialVersionUID = 1;

  static final Note NONE = new Note(new Tally(Filters.names()), 0, 0, 0);

  /** Both together. Neither is changed. */
  Note and(Note other) {
    Tally sum = tally.another();
    sum.add(tally);
    sum.add(other.tally);
    return new Note(sum, outputs + other.outputs, lost + other.lost, skipped + other.skipped);
  }

  /** The same of an output that was there already. */
  Note again() {
    return new Note(tally, outputs, lost, outputs);
  }

  /** Whether more than {@code share} of the records, or of the outputs, is damaged. */
  boolean isWorse(double share) {
    long records = tally.pages() + tally.failed();
    return tally.failed() > share * records || lost > share * outputs;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The note that {@code bytes} hold; null where they hold none that this version wrote. */
  static @Nullable Note of(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (Note) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      return null;
    }
  }
}
