package naskh.boilerplate;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import naskh.Full;
import naskh.align.ComparedText;
import naskh.align.SharedText;
import naskh.fingerprint.MainText;
import naskh.fingerprint.PageText;
import naskh.spark.Models;
import naskh.spark.Store;
import naskh.text.EncodeTokens;
import naskh.text.HashedTokens;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
  private static final String APPEAL =
      "حمل الآن تطبيقنا الجديد على هاتفك المحمول لتصلك آخر الأخبار العاجلة أولا بأول";

  @Test
  void leadsOfOtherArticlesBelowTheTextAreFurnitureThoughTheyChangeByTheHour() {
    MadeNews news = new MadeNews(1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      texts.add(news.text(35) + "\n" + news.text(60));
    }
    for (int i = 4; i < 80; i++) {
      String page = texts.get(i);
      for (int j = 1; j <= 4; j++) {
        page += "\n" + lead(texts.get(i - j));
      }
      news.add("a" + i, "صحيفة", i, page);
    }

    Map<String, String> cut = cut(news.rows());

    for (int i = 8; i < 78; i++) {
      assertThat(cut.get("a" + i)).as("a" + i).contains(lead(texts.get(i - 1)));
      assertThat(cut.get("a" + i)).as("a" + i).doesNotContain(lead(texts.get(i)));
    }
  }

  private static String lead(String text) {
    return text.substring(0, text.indexOf('\n'));
  }

  @Test
  void partsTakeNoWordOfTheArticleThoughManyArticlesBeginOrEndWithIt() {
    MadeNews news = new MadeNews(21);
    String notice = news.text(30);
    for (int i = 0; i < 96; i++) {
      String first = i % 4 == 0 ? "اعتبر" : news.name();
      String last = i % 4 == 1 ? "أمس" : news.name();
      String text = first + " " + news.text(90) + " " + last;
      news.add("a" + i, "صحيفة", i, APPEAL + " " + text + " " + notice);
    }

    assertThat(cut(news.rows()).values()).hasSize(96).containsOnly(APPEAL + "\n" + notice);
  }

  @Test
  void aSliderAtTheHeadIsFurniture() {
    MadeNews news = new MadeNews(2);
    String slider = "";
    for (int i = 0; i < 80; i++) {
      slider = i % 5 == 0 ? news.text(24) : slider;
      news.add("a" + i, "صحيفة", i, slider + "\n" + news.text(90));
    }

    Map<String, String> cut = cut(news.rows());

    assertThat(cut).hasSize(80);
    assertThat(cut.get("a7")).isEqualTo(firstLine(news.rows().get(7)));
  }

  private static String firstLine(Row article) {
    return lead(article.getString(4));
  }

  @Test
  void aTeaserInTheMiddleIsFurniture() {
    MadeNews news = new MadeNews(3);
    String teaser = "";
    List<String> teasers = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      teaser = i % 5 == 0 ? news.text(14) : teaser;
      teasers.add(teaser);
      news.add("a" + i, "صحيفة", i, news.text(60) + "\n" + teaser + "\n" + news.text(60));
    }

    Map<String, String> cut = cut(news.rows());

    assertThat(cut).hasSize(80);
    assertThat(cut.get("a7")).isEqualTo(teasers.get(7));
  }

  @Test
  void anAppealAtTheEndIsFurnitureEvenWithoutLineBreaks() {
    MadeNews news = new MadeNews(4);
    for (int i = 0; i < 80; i++) {
      news.add("a" + i, "صحيفة", i, news.text(90) + " " + APPEAL);
    }

    assertThat(cut(news.rows()).values()).hasSize(80).allMatch(part -> part.endsWith(APPEAL));
  }

  /** One page an hour, all the pages of a day at one time, or all at one time. */
  @ParameterizedTest
  @ValueSource(ints = {1, 24, 1000})
  void aNoticeAsLongAsAReportIsFurnitureThoughThePagesAreOfItsAffair(int hours) {
    MadeNews news = new MadeNews(15);
    String[] names = news.names(12);
    String notice = news.about(names, 80);
    for (int i = 0; i < 240; i++) {
      String text = i % 4 == 0 ? news.about(names, 90) : news.text(90);
      news.add("a" + i, "صحيفة", i / hours, text + (i % 2 == 0 ? "\n" + notice : ""));
    }

    assertThat(cut(news.rows()).values()).hasSize(120).containsOnly(notice);
  }

  @Test
  void aFlashAboveAnAppealIsKeptAndTheAppealIsCut() {
    MadeNews news = new MadeNews(4);
    for (int i = 0; i < 80; i++) {
      news.add("a" + i, "صحيفة", i, news.text(i == 40 ? 6 : 90) + "\n" + APPEAL);
    }

    assertThat(cut(news.rows()).get("a40")).isEqualTo(APPEAL);
  }

  @Test
  void theTableTellsWhatRecursAndWhere() {
    MadeNews news = new MadeNews(4);
    for (int i = 0; i < 80; i++) {
      news.add("a" + i, "صحيفة", i, news.text(90) + "\n" + APPEAL);
    }

    Row row = found(news.rows()).table().collectAsList().get(0);

    assertThat(row.<String>getAs("kind")).isEqualTo("FURNITURE");
    assertThat(row.<String>getAs("source")).isEqualTo("صحيفة");
    assertThat(row.<String>getAs("text")).isEqualTo(APPEAL);
    assertThat(row.<Integer>getAs("article_count")).isEqualTo(80);
    assertThat(row.<Integer>getAs("day_count")).isEqualTo(4);
  }

  @Test
  void footersOfAuthorsAndDatedHeadsAreOneRowEachWithSlots() {
    MadeNews news = new MadeNews(22);
    String[] authors = news.names(8);
    for (int i = 0; i < 96; i++) {
      String head =
          "نشرت هذه المادة في موقع الصحيفة الإلكتروني يوم " + (1 + i / 4) + " من الشهر الجاري";
      String foot =
          "هذه المادة المنشورة هنا بقلم الكاتب "
              + authors[i % 8]
              + " والآراء الواردة أعلاه تعبر عن رأي كاتبها ولا تعكس وجهة نظر الصحيفة";
      news.add("a" + i, "صحيفة", 6 * i, head + "\n" + news.text(90) + "\n" + foot);
    }

    Boilerplate found = found(news.rows());

    assertThat(found.table().select("kind", "text", "article_count").collectAsList())
        .extracting(row -> row.mkString("|"))
        .containsExactlyInAnyOrder(
            "FURNITURE|نشرت هذه المادة في موقع الصحيفة الإلكتروني يوم … من الشهر الجاري|96",
            "FURNITURE|هذه المادة المنشورة هنا بقلم الكاتب … والآراء الواردة أعلاه تعبر عن رأي كاتبها ولا تعكس وجهة نظر"
                + " الصحيفة|96");
    assertThat(found.table().selectExpr("explode(examples)").distinct().collectAsList()).hasSize(6);
  }

  @Test
  void fewArticlesOfASourceTeachNothing() {
    MadeNews news = new MadeNews(5);
    for (int i = 0; i < 40; i++) {
      news.add("a" + i, "صحيفة", i, news.text(90) + "\n" + APPEAL);
      news.add("b" + i, "وكالة", i, news.text(90));
    }

    assertThat(cut(news.rows())).isEmpty();
  }

  @Test
  void aWireStoryThatOneSourcePublishesThirtyTimesIsKept() {
    MadeNews news = new MadeNews(6);
    String[] names = news.names(12);
    String story = news.about(names, 120);
    for (int i = 0; i < 30; i++) {
      news.add("w" + i, "صحيفة", i, story + "\n" + news.about(names, 25));
    }
    for (int i = 0; i < 60; i++) {
      news.add("a" + i, "صحيفة", i, news.text(90));
    }

    assertThat(cut(news.rows())).isEmpty();
  }

  @Test
  void aWireStoryIsKeptThoughEachPageGoesOnWithSomethingElse() {
    MadeNews news = new MadeNews(13);
    String story = news.text(120);
    for (int i = 0; i < 30; i++) {
      news.add("w" + i, "صحيفة", i, story + "\n" + news.text(30));
      news.add("a" + i, "صحيفة", i, news.text(90));
    }

    assertThat(cut(news.rows())).isEmpty();
  }

  @Test
  void backgroundThatANewsroomUsesAgainIsKept() {
    MadeNews news = new MadeNews(7);
    for (int affair = 0; affair < 10; affair++) {
      String[] names = news.names(12);
      String background = news.about(names, 40);
      for (int i = 0; i < 6; i++) {
        String text = news.about(names, 80) + "\n" + background;
        news.add("a" + affair + "-" + i, "صحيفة", 24 * i + affair, text);
      }
    }

    assertThat(cut(news.rows())).isEmpty();
  }

  @Test
  void pagesOfOneDateHaveOneTurnWhereTheyAreFewAndTurnsByChanceWhereTheyAreMany() {
    MadeNews news = new MadeNews(16);
    news.add("first", "صحيفة", 0, "");
    for (int i = 0; i < 3; i++) {
      news.add("section" + i, "صحيفة", 1, "");
    }
    for (int i = 0; i < 4; i++) {
      news.add("day" + i, "صحيفة", 24, "");
    }

    Map<String, List<Integer>> turns = new TreeMap<>();
    Boilerplate.pages(MadeNews.table(news.rows()))
        .select("article_id", "turn", "tie")
        .collectAsList()
        .forEach(row -> turns.put(row.getString(0), List.of(row.getInt(1), row.getInt(2))));

    assertThat(turns)
        .containsEntry("first", List.of(1, 1))
        .containsEntry("section0", List.of(2, 2))
        .containsEntry("section1", List.of(2, 2))
        .containsEntry("section2", List.of(2, 2));
    assertThat(List.of(turns.get("day0"), turns.get("day1"), turns.get("day2"), turns.get("day3")))
        .containsExactlyInAnyOrder(List.of(5, 5), List.of(6, 5), List.of(7, 5), List.of(8, 5));
  }

  @Test
  void aFlashUpdatedFiveTimesIsKept() {
    MadeNews news = new MadeNews(8);
    for (int i = 0; i < 60; i++) {
      news.add("a" + i, "صحيفة", i, news.text(90));
    }
    for (int dead = 3; dead < 8; dead++) {
      news.add("f" + dead, "صحيفة", dead, weather("الرباط", "فاس", dead, 12));
    }

    assertThat(cut(news.rows())).isEmpty();
  }

  @Test
  void aFormulaFilledAnewOverManyDaysIsOneRowWithItsSlotsAndSomeFillings() {
    MadeNews news = new MadeNews(9);
    for (int day = 0; day < 30; day++) {
      news.add("t" + day, "صحيفة", 24 * day, weather(news.name(), news.name(), 10 + day, day));
      news.add("a" + day, "صحيفة", 24 * day, news.text(90));
    }

    Boilerplate found = found(news.rows());
    Map<String, String> cut = cut(found, news.rows());
    Row formula = found.table().collectAsList().get(0);

    assertThat(cut.keySet()).hasSize(30).allMatch(id -> id.startsWith("t"));
    assertThat(cut.get("t5")).contains("مع فرصة لهطول أمطار رعدية").doesNotContain("15");
    assertThat(found.table().collectAsList()).hasSize(1);
    assertThat(formula.<String>getAs("kind")).isEqualTo("FORMULA");
    assertThat(formula.<Integer>getAs("article_count")).isEqualTo(30);
    assertThat(formula.<Integer>getAs("day_count")).isEqualTo(30);
    assertThat(formula.<String>getAs("text"))
        .isEqualTo(
            "حالة الطقس المتوقعة اليوم في … تتوقع الهيئة العامة للأرصاد أن يكون الطقس غائما جزئيا"
                + " على مناطق … مع فرصة لهطول أمطار رعدية على المرتفعات وتكون درجة الحرارة العظمى"
                + " … درجة مئوية على السواحل أما الصغرى فتكون … درجة مئوية مع رياح سطحية خفيفة"
                + " السرعة");
    assertThat(formula.<String>getList(formula.fieldIndex("examples")))
        .hasSize(3)
        .allMatch(filling -> filling.split(" … ", -1).length == 4);
  }

  @Test
  void aFormulaIsFoundInArticlesThatWereNotThere(@TempDir Path folder) {
    MadeNews news = new MadeNews(9);
    for (int day = 0; day < 30; day++) {
      news.add("t" + day, "صحيفة", 24 * day, weather(news.name(), news.name(), 10 + day, day));
      news.add("a" + day, "صحيفة", 24 * day, news.text(90));
    }
    Models models = new Models(new Configuration(), folder.toUri().toString());
    models.save("boilerplate", BoilerplateModel.VERSION, found(news.rows()).model());
    BoilerplateModel model =
        models.load("boilerplate", BoilerplateModel.VERSION, BoilerplateModel.class);

    String filled = weather(news.name(), news.name(), 71, 9);
    ComparedText first = compared(model, news.text(20) + "\n" + filled);
    ComparedText same = compared(model, news.text(8) + "\n" + filled);
    ComparedText other = compared(model, weather(news.name(), news.name(), 62, 4));

    assertThat(first.text().marks()).isNotNull();
    assertThat(SharedText.of(first, same).isAll()).isTrue();
    assertThat(SharedText.of(first, other).isAll()).isFalse();
    assertThat(compared(model, news.text(90)).text().marks()).isNull();
  }

  private static ComparedText compared(BoilerplateModel model, String text) {
    PageText page = PageText.of(HashedTokens.of(text));
    return new ComparedText(
        MainText.without(page.tokens(), new BitSet(), model.formulaMarks(page)), 5);
  }

  @Test
  void theFillingsThatManyOutletsPublishOnTheirDayAreOneFormula() {
    MadeNews news = new MadeNews(10);
    for (int day = 0; day < 10; day++) {
      String text = weather(news.name(), news.name(), 10 + day, day);
      for (int outlet = 0; outlet < 8; outlet++) {
        String page = news.text(5 + outlet) + "\n" + text;
        news.add("t" + day + "-" + outlet, "صحيفة" + outlet, 24 * day + outlet, page);
      }
    }

    Boilerplate found = found(news.rows());

    assertThat(cut(found, news.rows())).hasSize(80);
    assertThat(found.table().where("kind = 'FORMULA'").collectAsList())
        .singleElement()
        .satisfies(row -> assertThat(row.<Integer>getAs("article_count")).isEqualTo(80))
        .satisfies(row -> assertThat(row.<String>getAs("source")).isNull());
  }

  @Test
  void aReportThatIsCopiedOverManyDaysWithChangedWordsIsNoFormula() {
    MadeNews news = new MadeNews(14);
    Random places = new Random(14);
    String[] report = news.text(120).split(" ");
    for (int day = 0; day < 8; day++) {
      String[] copy = report.clone();
      for (int changed = 0; changed < 6; changed++) {
        copy[places.nextInt(copy.length)] = news.name();
      }
      news.add("c" + day, "صحيفة" + day, 24 * day, String.join(" ", copy));
    }
    for (int i = 0; i < 60; i++) {
      news.add("a" + i, "وكالة", 3 * i, news.text(90));
    }

    assertThat(cut(news.rows())).isEmpty();
  }

  @Test
  void aCopyWithChangedWordsAmongJustEnoughOfOneReportIsNoFormula() {
    MadeNews news = new MadeNews(19);
    Random places = new Random(19);
    for (int report = 0; report < 10; report++) {
      String text = news.text(30) + " 2018 " + news.text(25) + " 340 " + news.text(25);
      String[] changed = text.split(" ");
      for (int word = 0; word < 4; word++) {
        changed[places.nextInt(changed.length)] = news.name();
      }
      news.add("r" + report, "وكالة", 24 * report, text);
      for (int day = 1; day < 4; day++) {
        news.add("c" + report + day, "صحيفة" + day, 24 * (report + day), text);
      }
      news.add("w" + report, "موقع", 24 * report + 3, String.join(" ", changed));
    }
    for (int i = 0; i < 60; i++) {
      news.add("a" + i, "وكالة", 3 * i, news.text(90));
    }

    assertThat(cut(news.rows())).isEmpty();
  }

  @Test
  void aShortTextBetweenASliderAndLeadsOfOthersIsKept() {
    MadeNews news = new MadeNews(20);
    List<String> titles = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      titles.add(news.text(9));
      // Many leads begin alike.
      texts.add("قال الناطق الرسمي باسم الوزارة " + news.text(25) + "\n" + news.text(20));
    }
    for (int i = 4; i < 80; i++) {
      StringBuilder page = new StringBuilder();
      for (int j = 1; j <= 4; j++) {
        page.append(titles.get(i - j)).append("\n");
      }
      page.append(texts.get(i));
      for (int j = 1; j <= 4; j++) {
        page.append("\n").append(lead(texts.get(i - j)));
      }
      news.add("a" + i, "صحيفة", i, page.toString());
    }
    for (int i = 80; i < 120; i++) {
      news.add("b" + i, "صحيفة", i, "قال الناطق الرسمي باسم الوزارة " + news.text(60));
    }

    Map<String, String> cut = cut(news.rows());

    for (int i = 8; i < 76; i++) {
      assertThat(cut.get("a" + i))
          .as("a" + i)
          .contains(titles.get(i - 1), lead(texts.get(i - 2)))
          .doesNotContain(texts.get(i).substring(40, 80));
    }
  }

  @Test
  void backgroundWithNumbersInItIsNoFormula() {
    MadeNews news = new MadeNews(15);
    String phrase = " جاء ذلك في بيان صحفي وزع على الصحفيين ";
    String background =
        news.text(20) + " 2018 " + news.text(25) + " 340 " + news.text(8) + " 17 " + news.text(9);
    for (int day = 0; day < 8; day++) {
      String text =
          news.text(25) + "\n" + background + "\n" + news.text(5) + phrase + news.text(25);
      news.add("b" + day, "صحيفة" + day, 24 * day, text);
    }
    for (int i = 0; i < 60; i++) {
      news.add("a" + i, "وكالة" + i, 3 * i, news.text(45) + phrase + news.text(45));
    }

    assertThat(cut(news.rows())).isEmpty();
  }

  @Test
  void updatesAboutATeaserThatStandsElsewhereInEachAreKept() {
    MadeNews news = new MadeNews(16);
    String[] story = {news.text(30), news.text(28), news.text(27), news.text(32)};
    List<String> teasers = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      if (i % 10 == 0) {
        teasers.add(news.text(30));
      }
      String teaser = teasers.get(i / 10);
      boolean isUpdate = i >= 43 && i < 47;
      int before = i % 4;
      StringBuilder page = new StringBuilder(news.text(isUpdate ? 12 : 30)).append("\n");
      for (int paragraph = 0; paragraph < 4; paragraph++) {
        page.append(paragraph == before ? teaser + "\n" : "");
        page.append(isUpdate ? story[paragraph] : news.text(30)).append("\n");
      }
      news.add((isUpdate ? "u" : "a") + i, "صحيفة", i, page.toString());
    }

    Map<String, String> cut = cut(news.rows());

    assertThat(cut.get("a42")).isEqualTo(teasers.get(4));
    for (int i = 43; i < 47; i++) {
      assertThat(cut.getOrDefault("u" + i, "")).as("u" + i).doesNotContain(story);
    }
  }

  @Test
  void theOrderOfRowsAndThePartitionsDoNotMatter() {
    MadeNews news = new MadeNews(11);
    for (int i = 0; i < 80; i++) {
      news.add("a" + i, "صحيفة", 24 * i, news.text(90) + "\n" + APPEAL);
      news.add("t" + i, "وكالة", 24 * i, weather(news.name(), news.name(), 10 + i, i));
    }
    List<Row> shuffled = new ArrayList<>(news.rows());
    Collections.shuffle(shuffled, new Random(1));

    Map<String, String> cut = cut(news.rows());

    assertThat(cut).hasSize(160);
    assertThat(cut(found(shuffled, 80_000), shuffled)).isEqualTo(cut);
  }

  @Test
  @Full
  void anAppealOnFiveThousandPagesIsCutFromEach() {
    MadeNews news = new MadeNews(12);
    for (int i = 0; i < 5_000; i++) {
      news.add("a" + i, "صحيفة", i, news.text(40) + "\n" + APPEAL);
    }

    assertThat(cut(news.rows())).hasSize(5_000);
  }

  private static String weather(String city, String coast, int high, int low) {
    return "حالة الطقس المتوقعة اليوم في "
        + city
        + " تتوقع الهيئة العامة للأرصاد أن يكون الطقس غائما جزئيا على مناطق "
        + coast
        + " مع فرصة لهطول أمطار رعدية على المرتفعات وتكون درجة الحرارة العظمى "
        + high
        + " درجة مئوية على السواحل أما الصغرى فتكون "
        + (100 + low)
        + " درجة مئوية مع رياح سطحية خفيفة السرعة";
  }

  private static Boilerplate found(List<Row> rows) {
    return found(rows, rows.size());
  }

  private static Boilerplate found(List<Row> rows, long atMost) {
    Dataset<Row> articles = MadeNews.table(rows);
    return Boilerplate.find(
        articles,
        articles.withColumn("title", lit(null).cast("string")).transform(new EncodeTokens()),
        atMost,
        BoilerplateOptions.defaults(),
        Store.inMemory(bytes -> {}));
  }

  /** What is cut from each article, its parts put together with line ends. */
  private static Map<String, String> cut(List<Row> rows) {
    return cut(found(rows), rows);
  }

  private static Map<String, String> cut(Boilerplate found, List<Row> rows) {
    Map<String, String> texts = new TreeMap<>();
    rows.forEach(row -> texts.put(row.getString(0), row.getString(4)));
    Map<String, String> cut = new TreeMap<>();
    for (Row article : found.parts().collectAsList()) {
      String text = texts.get(article.getString(0));
      HashedTokens tokens = HashedTokens.of(text);
      List<String> parts = new ArrayList<>();
      for (Row part : article.<Row>getList(1)) {
        parts.add(text.substring(tokens.begin(part.getInt(0)), tokens.end(part.getInt(1) - 1)));
      }
      cut.put(article.getString(0), String.join("\n", parts));
    }
    return cut;
  }
}
