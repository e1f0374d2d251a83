package naskh.job;

import naskh.tables.Table;

/**
 * Published results.
 *
 * @param location the folder that holds the tables
 * @param manifest what the run tells of itself
 */
public record Results(String location, Manifest manifest) {
  /** Whether any record was accepted. */
  public boolean hasArticles() {
    return manifest.tables().get(Table.ARTICLES.directory()) > 0;
  }
}
