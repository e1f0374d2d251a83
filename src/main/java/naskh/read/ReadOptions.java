package naskh.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import naskh.WrongUse;
import naskh.read.fields.Field;
import naskh.read.format.CsvForm;
import naskh.read.format.DecodeOptions;
import naskh.read.format.Format;
import naskh.read.format.Formats;
import naskh.read.mapping.Mapping;

/**
 * How inputs are read.
 *
 * @param fields article field → the input's name for it; fields that are absent are guessed from
 *     the usual names
 * @param format of all files, as {@link Format#name}; {@link Formats#AUTO} looks at each
 * @param source of Spark that reads the inputs instead; null: they are files
 * @param charset of all text files; null looks at each
 * @param csv how tables are written
 * @param timeZone of dates that state none
 * @param asOf dates over a day after it are none; null: the start of the run
 * @param maxArticleChars longest text that is accepted, in UTF-16 code units
 * @param limit most records to read, the first in the order of files by name; 0 reads all
 */
public record ReadOptions(
    Map<String, String> fields,
    String format,
    SparkSource source,
    String charset,
    CsvForm csv,
    @JsonSerialize(using = ToStringSerializer.class) ZoneId timeZone,
    @JsonProperty("as_of") @JsonSerialize(using = ToStringSerializer.class) Instant asOf,
    int maxArticleChars,
    long limit)
    implements Serializable {

  /** Longer than a novel, short enough for a few at a time in a small heap. */
  public static final int DEFAULT_MAX_ARTICLE_CHARS = 1_000_000;

  /**
   * @throws WrongUse for an unknown article field, an unknown character set, a limit out of range
   */
  public ReadOptions {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    fields.forEach(ReadOptions::checkField);
    checkCharset(charset);
    if (!Formats.isKnown(format)) {
      throw new WrongUse("format " + format + ": not known; there are " + Formats.names());
    }
    if (maxArticleChars < 1) {
      throw new WrongUse("max-article-chars: want 1 or more, got " + maxArticleChars);
    }
    if (source != null && !format.equals(Formats.AUTO)) {
      throw new WrongUse("format " + format + ": of files, which a source of Spark does not read");
    }
    if (limit < 0) {
      throw new WrongUse("limit: want 1 or more, or 0 for all records, got " + limit);
    }
  }

  public static ReadOptions defaults() {
    return new ReadOptions(
        Map.of(),
        Formats.AUTO,
        null,
        null,
        CsvForm.found(),
        ZoneOffset.UTC,
        null,
        DEFAULT_MAX_ARTICLE_CHARS,
        0);
  }

  public ReadOptions withFields(Map<String, String> fields) {
    return new ReadOptions(
        fields, format, source, charset, csv, timeZone, asOf, maxArticleChars, limit);
  }

  public ReadOptions withFormat(String format) {
    return new ReadOptions(
        fields, format, source, charset, csv, timeZone, asOf, maxArticleChars, limit);
  }

  public ReadOptions withSource(SparkSource source) {
    return new ReadOptions(
        fields, format, source, charset, csv, timeZone, asOf, maxArticleChars, limit);
  }

  public ReadOptions withCharset(String charset) {
    return new ReadOptions(
        fields, format, source, charset, csv, timeZone, asOf, maxArticleChars, limit);
  }

  public ReadOptions withTimeZone(ZoneId timeZone) {
    return new ReadOptions(
        fields, format, source, charset, csv, timeZone, asOf, maxArticleChars, limit);
  }

  public ReadOptions withMaxArticleChars(int maxArticleChars) {
    return new ReadOptions(
        fields, format, source, charset, csv, timeZone, asOf, maxArticleChars, limit);
  }

  public ReadOptions withLimit(long limit) {
    return new ReadOptions(
        fields, format, source, charset, csv, timeZone, asOf, maxArticleChars, limit);
  }

  /**
   * Longest record that is taken into memory: an article whose letters are all written as JSON
   * escapes takes six characters each; markup and the other fields come on top.
   */
  int maxRecordChars() {
    return (int) Math.min(Integer.MAX_VALUE - 64L, 8L * maxArticleChars + (1 << 20));
  }

  DecodeOptions decoding() {
    return new DecodeOptions(format, charset, csv, maxRecordChars());
  }

  Mapping mapping() {
    return new Mapping(fields, timeZone, maxArticleChars);
  }

  private static void checkField(String field, String name) {
    if (Field.of(field).isEmpty()) {
      throw new WrongUse(
          "field "
              + field
              + "="
              + name
              + ": articles have no field \""
              + field
              + "\"; they have "
              + Arrays.stream(Field.values()).map(Field::label).collect(Collectors.joining(", ")));
    }
    if (name == null || name.isBlank()) {
      throw new WrongUse("field " + field + ": name the input's field, as in " + field + "=NAME");
    }
  }

  private static void checkCharset(String charset) {
    try {
      if (charset != null && Charset.isSupported(charset)) {
        return;
      }
    } catch (IllegalArgumentException badName) {
      // Falls through to the same message as a name that is well formed and unknown.
    }
    if (charset != null) {
      throw new WrongUse(
          "charset "
              + charset
              + ": not known; known are UTF-8, UTF-16, windows-1256, ISO-8859-6 …");
    }
  }
}
