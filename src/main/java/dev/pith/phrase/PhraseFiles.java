package dev.pith.phrase;

import static dev.pith.phrase.Phrases.FORKS;
import static dev.pith.phrase.Phrases.NAME;
import static dev.pith.phrase.Phrases.NAMES;
import static dev.pith.phrase.Phrases.ROOT;
import static dev.pith.phrase.Phrases.ending;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the one table of {@link Phrases} from the data files under {@code phrases/}. The build runs
 * it, since cutting and hashing all phrases at every start took longer than a page.
 */
final class PhraseFiles {
  static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "sv", "tr", "zh", "ja", "da", "no",
          "fi", "cs", "uk", "hu", "ro", "ko", "ar", "el", "id", "vi", "fa", "th", "he", "hi", "sk",
          "bg", "hr", "sr", "ca", "lt", "lv", "et", "sl", "ms", "bn");

  /** Has the names that {@code <network>} stands for. */
  private static final String NETWORKS = "networks.txt";

  private final Tokens tokens = new Tokens();
  private final Edges edges = new Edges();
  private int[] groups = new int[1 << 13];
  private int nodes = 1;
  private final BitSet endings = new BitSet();

  private PhraseFiles() {}

  /** Writes the table to standard output. */
  public static void main(String[] args) throws IOException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    read().write(out);
    out.flush();
  }

  /** The phrases of all languages. */
  static Phrases read() {
    PhraseFiles files = new PhraseFiles();
    read(NETWORKS, (name, group) -> files.addNetwork(name));
    for (String language : LANGUAGES) {
      read(language + ".txt", files::add);
    }
    return new Phrases(files.edges, Arrays.copyOf(files.groups, files.nodes), files.endings);
  }

  private static void read(String file, BiConsumer<String, @Nullable Group> taker) {
    try (InputStream in = PhraseFiles.class.getResourceAsStream("/dev/pith/phrases/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no phrases/" + file);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Group group = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          group = Group.named(line.substring(1, line.indexOf(']')));
        } else if (!line.isBlank() && !line.startsWith("# ")) {
          taker.accept(line, group);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addNetwork(String name) {
    int node = addWords(name, child(ROOT, NAMES));
    groups[node] |= NAME;
  }

  private void add(String phrase, @Nullable Group group) {
    if (group == null) {
      throw new IllegalStateException("'%s' stands before the first [group]".formatted(phrase));
    }
    int node = ROOT;
    int from = 0;
    for (int wild = phrase.indexOf('<'); wild >= 0; wild = phrase.indexOf('<', from)) {
      node = addWords(phrase.substring(from, wild), node);
      int close = phrase.indexOf('>', wild);
      groups[node] |= FORKS;
      node = child(node, wildcard(phrase.substring(wild, close + 1)));
      from = close + 1;
    }
    String end = phrase.substring(from);
    node = addWords(end, node);
    groups[node] |= group.bit();
    if (phrase.startsWith("<*>")) {
      if (ending(end) == 0) {
        throw new IllegalStateException("'%s' begins and ends with anything".formatted(phrase));
      }
      endings.set(ending(end));
    }
  }

  private static long wildcard(String name) {
    return switch (name) {
      case "<n>" -> Phrases.NUMBER;
      case "<*>" -> Phrases.SOME;
      case "<**>" -> Phrases.REST;
      case "<:>" -> Phrases.PARTED;
      case "<\">" -> Phrases.QUOTED;
      case "<date>" -> Phrases.DATED;
      case "<network>" -> Phrases.NETWORK;
      default ->
          throw new IllegalStateException(
              "'%s' is none of <n>, <*>, <**>, <:>, <\">, <date> and <network>".formatted(name));
    };
  }

  private int addWords(String words, int node) {
    tokens.of(words);
    for (int i = 0; tokens.has(i); i++) {
      node = child(node, tokens.hash[i]);
    }
    return node;
  }

  private int child(int node, long word) {
    int known = edges.get(node, word);
    if (known > 0) {
      return known;
    }
    if (nodes == groups.length) {
      groups = Arrays.copyOf(groups, 2 * nodes);
    }
    edges.put(node, word, nodes);
    return nodes++;
  }
}
