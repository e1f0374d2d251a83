package naskh.bench.planted;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A formula of a recurring item. What stands in braces is filled anew every time: {@code {name}} a
 * person, {@code {place}} a town, {@code {number}} a number.
 */
record Formula(String text) {
  private static final List<String> FIRST =
      List.of(
          "سالم", "ناصر", "فهد", "بدر", "راشد", "ماجد", "طلال", "نواف", "هيثم", "قصي", "وليد",
          "عادل", "زياد", "غسان", "حازم", "رامي", "تامر", "شريف", "مروان", "لؤي");
  private static final List<String> LAST =
      List.of(
          "الحربي",
          "العتيبي",
          "الدوسري",
          "القحطاني",
          "الشمري",
          "المطيري",
          "الزهراني",
          "الغامدي",
          "البلوي",
          "السبيعي",
          "العنزي",
          "الرشيدي",
          "الجهني",
          "المالكي",
          "الخالدي",
          "الشهري");
  private static final List<String> PLACES =
      List.of(
          "بريدة",
          "عرعر",
          "سكاكا",
          "الخرج",
          "ينبع",
          "بيشة",
          "شرورة",
          "القنفذة",
          "رابغ",
          "الزلفي",
          "المجمعة",
          "شقراء",
          "الدوادمي",
          "عفيف",
          "حفر الباطن",
          "القطيف",
          "الجبيل",
          "الأحساء",
          "تيماء",
          "ضباء",
          "أملج",
          "العلا",
          "خيبر",
          "بدر",
          "الليث",
          "صبيا",
          "أبو عريش",
          "نجران");

  /** Writes the formula, filled, at the end of a page. */
  void fill(String kind, Draft page, SplittableRandom random) {
    int done = 0;
    for (int slot = text.indexOf('{'); slot >= 0; slot = text.indexOf('{', done)) {
      int end = text.indexOf('}', slot);
      page.boilerplate(kind, text.substring(done, slot));
      page.own(filling(text.substring(slot + 1, end), random));
      done = end + 1;
    }
    page.boilerplate(kind, text.substring(done));
  }

  private static String filling(String slot, SplittableRandom random) {
    return switch (slot) {
      case "name" -> any(FIRST, random) + " بن " + any(FIRST, random) + " " + any(LAST, random);
      case "place" -> any(PLACES, random);
      case "number" -> String.valueOf(random.nextInt(3, 1000));
      default -> throw new IllegalArgumentException("slot " + slot + ": not known");
    };
  }

  private static String any(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }
}
