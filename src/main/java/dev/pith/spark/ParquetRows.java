package dev.pith.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pith.run.SafeOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file written anew with other texts: takes the JSON Lines that {@link ParquetText} gave,
 * cleaned, and puts each text into the row it came from. All other columns, the schema and what
 * else the file says of itself are as they were.
 */
final class ParquetRows extends OutputStream implements SafeOutput {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path path;
  private final String field;
  private final Configuration configuration;
  private final SafeOutput file;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private @Nullable ParquetReader<Group> rows;
  private @Nullable ParquetWriter<Group> writer;

  /**
   * @param path the file that the texts came from
   * @param field the column that held them
   * @param file takes the bytes
   */
  ParquetRows(Path path, String field, Configuration configuration, SafeOutput file) {
    this.path = path;
    this.field = field;
    this.configuration = configuration;
    this.file = file;
  }

  @Override
  public OutputStream out() {
    return this;
  }

  @Override
  public void write(int b) throws IOException {
    if (b != '\n') {
      line.write(b);
      return;
    }
    String text = text(line.toByteArray());
    line.reset();
    Group row = copyUntilText();
    if (row == null) {
      throw new IllegalStateException("more texts than rows: " + path);
    }
    write(changed(row, text));
  }

  private String text(byte[] record) throws IOException {
    try (JsonParser json = JSON.createParser(record)) {
      json.nextToken();
      for (JsonToken at = json.nextToken(); at == JsonToken.FIELD_NAME; at = json.nextToken()) {
        boolean wanted = json.currentName().equals(field);
        json.nextToken();
        if (wanted) {
          return json.getText();
        }
      }
    }
    throw new IllegalStateException("a record without its text: " + path);
  }

  /** Copies rows that have no text, and gives the next that has; null at the end. */
  private @Nullable Group copyUntilText() throws IOException {
    if (rows == null) {
      rows = ParquetReader.builder(new GroupReadSupport(), path).withConf(configuration).build();
    }
    Group row = rows.read();
    while (row != null && row.getFieldRepetitionCount(field) == 0) {
      write(row);
      row = rows.read();
    }
    return row;
  }

  private Group changed(Group row, String text) {
    if (row.getString(field, 0).equals(text)) {
      return row;
    }
    GroupType type = row.getType();
    SimpleGroup changed = new SimpleGroup(type);
    for (int column = 0; column < type.getFieldCount(); column++) {
      if (type.getFieldName(column).equals(field)) {
        changed.add(column, text);
      } else {
        copy(row, column, type.getType(column), changed);
      }
    }
    return changed;
  }

  private static void copy(Group row, int column, Type type, SimpleGroup into) {
    for (int i = 0; i < row.getFieldRepetitionCount(column); i++) {
      if (!type.isPrimitive()) {
        into.add(column, row.getGroup(column, i));
        continue;
      }
      switch (type.asPrimitiveType().getPrimitiveTypeName()) {
        case INT32 -> into.add(column, row.getInteger(column, i));
        case INT64 -> into.add(column, row.getLong(column, i));
        case BOOLEAN -> into.add(column, row.getBoolean(column, i));
        case FLOAT -> into.add(column, row.getFloat(column, i));
        case DOUBLE -> into.add(column, row.getDouble(column, i));
        case INT96 -> into.add(column, row.getInt96(column, i));
        case BINARY, FIXED_LEN_BYTE_ARRAY -> into.add(column, row.getBinary(column, i));
      }
    }
  }

  private void write(Group row) throws IOException {
    open().write(row);
  }

  private ParquetWriter<Group> open() throws IOException {
    if (writer == null) {
      ParquetFile known = ParquetFile.of(path, configuration);
      writer =
          ExampleParquetWriter.builder(new Target(file.out()))
              .withConf(configuration)
              .withType(known.schema())
              .withExtraMetaData(known.more())
              .withCompressionCodec(known.codec())
              .build();
    }
    return writer;
  }

  /** The sink has written the last text; rows without one may follow it. */
  @Override
  public void commit() throws IOException {
    if (copyUntilText() != null) {
      throw new IllegalStateException("more rows than texts: " + path);
    }
    open().close();
    writer = null;
    file.commit();
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
    file.close();
  }

  /** What Parquet wants of a stream. */
  private record Target(OutputStream out) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSize) {
      return new Counted(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
      return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  private static final class Counted extends PositionOutputStream {
    private final OutputStream out;
    private long position;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      position++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
