package naskh.bench.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import naskh.bench.truth.Corpus;
import naskh.bench.truth.Place;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Words of one article that two to five others quote, each in its own sentence. */
final class PlantedQuotes {
  private static final int LEAST_TOKENS = 12;
  private static final int MOST_TOKENS = 30;
  private static final int MOST_QUOTED = 5;

  /** Tries to find words for a quotation, so many for each that is wanted. */
  private static final int TRIES = 50;

  private static final String[] LEADS = {
    "\nوأضاف المتحدث في تصريحاته: ", "\nوقال في كلمته ", " ونقل عنه قوله ", "\nوجاء في البيان: "
  };

  private static final String[] OPENING = {"«", "\"", "“", "”", "\" "};
  private static final String[] CLOSING = {"»", "\"", "”", "“", " \""};
  private static final String[] TAILS = {".", " وفق ما جاء في اللقاء.", "، على حد تعبيره."};

  private final Texts texts;
  private final Random random;
  private final Map<Integer, String> changed = new HashMap<>();
  private final List<Quote> quotes = new ArrayList<>();

  private PlantedQuotes(Texts texts, Random random) {
    this.texts = texts;
    this.random = random;
  }

  /** A corpus and its texts, by number. */
  record Texts(Corpus corpus, List<String> texts) {}

  /** Where an article quotes. */
  record Quoted(String articleId, Place place) {}

  /** One quotation. */
  record Quote(List<Quoted> quoted) {}

  static PlantedQuotes in(Texts texts, int quotes, long seed) {
    PlantedQuotes planted = new PlantedQuotes(texts, new Random(seed));
    for (int tries = 0; tries < TRIES * quotes && planted.quotes.size() < quotes; tries++) {
      planted.plant();
    }
    return planted;
  }

  private void plant() {
    int from = random.nextInt(texts.texts().size());
    int tokens = LEAST_TOKENS + random.nextInt(MOST_TOKENS - LEAST_TOKENS + 1);
    int count = texts.corpus().texts().tokens(from).length;
    if (count < tokens || changed.containsKey(from)) {
      return;
    }
    int begin = random.nextInt(count - tokens + 1);
    Place place = texts.corpus().texts().place(from, begin, begin + tokens);
    String words = texts.texts().get(from).substring(place.begin(), place.end());
    if (words.chars().anyMatch(c -> "\n«»\"“”„‘’'".indexOf(c) >= 0)) {
      return;
    }
    List<Quoted> quoted = new ArrayList<>();
    int wanted = 2 + random.nextInt(MOST_QUOTED - 1);
    for (int tries = 0; tries < TRIES && quoted.size() < wanted; tries++) {
      int into = random.nextInt(texts.texts().size());
      if (into != from && !changed.containsKey(into)) {
        quoted.add(quote(into, words));
      }
    }
    quotes.add(new Quote(quoted));
  }

  private Quoted quote(int into, String words) {
    int marks = random.nextInt(OPENING.length);
    String before = texts.texts().get(into) + LEADS[random.nextInt(LEADS.length)] + OPENING[marks];
    changed.put(into, before + words + CLOSING[marks] + TAILS[random.nextInt(TAILS.length)]);
    return new Quoted(
        texts.corpus().texts().id(into),
        new Place(before.length(), before.length() + words.length()));
  }

  List<Quote> quotes() {
    return quotes;
  }

  /** {@code article_id, planted}: the new texts. */
  List<Row> rows() {
    return changed.entrySet().stream()
        .map(text -> RowFactory.create(texts.corpus().texts().id(text.getKey()), text.getValue()))
        .toList();
  }
}
