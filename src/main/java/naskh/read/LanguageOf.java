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
   * How much of the text is looked at. Of 6,000 articles of ant-v2.1 none was taken for another
   * language than Arabic at 150 characters, one at 100; 300 cost twice the time.
   */
  private static final int SAMPLE_CHARS = 150;

  /**
   * A text of which one letter in so many is Arabic is told by these alone: an Arabic page may have
   * a head, names or a translation in Latin letters, a page in English no more than a quotation.
   */
  private static final int LEAST_ARABIC = 5;

  /** Fewer letters say little: no language is better than a wrong one. */
  private static final int MIN_LETTERS = 20;

  /** OpenNLP has ISO 639-3 of single languages where people write one code for all of them. */
  private static final Map<String, String> MACRO =
      Map.of("pes", "fa", "prs", "fa", "arb", "ar", "kmr", "ku", "pbt", "ps", "cmn", "zh");

  /** Share of ە among the letters; in Arabic, Persian and Urdu it is next to nothing. */
  private static final double MIN_SORANI_VOWELS = 0.04;

  /**
   * The n-grams that the model knows. Without the normalizers that the detector itself puts before
   * them: their regular expressions take more time than all the rest, and {@link #sample} leaves
   * them nothing to do.
   */
  private final LanguageDetectorContextGenerator ngrams =
      new DefaultLanguageDetectorContextGenerator(1, 3);

  /** ISO 639-1 where the language has such a code, else 639-3; null where it cannot be told. */
  String of(String text) {
    String sample = sample(text);
    if (sample.chars().filter(Character::isLetter).count() < MIN_LETTERS) {
      return null;
    }
    if (isSorani(sample)) {
      return "ku";
    }
    CharSequence[] found = ngrams.getContext(sample);
    String[] context = Arrays.stream(found).map(CharSequence::toString).toArray(String[]::new);
    return shortCode(Model.LOADED.getBestOutcome(Model.LOADED.eval(context)));
  }

  /** The first words of {@code text}, with one space for everything between them. */
  private static String sample(String text) {
    boolean arabicOnly = isArabic(text);
    StringBuilder sample = new StringBuilder(SAMPLE_CHARS);
    for (int i = 0; i < text.length() && sample.length() < SAMPLE_CHARS; i++) {
      char c = text.charAt(i);
      boolean word =
          Character.isSurrogate(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || (Character.isLetter(c) && (!arabicOnly || isArabic(c)));
      if (word) {
        sample.append(c);
      } else if (!sample.isEmpty() && sample.charAt(sample.length() - 1) != ' ') {
        sample.append(' ');
      }
    }
    return sample.toString();
  }

  private static boolean isArabic(String text) {
    int letters = 0;
    int arabic = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        arabic += isArabic(c) ? 1 : 0;
      }
    }
    return arabic * LEAST_ARABIC >= letters;
  }

  /**
   * Whether a letter is of the Arabic script, as are those of Persian, Urdu, Pashto and Kurdish.
   */
  static boolean isArabic(int letter) {
    return (letter >= '\u0620' && letter <= '\u06FF')
        || (letter >= '\u0750' && letter <= '\u077F')
        || (letter >= '\uFB50' && letter <= '\uFDFF')
        || (letter >= '\uFE70' && letter <= '\uFEFC');
  }

  /**
   * Central Kurdish, which the detector does not know: it writes the vowel ە all over, as Uyghur
   * does too, and has letters that Uyghur has not.
   */
  private static boolean isSorani(String sample) {
    long letters = sample.chars().filter(Character::isLetter).count();
    long vowels = sample.chars().filter(c -> c == '\u06D5').count();
    boolean own = sample.chars().anyMatch(c -> "\u06CE\u0695\u06B5".indexOf(c) >= 0);
    boolean uyghur = sample.chars().anyMatch(c -> "\u06D0\u06C7\u06C8\u06CB".indexOf(c) >= 0);
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
