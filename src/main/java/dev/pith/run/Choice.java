package dev.pith.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a folder are taken. A glob without a slash is held against a file's or folder's
 * name wherever that is, one with a slash against the path from the named folder; one that ends in
 * a slash means folders, with all that is in them. {@code {a,b}} is either.
 *
 * @param include globs one of which a file must match; none: every file is taken
 * @param exclude globs of files and folders that are passed over; they beat {@code include}
 * @param ignore whether ignore files ({@code .gitignore}, {@code .pithignore}) hold
 */
public record Choice(List<String> include, List<String> exclude, boolean ignore) {
  /** All but hidden, ignored and binary files. */
  public static final Choice ALL = new Choice(List.of(), List.of(), true);

  /**
   * @throws IllegalArgumentException where a glob is none; the message quotes it and says why
   */
  public Choice {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    Globs.of(include);
    Globs.of(exclude);
  }

  /** The same without files whose names end in {@code suffix}. */
  public Choice without(String suffix) {
    StringBuilder glob = new StringBuilder("*");
    for (int i = 0; i < suffix.length(); i++) {
      glob.append('\\').append(suffix.charAt(i));
    }
    List<String> more = new ArrayList<>(exclude);
    more.add(glob.toString());
    return new Choice(include, more, ignore);
  }

  /**
   * Whether a file is taken, by its name alone; for folders that no walk goes through.
   *
   * @param path from the named folder, parted by slashes
   */
  public boolean takes(String path) {
    Globs out = Globs.of(exclude);
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (out.match(path.substring(0, slash), true)) {
        return false;
      }
    }
    return !out.match(path, false) && (include.isEmpty() || Globs.of(include).take(path));
  }
}
