package naskh.job;

import java.util.List;
import java.util.TreeMap;
import naskh.read.mapping.Warning;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;
import scala.collection.JavaConverters;

/** The warnings that articles carry, counted. */
final class ArticleWarnings {
  private ArticleWarnings() {}

  /**
   * In: {@code warnings array<struct<warning, value, position>>, input_file}. Result: a count for
   * each kind of warning, in the order of their names.
   */
  static List<Manifest.WarningCount> of(Dataset<Row> corpus) {
    return new TreeMap<>(
            corpus
                .select("warnings", "input_file")
                .javaRDD()
                .flatMap(
                    article ->
                        JavaConverters.seqAsJavaList(article.<Row>getSeq(0)).stream()
                            .map(warning -> named(warning, article.getString(1)))
                            .iterator())
                .mapToPair(warning -> warning)
                .reduceByKeyLocally(Occurrences::and))
        .entrySet().stream()
            .map(
                warning ->
                    new Manifest.WarningCount(
                        warning.getKey(),
                        warning.getValue().times(),
                        Warning.valueOf(warning.getKey()).meaning(),
                        warning.getValue().first()))
            .toList();
  }

  private static Tuple2<String, Occurrences> named(Row warning, String file) {
    return new Tuple2<>(
        warning.getString(0), Occurrences.at(file, warning.getLong(2), warning.getString(1)));
  }
}
