package naskh.bench.copies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naskh.bench.measure.FoundCopies;
import naskh.bench.truth.Place;
import naskh.bench.truth.TokenizedTexts;
import naskh.boilerplate.BoilerplateSpans;
import naskh.copies.CopyOptions;
import naskh.fingerprint.FormulaMarks;
import naskh.spark.Store;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables of one run of the copies stage, in the memory of this machine.
 *
 * @param cuts by text: the places of its furniture; texts without any are left out
 * @param marks by text: what is known of the formulas in it; texts without any are left out
 */
record StageTables(
    CopiesFound found, Map<Integer, List<Place>> cuts, Map<Integer, FormulaMarks> marks) {

  private static final String FURNITURE =
      "filter(boilerplate, b -> b.kind = '" + BoilerplateSpans.FURNITURE + "')";

  /** Runs the stage, versions kept apart; {@code texts}: those of all accepted articles. */
  static StageTables of(
      Dataset<Row> accepted, CopyOptions options, Store store, TokenizedTexts texts) {
    return of(FoundCopies.in(accepted, options.withKeepVersions(true), store), texts);
  }

  static StageTables of(FoundCopies copies, TokenizedTexts texts) {
    List<CopyRow> rows =
        copies
            .copies()
            .select(
                "earlier_id",
                "later_id",
                "kind",
                "jaccard",
                "coverage_earlier",
                "coverage_later",
                "shared_tokens",
                "spans")
            .collectAsList()
            .stream()
            .map(row -> row(row, texts))
            .toList();
    List<CopiesFound.Member> members =
        copies.members().select("article_id", "cluster_id").collectAsList().stream()
            .map(
                row ->
                    new CopiesFound.Member(
                        texts.number(row.getString(0)), texts.number(row.getString(1))))
            .toList();
    Map<Integer, List<Place>> cuts = new HashMap<>();
    Table.ARTICLES
        .conform(copies.articles())
        .selectExpr("article_id", FURNITURE + " AS furniture")
        .where("size(furniture) > 0")
        .selectExpr("article_id", "transform(furniture, b -> struct(b.begin, b.end))")
        .collectAsList()
        .forEach(
            row ->
                cuts.put(
                    texts.number(row.getString(0)),
                    row.<Row>getList(1).stream().map(p -> place(p, 0)).toList()));
    Map<Integer, FormulaMarks> marks = new HashMap<>();
    copies
        .marks()
        .collectAsList()
        .forEach(row -> marks.put(texts.number(row.getString(0)), FormulaMarks.of(row.getAs(1))));
    return new StageTables(new CopiesFound(rows, members), cuts, marks);
  }

  private static CopyRow row(Row row, TokenizedTexts texts) {
    return new CopyRow(
        texts.number(row.getString(0)),
        texts.number(row.getString(1)),
        row.getString(2),
        row.getDouble(3),
        row.getDouble(4),
        row.getDouble(5),
        row.getInt(6),
        row.<Row>getList(7).stream()
            .map(span -> new CopyRow.Span(place(span, 0), place(span, 2)))
            .toList());
  }

  private static Place place(Row places, int begin) {
    return new Place(places.getInt(begin), places.getInt(begin + 1));
  }
}
