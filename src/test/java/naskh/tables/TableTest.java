package naskh.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void namesAreTheContract() {
    assertThat(Table.values())
        .extracting(Table::directory)
        .containsExactly(
            "articles",
            "rejects",
            "copies",
            "copy_clusters",
            "copy_members",
            "passages",
            "boilerplate",
            "terms",
            "stories",
            "story_members",
            "topics",
            "article_topics",
            "sources",
            "batches",
            "changes");
  }

  @Test
  void columnsOfCopiesAreTheContract() {
    assertThat(Table.COPIES.schema().fieldNames())
        .containsExactly(
            "earlier_id",
            "later_id",
            "earlier_source",
            "later_source",
            "lag_seconds",
            "kind",
            "jaccard",
            "coverage_earlier",
            "coverage_later",
            "shared_tokens",
            "spans");
  }
}
