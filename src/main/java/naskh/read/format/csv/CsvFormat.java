package naskh.read.format.csv;

import naskh.read.format.Content;
import naskh.read.format.DecodeOptions;
import naskh.read.format.Format;
import naskh.read.format.Head;
import naskh.read.format.RecordReader;

/** Rows of a table, their fields parted by commas, semicolons, tabs or the like. */
public final class CsvFormat implements Format {
  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String wants() {
    return "a row of names and a row an article";
  }

  @Override
  public Fit fit(Head head) {
    if (head.isNamed("csv", "tsv", "tab", "psv")) {
      return Fit.NAMED;
    }
    return CsvReader.looksLikeTable(head.text()) ? Fit.NAMED : Fit.NONE;
  }

  @Override
  public RecordReader open(Content content) {
    DecodeOptions options = content.options();
    return new CsvReader(content.characters(), options.maxRecordChars(), options.csv());
  }
}
