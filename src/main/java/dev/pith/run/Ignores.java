package dev.pith.run;

import dev.pith.source.Complaints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ignore files of a folder and of the folders above it say. The deepest file that speaks
 * of a path decides, in one folder {@code .pithignore} after {@code .gitignore}, in one file the
 * last line.
 *
 * @param above what the folders above say
 * @param depth how many characters of a path lead to this folder, with the slash behind it
 */
record Ignores(@Nullable Ignores above, int depth, List<Rule> rules) {
  /** A line of an ignore file; {@code back}: takes back what lines before it ignored. */
  private record Rule(Glob glob, boolean back) {}

  /** Nothing is ignored. */
  static final Ignores NONE = new Ignores(null, 0, List.of());

  private static final List<String> FILES = List.of(".gitignore", ".pithignore");

  /** These and those of {@code folder}, to which {@code depth} characters of a path lead. */
  Ignores in(Path folder, int depth, Complaints complaints) {
    return with(FILES.stream().map(folder::resolve).toList(), depth, complaints);
  }

  /** These and those of {@code files}, of which the later ones decide, as far as they are there. */
  Ignores with(List<Path> files, int depth, Complaints complaints) {
    List<Rule> found = new ArrayList<>();
    for (Path file : files) {
      read(file, found, complaints);
    }
    return found.isEmpty() ? this : new Ignores(this, depth, List.copyOf(found));
  }

  private static void read(Path file, List<Rule> rules, Complaints complaints) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    // The reader, unlike those that Files makes, lets malformed bytes pass.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          read(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line, rules);
        } catch (IllegalArgumentException e) {
          complaints.warn(file + ": line " + number + ": " + e.getMessage());
        }
      }
    } catch (IOException e) {
      complaints.fail(file + ": " + Fault.of(e));
    }
  }

  private static void read(String line, List<Rule> rules) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && !line.startsWith("\\ ", end - 2)) {
      end--;
    }
    String rule = line.substring(0, end);
    if (rule.isEmpty() || rule.startsWith("#")) {
      return;
    }
    boolean back = rule.startsWith("!");
    rules.add(new Rule(Glob.of(back ? rule.substring(1) : rule), back));
  }

  /** Whether {@code path}, in this folder or below it, is ignored; those above it are not. */
  boolean ignore(String path, boolean folder) {
    for (Ignores at = this; at != null; at = at.above) {
      String below = path.substring(at.depth);
      for (int i = at.rules.size() - 1; i >= 0; i--) {
        Rule rule = at.rules.get(i);
        if (rule.glob.matches(below, folder)) {
          return !rule.back;
        }
      }
    }
    return false;
  }
}
