package naskh.show;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import naskh.SparkTest;
import naskh.job.Manifest;
import naskh.job.SampleRun;
import naskh.tables.Table;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/** A copy of the output of the sample articles, of which tables are changed. */
public final class ChangedOutput {
  private final Path place;

  /** In {@code place}, a folder that is not there yet. */
  public ChangedOutput(Path place) throws IOException {
    this.place = place;
    FileUtils.copyDirectory(Path.of(SampleRun.output()).toFile(), place.toFile());
  }

  /** The path of it. */
  public String place() {
    return place.toString();
  }

  /** With other rows in a table. */
  public ChangedOutput with(Table table, Dataset<Row> rows) throws IOException {
    FileUtils.deleteDirectory(place.resolve(table.directory()).toFile());
    long count = table.write(rows, place.toString());
    return withRun(run -> ((ObjectNode) run.path("tables")).put(table.directory(), count));
  }

  /** As if what Mina had, and a copy of the report on the rate, came later, as batch 2. */
  public ChangedOutput withBatch() throws IOException {
    Column arrived = col("article_id").equalTo("rate-short").or(col("source").equalTo("mina"));
    Dataset<Row> batches = Table.BATCHES.read(SparkTest.session(), SampleRun.output());
    return with(
            Table.ARTICLES,
            Table.ARTICLES
                .read(SparkTest.session(), SampleRun.output())
                .withColumn("batch", when(arrived, 2).otherwise(1)))
        .with(Table.BATCHES, batches.unionByName(batches.withColumn("batch", lit(2))).coalesce(1))
        .with(
            Table.CHANGES,
            SparkTest.session()
                .sql(
                    """
                    select 'rate-short' article_id, 'rabia' source, 'عنوان' title,
                      'JOINED_CLUSTER' kind, 'rate-agency' group_id, 'rate-agency' earlier_id,
                      'dhifaf' earlier_source, 7200L lag_seconds
                    union all select 'rate-mina', 'mina', 'آخر', 'JOINED_CLUSTER', 'rate-agency',
                      'rate-agency', 'dhifaf', 5400L
                    union all select 'new', 'mina', 'جديد', 'NEW_STORY', 'new', null, null, null
                    """)
                .coalesce(1));
  }

  /** With a table that runs of other versions write. */
  public ChangedOutput with(String table, Dataset<Row> rows) throws IOException {
    rows.write().mode(SaveMode.Overwrite).parquet(place.resolve(table).toString());
    long count = rows.count();
    return withRun(run -> ((ObjectNode) run.path("tables")).put(table, count));
  }

  /** With a {@code run.json} that tells otherwise. */
  public ChangedOutput withRun(Consumer<ObjectNode> change) throws IOException {
    var file = place.resolve(Manifest.FILE).toFile();
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode run = (ObjectNode) mapper.readTree(file);
    change.accept(run);
    mapper.writeValue(file, run);
    return this;
  }
}
