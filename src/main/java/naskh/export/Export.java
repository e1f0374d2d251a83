package naskh.export;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naskh.spark.RowCount;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Writes an output, or what is made of it, for other programs. Gives back what a person is told.
 */
public final class Export {
  private final SparkSession spark;
  private final String output;
  private final ExportTarget target;

  /**
   * @param output complete, with the tables of all stages
   */
  public Export(SparkSession spark, String output, ExportTarget target) {
    this.spark = spark;
    this.output = output;
    this.target = target;
  }

  private Dataset<Row> table(Table table) {
    return table.read(spark, output);
  }

  /**
   * A corpus without reprints: {@code articles} and {@code left_out} in {@code format}, and {@code
   * left_out.csv}, what was left out by source and reason.
   */
  public List<String> corpus(CorpusOptions options, CorpusFormat format) throws IOException {
    CleanedCorpus found = CleanedCorpus.of(table(Table.ARTICLES), table(Table.COPIES), options);
    RowCount kept = new RowCount(found.articles());
    format.write(kept.counted(), target.path("articles"));
    format.write(found.leftOut(), target.path("left_out"));
    Dataset<Row> reasons =
        found
            .leftOut()
            .groupBy("source", "reason")
            .agg(count(lit(1)).as("articles"), sum("char_count").as("characters"))
            .orderBy(col("articles").desc(), col("source"), col("reason"));
    Map<String, Long> left = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    reasons
        .toLocalIterator()
        .forEachRemaining(
            row -> {
              left.merge(row.getString(1), row.getLong(2), Long::sum);
              rows.add(row);
            });
    CsvFile.write(target, "left_out.csv", reasons.schema(), rows.iterator());
    long all = table(Table.ARTICLES).select("article_id").count();
    long keptArticles = kept.rows();
    long leftArticles = left.values().stream().mapToLong(Long::longValue).sum();
    if (keptArticles + leftArticles != all) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "kept %,d and left out %,d of %,d articles: the output changed meanwhile",
              keptArticles,
              leftArticles,
              all));
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("form", "corpus");
    told.put("of", output);
    told.put("options", options);
    told.put("articles", all);
    told.put("kept", keptArticles);
    told.put("left_out", left);
    target.publish(told);
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "kept      %,d of %,d articles", keptArticles, all));
    left.forEach(
        (reason, number) ->
            lines.add(String.format(Locale.ROOT, "left out  %,d  %s", number, reason)));
    return lines;
  }

  /** Spreadsheets: {@code pairs, clusters, stories, sources}, an article with its title and URL. */
  public List<String> csv() throws IOException {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("form", "csv");
    told.put("of", output);
    List<String> lines = new ArrayList<>();
    for (Spreadsheet sheet : Spreadsheet.values()) {
      Dataset<Row> rows = sheet.of(this::table);
      long written = CsvFile.write(target, sheet.file(), rows.schema(), rows.toLocalIterator());
      told.put(sheet.file(), written);
      lines.add(String.format(Locale.ROOT, "%,9d rows  %s", written, sheet.file()));
    }
    target.publish(told);
    return lines;
  }

  /** A graph in GEXF 1.3: who copies whom. */
  public List<String> graph(GraphNodes nodes) throws IOException {
    Dataset<Row> copies = table(Table.COPIES);
    Dataset<Row> vertices = nodes.vertices(table(Table.SOURCES), table(Table.ARTICLES), copies);
    Dataset<Row> edges = nodes.edges(copies);
    Gexf.Size size = Gexf.write(target, vertices, edges);
    target.publish(null);
    return List.of(
        String.format(
            Locale.ROOT, "graph     %,d %s, %,d edges", size.nodes(), nodes, size.edges()));
  }
}
