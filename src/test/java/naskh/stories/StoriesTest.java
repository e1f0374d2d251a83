package naskh.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import naskh.SparkTest;
import naskh.job.JobOptions;
import naskh.job.NewsJob;
import naskh.job.Progress;
import naskh.tables.Table;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small corpora whose stories are plain to a reader. */
class StoriesTest {
  @TempDir static Path folder;

  private static final List<String> LINES = new ArrayList<>();

  @BeforeAll
  static void run() throws IOException {
    addBombings();
    addMatch();
    addStatement();
    addDesks();
    addCopies();
    addNotices();
    addOthers();
    runJob();
  }

  @Test
  void twoBombingsOnOneDayInTwoTownsAreTwoStories() {
    assertThat(stories()).contains("baghdad-1 baghdad-2", "kabul-1 kabul-2");
  }

  @Test
  void aMatchIsOneStoryBeforeItAndAnotherAfterIt() {
    assertThat(stories()).contains("after-1 after-2", "before-1 before-2");
  }

  @Test
  void aStatementAndTheReactionToItAreTwoStories() {
    assertThat(stories()).contains("reaction-1 reaction-2", "statement-1 statement-2");
  }

  @Test
  void twoDesksThatTellOneEventInTheirOwnWordsAreOneStory() {
    assertThat(stories()).contains("desk-1 desk-2");
  }

  @Test
  void anEventIsOneStoryHoweverOftenItIsCopied() {
    Row story =
        Table.STORIES.read(SparkTest.session(), output()).where("story_id = 'copy-0'").first();

    assertThat(story.<Integer>getAs("size")).isEqualTo(31);
    assertThat(story.<Integer>getAs("report_count")).isEqualTo(2);
    assertThat(story.<String>getList(story.fieldIndex("terms")))
        .contains("السفينة", "إيفر")
        .doesNotContain("في", "بعد");
  }

  @Test
  void neitherMissingDatesNorEqualTitlesMakeAStory() {
    assertThat(members()).noneMatch(row -> row.<String>getAs("article_id").startsWith("undated"));
  }

  @Test
  void oneNoticeUnderTwoTitlesIsACopyButNoStory() {
    assertThat(
            Table.COPIES
                .read(SparkTest.session(), output())
                .where("later_id = 'notice-2' and earlier_id = 'notice-1'")
                .count())
        .isEqualTo(1);
    assertThat(members()).noneMatch(row -> row.<String>getAs("article_id").startsWith("notice"));
  }

  @Test
  void aMemberTellsHowMuchItIsLikeTheMostCentralOne() {
    List<Row> ofBaghdad =
        members().stream().filter(row -> row.getAs("story_id").equals("baghdad-1")).toList();

    assertThat(ofBaghdad).extracting(row -> row.<Double>getAs("similarity")).contains(1.0);
    assertThat(ofBaghdad)
        .allMatch(
            row -> row.<Double>getAs("similarity") > 0.1 && row.<Double>getAs("similarity") <= 1);
  }

  @Test
  void theOrderOfArticlesDoesNotMatter() throws IOException {
    List<Row> members = members();
    Collections.shuffle(LINES, new Random(1));

    runJob();

    assertThat(members()).isEqualTo(members);
  }

  private static void addNotices() throws IOException {
    String notice = "جميع المقالات المنشورة تمثل رأي كتابها فقط.";
    add("notice-1", "صحيفة", "2021-07-02", "طه حسين وأيامه", notice);
    add("notice-2", "صحيفة", "2021-07-20", "شعراء يعشقون أنديتهم", notice);
  }

  private static void addBombings() throws IOException {
    String day = "2021-07-19";
    add(
        "baghdad-1",
        "وكالة",
        day,
        "تفجير في سوق شعبي شرقي بغداد",
        "قتل خمسة وعشرون شخصا على الأقل وأصيب العشرات في تفجير عبوة ناسفة داخل سوق الوحيلات بمدينة"
            + " الصدر شرقي العاصمة العراقية بغداد عشية عيد الأضحى، وقال مصدر في الشرطة العراقية إن"
            + " النساء والأطفال بين الضحايا.");
    add(
        "baghdad-2",
        "صحيفة",
        day,
        "عشرات القتلى والجرحى بانفجار في مدينة الصدر",
        "أعلنت خلية الإعلام الأمني العراقية أن انفجارا وقع في سوق الوحيلات بمدينة الصدر في بغداد"
            + " وأوقع قتلى وجرحى كانوا يتسوقون للعيد، وأمر رئيس الوزراء مصطفى الكاظمي بتوقيف قائد"
            + " القوة المسؤولة عن السوق.");
    add(
        "kabul-1",
        "وكالة",
        day,
        "انفجار يستهدف حافلة ركاب غربي كابل",
        "قتل أربعة أشخاص وأصيب أحد عشر في انفجار لغم لاصق بحافلة ركاب في حي كوتي سانغي غربي العاصمة"
            + " الأفغانية كابل، وقال متحدث باسم شرطة كابل إن طالبان لم تعلن مسؤوليتها عن الهجوم.");
    add(
        "kabul-2",
        "صحيفة",
        day,
        "ضحايا في هجوم على حافلة بالعاصمة الأفغانية",
        "أفادت وزارة الداخلية الأفغانية بأن لغما لاصقا انفجر في حافلة ركاب بحي كوتي سانغي في كابل"
            + " ما أدى إلى مقتل أربعة مدنيين، ونقل المصابون إلى مستشفى قريب في العاصمة الأفغانية.");
  }

  private static void addMatch() throws IOException {
    add(
        "before-1",
        "وكالة",
        "2021-07-09",
        "ميسي يتطلع إلى لقبه الأول مع الأرجنتين",
        "يستعد منتخب الأرجنتين لمواجهة البرازيل في نهائي كوبا أميركا على ملعب ماراكانا، وأكمل المدرب"
            + " سكالوني تدريبات فريقه استعدادا للمباراة المرتقبة، ولم يكشف عن تشكيلته، ويغيب المدافع"
            + " روميرو على الأرجح بسبب إصابة في الركبة.");
    add(
        "before-2",
        "صحيفة",
        "2021-07-09",
        "تدريبات أخيرة للأرجنتين قبل النهائي المرتقب",
        "أنهى المدرب سكالوني استعدادات منتخب الأرجنتين للمباراة المرتقبة أمام البرازيل في كوبا أميركا"
            + " ورفض أن يكشف تشكيلته، وقال إن إصابة المدافع روميرو في الركبة تبقي مشاركته محل شك.");
    add(
        "after-1",
        "وكالة",
        "2021-07-11",
        "الأرجنتين بطلة كوبا أميركا بهدف دي ماريا",
        "توج منتخب الأرجنتين بلقب كوبا أميركا بعد فوزه على البرازيل بهدف دون رد سجله دي ماريا في"
            + " الدقيقة الثانية والعشرين بتسديدة ساقطة فوق الحارس إيدرسون، وحمل ميسي الكأس باكيا"
            + " واحتفل الآلاف في بوينس آيرس.");
    add(
        "after-2",
        "صحيفة",
        "2021-07-11",
        "دي ماريا يمنح الأرجنتين الكأس واحتفالات في بوينس آيرس",
        "احتفل الآلاف في شوارع بوينس آيرس بفوز الأرجنتين بالكأس على حساب البرازيل، وسجل دي ماريا"
            + " الهدف الوحيد بتسديدة ساقطة فوق الحارس إيدرسون في الدقيقة الثانية والعشرين، وبكى ميسي"
            + " وهو يحمل الكأس.");
  }

  private static void addStatement() throws IOException {
    add(
        "statement-1",
        "وكالة",
        "2021-09-15",
        "أستراليا تعلن بناء غواصات نووية مع واشنطن ولندن",
        "أعلن رئيس الوزراء الأسترالي سكوت موريسون شراكة أمنية باسم أوكوس مع الولايات المتحدة"
            + " وبريطانيا تحصل بلاده بموجبها على ثماني غواصات تعمل بالدفع النووي تبنى في أديلايد،"
            + " وقال إن الاتفاق يضمن أمن المحيطين الهندي والهادئ لعقود.");
    add(
        "statement-2",
        "صحيفة",
        "2021-09-15",
        "موريسون يكشف عن تحالف أوكوس",
        "كشف سكوت موريسون رئيس وزراء أستراليا عن تحالف أوكوس الذي يضم واشنطن ولندن، وبموجب الشراكة"
            + " الأمنية الجديدة ستبنى في أديلايد ثماني غواصات تعمل بالدفع النووي لضمان أمن المحيطين"
            + " الهندي والهادئ.");
    add(
        "reaction-1",
        "وكالة",
        "2021-09-17",
        "باريس تستدعي سفيريها احتجاجا على إلغاء الصفقة",
        "استدعت فرنسا سفيريها لدى واشنطن وكانبيرا للتشاور في خطوة لا سابق لها، وقال وزير الخارجية جان"
            + " إيف لودريان إن إلغاء صفقة القرن لمجموعة نافال طعنة في الظهر وكذب وازدواجية تمس مفهوم"
            + " التحالفات.");
    add(
        "reaction-2",
        "صحيفة",
        "2021-09-17",
        "لودريان: ما حدث طعنة في الظهر",
        "وصف لودريان وزير الخارجية الفرنسي إلغاء كانبيرا صفقة مجموعة نافال بأنه طعنة في الظهر وكذب"
            + " وازدواجية، وأعلن استدعاء سفيري فرنسا للتشاور بطلب من الرئيس إيمانويل ماكرون.");
  }

  /** Few words in common: names, a place, and what happened. */
  private static void addDesks() throws IOException {
    add(
        "desk-1",
        "وكالة",
        "2021-04-17",
        "الملكة إليزابيث تودع زوجها في وندسور",
        "شيع جثمان الأمير فيليب دوق إدنبرة إلى مثواه في كنيسة القديس جورج بقلعة وندسور، وجلست الملكة"
            + " إليزابيث وحيدة بسبب قيود الجائحة فيما اقتصر الحضور على ثلاثين شخصا من الأسرة المالكة.");
    add(
        "desk-2",
        "صحيفة",
        "2021-04-17",
        "جنازة الأمير فيليب: وداع بلا حشود",
        "ودعت بريطانيا الأمير فيليب في مراسم دفن صغيرة حضرها ثلاثون من أقاربه داخل قلعة وندسور، وسار"
            + " ولي العهد تشارلز وإخوته خلف سيارة لاند روفر صممها دوق إدنبرة بنفسه لنعشه، ووقف"
            + " البريطانيون دقيقة صمت.");
  }

  private static void addCopies() throws IOException {
    String text =
        "أعلنت هيئة قناة السويس المصرية تعويم السفينة الجانحة إيفر غيفن بعد ستة أيام من تعطل الملاحة في"
            + " الممر المائي، وقال رئيس الهيئة أسامة ربيع إن القاطرات نجحت في تحريك السفينة العملاقة"
            + " فجرا مع ارتفاع المد وإن قوافل السفن المنتظرة ستعبر تباعا خلال أيام.";
    for (int i = 0; i < 30; i++) {
      add("copy-" + i, "موقع " + i, "2021-03-29", "تعويم السفينة الجانحة في قناة السويس", text);
    }
    add(
        "other",
        "صحيفة",
        "2021-03-29",
        "عودة الملاحة إلى قناة السويس بعد تعويم إيفر غيفن",
        "استؤنفت حركة الملاحة في قناة السويس عقب نجاح القاطرات في تعويم سفينة الحاويات العملاقة إيفر"
            + " غيفن، وأكد أسامة ربيع رئيس هيئة القناة عبور أولى السفن المنتظرة عند المد.");
  }

  private static void addOthers() throws IOException {
    String[] subjects = {
      "ارتفعت أسعار القمح في بورصة شيكاغو بعد موجة جفاف ضربت سهول أميركا الشمالية وأضرت بالمحاصيل",
      "افتتح الوزير مستشفى للأطفال في البلدة الجبلية بعد سنوات من التأخير ونقص الأطباء والممرضين",
      "اكتشف فلكيون كوكبا يدور حول نجم قزم أحمر على بعد أربعين سنة ضوئية بواسطة تلسكوب فضائي جديد",
      "فازت الرواية الجزائرية بجائزة أدبية رفيعة وأشادت لجنة التحكيم بلغتها وبنائها وشخصياتها",
      "أضرب عمال المطارات احتجاجا على خفض الرواتب فألغيت مئات الرحلات وتكدس المسافرون في الصالات"
    };
    for (int i = 0; i < subjects.length; i++) {
      add("undated-" + i, "موقع", null, "أخبار منوعة", subjects[i]);
    }
  }

  private static void add(String id, String source, String day, String title, String text)
      throws IOException {
    Map<String, String> article = new TreeMap<>();
    article.put("id", id);
    article.put("source", source);
    article.put("title", title);
    article.put("text", text);
    if (day != null) {
      article.put("published", day + "T12:00:00Z");
    }
    LINES.add(new ObjectMapper().writeValueAsString(article));
  }

  private static String output() {
    return folder.resolve("out").toString();
  }

  private static void runJob() throws IOException {
    Path input = folder.resolve("news.jsonl");
    Files.write(input, LINES);
    JobOptions defaults = JobOptions.defaults(List.of(input.toString()), output());
    NewsJob.run(
        SparkTest.session(),
        new JobOptions(
            defaults.inputs(),
            defaults.output(),
            true,
            false,
            defaults.until(),
            defaults.read(),
            defaults.copies(),
            defaults.terms(),
            defaults.stories(),
            defaults.topics(),
            defaults.owners(),
            null),
        Progress.silent());
  }

  /** The ids of each story. */
  private static List<String> stories() {
    Map<String, TreeSet<String>> stories = new TreeMap<>();
    for (Row row : members()) {
      stories
          .computeIfAbsent(row.getAs("story_id"), id -> new TreeSet<>())
          .add(row.getAs("article_id"));
    }
    return stories.values().stream().map(ids -> String.join(" ", ids)).sorted().toList();
  }

  private static List<Row> members() {
    return Table.STORY_MEMBERS
        .read(SparkTest.session(), output())
        .orderBy("article_id")
        .collectAsList();
  }
}
