package naskh.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.DefaultLanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;

/** The language of a text, by Apache OpenNLP's detector. One per thread. */
final class LanguageOf {
  private static final String MODEL = "/langdetect-183.bin";

  /**
   * Head of the text that is looked at. Of 6,000 articles of ant-v2.1 none was taken for another
   * language than Arabic at 150 characters, one at 100; 300 cost twice the time.
   */
  private static final int PREFIX_CHARS = 150;

  /** Fewer letters say little: no language is better than a wrong one. */
  private static final int MIN_LETTERS = 20;

  /** OpenNLP has ISO 639-3 of single languages where people write one code for all of them. */
  private static final Map<String, String> MACRO =
      Map.of(
          "pes", "fa", "prs", "fa", "arb", "ar", "ckb", "ckb", "kmr", "ku", "pbt", "ps", "cmn",
          "zh");

  /** Share of ە among the letters; in Arabic, Persian and Urdu it is next to nothing. */
  private static final double MIN_SORANI_VOWELS = 0.04;

  /**
   * The n-grams that the model knows. Without the normalizers that the detector itself puts before
   * them: their regular expressions take more time than all the rest, and {@link #letters} leaves
   * them nothing to do.
   */
  private final LanguageDetectorContextGenerator ngrams =
      new DefaultLanguageDetectorContextGenerator(1, 3);

  /** ISO 639-1 where the language has such a code, else 639-3; null where it cannot be told. */
  String of(String text) {
    String head = letters(text.substring(0, Math.min(text.length(), PREFIX_CHARS)));
    if (head.chars().filter(Character::isLetter).count() < MIN_LETTERS) {
      return null;
    }
    if (isSorani(head)) {
      return "ku";
    }
    CharSequence[] found = ngrams.getContext(head);
    String[] context = Arrays.stream(found).map(CharSequence::toString).toArray(String[]::new);
    return shortCode(Model.LOADED.getBestOutcome(Model.LOADED.eval(context)));
  }

  /** {@code text} with one space for everything between words. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word =
          Character.isLetter(c)
              || Character.isSurrogate(c)
              || Character.getType(c) == Character.NON_SPACING_MARK;
      if (word) {
        letters.append(c);
      } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
        letters.append(' ');
      }
    }
    return letters.toString();
  }

  /**
   * Central Kurdish, which the detector does not know: it writes the vowel ە all over, as Uyghur
   * does too, and has letters that Uyghur has not.
   */
  private static boolean isSorani(String head) {
    long letters = head.chars().filter(Character::isLetter).count();
    long vowels = head.chars().filter(c -> c == '\u06D5').count();
    boolean own = head.chars().anyMatch(c -> "\u06CE\u0695\u06B5".indexOf(c) >= 0);
    boolean uyghur = head.chars().anyMatch(c -> "\u06D0\u06C7\u06C8\u06CB".indexOf(c) >= 0);
    return own && !uyghur && vowels >= MIN_SORANI_VOWELS * letters;
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
      Map<String, String> codes = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        codes.put(new Locale.Builder().setLanguage(code).build().getISO3Language(), code);
      }
      return codes;
    }
  }

  private static final class Model {
    static final MaxentModel LOADED = load();

    private static MaxentModel load() {
      try (InputStream in = LanguageOf.class.getResourceAsStream(MODEL)) {
        return new LanguageDetectorModel(in).getMaxentModel();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
