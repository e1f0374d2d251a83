package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        "?a=1&copy=2",
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
        "twice escaped, A &amp;amp; B, A & B"
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
}
