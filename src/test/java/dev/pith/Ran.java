package dev.pith;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pith.cli.Pith;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** One call of pith within the test's own process: its exit code and what it wrote. */
record Ran(int code, String out, String err) {

  /** Runs pith on {@code in} as its standard input. */
  static Ran on(String in, String... args) {
    return on(in.getBytes(UTF_8), args);
  }

  static Ran on(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new Pith(new ByteArrayInputStream(in), out, new PrintStream(err, true, UTF_8)).run(args);
    return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
