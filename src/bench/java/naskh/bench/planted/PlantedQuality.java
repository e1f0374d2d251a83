package naskh.bench.planted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import naskh.bench.measure.Accepted;
import naskh.bench.measure.Faults;
import naskh.bench.measure.FoundCopies;
import naskh.bench.measure.Laps;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Plants copies, then furniture and formulas, into articles, runs the copies stage on each, and
 * judges what it finds by the truth about what was planted.
 *
 * <p>Cost: the stage twice, and about 10 bytes of this machine's memory for each character of the
 * articles.
 *
 * @param copies how planted copies were found
 * @param outlets how planted furniture and formulas were told from real reuse
 */
public record PlantedQuality(CopyFigures copies, List<OutletFigures> outlets) {
  /**
   * What is planted.
   *
   * @param copies how many
   * @param seed of all choices
   * @param furnished outlets that get no furniture and no formulas, for they have some
   */
  public record Plan(int copies, long seed, List<String> furnished) {}

  /**
   * Reads articles, plants, and measures, with versions kept apart.
   *
   * @param options settings of the stage; whether it keeps versions does not matter
   * @param store for the tables on the way
   * @param told a line for each step that is done
   * @throws naskh.WrongUse for inputs that are not there
   */
  public static PlantedQuality measure(
      SparkSession spark,
      List<String> inputs,
      ReadOptions reading,
      CopyOptions options,
      Plan plan,
      Store store,
      Consumer<String> told) {
    Laps laps = new Laps(told);
    Dataset<Row> accepted = laps.lap("read", () -> Accepted.save(spark, inputs, reading, store));
    Archive archive = new Archive(PlantedTable.news(accepted));
    CopyOptions apart = options.withKeepVersions(true);

    List<Planted> copies = PlantedCopies.of(archive, plan.copies(), plan.seed());
    Dataset<Row> withCopies =
        laps.lap("plant", () -> PlantedTable.save("with_copies", accepted, copies, store));
    Found foundCopies = laps.lap("copies", () -> found(FoundCopies.in(withCopies, apart, store)));
    CopyFigures copyFigures =
        laps.lap("judge", () -> CopyFigures.of(copies, foundCopies, texts(withCopies)));

    PlantedOutlets.Result outlets = PlantedOutlets.of(archive, plan.furnished(), plan.seed());
    Dataset<Row> withOutlets =
        laps.lap(
            "plant", () -> PlantedTable.save("with_outlets", accepted, outlets.pages(), store));
    Found foundOutlets = laps.lap("copies", () -> found(FoundCopies.in(withOutlets, apart, store)));
    return new PlantedQuality(
        copyFigures, OutletFigures.of(outlets, foundOutlets, texts(withOutlets)));
  }

  private static Map<String, String> texts(Dataset<Row> articles) {
    Map<String, String> texts = new HashMap<>();
    Iterator<Row> rows = articles.select("article_id", "text").toLocalIterator();
    rows.forEachRemaining(row -> texts.put(row.getString(0), row.getString(1)));
    return texts;
  }

  private static Found found(FoundCopies copies) {
    List<Found.Link> links =
        copies.copies().select("earlier_id", "later_id", "kind", "spans").collectAsList().stream()
            .map(
                row ->
                    new Found.Link(
                        row.getString(0), row.getString(1), row.getString(2), spans(row)))
            .toList();
    Map<String, String> clusters = new HashMap<>();
    copies
        .members()
        .select("article_id", "cluster_id")
        .collectAsList()
        .forEach(row -> clusters.put(row.getString(0), row.getString(1)));
    Map<String, List<Found.Place>> cuts = new HashMap<>();
    Table.ARTICLES
        .conform(copies.articles())
        .where("size(boilerplate) > 0")
        .selectExpr("article_id", "transform(boilerplate, cut -> struct(cut.begin, cut.end))")
        .collectAsList()
        .forEach(
            row ->
                cuts.put(
                    row.getString(0),
                    row.<Row>getList(1).stream().map(cut -> place(cut, 0)).toList()));
    return Found.of(links, clusters, cuts);
  }

  private static List<Found.Span> spans(Row row) {
    return row.<Row>getList(3).stream()
        .map(span -> new Found.Span(place(span, 0), place(span, 2)))
        .toList();
  }

  private static Found.Place place(Row row, int from) {
    return new Found.Place(row.getInt(from), row.getInt(from + 1));
  }

  /** The measures as Markdown tables; below them the {@link Faults}. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(copies.lines());
    lines.add("");
    lines.addAll(OutletFigures.lines(outlets));
    lines.addAll(Faults.lines(copies.faults()));
    return lines;
  }
}
