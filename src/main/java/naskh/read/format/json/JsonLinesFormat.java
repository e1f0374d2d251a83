package naskh.read.format.json;

import java.io.IOException;
import java.io.Reader;
import naskh.read.format.Content;
import naskh.read.format.Format;
import naskh.read.format.Head;
import naskh.read.format.RecordReader;

/** JSON objects, one a line. */
public final class JsonLinesFormat implements Format {
  @Override
  public String name() {
    return "json-lines";
  }

  @Override
  public String wants() {
    return "a JSON object a line";
  }

  @Override
  public Fit fit(Head head) {
    if (JsonForm.begins(head.text())) {
      return JsonForm.isLines(head.text()) ? Fit.CERTAIN : Fit.NONE;
    }
    return head.isNamed("jsonl", "ndjson") ? Fit.NAMED : Fit.NONE;
  }

  @Override
  public RecordReader open(Content content) throws IOException {
    return reader(JsonForm.values(content), content.options().maxRecordChars());
  }

  /** The same, of lines that begin with JSON. */
  public static RecordReader reader(Reader lines, int maxRecordChars) {
    return new JsonLinesReader(lines, maxRecordChars);
  }
}
