package dev.pith.spark;

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
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * Finds out what the pages of many pieces have in common. Each task counts its own pages first, so
 * that of a huge site no task sees more than its share of the pages; then the counts are added up
 * by site, in parts, and what stands on one page alone is forgotten before the parts come together.
 *
 * @param reading how pages are read
 * @param sites what makes a site
 * @param budget what findings may take in the memory of a task, and of the driver, in bytes
 */
record Survey(Reading reading, Sites sites, long budget, Storage storage) implements Serializable {
  private static final long serialVersionUID = 1;

  /** A survey cleans nothing. */
  private static final Cleaning NOTHING = new Cleaning(new Chain(List.of()), null);

  Templates over(List<List<Piece>> shares, JavaSparkContext context) {
    int parts = Math.max(1, Math.min(shares.size(), 2 * context.defaultParallelism()));
    Survey survey = this;
    Templates found = new Templates(budget);
    context
        .parallelize(shares, shares.size())
        .flatMapToPair(share -> survey.observed(share, parts))
        .reduceByKey(Survey::merged, parts)
        .values()
        .map(Survey::settled)
        .collect()
        .forEach(found::join);
    return found;
  }

  /** What the pages of {@code share} have in common, parted by site. */
  private Iterator<Tuple2<Integer, Templates>> observed(List<Piece> share, int parts) {
    Templates found = new Templates(budget);
    for (Piece piece : share) {
      observe(piece, found);
    }
    List<Tuple2<Integer, Templates>> parted = new ArrayList<>();
    for (Templates part : found.parted(parts)) {
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
}
