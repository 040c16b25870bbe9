package dev.pith.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file as the JSON Lines of its texts and, where it has that column, their {@code url}.
 * Rows without a text have no line. No other column is read.
 */
final class ParquetText extends InputStream {
  private static final String URL = "url";

  private final Path path;
  private final String field;
  private final Configuration configuration;
  private @Nullable ParquetReader<Group> rows;
  private InputStream line = InputStream.nullInputStream();
  private boolean url;

  /**
   * @param field the column that holds the text
   */
  ParquetText(Path path, String field, Configuration configuration) {
    this.path = path;
    this.field = field;
    this.configuration = configuration;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = line.read(bytes, from, length);
    while (read < 0) {
      byte[] next = next();
      if (next == null) {
        return -1;
      }
      line = new ByteArrayInputStream(next);
      read = line.read(bytes, from, length);
    }
    return read;
  }

  /** The next row's line; null at the end. */
  private byte @Nullable [] next() throws IOException {
    try {
      if (rows == null) {
        rows = open();
      }
      Group row = rows.read();
      while (row != null && row.getFieldRepetitionCount(field) == 0) {
        row = rows.read();
      }
      return row == null ? null : line(row);
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      // So Parquet says that a file is none, or damaged; what the storage says is above.
      throw new IOException(e.getMessage(), e);
    }
  }

  private ParquetReader<Group> open() throws IOException {
    ParquetFile file = ParquetFile.of(path, configuration);
    file.requireText(field);
    url = file.isText(URL);
    Configuration wanted = new Configuration(configuration);
    wanted.set(GroupReadSupport.PARQUET_READ_SCHEMA, file.only(field, URL).toString());
    return ParquetReader.builder(new GroupReadSupport(), path).withConf(wanted).build();
  }

  private byte[] line(Group row) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    json.write('{');
    if (url && row.getFieldRepetitionCount(URL) > 0) {
      put(URL, row.getString(URL, 0), json);
      json.write(',');
    }
    put(field, row.getString(field, 0), json);
    json.write('}');
    json.write('\n');
    return json.toByteArray();
  }

  private static void put(String name, String value, ByteArrayOutputStream json) {
    JsonStringEncoder encoder = JsonStringEncoder.getInstance();
    byte[] quoted = ("\"" + new String(encoder.quoteAsString(name)) + "\":\"").getBytes(UTF_8);
    json.writeBytes(quoted);
    json.writeBytes(encoder.quoteAsUTF8(value));
    json.write('"');
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
  }
}
