package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private final Dates utc = new Dates(ZoneOffset.UTC);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2017-01-20T21:43:00+01:00     | 2017-01-20T20:43:00Z",
        "2017-01-20T21:43:00Z          | 2017-01-20T21:43:00Z",
        "2017-01-20t21:43:00z          | 2017-01-20T21:43:00Z",
        "2017-01-20T21:43:00.123456Z   | 2017-01-20T21:43:00.123456Z",
        "2017-01-20T21:43:00.5+0300    | 2017-01-20T18:43:00.5Z",
        "2017-01-20T21:43+03           | 2017-01-20T18:43:00Z",
        "2017-01-20T21:43:00+01:00[Europe/Paris] | 2017-01-20T20:43:00Z",
        "2017-01-20T21:43:00           | 2017-01-20T21:43:00Z",
        "2017-01-20 21:43:00           | 2017-01-20T21:43:00Z",
        "2017-01-20 21:43:00 +0300     | 2017-01-20T18:43:00Z",
        "2017-01-20 21:43:00 UTC       | 2017-01-20T21:43:00Z",
        "2017-01-20 21:43              | 2017-01-20T21:43:00Z",
        "2017/01/20 21:43:00           | 2017-01-20T21:43:00Z",
        "20170120T214300Z              | 2017-01-20T21:43:00Z",
        "20170120214300                | 2017-01-20T21:43:00Z",
        "Sun, 18 Feb 2018 21:35:43 +0400 | 2018-02-18T17:35:43Z",
        "Sun, 18 Feb 2018 21:35:43 GMT | 2018-02-18T21:35:43Z",
        "18 Feb 2018 21:35 EST         | 2018-02-19T02:35:00Z",
        "Sunday, 18 February 2018 21:35:43 GMT | 2018-02-18T21:35:43Z",
        "1487000000                    | 2017-02-13T15:33:20Z",
        "1487000000.25                 | 2017-02-13T15:33:20.25Z",
        "1487000000123                 | 2017-02-13T15:33:20.123Z",
        "987654321                     | 2001-04-19T04:25:21Z",
        "25/01/2017 21:43              | 2017-01-25T21:43:00Z",
        "25/01/2017 9:43:05 PM         | 2017-01-25T21:43:05Z",
        "٢٠١٧-٠١-٢٠ ٢١:٤٣:٠٠           | 2017-01-20T21:43:00Z"
      })
  void datesWithATimeAreInstants(String written, Instant instant) {
    assertThat(utc.read(written))
        .contains(new Dates.Reading(instant, instant(written, instant), false, Dates.Kind.GREGORIAN));
  }

  /** The month-first reading of the slashed dates of the table, which no calendar has. */
  private static Instant instant(String written, Instant instant) {
    return written.startsWith("25/") ? null : instant;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2017-01-20          | 2017-01-20T00:00:00Z",
        "2017-1-5            | 2017-01-05T00:00:00Z",
        "2017/01/20          | 2017-01-20T00:00:00Z",
        "20170120            | 2017-01-20T00:00:00Z",
        "20 January 2017     | 2017-01-20T00:00:00Z",
        "27th, March 2024 GMT | ",
        "January 20, 2017    | 2017-01-20T00:00:00Z",
        "2024-02-29          | 2024-02-29T00:00:00Z"
      })
  void datesWithoutATimeAreDays(String written, Instant start) {
    if (start == null) {
      assertThat(utc.read(written)).isEmpty();
    } else {
      assertThat(utc.read(written)).contains(new Dates.Reading(start, start, true, Dates.Kind.GREGORIAN));
    }
  }

  @Test
  void slashedDatesHaveTwoReadings() {
    Instant may = Instant.parse("2017-05-03T00:00:00Z");
    Instant march = Instant.parse("2017-03-05T00:00:00Z");
    assertThat(utc.read("03/05/2017")).contains(new Dates.Reading(may, march, true, Dates.Kind.GREGORIAN));
    assertThat(utc.read("٠٣/٠٥/٢٠١٧")).contains(new Dates.Reading(may, march, true, Dates.Kind.GREGORIAN));
    assertThat(utc.read("31/01/2017").orElseThrow().monthFirst()).isNull();
    assertThat(utc.read("01/31/2017").orElseThrow().dayFirst()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2017-02-30",
        "31/11/2017",
        "32/01/2017",
        "13/13/2017",
        "2017-13-01",
        "2017-01-20T25:00:00",
        "2017-01-20T000000 x",
        "2017-01-20T21:43:00+99:00",
        "12",
        "2017",
        "18 Fob 2018",
        "99999999",
        "15:30",
        "2017-01-20T21:43:00 XYZ"
      })
  void whatIsNoDateIsNone(String written) {
    assertThat(utc.read(written)).isEmpty();
  }

  @Test
  void theZoneIsThatOfDatesWithoutOne() {
    Dates riyadh = new Dates(ZoneId.of("Asia/Riyadh"));
    assertThat(riyadh.read("2017-01-20 03:00:00").orElseThrow().dayFirst())
        .isEqualTo(Instant.parse("2017-01-20T00:00:00Z"));
    assertThat(riyadh.read("2017-01-20").orElseThrow().dayFirst())
        .isEqualTo(Instant.parse("2017-01-19T21:00:00Z"));
    assertThat(riyadh.read("2017-01-20T03:00:00Z").orElseThrow().dayFirst())
        .isEqualTo(Instant.parse("2017-01-20T03:00:00Z"));
  }
}
