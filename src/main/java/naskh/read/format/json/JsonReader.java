package naskh.read.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.regex.Pattern;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;

/**
 * Records of JSON, in whatever way they lie in the text: objects one after the other, arrays of
 * objects, and what {@link JsonRecords} finds in an object. Read are also trailing commas, NaN and
 * Infinity (as null), and what {@link JsonText} passes over.
 */
abstract class JsonReader extends RecordReader {
  /** Deeper than any article is written, shallow enough for the stack. */
  private static final int MAX_DEPTH = 64;

  /** What Jackson says of a line break in a string. */
  private static final Pattern LINE_BREAK =
      Pattern.compile("Illegal unquoted character \\(\\(CTRL-CHAR, code 1[03]\\)\\)");

  private static final Pattern SINGLE_QUOTE = Pattern.compile("[\\s\\[\\uFEFF]*\\{\\s*'");

  /** Where Jackson says in which reader an object began. */
  private static final Pattern SOURCE = Pattern.compile(" \\(start marker at \\[[^]]*]\\)");

  private final JsonFactory json;
  final JsonText text;
  final JsonRecords records;

  /** Null where no value has begun: at the beginning, and behind a mistake. */
  JsonParser parser;

  /** Of the string that {@link #parser} reads; null where it reads the text itself. */
  private JsonParser around;

  JsonReader(JsonText text, int maxRecordChars) {
    this.text = text;
    records = new JsonRecords(maxRecordChars);
    json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(maxRecordChars)
                    .build())
            // Names come from the data: a table of them would grow with it, or be made to collide.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            // \' and the escapes of other languages: a record is not lost for a backslash.
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
  }

  /** Goes on to where the next value may begin; false at the end of the file. */
  final boolean open() throws IOException {
    if (parser == null) {
      if (!text.next()) {
        return false;
      }
      parser = json.createParser(text);
    }
    return true;
  }

  /** Lets the rest of the text's line or stream be. */
  final void leave() throws IOException {
    records.leave();
    around = null;
    parser.close();
    parser = null;
  }

  /**
   * The next token that is no bracket of an outermost array; null at the end. A string that holds
   * an object is as what it holds.
   */
  final JsonToken nextValue() throws IOException {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.END_ARRAY
        || (token == null && around != null)
        || (token == JsonToken.START_ARRAY && parser.getParsingContext().getParent().inRoot())) {
      if (token == null) {
        parser = around;
        around = null;
      }
      token = parser.nextToken();
    }
    if (token == JsonToken.VALUE_STRING && around == null && parser.getText().startsWith("{")) {
      around = parser;
      parser = json.createParser(parser.getText());
      return parser.nextToken();
    }
    return token;
  }

  /** What is wrong, in words. */
  final String detail(JsonProcessingException e) {
    if (SINGLE_QUOTE.matcher(text.seen()).lookingAt()) {
      return "single quotes, as Python prints them: write it by json.dumps";
    }
    if (LINE_BREAK.matcher(e.getOriginalMessage()).lookingAt()) {
      return "a string is not closed on its line";
    }
    return SOURCE.matcher(e.getOriginalMessage()).replaceAll("");
  }

  static Reason reason(JsonProcessingException e) {
    return e instanceof StreamConstraintsException
            && e.getOriginalMessage().startsWith("String length")
        ? Reason.TOO_LONG
        : Reason.MALFORMED;
  }

  final RawRecord reject(Reason reason, String detail) {
    return RawRecord.reject(position(), reason, detail, seen());
  }

  @Override
  protected final CharSequence seen() {
    return text.seen();
  }

  @Override
  public final void close() throws IOException {
    text.close();
  }
}
