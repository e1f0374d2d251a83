package naskh.read.format.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;

/**
 * JSON whose line breaks mean nothing: arrays of objects, or objects one after the other. The
 * position is the number of the record. Behind a mistake reading goes on at the next line that
 * begins with an object and is not indented more than the line of the record with the mistake.
 */
final class JsonStreamReader extends JsonReader {
  private long given;
  private boolean amongOthers;

  JsonStreamReader(Reader reader, int maxRecordChars) {
    super(JsonText.stream(reader), maxRecordChars);
  }

  @Override
  protected RawRecord read() throws IOException {
    RawRecord record = null;
    while (record == null && open()) {
      try {
        if (records.isEnded() && !begin()) {
          return null;
        }
        record = records.isEnded() ? other() : records.next(position());
      } catch (JsonProcessingException e) {
        record = mistake(e);
        leave();
      }
    }
    given++;
    return record;
  }

  private RawRecord mistake(JsonProcessingException e) {
    JsonLocation place = e.getLocation();
    text.mistake(place == null ? Integer.MAX_VALUE : place.getColumnNr());
    Reason reason = text.isEnded() ? Reason.TRUNCATED : reason(e);
    return reject(reason, detail(e) + " (line " + text.line() + ")");
  }

  /** Goes on to the next value, and into it if it is an object; false at the end. */
  private boolean begin() throws IOException {
    JsonToken token = nextValue();
    if (token == JsonToken.START_OBJECT) {
      amongOthers = false;
      text.mark();
      records.begin(parser);
    }
    return token != null;
  }

  /** A value that is no object: a reject, one for several in a row. */
  private RawRecord other() throws IOException {
    JsonToken token = parser.currentToken();
    String value = token.isScalarValue() ? parser.getText() : null;
    parser.skipChildren();
    boolean another = amongOthers;
    amongOthers = true;
    return another
        ? null
        : RawRecord.reject(
            position(), Reason.MALFORMED, "not a JSON object but " + kind(token), value);
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "an array: values need names";
      case VALUE_STRING -> "a string";
      default -> token.isNumeric() ? "a number" : token.asString();
    };
  }

  @Override
  protected long position() {
    return given + 1;
  }
}
