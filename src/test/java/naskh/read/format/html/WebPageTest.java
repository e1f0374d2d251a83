package naskh.read.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import naskh.Full;
import naskh.read.dates.Dates;
import naskh.read.fields.Field;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTest {
  private static final String ADDRESS = "https://news.example/2024/05/14/bridge";

  /** Long enough for an article of its own. */
  private static final String PROSE =
      "<p>افتتح رئيس البلدية الجسر الجديد صباح اليوم، بعد ثلاث سنوات من العمل المتواصل، وقال إن"
          + " المشروع اكتمل قبل موعده.</p><p>وأوضح المشرف على المشروع أن طول الجسر يبلغ ألف متر،"
          + " وأن كلفته بلغت أربعين مليون دينار، دفعت الحكومة نصفها.</p>";

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "wordpress",
        "tables",
        "hashed",
        "breaks",
        "drupal",
        "amp",
        "cards",
        "live",
        "microdata",
        "unclosed",
        "regions",
        "wysiwyg",
        "spans",
        "next-article",
        "nuke",
        "joomla",
        "elementor",
        "react",
        "discussion",
        "newspaper",
        "agency",
        "opinion",
        "sharepoint",
        "magazine",
        "oldphp",
        "embedded",
        "frontpage",
        "infinite",
        "coverage",
        "blog"
      })
  void arabicLayoutsGiveTheArticleAndNothingElse(String layout) throws IOException {
    List<String> paragraphs = resource("paragraphs.txt").lines().toList();
    String html = resource(layout + ".html");
    for (int i = 0; i < paragraphs.size(); i++) {
      html = html.replace("{" + (i + 1) + "}", paragraphs.get(i));
    }
    WebPage page = WebPage.of(html, "https://news.example/n/151");
    assertThat(value(page, Field.TEXT).split("\n+", -1)).containsExactlyElementsOf(paragraphs);
    assertThat(value(page, Field.TITLE)).endsWith("افتتاح الجسر الجديد في مرفأ السلام");
    Instant published =
        new Dates(ZoneOffset.UTC).read(value(page, Field.PUBLISHED)).orElseThrow().dayFirst();
    assertThat(published).isBetween("2024-05-14T00:00:00Z", "2024-05-14T23:59:59Z");
    assertThat(page.refusal()).isEmpty();
  }

  @Test
  void aPageInAFieldOfARecordIsTakenApart() {
    String page =
        "<!DOCTYPE html><html><head><title>افتتاح الجسر</title></head><body><nav><a href='/'>"
            + "الرئيسية</a></nav><article><h1>افتتاح الجسر</h1>"
            + PROSE
            + "</article></body></html>";
    RawRecord stored = StoredPages.read(RawRecord.of(1, fields("url", ADDRESS, "html", page)));
    assertThat(stored.value("html", "")).contains("افتتح رئيس البلدية").doesNotContain("الرئيسية");
    assertThat(stored.fields())
        .containsEntry("url", ADDRESS)
        .containsEntry("title", "افتتاح الجسر");
    RawRecord titled = RawRecord.of(1, fields("title", "ع", "html", page));
    assertThat(StoredPages.read(titled).fields()).containsEntry("title", "ع");
    String list = "<html><title>قائمة</title><a href='/1'>خبر</a></html>";
    assertThat(StoredPages.read(RawRecord.of(1, fields("html", list, "a", "b"))).reason())
        .isEqualTo(Reason.NO_ARTICLE);
  }

  @Test
  void aPageBesideATextAndAFragmentStay() {
    RawRecord both = RawRecord.of(1, fields("text", "نص", "html", "<html><title>ع</title>"));
    RawRecord fragment = RawRecord.of(1, fields("html", "<html><body><p>نص</p></body>", "a", "b"));
    assertThat(StoredPages.read(both)).isSameAs(both);
    assertThat(StoredPages.read(fragment)).isSameAs(fragment);
  }

  private static Map<String, Object> fields(
      String name, String value, String otherName, String otherValue) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(name, value);
    fields.put(otherName, otherValue);
    return fields;
  }

  @Test
  void paragraphsArePartedByAnEmptyLine() {
    String text = value(page("", PROSE), Field.TEXT);
    assertThat(text.split("\n\n", -1)).hasSize(2);
    assertThat(text).doesNotContain("\n\n\n");
  }

  @Test
  void jsonLdComesBeforeMetaAndMetaBeforeTheText() {
    String jsonLd =
        "<script type='application/ld+json'>[{'@type':['Thing','NewsArticle'],"
            + "'datePublished':'2024-05-14T09:00:00Z','author':[{'name':'ليلى'},'سامي'],"
            + "'articleSection':['محليات','مدن'],'publisher':{'@id':'#p'}},"
            + "{'@id':'#p','@type':'Organization','name':'الضفة'},]</script>";
    String meta =
        "<meta name='DC.date.issued' content='2023-01-01'><meta name='author' content='هيثم'>"
            + "<meta property='article:section' content='رأي'>";
    String body = "<h1>افتتاح الجسر</h1><time datetime='2022-02-02'>أمس</time>" + PROSE;

    WebPage described = page(jsonLd.replace('\'', '"') + meta, body);
    assertThat(value(described, Field.PUBLISHED)).isEqualTo("2024-05-14T09:00:00Z");
    assertThat(value(described, Field.AUTHOR)).isEqualTo("ليلى, سامي");
    assertThat(value(described, Field.CATEGORY)).isEqualTo("محليات");
    assertThat(value(described, Field.SOURCE)).isEqualTo("الضفة");

    WebPage withMeta = page(meta, body);
    assertThat(value(withMeta, Field.PUBLISHED)).isEqualTo("2023-01-01");
    assertThat(value(withMeta, Field.AUTHOR)).isEqualTo("هيثم");
    assertThat(value(withMeta, Field.CATEGORY)).isEqualTo("رأي");

    assertThat(value(page("", body), Field.PUBLISHED)).isEqualTo("2022-02-02");
    assertThat(value(page("", PROSE), Field.PUBLISHED)).isEqualTo("2024-05-14");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":\"Article\",\"headline\":\"عنوان"
            + " الخبر\"}]}",
        "<!-- {\"@type\":\"ReportageNewsArticle\",\"headline\":\"عنوان الخبر\",} -->",
        "{\"@type\":\"https://schema.org/BlogPosting\",\"headline\":[\"عنوان الخبر\"]}",
        "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"NewsArticle\",\"headline\":\"عنوان"
            + " الخبر\"}}"
      })
  void jsonLdIsReadInEveryShapeItComesIn(String json) {
    WebPage page = page("<script type='application/ld+json'>" + json + "</script>", PROSE);
    assertThat(value(page, Field.TITLE)).isEqualTo("عنوان الخبر");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"headline\":\"عنوان",
        "{\"@type\":\"NewsArticle\",\"author\":{\"name\":{\"@id\":\"x\"},\"@id\":\"x\"}}",
        "{\"@id\":\"x\",\"name\":{\"@id\":\"x\"},\"@type\":\"Article\",\"author\":{\"@id\":\"x\"}}",
        "{\"@type\":{\"a\":1},\"headline\":{}}",
        "null",
        "}{",
        ""
      })
  void brokenJsonLdIsPassedOver(String json) {
    WebPage page = page("<script type='application/ld+json'>" + json + "</script>", PROSE);
    assertThat(page.refusal()).isEmpty();
    assertThat(page.fields().get(Field.AUTHOR.label())).isNull();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "og:site_name confirms it; قمة عربية في بغداد | صحيفة الضفة; صحيفة الضفة; ; قمة عربية في"
            + " بغداد",
        "before the headline; صحيفة الضفة - قمة عربية في بغداد; صحيفة الضفة; ; قمة عربية في بغداد",
        "the heading confirms it; قمة عربية في بغداد - سياسة - الضفة; ; قمة عربية في بغداد; قمة"
            + " عربية في بغداد",
        "nothing confirms it; بغداد - القاهرة; ; ; بغداد - القاهرة",
        "a heading of all pages; قمة عربية في بغداد; ; النشرة البريدية; قمة عربية في بغداد",
      })
  void titlesLoseTheNameOfTheSite(
      String rule, String title, String site, String heading, String headline) {
    String head = "<title>" + title + "</title>";
    head += site == null ? "" : "<meta property='og:site_name' content='" + site + "'>";
    String body = heading == null ? PROSE : "<h1>" + heading + "</h1>" + PROSE;
    assertThat(value(page(head, body), Field.TITLE)).isEqualTo(headline);
  }

  @Test
  void aHeadlineThatBreaksOffIsTakenFromAnotherPlace() {
    String head =
        "<meta property='og:title' content='قمة عربية طارئة في بغداد تبحث...'>"
            + "<title>قمة عربية طارئة في بغداد تبحث ملف المياه</title>";
    assertThat(value(page(head, PROSE), Field.TITLE))
        .isEqualTo("قمة عربية طارئة في بغداد تبحث ملف المياه");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "of the site, https://www.news.example/a, https://www.news.example/a",
    "relative, /a?x=1, https://news.example/a?x=1",
    "of another site, https://other.example/a, https://news.example/2024/05/14/bridge",
    "the front page, https://news.example/, https://news.example/2024/05/14/bridge",
    "no address, javascript:void(0), https://news.example/2024/05/14/bridge"
  })
  void theCanonicalAddressIsOfTheSameSite(String rule, String link, String url) {
    WebPage page = page("<link rel=canonical href='" + link + "'>", PROSE);
    assertThat(value(page, Field.URL)).isEqualTo(url);
  }

  @Test
  void withoutAnAddressThePageNamesItself() {
    String head = "<meta property='og:url' content='https://news.example/a'>";
    assertThat(WebPage.of(head + PROSE, null).fields())
        .containsEntry(Field.URL.label(), "https://news.example/a");
    assertThat(WebPage.of(PROSE, null).fields()).containsEntry(Field.URL.label(), null);
  }

  @Test
  void aSourceIsANameAndNoAddress() {
    String head = "<meta property='og:site_name' content='www.news.example'>";
    assertThat(page(head, PROSE).fields()).containsEntry(Field.SOURCE.label(), null);
  }

  @Test
  void aTextThatAProgramWouldWriteIsTakenFromTheDescription() {
    String body = PROSE.replaceAll("<[^>]*>", " ").repeat(2).strip();
    String json = "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body + "\"}";
    WebPage page =
        page("<script type='application/ld+json'>" + json + "</script>", "<div id=root></div>");
    assertThat(value(page, Field.TEXT)).isEqualTo(body);
    assertThat(page.refusal()).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "<title>الصفحة غير موجودة</title><p>عذرا، الصفحة التي طلبتها نقلت أو حذفت.</p>; error page",
        "<title>404 Not Found</title><h1>Not Found</h1>; error page",
        "<title>Just a moment...</title><p>Checking your browser.</p>; check for robots",
        "<title>الضفة</title><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع، ونشاركها مع"
            + " شركائنا.</p>; consent",
        "<title>خبر عاجل من بغداد</title><p>قليل من الكلام.</p>; too little text: 15 characters",
        "<frameset cols='20%,80%'><frame src=a><frame src=b></frameset>; too little text",
        "; too little text"
      })
  void pagesWithoutAnArticleAreRefused(String html, String reason) {
    assertThat(WebPage.of(html == null ? "" : html, ADDRESS).refusal().orElse("")).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "flash news, article, أعلنت البلدية قبل قليل افتتاح الجسر الجديد أمام حركة السير في الاتجاهين"
        + " بعد ثلاث سنوات., ",
    "of a page that does not say so, website, أعلنت البلدية قبل قليل افتتاح الجسر الجديد أمام"
        + " حركة السير في الاتجاهين بعد ثلاث سنوات., too little text",
    "a few words, article, أعلنت البلدية قبل قليل افتتاح الجسر الجديد., too little text",
    "text that breaks off, article, أعلنت البلدية قبل قليل افتتاح الجسر الجديد أمام حركة السير في"
        + " الاتجاهين بعد ثلاث..., too little text",
    "a wall, article, سجل الدخول أو أنشئ حسابا مجانيا لمتابعة القراءة. يتيح لك الحساب المجاني قراءة"
        + " خمس مواد شهريا., for subscribers",
    "a request, article, نستخدم نحن وشركاؤنا ملفات تعريف الارتباط والبيانات من أجل تقديم خدماتنا"
        + " وصيانتها دائما., consent"
  })
  void oneSentenceIsAnArticleWhereThePageSaysSo(
      String rule, String type, String text, String reason) {
    String title = "افتتاح الجسر الجديد في المدينة";
    String head = "<title>" + title + "</title><meta property=og:type content=" + type + ">";
    Optional<String> refusal = page(head, "<h1>" + title + "</h1><p>" + text + "</p>").refusal();
    assertThat(refusal.isPresent()).isEqualTo(reason != null);
    assertThat(refusal.orElse("")).contains(reason == null ? "" : reason);
  }

  @Test
  void listsOfArticlesAreRefused() {
    String links =
        "<li><a href=/1>البلدية تعلن عن خطة لتوسعة المدارس في الأحياء الجنوبية</a></li>".repeat(40);
    String card =
        "<div class=c><h3><a href=/2>أمطار غزيرة تغلق طرقا في الشمال</a></h3><p>أغلقت الأمطار"
            + " الغزيرة عددا من الطرق الجبلية، وحذرت السلطات السائقين من السيول.</p></div>";
    assertThat(page("<title>أخبار</title>", "<ul>" + links + "</ul>").refusal().orElse(""))
        .contains("list of links");
    assertThat(page("<title>أخبار</title>", card.repeat(30)).refusal().orElse(""))
        .contains("list of links");
    assertThat(page("<title>الضفة</title>", PROSE + "<ul>" + links + "</ul>").refusal().orElse(""))
        .contains("list of links");
    String headline = "<title>افتتاح الجسر الجديد في المدينة</title>";
    String heading = "<h1>افتتاح الجسر الجديد في المدينة</h1>";
    assertThat(page(headline, heading + PROSE + "<ul>" + links + "</ul>").refusal()).isEmpty();
  }

  @Test
  void commentsMayBeLongerThanTheArticle() {
    String comments = "<div id=comments>" + PROSE.replace("البلدية", "القراء").repeat(9) + "</div>";
    assertThat(value(page("", "<div>" + PROSE + "</div>" + comments), Field.TEXT))
        .isEqualTo(value(page("", PROSE), Field.TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=r><div>سعيد من الرباط</div><div>14-5-2024 10:01</div><div>{}</div></div>",
        "<table class=r><tr><td>7 - سعيد &nbsp; 14/05/2024<br>{}</table>"
      })
  void commentsBesideTheTextAreKnownByTheirNamesAndDays(String comment) {
    String said = "هذا ما كنا ننتظره منذ سنوات طويلة، وننتظر أن يكتمل الطريق أيضا.";
    String article = "<div class=t>" + PROSE + "</div>";
    String three = "<div>" + article + comment.replace("{}", said).repeat(3) + "</div>";
    assertThat(value(page("", three), Field.TEXT)).isEqualTo(value(page("", PROSE), Field.TEXT));
    String two = "<div>" + article + comment.replace("{}", said).repeat(2) + "</div>";
    assertThat(value(page("", two), Field.TEXT)).as("may be of the article").contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "a field for an address, <input type=email>, true",
    "a field for words, <input>, true",
    "several lines, <textarea></textarea>, true",
    "a button, <input type=button value=طباعة>, false",
    "what the page remembers, <input type=hidden value=7>, false"
  })
  void aBoxInWhichReadersCanWriteIsNoText(String rule, String field, boolean box) {
    String offer =
        "مختارات من أبرز القصص والتحليلات تصلك كل صباح إلى بريدك، مجانا ومن دون إعلانات.";
    String article =
        PROSE + "<div class=x7><div>" + offer + "</div><form>" + field + "</form></div>" + PROSE;
    assertThat(value(page("", article), Field.TEXT).contains(offer)).isEqualTo(!box);
    assertThat(value(page("", "<form>" + article + "</form>"), Field.TEXT))
        .as("a page of one form")
        .startsWith("افتتح");
  }

  @ParameterizedTest
  @CsvSource({
    "a newsletter, اشترك في نشرة «صباح الضيعة» لتصلك كل اثنين, false",
    "a disclaimer, الآراء المنشورة في الموقع تعبر عن أصحابها ولا يتحمل الموقع أي مسؤولية عنها., false",
    "a participation, اشترك في نشر الكتاب معهد البحوث وجامعة المدينة في العام الماضي., true",
    "an opinion, الآراء التي سمعناها من السكان تعبر عن غضب كبير من تأخر العمل في الجسر., true"
  })
  void whatTheSiteSaysOfItselfIsNoText(String rule, String line, boolean text) {
    assertThat(value(page("", PROSE + "<p>" + line + "</p>" + PROSE), Field.TEXT).contains(line))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "a dateline, الصفا 17 رمضان 1445 هـ الموافق 27 مارس 2024 م وأخ, true",
    "a date, الأربعاء 17 رمضان 1445 هـ الموافق 27 مارس 2024 م 10:15, false",
    "a label, نشر في صفحة المحليات يوم الأربعاء الموافق 27 مارس 2024 م, false"
  })
  void aDatelineAboveTheTextBelongsToIt(String rule, String line, boolean text) {
    String sentences = PROSE.replace("<p>", "").replace("</p>", "<br><br>");
    String page = "<h1>الجسر الجديد في الصفا</h1><div>" + line + "<br><br>" + sentences + "</div>";
    assertThat(value(page("", page), Field.TEXT).contains(line)).isEqualTo(text);
  }

  @Test
  void linksForSharingAboveAShortTextDoNotMakeItACard() {
    String share =
        "<div class=social-icons><a href=/f>انقر للمشاركة على فيسبوك</a><a href=/t>انقر للمشاركة"
            + " على تويتر</a></div>";
    String page = "<h1>افتتاح الجسر الجديد في المدينة</h1><div class=a>" + share + PROSE + "</div>";
    assertThat(value(page("", page), Field.TEXT)).isEqualTo(value(page("", PROSE), Field.TEXT));
  }

  @ParameterizedTest
  @CsvSource({"no-share, true", "td-no-sidebar, true", "with-ads, true", "share, false"})
  void aNameMayDenyWhatItNames(String name, boolean text) {
    String about = "<p>ويبقى السؤال المطروح في المدينة: هل تكفي هذه الخطوة وحدها؟</p>";
    String part = "<div class='" + name + "'>" + about + "</div>";
    assertThat(value(page("", PROSE + part), Field.TEXT).contains("هل تكفي")).isEqualTo(text);
  }

  @Test
  void theTextOfACardIsNotTakenForAShortArticle() {
    String card =
        "<div class=r><div><a href=/2>أمطار غزيرة تغلق طرقا في الشمال</a></div><div><p>أغلقت الأمطار"
            + " الغزيرة عددا من الطرق الجبلية، وحذرت السلطات السائقين من السيول.</p></div></div>";
    String flash = "أعلنت البلدية قبل قليل افتتاح الجسر الجديد أمام حركة السير.";
    String page = "<h1>افتتاح الجسر الجديد في المدينة</h1><div><p>" + flash + "</p></div>";
    assertThat(value(page("", page + card.repeat(5)), Field.TEXT)).isEqualTo(flash);
  }

  @Test
  void aShortTextAmongManyBoxesIsReadWhole() {
    String box = "<div class=share><a href=/f>فيسبوك</a></div>";
    String page = "<h1>افتتاح الجسر الجديد في المدينة</h1>" + PROSE + box.repeat(5);
    assertThat(value(page("", "<div>" + page + "</div>"), Field.TEXT))
        .isEqualTo(value(page("", PROSE), Field.TEXT));
  }

  @Test
  void smallBoxesDoNotPartASummaryFromTheText() {
    String box = "<div class=share><a href=/f>فيسبوك</a></div>";
    String summary = "<p>ننقل إليكم هنا وقائع افتتاح الجسر الجديد في المدينة، دقيقة بعد دقيقة.</p>";
    String text = "<div class=s>" + summary + "</div><div class=t>" + PROSE + "</div>";
    String page = "<h1>افتتاح الجسر الجديد في المدينة</h1>" + text + box.repeat(2);
    assertThat(value(page("", "<div>" + page + "</div>"), Field.TEXT))
        .isEqualTo(value(page("", summary + PROSE), Field.TEXT));
  }

  @Test
  void labelsSideBySideAreParted() {
    String labels = "<div><span>سالم</span><span class=x1>30 يناير 2024 - 17:05</span></div>";
    String word = "<p>افتتحت <b>مد</b><span class=x2>رسة</span> جديدة في المدينة صباح اليوم.</p>";
    String title = "<h1>افتتاح الجسر الجديد في المدينة</h1>";
    WebPage page = WebPage.of("<body>" + title + labels + word + PROSE, null);
    assertThat(value(page, Field.PUBLISHED)).isEqualTo("30 يناير 2024 - 17:05");
    assertThat(value(page, Field.TEXT)).contains("افتتحت مدرسة جديدة");
  }

  @Test
  void aPartThatMayBeCommentedOnIsNoComment() {
    String article = "<div class='post comments-open'>" + PROSE + "</div>";
    assertThat(value(page("", article), Field.TEXT)).isEqualTo(value(page("", PROSE), Field.TEXT));
  }

  /** Tens of thousands of elements: cost that grew with their square would pass the bound. */
  @ParameterizedTest
  @MethodSource("hostile")
  void aPageOfOneThingRepeatedIsReadInBoundedTime(String unit) {
    assertThat(refusal(unit.repeat(300_000 / unit.length()), Duration.ofSeconds(15))).isNotNull();
  }

  @Full
  @ParameterizedTest
  @MethodSource("hostile")
  void tenMillionCharactersOfOneThingAreReadInBoundedTime(String unit) {
    assertThat(refusal(unit.repeat(10_000_000 / unit.length()), Duration.ofMinutes(2))).isNotNull();
  }

  static Stream<String> hostile() {
    return Stream.of(
        "<div>",
        "<table><tr><td>",
        "<p>نص طويل بعض الشيء، فيه فاصلة وفيه كلام<div>",
        "<div class='author byline' itemprop=author>",
        "<b><i><p>",
        "<h1><div>ا",
        "<a href=x><h3>",
        "<ul><li><a href=x>رابط</a>",
        "<br>نص",
        "<script></script>",
        "<meta name=date content=x>",
        "<div style='display:none' class=",
        "<script type='application/ld+json'>[",
        "<script type='application/ld+json'>{\"@type\":\"Article\"}</script>",
        "<time>",
        "<",
        "&#",
        "<title> - ",
        "\u200f",
        " ");
  }

  private static String refusal(String html, Duration bound) {
    return Assertions.assertTimeoutPreemptively(
        bound, () -> WebPage.of(html, ADDRESS).refusal().orElse(""));
  }

  @Test
  void noInputMakesItFail() {
    String[] pieces = {
      "<div class='article'>",
      "</div>",
      "<p>",
      "</p>",
      "<table>",
      "<td>",
      "</table>",
      "<a href='",
      "'>",
      "</a>",
      "<script type=application/ld+json>",
      "{\"@type\":\"Article\",",
      "\"author\":[",
      "}",
      "]",
      "</script>",
      "<h1>",
      "<title>",
      " | ",
      "</title>",
      "<meta property=og:title content='",
      "<link rel=canonical href='",
      "http://[::1",
      "%zz",
      "<time datetime=",
      "نص، ونص آخر طويل. ",
      "\u0000",
      "\ud800",
      "&#x110000;",
      "<br><br>",
      "<frameset>",
      "<body hidden>",
      "…",
      "<svg><p>"
    };
    Random random = new Random(1);
    for (int run = 0; run < 3_000; run++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      String address = run % 3 == 0 ? null : run % 3 == 1 ? ADDRESS : pieces[run % pieces.length];
      assertThat(WebPage.of(html.toString(), address).fields()).hasSize(7);
    }
  }

  private static WebPage page(String head, String body) {
    return WebPage.of("<html><head>" + head + "</head><body>" + body + "</body></html>", ADDRESS);
  }

  private static String value(WebPage page, Field field) {
    return (String) page.fields().get(field.label());
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = WebPageTest.class.getResourceAsStream("/naskh/read/pages/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
