package dev.pith.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pith.source.Compression;
import dev.pith.source.Warcs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Pages of a few sites, each with menus and an article of its own, in all that a job reads. */
final class MadeCorpus {
  private static final String[] WORDS =
      ("river council bridge market harvest school teacher winter storm engine garden museum "
              + "library doctor village railway summer mountain report budget station bakery")
          .split(" ", -1);

  private final Random random = new Random(6);

  /** The text of the {@code number}th page. */
  String text(int number) {
    StringBuilder text = new StringBuilder();
    text.append("Skip to content\nHome\nNews\nSport\nValley ").append(number % 5).append("\n\n");
    String title = sentence(6);
    text.append(title).append("\n").append(title).append("\n\n");
    for (int i = 0; i < 3 + random.nextInt(3); i++) {
      text.append(sentence(30)).append(" ").append(sentence(20)).append(" Käse\n\n");
    }
    text.append("Read more\n").append(sentence(5)).append("\n");
    return text.append("More from the Courier ").append(number % 5).append("\n").toString();
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder("The");
    for (int i = 0; i < words; i++) {
      sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return sentence.append('.').toString();
  }

  private String record(int number) {
    String text = text(number).replace("\n", "\\n");
    return "{\"id\": %d, \"url\": \"https://www.site%d.example.com/%d\", \"score\": [1, 2.50], \"text\": \"%s\"}\n"
        .formatted(number, number % 5, number, text);
  }

  /** {@code count} records, one a line. */
  byte[] records(int from, int count) {
    StringBuilder records = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      records.append(record(i));
    }
    return records.toString().getBytes(UTF_8);
  }

  /** A file as Common Crawl has it: each record a gzip member. */
  byte[] crawl(int from, int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(gzip(Warcs.INFO.getBytes(UTF_8)));
    for (int i = from; i < from + count; i++) {
      bytes.write(gzip(Warcs.conversion(text(i)).getBytes(UTF_8)));
    }
    return bytes.toByteArray();
  }

  /** 1,000 pages of all kinds in {@code folder}. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("crawl"));
    Files.createDirectories(folder.resolve("texts/below"));
    Files.write(folder.resolve("a.jsonl"), records(0, 480));
    Files.write(folder.resolve("b.jsonl.gz"), gzip(records(480, 200)));
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (OutputStream out = Compression.ZSTD.writing(zstd)) {
      out.write(records(680, 100));
    }
    Files.write(folder.resolve("c.jsonl.zst"), zstd.toByteArray());
    Files.write(folder.resolve("crawl/d.warc.wet.gz"), crawl(780, 200));
    for (int i = 980; i < 1000; i++) {
      String name = i % 5 == 0 ? "texts/below/" + i + ".md" : "texts/" + i + ".txt";
      Files.writeString(folder.resolve(name), text(i));
    }
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
