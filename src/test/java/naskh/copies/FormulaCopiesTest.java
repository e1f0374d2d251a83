package naskh.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naskh.Full;
import naskh.SparkTest;
import naskh.bench.measure.FoundCopies;
import naskh.spark.Store;
import naskh.text.Tokenizer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formulas whose instances are copied: who copied which filling. */
class FormulaCopiesTest {
  private static final StructType ARTICLES =
      StructType.fromDDL(
          "article_id STRING, source STRING, url STRING, title STRING, text STRING,"
              + " token_count INT, seconds LONG");

  @TempDir Path folder;
  private final List<Row> articles = new ArrayList<>();
  private final Random random = new Random(7);
  private final Map<String, String> instances = new HashMap<>();

  private void article(String id, String source, Long seconds, String text) {
    articles.add(
        RowFactory.create(id, source, null, "عنوان", text, Tokenizer.count(text), seconds));
  }

  private FoundCopies found() {
    return FoundCopies.in(
        SparkTest.session()
            .createDataFrame(articles, ARTICLES)
            .selectExpr(
                "*",
                "timestamp_seconds(seconds) as published_at",
                "if(seconds is null, null, 'SECOND') as published_precision")
            .drop("seconds")
            .repartition(2),
        CopyOptions.defaults(),
        Store.onDisk(SparkTest.session(), folder.toString()));
  }

  /** An instance in several outlets within the hours of a day, each with a head of its own. */
  private void instance(String name, int day, int outlets, String text) {
    for (int outlet = 0; outlet < outlets; outlet++) {
      String id = name + "-" + outlet;
      instances.put(id, name);
      String head = outlet == 0 ? "" : words(6) + "\n";
      article(id, "صحيفة" + outlet, day * 86_400L + outlet * 600L, head + text);
    }
  }

  /** An instance without dates. */
  private void undated(String name, int outlets, String text) {
    for (int outlet = 0; outlet < outlets; outlet++) {
      instances.put(name + "-" + outlet, name);
      String head = outlet == 0 ? "" : words(6) + "\n";
      article(name + "-" + outlet, "صحيفة" + outlet, null, head + text);
    }
  }

  /** Articles that have nothing in common with others. */
  private void others(int count, int days) {
    for (int i = 0; i < count; i++) {
      article("other-" + i, "وكالة", i % days * 86_400L + i, words(60));
    }
  }

  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Compared.word(random.nextInt(40_000)))
        .collect(Collectors.joining(" "));
  }

  private String telegram() {
    String name = Compared.word(1_000_000 + random.nextInt(100_000));
    String country = Compared.word(200_000 + random.nextInt(30));
    return ("بعث رئيس الدولة برقية تهنئة إلى فخامة الرئيس %s رئيس جمهورية %s بمناسبة ذكرى استقلال"
            + " بلاده عبر فيها باسمه وباسم الشعب والحكومة عن أصدق التهاني متمنيا لفخامته موفور"
            + " الصحة ولشعب %s الصديق دوام التقدم والازدهار في ظل قيادة الرئيس %s الحكيمة التي"
            + " حققت للبلاد ما تصبو إليه من نماء خلال %d يوما من العمل المتواصل")
        .formatted(name, country, country, name, 10 + random.nextInt(90_000));
  }

  /**
   * @param leastJoined share of the copies that are in the cluster of their instance's first
   * @param mostWrong share of rows and members that join two instances
   */
  private void assertCopiesOfOneInstance(double leastJoined, double mostWrong) {
    FoundCopies found = found();
    Map<String, String> clusters = new HashMap<>();
    found
        .members()
        .collectAsList()
        .forEach(row -> clusters.put(row.getAs("article_id"), row.getAs("cluster_id")));
    List<Row> rows = found.copies().select("earlier_id", "later_id").collectAsList();
    assertThat(share(clusters.entrySet(), one -> !areOne(one.getKey(), one.getValue())))
        .isLessThanOrEqualTo(mostWrong);
    assertThat(share(rows, row -> !areOne(row.getString(0), row.getString(1))))
        .isLessThanOrEqualTo(mostWrong);
    List<String> copiers = instances.keySet().stream().filter(id -> !id.endsWith("-0")).toList();
    assertThat(
            share(
                copiers,
                id ->
                    clusters.containsKey(id)
                        && clusters.get(id).equals(clusters.get(instances.get(id) + "-0"))))
        .isGreaterThanOrEqualTo(leastJoined);
  }

  private boolean areOne(String id, String other) {
    return instances.get(id).equals(instances.get(other));
  }

  private static <T> double share(Collection<T> all, Predicate<T> some) {
    return (double) all.stream().filter(some).count() / all.size();
  }

  @Test
  void articlesOfOneFillingAreCopiesAndOthersOfTheFormulaAreNot() {
    for (int day = 0; day < 12; day++) {
      instance("first" + day, day, 4, telegram());
      instance("second" + day, day, 3, telegram());
    }
    others(60, 12);
    assertCopiesOfOneInstance(1, 0);
  }

  @Test
  @Full
  void aFormulaOfOneSourceIsNoReuseOfItself() {
    for (int day = 0; day < 40; day++) {
      instance("t" + day, day, 1, telegram());
    }
    others(40, 40);
    assertThat(found().copies().collectAsList()).isEmpty();
  }

  @Test
  @Full
  void whatIsFilledOnTwoDaysOnlyIsNoFormulaYet() {
    for (int i = 0; i < 4; i++) {
      instance("t" + i, i % 2, 1, telegram());
    }
    others(60, 2);
    assertThat(found().copies().collectAsList()).isNotEmpty();
  }

  @Test
  void withoutDatesInstancesAreToldByTheirTexts() {
    for (int i = 0; i < 30; i++) {
      undated("t" + i, 3, telegram());
    }
    others(60, 12);
    assertCopiesOfOneInstance(0.95, 0);
  }

  @Test
  @Full
  void aFormulaOfTwoThousandTokensIsComparedByItsFillings() {
    String[] frame = words(1_950).split(" ", -1);
    for (int day = 0; day < 8; day++) {
      String[] filled = frame.clone();
      for (int slot = 20; slot < filled.length; slot += 40) {
        filled[slot] = Compared.word(300_000 + random.nextInt(1_000));
      }
      instance("t" + day, day, 2, String.join(" ", filled));
    }
    others(60, 8);
    assertCopiesOfOneInstance(1, 0);
  }

  @Test
  @Full
  void tablesOfNumbersAreComparedWithoutAFault() {
    for (int day = 0; day < 8; day++) {
      String numbers =
          IntStream.range(0, 60)
              .mapToObj(i -> Integer.toString(random.nextInt(900)))
              .collect(Collectors.joining(" "));
      instance("n" + day, day, 2, numbers);
    }
    others(60, 8);
    assertCopiesOfOneInstance(1, 0);
  }

  @Test
  @Full
  void tenThousandInstancesOfOneDayFindTheirCopies() {
    for (int i = 0; i < 10_000; i++) {
      instance("t" + i, i < 40 ? i : 40, 3, telegram());
    }
    // A few in a thousand have one country and one name or number, and differ in one filling only.
    assertCopiesOfOneInstance(0.97, 0.01);
  }
}
