package dev.pith.spark;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a job are. What is not an output lies in a folder that Spark and Hadoop pass
 * over when they read the others.
 *
 * @param output the output folder
 * @param rejects the folder of what is damaged
 */
record Place(String output, String rejects) implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String OWN = "_pith";

  /**
   * The same with its storage named and from its root, so that it means the same everywhere.
   *
   * @param rejects null: a folder below the output
   */
  static Place of(String output, @Nullable String rejects, Configuration storage)
      throws IOException {
    String whole = whole(output, storage);
    return new Place(
        whole, rejects == null ? whole + "/" + OWN + "/rejects" : whole(rejects, storage));
  }

  private static String whole(String typed, Configuration storage) throws IOException {
    Path path = new Path(typed);
    return path.getFileSystem(storage).makeQualified(path).toString();
  }

  Path output(String file) {
    return new Path(output, file);
  }

  /** What is noted of an output. */
  Path note(String file) {
    return own("done/" + file);
  }

  Path rejects(String file) {
    return new Path(rejects, file + ".jsonl");
  }

  /** What a survey found. */
  Path templates() {
    return own("templates");
  }

  /** A file or folder of the job's own. */
  Path own(String file) {
    return new Path(new Path(output, OWN), file);
  }
}
