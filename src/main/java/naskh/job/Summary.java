package naskh.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import naskh.tables.Table;
import naskh.text.Plain;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a run found, in a few lines for a person. */
public final class Summary {
  private static final int SHOWN = 3;

  private final SparkSession spark;
  private final Results results;
  private final List<String> lines = new ArrayList<>();

  private Summary(SparkSession spark, Results results) {
    this.spark = spark;
    this.results = results;
  }

  /** The lines, read off the published tables. */
  public static List<String> of(SparkSession spark, Results results) {
    Summary summary = new Summary(spark, results);
    summary.tell();
    return summary.lines;
  }

  private void tell() {
    line("articles", "%,d accepted, %,d refused", rows(Table.ARTICLES), rows(Table.REJECTS));
    line(
        "copies",
        "%,d links, %,d clusters of %,d articles",
        rows(Table.COPIES),
        rows(Table.COPY_CLUSTERS),
        rows(Table.COPY_MEMBERS));
    table(Table.COPY_CLUSTERS)
        .orderBy(desc("size"), col("cluster_id"))
        .limit(SHOWN)
        .collectAsList()
        .forEach(this::member);
    line("stories", "%,d of %,d articles", rows(Table.STORIES), rows(Table.STORY_MEMBERS));
    table(Table.STORIES)
        .orderBy(desc("report_count"), desc("size"), col("story_id"))
        .limit(SHOWN)
        .collectAsList()
        .forEach(this::member);
    line("topics", "%,d", rows(Table.TOPICS));
    table(Table.TOPICS)
        .orderBy(desc("size"), col("topic_id"))
        .limit(SHOWN)
        .collectAsList()
        .forEach(row -> item(row.getAs("label"), row.<Integer>getAs("size")));
    for (Manifest.WarningCount warning : results.manifest().warnings()) {
      line("warning", "%,d × %s: %s", warning.count(), warning.warning(), warning.meaning());
    }
    line("tables", "%s", results.location());
  }

  private Dataset<Row> table(Table table) {
    return table.read(spark, results.location());
  }

  private long rows(Table table) {
    return results.manifest().tables().get(table.directory());
  }

  private void member(Row row) {
    String title = row.getAs("title");
    item(title == null ? "(no title) " + row.getString(0) : title, row.<Integer>getAs("size"));
  }

  private void item(String name, int size) {
    line("", "%,6d  %s", size, Plain.line(name));
  }

  private void line(String name, String format, Object... values) {
    lines.add(
        String.format(Locale.ROOT, "%-9s", name) + String.format(Locale.ROOT, format, values));
  }
}
