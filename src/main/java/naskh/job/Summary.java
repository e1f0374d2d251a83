package naskh.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naskh.tables.Table;
import naskh.text.CodePoints;
import naskh.text.Plain;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** What a run found, in a few lines for a person. */
public final class Summary {
  private static final int SHOWN = 3;

  /** Of a title or a value, in characters. */
  private static final int SHOWN_CHARS = 100;

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
    refused();
    if (!results.hasArticles()) {
      line(
          "nothing",
          "was accepted: naskh look INPUT shows what is in the files and how to read it");
      line("tables", "%s", results.location());
      return;
    }
    copies();
    stories();
    topics();
    for (Manifest.WarningCount warning : results.manifest().warnings()) {
      line(
          "warning",
          "%,d × %s: %s%s",
          warning.count(),
          warning.warning(),
          warning.meaning(),
          warning.example() == null ? "" : ", as " + place(warning.example()));
    }
    line("tables", "%s", results.location());
  }

  private void copies() {
    if (results.isWithin(Stage.COPIES)) {
      line(
          "copies",
          "%,d links, %,d clusters of %,d articles",
          rows(Table.COPIES),
          rows(Table.COPY_CLUSTERS),
          rows(Table.COPY_MEMBERS));
      first(table(Table.COPY_CLUSTERS).select("cluster_id", "title", "size"), "size")
          .forEach(this::member);
    }
  }

  private void stories() {
    if (results.isWithin(Stage.STORIES)) {
      line("stories", "%,d of %,d articles", rows(Table.STORIES), rows(Table.STORY_MEMBERS));
      first(
              table(Table.STORIES).select("story_id", "title", "report_count", "size"),
              "report_count",
              "size")
          .forEach(this::member);
    }
  }

  private void topics() {
    if (results.isWithin(Stage.TOPICS)) {
      line("topics", "%,d", rows(Table.TOPICS));
      first(table(Table.TOPICS).select("topic_id", "label", "size"), "size")
          .forEach(row -> item(row.getAs("label"), row.<Integer>getAs("size")));
    }
  }

  /** The rows with the largest numbers, ties by the first column, an id. */
  private static List<Row> first(Dataset<Row> rows, String... numbers) {
    return rows.javaRDD().takeOrdered(SHOWN, new LargestFirst(List.of(numbers)));
  }

  private record LargestFirst(List<String> numbers) implements Comparator<Row>, Serializable {
    @Override
    public int compare(Row a, Row b) {
      for (String number : numbers) {
        int larger = Integer.compare(b.<Integer>getAs(number), a.<Integer>getAs(number));
        if (larger != 0) {
          return larger;
        }
      }
      return CodePoints.compare(a.getString(0), b.getString(0));
    }
  }

  /** The commonest reasons, each with its first record. */
  private void refused() {
    table(Table.REJECTS)
        .select("reason", "input_file", "position", "detail")
        .javaRDD()
        .mapToPair(row -> new Tuple2<>(row.getString(0), refused(row)))
        .reduceByKeyLocally(Occurrences::and)
        .entrySet()
        .stream()
        .sorted(
            Comparator.<Map.Entry<String, Occurrences>>comparingLong(
                    reason -> -reason.getValue().times())
                .thenComparing(Map.Entry::getKey))
        .limit(SHOWN)
        .forEach(
            reason -> {
              Manifest.Example first = reason.getValue().first();
              line(
                  "",
                  "%,6d  %s: %s: %s",
                  reason.getValue().times(),
                  reason.getKey(),
                  place(new Manifest.Example(null, first.file(), first.position())),
                  Plain.line(cut(first.value())));
            });
  }

  /** In: {@code reason, input_file, position, detail}. */
  private static Occurrences refused(Row record) {
    return Occurrences.at(record.getString(1), record.getLong(2), record.getString(3));
  }

  /** A value and where it stands, on one line. */
  private static String place(Manifest.Example example) {
    String value = example.value() == null ? "" : "«" + cut(example.value()) + "» in ";
    boolean inFile = example.position() != null && example.position() > 0;
    return Plain.line(value + example.file() + (inFile ? ":" + example.position() : ""));
  }

  /** What a line of a terminal has room for. */
  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN_CHARS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARS)).stripTrailing() + " …";
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
    line("", "%,6d  %s", size, Plain.line(cut(name)));
  }

  private void line(String name, String format, Object... values) {
    lines.add(
        String.format(Locale.ROOT, "%-9s", name) + String.format(Locale.ROOT, format, values));
  }
}
