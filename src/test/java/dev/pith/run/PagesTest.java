package dev.pith.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pith.filter.Chain;
import dev.pith.page.Page;
import dev.pith.page.Syntax;
import dev.pith.source.PageSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PagesTest {
  private static final Cleaning NOTHING = new Cleaning(new Chain(List.of()), null);

  /** Gives {@code count} pages of that text and counts those it gave. */
  private static PageSource pages(int count, String text, AtomicInteger given) {
    return new PageSource() {
      @Override
      public @Nullable Page next() {
        int number = given.getAndIncrement();
        return number < count ? Page.of("page " + number, Syntax.TEXT, text) : null;
      }

      @Override
      public void close() {}
    };
  }

  /** The most pages that were under way at a time. */
  private static int under(int count, String text, int jobs) throws IOException {
    AtomicInteger given = new AtomicInteger();
    List<Integer> under = new ArrayList<>();
    int[] taken = {0};
    NOTHING.run(
        pages(count, text, given),
        page -> {
          // Give the reader time to run ahead, should it.
          if (taken[0] == 0) {
            sleep();
          }
          under.add(given.get() - taken[0]++);
        },
        jobs);
    assertThat(taken[0]).isEqualTo(count);
    return Collections.max(under);
  }

  private static void sleep() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void holdsFewPagesThatAreLong() throws IOException {
    // Four fill it; besides them one is being written and one was read and has to wait.
    assertThat(under(40, "a".repeat(Pages.MOST / 2), 2)).isBetween(2, 6);
  }

  @Test
  void holdsFewPagesOfManyLines() throws IOException {
    assertThat(under(40, "a\n".repeat(Pages.MOST / Pages.LINE / 2), 2)).isBetween(2, 6);
  }

  @Test
  void holdsManyPagesThatAreShort() throws IOException {
    assertThat(under(400, "a".repeat(1000), 2)).isBetween(7, 40);
  }

  @Test
  void letsAPageThroughThatIsLongerThanAllRoom() throws IOException {
    assertThat(under(3, "a".repeat(3 * Pages.MOST), 2)).isBetween(1, 3);
  }
}
