package dev.pith.run;

import java.util.ArrayList;
import java.util.List;

/** Globs as typed on the command line. */
record Globs(List<Glob> globs) {
  /**
   * @throws IllegalArgumentException where one is no glob; the message quotes it and says why
   */
  static Globs of(List<String> typed) {
    List<Glob> globs = new ArrayList<>();
    for (String glob : typed) {
      // In an ignore file this takes back what went before; here it would match nothing, quietly.
      if (glob.startsWith("!")) {
        throw new IllegalArgumentException(
            "'%s': a glob cannot be turned round by '!'; write \\! for the character"
                .formatted(glob));
      }
      for (String plain : Braces.expand(glob)) {
        globs.add(Glob.of(plain));
      }
    }
    return new Globs(List.copyOf(globs));
  }

  boolean isEmpty() {
    return globs.isEmpty();
  }

  /** Whether one of them matches the file or folder at {@code path}. */
  boolean match(String path, boolean folder) {
    for (Glob glob : globs) {
      if (glob.matches(path, folder)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them means the file at {@code path} or, ending in a slash, a folder above. */
  boolean take(String path) {
    if (match(path, false)) {
      return true;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      for (Glob glob : globs) {
        if (glob.folders() && glob.matches(path.substring(0, slash), true)) {
          return true;
        }
      }
    }
    return false;
  }
}
