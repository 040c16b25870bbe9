package dev.pith.cli;

import dev.pith.filter.Filters;
import dev.pith.run.Cleaning;
import dev.pith.source.Complaints;
import dev.pith.source.JsonLinesSource;
import dev.pith.source.PageSource;
import dev.pith.source.TextSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * One call of pith over three streams.
 *
 * <p>Standard output is data only; every message goes to standard error and begins with what it
 * speaks of. The exit code is 0 when all was done, 2 when the command line was wrong and nothing
 * was read, 3 when some inputs could not be read (the others were cleaned).
 */
public final class Pith {
  /** All was done. */
  public static final int DONE = 0;

  /** The command line was wrong. */
  public static final int USAGE = 2;

  /** Some inputs failed. */
  public static final int FAILED = 3;

  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private boolean failed;

  public Pith(InputStream in, OutputStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Does what {@code args} say and returns the exit code. */
  public int run(String... args) {
    Options options;
    try {
      options = Options.parse(args);
    } catch (UsageException e) {
      err.println("pith: " + e.getMessage());
      err.println("Try 'pith --help'.");
      return USAGE;
    }
    try {
      return run(options, new StandardOutput(out));
    } catch (StandardOutput.Failed e) {
      if (e.isClosedPipe()) {
        return failed ? FAILED : DONE;
      }
      err.println("pith: standard output: " + e.getMessage());
      return FAILED;
    } catch (IOException e) {
      err.println("pith: standard input: " + e.getMessage());
      return FAILED;
    }
  }

  private int run(Options options, StandardOutput stdout) throws IOException {
    switch (options.task()) {
      case HELP -> print(stdout, Options.usage());
      case VERSION -> print(stdout, Options.version() + "\n");
      case LIST_FILTERS ->
          print(stdout, Listing.of(Filters.preset(options.preset()), Filters.all()));
      case CLEAN -> {
        if (options.paths().isEmpty() && Boolean.getBoolean("pith.terminal")) {
          err.print(Options.usage());
          return USAGE;
        }
        clean(options, stdout);
      }
    }
    return failed ? FAILED : DONE;
  }

  private static void print(OutputStream stdout, String text) throws IOException {
    stdout.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void clean(Options options, StandardOutput stdout) throws IOException {
    // An explanation is of the lines that came, so nothing is converted under it.
    Cleaning cleaning = new Cleaning(options.chain(), options.explain() ? null : options.to());
    List<String> paths = options.paths().isEmpty() ? List.of("-") : options.paths();
    try (Outlet outlet = new Outlet(stdout)) {
      for (String path : paths) {
        clean(cleaning, options.input(path), outlet);
      }
    }
  }

  private void clean(Cleaning cleaning, Options.Input input, Outlet outlet) throws IOException {
    try (InputStream bytes = open(input);
        PageSource source = source(input, bytes)) {
      cleaning.run(source, outlet.sink(input));
    } catch (StandardOutput.Failed e) {
      throw e;
    } catch (NoSuchFileException e) {
      fail(input.title() + ": no such file");
    } catch (AccessDeniedException e) {
      fail(input.title() + ": may not be read");
    } catch (IOException e) {
      fail(input.title() + ": " + e.getMessage());
    }
  }

  private InputStream open(Options.Input input) throws IOException {
    if (input.name().equals("-")) {
      return in;
    }
    try {
      Path path = Path.of(input.name());
      if (Files.isDirectory(path)) {
        throw new IOException("is a folder; name the files in it");
      }
      return Files.newInputStream(path);
    } catch (InvalidPathException e) {
      throw new IOException("cannot be the name of a file: " + e.getReason(), e);
    }
  }

  private PageSource source(Options.Input input, InputStream bytes) {
    Complaints complaints = new Spoken();
    return input.records()
        ? new JsonLinesSource(bytes, input.title(), input.field(), input.from(), complaints)
        : new TextSource(bytes, input.title(), input.from(), complaints);
  }

  private void fail(String message) {
    failed = true;
    err.println("pith: " + message);
  }

  /** Says on standard error what a source could not read. */
  private final class Spoken implements Complaints {
    @Override
    public void warn(String message) {
      err.println("pith: " + message);
    }

    @Override
    public void fail(String message) {
      Pith.this.fail(message);
    }
  }
}
