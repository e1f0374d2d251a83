package naskh.show;

import java.util.List;

/**
 * A row of the table {@code copies}.
 *
 * @param lagSeconds null: not known
 */
public record CopyRow(
    String earlierId,
    String laterId,
    Long lagSeconds,
    String kind,
    double jaccard,
    double coverageEarlier,
    double coverageLater,
    int sharedTokens,
    List<Span> spans) {
  static final List<String> COLUMNS =
      List.of(
          "earlier_id",
          "later_id",
          "lag_seconds",
          "kind",
          "jaccard",
          "coverage_earlier",
          "coverage_later",
          "shared_tokens",
          "spans");

  /** A passage in both texts, in UTF-16 code units, ends exclusive. */
  public record Span(int earlierBegin, int earlierEnd, int laterBegin, int laterEnd) {}

  static CopyRow of(TableRow row) {
    return new CopyRow(
        row.text("earlier_id"),
        row.text("later_id"),
        row.integer("lag_seconds"),
        row.text("kind"),
        row.number("jaccard"),
        row.number("coverage_earlier"),
        row.number("coverage_later"),
        row.count("shared_tokens"),
        row.rows("spans").stream()
            .map(
                span ->
                    new Span(
                        span.count("earlier_begin"),
                        span.count("earlier_end"),
                        span.count("later_begin"),
                        span.count("later_end")))
            .toList());
  }
}
