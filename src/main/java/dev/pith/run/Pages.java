package dev.pith.run;

import dev.pith.page.Envelope;
import dev.pith.page.Line;
import dev.pith.page.Page;
import dev.pith.source.PageSource;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on the pages of one source on several threads. One thread reads ahead, the caller's takes
 * what became of them, in their order and as soon as those before it have left, however long the
 * next one takes to come.
 *
 * @param <T> what becomes of a page
 */
final class Pages<T> {
  /** Takes what became of the pages. */
  interface Taker<T> {
    void take(T made) throws IOException;
  }

  /** Is told that nothing is under way. */
  interface Rest {
    void begin() throws IOException;
  }

  /** Pages under way for each thread: enough that none waits while one long page is cleaned. */
  private static final int AHEAD = 16;

  /**
   * How much text may be under way for each thread, in characters. A page takes about six times its
   * text in memory, and {@link #LINE} for each line; several at once that are as long as a page may
   * be would fill it. One page is let through however long it is.
   */
  static final int MOST = 4 << 20;

  /** What a line takes beside its text, up to 1.8 KB in memory, as characters of a text. */
  static final int LINE = 256;

  /** Stands behind the last page. */
  private final UnderWay<T> end = new UnderWay<>(CompletableFuture.completedFuture(null), 0);

  /**
   * @param size how much of {@link #MOST} it takes
   */
  private record UnderWay<T>(Future<@Nullable T> page, int size) {}

  private final Function<Page, T> work;
  private final PageSource source;
  private final int jobs;
  private final BlockingQueue<UnderWay<T>> underWay;
  private final int most;
  private final Semaphore room;

  Pages(Function<Page, T> work, PageSource source, int jobs) {
    this.work = work;
    this.source = source;
    this.jobs = jobs;
    this.underWay = new ArrayBlockingQueue<>(AHEAD * jobs);
    this.most = most(jobs);
    this.room = new Semaphore(most);
  }

  /**
   * Works on {@code first} and what the source has behind it.
   *
   * @param rest told whenever the source has to be waited for
   * @throws IOException where a page cannot be read or taken
   */
  void run(Page first, Taker<T> taker, Rest rest) throws IOException {
    // The one thread more reads; mostly it waits for room.
    ExecutorService threads = Executors.newFixedThreadPool(jobs + 1, Pages::thread);
    try {
      threads.execute(() -> read(first, threads));
      for (T page = next(rest); page != null; page = next(rest)) {
        taker.take(page);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("was interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void read(Page first, ExecutorService threads) {
    try {
      for (Page page = first; page != null; page = source.next()) {
        Page next = page;
        int size = (int) Math.min(size(page), most);
        room.acquire(size);
        Callable<T> cleaned = () -> work.apply(next);
        underWay.put(new UnderWay<>(size == most ? alone(cleaned) : threads.submit(cleaned), size));
      }
      underWay.put(end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The writer has given up.
    } catch (IOException | RuntimeException | Error e) {
      giveUp(e);
    }
  }

  /**
   * Does {@code work} on a thread of its own: what a thread keeps for its next page is as large as
   * the longest one asked for, and goes with it.
   */
  private static <T> Future<T> alone(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    thread(task).start();
    return task;
  }

  private static int most(int jobs) {
    return (int) Math.min((long) MOST * jobs, Integer.MAX_VALUE);
  }

  /** Whether no other page may be under way beside this one. */
  static boolean isAlone(Page page, int jobs) {
    return size(page) >= most(jobs);
  }

  private static long size(Page page) {
    if (page.form().envelope() instanceof Envelope.Verbatim piece) {
      return piece.bytes().length;
    }
    long size = 0;
    for (Line line : page.lines()) {
      size += line.raw().length() + LINE;
    }
    return size;
  }

  private void giveUp(Throwable cause) {
    try {
      underWay.put(new UnderWay<>(CompletableFuture.failedFuture(cause), 0));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable T next(Rest rest) throws IOException, InterruptedException {
    try {
      UnderWay<T> first = underWay.poll();
      if (first == null) {
        rest.begin();
        first = underWay.take();
      }
      T page = first.page().get();
      room.release(first.size());
      return page;
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
