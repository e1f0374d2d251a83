package naskh.read.format.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Reader;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;

/**
 * JSON of which each line is read for itself: as a rule one object a line. The position is the
 * line, which the records of one line share. Blank lines are no records. A mistake costs the rest
 * of its line; a record is given only where its line ends behind it or another object follows.
 */
final class JsonLinesReader extends JsonReader {
  /** Whether the parser stands at the beginning of the line's next object. */
  private boolean atObject;

  JsonLinesReader(Reader reader, int maxRecordChars) {
    super(JsonText.lines(reader), maxRecordChars);
  }

  @Override
  protected RawRecord read() throws IOException {
    RawRecord record = null;
    while (record == null && open()) {
      try {
        record = ofLine();
      } catch (JsonProcessingException e) {
        record = reject(reason(e), detail(e));
        leave();
      }
    }
    return record;
  }

  private RawRecord ofLine() throws IOException {
    if (records.isEnded()) {
      JsonToken token = atObject ? JsonToken.START_OBJECT : valueInLine();
      atObject = false;
      if (token == null) {
        leave();
        return null;
      }
      if (token != JsonToken.START_OBJECT) {
        return leaveWith("not a JSON object");
      }
      records.begin(parser);
    }
    RawRecord record = records.next(position());
    if (record != null && records.isEnded()) {
      JsonToken token = valueInLine();
      atObject = token == JsonToken.START_OBJECT;
      if (token != null && !atObject) {
        return leaveWith("more than one JSON value");
      }
    }
    return record;
  }

  /**
   * The line's next value; null at its end, where an array that goes on in the next may be open.
   */
  private JsonToken valueInLine() throws IOException {
    try {
      return nextValue();
    } catch (JsonEOFException e) {
      if (e.getTokenBeingDecoded() != null) {
        throw e;
      }
      return null;
    }
  }

  private RawRecord leaveWith(String mistake) throws IOException {
    leave();
    return reject(Reason.MALFORMED, mistake);
  }

  @Override
  protected long position() {
    return text.line();
  }
}
