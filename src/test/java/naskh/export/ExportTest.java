package naskh.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import naskh.SparkTest;
import naskh.WrongUse;
import naskh.job.SampleRun;
import naskh.tables.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class ExportTest {
  @TempDir Path folder;

  private ExportTarget target(String name, boolean force) {
    return ExportTarget.open(
        new Configuration(),
        SampleRun.output(),
        folder.resolve(name).toString(),
        name.endsWith(".gexf"),
        force);
  }

  private Export to(ExportTarget target) {
    return new Export(SparkTest.session(), SampleRun.output(), target);
  }

  @ParameterizedTest
  @EnumSource(CorpusFormat.class)
  void theTextsOfACorpusAreThoseOfTheTables(CorpusFormat format) throws IOException {
    try (ExportTarget target = target("corpus", false)) {
      to(target).corpus(CorpusOptions.defaults(), format);
    }
    String articles = folder.resolve("corpus/articles").toString();
    try (var files = Files.list(Path.of(articles))) {
      String ending = format == CorpusFormat.PARQUET ? ".parquet" : ".json";
      assertThat(files.map(Path::toString).filter(file -> file.contains("part-")).toList())
          .isNotEmpty()
          .allMatch(file -> file.contains(ending))
          .allMatch(file -> file.endsWith("zst") == (format == CorpusFormat.JSONL_ZST));
    }
    if (format == CorpusFormat.JSONL_ZST) {
      return; // Spark reads none; ZstdCodecTest does
    }
    Dataset<Row> written =
        format == CorpusFormat.PARQUET
            ? SparkTest.session().read().parquet(articles)
            : SparkTest.session().read().json(articles);
    Dataset<Row> table = Table.ARTICLES.read(SparkTest.session(), SampleRun.output());
    assertThat(written.select("article_id", "text").except(table.select("article_id", "text")))
        .matches(Dataset::isEmpty);
    assertThat(written.count()).isEqualTo(18);
    assertThat(written.columns()).contains(table.columns()).contains("cluster_size");
  }

  @Test
  void spreadsheetsAreOpenedByExcelAsTheyAre() throws IOException {
    try (ExportTarget target = target("sheets", false)) {
      to(target).csv();
    }
    String pairs = Files.readString(folder.resolve("sheets/pairs.csv"), StandardCharsets.UTF_8);
    assertThat(pairs)
        .startsWith("\uFEFFearlier_id,later_id,")
        .contains("\r\n", "البنك المركزي يرفع سعر الفائدة", "2024-03-20T10:15:00Z", "https://");
    assertThat(pairs.lines().count())
        .isEqualTo(1 + Table.COPIES.read(SparkTest.session(), SampleRun.output()).count());
    assertThat(folder.resolve("sheets/export.json")).exists();
  }

  @ParameterizedTest
  @EnumSource(GraphNodes.class)
  void edgesOfAGraphJoinItsNodes(GraphNodes nodes) throws Exception {
    try (ExportTarget target = target("graph.gexf", false)) {
      to(target).graph(nodes);
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    Document graph = factory.newDocumentBuilder().parse(folder.resolve("graph.gexf").toFile());
    List<String> ids = attributes(graph, "node", "id");
    assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
    assertThat(ids).containsAll(attributes(graph, "edge", "source"));
    assertThat(ids).containsAll(attributes(graph, "edge", "target"));
    assertThat(attributes(graph, "edge", "weight")).isNotEmpty();
    assertThat(attributes(graph, "attribute", "id"))
        .containsAll(attributes(graph, "attvalue", "for"));
  }

  private static List<String> attributes(Document graph, String element, String attribute) {
    var found = graph.getElementsByTagName(element);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getAttributes().getNamedItem(attribute).getNodeValue())
        .toList();
  }

  @Test
  void onlyAnExportIsReplaced() throws IOException {
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> target("foreign", true))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("holds something else than an export");
    Files.writeString(folder.resolve("old.gexf"), "<gexf/>");
    assertThatThrownBy(() -> target("old.gexf", false))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("add --force");
    try (ExportTarget target = target("old.gexf", true)) {
      to(target).graph(GraphNodes.SOURCES);
    }
    assertThat(Files.readString(folder.resolve("old.gexf"))).contains("<nodes>");
    assertThatThrownBy(
            () ->
                ExportTarget.open(
                    new Configuration(),
                    SampleRun.output(),
                    SampleRun.output() + "/articles/x",
                    false,
                    true))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("lies inside the output");
  }

  @Test
  void whatFailsLeavesTheEarlierExport() throws IOException {
    try (ExportTarget target = target("corpus", false)) {
      to(target).csv();
    }
    String before = Files.readString(folder.resolve("corpus/pairs.csv"));
    try (ExportTarget target = target("corpus", true)) {
      Export broken = new Export(SparkTest.session(), folder.resolve("nothing").toString(), target);
      assertThatThrownBy(broken::csv).isNotNull();
    }
    assertThat(Files.readString(folder.resolve("corpus/pairs.csv"))).isEqualTo(before);
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("corpus"));
    }
  }
}
