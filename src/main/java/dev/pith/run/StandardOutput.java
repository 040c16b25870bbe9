package dev.pith.run;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output, or what stands beside it: its failures can be told from those of an input. */
public final class StandardOutput extends OutputStream {
  private final OutputStream out;
  private final String name;
  private boolean inLine;
  private boolean empty = true;

  /**
   * @param name what messages call it
   */
  public StandardOutput(OutputStream out, String name) {
    this.out = out;
    this.name = name;
  }

  /** Nothing more can be written. */
  public static final class Failed extends IOException {
    private static final long serialVersionUID = 1;

    Failed(IOException cause) {
      super(cause.getMessage(), cause);
    }

    Failed(String name, IOException cause) {
      super(name + ": " + cause.getMessage(), cause);
    }

    /**
     * Whether the reader went away, as {@code head} does when it has enough. The JDK says so in its
     * message alone.
     */
    public boolean isClosedPipe() {
      String message = getMessage();
      return message != null
          && (message.contains("Broken pipe") || message.contains("pipe is being closed"));
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws Failed {
    try {
      out.write(bytes, from, length);
      empty &= length == 0;
      inLine = length > 0 ? bytes[from + length - 1] != '\n' : inLine;
    } catch (IOException e) {
      throw new Failed(name, e);
    }
  }

  /** Whether nothing was written yet. */
  boolean isEmpty() {
    return empty;
  }

  /** Ends the last line where it has no end yet. */
  void endLine() throws Failed {
    if (inLine) {
      write(new byte[] {'\n'}, 0, 1);
    }
  }

  @Override
  public void flush() throws Failed {
    try {
      out.flush();
    } catch (IOException e) {
      throw new Failed(name, e);
    }
  }

  /** Leaves the stream open: the next input's text goes there too. */
  @Override
  public void close() throws Failed {
    flush();
  }
}
