package dev.pith.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Counts what a benchmark went through, and what its thread took for it: on a machine that others
 * use, too, the time that passed says little. Collecting garbage is another thread's work.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Done {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Bytes of text in UTF-8. */
  public long bytes;

  /** Nanoseconds. */
  public long cpu;

  private long last;

  @Setup(Level.Iteration)
  public void begin() {
    last = THREADS.getCurrentThreadCpuTime();
  }

  /** Notes the end of an operation that went through so many bytes. */
  void add(long more) {
    long now = THREADS.getCurrentThreadCpuTime();
    cpu += now - last;
    last = now;
    bytes += more;
  }
}
