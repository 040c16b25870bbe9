package dev.pith.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a job, or the command, wrote into a folder. */
final class Outputs {
  private Outputs() {}

  /** The bytes of each file by its name, as text; the parts of one file put together. */
  static Map<String, String> of(Path root) throws IOException {
    Map<String, String> outputs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString();
        if (!name.startsWith("_pith")) {
          String bytes = Arrays.toString(Files.readAllBytes(file));
          outputs.merge(name.replaceAll("-[0-9]{5}(?=[.]jsonl$)", ""), bytes, Outputs::joined);
        }
      }
    }
    return outputs;
  }

  private static String joined(String some, String others) {
    return some.substring(0, some.length() - 1) + ", " + others.substring(1);
  }
}
