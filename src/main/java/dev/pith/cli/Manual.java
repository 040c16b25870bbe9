package dev.pith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the manual and the shells' completions; the build runs it. */
public final class Manual {
  private Manual() {}

  /**
   * Writes a page for {@code man}, one for a browser, and a script for each shell into a folder.
   *
   * @param args the folder
   * @throws IOException where a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    CommandSpec spec = Options.spec();
    Handbook handbook = Handbook.of(spec, Options.version());
    Files.writeString(folder.resolve("pith.1"), Roff.page(handbook));
    Files.writeString(folder.resolve("pith.html"), HtmlPage.page(handbook));
    for (String shell : Completion.SHELLS) {
      Files.writeString(folder.resolve("pith." + shell), Completion.script(shell, spec));
    }
  }
}
