package dev.pith.phrase;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.BitSet;

/**
 * All phrases of all languages in one matcher: a trie over words. A line is looked at word by word,
 * and most lines leave at the first.
 *
 * <p>The data files under {@code phrases/} hold one phrase a line in {@code [groups]}. Matching is
 * blind to case, width and punctuation. {@code <n>} is a number, {@code <*>} one to six words
 * (twelve ideographs), {@code <**>} at the end all that follows. Behind {@code <:>} must stand what
 * a colon, slash or bar parts from the word before: "Foto: dpa" is a credit, "Foto finish" is none.
 * Behind {@code <">} must stand a quotation, behind {@code <date>} a date. {@code <network>} is one
 * of the names in {@code networks.txt}.
 */
public final class Phrases {
  /** What {@link PhraseFiles} writes. */
  static final String TABLE = "/dev/pith/phrases.bin";

  /** Longer lines are no cues. */
  public static final int MOST_WORDS = Tokens.MOST;

  private static final int WILD_WORDS = 6;
  private static final int WILD_IDEOGRAPHS = 12;

  static final long NUMBER = 1;
  static final long SOME = 2;
  static final long REST = 3;
  static final long PARTED = 4;
  static final long QUOTED = 5;
  static final long DATED = 6;
  static final long NETWORK = 7;

  /** Leads from the root to the names of networks, which are no phrases by themselves. */
  static final long NAMES = 8;

  /** Set among the groups of a node where the name of a network ends. */
  static final int NAME = 1 << 30;

  static final int ROOT = 0;

  /** Set among the groups of a node from which wildcards lead on. */
  static final int FORKS = 1 << 31;

  /** So many letters or digits at its end tell a phrase that begins with {@code <*>}. */
  private static final int ENDING = 4;

  private static final int ENDINGS = 0xFFFF;

  /** The edges of the trie: from a node by a word to a node. */
  private final Edges edges;

  /** The groups of the phrases that end at a node. */
  private final int[] groups;

  /** How the phrases end that begin with {@code <*>}: any line could begin like them. */
  private final BitSet endings;

  /**
   * Cut anew for each line; kept because its arrays would be most of the work. No lambda: see
   * decision 13.
   */
  private static final ThreadLocal<Tokens> TOKENS =
      new ThreadLocal<>() {
        @Override
        protected Tokens initialValue() {
          return new Tokens();
        }
      };

  Phrases(Edges edges, int[] groups, BitSet endings) {
    this.edges = edges;
    this.groups = groups;
    this.endings = endings;
  }

  private Phrases(ByteBuffer table) {
    edges = new Edges(table);
    groups = new int[table.getInt()];
    table.asIntBuffer().get(groups);
    table.position(table.position() + Integer.BYTES * groups.length);
    LongBuffer words = table.asLongBuffer();
    long[] bits = new long[words.remaining()];
    words.get(bits);
    endings = BitSet.valueOf(bits);
  }

  void write(DataOutputStream out) throws IOException {
    edges.write(out);
    out.writeInt(groups.length);
    for (int group : groups) {
      out.writeInt(group);
    }
    for (long bits : endings.toLongArray()) {
      out.writeLong(bits);
    }
  }

  private static final class Shared {
    static final Phrases ALL = read();
  }

  /** The phrases of all languages, read once. */
  public static Phrases all() {
    return Shared.ALL;
  }

  /** Reads {@link #TABLE}: a start that reads the data files instead takes five times as long. */
  private static Phrases read() {
    try (InputStream in = Phrases.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("the build has not made " + TABLE);
      }
      return new Phrases(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The groups in which {@code line} as a whole is a phrase, as {@link Group#bit()}s; 0 for most
   * lines.
   */
  public int groups(String line) {
    Tokens tokens = TOKENS.get();
    tokens.of(line);
    if (!tokens.has(0)) {
      return 0;
    }
    int found = matchWord(tokens, 0, ROOT);
    if (mayEnd(line)) {
      found |= matchSome(tokens, 0, edges.get(ROOT, SOME));
    }
    return found != 0 && tokens.isWhole() ? found : 0;
  }

  /** The groups of the phrases that go on from {@code node} with the words from {@code at}. */
  private int match(Tokens tokens, int at, int node) {
    int here = groups[node];
    if (!tokens.has(at)) {
      return here & ~FORKS;
    }
    int found = matchWord(tokens, at, node);
    if ((here & FORKS) != 0) {
      found |= matchSome(tokens, at, edges.get(node, SOME));
      found |= groups[edges.get(node, REST)] & ~FORKS;
      found |= matchBehind(tokens, at, edges.get(node, PARTED), PARTED);
      found |= matchBehind(tokens, at, edges.get(node, QUOTED), QUOTED);
      found |= matchBehind(tokens, at, edges.get(node, DATED), DATED);
      found |= matchNetwork(tokens, at, edges.get(node, NETWORK));
    }
    return found;
  }

  private int matchNetwork(Tokens tokens, int at, int next) {
    int found = 0;
    int name = next > 0 ? edges.get(ROOT, NAMES) : 0;
    for (int i = at; name > 0 && tokens.has(i); i++) {
      name = edges.get(name, tokens.hash[i]);
      found |= name > 0 && (groups[name] & NAME) != 0 ? match(tokens, i + 1, next) : 0;
    }
    return found;
  }

  /** Goes on at {@code next} where what follows is parted, quoted or a date, as asked for. */
  private int matchBehind(Tokens tokens, int at, int next, long asked) {
    boolean follows =
        next > 0
            && (asked == DATED
                ? tokens.isDated(at)
                : asked == QUOTED ? tokens.isQuoted(at) : tokens.isParted(at));
    return follows ? match(tokens, at, next) : 0;
  }

  private int matchWord(Tokens tokens, int at, int node) {
    int next = edges.get(node, tokens.hash[at]);
    int found = next > 0 ? match(tokens, at + 1, next) : 0;
    if (tokens.number[at]) {
      next = edges.get(node, NUMBER);
      found |= next > 0 ? match(tokens, at + 1, next) : 0;
    }
    return found;
  }

  private int matchSome(Tokens tokens, int at, int next) {
    int found = 0;
    if (next > 0) {
      int most = at + (tokens.ideograph[at] ? WILD_IDEOGRAPHS : WILD_WORDS);
      for (int to = at; to < most && tokens.has(to); to++) {
        found |= match(tokens, to + 1, next);
      }
    }
    return found;
  }

  /**
   * Whether a phrase that begins with {@code <*>} may end as {@code line} does. With two letters
   * looked at one line in five might, with four hardly any that does not.
   */
  private boolean mayEnd(String line) {
    int ending = 0;
    int found = 0;
    for (int i = line.length() - 1; i >= 0 && found < ENDING; i--) {
      char c = Spelling.folded(line.charAt(i));
      if (c != 0) {
        ending = 31 * ending + c;
        found++;
        if (endings.get(ending & ENDINGS)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A hash of the last {@link #ENDING} letters or digits of {@code s}, or of as many as it has. */
  static int ending(String s) {
    int ending = 0;
    int found = 0;
    for (int i = s.length() - 1; i >= 0 && found < ENDING; i--) {
      char c = Spelling.folded(s.charAt(i));
      if (c != 0) {
        ending = 31 * ending + c;
        found++;
      }
    }
    return ending & ENDINGS;
  }

  /**
   * Where the headline begins behind a phrase of {@code group} and a colon, dash or arrow, as in
   * {@code "Read also: Rain stops play"}; 0 where there is no such lead.
   */
  public int lead(String line, Group group) {
    Tokens tokens = TOKENS.get();
    tokens.of(line);
    int node = ROOT;
    int found = 0;
    int most = tokens.has(0) && tokens.ideograph[0] ? WILD_IDEOGRAPHS : WILD_WORDS;
    for (int i = 0; i < most && tokens.has(i); i++) {
      node = edges.get(node, tokens.hash[i]);
      if (node <= 0) {
        break;
      }
      if ((groups[node] & group.bit()) != 0) {
        found = Math.max(found, behindLead(line, tokens.end[i]));
      }
    }
    return found;
  }

  private static int behindLead(String line, int from) {
    boolean parted = false;
    int i = from;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == ':'
          || c == '\uff1a'
          || c == '\u2192'
          || c == '\u00bb'
          || c == '\u203a'
          || c == '>'
          || c == '|') {
        parted = true;
      } else if ((c == '-' || c == '\u2013' || c == '\u2014') && i > from) {
        parted = true;
      } else if (c != ' ' && c != '\u00a0') {
        break;
      }
      i++;
    }
    return parted && i < line.length() ? i : 0;
  }
}
