package dev.pith.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Parts one output among tasks that run at the same time: each writes into a lane of its own, and
 * the lanes come out one behind the other in the order in which they were opened. The lane whose
 * turn it is writes through; the others hold back up to a limit and then wait. So the bytes are the
 * same however many tasks there are, and memory is bounded.
 */
final class Lanes {
  /** How much a lane holds back before it waits. */
  private static final int MOST = 1 << 20;

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final StandardOutput out;
  private final Consumer<String> messages;
  private final int most;
  private final Deque<Lane> open = new ArrayDeque<>();
  private @Nullable IOException broken;

  /**
   * @param messages takes what tasks have to say, in the order of their lanes
   * @param most how many lanes there may be at a time
   */
  Lanes(StandardOutput out, Consumer<String> messages, int most) {
    this.out = out;
    this.most = most;
    this.messages = messages;
  }

  /**
   * Opens the next lane, in the order in which the tasks' output is to stand; waits where there are
   * enough.
   */
  synchronized Lane next() throws IOException {
    await(() -> open.size() < most);
    Lane lane = new Lane();
    open.addLast(lane);
    return lane;
  }

  private synchronized void pass(Lane lane, byte[] bytes, int from, int length) throws IOException {
    await(() -> open.peekFirst() == lane || lane.held.size() + length <= MOST);
    if (open.peekFirst() != lane) {
      lane.held.write(bytes, from, length);
      return;
    }
    try {
      lane.drain();
      lane.write(bytes, from, length, out);
    } catch (IOException e) {
      breakOff(e);
      throw e;
    }
  }

  /** Nothing can be written any more: whoever waits need not. Called with the lock held. */
  private void breakOff(IOException e) {
    broken = e;
    notifyAll();
  }

  private synchronized void say(Lane lane, String message) {
    if (broken == null && open.peekFirst() == lane) {
      messages.accept(message);
    } else {
      lane.said.add(message);
    }
  }

  /** Lets the next lane have its turn, and all behind it that are done already. */
  private synchronized void close(Lane lane) throws IOException {
    lane.done = true;
    try {
      while (broken == null && !open.isEmpty()) {
        Lane first = open.getFirst();
        first.drain();
        if (!first.done) {
          break;
        }
        open.removeFirst();
      }
      notifyAll();
    } catch (IOException e) {
      breakOff(e);
      throw e;
    }
  }

  /** Waits until {@code due} is; called with the lock held. */
  private void await(BooleanSupplier due) throws IOException {
    try {
      while (!due.getAsBoolean() && broken == null) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("was interrupted", e);
    }
    if (broken != null) {
      // A new one for each: what is thrown twice cannot be suppressed by itself.
      throw new StandardOutput.Failed(broken);
    }
  }

  /** One task's part of the output. Its first line begins a line, and it begins with no mark. */
  final class Lane extends OutputStream {
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final List<String> said = new ArrayList<>();
    private boolean begun;
    private boolean done;

    /** Says {@code message} when the lane's turn has come. */
    void say(String message) {
      Lanes.this.say(this, message);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (length > 0) {
        pass(this, bytes, from, length);
      }
    }

    @Override
    public void flush() throws IOException {
      synchronized (Lanes.this) {
        if (open.peekFirst() == this) {
          out.flush();
        }
      }
    }

    /** The task is done. */
    @Override
    public void close() throws IOException {
      if (!done) {
        Lanes.this.close(this);
      }
    }

    /** Called with the lock held, when it is the lane's turn. */
    private void drain() throws IOException {
      said.forEach(messages);
      said.clear();
      if (held.size() > 0) {
        byte[] bytes = held.toByteArray();
        held.reset();
        write(bytes, 0, bytes.length, out);
      }
    }

    private void write(byte[] bytes, int from, int length, StandardOutput to) throws IOException {
      int skipped = 0;
      if (!begun) {
        begun = true;
        to.endLine();
        boolean marked =
            !to.isEmpty()
                && length >= BOM.length
                && Arrays.equals(bytes, from, from + BOM.length, BOM, 0, BOM.length);
        skipped = marked ? BOM.length : 0;
      }
      to.write(bytes, from + skipped, length - skipped);
    }
  }
}
