package naskh.read.format.warc;

import java.io.IOException;
import naskh.read.format.Content;
import naskh.read.format.Format;
import naskh.read.format.Head;
import naskh.read.format.RecordReader;

/** A web archive: a page or a text a record. */
public final class WarcFormat implements Format {
  @Override
  public String name() {
    return "warc";
  }

  @Override
  public String wants() {
    return "a web archive with responses of HTML or text";
  }

  @Override
  public Fit fit(Head head) {
    if (head.text().startsWith("WARC/")) {
      return Fit.CERTAIN;
    }
    return head.isNamed("warc", "wet") ? Fit.NAMED : Fit.NONE;
  }

  @Override
  public RecordReader open(Content content) throws IOException {
    return new WarcRecords(content.bytes(), content.options());
  }
}
