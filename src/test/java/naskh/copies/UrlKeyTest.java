package naskh.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlKeyTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "scheme, https://site.com/a, site.com/a",
    "no scheme, //site.com/a, site.com/a",
    "www, http://www.site.com/a, site.com/a",
    "host in capitals, http://WWW.Site.COM/A, site.com/A",
    "final slash, http://site.com/a/, site.com/a",
    "only the host, http://site.com/, site.com",
    "fragment, http://site.com/a#comments, site.com/a",
    "tracking, http://site.com/a?utm_source=x&utm_medium=y, site.com/a",
    "other trackers, http://site.com/a?fbclid=1&GCLID=2, site.com/a",
    "own parameters stay, http://site.com/a?id=7&utm_source=x&page=2, site.com/a?id=7&page=2",
    "slash before parameters, http://site.com/a/?id=7, site.com/a?id=7",
    "raw Arabic, http://www.site.com/خبر/عاجل-1/, site.com/خبر/عاجل-1",
    "quotes and spaces, 'http://site.com/\"قال\" هو', 'site.com/\"قال\" هو'",
    "www inside a path stays, http://site.com/www.b, site.com/www.b",
  })
  void takesAwayWhatDoesNotNameTheArticle(String rule, String url, String key) {
    assertThat(UrlKey.of(url)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void noUrlHasNoKey(String url) {
    assertThat(UrlKey.of(url)).isNull();
  }

  @Test
  void nullHasNoKey() {
    assertThat(UrlKey.of(null)).isNull();
  }
}
