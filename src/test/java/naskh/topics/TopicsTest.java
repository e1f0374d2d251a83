package naskh.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import naskh.SparkTest;
import naskh.spark.Store;
import naskh.terms.ArticleWords;
import naskh.terms.SomeWords;
import naskh.terms.TermOptions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
  private static final List<String> SPORT =
      List.of("مباراة", "فريق", "هدف", "ملعب", "لاعب", "حكم", "بطولة", "كأس", "مدرب", "جمهور");
  private static final List<String> MARKET =
      List.of("بورصة", "سهم", "فائدة", "تضخم", "دولار", "قرض", "ميزانية", "ضريبة", "تجارة", "نفط");
  private static final List<String> FLOOD =
      List.of("أمطار", "سيول", "سد", "فيضان", "عاصفة", "رياح", "بحيرة", "واد", "غيوم", "طقس");

  @TempDir Path folder;

  private static List<Row> themes() {
    List<Row> articles = new ArrayList<>();
    Map.of("sport", SPORT, "market", MARKET, "flood", FLOOD)
        .forEach(
            (theme, words) -> {
              for (int i = 0; i < 12; i++) {
                Random random = new Random(theme.hashCode() + i);
                StringBuilder text = new StringBuilder();
                random
                    .ints(30, 0, words.size())
                    .forEach(word -> text.append(words.get(word)).append(' '));
                articles.add(RowFactory.create(theme + "-" + i, "", text.toString()));
              }
            });
    articles.sort((a, b) -> a.getString(0).compareTo(b.getString(0)));
    return articles;
  }

  private static Topics find(List<Row> articles, int partitions, List<Row> copies) {
    return find(articles, partitions, copies, Store.inMemory(bytes -> {}));
  }

  private static Topics find(List<Row> articles, int partitions, List<Row> copies, Store store) {
    StructType columns = StructType.fromDDL("article_id STRING, title STRING, text STRING");
    Dataset<Row> canonicals =
        SparkTest.session().createDataFrame(articles, columns).repartition(partitions);
    Dataset<Row> arabic =
        canonicals
            .selectExpr("article_id", "article_id as canonical_id", "title", "text")
            .union(
                SparkTest.session()
                    .createDataFrame(
                        copies, StructType.fromDDL("article_id STRING, canonical_id STRING"))
                    .selectExpr("article_id", "canonical_id", "'' as title", "'' as text"));
    ArticleWords words = SomeWords.of(canonicals);
    return Topics.find(
        words.rows(), words.fit(TermOptions.defaults()), arabic, TopicOptions.defaults(), store);
  }

  private static List<String> rows(Dataset<Row> table) {
    return table.toJSON().collectAsList().stream().sorted().toList();
  }

  private static Map<String, Set<String>> themesByTopic(Topics found) {
    Map<String, Set<String>> members = new TreeMap<>();
    found
        .articleTopics()
        .collectAsList()
        .forEach(
            row ->
                members
                    .computeIfAbsent(row.getAs("topic_id"), any -> new TreeSet<>())
                    .add(row.<String>getAs("article_id").replaceAll("-.*", "")));
    return members;
  }

  @Test
  void threeThemesAreThreeTopicsInTheirOwnWords() {
    Topics found = find(themes(), 2, List.of());
    Map<String, Set<String>> members = themesByTopic(found);
    assertThat(members.values())
        .containsExactlyInAnyOrder(Set.of("sport"), Set.of("market"), Set.of("flood"));
    found
        .topics()
        .collectAsList()
        .forEach(
            row -> {
              List<String> label = List.of(row.<String>getAs("label").split("[، ]+", -1));
              String theme = members.get(row.<String>getAs("topic_id")).iterator().next();
              List<String> words =
                  Map.of("sport", SPORT, "market", MARKET, "flood", FLOOD).get(theme);
              assertThat(words).containsAll(label);
            });
  }

  @Test
  void strongMembersAreThoseOfHalfTheWeightOrMore() {
    Topics found = find(themes(), 2, List.of(RowFactory.create("copy", "flood-3")));
    Map<String, Long> strong = new TreeMap<>();
    found
        .articleTopics()
        .where("weight >= 0.5")
        .collectAsList()
        .forEach(row -> strong.merge(row.getAs("topic_id"), 1L, Long::sum));
    Map<String, Long> told = new TreeMap<>();
    found
        .topics()
        .collectAsList()
        .forEach(row -> told.put(row.getAs("topic_id"), row.getAs("strong_size")));
    assertThat(told).isEqualTo(strong).containsValue(13L);
  }

  @Test
  void topicsAreDescribedFromAThousandArticlesEachHoweverManyThereAre() {
    TopicOptions options = TopicOptions.defaults();
    assertThat(options.describedFrom(50)).isEqualTo(50);
    assertThat(options.describedFrom(1_000_000_000_000L)).isEqualTo(20_000);
    assertThat(options.withTopics(100).describedFrom(1_000_000)).isEqualTo(100_000);
  }

  @Test
  void aCutNameIsNotWhole() {
    Set<String> forms = Set.of("وكميه", "بتهمه", "والتعليم");
    assertThat(List.of("محمد بن سلمان", "التربيه والتعليم", "ال الشيخ"))
        .allMatch(name -> TopicDescription.isWhole(name, forms));
    assertThat(List.of("محمد بن", "تركي ال", "كلاشنيكوف وكميه", "بتهمه القتل"))
        .noneMatch(name -> TopicDescription.isWhole(name, forms));
  }

  @Test
  void aDistributionSumsToOneAndItsLargestIsTheTopic() {
    for (Row row : find(themes(), 2, List.of()).articleTopics().collectAsList()) {
      List<Row> shares = row.getList(row.fieldIndex("distribution"));
      assertThat(shares.stream().mapToDouble(share -> share.getDouble(1)).sum())
          .isCloseTo(1, within(1e-6));
      Row best =
          shares.stream().max((a, b) -> Double.compare(a.getDouble(1), b.getDouble(1))).get();
      assertThat(best.getString(0)).isEqualTo(row.getAs("topic_id"));
      assertThat(row.<Double>getAs("weight")).isBetween(0.5, 1.000001);
    }
  }

  @Test
  void anyOrderAndPartitionsGiveTheSameRows() {
    List<Row> articles = themes();
    Topics first = find(articles, 1, List.of());
    List<String> topics = rows(first.topics());
    List<String> members = rows(first.articleTopics());
    java.util.Collections.shuffle(articles, new Random(7));
    Topics other =
        find(articles, 5, List.of(), Store.onDisk(SparkTest.session(), folder.toString()));
    assertThat(rows(other.topics())).isEqualTo(topics);
    assertThat(rows(other.articleTopics())).isEqualTo(members);
  }

  @Test
  void fiveHundredCopiesOfOneStoryCountOnce() {
    List<Row> copies = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      copies.add(RowFactory.create("copy-" + i, "flood-3"));
    }
    String told = "topic_id, label, terms, coherence_npmi";
    List<String> without =
        rows(find(themes(), 2, List.of()).topics().selectExpr(told.split(", ", -1)));
    Topics with = find(themes(), 2, copies);
    assertThat(rows(with.topics().selectExpr(told.split(", ", -1)))).isEqualTo(without);
    assertThat(
            with.articleTopics()
                .where("article_id = 'flood-3' or article_id like 'copy-%'")
                .select("topic_id", "weight", "distribution")
                .distinct()
                .count())
        .isEqualTo(1);
  }

  @Test
  void oneArticleIsOneTopic() {
    assertThat(find(themes().subList(0, 1), 1, List.of()).topics().count()).isEqualTo(1);
  }

  @Test
  void tenEqualTextsAreOneTopic() {
    List<Row> equal = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      equal.add(RowFactory.create("a" + i, "", "مباراة فريق هدف ملعب"));
    }
    assertThat(find(equal, 2, List.of()).topics().count()).isEqualTo(1);
  }

  @Test
  void tenArticlesOfTwoThemesAreTwoTopics() {
    Topics found = find(themes().subList(7, 17), 2, List.of());
    assertThat(themesByTopic(found).values())
        .containsExactlyInAnyOrder(Set.of("flood"), Set.of("market"));
  }

  @Test
  void textsWithoutAKnownWordHaveATopicOfNoWords() {
    List<Row> empty =
        List.of(RowFactory.create("a", "", ""), RowFactory.create("b", "", "من هذا في"));
    Topics found = find(empty, 2, List.of());
    assertThat(found.topics().count()).isEqualTo(1);
    assertThat(found.articleTopics().count()).isEqualTo(2);
  }

  @Test
  void whatWasLearnedPlacesOtherArticles() {
    List<Row> articles = themes();
    List<Row> known = new ArrayList<>(articles);
    known.removeIf(row -> row.getString(0).endsWith("-3"));
    Topics found = find(known, 2, List.of());
    Map<String, String> topics = new TreeMap<>();
    found
        .articleTopics()
        .collectAsList()
        .forEach(row -> topics.put(row.getAs("article_id"), row.getAs("topic_id")));

    articles.removeAll(known);
    StructType columns = StructType.fromDDL("article_id STRING, title STRING, text STRING");
    List<Row> others =
        SomeWords.of(SparkTest.session().createDataFrame(articles, columns))
            .rows()
            .transform(found.model())
            .collectAsList();
    assertThat(others).hasSize(3);
    assertThat(others)
        .allSatisfy(
            row -> {
              String theme = row.<String>getAs("article_id").replaceAll("-.*", "");
              assertThat(row.<String>getAs("topic_id")).isEqualTo(topics.get(theme + "-1"));
            });
  }
}
