package naskh.job;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.sql.Timestamp;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import naskh.frequency.NewsFrequencies;
import naskh.terms.ArabicArticles;
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
      "fewer Arabic reports than the thousand that general news counts as: words are weighed more"
          + " by news of 2013 to 2018 than by these, so newer names look rare; steps of one"
          + " affair may be one story; topics are few and broad");

  private final String meaning;

  CorpusWarning(String meaning) {
    this.meaning = meaning;
  }

  /**
   * Gives the manifest those that table {@code articles} has. Cost: one pass over short columns.
   */
  static void warn(Dataset<Row> articles, Manifest manifest) {
    Seen seen =
        articles
            .select(
                col("input_file"),
                col("article_id"),
                col("published_at"),
                col("source").isNull(),
                col("title").isNull(),
                col("version_of").isNull(),
                ArabicArticles.are(),
                ArabicArticles.areCanonical())
            .javaRDD()
            .mapPartitions(rows -> List.of(Seen.of(rows)).iterator())
            .fold(new Seen(), Seen::add);
    for (CorpusWarning lack : values()) {
      manifest.warn(seen.of(lack));
    }
  }

  /** What a part of the articles lacks. */
  private static final class Seen implements Serializable {
    private static final long serialVersionUID = 1L;

    // No EnumMap: Kryo cannot read one of a class of our own.
    private final Map<CorpusWarning, Occurrences> lacks = new TreeMap<>();
    private long reports;
    private long dates;
    private Timestamp earliest;
    private Timestamp latest;

    static Seen of(Iterator<Row> articles) {
      Seen seen = new Seen();
      articles.forEachRemaining(seen::add);
      return seen;
    }

    private void add(Row article) {
      Occurrences place = Occurrences.at(article.getString(0), null, article.getString(1));
      boolean isArabic = article.getBoolean(6);
      add(NO_DATE, article.isNullAt(2), place);
      add(NO_SOURCE, article.getBoolean(3), place);
      add(NO_TITLE, article.getBoolean(4), place);
      add(NOT_ARABIC, article.getBoolean(5) && !isArabic, place);
      reports += isArabic && article.getBoolean(7) ? 1 : 0;
      if (!article.isNullAt(2)) {
        addDates(1, article.getTimestamp(2), article.getTimestamp(2));
      }
    }

    private void add(CorpusWarning lack, boolean isLacked, Occurrences place) {
      if (isLacked) {
        lacks.merge(lack, place, Occurrences::and);
      }
    }

    private void addDates(long count, Timestamp first, Timestamp last) {
      dates += count;
      earliest = earliest == null || first.before(earliest) ? first : earliest;
      latest = latest == null || last.after(latest) ? last : latest;
    }

    Seen add(Seen other) {
      other.lacks.forEach((lack, articles) -> lacks.merge(lack, articles, Occurrences::and));
      reports += other.reports;
      if (other.dates > 0) {
        addDates(other.dates, other.earliest, other.latest);
      }
      return this;
    }

    Manifest.WarningCount of(CorpusWarning lack) {
      Occurrences found = lacks.get(lack);
      // What all articles show together has no example.
      long times =
          switch (lack) {
            case SAME_DATE -> dates > 1 && earliest.equals(latest) ? dates : 0;
            case FEW_ARTICLES -> reports < NewsFrequencies.ARTICLES ? reports : 0;
            default -> found == null ? 0 : found.times();
          };
      return new Manifest.WarningCount(
          lack.name(), times, lack.meaning, found == null ? null : found.first());
    }
  }
}
