package naskh.read.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.read.charset.Charsets;
import naskh.read.charset.Repair;
import naskh.read.clean.Cleaned;
import naskh.read.dates.Dates;
import naskh.read.fields.Field;
import naskh.read.fields.Hostname;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;
import naskh.read.source.Document;
import org.apache.commons.codec.digest.DigestUtils;

/** Raw records → articles: which fields they have, cleaned, or why they are refused. One a task. */
public final class Mapping {
  /**
   * The fields of an article as text, cleaned; all but the text may be null.
   *
   * @param id as it was given, or the path; null: {@code hash} stands for it
   * @param hash 20 hex digits of SHA-256 over the fields; the date counts as it was written
   * @param date the readings of the date; empty where there is none
   * @param language as in {@link LanguageOf}
   */
  public record Article(
      String id,
      String hash,
      String source,
      String url,
      String title,
      String author,
      String category,
      Optional<Dates.Reading> date,
      String language,
      String text,
      List<Noticed> warnings) {}

  /**
   * What was put right or left out.
   *
   * @param value what it is about; null: the whole article
   */
  public record Noticed(Warning warning, String value) {}

  /**
   * What became of a record: one of the two is null.
   *
   * @param values which names hold which fields; null where there are no fields
   */
  public record Outcome(Article article, RawRecord refused, FieldNames.Values values) {}

  private static final String GARBLED =
      "most letters were lost or wrongly decoded before the file was written: export it in UTF-8";

  private static final int HASH_HEX_DIGITS = 20;

  /** Above this share of characters that could not be decoded a record is no text. */
  private static final double MAX_REPLACED_SHARE = 0.1;

  /** Longest id that is kept as it is, in characters: keys travel through every stage. */
  private static final int MAX_ID_CHARS = 1024;

  private static final int KEPT_ID_CHARS = 1000;

  /** Of a value that a warning shows. */
  private static final int SHOWN_CHARS = 80;

  /** What interfaces of news end a text with that they give in part. */
  private static final Pattern CUT = Pattern.compile("(?<!\\s)\\s*+\\[\\+?\\d{1,7} chars]\\s*+$");

  private final int maxArticleChars;
  private final FieldNames names;
  private final LanguageOf language = new LanguageOf();

  /** Of the record that is being read. */
  private final List<Noticed> warnings = new ArrayList<>();

  /**
   * A mapping for the records of one task, read by one thread.
   *
   * @param fields article field → the input's name for it; others are guessed
   * @param timeZone of dates that state none
   * @param maxArticleChars longest text that is accepted, in UTF-16 code units
   */
  public Mapping(Map<String, String> fields, ZoneId timeZone, int maxArticleChars) {
    this.maxArticleChars = maxArticleChars;
    names = new FieldNames(fields, new Dates(timeZone));
  }

  /** {@code folders}: values that the folders of the file state. */
  public Outcome of(RawRecord record, Document document, Map<String, String> folders) {
    if (record.reason() != null) {
      return new Outcome(null, record, null);
    }
    warnings.clear();
    FieldNames.Values values = names.of(record, folders);
    try {
      Fields fields = new Fields(values);
      Optional<RawRecord> refused = refuse(record, values, fields);
      return refused.isPresent()
          ? new Outcome(null, refused.get(), values)
          : new Outcome(article(fields, document), null, values);
    } catch (RuntimeException brokenMarkup) {
      // jsoup has failed on odd pages before: one of them must not end the run.
      String detail = "the HTML cannot be read: " + RecordReader.detail(brokenMarkup);
      return new Outcome(null, record.rejected(Reason.MALFORMED, detail), values);
    }
  }

  private final class Fields {
    private final String id;
    private final String source;
    private final String url;
    private final String title;
    private final String author;
    private final String category;
    private final FieldNames.Published published;
    private final String text;
    private final boolean garbled;

    Fields(FieldNames.Values values) {
      id = line(values.first(Field.ID));
      url = line(values.url());
      String named = cleanLine(values.source());
      String address = url == null ? line(values.site()) : url;
      source = named == null ? Hostname.of(address) : named;
      title = cleanLine(values.first(Field.TITLE));
      author = cleanLine(values.first(Field.AUTHOR));
      category = cleanLine(values.first(Field.CATEGORY));
      published = values.published();
      Cleaned cleaned = Cleaned.of(orEmpty(values.first(Field.TEXT)));
      garbled = cleaned.found() == Repair.Found.GARBLED;
      text = withoutCut(withoutNul(wellFormed(cleaned.text())));
      if (cleaned.found() == Repair.Found.REPAIRED) {
        warn(Warning.TEXT_REPAIRED, text);
      }
      if (cleaned.visualOrder()) {
        warn(Warning.VISUAL_ORDER, text);
      }
    }

    private String cleanLine(String written) {
      if (written == null) {
        return null;
      }
      Cleaned cleaned = Cleaned.of(written);
      if (cleaned.found() == Repair.Found.GARBLED) {
        return null;
      }
      if (cleaned.found() == Repair.Found.REPAIRED) {
        warn(Warning.TEXT_REPAIRED, cleaned.text());
      }
      return line(cleaned.text());
    }

    String hash() {
      MessageDigest digest = DigestUtils.getSha256Digest();
      String date = published == null ? null : published.written();
      for (String part : new String[] {source, url, date, title, text}) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        digest.update(
            ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : bytes.length).array());
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_HEX_DIGITS);
    }
  }

  private Optional<RawRecord> refuse(RawRecord record, FieldNames.Values values, Fields fields) {
    String text = fields.text;
    if (text.length() > maxArticleChars) {
      return Optional.of(
          record.rejected(
              Reason.TOO_LONG,
              text.length()
                  + " characters, more than "
                  + maxArticleChars
                  + " (max-article-chars)"));
    }
    if (text.indexOf('\0') >= 0) {
      return Optional.of(record.rejected(Reason.MALFORMED, "no text: it holds NUL characters"));
    }
    long replaced = replaced(text);
    if (replaced > MAX_REPLACED_SHARE * text.length()) {
      return Optional.of(
          record.rejected(
              Reason.MALFORMED,
              replaced + " of " + text.length() + " characters could not be decoded"));
    }
    if (fields.garbled) {
      return Optional.of(record.rejected(Reason.GARBLED, GARBLED));
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of(record.rejected(Reason.EMPTY_TEXT, values.whyEmpty()));
    }
    return Optional.empty();
  }

  private Article article(Fields fields, Document document) {
    if (document.isGuessed()) {
      warn(Warning.CHARSET_GUESSED, fields.title);
    }
    if (document.columnsGuessed()) {
      warn(Warning.COLUMNS_GUESSED, fields.title);
    }
    if (replaced(fields.text) > 0) {
      warn(Warning.CHARACTERS_REPLACED, around(fields.text, '\uFFFD'));
    }
    String given = fields.id;
    if (given == null && document.isOneArticle()) {
      given = document.pathId();
    }
    return new Article(
        given == null ? null : bounded(given),
        fields.hash(),
        fields.source,
        fields.url,
        fields.title,
        fields.author,
        fields.category,
        date(fields.published),
        language.of(fields.text),
        fields.text,
        List.copyOf(warnings));
  }

  private Optional<Dates.Reading> date(FieldNames.Published published) {
    if (published == null) {
      return Optional.empty();
    }
    Optional<Dates.Reading> read = published.reading();
    if (read.isEmpty()) {
      warn(Warning.DATE_UNREADABLE, published.written());
      return read;
    }
    switch (read.get().kind()) {
      case NONE -> warn(Warning.DATE_NONE, published.written());
      case HIJRI -> warn(Warning.DATE_HIJRI, published.written());
      case GREGORIAN -> {}
    }
    if (published.ofRecord()) {
      warn(Warning.DATE_OF_RECORD, published.name() + ": " + published.written());
    }
    if (published.name().equals(Field.DATE_LINE)) {
      warn(Warning.DATE_FROM_TEXT, published.written());
    }
    return read.filter(reading -> reading.kind() != Dates.Kind.NONE);
  }

  private String bounded(String id) {
    if (id.length() <= MAX_ID_CHARS) {
      return id;
    }
    warn(Warning.ID_SHORTENED, id);
    return RawRecord.head(id, KEPT_ID_CHARS)
        + "~"
        + DigestUtils.sha256Hex(id).substring(0, HASH_HEX_DIGITS);
  }

  private String withoutNul(String text) {
    if (text.indexOf('\0') < 0 || Charsets.holdsManyNul(text)) {
      return text;
    }
    warn(Warning.NUL_DROPPED, around(text, '\0'));
    return text.replace("\0", "");
  }

  /** Without what says how much is missing behind the text. */
  private String withoutCut(String text) {
    if (!text.stripTrailing().endsWith(" chars]")) {
      return text;
    }
    Matcher cut = CUT.matcher(text);
    if (!cut.find()) {
      return text;
    }
    warn(Warning.TEXT_CUT, text.substring(Math.max(0, text.length() - SHOWN_CHARS)));
    return text.substring(0, cut.start());
  }

  private void warn(Warning warning, String value) {
    boolean whole = value == null || value.length() <= SHOWN_CHARS;
    String shown = whole ? value : RawRecord.head(value, SHOWN_CHARS) + " …";
    warnings.add(new Noticed(warning, shown));
  }

  /** What stands around the first {@code sign} of {@code text}. */
  private static String around(String text, char sign) {
    int at = text.indexOf(sign);
    int begin = Math.max(0, at - SHOWN_CHARS / 2);
    return wellFormed(text.substring(begin, Math.min(text.length(), begin + SHOWN_CHARS)));
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }

  /** On one line, without space around it; null if nothing is left. */
  private static String line(String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String stripped = value.replace("\0", "").strip();
    boolean oneLine = stripped.chars().noneMatch(c -> c < ' ');
    return wellFormed(oneLine ? stripped : stripped.replaceAll("\\s+", " "));
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
