package dev.pith;

import dev.pith.cli.Pith;
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
    int code =
        new Pith(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(
                    new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8))
            .run(args);
    System.exit(code);
  }
}
