package naskh.bench.planted;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import naskh.Full;
import naskh.SparkTest;
import naskh.WrongUse;
import naskh.bench.measure.FoundCopies;
import naskh.bench.measure.StoreFolder;
import naskh.copies.CopyOptions;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What is everywhere costs no more than what is rare: corpora far smaller than the full sizes. */
class SkewTest {
  private static final StructType ACCEPTED =
      StructType.fromDDL(
          "article_id STRING, source STRING, url STRING, title STRING, author STRING,"
              + " category STRING, published_at TIMESTAMP, published_precision STRING,"
              + " language STRING, text STRING, char_count INT, input_file STRING,"
              + " token_count INT");
  private static final String LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمن";
  private static final Archive ARCHIVE = archive();

  /** A passage that is on half of an outlet's pages is furniture to whoever learns it. */
  private static final CopyOptions ALL_TEXT = CopyOptions.defaults().withCutBoilerplate(false);

  /** 500 articles of 40 to 250 words that share no run of words. */
  private static Archive archive() {
    SplittableRandom random = new SplittableRandom(5);
    List<News> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 40 + random.nextInt(210); word > 0; word--) {
        text.append(word(random.nextInt(20_000))).append(word % 12 == 0 ? ".\n" : " ");
      }
      all.add(new News("a" + i, "s" + i % 5, "", 1_500_000_000L + i * 3600L, text.toString()));
    }
    return new Archive(all);
  }

  /** Of letters only: a number is a token of its own, and so is what stands before it. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder("و");
    for (int rest = number; rest > 0; rest /= LETTERS.length()) {
      word.append(LETTERS.charAt(rest % LETTERS.length()));
    }
    return word.toString();
  }

  /** What the stage tells of a corpus, as a reader of its tables sees it. */
  private record Tables(
      List<News> pages,
      Map<String, Set<String>> earlier,
      Map<String, String> clusters,
      long rows,
      long unlinked) {

    static Tables of(SkewedCorpus corpus, int size, CopyOptions options) {
      List<News> pages = corpus.of(size, ARCHIVE, 1);
      try (StoreFolder folder = new StoreFolder(SparkTest.session())) {
        FoundCopies found =
            FoundCopies.in(
                PlantedTable.save("skewed", pages, ACCEPTED, SparkTest.session(), folder.store()),
                options,
                folder.store());
        Map<String, Set<String>> earlier = new HashMap<>();
        List<Row> rows = found.copies().select("later_id", "earlier_id").collectAsList();
        rows.forEach(
            row ->
                earlier
                    .computeIfAbsent(row.getString(0), any -> new HashSet<>())
                    .add(row.getString(1)));
        Map<String, String> clusters = new HashMap<>();
        found
            .members()
            .select(col("article_id"), col("cluster_id"))
            .collectAsList()
            .forEach(row -> clusters.put(row.getString(0), row.getString(1)));
        return new Tables(pages, earlier, clusters, rows.size(), found.unlinked().count());
      }
    }

    boolean hasRow(String later, String earlier) {
      return this.earlier.getOrDefault(later, Set.of()).contains(earlier);
    }
  }

  @Test
  void oneStoryOnManyPagesIsOneCluster() {
    Tables tables = Tables.of(SkewedCorpus.STORY, 100, CopyOptions.defaults());
    assertThat(tables.rows()).isBetween(99L, 300L);
    assertThat(tables.clusters()).hasSize(100);
    assertThat(new HashSet<>(tables.clusters().values())).hasSize(1);
    // The rounds account for every meeting of two pages in a bucket.
    assertThat(tables.unlinked()).isZero();
  }

  @Test
  @Full
  void oneFormulaOnManyFlashesGivesFewRowsAndNoGiantCluster() {
    Tables tables = Tables.of(SkewedCorpus.FORMULA, 1000, CopyOptions.defaults());
    assertThat(tables.rows()).isLessThan(1000L);
    Map<String, Integer> sizes = new HashMap<>();
    tables.clusters().values().forEach(cluster -> sizes.merge(cluster, 1, Integer::sum));
    assertThat(sizes.values()).allMatch(size -> size < 10);
  }

  @Test
  @Full
  void aPassageInHalfOfAllArticlesLinksEachToTheFirst() {
    Tables tables = Tables.of(SkewedCorpus.HOT_PASSAGE, 300, ALL_TEXT);
    List<String> holders = new ArrayList<>();
    for (int i = 0; i < 300; i += 2) {
      holders.add("hot_passage-" + i);
    }
    String first = holders.get(0);
    assertThat(holders.subList(1, holders.size()))
        .allMatch(
            later ->
                tables.hasRow(later, first)
                    || tables.clusters().getOrDefault(later, later).equals(first));
    assertThat(tables.earlier().keySet()).isSubsetOf(holders);
    assertThat(tables.rows()).isLessThan(4 * 150L);
  }

  @Test
  @Full
  void anArticleThatHoldsAllOthersIsLinkedToEach() {
    Tables tables = Tables.of(SkewedCorpus.LONG_ARTICLE, 200, CopyOptions.defaults());
    String longOne = "long_article-200";
    assertThat(tables.earlier().get(longOne)).hasSize(200);
    assertThat(tables.rows()).isEqualTo(200);
  }

  @Test
  void shortTextsMakeNoSkewedCorpus() {
    Archive brief = new Archive(List.of(new News("a", "site", "", 0, "خبر قصير")));
    assertThatExceptionOfType(WrongUse.class)
        .isThrownBy(() -> SkewedCorpus.LONG_ARTICLE.of(10, brief, 1))
        .withMessageContaining("150 words");
    assertThatExceptionOfType(WrongUse.class).isThrownBy(() -> new Archive(List.of()));
  }
}
