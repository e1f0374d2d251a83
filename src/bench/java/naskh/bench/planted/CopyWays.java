package naskh.bench.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import naskh.text.HashedTokens;

/** How an article is copied onto another page. */
final class CopyWays {
  static final int QUOTE_TOKENS = 45;

  private static final int LONGEST_QUOTE = 120;
  private static final int LEAST_ADDED = 20;
  private static final int MOST_ADDED = 80;

  private final Archive archive;
  private final SplittableRandom random;

  CopyWays(Archive archive, SplittableRandom random) {
    this.archive = archive;
    this.random = random;
  }

  Draft prefixAndSuffix(News original) {
    return new Draft().own(someText(original) + "\n").copy(original).own("\n" + someText(original));
  }

  private String someText(News original) {
    return Stretches.some(another(original).text(), LEAST_ADDED, MOST_ADDED, random);
  }

  Draft changedWords(News original, double share) {
    Draft draft = new Draft();
    new ChangedWords(archive, share).copy(original, draft, random);
    return draft;
  }

  Draft respelled(News original) {
    String text = original.text();
    return new Draft().copy(original, 0, text.length(), new Respelling(random).of(text));
  }

  /** All sentences, in another order. */
  Draft shuffled(News original) {
    List<Sentences.Sentence> sentences = Sentences.of(original.text());
    List<Sentences.Sentence> order = new ArrayList<>(sentences);
    while (order.equals(sentences)) {
      for (int i = order.size() - 1; i > 0; i--) {
        order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
      }
    }
    Draft draft = new Draft();
    order.forEach(one -> draft.copy(original, one.begin(), one.end()).own(" "));
    return draft;
  }

  Draft firstHalf(News original) {
    HashedTokens tokens = HashedTokens.of(original.text());
    return new Draft().copy(original, 0, tokens.end(tokens.count() / 2 - 1));
  }

  /** The text, cut in two by a teaser, between a slider and a tail. */
  Draft wrapped(News original, News page) {
    PageParts parts = new PageParts(archive);
    int middle = Stretches.breakIn(original.text(), random);
    return new Draft()
        .own(parts.slider(page))
        .copy(original, 0, middle)
        .own("\n" + parts.teaser(page))
        .copy(original, middle, original.text().length())
        .own("\n" + parts.tail(page));
  }

  Draft twoArticles(News first, News second) {
    return new Draft().copy(first).own("\n\n").copy(second);
  }

  /** A passage of the original inside the text of another article. */
  Draft quoted(News original, News host) {
    HashedTokens tokens = HashedTokens.of(original.text());
    int length = random.nextInt(QUOTE_TOKENS, Math.min(LONGEST_QUOTE, tokens.count()) + 1);
    int first = random.nextInt(tokens.count() - length + 1);
    int at = Stretches.breakIn(host.text(), random);
    return new Draft()
        .own(host.text().substring(0, at) + "\n\"")
        .copy(original, tokens.begin(first), tokens.end(first + length - 1))
        .own("\"\n" + host.text().substring(at));
  }

  /** Any other article, of another source if there are two. */
  News another(News than) {
    for (int tries = 0; tries < 100; tries++) {
      News other = archive.any(random);
      if (!other.source().equals(than.source())) {
        return other;
      }
    }
    News other = archive.any(random);
    while (other.id().equals(than.id()) && archive.all().size() > 1) {
      other = archive.any(random);
    }
    return other;
  }
}
