package naskh.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import naskh.corpus.SmallCorpus;
import naskh.terms.ArabicArticles;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a corpus lacks, and what is the worse for it: warnings of {@code run.json}. */
enum CorpusWarning {
  NO_DATE("without a date: comes last, and may share a story with articles of any time"),
  SAME_DATE("all dates are the same: they do not tell what came first"),
  NO_SOURCE("without a source: its versions and page parts are not told from copies"),
  NO_TITLE("without a title: judged by the text alone"),
  NOT_ARABIC(
      "not in Arabic, or too short to tell: in copies only, without terms, topics and stories"),
  FEW_ARTICLES(
      "so few Arabic reports do not tell rare words from common ones: stories and topics are"
          + " rougher");

  private final String meaning;

  CorpusWarning(String meaning) {
    this.meaning = meaning;
  }

  /** Tells the manifest of those that table {@code articles} has. */
  static void warn(Dataset<Row> articles, Manifest manifest) {
    List<Column> found = new ArrayList<>();
    for (CorpusWarning lack : values()) {
      found.add(lack.times().as(lack.name()));
      found.add(min(when(lack.affected(), struct("input_file", "article_id"))).as("of " + lack));
    }
    Row row =
        articles.agg(found.get(0), found.subList(1, found.size()).toArray(Column[]::new)).first();
    for (CorpusWarning lack : values()) {
      Long times = row.getAs(lack.name());
      Row first = row.getAs("of " + lack);
      manifest.warn(
          new Manifest.WarningCount(
              lack.name(),
              times == null ? 0 : times,
              lack.meaning,
              first == null
                  ? null
                  : new Manifest.Example(first.getString(1), first.getString(0), null)));
    }
  }

  private Column times() {
    return switch (this) {
      case SAME_DATE -> when(areDatesTheSame(), count("published_at"));
      case FEW_ARTICLES -> when(reports().lt(SmallCorpus.LIMIT), reports());
      default -> number(affected());
    };
  }

  /** Which articles show it; those that all articles show have no example. */
  private Column affected() {
    return switch (this) {
      case NO_DATE -> col("published_at").isNull();
      case NO_SOURCE -> col("source").isNull();
      case NO_TITLE -> col("title").isNull();
      case NOT_ARABIC -> col("version_of").isNull().and(not(ArabicArticles.are()));
      case SAME_DATE, FEW_ARTICLES -> lit(false);
    };
  }

  private static Column areDatesTheSame() {
    return countDistinct("published_at").equalTo(1).and(count("published_at").gt(1));
  }

  private static Column reports() {
    return number(ArabicArticles.are().and(ArabicArticles.areCanonical()));
  }

  private static Column number(Column condition) {
    return count(when(condition, lit(1)));
  }
}
