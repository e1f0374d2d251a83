package naskh.read.format.parquet;

import java.io.IOException;
import naskh.read.format.Content;
import naskh.read.format.Format;
import naskh.read.format.Head;
import naskh.read.format.RecordReader;

/** Parquet: a row an article. */
public final class ParquetFormat implements Format {
  private static final byte[] SIGN = {'P', 'A', 'R'};

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public String wants() {
    return "a row an article";
  }

  @Override
  public Fit fit(Head head) {
    byte[] bytes = head.bytes();
    // PAR1; PARE where the footer is encrypted.
    if (bytes.length > 3
        && bytes[0] == SIGN[0]
        && bytes[1] == SIGN[1]
        && bytes[2] == SIGN[2]
        && (bytes[3] == '1' || bytes[3] == 'E')) {
      return Fit.CERTAIN;
    }
    return head.isNamed("parquet", "pq") ? Fit.NAMED : Fit.NONE;
  }

  @Override
  public RecordReader open(Content content) throws IOException {
    content.close(); // read by its place: the end comes first
    Content.Place place =
        content
            .place()
            .orElseThrow(
                () -> new IOException("Parquet that is packed, or lies in an archive: unpack it"));
    return new ParquetRecords(place.path(), place.hadoop(), content.options().maxRecordChars());
  }
}
