package dev.pith.spark;

import dev.pith.corpus.Marks;
import dev.pith.corpus.Sites;
import dev.pith.corpus.Templates;
import dev.pith.filter.Chain;
import dev.pith.run.Cleaning;
import dev.pith.run.Reading;
import dev.pith.run.Run;
import dev.pith.run.Surveying;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Finds out what the pages of many pieces have in common. Each task counts its own pages first, so
 * that of a huge site no task sees more than its share of the pages. The tasks exchange marks, and
 * each forgets what stands on one of its pages and in no other task: that is most, and nothing
 * becomes of it. The rest is added up by site, in parts, and what still stands on one page alone is
 * forgotten before the parts come together.
 *
 * @param reading how pages are read
 * @param sites what makes a site
 * @param budget what findings may take in the memory of a task, and of the driver, in bytes
 */
record Survey(Reading reading, Sites sites, long budget, Storage storage) implements Serializable {
  private static final long serialVersionUID = 1;

  /** A survey cleans nothing. */
  private static final Cleaning NOTHING = new Cleaning(new Chain(List.of()), null);

  /** Findings wait on the executors' disks for what the other tasks have. */
  Templates over(List<List<Piece>> shares, JavaSparkContext context) {
    Templates found = new Templates(budget);
    if (shares.isEmpty()) {
      return found;
    }
    int parts = Math.min(shares.size(), 2 * context.defaultParallelism());
    Survey survey = this;
    JavaRDD<Templates> observed =
        context
            .parallelize(shares, shares.size())
            .map(survey::observed)
            .persist(StorageLevel.DISK_ONLY());
    observed
        .zipPartitions(elsewhere(observed, parts), Survey::withoutAlone)
        .flatMapToPair(templates -> parted(templates, parts))
        .reduceByKey(Survey::merged, parts)
        .values()
        .map(Survey::settled)
        .collect()
        .forEach(found::join);
    observed.unpersist();
    return found;
  }

  /** What the pages of {@code share} have in common. */
  private Templates observed(List<Piece> share) {
    Templates found = new Templates(budget);
    for (Piece piece : share) {
      observe(piece, found);
    }
    return found;
  }

  /** The marks of each task, slot by slot, that another task has, too: in the task's partition. */
  private static JavaRDD<Slot> elsewhere(JavaRDD<Templates> observed, int slots) {
    return observed
        .mapPartitionsWithIndex((task, found) -> marks(task, found.next(), slots), true)
        .mapToPair(marks -> new Tuple2<>(marks.slot, marks))
        .groupByKey(slots)
        .values()
        .flatMap(Survey::shared)
        .mapToPair(marks -> new Tuple2<>(marks.task, marks))
        .partitionBy(new HashPartitioner(observed.getNumPartitions()))
        .values();
  }

  private static Iterator<Slot> marks(int task, Templates found, int slots) {
    List<int[]> marks = found.marks(slots).slots();
    return IntStream.range(0, slots).mapToObj(i -> new Slot(task, i, marks.get(i))).iterator();
  }

  private static Iterator<Slot> shared(Iterable<Slot> same) {
    List<Slot> slots = new ArrayList<>();
    same.forEach(slots::add);
    List<int[]> shared = Marks.shared(slots.stream().map(slot -> slot.marks).toList());
    return IntStream.range(0, shared.size())
        .mapToObj(i -> new Slot(slots.get(i).task, slots.get(i).slot, shared.get(i)))
        .iterator();
  }

  private static Iterator<Templates> withoutAlone(
      Iterator<Templates> found, Iterator<Slot> elsewhere) {
    Templates templates = found.next();
    List<Slot> slots = new ArrayList<>();
    elsewhere.forEachRemaining(slots::add);
    slots.sort(Comparator.comparingInt(slot -> slot.slot));
    templates.forgetAlone(new Marks(slots.stream().map(slot -> slot.marks).toList()));
    return List.of(templates).iterator();
  }

  private static Iterator<Tuple2<Integer, Templates>> parted(Templates templates, int parts) {
    List<Tuple2<Integer, Templates>> parted = new ArrayList<>();
    for (Templates part : templates.parted(parts)) {
      parted.add(new Tuple2<>(parted.size(), part));
    }
    return parted.iterator();
  }

  private void observe(Piece piece, Templates into) {
    Surveying surveying =
        new Surveying(any -> new Run.How(NOTHING, piece.reading(reading)), sites, budget, 1);
    try (InputStream bytes = storage.open(piece, reading.field())) {
      surveying.observe(piece.input(), bytes, into);
    } catch (IOException e) {
      // Damage, which is counted when the piece is cleaned; what was read before it is known.
    }
  }

  private static Templates merged(Templates some, Templates others) {
    some.merge(others);
    return some;
  }

  private static Templates settled(Templates templates) {
    templates.settle();
    return templates;
  }

  /** A task's marks in one slot. */
  private static final class Slot implements Serializable {
    private static final long serialVersionUID = 1;

    final int task;
    final int slot;
    final int[] marks;

    Slot(int task, int slot, int[] marks) {
      this.task = task;
      this.slot = slot;
      this.marks = marks;
    }
  }
}
