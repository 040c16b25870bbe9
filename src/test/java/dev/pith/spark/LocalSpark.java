package dev.pith.spark;

import org.apache.spark.sql.SparkSession;

/** A Spark of two threads within this process, one for all tests: it takes seconds to begin. */
final class LocalSpark {
  private LocalSpark() {}

  static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
        .config("spark.driver.host", "127.0.0.1")
        // Compiling a query takes longer than these few rows.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .getOrCreate();
  }
}
