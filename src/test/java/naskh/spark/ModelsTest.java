package naskh.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import naskh.WrongUse;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {
  @TempDir Path folder;

  private Models models;
  private Path file;

  @BeforeEach
  void inAFolder() {
    models = new Models(new Configuration(), folder.toString());
    file = folder.resolve("_models/words.model");
  }

  private void refused(String why) {
    assertThatThrownBy(() -> models.load("words", 3, ArrayList.class))
        .isInstanceOf(WrongUse.class)
        .hasMessageStartingWith("model " + file + ": " + why)
        .hasMessageEndingWith("; begin anew without --resume")
        .hasMessageNotContaining("\n");
  }

  @Test
  void whatWasSavedComesBackInPlaceOfWhatWasThere() {
    models.save("words", 3, new ArrayList<>(List.of("سباق")));
    models.save("words", 3, new ArrayList<>(List.of("كأس", "نهر")));

    assertThat((Object) models.load("words", 3, ArrayList.class)).isEqualTo(List.of("كأس", "نهر"));
  }

  @Test
  void aModelOfAnotherVersionIsRefused() {
    models.save("words", 2, new ArrayList<>());
    refused("is of version 2, and this program reads version 3");
  }

  @Test
  void aModelThatIsNotThereIsRefused() {
    refused("cannot be read: ");
  }

  @Test
  void aFileThatIsNoModelIsRefused() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"version\": 3}");
    refused("is no model of Naskh");
    Files.writeString(file, "");
    refused("cannot be read: ");
  }

  @Test
  void aModelThatBreaksOffOrIsOfAnotherKindIsRefused() throws IOException {
    models.save("words", 3, "a string");
    refused("cannot be read: ");
    models.save("words", 3, new ArrayList<>(List.of("كأس", "نهر")));
    byte[] whole = Files.readAllBytes(file);
    Files.deleteIfExists(file.resolveSibling(".words.model.crc"));
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 3));
    refused("cannot be read: ");
  }

  @Test
  void classesThatNoModelIsMadeOfAreNotLoaded() {
    models.save("words", 3, new org.apache.spark.util.collection.BitSet(1));
    refused("cannot be read: ");
  }
}
