package dev.pith.cli;

import java.io.Closeable;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far long work is, on one line of a terminal: megabytes, time, rate and pages. Work that is
 * done in about a second shows nothing. Any thread may report steps and print messages.
 *
 * <p>The terminal's width comes from the launcher. The library would ask for it itself, but with
 * programs of its own and by changing the terminal's settings.
 */
public final class Progress implements Closeable {
  /** How long nothing shows. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  /** How often the line changes. */
  private static final Duration INTERVAL = Duration.ofMillis(250);

  private static final long MEGABYTE = 1_000_000;

  private final String name;
  private final PrintStream err;
  private final PrintStream messages;
  private final int width;
  private final Duration interval;
  private final long begun = System.nanoTime();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder pages = new LongAdder();
  private final Object line = new Object();
  private volatile long next;
  private volatile long total = -1;
  private @Nullable ProgressBar bar;

  /** Whether the bar stands on the terminal's last line. */
  private boolean drawn;

  /** Whether a message has begun and not ended. */
  private boolean inMessage;

  private boolean closed;

  Progress(
      String name,
      PrintStream err,
      boolean terminal,
      int width,
      Duration quiet,
      Duration interval) {
    this.name = name;
    this.err = err;
    this.messages = terminal ? new PrintStream(new Messages(), true, StandardCharsets.UTF_8) : err;
    this.width = width;
    this.interval = interval;
    this.next = terminal ? begun + quiet.toNanos() : Long.MAX_VALUE;
    this.closed = !terminal;
  }

  /**
   * Progress that begins now.
   *
   * @param name what is being done
   * @param err where it shows; messages go there through {@link #messages} as long as this is open
   * @param terminal whether that is a terminal; nothing shows if not
   */
  public static Progress on(String name, PrintStream err, boolean terminal) {
    return new Progress(
        name, err, terminal, Integer.getInteger("pith.columns", 80) - 1, QUIET, INTERVAL);
  }

  /**
   * Whether this process may show progress, as its launcher has it: on a terminal that does not
   * show the text itself at the same time.
   *
   * @param printing whether text goes to standard output
   */
  public static boolean isSeen(boolean printing) {
    return Boolean.getBoolean("pith.progress") && !(printing && Boolean.getBoolean("pith.colour"));
  }

  /** Says how many bytes there are to do; may be said again as more is known. */
  public void total(long bytes) {
    total = bytes;
  }

  /** Says that so much more is done. Cheap enough to be said of every page. */
  public void step(long bytes, int pages) {
    this.bytes.add(bytes);
    this.pages.add(pages);
    long now = System.nanoTime();
    if (next != Long.MAX_VALUE && now - next >= 0) {
      update(now);
    }
  }

  private void update(long now) {
    synchronized (line) {
      if (closed || now - next < 0) {
        return;
      }
      next = now + interval.toNanos();
      ProgressBar shown = bar;
      if (shown == null) {
        shown = begin(Duration.ofNanos(now - begun));
        bar = shown;
      }
      shown.maxHint(total);
      shown.stepTo(bytes.sum());
      shown.setExtraMessage(String.format(Locale.ROOT, " %,d pages", pages.sum()));
    }
  }

  private ProgressBar begin(Duration elapsed) {
    return new ProgressBarBuilder()
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, width))
        .setStyle(ProgressBarStyle.ASCII)
        .setTaskName(name)
        .setInitialMax(total)
        .startsFrom(bytes.sum(), elapsed)
        .setUnit(" MB", MEGABYTE)
        .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setUpdateIntervalMillis((int) interval.toMillis())
        .continuousUpdate()
        .build();
  }

  private void draw(String text) {
    synchronized (line) {
      if (!closed && !inMessage) {
        err.print("\r" + text);
        err.flush();
        drawn = true;
      }
    }
  }

  /** Where messages are printed: on a line of their own, the bar below them. */
  public PrintStream messages() {
    return messages;
  }

  private void clear() {
    if (drawn) {
      err.print("\r" + " ".repeat(width) + "\r");
      drawn = false;
    }
  }

  /** Takes the line away. What comes later shows nothing. */
  @Override
  public void close() {
    ProgressBar shown;
    synchronized (line) {
      clear();
      err.flush();
      closed = true;
      shown = bar;
      bar = null;
    }
    // Not within: it waits for the library's thread, which may wait for the line.
    if (shown != null) {
      shown.close();
    }
  }

  /** Clears the bar's line before each message. */
  private final class Messages extends OutputStream {
    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] message, int from, int length) {
      synchronized (line) {
        clear();
        err.write(message, from, length);
        err.flush();
        inMessage = length == 0 ? inMessage : message[from + length - 1] != '\n';
      }
    }
  }
}
