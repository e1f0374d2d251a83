package naskh.read.mapping;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.read.charset.ArabicScript;

/**
 * The language of a text in Arabic script, where its letters and its small words tell it: Arabic,
 * also typed with the ی and ک of a Persian keyboard, Persian, Urdu, Pashto, Sindhi, Central Kurdish
 * or Uyghur.
 *
 * <p>Letters count by their share: پ چ ژ گ are found in Arabic names and dialects too. Small words
 * are compared with ي for ی and ك for ک.
 */
final class ByLetters {
  /** Words looked at: in half as many the small words of a language are found a dozen times. */
  private static final int MAX_WORDS = 60;

  /** Longer runs of letters are no words: they are looked at in pieces. */
  private static final int MAX_LETTERS = 40;

  /** Least share of ە, ێ and their like, one letter in so many: others have next to none. */
  private static final int VOWEL_SHARE = 25;

  /**
   * Least share of letters that only one language has, one in so many. In the languages themselves
   * it is one in 8 (Urdu) to one in 20 (Pashto).
   */
  private static final int OWN_SHARE = 33;

  /** Least share of words that speak for a language, one in so many; in it they are a third. */
  private static final int WORD_SHARE = 6;

  /** How many times more words must speak for Arabic than for Persian, or the other way round. */
  private static final int MARGIN = 2;

  private static final String URDU = "ٹڈڑےں";
  private static final String PASHTO = "ټډړښګڼۍځڅږ";
  private static final String SINDHI = "ٽٻڀٺٿڄڃڇڊڌڍڏڙڦڱڳڻ۽۾";
  private static final String KURDISH = "ێڕڵ";
  private static final String UYGHUR = "ېۈڭ";

  /** Vowels that Kurdish and Uyghur write all over, and letters beside them. */
  private static final String VOWELS = "ەۇۆۋ";

  /** Of the letters that Arabic writes; those that only others write come behind it. */
  private static final char LAST_ARABIC = 'ي';

  /** A kaf of Sindhi, but an ornament in Arabic. */
  private static final char LONG_KAF = 'ڪ';

  private static final Set<String> ARABIC_WORDS =
      Set.of(
          "في", "من", "على", "الى", "أن", "إن", "عن", "مع", "هذا", "هذه", "هو", "هي", "كان", "كانت",
          "قد", "لم", "لن", "ما", "لا", "التي", "الذي", "الذين", "بعد", "قبل", "خلال", "حتى", "كل",
          "عند", "منذ", "ذلك", "قال", "قالت", "ليس", "غير", "ثم", "إذا", "أو", "مش", "دي", "ده",
          "اللي", "علي", "الي");

  private static final Set<String> PERSIAN_WORDS =
      Set.of(
          "در", "به", "از", "كه", "را", "اين", "با", "است", "براي", "شد", "شده", "آن", "يك", "تا",
          "بر", "هاي", "ها", "كرد", "كرده", "مي", "خود", "بود", "نيز", "گفت", "اما", "شود", "كند",
          "دارد", "پس", "پيش", "هستند", "كنند", "باشد", "وي", "هر", "دو");

  private static final Set<String> URDU_WORDS =
      Set.of("كے", "كي", "كا", "میں", "ميں", "ہے", "نے", "كو", "سے", "اور", "ہيں", "پر", "كہ");

  private static final Set<String> SINDHI_WORDS =
      Set.of("آهي", "آهن", "جو", "جي", "جا", "كي", "ته", "تي", "مان", "سان", "هو");

  private static final Set<String> PUNJABI_WORDS =
      Set.of("دے", "دي", "دا", "نوں", "وچ", "تے", "اے", "نيں", "ايہ", "ني");

  /** Looked up first: few words of an Arabic text are among them. */
  private static final Set<String> OTHER_WORDS =
      Stream.of(PERSIAN_WORDS, SINDHI_WORDS, URDU_WORDS, PUNJABI_WORDS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private int words;
  private int letters;
  private int vowels;
  private int urdu;
  private int pashto;
  private int sindhi;
  private int kafs;
  private int kurdish;
  private int uyghur;
  private int arabicWords;
  private int persianWords;
  private int sindhiWords;
  private int urduWords;
  private int punjabiWords;

  /** Whether all letters are on an Arabic keyboard, and whether one is not on a Persian one. */
  private boolean arabicAlphabet = true;

  private boolean arabicKeyboard;

  private ByLetters() {}

  /** ISO 639-1; null where letters and words leave it open. */
  static String language(String text) {
    ByLetters found = new ByLetters();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length() && found.words < MAX_WORDS; i++) {
      char c = i == text.length() || word.length() > MAX_LETTERS ? ' ' : text.charAt(i);
      if (isUnseen(c)) {
        continue;
      }
      if (ArabicScript.isPresentationForm(c)) {
        word.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (ArabicScript.isLetter(c)) {
        word.append(c);
      } else if (!word.isEmpty()) {
        found.count(word.toString());
        word.setLength(0);
      }
    }
    return found.language();
  }

  /**
   * Marks, tatweel and what is not seen, apart from the non-joiner, which parts the words of
   * Persian.
   */
  private static boolean isUnseen(char c) {
    return c == 'ـ'
        || ArabicScript.isMark(c)
        || (c != '\u200C' && Character.getType(c) == Character.FORMAT);
  }

  private void count(String written) {
    words++;
    letters += written.length();
    for (int i = 0; i < written.length(); i++) {
      letter(written.charAt(i));
    }
    String word = written.replace('ی', 'ي').replace('ک', 'ك');
    boolean arabic = ARABIC_WORDS.contains(word) || isArabic(word);
    arabicWords += arabic ? 1 : 0;
    if (OTHER_WORDS.contains(word)) {
      persianWords += PERSIAN_WORDS.contains(word) ? 1 : 0;
      sindhiWords += SINDHI_WORDS.contains(word) ? 1 : 0;
      urduWords += URDU_WORDS.contains(word) ? 1 : 0;
      punjabiWords += PUNJABI_WORDS.contains(word) ? 1 : 0;
    }
  }

  private void letter(char c) {
    if (c <= LAST_ARABIC) {
      arabicKeyboard |= c == 'ي' || c == 'ك' || c == 'ى' || c == 'ة';
      return; // as nearly all letters do
    }
    arabicAlphabet = false;
    vowels += VOWELS.indexOf(c) >= 0 ? 1 : 0;
    urdu += URDU.indexOf(c) >= 0 ? 1 : 0;
    pashto += PASHTO.indexOf(c) >= 0 ? 1 : 0;
    sindhi += SINDHI.indexOf(c) >= 0 ? 1 : 0;
    kafs += c == LONG_KAF ? 1 : 0;
    kurdish += KURDISH.indexOf(c) >= 0 ? 1 : 0;
    uyghur += UYGHUR.indexOf(c) >= 0 ? 1 : 0;
  }

  /**
   * Whether a word has the article, a hamza at its beginning or a last letter that Persian and Urdu
   * do not have; or begins with that, spelled backwards.
   */
  private static boolean isArabic(String word) {
    int last = word.length() - 1;
    if (last < 2) {
      return false;
    }
    char first = word.charAt(0);
    return word.charAt(last) == 'ة'
        || word.charAt(last) == 'ى'
        || "أإةى".indexOf(first) >= 0
        || (last > 2 && (word.startsWith("ال") || word.startsWith("لل")))
        || (last > 3 && "وبفك".indexOf(first) >= 0 && word.startsWith("ال", 1));
  }

  private String language() {
    String own = byOwnLetters();
    if (own != null) {
      return own;
    }
    boolean severalWords = arabicWords > 1 || (arabicAlphabet && arabicKeyboard);
    if (severalWords && arabicWords * WORD_SHARE >= words && arabicWords > MARGIN * persianWords) {
      return "ar";
    }
    boolean persian = persianWords * WORD_SHARE >= words && persianWords > MARGIN * arabicWords;
    return persian ? "fa" : null;
  }

  private String byOwnLetters() {
    if ((vowels + kurdish) * VOWEL_SHARE >= letters && pashto == 0) {
      return kurdish > 0 && uyghur == 0 ? "ku" : uyghur > 0 && kurdish == 0 ? "ug" : null;
    }
    boolean sindhiKafs = (sindhi + kafs) * OWN_SHARE >= letters && sindhiWords > arabicWords;
    if (sindhiKafs || sindhi * OWN_SHARE >= letters) {
      return "sd";
    }
    if ((pashto + uyghur) * OWN_SHARE >= letters) {
      return "ps";
    }
    boolean urduLetters = urdu * OWN_SHARE >= letters && urduWords > arabicWords;
    return urduLetters && urduWords > MARGIN * punjabiWords ? "ur" : null;
  }
}
