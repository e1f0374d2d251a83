package naskh.bench.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import naskh.WrongUse;
import naskh.text.HashedTokens;

/** Corpora in which one thing is everywhere. */
public enum SkewedCorpus {
  /** One story, each page with another tail. */
  STORY("one story on every page, with different tails", 20_000) {
    @Override
    List<News> make(int size, Archive archive, SplittableRandom random) {
      News story = longEnough(archive, random);
      List<News> pages = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        String tail = Stretches.scrambled(archive.any(random).text(), 60, random);
        long time = story.published() + random.nextInt(3 * DAY);
        pages.add(page(this, i, "site-" + i % 500, time, story.text() + "\n" + tail));
      }
      return pages;
    }
  },
  /** One formula, filled anew on every page. */
  FORMULA("one formula on every flash", 50_000) {
    @Override
    List<News> make(int size, Archive archive, SplittableRandom random) {
      long first = archive.all().get(0).published();
      List<News> pages = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Draft draft = new Draft();
        Formulas.FLASH.fill("", draft, random);
        News page = page(this, i, "site-" + i % 20, first + random.nextInt(60 * DAY), "");
        pages.add(draft.as("", page).page());
      }
      return pages;
    }
  },
  /** One passage in every other article. */
  HOT_PASSAGE("one passage in half of all articles", 20_000) {
    @Override
    List<News> make(int size, Archive archive, SplittableRandom random) {
      String passage = Stretches.some(longEnough(archive, random).text(), 60, 60, random);
      List<News> pages = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        News article = archive.all().get(i % archive.all().size());
        int at = Stretches.breakIn(article.text(), random);
        String text =
            i % 2 == 1
                ? article.text()
                : article.text().substring(0, at)
                    + "\n"
                    + passage
                    + "\n"
                    + article.text().substring(at);
        pages.add(page(this, i, article.source(), article.published(), text));
      }
      return pages;
    }
  },
  /** Articles, and one that is all of them together. */
  LONG_ARTICLE("one article that holds all others", 2_000) {
    @Override
    List<News> make(int size, Archive archive, SplittableRandom random) {
      List<News> pages = new ArrayList<>();
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < size; i++) {
        News article = archive.all().get(i % archive.all().size());
        pages.add(page(this, i, article.source(), article.published(), article.text()));
        all.append(article.text()).append('\n');
      }
      long end = pages.get(size - 1).published() + DAY;
      pages.add(page(this, size, "site-0", end, all.toString()));
      return pages;
    }
  };

  private static final int DAY = 86_400;
  private static final int STORY_TOKENS = 150;

  private final String label;
  private final int fullSize;

  SkewedCorpus(String label, int fullSize) {
    this.label = label;
    this.fullSize = fullSize;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** How many articles make a real test of it. */
  public int fullSize() {
    return fullSize;
  }

  /**
   * So many pages, and those that the corpus is about.
   *
   * @param archive where texts are taken from; one that is smaller than {@code size} gives texts
   *     twice
   * @throws WrongUse where none of them is long enough to be copied all over
   */
  public List<News> of(int size, Archive archive, long seed) {
    if (archive.all().stream().noneMatch(SkewedCorpus::isLongEnough)) {
      throw new WrongUse("no article has a date and " + STORY_TOKENS + " words");
    }
    return make(size, archive, new SplittableRandom(seed));
  }

  abstract List<News> make(int size, Archive archive, SplittableRandom random);

  private static News longEnough(Archive archive, SplittableRandom random) {
    News article = archive.any(random);
    while (!isLongEnough(article)) {
      article = archive.any(random);
    }
    return article;
  }

  private static boolean isLongEnough(News article) {
    return HashedTokens.of(article.text()).count() >= STORY_TOKENS;
  }

  private static News page(
      SkewedCorpus corpus, int number, String source, long published, String text) {
    String id = corpus.name().toLowerCase(Locale.ROOT) + "-" + number;
    return new News(id, source, "", published, text);
  }
}
