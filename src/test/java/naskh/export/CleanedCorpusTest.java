package naskh.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import naskh.SparkTest;
import naskh.export.CorpusOptions.Keep;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class CleanedCorpusTest {
  private static final StructType ARTICLES =
      StructType.fromDDL(
          "article_id STRING, version_of STRING, canonical_id STRING, source STRING, url STRING,"
              + " title STRING, published_at TIMESTAMP, published_precision STRING, text STRING,"
              + " boilerplate ARRAY<STRUCT<begin: INT, end: INT, kind: STRING>>, char_count INT,"
              + " token_count INT");

  private static final StructType COPIES =
      StructType.fromDDL(
          "earlier_id STRING, later_id STRING, coverage_earlier DOUBLE, coverage_later DOUBLE");

  private final List<Row> articles = new ArrayList<>();
  private final List<Row> copies = new ArrayList<>();

  /** An article of so many characters, the first of them furniture. */
  private void article(
      String id, String versionOf, String canonical, String source, int hour, int chars, int cut) {
    Row[] parts = cut == 0 ? new Row[0] : new Row[] {RowFactory.create(0, cut, "FURNITURE")};
    articles.add(
        RowFactory.create(
            id,
            versionOf,
            canonical,
            source,
            null,
            null,
            new Timestamp(hour * 3_600_000L),
            "SECOND",
            "ب".repeat(cut) + " ج".repeat((chars - cut) / 2),
            parts,
            chars,
            chars / 2));
  }

  private void copy(String earlier, String later, double ofEarlier, double ofLater) {
    copies.add(RowFactory.create(earlier, later, ofEarlier, ofLater));
  }

  private CleanedCorpus cleaned(CorpusOptions options) {
    Dataset<Row> rows = SparkTest.session().createDataFrame(articles, ARTICLES);
    return CleanedCorpus.of(rows, SparkTest.session().createDataFrame(copies, COPIES), options);
  }

  private static List<String> ids(Dataset<Row> rows, String expression) {
    return rows.selectExpr(expression).collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private List<String> kept(Keep keep, String... prefer) {
    return ids(
        cleaned(new CorpusOptions(keep, List.of(prefer), true, null)).articles(), "article_id");
  }

  private void aClusterOfThree() {
    article("first", null, "first", "one", 1, 100, 0);
    article("page", null, "first", "two", 2, 400, 320);
    article("long", null, "first", "two", 3, 200, 0);
    article("old", "long", "first", "two", 1, 150, 0);
    article("alone", null, "alone", null, 1, 100, 0);
  }

  @Test
  void ofAClusterOneIsKept() {
    aClusterOfThree();
    assertThat(kept(Keep.EARLIEST)).containsExactly("alone", "first");
    assertThat(kept(Keep.LATEST)).containsExactly("alone", "long");
    assertThat(kept(Keep.LONGEST)).as("by main text, not by page").containsExactly("alone", "long");
    assertThat(kept(Keep.EARLIEST, "two", "one")).containsExactly("alone", "page");
  }

  @Test
  void allOthersAreLeftOutForOneThatIsKept() {
    aClusterOfThree();
    CleanedCorpus cleaned = cleaned(new CorpusOptions(Keep.LONGEST, List.of(), true, null));
    assertThat(ids(cleaned.leftOut(), "concat_ws(' ', reason, article_id, kept_id)"))
        .containsExactly("COPY first long", "COPY page long", "VERSION old long");
    assertThat(ids(cleaned.articles(), "concat_ws(' ', article_id, cluster_size, source_count)"))
        .containsExactly("alone 1 0", "long 3 2");
  }

  @Test
  void whatIsLeftOfATextIsCountedAnew() {
    article("a", null, "a", "one", 1, 40, 10);
    article("b", null, "b", "one", 1, 40, 40);
    CleanedCorpus cleaned = cleaned(CorpusOptions.defaults());
    assertThat(
            ids(
                cleaned.articles(),
                "concat_ws(' ', article_id, char_count, length(text), token_count,"
                    + " size(boilerplate))"))
        .as("a text of nothing else stays")
        .containsExactly("a 30 30 15 0", "b 40 40 20 1");
    CleanedCorpus whole = cleaned(new CorpusOptions(Keep.EARLIEST, List.of(), false, null));
    assertThat(ids(whole.articles(), "concat_ws(' ', article_id, char_count)"))
        .containsExactly("a 40", "b 40");
  }

  @Test
  void noneIsLeftOutForOneThatIsLeftOut() {
    article("s", null, "s", "one", 1, 100, 0);
    article("m", null, "m", "one", 2, 200, 0);
    article("l", null, "l", "one", 3, 400, 0);
    article("x", null, "x", "one", 4, 90, 0);
    copy("s", "m", 0.9, 0.4);
    copy("m", "l", 0.8, 0.4);
    copy("s", "x", 0.1, 0.2);
    CleanedCorpus cleaned = cleaned(new CorpusOptions(Keep.EARLIEST, List.of(), true, 0.8));
    assertThat(ids(cleaned.leftOut(), "concat_ws(' ', reason, article_id, kept_id)"))
        .as("s stands in m only, which is left out itself")
        .containsExactly("CONTAINED m l");
    copy("s", "l", 0.85, 0.2);
    cleaned = cleaned(new CorpusOptions(Keep.EARLIEST, List.of(), true, 0.8));
    assertThat(ids(cleaned.leftOut(), "concat_ws(' ', reason, article_id, kept_id)"))
        .containsExactly("CONTAINED m l", "CONTAINED s l");
  }

  @Test
  void copiesOfWhatIsContainedPointToTheContainer() {
    article("s", null, "s", "one", 1, 100, 0);
    article("t", null, "s", "two", 2, 100, 0);
    article("l", null, "l", "one", 3, 400, 0);
    copy("s", "t", 1.0, 1.0);
    copy("s", "l", 0.9, 0.2);
    CleanedCorpus cleaned = cleaned(new CorpusOptions(Keep.EARLIEST, List.of(), true, 0.8));
    assertThat(ids(cleaned.leftOut(), "concat_ws(' ', reason, article_id, kept_id)"))
        .containsExactly("CONTAINED s l", "COPY t l");
    assertThat(ids(cleaned.articles(), "article_id")).containsExactly("l");
  }
}
