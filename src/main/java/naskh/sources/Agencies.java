package naskh.sources;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import naskh.text.Letters;
import naskh.text.Resources;
import naskh.text.Tokenizer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * The news agency that a text names as where it is from: in its dateline («القاهرة - د ب أ -»,
 * «(رويترز)»), or as a credit at its end («المصدر: وكالات», «فرانس24/ أ ف ب»). A name inside a
 * sentence («قال لرويترز») is none. Names are those of {@code agencies.txt}.
 */
public final class Agencies {
  /** A dateline has a place or two and a date before the agency. */
  private static final int DATELINE_CHARS = 120;

  /** A credit is an agency or two, with a word before them. */
  private static final int CREDIT_CHARS = 60;

  /** Names of outlets, places and dates, before a sentence has begun. */
  private static final int DATELINE_WORDS = 10;

  private static final String OPENS = "(/[{-–—−ـ:|،,«*•";
  private static final String CLOSES = ")/]}-–—−ـ:|،,»*•";
  private static final String JOINS = "/-–—|:،+";
  private static final String ENDS_SENTENCE = ".!?؟…»\n";

  /** Words that stand before a name, or alone before a colon. */
  private static final List<String> LEADS = List.of("المصدر", "مصدر", "وكاله", "وكالات", "عن");

  private static final Map<String, List<Name>> BY_FIRST_WORD = read();

  private Agencies() {}

  /**
   * @param words folded
   * @param agency as the tables have it
   */
  private record Name(List<String> words, String agency) {}

  private record Word(String folded, int begin, int end) {}

  private static Map<String, List<Name>> read() {
    Map<String, List<Name>> names = new HashMap<>();
    for (String line : Resources.lines(Agencies.class, "agencies.txt")) {
      String[] spellings = line.split("\\|", -1);
      for (String spelling : spellings) {
        List<String> words =
            words(spelling, 0, spelling.length()).stream().map(Word::folded).toList();
        names
            .computeIfAbsent(words.get(0), any -> new ArrayList<>())
            .add(new Name(words, spellings[0]));
      }
    }
    names.values().forEach(of -> of.sort((a, b) -> b.words().size() - a.words().size()));
    return names;
  }

  private static List<Word> words(String text, int begin, int end) {
    List<Word> words = new ArrayList<>();
    Tokenizer tokens = new Tokenizer().over(text, begin, end);
    while (tokens.next()) {
      words.add(
          new Word(
              Letters.fold(text.substring(tokens.begin(), tokens.end())),
              tokens.begin(),
              tokens.end()));
    }
    return words;
  }

  /** {@link #of} the columns {@code source, text}. */
  public static Column column() {
    UDF2<String, String, String> of = Agencies::of;
    return udf(of, DataTypes.StringType).apply(col("source"), col("text"));
  }

  /**
   * The agency of an article.
   *
   * @param source of it; null if not given. A source that is an agency itself is its own
   * @param text of it
   * @return null: none is named
   */
  public static String of(String source, String text) {
    String own = source == null ? null : named(source);
    if (own != null) {
      return own;
    }
    String first = inDateline(text);
    return first == null ? inCredit(text) : first;
  }

  /** The agency of this name, in any spelling; null: none has it. */
  private static String named(String name) {
    List<Word> words = words(name, 0, name.length());
    Name found = words.isEmpty() ? null : at(words, 0);
    return found == null || found.words().size() < words.size() ? null : found.agency();
  }

  /** The longest name that begins at a word. */
  private static Name at(List<Word> words, int first) {
    for (Name name : BY_FIRST_WORD.getOrDefault(words.get(first).folded(), List.of())) {
      int end = first + name.words().size();
      if (end <= words.size()
          && words.subList(first, end).stream().map(Word::folded).toList().equals(name.words())) {
        return name;
      }
    }
    return null;
  }

  private static String inDateline(String text) {
    List<Word> words = words(text, 0, Math.min(text.length(), DATELINE_CHARS));
    for (int i = 0; i < words.size() && i < DATELINE_WORDS; i++) {
      if (i > 0 && endsSentence(between(text, words, i))) {
        return null;
      }
      Name name = at(words, i);
      if (name != null) {
        Word first = words.get(i);
        Word last = words.get(i + name.words().size() - 1);
        char before = neighbour(text, first.begin(), -1);
        char behind = neighbour(text, last.end(), 1);
        if ((i == 0 || OPENS.indexOf(before) >= 0) && CLOSES.indexOf(behind) >= 0) {
          return name.agency();
        }
      }
    }
    return null;
  }

  /** What stands before a word that is not the first. */
  private static String between(String text, List<Word> words, int word) {
    return text.substring(words.get(word - 1).end(), words.get(word).begin());
  }

  private static boolean endsSentence(String between) {
    return holdsAny(between, ".!?؟") && between.indexOf(' ') >= 0;
  }

  private static String inCredit(String text) {
    int begin = Math.max(0, text.length() - CREDIT_CHARS);
    List<Word> words = words(text, begin, text.length());
    for (int i = 0; i < words.size(); i++) {
      Name name = at(words, i);
      if (name == null || i + name.words().size() != words.size()) {
        continue; // a credit is the last word
      }
      return isCredit(text, words, i) ? name.agency() : null;
    }
    return null;
  }

  /** Whether nothing but outlets, leads and marks is between the last sentence and the name. */
  private static boolean isCredit(String text, List<Word> words, int name) {
    for (int i = name; i > 0; i--) {
      String between = between(text, words, i);
      if (holdsAny(between, ENDS_SENTENCE)) {
        return true;
      }
      boolean goesOn =
          between.isEmpty()
              || holdsAny(between, JOINS)
              || LEADS.contains(words.get(i - 1).folded());
      if (!goesOn) {
        return false;
      }
    }
    int begin = words.get(0).begin();
    return begin == 0 || text.charAt(begin - 1) == '\n';
  }

  private static boolean holdsAny(String text, String characters) {
    return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
  }

  /**
   * The next character that is no blank, before or behind a place; a line's end counts as a dash.
   */
  private static char neighbour(String text, int place, int step) {
    int i = step < 0 ? place - 1 : place;
    while (i >= 0 && i < text.length() && text.charAt(i) == ' ') {
      i += step;
    }
    return i < 0 || i >= text.length() || text.charAt(i) == '\n' ? '-' : text.charAt(i);
  }
}
