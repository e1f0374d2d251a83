package naskh.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import naskh.fingerprint.PageText;
import naskh.text.HashedTokens;
import org.junit.jupiter.api.Test;

class ContinuedTest {
  private final MadeNews news = new MadeNews(21);

  @Test
  void aPageThatGoesOnWithAnotherArticleHoldsAReport() {
    String report = news.text(90);
    Page page = pages(report, news.text(20) + "\n" + report).get(1);

    assertThat(page.blocks()).hasSize(1).allMatch(new Continued(page)::isReport);
  }

  @Test
  void aTeaserInTheMiddleOfAReportDoesNotPartIt() {
    String report = news.text(45) + "\n" + news.text(45);
    String teaser = news.text(20);
    Page page = pages(report, news.text(60) + "\n" + teaser, broken(report, teaser)).get(2);

    Continued continued = new Continued(page);

    assertThat(page.blocks()).filteredOn(continued::isReport).hasSize(2);
  }

  @Test
  void aTeaserInTheMiddleOfTheOtherArticleDoesNotPartIt() {
    String report = news.text(45) + "\n" + news.text(45);
    String teaser = news.text(40);
    Page page = pages(news.text(60) + "\n" + teaser, broken(report, teaser), report).get(2);

    assertThat(page.blocks()).isNotEmpty().allMatch(new Continued(page)::isReport);
  }

  @Test
  void phrasesOfManyPagesDoNotPartAReport() {
    String phrase = "وقال في تصريح صحفي اليوم إن هذا";
    String report = news.text(40) + " " + phrase + " " + news.text(40);
    Page page =
        pages(report, phrase + " " + news.text(30), phrase + " " + news.text(40), report).get(3);

    assertThat(page.blocks()).isNotEmpty().allMatch(new Continued(page)::isReport);
  }

  @Test
  void whatTwoPagesShareIsFoundOnTheFirstOfThemWhateverStandsFurtherAheadElsewhere() {
    String end = news.text(40);
    String report = news.text(40) + "\n" + end;
    Page page = pages(report, end + "\n" + news.text(50), news.text(15) + "\n" + report).get(2);

    assertThat(page.blocks()).isNotEmpty().anyMatch(new Continued(page)::isReport);
  }

  private static String broken(String report, String teaser) {
    int middle = report.indexOf('\n');
    return report.substring(0, middle) + "\n" + teaser + report.substring(middle);
  }

  @Test
  void theLeadOfAnotherArticleIsNoReport() {
    String lead = news.text(40);
    Page page = pages(lead + "\n" + news.text(60), news.text(60) + "\n" + lead).get(1);

    assertThat(page.blocks()).hasSize(1).noneMatch(new Continued(page)::isReport);
  }

  /** The pages of one source, published one after the other. */
  private static List<Page> pages(String... texts) {
    RecurrenceCount counts = new RecurrenceCount();
    for (int i = 0; i < texts.length; i++) {
      counts.add(
          1,
          i,
          PageRecord.NO_DAY,
          Density.turn(i, i),
          ByteBuffer.wrap(ShinglePostings.of(text(texts[i]), 1)[0]));
    }
    List<Page> pages = new ArrayList<>();
    counts.counted((packed, i) -> pages.add(Page.of(text(texts[i]), ByteBuffer.wrap(packed))));
    return pages;
  }

  private static PageText text(String text) {
    return PageText.of(HashedTokens.of(text));
  }
}
