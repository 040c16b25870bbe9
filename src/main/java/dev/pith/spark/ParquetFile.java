package dev.pith.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * What a Parquet file says of itself.
 *
 * @param schema its columns
 * @param more what whoever wrote it wanted kept with it: Spark's types, say
 * @param codec how it is packed
 */
record ParquetFile(MessageType schema, Map<String, String> more, CompressionCodecName codec) {
  /** Each writer puts its own in. */
  private static final String WRITER = "writer.model.name";

  static ParquetFile of(Path path, Configuration configuration) throws IOException {
    try (ParquetFileReader file =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, configuration))) {
      ParquetMetadata footer = file.getFooter();
      FileMetaData said = footer.getFileMetaData();
      Map<String, String> more = new HashMap<>(said.getKeyValueMetaData());
      more.remove(WRITER);
      List<BlockMetaData> blocks = footer.getBlocks();
      CompressionCodecName codec =
          blocks.isEmpty()
              ? CompressionCodecName.SNAPPY
              : blocks.get(0).getColumns().get(0).getCodec();
      return new ParquetFile(said.getSchema(), more, codec);
    }
  }

  /**
   * @throws IllegalArgumentException where there is no column of texts called {@code field}
   */
  void requireText(String field) {
    if (!isText(field)) {
      List<String> names = new ArrayList<>();
      schema.getFields().forEach(column -> names.add(column.getName()));
      throw new IllegalArgumentException(
          "has no column '%s' of texts (there is %s); --field names another"
              .formatted(field, String.join(", ", names)));
    }
  }

  boolean isText(String field) {
    if (!schema.containsField(field)) {
      return false;
    }
    Type type = schema.getType(field);
    return type.isPrimitive()
        && !type.isRepetition(Type.Repetition.REPEATED)
        && type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
  }

  /** The columns of these names alone, those that there are. */
  MessageType only(String... names) {
    List<Type> columns = new ArrayList<>();
    for (Type column : schema.getFields()) {
      if (List.of(names).contains(column.getName())) {
        columns.add(column);
      }
    }
    return new MessageType(schema.getName(), columns);
  }
}
