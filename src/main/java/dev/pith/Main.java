package dev.pith;

import dev.pith.cli.Pith;
import dev.pith.cli.StandardError;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts pith on the process's own streams. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // System.out swallows a closed pipe, and both ends would follow the locale: take the
    // descriptors.
    PrintStream err =
        new PrintStream(
            new StandardError(new FileOutputStream(FileDescriptor.err)),
            true,
            StandardCharsets.UTF_8);
    Pith pith =
        new Pith(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            new FileOutputStream(FileDescriptor.out),
            err);
    System.exit(run(pith, args, err));
  }

  /** What nobody expected is a failure too: Java would end with 1, which says something else. */
  private static int run(Pith pith, String[] args, PrintStream err) {
    try {
      return pith.run(args);
    } catch (OutOfMemoryError e) {
      err.println(
          "pith: ran out of memory; give it more, as by JAVA_TOOL_OPTIONS=-Xmx1g, or let it take less at a time, by -j 1 or --max-page");
    } catch (RuntimeException | Error e) {
      err.println("pith: has a fault of its own; please report what follows");
      e.printStackTrace(err);
    }
    return Pith.FAILED;
  }
}
