package dev.pith.run;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does tasks on several threads. They begin in their order. */
final class Workers {
  private Workers() {}

  /** Something to do that may fail. */
  interface Task {
    void run() throws IOException;
  }

  /** Gives tasks one by one, null at the end; waits where too many are under way. */
  interface Tasks {
    @Nullable Task next() throws IOException;
  }

  /**
   * Does all {@code tasks}. With one job they are done on the caller's thread.
   *
   * @throws IOException the first that a task threw; no further task is begun then
   */
  static void run(Tasks tasks, int jobs) throws IOException {
    if (jobs == 1) {
      for (Task task = tasks.next(); task != null; task = tasks.next()) {
        task.run();
      }
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(jobs, Workers::thread);
    AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();
    Phaser atWork = new Phaser(1);
    try {
      for (Task task = tasks.next(); task != null && failed.get() == null; task = tasks.next()) {
        Task next = task;
        atWork.register();
        threads.execute(() -> run(next, failed, atWork));
      }
      atWork.awaitAdvance(atWork.arrive());
    } finally {
      threads.shutdownNow();
    }
    Throwable first = failed.get();
    if (first instanceof IOException e) {
      throw e;
    }
    if (first instanceof Error e) {
      throw e;
    }
    if (first != null) {
      throw new IllegalStateException(first);
    }
  }

  private static void run(Task task, AtomicReference<@Nullable Throwable> failed, Phaser atWork) {
    try {
      task.run();
    } catch (IOException | RuntimeException | Error e) {
      failed.compareAndSet(null, e);
    } finally {
      atWork.arriveAndDeregister();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "pith");
    thread.setDaemon(true);
    return thread;
  }
}
