package dev.pith.cli;

import dev.pith.corpus.Templates;
import dev.pith.corpus.TemplatesFile;
import dev.pith.run.Run;
import dev.pith.run.SafeFile;
import dev.pith.run.Surveying;
import dev.pith.source.Complaints;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes, reads, merges and keeps what the pages of many sites have in common. */
final class Survey {
  private Survey() {}

  /**
   * What the options ask for; null where they ask for nothing.
   *
   * @param progress shows how far a survey is
   * @throws UsageException where an input cannot be read twice, or a file of templates not at all
   */
  static @Nullable Templates of(
      Options options, Run.Asks asks, Places places, Complaints complaints, Progress progress)
      throws IOException {
    SurveyOptions how = options.survey();
    if (how.templates() != null) {
      return read("--templates", how.templates(), how.budget());
    }
    if (!how.surveys()) {
      return null;
    }
    String once = places.once();
    if (once != null) {
      throw new UsageException(
          "%s reads its inputs before they are cleaned, and %s can be read once; name files or folders, or use --templates"
              .formatted(how.across() ? "--across" : "--save-templates", once));
    }
    // Refused before anything is read, not after.
    SafeFile file = how.save() == null ? null : places.templates(how.save());
    try (file) {
      progress.total(places.bytes());
      Templates found =
          new Surveying(asks, how.sites(), how.budget(), options.jobs())
              .over(places.inputs(complaints), complaints, progress::step);
      if (file != null) {
        write(found, file, String.valueOf(how.save()));
      }
      return found;
    }
  }

  /** Makes one file of several. */
  static void merge(List<String> files, String to, long budget) throws IOException {
    if (files.isEmpty()) {
      throw new UsageException("--merge-templates needs the files to merge");
    }
    Templates all = new Templates(budget);
    for (String file : files) {
      all.merge(read("--merge-templates", file, budget));
    }
    // What stands on one page is in none of the files, and may be in all of them.
    all.lose(files.size() == 1 ? 0 : files.size());
    save(all, to);
  }

  private static Templates read(String option, String file, long budget) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
      return TemplatesFile.read(in, file, budget);
    } catch (NoSuchFileException e) {
      throw new UsageException("%s: %s: no such file".formatted(option, file));
    } catch (AccessDeniedException e) {
      throw new UsageException("%s: %s: may not be read".formatted(option, file));
    } catch (InvalidPathException e) {
      throw new UsageException("%s: '%s' cannot be the name of a file".formatted(option, file));
    } catch (IOException e) {
      throw new UsageException(
          Files.isDirectory(Path.of(file))
              ? "%s: %s is a folder".formatted(option, file)
              : "%s: %s".formatted(option, e.getMessage()));
    }
  }

  private static void save(Templates templates, String file) throws IOException {
    try (SafeFile safe = Places.creating(Path.of(file))) {
      write(templates, safe, file);
    } catch (InvalidPathException e) {
      throw new UsageException("'%s' cannot be the name of a file".formatted(file));
    }
  }

  private static void write(Templates templates, SafeFile file, String name) throws IOException {
    try {
      TemplatesFile.write(templates, file.out());
      file.commit();
    } catch (IOException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }
}
