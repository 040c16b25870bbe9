package dev.pith.run;

import dev.pith.page.Page;
import dev.pith.run.Cleaning.Cleaned;
import dev.pith.source.PageSource;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Cleans the pages of one source on several threads. One thread reads ahead, the caller's writes,
 * so that a page leaves as soon as those before it have, however long the next one takes to come.
 */
final class Pages {
  /** Pages under way for each thread: enough that none waits while one long page is cleaned. */
  private static final int AHEAD = 16;

  /** Stands behind the last page. */
  private static final Future<@Nullable Cleaned> END = CompletableFuture.completedFuture(null);

  private final Cleaning cleaning;
  private final PageSource source;
  private final int jobs;
  private final BlockingQueue<Future<@Nullable Cleaned>> underWay;

  Pages(Cleaning cleaning, PageSource source, int jobs) {
    this.cleaning = cleaning;
    this.source = source;
    this.jobs = jobs;
    this.underWay = new ArrayBlockingQueue<>(AHEAD * jobs);
  }

  void run(Cleaning.Taker taker) throws IOException {
    // The one thread more reads; mostly it waits for room.
    ExecutorService threads = Executors.newFixedThreadPool(jobs + 1, Pages::thread);
    try {
      threads.execute(() -> read(threads));
      for (Cleaned page = next(); page != null; page = next()) {
        taker.take(page);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("was interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void read(ExecutorService threads) {
    try {
      for (Page page = source.next(); page != null; page = source.next()) {
        Page next = page;
        underWay.put(threads.submit(() -> cleaning.clean(next)));
      }
      underWay.put(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The writer has given up.
    } catch (IOException | RuntimeException | Error e) {
      giveUp(e);
    }
  }

  private void giveUp(Throwable cause) {
    try {
      underWay.put(CompletableFuture.failedFuture(cause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Cleaned next() throws IOException, InterruptedException {
    try {
      return underWay.take().get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof RuntimeException bug) {
        throw bug;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(cause);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "pith");
    thread.setDaemon(true);
    return thread;
  }
}
