package naskh.read.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import naskh.read.charset.ArabicScript;
import opennlp.tools.langdetect.DefaultLanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;

/**
 * The language of a text: by script, letters and small words, and by Apache OpenNLP's detector
 * where these leave it open. One per thread.
 */
public final class LanguageOf {
  private static final String MODEL = "/langdetect-183.bin";

  /**
   * How much of the text the detector looks at. Of 6,000 articles of ant-v2.1 none was taken for
   * another language than Arabic at 150 characters, one at 100; 300 cost twice the time.
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

  /**
   * What the model may find in Arabic script; the others of its languages are not written in it.
   */
  private static final Set<String> ARABIC_SCRIPT = Set.of("ar", "fa", "ur", "ps", "pnb");

  /**
   * The n-grams that the model knows. Without the normalizers that the detector itself puts before
   * them: their regular expressions take more time than all the rest, and {@link #sample} leaves
   * them nothing to do.
   */
  private final LanguageDetectorContextGenerator ngrams =
      new DefaultLanguageDetectorContextGenerator(1, 3);

  /** ISO 639-1 where the language has such a code, else 639-3; null where it cannot be told. */
  public String of(String text) {
    int letters = 0;
    int arabic = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ArabicScript.isLetter(c)) {
        letters++;
        arabic++;
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    boolean arabicScript = arabic * LEAST_ARABIC >= letters;
    if ((arabicScript ? arabic : letters) < MIN_LETTERS) {
      return null;
    }
    String settled = arabicScript ? ByLetters.language(text) : null;
    return settled == null ? byModel(text, arabicScript) : settled;
  }

  private String byModel(String text, boolean arabicScript) {
    String sample = sample(text, arabicScript);
    if (!arabicScript) {
      return byModel(sample);
    }
    // The model takes ی and ک for a sign of Persian or Urdu; what has more of these has it anyway.
    String arabicKeyboard = byModel(sample.replace('ی', 'ي').replace('ک', 'ك'));
    if (arabicKeyboard.equals("ar") || arabicKeyboard.equals("fa")) {
      return arabicKeyboard;
    }
    String code = byModel(sample);
    return ARABIC_SCRIPT.contains(code) ? code : null;
  }

  private String byModel(String sample) {
    CharSequence[] found = ngrams.getContext(sample);
    String[] context = Arrays.stream(found).map(CharSequence::toString).toArray(String[]::new);
    return shortCode(Model.LOADED.getBestOutcome(Model.LOADED.eval(context)));
  }

  /** The first words of {@code text}, with one space for everything between them. */
  private static String sample(String text, boolean arabicScript) {
    StringBuilder sample = new StringBuilder(SAMPLE_CHARS);
    for (int i = 0; i < text.length() && sample.length() < SAMPLE_CHARS; i++) {
      char c = text.charAt(i);
      boolean word =
          Character.isSurrogate(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || (Character.isLetter(c) && (!arabicScript || ArabicScript.isLetter(c)));
      if (word) {
        sample.append(c);
      } else if (!sample.isEmpty() && sample.charAt(sample.length() - 1) != ' ') {
        sample.append(' ');
      }
    }
    return arabicScript ? Normalizer.normalize(sample, Normalizer.Form.NFKC) : sample.toString();
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
