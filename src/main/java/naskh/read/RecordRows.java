package naskh.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Raw records → rows of the table of records. */
final class RecordRows {
  /**
   * Rows of refused records have a {@code reason} and no article; all others have an article and no
   * reason. {@code base_id} is the given id, the path's or the content's, not yet told apart from
   * equal ones; {@code id_made} says that it is the content's. Of the two readings of a date one is
   * null where no calendar has it, both are null where there is no date.
   */
  static final StructType SCHEMA =
      StructType.fromDDL(
          """
          file_number INT, input_file STRING, position BIGINT,
          reason STRING, detail STRING, excerpt STRING,
          base_id STRING, id_made BOOLEAN, content_hash STRING,
          source STRING, url STRING, title STRING, author STRING, category STRING,
          published_day_first TIMESTAMP, published_month_first TIMESTAMP,
          published_precision STRING, run_start TIMESTAMP,
          language STRING, text STRING, char_count INT, warnings ARRAY<STRING>
          """);

  private static final int HASH_HEX_DIGITS = 20;

  /** Above this share of characters that could not be decoded a record is no text. */
  private static final double MAX_REPLACED_SHARE = 0.1;

  private static final Pattern HOST =
      Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://(?:[^/@?#]*@)?([^/:?#]+)");

  private final Map<String, String> mapped;

  private final int maxArticleChars;
  private final Dates dates;
  private final Timestamp runStart;
  private final LanguageOf language = new LanguageOf();

  RecordRows(ReadOptions options, Instant runStart) {
    mapped = options.fields();
    maxArticleChars = options.maxArticleChars();
    dates = new Dates(options.timeZone());
    this.runStart = Timestamp.from(runStart);
  }

  Row row(InputFile file, Opener.Opened opened, RawRecord record) {
    if (record.reason() != null) {
      return reject(file, record);
    }
    Article article;
    try {
      article = article(record);
    } catch (RuntimeException brokenMarkup) {
      // jsoup has failed on odd pages before: one of them must not end the run.
      String detail = "the HTML cannot be read: " + RecordReader.detail(brokenMarkup);
      return reject(file, record.rejected(Reason.MALFORMED, detail));
    }
    Optional<RawRecord> refused = refuse(record, article);
    return refused.isPresent()
        ? reject(file, refused.get())
        : accept(file, opened, record, article);
  }

  /** The fields of an article as text, cleaned; all but the text may be null. */
  private record Article(
      String id,
      String source,
      String url,
      String title,
      String author,
      String category,
      String published,
      String text) {}

  private Article article(RawRecord record) {
    Names names = new Names(record.fields());
    String url = line(names.value(record, Field.URL));
    String source = line(Html.strip(orEmpty(names.value(record, Field.SOURCE))));
    return new Article(
        line(names.value(record, Field.ID)),
        source == null ? host(url) : source,
        url,
        line(Html.strip(orEmpty(names.value(record, Field.TITLE)))),
        line(Html.strip(orEmpty(names.value(record, Field.AUTHOR)))),
        line(Html.strip(orEmpty(names.value(record, Field.CATEGORY)))),
        line(names.value(record, Field.PUBLISHED)),
        wellFormed(Html.strip(unixLines(orEmpty(names.value(record, Field.TEXT))))));
  }

  private Optional<RawRecord> refuse(RawRecord record, Article article) {
    String text = article.text();
    if (text.length() > maxArticleChars) {
      return Optional.of(
          record.rejected(
              Reason.TOO_LONG,
              text.length()
                  + " characters, more than "
                  + maxArticleChars
                  + " (max-article-chars)"));
    }
    long replaced = replaced(text);
    if (replaced > MAX_REPLACED_SHARE * text.length()) {
      return Optional.of(
          record.rejected(
              Reason.MALFORMED,
              replaced + " of " + text.length() + " characters could not be decoded"));
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of(record.rejected(Reason.EMPTY_TEXT, "no letter or digit in the text"));
    }
    return Optional.empty();
  }

  private Row accept(InputFile file, Opener.Opened opened, RawRecord record, Article article) {
    List<String> warnings = new ArrayList<>();
    if (opened.guessed()) {
      warnings.add(Warning.CHARSET_GUESSED.name());
    }
    if (replaced(article.text()) > 0) {
      warnings.add(Warning.CHARACTERS_REPLACED.name());
    }
    Optional<Dates.Reading> date = Optional.ofNullable(article.published()).flatMap(dates::read);
    if (article.published() != null && date.isEmpty()) {
      warnings.add(Warning.DATE_UNREADABLE.name());
    }
    String hash = hash(article);
    String id = article.id();
    if (id == null && opened.article()) {
      id = file.pathId();
    }
    return RowFactory.create(
        file.number(),
        file.name(),
        record.position(),
        null,
        null,
        null,
        id == null ? hash : id,
        id == null,
        hash,
        article.source(),
        article.url(),
        article.title(),
        article.author(),
        article.category(),
        date.map(Dates.Reading::dayFirst).map(Timestamp::from).orElse(null),
        date.map(Dates.Reading::monthFirst).map(Timestamp::from).orElse(null),
        date.map(reading -> reading.day() ? "DAY" : "SECOND").orElse(null),
        runStart,
        language.of(article.text()),
        article.text(),
        article.text().length(),
        warnings.toArray(String[]::new));
  }

  private Row reject(InputFile file, RawRecord record) {
    Object[] values = new Object[SCHEMA.length()];
    values[0] = file.number();
    values[1] = file.name();
    values[2] = record.position();
    values[3] = record.reason().name();
    values[4] = record.detail();
    values[5] = record.excerpt();
    return RowFactory.create(values);
  }

  /** Which of a record's names hold the fields of an article. */
  private final class Names {
    private final Map<String, String> byLowerCase = new HashMap<>();

    Names(Map<String, Object> fields) {
      fields.keySet().forEach(name -> byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    }

    /** The first value that is not blank, else null. */
    String value(RawRecord record, Field field) {
      String joint = field == Field.TEXT ? "\n" : ", ";
      String name = mapped.get(field.label());
      List<String> candidates = name == null ? field.guesses() : List.of(name);
      for (String candidate : candidates) {
        String written =
            record.fields().containsKey(candidate)
                ? candidate
                : byLowerCase.get(candidate.toLowerCase(Locale.ROOT));
        String value = written == null ? null : record.value(written, joint);
        if (value != null && !value.isBlank()) {
          return value;
        }
      }
      return null;
    }
  }

  /** 20 hex digits of SHA-256 over the fields after cleaning; the date counts as it was written. */
  private static String hash(Article article) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (String part :
        new String[] {
          article.source(), article.url(), article.published(), article.title(), article.text()
        }) {
      byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
      digest.update(
          ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_HEX_DIGITS);
  }

  private static String host(String url) {
    if (url == null) {
      return null;
    }
    Matcher host = HOST.matcher(url);
    if (!host.find()) {
      return null;
    }
    String name = host.group(1).toLowerCase(Locale.ROOT);
    return name.startsWith("www.") ? name.substring(4) : name;
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }

  /** On one line, without space around it; null if nothing is left. */
  private static String line(String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String stripped = value.strip();
    boolean oneLine = stripped.chars().noneMatch(c -> c < ' ');
    return wellFormed(oneLine ? stripped : stripped.replaceAll("\\s+", " "));
  }

  private static String unixLines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Half a surrogate pair cannot be stored as UTF-8: it becomes U+FFFD here, not unseen later. */
  private static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      mended = mended == null ? new StringBuilder(text) : mended;
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }

  private static long replaced(String text) {
    return text.indexOf('\uFFFD') < 0 ? 0 : text.chars().filter(c -> c == '\uFFFD').count();
  }
}
