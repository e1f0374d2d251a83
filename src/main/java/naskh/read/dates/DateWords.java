package naskh.read.dates;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The words that dates are made of: names of months and weekdays by ICU, and what stands around
 * them. Words are compared as {@link #key} gives them; a name of several words is one key, its
 * words joined without a space.
 */
final class DateWords {
  /** The calendar that a name or a year belongs to. */
  enum CalendarKind {
    GREGORIAN,
    LUNAR_HIJRI,
    SOLAR_HIJRI
  }

  /**
   * @param number 1 to 12
   */
  record Month(CalendarKind calendar, int number) {}

  /** No name of a month has more words. */
  static final int MAX_MONTH_WORDS = 4;

  /** Words of this length that begin with the letters of the article have none: ال, الف. */
  private static final int ARTICLE_WORD_CHARS = 3;

  /** What a shorter beginning of a Latin name means is not certain: "ma" is mars, march, may. */
  private static final int MIN_PREFIX_CHARS = 3;

  /** Arabic has other names in the Levant, Morocco, Algeria with Tunisia, and Mauritania. */
  private static final List<String> GREGORIAN_LOCALES =
      List.of("en", "fr", "fr_MA", "ar", "ar_SY", "ar_MA", "ar_DZ", "ar_MR", "fa");

  private static final List<String> HIJRI_LOCALES = List.of("ar", "fa", "en");

  /** Spellings that ICU does not have and abbreviations of glibc, in the order of the months. */
  private static final List<String> GREGORIAN_SPELLINGS =
      List.of(
          "كانون ثان|ينائر|ينا",
          "فبرائر|يبراير|فبر",
          "مارت|مار",
          "ابرايل|أبر",
          "مايس",
          "يونية|يون",
          "يولية|يول",
          "أوغسطس|اغسطوس|أغس",
          "سبتنبر|سيبتمبر",
          "أوكتوبر|أكت",
          "نوفنبر|تشرين ثان|نوف",
          "دسمبر|ديس");

  private static final List<String> HIJRI_SPELLINGS =
      List.of(
          "محرم الحرام|محرّم الحرام",
          "صفر الخير|صفر المظفر",
          "ربيع أول|ربيع الأنور|Rabi al-Awwal|Rabi ul-Awwal",
          "ربيع الثاني|ربيع ثان|Rabi al-Thani|Rabi al-Akhir|Rabi ul-Thani",
          "جمادى الأول|جماد الأول|جماد الأولى|Jumada al-Ula|Jumada al-Awwal",
          "جمادى الآخر|جمادى الثانية|جمادى الثاني|جماد الآخر|جماد الآخرة|جماد الثاني|جماد الثانية"
              + "|Jumada al-Thani|Jumada al-Thania|Jumada al-Akhira",
          "رجب المرجب|رجب الأصم",
          "شعبان المعظم|Shaaban",
          "رمضان المبارك|رمضان المعظم|Ramadhan|Ramazan",
          "شوال المكرم",
          "ذي القعدة|ذا القعدة|ذوالقعدة|ذيالقعدة|ذو القعدة الحرام|Dhul Qadah|Dhu al-Qadah",
          "ذي الحجة|ذا الحجة|ذوالحجة|ذو الحجة الحرام|Dhul Hijjah|Dhu al-Hijjah");

  /** Words of dates, and of the labels before them, that say nothing of the date itself. */
  private static final Set<String> PASSED_OVER =
      keys(
          // Before a part of a date.
          "في بتاريخ تاريخ يوم الموافق من شهر عام لعام سنة لسنة ل لل و الساعة ساعت وقت محلي"
              + " on at in of the date time local h le du de a jour"
              // Behind a year.
              + " ميلادي ميلادية ميلاديا هجري هجرية هجريا ه ق ad ce ah ap"
              // Of labels.
              + " تم اخر اضافة كتب كتبت حرر last first by");

  /** Labels of a date that is later than that of the publication. */
  private static final Set<String> UPDATED =
      keys("تحديث محدث تعديل عدل updated update modified mis mise");

  private static final Set<String> PUBLISHED =
      keys("نشر نشرت منشور اضيف اضيفت published posted publish created publie publiee");

  private static final Set<String> SOLAR = keys("ش شمسي شمسية");

  private static final Set<String> LUNAR = keys("ه ق ah هجري هجرية هجريا");

  private DateWords() {}

  /**
   * A word as it is compared: without hamza and the article, which are written or not, and without
   * what is no letter.
   */
  static String key(String folded) {
    int begin = folded.startsWith("ال") && folded.length() > ARTICLE_WORD_CHARS ? 2 : 0;
    StringBuilder key = new StringBuilder(folded.length());
    for (int i = begin; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c != 'ء' && Character.isLetter(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** The keys of the words of a name in any spelling, joined. */
  static String nameKey(String name) {
    StringBuilder keys = new StringBuilder();
    for (String word : DateText.plain(name).split(" ", -1)) {
      keys.append(key(word));
    }
    return keys.toString();
  }

  static Optional<Month> month(String key) {
    Month whole = English.MONTHS.containsKey(key) ? English.MONTHS.get(key) : Names.MONTHS.get(key);
    if (whole != null) {
      return Optional.of(whole);
    }
    if (key.length() < MIN_PREFIX_CHARS) {
      return Optional.empty();
    }
    Set<Month> begun =
        new HashSet<>(
            Names.LATIN_MONTHS.subMap(key, true, key + Character.MAX_VALUE, true).values());
    return begun.size() == 1 ? Optional.of(begun.iterator().next()) : Optional.empty();
  }

  /** Whether the word can stand in a date and says nothing of it. */
  static boolean isPassedOver(String key) {
    return PASSED_OVER.contains(key)
        || UPDATED.contains(key)
        || PUBLISHED.contains(key)
        || SOLAR.contains(key)
        || English.WEEKDAYS.contains(key)
        || (!English.MONTHS.containsKey(key) && Names.WEEKDAYS.contains(key));
  }

  static boolean isUpdated(String key) {
    return UPDATED.contains(key);
  }

  static boolean isPublished(String key) {
    return PUBLISHED.contains(key);
  }

  static boolean isLunar(String key) {
    return LUNAR.contains(key);
  }

  static boolean isSolar(String key) {
    return SOLAR.contains(key);
  }

  private static Set<String> keys(String words) {
    return Arrays.stream(words.split(" ", -1)).map(DateWords::nameKey).collect(Collectors.toSet());
  }

  /** The names of RFC 2822, so that its dates, the most by far, need no names of ICU. */
  private static final class English {
    static final Map<String, Month> MONTHS = new HashMap<>();
    static final Set<String> WEEKDAYS = new HashSet<>();

    private static final int SHORT_CHARS = 3;

    static {
      for (java.time.Month month : java.time.Month.values()) {
        String name = month.name().toLowerCase(Locale.ROOT);
        MONTHS.put(name, new Month(CalendarKind.GREGORIAN, month.getValue()));
        MONTHS.put(name.substring(0, SHORT_CHARS), MONTHS.get(name));
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        String name = day.name().toLowerCase(Locale.ROOT);
        WEEKDAYS.addAll(List.of(name, name.substring(0, SHORT_CHARS)));
      }
    }
  }

  /** Read from ICU, in a tenth of a second, when the first date with another word is met. */
  private static final class Names {
    static final Map<String, Month> MONTHS = new HashMap<>();
    static final NavigableMap<String, Month> LATIN_MONTHS = new TreeMap<>();
    static final Set<String> WEEKDAYS = keys("الاتنين التلات ح ن ث ر خ ج س tues weds thur thurs");

    static {
      for (String locale : GREGORIAN_LOCALES) {
        DateFormatSymbols symbols = symbols(locale, "gregorian");
        addMonths(CalendarKind.GREGORIAN, symbols);
        addWeekdays(symbols);
      }
      addSpellings(CalendarKind.GREGORIAN, GREGORIAN_SPELLINGS);
      MONTHS.forEach(
          (name, month) -> {
            if (name.charAt(0) <= 'z') {
              LATIN_MONTHS.put(name, month);
            }
          });
      for (String locale : HIJRI_LOCALES) {
        addMonths(CalendarKind.LUNAR_HIJRI, symbols(locale, "islamic-umalqura"));
        addMonths(CalendarKind.SOLAR_HIJRI, symbols(locale, "persian"));
      }
      addSpellings(CalendarKind.LUNAR_HIJRI, HIJRI_SPELLINGS);
      // French "mar." is Tuesday, and March in English.
      WEEKDAYS.removeAll(MONTHS.keySet());
    }

    private static DateFormatSymbols symbols(String locale, String calendar) {
      ULocale of = new ULocale(locale + "@calendar=" + calendar);
      return new DateFormatSymbols(of);
    }

    private static void addMonths(CalendarKind calendar, DateFormatSymbols symbols) {
      addMonths(calendar, symbols.getMonths());
      addMonths(calendar, symbols.getShortMonths());
    }

    private static void addMonths(CalendarKind calendar, String[] names) {
      for (int month = 0; month < names.length; month++) {
        MONTHS.putIfAbsent(nameKey(names[month]), new Month(calendar, month + 1));
      }
    }

    private static void addSpellings(CalendarKind calendar, List<String> byMonth) {
      for (int month = 0; month < byMonth.size(); month++) {
        for (String name : byMonth.get(month).split("\\|", -1)) {
          MONTHS.putIfAbsent(nameKey(name), new Month(calendar, month + 1));
        }
      }
    }

    private static void addWeekdays(DateFormatSymbols symbols) {
      for (String[] names : List.of(symbols.getWeekdays(), symbols.getShortWeekdays())) {
        Arrays.stream(names).map(DateWords::nameKey).forEach(WEEKDAYS::add);
      }
    }
  }
}
