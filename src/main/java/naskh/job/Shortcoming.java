package naskh.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import naskh.tables.SmallCorpus;
import naskh.terms.Voices;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a corpus lacks, and what is the worse for it: warnings of {@code run.json}. */
enum Shortcoming {
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

  Shortcoming(String meaning) {
    this.meaning = meaning;
  }

  /** Tells the manifest of those that table {@code articles} has. */
  static void warn(Dataset<Row> articles, Manifest manifest) {
    Column[] counts =
        Arrays.stream(values()).map(lack -> lack.times().as(lack.name())).toArray(Column[]::new);
    Row found = articles.agg(counts[0], Arrays.copyOfRange(counts, 1, counts.length)).first();
    for (Shortcoming lack : values()) {
      Long times = found.getAs(lack.name());
      manifest.warn(lack.name(), times == null ? 0 : times, lack.meaning);
    }
  }

  private Column times() {
    return switch (this) {
      case NO_DATE -> number(col("published_at").isNull());
      case SAME_DATE -> when(areDatesTheSame(), count("published_at"));
      case NO_SOURCE -> number(col("source").isNull());
      case NO_TITLE -> number(col("title").isNull());
      case NOT_ARABIC -> number(col("version_of").isNull().and(not(Voices.are())));
      case FEW_ARTICLES -> when(reports().lt(SmallCorpus.LIMIT), reports());
    };
  }

  private static Column areDatesTheSame() {
    return countDistinct("published_at").equalTo(1).and(count("published_at").gt(1));
  }

  private static Column reports() {
    return number(Voices.are().and(Voices.areCanonical()));
  }

  private static Column number(Column condition) {
    return count(when(condition, lit(1)));
  }
}
