package naskh.read.format.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import naskh.read.ReadOptions;
import naskh.read.Reading;
import naskh.read.Written;
import naskh.read.format.Reason;
import naskh.read.mapping.Mapping;
import naskh.read.mapping.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcTest {
  private static final String TEXT =
      "قالت إدارة المتحف إن القاعة الجديدة ستفتح أبوابها الأسبوع المقبل، وإن الدخول إليها مجاني. "
          .repeat(6);

  private static final String PAGE =
      "<html><head><title>عنوان الصفحة</title></head><body><h1>عنوان الصفحة</h1><p>"
          + TEXT
          + "</p></body></html>";

  @TempDir Path folder;

  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

  private void add(String type, String address, String contentType, byte[] block) {
    add(type, address, contentType, "Content-Length: " + block.length + "\r\n", block);
  }

  private void add(String type, String address, String contentType, String length, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + address
            + "\r\nWARC-Date: 2024-03-27T10:15:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + java.util.UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8))
            + ">\r\nContent-Type: "
            + contentType
            + "\r\n"
            + length
            + "\r\n";
    archive.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    archive.writeBytes(block);
    archive.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private void answer(String address, int status, String contentType, byte[] body) {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.writeBytes(
        ("HTTP/1.1 "
                + status
                + " X\r\nContent-Type: "
                + contentType
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    http.writeBytes(body);
    add("response", address, "application/http; msgtype=response", http.toByteArray());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Reading read(String name) {
    return Reading.of(Written.file(folder, name, archive.toByteArray()));
  }

  @Test
  void articlesOfFeedsAndInterfacesAreRead() {
    String feed =
        "<rss><channel><title>م</title><item><title>أ</title><link>https://a.example/1</link>"
            + "<description>"
            + TEXT
            + "</description><pubDate>Wed, 27 Mar 2024 09:00:00 GMT"
            + "</pubDate></item><item><title>ب</title><link>https://a.example/2</link>"
            + "<description>"
            + TEXT
            + "</description></item></channel></rss>";
    String posts =
        "[{\"id\": 3, \"title\": {\"rendered\": \"ج\"}, \"content\": {\"rendered\": \"<p>"
            + TEXT
            + "</p>\"}}]";
    String embedded = "{\"title\": \"أ\", \"html\": \"<p>" + TEXT + "</p>\"}";
    answer(
        "https://a.example/feed",
        200,
        "application/rss+xml; charset=utf-8",
        feed.getBytes(StandardCharsets.UTF_8));
    answer(
        "https://a.example/wp-json/wp/v2/posts",
        200,
        "application/json",
        posts.getBytes(StandardCharsets.UTF_8));
    answer(
        "https://a.example/wp-json/oembed/1.0/embed?url=x",
        200,
        "text/json",
        embedded.getBytes(StandardCharsets.UTF_8));
    answer(
        "https://a.example/sitemap.xml",
        200,
        "text/xml",
        "<urlset><url/></urlset>".getBytes(StandardCharsets.UTF_8));
    answer(
        "https://a.example/config.json",
        200,
        "application/json",
        "{\"a\": [1]}".getBytes(StandardCharsets.UTF_8));
    answer(
        "https://a.example/broken.json",
        200,
        "application/json",
        "{\"a\": ".getBytes(StandardCharsets.UTF_8));
    answer(
        "https://a.example/none.json",
        404,
        "application/json",
        posts.getBytes(StandardCharsets.UTF_8));
    Reading read = Reading.of(Written.file(folder, "a.warc", archive.toByteArray()));
    assertThat(read.titles()).containsExactly("أ", "ب", "ج");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.articles())
        .allSatisfy(article -> assertThat(article.source()).isEqualTo("a.example"))
        .extracting(Mapping.Article::url)
        .containsExactly("https://a.example/1", "https://a.example/2", null);
    assertThat(read.dates().get(0)).isEqualTo(Instant.parse("2024-03-27T09:00:00Z"));
    assertThat(read.dates().get(1)).isEqualTo(Instant.parse("2024-03-27T10:15:00Z"));
  }

  @Test
  void answersOfHtmlAndTextAreArticlesAndNothingElseIsARecord() {
    add("warcinfo", "x", "application/warc-fields", utf8("software: test\r\n"));
    add(
        "request",
        "https://a.example/1",
        "application/http; msgtype=request",
        utf8("GET / HTTP/1.1\r\n\r\n"));
    answer("https://a.example/1", 200, "text/html; charset=utf-8", utf8(PAGE));
    answer("https://a.example/1.png", 200, "image/png", new byte[] {1, 2, 3});
    answer("https://a.example/robots.txt", 200, "text/plain", utf8("User-agent: *"));
    answer("https://a.example/2.txt", 200, "text/plain; charset=utf-8", utf8(TEXT));
    answer("https://a.example/3", 404, "text/html", utf8(PAGE));
    add("conversion", "https://a.example/4", "text/plain", utf8(TEXT));
    Reading read = read("a.warc");
    assertThat(read.articles().stream().map(Mapping.Article::url))
        .containsExactly("https://a.example/1", "https://a.example/2.txt", "https://a.example/4");
    assertThat(read.titles().get(0)).isEqualTo("عنوان الصفحة");
    assertThat(read.articles())
        .allSatisfy(article -> assertThat(article.text().strip()).isEqualTo(TEXT.strip()));
    assertThat(read.reasons()).containsExactly(Reason.NO_ARTICLE);
    assertThat(read.rejects().get(0).detail()).contains("404");
  }

  @Test
  void theDayOfTheCrawlStandsInForADateAndIsAWarning() {
    answer("https://a.example/1", 200, "text/html", utf8(PAGE));
    Mapping.Article article = read("a.warc").articles().get(0);
    assertThat(Reading.date(article)).isEqualTo(Instant.parse("2024-03-27T10:15:00Z"));
    assertThat(article.warnings().stream().map(Mapping.Noticed::warning))
        .contains(Warning.DATE_OF_RECORD);
  }

  @Test
  void theCharacterSetIsTheAnswersThenThePagesThenFound() {
    Charset windows = Charset.forName("windows-1256");
    String meta = PAGE.replace("<head>", "<head><meta charset=\"windows-1256\">");
    answer("https://a.example/1", 200, "text/html; charset=windows-1256", PAGE.getBytes(windows));
    answer("https://a.example/2", 200, "text/html", meta.getBytes(windows));
    answer("https://a.example/3", 200, "text/html", PAGE.getBytes(windows));
    answer("https://a.example/4", 200, "text/html; charset=none-such", utf8(PAGE));
    Reading read = read("a.warc");
    assertThat(read.titles()).hasSize(4).containsOnly("عنوان الصفحة");
  }

  @Test
  void packedAnswersAreUnpacked() {
    byte[] packed = Written.packed(Written.Packing.GZIP, utf8(PAGE));
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.writeBytes(
        utf8(
            "HTTP/1.1 200 OK\r\n"
                + "Content-Type: text/html\r\n"
                + "Content-Encoding: gzip\r\n"
                + "Content-Length: "
                + packed.length
                + "\r\n\r\n"));
    http.writeBytes(packed);
    add(
        "response",
        "https://a.example/1",
        "application/http; msgtype=response",
        http.toByteArray());
    assertThat(read("a.warc").titles()).containsExactly("عنوان الصفحة");
  }

  @Test
  void aCutArchiveGivesWhatComesBeforeTheCut() {
    answer("https://a.example/1", 200, "text/html", utf8(PAGE));
    answer("https://a.example/2", 200, "text/html", utf8(PAGE));
    byte[] packed = Written.packed(Written.Packing.GZIP, archive.toByteArray());
    Reading plain =
        Reading.of(
            Written.file(
                folder, "a.warc", Arrays.copyOf(archive.toByteArray(), archive.size() - 900)));
    Reading gzip =
        Reading.of(Written.file(folder, "b.warc.gz", Arrays.copyOf(packed, packed.length - 40)));
    assertThat(plain.articles()).hasSize(1);
    assertThat(plain.reasons()).hasSize(1);
    assertThat(gzip.articles().size()).isBetween(0, 1);
    assertThat(gzip.reasons()).hasSize(1);
  }

  @Test
  void aRecordThatIsTooLongIsOneReject() {
    answer("https://a.example/1", 200, "text/html", new byte[20_000_000]);
    answer("https://a.example/2", 200, "text/html", utf8(PAGE));
    Reading read =
        Reading.of(
            ReadOptions.defaults().withMaxArticleChars(10_000),
            Written.file(folder, "a.warc", archive.toByteArray()));
    assertThat(read.reasons()).containsExactly(Reason.TOO_LONG);
    assertThat(read.articles()).hasSize(1);
  }

  @Test
  void aRecordWithoutLengthIsARejectOfTheRest() {
    answer("https://a.example/1", 200, "text/html", utf8(PAGE));
    add(
        "response",
        "https://a.example/2",
        "application/http; msgtype=response",
        "",
        utf8("HTTP/1.1 200 OK\r\n\r\nx"));
    Reading read = read("a.warc");
    assertThat(read.articles()).hasSize(1);
    assertThat(read.reasons()).hasSize(1);
  }

  @Test
  void oneWithoutPagesSaysSo() {
    answer("https://a.example/1.png", 200, "image/png", new byte[] {1, 2, 3});
    assertThat(read("a.warc").reasons()).containsExactly(Reason.NO_RECORDS);
  }

  private void raw(String address, String head, byte[] body) {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.writeBytes(utf8("HTTP/1.1 200 OK\r\n" + head + "\r\n"));
    http.writeBytes(body);
    add("response", address, "application/http; msgtype=response", http.toByteArray());
  }

  @Test
  void anAnswerThatCannotBeUnpackedCostsNoOther() {
    raw("https://a.example/1", "Content-Type: text/html\r\nContent-Encoding: br\r\n", utf8("x"));
    raw("https://a.example/2", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", utf8("no"));
    answer("https://a.example/3", 200, "text/html", utf8(PAGE));
    Reading read = read("a.warc");
    assertThat(read.titles()).containsExactly("عنوان الصفحة");
    assertThat(read.rejects()).hasSize(2);
    assertThat(read.rejects().get(0).detail()).contains("packed by br");
    assertThat(read.rejects().get(0).excerpt()).contains("https://a.example/1");
  }

  @Test
  void anAnswerWithoutATypeIsAPageIfItBeginsAsOne() {
    raw("https://a.example/1", "", utf8(PAGE));
    raw("https://a.example/2", "", new byte[] {1, 2, 3});
    assertThat(read("a.warc").titles()).containsExactly("عنوان الصفحة");
  }
}
