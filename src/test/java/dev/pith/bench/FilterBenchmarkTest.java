package dev.pith.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.filter.Filter;
import dev.pith.filter.Filters;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

/** No filter is left out. */
final class FilterBenchmarkTest {
  @Test
  void timesEachFilterOfTheStandardPreset() throws NoSuchFieldException {
    assertThat(FilterBenchmark.class.getField("filter").getAnnotation(Param.class).value())
        .containsExactlyElementsOf(
            Filters.preset("standard").filters().stream().map(Filter::name).toList());
  }
}
