package naskh.bench.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import naskh.bench.planted.News;
import naskh.job.SampleRun;
import org.junit.jupiter.api.Test;

class FindQualityTest {
  private static final String FOREIGN =
      "يزور السائق القديم حديقة صغيرة خلف محطة القطار كل مساء ليطعم قطتين رماديتين ويقرأ رسائل"
          + " أخيه البحار بصوت خافت ثم يعود ماشيا تحت مصابيح الشارع الطويل إلى غرفته حيث تنتظره"
          + " ساعة حائط لا تعمل ونافذة تطل على سطح مخبز قديم";

  private static List<String> lines(String... foreign) {
    return FindQuality.lines(
        SampleRun.output(),
        List.of(foreign).stream()
            .map(text -> new News("foreign-" + text.length(), "else", "", 0, text))
            .toList(),
        18,
        1);
  }

  @Test
  void textsOfArticlesAreFoundAndForeignOnesAreNot() {
    assertThat(lines(FOREIGN))
        .startsWith("| measure | value | cases |", "| --- | ---: | ---: |")
        .contains("| texts of articles: found, all of these | 1.0000 | 18 of 18 |")
        .contains("| – quoted in another article | 1.0000 | 2 of 2 |")
        .contains("| texts of another corpus: nothing found | 1.0000 | 1 of 1 |")
        .noneMatch(line -> line.startsWith("- "));
  }

  @Test
  void aForeignTextThatIsFoundIsToldOf() {
    String known =
        naskh.show.OutputTables.open(SampleRun.output())
            .where("articles", "article_id", "dam-plan", List.of("text"))
            .get(0)
            .text("text");
    assertThat(lines(FOREIGN, known))
        .contains("| texts of another corpus: nothing found | 0.5000 | 1 of 2 |")
        .anyMatch(line -> line.startsWith("- another corpus: ") && line.contains("dam-plan"));
  }
}
