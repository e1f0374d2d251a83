package naskh.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import naskh.fingerprint.PageText;
import naskh.spark.Models;
import naskh.text.HashedTokens;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoilerplateModelTest {
  private static final double[] FURNITURE = {-9};
  private static final double[] NONE = {9};

  /** Pages of two sources: with words, and furniture at the end of every third one. */
  private static BoilerplateModel counted(int from, int to) {
    BoilerplateModel model = new BoilerplateModel();
    FurnitureShares places = new FurnitureShares();
    for (int i = from; i < to; i++) {
      int source = i % 2;
      model.add(source, new int[] {i << 16, 7 << 16});
      Furniture furniture =
          new Furniture(100, 20, List.of(new Block(80, 100)), i % 3 == 0 ? FURNITURE : NONE);
      places.addPlaces(new ScoredPage(i, source, furniture));
    }
    model.shares().add(places);
    return model;
  }

  @Test
  void countsOfTwoPartsAddUpToThoseOfBoth() {
    BoilerplateModel both = counted(0, 60);
    BoilerplateModel sum = counted(0, 20).add(counted(20, 60));

    assertThat(sum.use().articleCount()).isEqualTo(60);
    for (int word : new int[] {0, 5 << 16, 7 << 16, 90 << 16}) {
      assertThat(sum.use().chance(word, 150)).isEqualTo(both.use().chance(word, 150));
    }
    for (int source = 0; source < 3; source++) {
      assertThat(sum.shares().of(source, 30)).isEqualTo(both.shares().of(source, 30));
    }
  }

  @Test
  void aShareIsThatOfThePagesOfASource() {
    BoilerplateModel model = counted(0, 60);

    assertThat(model.shares().of(0, 30)).containsEntry(Place.TAIL, 1 / 3.0).hasSize(1);
  }

  @Test
  void aSourceOfFewPagesHasNoFurniture() {
    assertThat(counted(0, 60).shares().of(0, 31)).isEmpty();
    assertThat(counted(0, 60).shares().of(2, 1)).isEmpty();
  }

  @Test
  void whatIsSavedIsLoaded(@TempDir Path folder) {
    BoilerplateModel model = counted(0, 60);
    Models models = new Models(new Configuration(), folder.toUri().toString());
    models.save("boilerplate", BoilerplateModel.VERSION, model);
    BoilerplateModel loaded =
        models.load("boilerplate", BoilerplateModel.VERSION, BoilerplateModel.class);

    assertThat(loaded.use().chance(7 << 16, 150)).isEqualTo(model.use().chance(7 << 16, 150));
    assertThat(loaded.shares().of(0, 30)).isEqualTo(model.shares().of(0, 30));
  }

  @Test
  void aModelOfNoPageKnowsNoFormula() {
    PageText text = PageText.of(HashedTokens.of("بلغت درجة الحرارة في المدينة 31 مئوية"));

    assertThat(new BoilerplateModel().formulaMarks(text)).isNull();
  }
}
