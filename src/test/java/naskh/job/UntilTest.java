package naskh.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import naskh.SparkTest;
import naskh.TableRows;
import naskh.WrongUse;
import naskh.show.OutputTables;
import naskh.show.RunSummary;
import naskh.show.Written;
import naskh.sources.Owners;
import naskh.tables.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that stops after a stage. */
class UntilTest {
  @TempDir Path folder;

  private Results run(Stage until) {
    return NewsJob.run(SparkTest.session(), options(until), Progress.silent());
  }

  private JobOptions options(Stage until) {
    String output = folder.resolve(until.toString()).toString();
    return JobOptions.defaults(List.of("seeds"), output).withUntil(until);
  }

  private static Set<Table> full(Results results) {
    Set<Table> full = EnumSet.noneOf(Table.class);
    for (Table table : Table.values()) {
      assertThat(results.manifest().tables()).containsKey(table.directory());
      if (!table.read(SparkTest.session(), results.location()).isEmpty()) {
        full.add(table);
      }
    }
    return full;
  }

  @Test
  void copiesAreThoseOfAWholeRunAndLaterTablesAreEmpty() throws IOException {
    Results results = run(Stage.COPIES);
    Set<Table> ofCopies =
        EnumSet.of(
            Table.ARTICLES, Table.REJECTS, Table.COPIES, Table.COPY_CLUSTERS, Table.COPY_MEMBERS);
    assertThat(full(results)).isEqualTo(ofCopies);
    var whole = TableRows.of(SampleRun.output());
    var found = TableRows.of(results.location());
    ofCopies.forEach(table -> assertThat(found.get(table)).isEqualTo(whole.get(table)));
    assertThat(Files.readString(Path.of(results.location(), Manifest.FILE)))
        .contains("\"until\" : \"COPIES\"");
    assertThat(summary(results.location()))
        .anyMatch(line -> line.startsWith("copies"))
        .noneMatch(line -> line.startsWith("stories") || line.startsWith("topics"));
  }

  @Test
  void withoutCopiesEachArticleStandsForItself() {
    Results results = run(Stage.CORPUS);
    assertThat(full(results)).containsExactlyInAnyOrder(Table.ARTICLES, Table.REJECTS);
    assertThat(
            Table.ARTICLES
                .read(SparkTest.session(), results.location())
                .where("canonical_id <> coalesce(version_of, article_id) or text is null")
                .count())
        .isZero();
  }

  @Test
  void anOutputThatEndsEarlyIsNotContinued() {
    run(Stage.READ);
    JobOptions options = options(Stage.READ);
    JobOptions whole =
        new JobOptions(
            options.inputs(),
            options.output(),
            false,
            true,
            Stage.SOURCES,
            options.read(),
            options.copies(),
            options.terms(),
            options.stories(),
            options.topics(),
            Owners.unknown(),
            null);
    assertThatThrownBy(() -> NewsJob.run(SparkTest.session(), whole, Progress.silent()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining(
            "holds the output of a run that is complete, --until read: there is nothing to"
                + " continue; to replace it add --force");
  }

  private static List<String> summary(String output) {
    return RunSummary.of(OutputTables.open(output), new Written(false, false, ZoneOffset.UTC));
  }
}
