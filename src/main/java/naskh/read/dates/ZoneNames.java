package naskh.read.dates;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Time zones by the names that stand behind a time: GMT, Asia/Riyadh, بتوقيت القاهرة. */
final class ZoneNames {
  /** Names of more words (East Africa's, of six) are of zones that no news is dated by. */
  static final int MAX_PLACE_WORDS = 5;

  /**
   * The zones of RFC 2822 that are not numbers, and those of Arab countries and their neighbours.
   * AST is Arabia's, as in the feeds of the Gulf, not that of the Atlantic.
   */
  private static final Map<String, ZoneId> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("z", ZoneOffset.UTC),
          Map.entry("gmt", ZoneOffset.UTC),
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("ut", ZoneOffset.UTC),
          Map.entry("tu", ZoneOffset.UTC),
          Map.entry("est", ZoneOffset.ofHours(-5)),
          Map.entry("edt", ZoneOffset.ofHours(-4)),
          Map.entry("cst", ZoneOffset.ofHours(-6)),
          Map.entry("cdt", ZoneOffset.ofHours(-5)),
          Map.entry("mst", ZoneOffset.ofHours(-7)),
          Map.entry("mdt", ZoneOffset.ofHours(-6)),
          Map.entry("pst", ZoneOffset.ofHours(-8)),
          Map.entry("pdt", ZoneOffset.ofHours(-7)),
          Map.entry("et", ZoneId.of("America/New_York")),
          Map.entry("ct", ZoneId.of("America/Chicago")),
          Map.entry("mt", ZoneId.of("America/Denver")),
          Map.entry("pt", ZoneId.of("America/Los_Angeles")),
          Map.entry("wet", ZoneOffset.ofHours(0)),
          Map.entry("west", ZoneOffset.ofHours(1)),
          Map.entry("bst", ZoneOffset.ofHours(1)),
          Map.entry("cet", ZoneOffset.ofHours(1)),
          Map.entry("cest", ZoneOffset.ofHours(2)),
          Map.entry("cat", ZoneOffset.ofHours(2)),
          Map.entry("eet", ZoneOffset.ofHours(2)),
          Map.entry("eest", ZoneOffset.ofHours(3)),
          Map.entry("eat", ZoneOffset.ofHours(3)),
          Map.entry("msk", ZoneOffset.ofHours(3)),
          Map.entry("ast", ZoneOffset.ofHours(3)),
          Map.entry("gst", ZoneOffset.ofHours(4)));

  /** Cities without a zone of their own, short names of countries, other spellings. */
  private static final Map<String, List<String>> PLACES =
      Map.ofEntries(
          Map.entry(
              "UTC",
              List.of(
                  "غرينتش",
                  "جرينتش",
                  "غرينيتش",
                  "جرينيتش",
                  "غرينويتش",
                  "جرينويتش",
                  "قرينتش",
                  "غرينيش",
                  "العالمي",
                  "العالمي الموحد",
                  "العالمي المنسق",
                  "غ",
                  "تغ",
                  "Coordinated Universal Time",
                  "Temps universel coordonné",
                  "Greenwich")),
          Map.entry(
              "Asia/Riyadh",
              List.of(
                  "السعودية",
                  "مكة",
                  "مكة المكرمة",
                  "المدينة المنورة",
                  "جدة",
                  "Mecca",
                  "Makkah",
                  "Jeddah",
                  "Saudi",
                  "KSA")),
          Map.entry(
              "Asia/Dubai",
              List.of("الإمارات", "أبوظبي", "أبو ظبي", "الشارقة", "UAE", "Abu Dhabi")),
          Map.entry("Asia/Qatar", List.of("الدوحة", "Doha")),
          Map.entry("Asia/Bahrain", List.of("المنامة", "Manama")),
          Map.entry("Asia/Muscat", List.of("سلطنة عمان")),
          Map.entry("Asia/Aden", List.of("صنعاء", "Sanaa")),
          Map.entry("Asia/Damascus", List.of("سورية")),
          Map.entry("Asia/Gaza", List.of("فلسطين", "رام الله", "الضفة الغربية", "Palestine")),
          Map.entry("Asia/Jerusalem", List.of("القدس المحتلة", "تل أبيب")),
          Map.entry("Africa/Casablanca", List.of("الرباط", "Rabat")),
          Map.entry("Africa/Mogadishu", List.of("مقديشو")),
          Map.entry("Europe/London", List.of("بريطانيا", "Britain")),
          Map.entry("Europe/Istanbul", List.of("أنقرة", "استانبول", "اسطنبول", "Ankara")),
          Map.entry("America/New_York", List.of("واشنطن", "Washington")));

  private static final Set<String> GREENWICH =
      PLACES.get("UTC").stream().map(DateWords::nameKey).collect(Collectors.toSet());

  private static final Set<String> INTRODUCTIONS =
      Set.of("بتوقيت", "توقيت", "بالتوقيت", "ت", "heure");

  private static final List<ULocale> LANGUAGES =
      List.of(new ULocale("ar"), new ULocale("en"), new ULocale("fr"));

  /** ICU's region of what all countries share. */
  private static final String WORLD = "001";

  private ZoneNames() {}

  /** Whether the name of a place follows whose time it is: بتوقيت, ت. */
  static boolean isIntroduction(String key) {
    return INTRODUCTIONS.contains(key);
  }

  /** Whether an offset may follow: GMT+3, غرينتش+3. */
  static boolean isGreenwich(String key) {
    return GREENWICH.contains(key) || ZoneOffset.UTC.equals(ABBREVIATIONS.get(key));
  }

  static Optional<ZoneId> abbreviation(String key) {
    return Optional.ofNullable(ABBREVIATIONS.get(key));
  }

  /** Zone of an identifier such as {@code asia/riyadh}, in any case. */
  static Optional<ZoneId> region(String id) {
    return Optional.ofNullable(Regions.BY_LOWER_CASE.get(id)).map(ZoneId::of);
  }

  /** Zone of a place; {@code key} as of {@link DateWords#key}. */
  static Optional<ZoneId> place(String key) {
    return Optional.ofNullable(Places.BY_KEY.get(key)).map(ZoneId::of);
  }

  private static final class Regions {
    static final Map<String, String> BY_LOWER_CASE = new HashMap<>();

    static {
      ZoneId.getAvailableZoneIds()
          .forEach(id -> BY_LOWER_CASE.put(id.toLowerCase(Locale.ROOT), id));
    }
  }

  /**
   * By ICU cities that have a zone, countries that have one zone, and zones that have a name; read
   * when a date names the first one.
   */
  private static final class Places {
    static final Map<String, String> BY_KEY = new HashMap<>();

    /** An hour; half of one on Lord Howe alone. */
    private static final int DAYLIGHT_MILLIS = (int) TimeUnit.HOURS.toMillis(1);

    static {
      // Two places of one name, Amman and Oman in Arabic without vowels, name no zone.
      Set<String> ambiguous = new HashSet<>();
      for (ULocale language : LANGUAGES) {
        TimeZoneNames names = TimeZoneNames.getInstance(language);
        for (String id : canonical(null)) {
          add(names.getExemplarLocationName(id), id, ambiguous);
        }
        for (String zone : names.getAvailableMetaZoneIDs()) {
          TimeZone reference = TimeZone.getTimeZone(names.getReferenceZoneID(zone, WORLD));
          int standard = reference.getRawOffset();
          addOffset(
              names.getMetaZoneDisplayName(zone, NameType.LONG_STANDARD), standard, ambiguous);
          addOffset(
              names.getMetaZoneDisplayName(zone, NameType.LONG_DAYLIGHT),
              standard + DAYLIGHT_MILLIS,
              ambiguous);
        }
        for (String country : Locale.getISOCountries()) {
          Set<String> zones = canonical(country);
          if (zones.size() == 1) {
            String name = new ULocale("", country).getDisplayCountry(language);
            add(name, zones.iterator().next(), ambiguous);
          }
        }
      }
      BY_KEY.keySet().removeAll(ambiguous);
      PLACES.forEach(
          (id, places) -> places.forEach(place -> BY_KEY.put(DateWords.nameKey(place), id)));
    }

    private static Set<String> canonical(String country) {
      return TimeZone.getAvailableIDs(
          TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null);
    }

    /** Countries without summer time have the standard time of others in summer. */
    private static void addOffset(String name, int millis, Set<String> ambiguous) {
      int seconds = (int) TimeUnit.MILLISECONDS.toSeconds(millis);
      add(name, ZoneOffset.ofTotalSeconds(seconds).getId(), ambiguous);
    }

    private static void add(String name, String id, Set<String> ambiguous) {
      if (name != null) {
        // "توقيت" stands before any place.
        String key = DateWords.nameKey(name).replaceFirst("^توقيت", "");
        String other = BY_KEY.putIfAbsent(key, id);
        if (other != null && !other.equals(id)) {
          ambiguous.add(key);
        }
      }
    }
  }
}
