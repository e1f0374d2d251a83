package naskh.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/** One JSON object a line; blank lines are no records. The position is the line. */
final class JsonLinesReader extends RecordReader {
  private final Lines lines;
  private final JsonFactory json;
  private final int maxRecordChars;

  JsonLinesReader(Reader reader, int maxRecordChars) {
    lines = new Lines(reader, maxRecordChars);
    json = Json.factory(maxRecordChars);
    this.maxRecordChars = maxRecordChars;
  }

  @Override
  protected RawRecord read() throws IOException {
    String line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    if (lines.tooLong()) {
      return RawRecord.reject(position(), Reason.TOO_LONG, "the line is too long to be read", line);
    }
    try {
      return parse(line);
    } catch (JsonProcessingException e) {
      return malformed(e.getOriginalMessage(), line);
    }
  }

  private RawRecord parse(String line) throws IOException {
    try (JsonParser parser = json.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return malformed("not a JSON object", line);
      }
      Map<String, Object> fields = Json.fields(parser, maxRecordChars);
      RawRecord record =
          fields == null
              ? RawRecord.reject(position(), Reason.TOO_LONG, Json.TOO_MANY, line)
              : RawRecord.of(position(), fields);
      return parser.nextToken() == null ? record : malformed("more than one JSON value", line);
    }
  }

  private RawRecord malformed(String detail, String line) {
    return RawRecord.reject(position(), Reason.MALFORMED, detail, line);
  }

  @Override
  protected long position() {
    return lines.number();
  }

  @Override
  protected CharSequence seen() {
    return lines.seen();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
