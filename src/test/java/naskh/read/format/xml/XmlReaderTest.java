package naskh.read.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import naskh.read.ReadOptions;
import naskh.read.Reading;
import naskh.read.Written;
import naskh.read.format.Reason;
import naskh.read.mapping.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlReaderTest {
  private static final String BODY =
      "قالت إدارة المتحف إن القاعة الجديدة ستفتح أبوابها الأسبوع المقبل.";

  @TempDir Path folder;

  private Reading read(String xml) {
    return Reading.of(Written.file(folder, "a.xml", xml));
  }

  @Test
  void itemsOfAFeedAreArticlesAndContentCountsBeforeDescription() {
    Reading read =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>نشرة</title><description>وصف القناة وليس خبرا</description>
            <item>
              <title>عنوان &amp; آخر</title><link>https://a.example/1</link>
              <guid isPermaLink="false">g-1</guid><dc:creator>محررة</dc:creator>
              <category>سياسة</category><category>محليات</category>
              <pubDate>Wed, 27 Mar 2024 10:15:00 GMT</pubDate>
              <description>مقدمة</description>
              <content:encoded><![CDATA[<p>%s</p><p>فقرة &nbsp; ثانية</p>]]></content:encoded>
            </item>
            <item><title>بلا نص</title></item>
            </channel></rss>
            """
                .formatted(BODY));
    assertThat(read.articles()).hasSize(1);
    Mapping.Article article = read.article("g-1");
    assertThat(article.title()).isEqualTo("عنوان & آخر");
    assertThat(article.url()).isEqualTo("https://a.example/1");
    assertThat(article.author()).isEqualTo("محررة");
    assertThat(article.category()).isEqualTo("سياسة, محليات");
    assertThat(article.text())
        .startsWith(BODY)
        .contains("\n")
        .doesNotContain("<", "CDATA", "مقدمة");
    assertThat(Reading.date(article)).isEqualTo(Instant.parse("2024-03-27T10:15:00Z"));
    assertThat(read.reasons()).containsExactly(Reason.EMPTY_TEXT);
  }

  @Test
  void aDateIsWhatItsAttributeSaysAndALoneElementIsNoValueOfItsParent() {
    Reading read =
        read(
            """
            <?xml version="1.0"?>
            <news><header><sent>2024-03-28</sent></header><date when="2024-03-27">أمس</date>
            <text>%s</text></news>
            """
                .formatted(BODY));
    assertThat(read.titles()).containsOnlyNulls();
    assertThat(read.dates()).containsExactly(Instant.parse("2024-03-27T00:00:00Z"));
  }

  @Test
  void entriesOfAtomHaveTheirAlternateLink() {
    Reading read =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>نشرة</title>
            <entry><title type="html">عنوان</title><id>urn:1</id>
              <link rel="edit" href="https://a.example/edit"/>
              <link rel="alternate" href="https://a.example/1"/>
              <author><name>محررة</name></author>
              <updated>2024-03-28T00:00:00Z</updated><published>2024-03-27T10:15:00Z</published>
              <content type="html">&lt;p&gt;%s&lt;/p&gt;</content></entry>
            </feed>
            """
                .formatted(BODY));
    Mapping.Article article = read.article("urn:1");
    assertThat(article.url()).isEqualTo("https://a.example/1");
    assertThat(article.author()).isEqualTo("محررة");
    assertThat(article.text()).isEqualTo(BODY);
    assertThat(Reading.date(article)).isEqualTo(Instant.parse("2024-03-27T10:15:00Z"));
  }

  @Test
  void repeatedElementsWithATextAreArticles() {
    Reading read =
        read(
            "<archive><article id='7' date='2024-03-27'><meta><title>عنوان</title></meta>"
                + "<body><p>"
                + BODY
                + "</p><p>فقرة</p></body></article><doc><field name='title'>آخر</field><field"
                + " name='text'>نص آخر</field></doc></archive>");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.titles()).containsExactly("عنوان", "آخر");
    assertThat(read.article("7").text()).isEqualTo(BODY + "\nفقرة");
    assertThat(Reading.date(read.article("7"))).isEqualTo(Instant.parse("2024-03-27T00:00:00Z"));
  }

  @Test
  void anyOtherDocumentIsItsCharacters() {
    Reading read =
        read(
            "<?xml"
                + " version='1.0'?><letter><head><title>رسالة</title></head><line>أول</line><line>ثان</line></letter>");
    assertThat(read.articles()).hasSize(1);
    assertThat(read.articles().get(0).title()).isEqualTo("رسالة");
    assertThat(read.articles().get(0).text()).contains("أول\nثان").doesNotContain("<");
  }

  @Test
  void theDeclarationTellsTheCharacterSet() {
    String xml =
        "<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss><channel><item><title>عنوان</title>"
            + "<description>"
            + BODY
            + "</description></item></channel></rss>";
    Path file = Written.file(folder, "b.xml", xml.getBytes(Charset.forName("windows-1256")));
    assertThat(Reading.of(file).articles().get(0).text()).isEqualTo(BODY);
  }

  @Test
  void nothingOutsideIsFetchedAndNoEntityIsExpanded() {
    Reading read =
        read(
            "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>"
                + "<!ENTITY b '&c;&c;'><!ENTITY c 'ضحك'>]><rss><channel><item><title>ع</title>"
                + "<description>قبل &a; &b; بعد</description></item></channel></rss>");
    assertThat(read.articles().get(0).text()).contains("قبل", "بعد").doesNotContain("root:", "ضحك");
  }

  @Test
  void whatComesBeforeTheCutIsRead() {
    String item = "<item><title>ع</title><description>" + BODY + "</description></item>";
    Reading read = read("<rss><channel>" + item + item + "<item><title>ع</title><descr");
    assertThat(read.articles()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void anElementThatIsTooLongEndsTheFileWithOneReject() {
    String huge = "كلمة ".repeat(2_000_000);
    Reading read =
        Reading.of(
            ReadOptions.defaults().withMaxArticleChars(1000),
            Written.file(folder, "c.xml", "<rss><channel><item><description>" + huge + "</rss>"));
    assertThat(read.articles()).isEmpty();
    assertThat(read.rejects()).hasSize(1);
    assertThat(read.rejects().get(0).detail()).contains("too long");
  }

  @Test
  void depthIsNotPaidForTwice() {
    String deep = "<x>".repeat(300_000) + "<text>نص</text>".repeat(1000);
    Reading read = read("<archive>" + deep);
    assertThat(read.articles().size() + read.rejects().size()).isPositive();
  }

  private static final String SECOND =
      "هطلت أمطار غزيرة صباح اليوم على مناطق واسعة من الشمال وأغلقت طرق.";

  private void assertTwo(String xml) {
    Reading read = read(xml.replace("BODY", BODY).replace("SECOND", SECOND));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.titles()).containsExactly("عنوان", "آخر");
    assertThat(read.articles()).extracting(Mapping.Article::text).containsExactly(BODY, SECOND);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "the text of the element | <c><doc title='عنوان'>BODY</doc><doc"
            + " title='آخر'>SECOND</doc></c>",
        "attributes | <c><r title='عنوان' text='BODY'/><r title='آخر' text='SECOND'/></c>",
        "paragraphs without a text | <c><r><title>عنوان</title><p>BODY</p></r>"
            + "<r><title>آخر</title><p>SECOND</p></r></c>",
        "a list | <c><doc><arr name='title'><str>عنوان</str></arr><arr name='content'><str>BODY"
            + "</str></arr></doc><doc><arr name='title'><str>آخر</str></arr><arr name='content'>"
            + "<str>SECOND</str></arr></doc></c>",
        "outermost | <c><page><title>عنوان</title><rev><id>1</id><text>BODY</text></rev></page>"
            + "<page><title>آخر</title><rev><id>2</id><text>SECOND</text></rev></page></c>",
        "columns of tables | <d><database name='n'><table name='a'><column"
            + " name='title'>عنوان</column><column name='body'>BODY</column></table><table"
            + " name='a'><column name='title'>آخر</column><column"
            + " name='body'>SECOND</column></table></database></d>",
        "meta and content | <c><document><meta><title>عنوان</title></meta><content>BODY</content>"
            + "</document><document><meta><title>آخر</title></meta><content>SECOND</content>"
            + "</document></c>",
        "names in Arabic | <الأخبار><خبر><العنوان>عنوان</العنوان><النص>BODY</النص></خبر>"
            + "<خبر><العنوان>آخر</العنوان><النص><![CDATA[SECOND]]></النص></خبر></الأخبار>"
      })
  void articlesAreFoundInWhateverFormTheyHaveTheirFields(String form, String xml) {
    assertTwo(xml);
  }

  @Test
  void anElementOfAnotherNameAmongArticlesIsOneToo() {
    String news = "<news><title>ع</title><text>" + BODY + "</text></news>";
    String late = "<report><title>متأخر</title><text>" + SECOND + "</text></report>";
    assertThat(read("<c>" + news.repeat(2000) + late + "</c>").titles())
        .hasSize(2001)
        .contains("متأخر");
  }

  @Test
  void partsOfAnArticleAreNoArticles() {
    Reading read =
        read(
            "<tei><header><title>عنوان</title><date when='2024-03-27'/></header><text><body><div>"
                + "<head>باب</head><p>"
                + BODY
                + "</p></div><div><head>باب</head><p>"
                + SECOND
                + "</p></div></body></text></tei>");
    assertThat(read.titles()).containsExactly("عنوان");
    assertThat(read.articles().get(0).text()).contains(BODY, SECOND);
    assertThat(read.dates()).containsExactly(Instant.parse("2024-03-27T00:00:00Z"));
  }

  @Test
  void anAddressWithoutATextIsAReject() {
    String url = "<url><loc>http://a.example/1</loc><lastmod>2024-03-27</lastmod></url>";
    assertThat(read("<urlset>" + url + url + "</urlset>").reasons())
        .containsExactly(Reason.EMPTY_TEXT, Reason.EMPTY_TEXT);
  }

  @Test
  void lettersInCommentsAndCharactersKeepTheirForm() {
    Reading read =
        read(
            "<ج><!-- <خبر> --><خبر><العنوان>ع</العنوان><النص><![CDATA[قال <ملخص> "
                + BODY
                + "]]></النص></خبر></ج>");
    assertThat(read.articles().get(0).text()).startsWith("قال").contains("ملخص").endsWith(BODY);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "HTML | <html><head><meta"
            + " charset='utf-8'></head><table><tr><th>title</th><th>text</th></tr>"
            + "<tr><td>عنوان</td><td>BODY</td></tr><tr><td>آخر</td><td>SECOND</td></tr></table>"
            + "</html>",
        "SpreadsheetML | <?xml version='1.0'?><Workbook><Table><Row><Cell><Data>id</Data></Cell>"
            + "<Cell><Data>title</Data></Cell><Cell><Data>text</Data></Cell></Row><Row><Cell"
            + " ss:Index='2'><Data>عنوان</Data></Cell><Cell><Data>BODY</Data></Cell></Row><Row>"
            + "<Cell><Data>2</Data></Cell><Cell><Data>آخر</Data></Cell><Cell><Data>SECOND</Data>"
            + "</Cell></Row></Table></Workbook>"
      })
  void tablesThatAreExportedForExcelAreRead(String form, String xml) {
    assertTwo(xml);
  }
}
