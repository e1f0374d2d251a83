package naskh.read.added;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import naskh.read.format.Content;
import naskh.read.format.Format;
import naskh.read.format.Head;
import naskh.read.format.RawRecord;
import naskh.read.format.RecordReader;

/** A format of somebody else's: notes, a line each, a title before a colon. */
public final class NoteFormat implements Format {
  @Override
  public String name() {
    return "note";
  }

  @Override
  public String wants() {
    return "a title, a colon and a text a line";
  }

  @Override
  public Fit fit(Head head) {
    return head.isNamed("note") ? Fit.NAMED : Fit.NONE;
  }

  @Override
  public RecordReader open(Content content) {
    BufferedReader lines = new BufferedReader(content.characters());
    return new RecordReader() {
      private long number;

      @Override
      protected RawRecord read() throws IOException {
        String line = lines.readLine();
        if (line == null) {
          return null;
        }
        number++;
        String[] parts = line.split(":", 2);
        Map<String, Object> fields = new HashMap<>(Map.of("title", parts[0]));
        fields.put("text", parts.length > 1 ? parts[1] : null);
        return RawRecord.of(number, fields);
      }

      @Override
      protected long position() {
        return number + 1;
      }

      @Override
      protected CharSequence seen() {
        return null;
      }

      @Override
      public void close() throws IOException {
        lines.close();
      }
    };
  }
}
