package naskh.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/**
 * An array of JSON objects, or objects one after the other. The position is the number of the
 * record. Behind a mistake nothing can be told apart: it ends the file with one reject.
 */
final class JsonStreamReader extends RecordReader {
  private final JsonParser parser;
  private final int maxRecordChars;
  private long position;
  private boolean ended;

  JsonStreamReader(Reader reader, int maxRecordChars) throws IOException {
    parser = Json.factory(maxRecordChars).createParser(reader);
    this.maxRecordChars = maxRecordChars;
  }

  @Override
  protected RawRecord read() throws IOException {
    if (ended) {
      return null;
    }
    position++;
    try {
      return element();
    } catch (StreamConstraintsException e) {
      boolean tooLong = e.getOriginalMessage().startsWith("String length");
      return last(tooLong ? Reason.TOO_LONG : Reason.MALFORMED, e.getOriginalMessage());
    } catch (JsonParseException e) {
      if (e.getClass() != JsonParseException.class) {
        throw e; // The stream broke off.
      }
      JsonLocation place = e.getLocation();
      String where = place == null ? "" : " (line " + place.getLineNr() + ")";
      return last(Reason.MALFORMED, e.getOriginalMessage() + where);
    }
  }

  private RawRecord element() throws IOException {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.END_ARRAY
        || (token == JsonToken.START_ARRAY && parser.getParsingContext().getParent().inRoot())) {
      token = parser.nextToken();
    }
    if (token == null) {
      return null;
    }
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> fields = Json.fields(parser, maxRecordChars);
      return fields == null
          ? RawRecord.reject(position, Reason.TOO_LONG, Json.TOO_MANY, null)
          : RawRecord.of(position, fields);
    }
    String detail = "not a JSON object but " + token.asString();
    parser.skipChildren();
    return RawRecord.reject(position, Reason.MALFORMED, detail, token.asString());
  }

  private RawRecord last(Reason reason, String detail) {
    ended = true;
    return RawRecord.reject(position, reason, detail, null);
  }

  @Override
  protected long position() {
    return position;
  }

  @Override
  protected CharSequence seen() {
    return null;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
