package dev.pith.spark;

import java.io.Serializable;
import org.apache.hadoop.fs.Path;

/**
 * Where the files of a job are. What is not an output lies in a folder that Spark and Hadoop pass
 * over when they read the others.
 *
 * @param output the output folder
 * @param rejects the folder of what is damaged
 */
record Place(String output, String rejects) implements Serializable {
  private static final long serialVersionUID = 1;

  static final String OWN = "_pith";

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

  /** A file or folder of the job's own. */
  Path own(String file) {
    return new Path(new Path(output, OWN), file);
  }
}
