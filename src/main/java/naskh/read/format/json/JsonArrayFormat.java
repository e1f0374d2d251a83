package naskh.read.format.json;

import java.io.IOException;
import naskh.read.format.Content;
import naskh.read.format.Format;
import naskh.read.format.Head;
import naskh.read.format.RecordReader;

/** An array of JSON objects, objects one after the other, or an object that has them in a list. */
public final class JsonArrayFormat implements Format {
  @Override
  public String name() {
    return "json-array";
  }

  @Override
  public String wants() {
    return "an array of JSON objects, objects one after the other, or one with a list of them";
  }

  @Override
  public Fit fit(Head head) {
    if (JsonForm.begins(head.text())) {
      return JsonForm.isLines(head.text()) ? Fit.NONE : Fit.CERTAIN;
    }
    return head.isNamed("json") && JsonForm.mayBegin(head.text()) ? Fit.NAMED : Fit.NONE;
  }

  @Override
  public RecordReader open(Content content) throws IOException {
    return new JsonStreamReader(JsonForm.values(content), content.options().maxRecordChars());
  }
}
