package naskh.bench.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import naskh.tables.Table;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Path PROJECT = Path.of("");

  @Test
  void whatIsGeneratedInTheDocsIsAsCodeAndFiguresHaveIt() throws IOException {
    Pages pages = new Pages(PROJECT);
    for (Path page : Pages.of(PROJECT)) {
      String written = Files.readString(page);
      assertThat(written)
          .as("%s: run jobs/benchmarks/bench docs", page)
          .isEqualTo(pages.renewed(written));
    }
  }

  @Test
  void everyTableHasItsColumnsInTheDocs() throws IOException {
    String tables = Files.readString(Path.of("docs/TABLES.md"));
    assertThat(Arrays.stream(Table.values()).map(Table::directory))
        .allSatisfy(name -> assertThat(tables).contains("<!-- columns of " + name + " -->"));
  }

  @Test
  void aPartIsMadeAnewWhateverStoodInIt() throws IOException {
    String page = "# A\n<!-- columns of terms -->\noutdated\n<!-- end of columns of terms -->\nb\n";
    assertThat(new Pages(PROJECT).renewed(page))
        .startsWith("# A\n<!-- columns of terms -->\n| column | type | meaning |\n")
        .contains("| `article_id` | `string` | a canonical |\n")
        .endsWith("\n<!-- end of columns of terms -->\nb\n")
        .doesNotContain("outdated");
  }

  @Test
  void aPartOfWhatThereIsNotIsAnError() throws IOException {
    Pages pages = new Pages(PROJECT);
    assertThatThrownBy(
            () -> pages.renewed("<!-- options of fly -->\n<!-- end of options of fly -->\n"))
        .hasMessage("no command fly");
    assertThatThrownBy(() -> pages.renewed("<!-- figures of x -->\n<!-- end of figures of x -->\n"))
        .hasMessage("no figures of x");
  }
}
