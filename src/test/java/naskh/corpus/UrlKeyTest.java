package naskh.corpus;

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
    "hex digits of either case, http://site.com/%d8%aa-1, site.com/ت-1",
    "percent-encoded Arabic, http://site.com/%D8%AE%D8%A8%D8%B1, site.com/خبر",
    "signs with a meaning stay encoded, http://site.com/a%2fb%3F, site.com/a%2Fb%3F",
    "what is no UTF-8 stays, http://site.com/%c7%e1, site.com/%C7%E1",
    "a percent sign alone stays, http://site.com/100%, site.com/100%",
    "default ports, https://site.com:443/a, site.com/a",
    "other ports stay, http://site.com:8080/a, site.com:8080/a",
    "entities, http://site.com/a?id=7&amp;page=2, site.com/a?id=7&page=2",
    "entities of WordPress, http://site.com/a?id=7&#038;page=2, site.com/a?id=7&page=2",
    "entities twice, http://site.com/a?id=7&amp;amp;page=2, site.com/a?id=7&page=2",
    "a host in Unicode, http://xn--mgbh0fb.example/a, مثال.example/a",
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
