package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                + "</p><p>فقرة</p></body></article>"
                + "<doc><field name='title'>آخر</field><field name='text'>نص آخر</field></doc></archive>");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.titles()).containsExactly("عنوان", "آخر");
    assertThat(read.article("7").text()).isEqualTo(BODY + "\nفقرة");
    assertThat(Reading.date(read.article("7"))).isEqualTo(Instant.parse("2024-03-27T00:00:00Z"));
  }

  @Test
  void anyOtherDocumentIsItsCharacters() {
    Reading read =
        read(
            "<?xml version='1.0'?><letter><head><title>رسالة</title></head><line>أول</line><line>ثان</line></letter>");
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
}
