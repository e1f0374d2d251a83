package naskh.bench.copies;

import java.util.List;
import naskh.bench.truth.TokenizedTexts;

/** A span of a row as it lies on the tokens of the two texts; ends exclusive. */
record SpanTokens(int earlierBegin, int earlierEnd, int laterBegin, int laterEnd) {

  static List<SpanTokens> of(CopyRow row, TokenizedTexts texts) {
    return row.spans().stream().map(span -> of(row, span, texts)).toList();
  }

  private static SpanTokens of(CopyRow row, CopyRow.Span span, TokenizedTexts texts) {
    return new SpanTokens(
        texts.tokenAt(row.earlier(), span.earlier().begin()),
        texts.tokenAt(row.earlier(), span.earlier().end()),
        texts.tokenAt(row.later(), span.later().begin()),
        texts.tokenAt(row.later(), span.later().end()));
  }

  int earlierTokens() {
    return earlierEnd - earlierBegin;
  }

  int laterTokens() {
    return laterEnd - laterBegin;
  }
}
