package dev.pith.model;

import dev.pith.page.Block;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how likely each block of a page is content. Its weights come from reviewed pages; {@link
 * #provenance()} says which. Safe for many threads at once.
 */
public final class Judge implements Serializable {
  private static final int MAGIC = 0x50495448;
  private static final int VERSION = 3;
  private static final String SHIPPED = "/dev/pith/model/judge.bin";

  /** How many columns an explanation names, where so many weighed anything. */
  private static final int NAMED = 3;

  private static final Judge THE_SHIPPED = new Judge(null);

  /** What the file says; null for the judge in the jar, which every jar has. */
  private final byte @Nullable [] file;

  private transient volatile @Nullable Weights weights;
  private transient @Nullable ThreadLocal<Bench> benches;

  private Judge(byte @Nullable [] file) {
    this.file = file;
  }

  /** The judge in the jar, read when it is first asked. */
  public static Judge shipped() {
    return THE_SHIPPED;
  }

  /**
   * Reads a judge that {@code scripts/train} wrote.
   *
   * @throws IOException where the bytes are none, or those of another version
   */
  public static Judge read(byte[] file) throws IOException {
    Judge judge = new Judge(file.clone());
    judge.weights = Weights.read(new ByteArrayInputStream(file), true);
    return judge;
  }

  /**
   * A judge of these weights.
   *
   * @param words what words say
   * @param first asks about the columns of {@link Features}
   * @param second asks about those and, behind them, the columns of {@link SecondLook}; it has the
   *     last word
   */
  public static Judge of(Words words, Trees first, Trees second, String provenance) {
    try {
      return read(new Weights(words, first, second, provenance).bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's content: the same weights give the same bytes. */
  public byte[] bytes() {
    return weights().bytes();
  }

  /** What it was trained on, when, and how well it did, as lines of text. */
  public String provenance() {
    return weights().provenance;
  }

  /**
   * Judges a page.
   *
   * @param cues what the phrase lists say of each block; see {@link Features#look}
   */
  public Opinion judge(List<Block> blocks, int[] cues) {
    Bench bench = bench();
    bench.features.look(blocks, cues);
    int n = blocks.size();
    bench.open(n);
    int[][] table = bench.features.table();
    weights().first.score(table, n, bench.sums, bench.leaf);
    bench.again.look(n, table, bench.sums);
    int[][] both = both(table, bench.again.table());
    weights().second.score(both, n, bench.sums, bench.leaf);
    float[] content = new float[n];
    for (int i = 0; i < n; i++) {
      content[i] = Opinion.chance(bench.sums[i]);
    }
    return new Opinion(content, i -> why(both, i));
  }

  /** The columns of the first look, and behind them those of the second. */
  private static int[][] both(int[][] first, int[][] second) {
    int[][] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** The second opinion rests on the first: what that one gave goes to what was behind it. */
  private List<String> why(int[][] table, int i) {
    float[] first = weights().first.contributions(table, i);
    float[] gave = weights().second.contributions(table, i);
    List<String> names = names(weights().words);
    int opinion = names.indexOf(SecondLook.OPINION);
    float all = Float.MIN_NORMAL;
    for (float part : first) {
      all += Math.abs(part);
    }
    for (int c = 0; c < first.length; c++) {
      gave[c] += Math.abs(gave[opinion]) * first[c] / all;
    }
    gave[opinion] = 0;
    return strongest(gave, names);
  }

  private static List<String> strongest(float[] gave, List<String> names) {
    List<String> strongest = new ArrayList<>();
    for (int k = 0; k < NAMED; k++) {
      int most = 0;
      for (int c = 1; c < gave.length; c++) {
        most = Math.abs(gave[c]) > Math.abs(gave[most]) ? c : most;
      }
      if (gave[most] == 0) {
        break;
      }
      strongest.add(names.get(most));
      gave[most] = 0;
    }
    return strongest;
  }

  /** The names of the columns of both looks. */
  private static List<String> names(Words words) {
    Bench looks = new Bench(new Features(words));
    List<String> names = new ArrayList<>(looks.features.names());
    names.addAll(looks.again.names());
    return names;
  }

  private Weights weights() {
    Weights known = weights;
    if (known == null) {
      known = file == null ? readShipped() : unchecked(new ByteArrayInputStream(file));
      weights = known;
    }
    return known;
  }

  private static Weights readShipped() {
    InputStream in = Judge.class.getResourceAsStream(SHIPPED);
    if (in == null) {
      throw new IllegalStateException("the jar holds no " + SHIPPED);
    }
    return unchecked(in);
  }

  /** Reads what was checked before: by {@link #read}, or for the jar's weights by its tests. */
  private static Weights unchecked(InputStream in) {
    try (in) {
      return Weights.read(in, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Bench bench() {
    ThreadLocal<Bench> known = benches;
    if (known == null) {
      Words words = weights().words;
      known = ThreadLocal.withInitial(() -> new Bench(new Features(words)));
      benches = known;
    }
    return known.get();
  }

  private Object readResolve() {
    return file == null ? THE_SHIPPED : this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Judge judge && Arrays.equals(file, judge.file);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(file);
  }

  @Override
  public String toString() {
    return file == null ? "shipped" : "judge of %d bytes".formatted(file.length);
  }

  /** What one thread works on, kept from page to page. */
  private static final class Bench {
    final Features features;
    final SecondLook again;
    float[] sums = new float[0];
    int[] leaf = new int[0];

    Bench(Features features) {
      this.features = features;
      this.again =
          new SecondLook(features.indexOf(Features.WORDS), features.indexOf(Features.HEADS));
    }

    void open(int n) {
      if (sums.length < n) {
        sums = new float[n + n / 2];
        leaf = new int[sums.length];
      }
    }
  }

  /** All that a model's file holds, but for the names of the columns, which Features knows. */
  private record Weights(Words words, Trees first, Trees second, String provenance) {
    private static final String DAMAGED =
        "is cut short or damaged; train it anew with scripts/train";

    /**
     * @param checked whether the weights are looked at: whether they are about the columns there
     *     are takes as long to find out as to read them
     */
    static Weights read(InputStream stream, boolean checked) throws IOException {
      DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
      try {
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
          throw new IOException("is no model of this version; train it anew with scripts/train");
        }
        String provenance = in.readUTF();
        List<String> columns = checked ? readColumns(in) : skipColumns(in);
        Weights weights = new Weights(Words.read(in), Trees.read(in), Trees.read(in), provenance);
        if (!checked) {
          return weights;
        }
        if (!columns.equals(names(weights.words))) {
          throw new IOException("was trained on other features; train it anew with scripts/train");
        }
        if (in.read() < 0 && weights.asksOnlyWhatThereIs(columns)) {
          return weights;
        }
      } catch (EOFException | UTFDataFormatException | IllegalArgumentException e) {
        throw new IOException(DAMAGED, e);
      }
      throw new IOException(DAMAGED);
    }

    private static List<String> readColumns(DataInputStream in) throws IOException {
      List<String> columns = new ArrayList<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        columns.add(in.readUTF());
      }
      return columns;
    }

    private static List<String> skipColumns(DataInputStream in) throws IOException {
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        in.skipNBytes(in.readUnsignedShort());
      }
      return List.of();
    }

    private boolean asksOnlyWhatThereIs(List<String> columns) {
      int seenFirst = columns.indexOf(SecondLook.OPINION);
      return Arrays.stream(first.columns()).allMatch(column -> column < seenFirst)
          && Arrays.stream(second.columns()).allMatch(column -> column < columns.size());
    }

    byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeUTF(provenance);
        List<String> columns = names(words);
        out.writeShort(columns.size());
        for (String column : columns) {
          out.writeUTF(column);
        }
        words.write(out);
        first.write(out);
        second.write(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  }
}
