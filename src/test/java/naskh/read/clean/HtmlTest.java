package naskh.read.clean;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "نص بلا علامات\n\n  فقرة ثانية  ",
        "A & B",
        "5 < 6 and 7 > 6",
        "a<b",
        "<3",
        "AT&T; R&D",
        "List<String> & <غير وسم>",
        "x &notanentityatall; y",
        "R&D",
        "AT&T Q&A B&W, D&LT",
        "https://a.org/?a=1&copy=2&lang=ar&region=x&notify=1&quota=3",
        "a.php?id=7&amplitude=2",
        "قال &notes و&copyright و&parametre",
        "x &#5 &# &#x; &; &&&",
        "a <b and c> d",
        "«<الخبر>» و<غير وسم>",
        "<http://a.org/x> <a@b.org> <tel:1> <user-name>",
        "قيمة i<n و x<y>z و a < b > c",
        "</3 <- -> --> ]]> <>",
        "نص <script",
        "نص <a href=\"http://a.org",
        ""
      })
  void textWithoutMarkupStaysAsItIs(String text) {
    assertThat(Html.strip(text)).isEqualTo(text);
    assertThat(Html.strip(text)).isEqualTo(Html.strip(Html.strip(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "inline tags join, <b>وزير</b>ة <i>الخارجية</i>, وزيرة الخارجية",
        "entities, &quot;أ&quot; &amp; &#1576; &#x628;, `\"أ\" & ب ب`",
        "prose in markup, <b>5</b> < 6 & 7, 5 < 6 & 7",
        "unknown tags are prose, <b>a</b> List<String>, a List<String>",
        "scripts and styles, `a<script>var x = \"<b>\";</script><style>p{}</style>b`, ab",
        "comments, a<!-- <b>x</b> -->b, ab",
        "attributes, `<a href=\"http://x.org?a=1&b=2\">رابط</a> هنا`, رابط هنا",
        "escaped markup of feeds, &lt;b&gt;نص&lt;/b&gt; آخر, نص آخر",
        "twice escaped, A &amp;amp; B, A & B",
        "three times escaped, &amp;amp;quot;نعم&amp;amp;quot; &amp;lt;p&amp;gt;, `\"نعم\"`",
        "escaped without a semicolon, &ampquot;نعم&amp;quot لا, `\"نعم\" لا`",
        "names without a semicolon, قال &quotنعم&quot،&nbspثم &copy 2020, `قال \"نعم\"،\u00A0ثم ©"
            + " 2020`",
        "names before Latin letters, &quotYes&quot said&nbspHe, `\"Yes\" said\u00A0He`",
        "numbers without a semicolon, &#1576&#1576 &#x628 &#150;, ب\u0628 ب –",
        "an address in markup, <b>a.org/?a=1&amp;copy=2&lt=3</b>, a.org/?a=1&copy=2&lt=3",
        "prefixed tags, <o:p></o:p>نص<st1:place w:st=on>مصر</st1:place><o:p/>, نصمصر",
        "custom elements, <amp-img src='x'>نص</amp-img><figure-caption>ب</figure-caption>, نصب",
        "elements of XML, <Headline>خبر</Headline> <br_x/>عاجل, خبر عاجل",
        "declarations, `<?xml:namespace prefix = o ns = \"urn:x\" />أ<!DOCTYPE html>ب<![if"
            + " !x]>ج<![endif]>`, أبج",
        "CDATA, <![CDATA[نص <b>و</b>آخر]]>, نص وآخر",
        "CDATA that is not closed, <![CDATA[نص, نص",
        "two of CDATA, <![CDATA[أ]]> <![CDATA[ب]]>, أ ب",
        "escaped CDATA, &lt;![CDATA[أ]]&gt;, أ",
        "brackets in values, `<a title=\"a > b\" data-x='<b>'>رابط</a>`, رابط",
        "attributes without values, <td nowrap><input disabled>أ<video controls data-x>, أ",
        "conditional comments, <!--[if gte mso 9]><xml>x</xml><![endif]-->أ, أ",
        "conditions for all, <!--[if gt IE 8]><!-->أ<!--<![endif]-->, أ",
        "a script that writes one, `أ<script>var a = \"قال الوزير اليوم\", b ="
            + " '<script>';</script>ب`, أب",
        "a style with a word, أ<style scoped>p {}</style>ب, أب",
        "short comments, أ<!-->ب<!--->ج, أبج"
      })
  void tagsAndEntitiesAreNoWords(String rule, String written, String text) {
    assertThat(Html.strip(written)).as(rule).isEqualTo(text);
  }

  @Test
  void blocksAndBreaksAreLines() {
    assertThat(Html.strip("<p>واحد</p><p>اثنان<br>ثلاثة</p><ul><li>أ</li><li>ب</li></ul>"))
        .isEqualTo("واحد\nاثنان\nثلاثة\nأ\nب");
    assertThat(Html.strip("<div>\n  <p>a</p>\n\n\n  <p>b</p>\n</div>")).isEqualTo("a\n\nb");
    assertThat(Html.strip("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>"))
        .contains("a\n")
        .doesNotContain("ab");
  }

  @Test
  void paragraphBreaksAreKept() {
    assertThat(Html.strip("فقرة <b>أولى</b>\n\nفقرة ثانية\nسطر"))
        .isEqualTo("فقرة أولى\n\nفقرة ثانية\nسطر");
  }

  @Test
  void deepNestingIsNoDanger() {
    assertThat(Html.strip("<div>".repeat(20_000) + "x")).isEqualTo("x");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "comment, أ <!-- إعلان ب, أ  إعلان ب",
        "comment before another, أ <!-- قال الوزير اليوم <!-- x --> ج, أ  قال الوزير اليوم  ج",
        "comment around another, أ <!-- قال الوزير اليوم <!-- x --> ج -->, أ  قال الوزير اليوم  ج",
        "comment of tags before another, أ <!-- ب <!-- x --> ج, أ  ج",
        "script, أ<script>var x = 1; قال الوزير اليوم إن الأمر تم, أ قال الوزير اليوم إن الأمر تم",
        "script tag alone, أ<script> ب. قال الوزير اليوم إن الأمر تم, أ ب. قال الوزير اليوم إن"
            + " الأمر تم",
        "quote in a quotation, `\"أ <b class=\"x>ب ج\" ثم د`, `\"أ ب ج\" ثم د`",
        "script without words, أ<script>var x = 1;, أ",
        "script before another, أ<script>قال الوزير اليوم <script>x()</script>ب, أقال الوزير اليوم"
            + " ب",
        "script tag in prose, the <script> tag is old, the  tag is old",
        "style, أ<style>p {color: red} وقال الوزير إن الأمر تم, أ وقال الوزير إن الأمر تم",
        "noscript, أ<noscript>ب, أب",
        "template, أ<template>ب, أب",
        "title, <title>عنوان الخبر, عنوان الخبر",
        "textarea, أ<textarea>ب <b>ج</b>, أب ج",
        "quote, `أ <i class=\"x>قال \"نعم\" ثم <b class=\"y\">غادر</b>`, `أ قال \"نعم\" ثم غادر`",
        "quote before a link, `أ <i class=\"x>ب <a href=\"y\">ج</a> د`, أ ب ج د",
        "tag, أ <a href=x <b>ب</b>, أ <a href=x ب"
      })
  void whatIsLeftOpenSwallowsNothing(String what, String written, String text) {
    assertThat(Html.strip(written)).as(what).isEqualTo(text);
  }

  @ParameterizedTest
  @Timeout(value = 10, unit = SECONDS)
  @ValueSource(
      strings = {
        "<!--",
        "<!-- -->",
        "<",
        "&",
        "&amp;",
        "&#",
        "&amp;amp;",
        "<a b=\"",
        "<a b='<a b=\"",
        "<![CDATA[",
        "<script>",
        "<script>قال",
        "<style>;</style>",
        "<x y=",
        "<x:y",
        "<a b=\"<\" c='",
        "<title>",
        "</",
        "<?a",
        "<b =\"'=",
        "<p>\t",
        "]]>",
        "<x>",
        "<x></x>",
        "<noscript>",
        "<a b=\" <a c=\" ",
        "<!--<!---->",
        "http://&lt"
      })
  void aMillionCharactersOfMarksTakeLinearTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertThat(Html.strip(text).length()).isLessThanOrEqualTo(text.length());
  }
}
