package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import naskh.Full;
import naskh.Shared;
import naskh.SparkTest;
import naskh.tables.Table;
import naskh.text.HashedTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five real pages, each with its headline, its article and parts of the page around it. */
@Full
class SharedSeedsTest {
  /** Where the story begins that two pages have, and where it ends. */
  private static final String OPENING = "أكد وزير الخارجية الأميركي أنتوني بلينكن";

  private static final String ENDING = "ومصلحتهما المشتركة في الاستقرار الإقليمي.";

  /** One of them has a tweet in English between these words. */
  private static final String BEFORE_TWEET = "وبالغ الأهمية لاستقرار المنطقة\".";

  private static final String AFTER_TWEET = "يذكر أنه في فبراير 2023";

  @TempDir static Path folder;

  private record Part(int begin, int end) {}

  @BeforeAll
  static void run() {
    String input = Shared.folder("seeds").toString();
    NewsJob.run(
        SparkTest.session(), JobOptions.defaults(List.of(input), output()), Progress.silent());
  }

  private static String output() {
    return folder.resolve("out").toString();
  }

  private static Dataset<Row> table(Table table) {
    return table.read(SparkTest.session(), output());
  }

  private static List<String> rows(Table table, String... expressions) {
    return table(table).selectExpr(expressions).collectAsList().stream()
        .map(row -> row.mkString(" "))
        .sorted()
        .toList();
  }

  @Test
  void allAreArabicArticlesWithTermsAndTopics() {
    assertThat(rows(Table.ARTICLES, "left(article_id, 3)", "language"))
        .containsExactly("000 ar", "001 ar", "002 ar", "003 ar", "004 ar");
    assertThat(table(Table.TERMS).count()).isEqualTo(4);
    assertThat(table(Table.ARTICLE_TOPICS).count()).isEqualTo(5);
    assertThat(table(Table.REJECTS).count()).isZero();
  }

  @Test
  void theTwoThatHaveOneStoryAreOneClusterAndTheOthersAreNoCopies() {
    assertThat(rows(Table.COPIES, "left(earlier_id, 3)", "left(later_id, 3)", "kind"))
        .containsExactly("000 001 CONTAINED");
    assertThat(rows(Table.COPY_MEMBERS, "left(cluster_id, 3)", "left(article_id, 3)"))
        .containsExactly("000 000", "000 001");
    assertThat(rows(Table.ARTICLES, "left(article_id, 3)", "left(canonical_id, 3)", "version_of"))
        .containsExactly(
            "000 000 null", "001 000 null", "002 002 null", "003 003 null", "004 004 null");
  }

  @Test
  void theTwoReportsOfOneMeetingAreAStoryAndThePageOfAnotherIsInNone() {
    assertThat(rows(Table.STORY_MEMBERS, "left(story_id, 3)", "left(article_id, 3)"))
        .containsExactly("000 000", "000 001", "004 002", "004 004");
  }

  @Test
  void allAreOneTopicInTheWordsThatTheyShare() {
    assertThat(rows(Table.TOPICS, "size", "strong_size")).containsExactly("5 5");
    assertThat(rows(Table.TOPICS, "label").get(0)).contains("العراق");
    assertThat(rows(Table.TOPICS, "concat_ws(' ', terms.surface)").get(0))
        .contains("العراق", "داعش", "واشنطن");
  }

  @Test
  void theirTermsNameWhatTheyAreAbout() {
    List<String> terms =
        rows(Table.TERMS, "left(article_id, 3)", "concat_ws(' ', slice(terms.surface, 1, 10))");
    assertThat(terms).hasSize(4).allMatch(line -> line.contains("العراق"));
    assertThat(terms.get(0)).contains("بلينكن", "الإرهاب", "التحالف");
    assertThat(terms.get(1)).contains("داعش", "التعاون");
    assertThat(terms.get(2)).contains("الأمني", "العسكري", "التعاون");
    assertThat(terms.get(3)).contains("داعش", "واشنطن", "الأميركية");
  }

  @Test
  void theSpansHoldTheStoryAndNothingOfTheArticlesThatAreAppended() {
    Map<String, String> texts =
        table(Table.ARTICLES).select("article_id", "text").collectAsList().stream()
            .collect(
                Collectors.toMap(row -> row.getString(0).substring(0, 3), r -> r.getString(1)));
    List<Row> spans = table(Table.COPIES).first().getList(10);
    checkSpans(texts.get("000"), spans.stream().map(s -> new Part(s.getInt(0), s.getInt(1))));
    checkSpans(texts.get("001"), spans.stream().map(s -> new Part(s.getInt(2), s.getInt(3))));
  }

  private static void checkSpans(String text, Stream<Part> parts) {
    BitSet inSpans = tokens(text, parts.toList());
    BitSet story = tokens(text, story(text));
    BitSet covered = (BitSet) story.clone();
    covered.and(inSpans);
    assertThat(story.cardinality()).isEqualTo(416);
    assertThat(covered.cardinality() / (double) story.cardinality()).isGreaterThanOrEqualTo(0.95);
    inSpans.andNot(story);
    assertThat(inSpans.stream()).isEmpty();
  }

  private static List<Part> story(String text) {
    int end = text.indexOf(ENDING) + ENDING.length();
    int afterTweet = text.indexOf(AFTER_TWEET);
    return List.of(
        new Part(text.indexOf(OPENING), text.indexOf(BEFORE_TWEET) + BEFORE_TWEET.length()),
        new Part(afterTweet, end));
  }

  /** Numbers of the tokens that lie wholly in one of the parts. */
  private static BitSet tokens(String text, List<Part> parts) {
    HashedTokens tokens = HashedTokens.of(text);
    BitSet inside = new BitSet();
    for (int i = 0; i < tokens.count(); i++) {
      int begin = tokens.begin(i);
      int end = tokens.end(i);
      inside.set(i, parts.stream().anyMatch(part -> part.begin() <= begin && end <= part.end()));
    }
    return inside;
  }
}
