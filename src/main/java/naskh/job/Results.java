package naskh.job;

import naskh.tables.Table;

/**
 * Published results.
 *
 * @param location the folder that holds the tables
 * @param manifest what the run tells of itself
 */
public record Results(String location, Manifest manifest) {
  /** Whether any record was accepted; where records were only read, whether there is any. */
  public boolean hasArticles() {
    return isWithin(Stage.CORPUS)
        ? manifest.tables().get(Table.ARTICLES.directory()) > 0
        : manifest.stages().get(0).out().get("records") > 0;
  }

  /** Whether the run went as far as {@code stage}. */
  public boolean isWithin(Stage stage) {
    return manifest.until().includes(stage);
  }
}
