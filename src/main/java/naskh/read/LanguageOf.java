package naskh.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** The language of a text, by Apache OpenNLP's detector. One per thread. */
final class LanguageOf {
  private static final String MODEL = "/langdetect-183.bin";

  /** Enough to tell: the detector's n-grams are counted over this head of the text. */
  private static final int PREFIX_CHARS = 300;

  /** Fewer letters say little: no language is better than a wrong one. */
  private static final int MIN_LETTERS = 20;

  /** OpenNLP has ISO 639-3 of single languages where people write one code for all of them. */
  private static final Map<String, String> MACRO =
      Map.of(
          "pes", "fa", "prs", "fa", "arb", "ar", "ckb", "ckb", "kmr", "ku", "pbt", "ps", "cmn",
          "zh");

  private final LanguageDetectorME detector = new LanguageDetectorME(Model.LOADED);

  /** ISO 639-1 where the language has such a code, else 639-3; null where it cannot be told. */
  String of(String text) {
    String head = text.substring(0, Math.min(text.length(), PREFIX_CHARS));
    if (head.codePoints().filter(Character::isLetter).count() < MIN_LETTERS) {
      return null;
    }
    Language best = detector.predictLanguage(head);
    return shortCode(best.getLang());
  }

  private static String shortCode(String code) {
    if (MACRO.containsKey(code)) {
      return MACRO.get(code);
    }
    return ShortCodes.BY_LONG.getOrDefault(code, code);
  }

  private static final class ShortCodes {
    static final Map<String, String> BY_LONG = load();

    private static Map<String, String> load() {
      Map<String, String> codes = new java.util.HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        codes.put(new Locale.Builder().setLanguage(code).build().getISO3Language(), code);
      }
      return codes;
    }
  }

  private static final class Model {
    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageOf.class.getResourceAsStream(MODEL)) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
