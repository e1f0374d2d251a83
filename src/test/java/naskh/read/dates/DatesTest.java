package naskh.read.dates;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
        "2017-01-20T21:43:00.123456789Z | 2017-01-20T21:43:00.123456789Z",
        "2017-01-20T21:43:00.5+0300    | 2017-01-20T18:43:00.5Z",
        "2017-01-20T21:43:00\u221203:00 | 2017-01-21T00:43:00Z",
        "2017-01-20T21:43+03           | 2017-01-20T18:43:00Z",
        "2017-01-20T21:43:00+01:00[Europe/Paris] | 2017-01-20T20:43:00Z",
        "2017-01-20T21:43:00.000+00:00[UTC] | 2017-01-20T21:43:00Z",
        "2017-01-20T21:43:00           | 2017-01-20T21:43:00Z",
        "2017-01-20 21:43:00           | 2017-01-20T21:43:00Z",
        "2017-01-20 21:43:00 +0300     | 2017-01-20T18:43:00Z",
        "2017-01-20 21:43:00 UTC       | 2017-01-20T21:43:00Z",
        "2017-01-20 21:43:00 +0000 UTC | 2017-01-20T21:43:00Z",
        "2017-01-20 21:43              | 2017-01-20T21:43:00Z",
        "2017-01-20 09:43 PM           | 2017-01-20T21:43:00Z",
        "2017/01/20 21:43:00           | 2017-01-20T21:43:00Z",
        "20170120T214300Z              | 2017-01-20T21:43:00Z",
        "20170120T214300+0300          | 2017-01-20T18:43:00Z",
        "20170120 214300               | 2017-01-20T21:43:00Z",
        "20170120214300                | 2017-01-20T21:43:00Z",
        "20170120214300123             | 2017-01-20T21:43:00.123Z",
        "201701202143                  | 2017-01-20T21:43:00Z",
        "Sun, 18 Feb 2018 21:35:43 +0400 | 2018-02-18T17:35:43Z",
        "Sun, 18 Feb 2018 21:35:43 GMT | 2018-02-18T21:35:43Z",
        "Sun, 18 Feb 2018 21:35:43 +0000 (UTC) | 2018-02-18T21:35:43Z",
        "18 Feb 2018 21:35 EST         | 2018-02-19T02:35:00Z",
        "Sunday, 18 February 2018 21:35:43 GMT | 2018-02-18T21:35:43Z",
        "Sunday, 18-Feb-18 21:35:43 GMT | 2018-02-18T21:35:43Z",
        "Sun Feb 18 21:35:43 2018      | 2018-02-18T21:35:43Z",
        "Sun Feb  8 21:35:43 2018      | 2018-02-08T21:35:43Z",
        "Sun Feb 18 21:35:43 +0000 2018 | 2018-02-18T21:35:43Z",
        "Sun Feb 18 21:35:43 AST 2018  | 2018-02-18T18:35:43Z",
        "Sun Feb 18 2018 21:35:43 GMT+0300 (Arabian Standard Time) | 2018-02-18T18:35:43Z",
        "18/Feb/2018:21:35:43 +0000    | 2018-02-18T21:35:43Z",
        "18-FEB-18 09.35.43.000000 PM  | 2018-02-18T21:35:43Z",
        "Feb 18 2018 09:35:43:000PM    | 2018-02-18T21:35:43Z",
        "2018-02-18-21.35.43.000000    | 2018-02-18T21:35:43Z",
        "D:20180218213543+03'00'       | 2018-02-18T18:35:43Z",
        "Timestamp('2018-02-18 21:35:43') | 2018-02-18T21:35:43Z",
        "datetime.datetime(2018, 2, 18, 21, 35) | 2018-02-18T21:35:00Z",
        "2018, 2, 18, 21, 35, 43, 6, 49, 0 | 2018-02-18T21:35:43Z",
      })
  void programsWriteInstants(String written, Instant instant) {
    assertThat(utc.read(written)).contains(gregorian(instant, false));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1487000000                    | 2017-02-13T15:33:20Z",
        "1487000000.25                 | 2017-02-13T15:33:20.25Z",
        "1487000000123                 | 2017-02-13T15:33:20.123Z",
        "1487000000123.0               | 2017-02-13T15:33:20.123Z",
        "1487000000123456              | 2017-02-13T15:33:20.123456Z",
        "1487000000123456789           | 2017-02-13T15:33:20.123456789Z",
        "1.487000000E9                 | 2017-02-13T15:33:20Z",
        "1.487e+12                     | 2017-02-13T15:33:20Z",
        "1.487E18                      | 2017-02-13T15:33:20Z",
        "987654321                     | 2001-04-19T04:25:21Z",
        "/Date(1487000000123)/         | 2017-02-13T15:33:20.123Z",
        "/Date(1487000000123+0300)/    | 2017-02-13T15:33:20.123Z",
        "١٤٨٧٠٠٠٠٠٠                    | 2017-02-13T15:33:20Z",
      })
  void epochsAreToldByTheirDigits(String written, Instant instant) {
    assertThat(utc.read(written)).contains(gregorian(instant, false));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2017-01-20          | 2017-01-20",
        "2017-1-5            | 2017-01-05",
        "2017/01/20          | 2017-01-20",
        "20170120            | 2017-01-20",
        "2017-W03-5          | 2017-01-20",
        "2017-020            | 2017-01-20",
        "2017-01-20Z         | 2017-01-20",
        "[2017, 1, 20]       | 2017-01-20",
        "20 January 2017     | 2017-01-20",
        "20 Jan. 2017        | 2017-01-20",
        "20-Jan-17           | 2017-01-20",
        "20Jan1969           | 1969-01-20",
        "20-Jan-69           | 1969-01-20",
        "27th, March 2024 GMT | 2024-03-27",
        "Wednesday 27th of March 2024 | 2024-03-27",
        "January 20, 2017    | 2017-01-20",
        "January 20,2017     | 2017-01-20",
        "2017, January 20    | 2017-01-20",
        "Sept. 20, 2017      | 2017-09-20",
        "20 janvier 2017     | 2017-01-20",
        "1er août 2024       | 2024-08-01",
        "mer. 27 févr. 2024  | 2024-02-27",
        "mar. 2 avril 2024   | 2024-04-02",
        "mar. 26 mars 2024   | 2024-03-26",
        "2024-02-29          | 2024-02-29"
      })
  void datesWithoutATimeAreDays(String written, LocalDate day) {
    assertThat(utc.read(written)).contains(gregorianDay(day));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "January   | يناير، كانون الثاني، كانون ثاني، جانفي",
        "February  | فبراير، شباط، فيفري",
        "March     | مارس، آذار، اذار",
        "April     | أبريل، ابريل، إبريل، نيسان، أفريل",
        "May       | مايو، أيار، ايار، ماي، مايس",
        "June      | يونيو، يونية، يونيه، حزيران، جوان",
        "July      | يوليو، يولية، تموز، جويلية، يوليوز",
        "August    | أغسطس، اغسطس، آب، أوت، غشت",
        "September | سبتمبر، أيلول، شتنبر",
        "October   | أكتوبر، اكتوبر، تشرين الأول، تشرين الاول، تشرين أول",
        "November  | نوفمبر، تشرين الثاني، تشرين الثانى، نونبر",
        "December  | ديسمبر، كانون الأول، دجنبر"
      })
  void monthsHaveTheNamesOfEveryRegion(String english, String names) {
    for (String name : names.split("، ", -1)) {
      assertThat(utc.read("27 " + name + " 2024"))
          .as(name)
          .isPresent()
          .isEqualTo(utc.read("27 " + english + " 2024"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "27 آذار/مارس 2024",
        "27 مارس - آذار 2024",
        "27 آذار (مارس) 2024",
        "٢٧ مارس ٢٠٢٤",
        "۲۷ مارس ۲۰۲۴",
        "27 مارس 2024م",
        "27 مارس 2024 م",
        "الأربعاء 27 مارس 2024",
        "الأربعاء، 27 مارس، 2024",
        "الاربعاء ٢٧-مارس-٢٠٢٤",
        "مساء الأربعاء 27 مارس 2024",
        "مارس 27, 2024",
        "2024 مارس 27",
        "27 من شهر مارس لعام 2024",
        "نشر في: 27 مارس 2024",
        "نُشر في 27 مارس 2024",
        "تاريخ النشر: 27 مارس 2024",
        "تم النشر بتاريخ 27 مارس 2024",
        "آخر تحديث: الأربعاء 27 مارس 2024",
        "نشر في: 27 مارس 2024 - آخر تحديث: 28 مارس 2024",
        "آخر تحديث: 28 مارس 2024 - نشر في: 27 مارس 2024",
        "Published: March 27, 2024 | Updated: March 28, 2024",
        "Publié le 27 mars 2024, mis à jour le 28 mars 2024",
        "القاهرة - 27 مارس 2024",
        "كتبه أحمد علي في 27 مارس 2024",
        "18 رمضان 1445 الموافق 27 مارس 2024",
        "الأربعاء 17 رمضان 1445هـ - 27 مارس 2024م",
        "27 مارس 2024 الموافق لـ 17 رمضان 1445",
        "27 مارس 2024 الموافق 17 رمضان",
        "1445/9/17هـ - 2024/3/27م"
      })
  void peopleWriteOneDayInManyWays(String written) {
    assertThat(utc.read(written)).contains(gregorianDay(LocalDate.of(2024, 3, 27)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "10:15 ص               | 10:15",
        "10:15ص                | 10:15",
        "10:15 م               | 22:15",
        "12:15 ص               | 00:15",
        "12:15 م               | 12:15",
        "22:15 م               | 22:15",
        "10:15 صباحا           | 10:15",
        "10:15 مساءً           | 22:15",
        "3:30 عصراً            | 15:30",
        "3:30 بعد الظهر        | 15:30",
        "12:30 ظهراً           | 12:30",
        "1:30 ظهرا             | 13:30",
        "11:30 ليلا            | 23:30",
        "1:30 ليلا             | 01:30",
        "4:30 فجراً            | 04:30",
        "10 مساء               | 22:00",
        "- 10:15               | 10:15",
        "، الساعة 10:15        | 10:15",
        "الساعة 10             | 10:00",
        "في 22:15              | 22:15",
        "at 10:15 AM           | 10:15",
        "10.15pm               | 22:15",
        "10:15 p.m.            | 22:15",
        "à 22h15               | 22:15",
        "22h                   | 22:00",
        "22:15 GMT             | 22:15",
        "22:15 بتوقيت غرينتش   | 22:15",
        "22:15 بتوقيت جرينتش+3 | 19:15",
        "22:15 غرينتش+٣        | 19:15",
        "22:15 ت.غ             | 22:15",
        "22:15 UTC+3           | 19:15",
        "22:15 (GMT+3)         | 19:15",
        "22:15 Asia/Riyadh     | 19:15",
        "22:15 بتوقيت مكة المكرمة | 19:15",
        "22:15 (بتوقيت القاهرة) | 20:15",
        "22:15 بتوقيت بيروت    | 20:15",
        "22:15 بتوقيت الإمارات | 18:15",
        "22:15 بتوقيت الدوحة   | 19:15",
        "22:15 بتوقيت الجزائر  | 21:15",
        "22:15 بتوقيت سلطنة عمان | 18:15",
        "22:15 Cairo time      | 20:15",
        "22:15 بتوقيت مكة (19:15 غرينتش) | 19:15",
        "22:15 (19:15 غرينتش)  | 19:15",
        "22:15 بالتوقيت المحلي | 22:15",
        // Amman or Oman, and no place at all: the zone of the run.
        "22:15 بتوقيت عمان     | 22:15",
        "22:15 بتوقيت القرية   | 22:15"
      })
  void timesStandBehindAnyDate(String written, String time) {
    Instant instant = Instant.parse("2024-03-27T" + time + ":00Z");
    assertThat(utc.read("27 مارس 2024 " + written)).contains(gregorian(instant, false));
    assertThat(utc.read("Wednesday, March 27, 2024 " + written))
        .contains(gregorian(instant, false));
    assertThat(utc.read("2024-03-27 " + written)).contains(gregorian(instant, false));
    assertThat(utc.read("27/03/2024 " + written))
        .contains(new Dates.Reading(instant, null, false, Dates.Kind.GREGORIAN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10:15 ص - 27 مارس 2024",
        "10:15 AM, Wed 27 March 2024",
        "الساعة 10:15 | 2024/3/27"
      })
  void timesStandBeforeADate(String written) {
    assertThat(utc.read(written)).contains(gregorian(Instant.parse("2024-03-27T10:15:00Z"), false));
  }

  /** Every day and time as ICU writes it in the locales of Arab countries is read back. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar", "ar_EG", "ar_SA", "ar_SY", "ar_IQ", "ar_LB", "ar_JO", "ar_AE", "ar_SD", "ar_YE",
        "ar_LY", "ar_MA", "ar_DZ", "ar_TN", "ar_MR", "fr_MA", "fr_TN", "en_GB"
      })
  void whatIcuWritesIsRead(String locale) {
    for (int day = 0; day < 400; day += 5) {
      long millis = TimeUnit.DAYS.toMillis(19_700 + day) + TimeUnit.MINUTES.toMillis(7L * day);
      for (int style : new int[] {DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM}) {
        String written = written(locale, "gregorian", style, millis);
        Dates.Reading read = utc.read(written).orElse(null);
        assertThat(read).as(written).isNotNull();
        assertThat(read.dayFirst()).as(written).isEqualTo(Instant.ofEpochMilli(millis));
      }
      if (locale.startsWith("ar")) {
        String written = written(locale, "islamic-umalqura", DateFormat.LONG, millis);
        assertThat(utc.read(written).orElseThrow().dayFirst())
            .as(written)
            .isEqualTo(Instant.ofEpochMilli(millis));
      }
    }
  }

  private static String written(String locale, String calendar, int style, long millis) {
    ULocale of = new ULocale(locale + "@calendar=" + calendar);
    DateFormat format = DateFormat.getDateTimeInstance(style, DateFormat.FULL, of);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(millis);
  }

  @Test
  void slashedDatesHaveTwoReadings() {
    Instant may = Instant.parse("2017-05-03T00:00:00Z");
    Instant march = Instant.parse("2017-03-05T00:00:00Z");
    for (String written :
        new String[] {"03/05/2017", "٠٣/٠٥/٢٠١٧", "3 - 5 - 2017", "٣\u200F/٥\u200F/٢٠١٧"}) {
      assertThat(utc.read(written))
          .as(written)
          .contains(new Dates.Reading(may, march, true, Dates.Kind.GREGORIAN));
    }
    assertThat(utc.read("31/01/2017").orElseThrow().monthFirst()).isNull();
    assertThat(utc.read("01/31/2017").orElseThrow().dayFirst()).isNull();
    assertThat(utc.read("03/05/2017 - 3 مايو 2017"))
        .contains(gregorianDay(LocalDate.of(2017, 5, 3)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1405/9/18 هـ          | 1985-06-07",
        "1445-09-18            | 2024-03-28",
        "1445/9/18 هـ          | 2024-03-28",
        "18 رمضان 1445         | 2024-03-28",
        "18 رمضان 1445هـ       | 2024-03-28",
        "الخميس ١٨ رمضان ١٤٤٥ هـ | 2024-03-28",
        "رمضان 18, 1445        | 2024-03-28",
        "18 رمضان المبارك 1445 | 2024-03-28",
        "8 محرّم 1445          | 2023-07-26",
        "8 ربيع الثاني 1445    | 2023-10-23",
        "8 جمادى الثانية 1445  | 2023-12-21",
        "8 ذو القعدة 1445      | 2024-05-16",
        "8 ذي الحجة 1445       | 2024-06-14",
        "Dhu al-Hijjah 8, 1445 | 2024-06-14",
        // Sha'ban had 29 days by Umm al-Qura.
        "30 شعبان 1445         | 2024-03-11",
        "8 فروردین 1403        | 2024-03-27",
        "1403/01/08 هـ ش       | 2024-03-27",
        "1403/01/31            | 2024-04-19"
      })
  void hijriDatesAreConverted(String written, LocalDate day) {
    Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    assertThat(utc.read(written)).contains(new Dates.Reading(start, start, true, Dates.Kind.HIJRI));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "27/03/24, 2024-03-27T00:00:00Z, ",
    "03/27/24 10:15, , 2024-03-27T10:15:00Z",
    "٢٧/٣/٢٤, 2024-03-27T00:00:00Z, ",
    "3/4/24, 2024-04-03T00:00:00Z, 2024-03-04T00:00:00Z",
    "27/03/99, 1999-03-27T00:00:00Z, "
  })
  void aYearOfTwoDigitsIsTheLastNumber(String written, Instant dayFirst, Instant monthFirst) {
    Dates.Reading read = utc.read(written).orElseThrow();
    assertThat(read.dayFirst()).isEqualTo(dayFirst);
    assertThat(read.monthFirst()).isEqualTo(monthFirst);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "45378, 2024-03-27T00:00:00Z, true",
    "45378.0, 2024-03-27T00:00:00Z, true",
    "45378.4270833333, 2024-03-27T10:15:00Z, false",
    "٤٥٣٧٨, 2024-03-27T00:00:00Z, true"
  })
  void excelCountsDays(String written, Instant instant, boolean day) {
    assertThat(utc.read(written)).contains(gregorian(instant, day));
    assertThat(new Dates(ZoneId.of("Asia/Riyadh")).read(written).orElseThrow().dayFirst())
        .isEqualTo(instant.minusSeconds(3 * 3600));
  }

  @Test
  void slashedHijriDatesHaveTwoReadings() {
    assertThat(utc.read("18/09/1445 10:15"))
        .contains(
            new Dates.Reading(
                Instant.parse("2024-03-28T10:15:00Z"), null, false, Dates.Kind.HIJRI));
    assertThat(utc.read("09/08/1445").orElseThrow().monthFirst())
        .isEqualTo(Instant.parse("2024-03-18T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01",
        "0001-01-01T00:00:00Z",
        "1/1/0001 12:00:00 AM",
        "0000-00-00 00:00:00",
        "00/00/0000",
        "1600-05-05",
        "1899-12-30T00:00:00",
        "31 December 1899",
        "1900-01-00",
        "01/01/1900",
        "1970-01-01",
        "1 يناير 1970",
        "1970-01-01T00:00:00Z",
        "1970-01-01T03:00:00+03:00",
        "1970-01-01 03:00:00",
        "1969-12-31T19:00:00-05:00",
        "31 December 1969",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "0",
        "0.0",
        "00000000",
        "-62135596800000",
        "-2208988800",
        "-9223372036854775808",
        "9999-12-31T23:59:59Z",
        "99991231",
        "253402300799",
        "NaT",
        "Invalid Date",
        "null"
      })
  void datesThatMeanNoneAreNone(String written) {
    assertThat(utc.read(written)).contains(new Dates.Reading(null, null, false, Dates.Kind.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-02", "1969-12-30", "1970-01-01T10:15:07Z", "-1000000000"})
  void datesBesideThoseAreDates(String written) {
    assertThat(utc.read(written).orElseThrow().kind()).isEqualTo(Dates.Kind.GREGORIAN);
  }

  @Test
  void zeroIsNoneInAnyZoneOfTheRun() {
    for (String zone : new String[] {"Asia/Riyadh", "America/New_York", "Pacific/Kiritimati"}) {
      Dates dates = new Dates(ZoneId.of(zone));
      for (String written : new String[] {"1970-01-01", "1970-01-01T00:00:00Z", "31/12/1969"}) {
        assertThat(dates.read(written).orElseThrow().kind())
            .as(written + " in " + zone)
            .isEqualTo(Dates.Kind.NONE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "yesterday",
        "أمس",
        "قبل ساعتين",
        "قبل 3 ساعات",
        "3 hours ago",
        "منذ 27 مارس 2024",
        "مارس 2024",
        "2024-03",
        "27 مارس",
        "2017-02-30",
        "31/11/2017",
        "32/01/2017",
        "13/13/2017",
        "2017-13-01",
        "31 فبراير 2024",
        "31 رمضان 1445",
        "18/13/1445",
        "18 رمضان 2024",
        "يناير/فبراير 27 2024",
        "27 مارس 2024 - 28 مارس 2024",
        "27-28 مارس 2024",
        "من 1 إلى 5 مارس 2024",
        "27.03.24",
        "27-03-24",
        "18/09/20 هـ",
        "27/03/24/1",
        "1403/01/08",
        "1403-01-08",
        "19809",
        "32873",
        "73051",
        "2017-01-20T25:00:00",
        "2017-01-20T21:60:00",
        "2017-01-20 22:15 ص",
        "2017-01-20 00:15 م",
        "2017-01-20 10:15 11:15",
        "2017-01-20T000000 x",
        "2017-01-20T21:43:00+99:00",
        "12",
        "2017",
        "18 Fob 2018",
        "99999999",
        "20241340",
        "17115345001234",
        "1e99",
        "15:30",
        "2017-01-20T21:43:00 XYZ",
        "2017-01-20 21:43 IST"
      })
  void whatIsNoDateIsUnreadable(String written) {
    assertThat(utc.read(written)).isEmpty();
  }

  @ParameterizedTest
  @Timeout(5) // seconds; a search with a square cost takes hours
  @ValueSource(strings = {"1", "1 ", "1-", "a", "a ", "في ", "12:15 ", "(", "\u200F"})
  void aLongStringIsRefusedAtOnce(String part) {
    assertThat(utc.read("2024" + part.repeat(1 << 20))).isEmpty();
  }

  @Test
  void theZoneIsThatOfDatesWithoutOne() {
    Dates riyadh = new Dates(ZoneId.of("Asia/Riyadh"));
    assertThat(riyadh.read("2017-01-20 03:00:00").orElseThrow().dayFirst())
        .isEqualTo(Instant.parse("2017-01-20T00:00:00Z"));
    assertThat(riyadh.read("2017-01-20").orElseThrow().dayFirst())
        .isEqualTo(Instant.parse("2017-01-19T21:00:00Z"));
    assertThat(riyadh.read("18 رمضان 1445").orElseThrow().dayFirst())
        .isEqualTo(Instant.parse("2024-03-27T21:00:00Z"));
    assertThat(riyadh.read("27th, March 2024 GMT").orElseThrow().dayFirst())
        .isEqualTo(Instant.parse("2024-03-27T00:00:00Z"));
    assertThat(riyadh.read("2017-01-20T03:00:00Z").orElseThrow().dayFirst())
        .isEqualTo(Instant.parse("2017-01-20T03:00:00Z"));
  }

  private static Dates.Reading gregorian(Instant instant, boolean day) {
    return new Dates.Reading(instant, instant, day, Dates.Kind.GREGORIAN);
  }

  private static Dates.Reading gregorianDay(LocalDate day) {
    return gregorian(day.atStartOfDay(ZoneOffset.UTC).toInstant(), true);
  }
}
