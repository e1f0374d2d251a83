package naskh.read.format.text;

import java.io.Reader;
import java.util.regex.Pattern;
import naskh.read.charset.Charsets;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import naskh.read.format.WholeFileReader;

/** A file that is one article. */
final class TextFileReader extends WholeFileReader {
  TextFileReader(Reader reader, int maxRecordChars) {
    super(reader, maxRecordChars);
  }

  /** The head of a mail whose letters are packed, or that has parts. */
  private static final Pattern PACKED_MAIL =
      Pattern.compile(
          "(?im)^(?:Content-Transfer-Encoding:\\s*+(?:base64|quoted-printable)"
              + "|Content-Type:\\s*+multipart/)");

  private static final Pattern MAIL = Pattern.compile("(?im)^MIME-Version:");

  /** Longer than the heads of mails are. */
  private static final int HEAD_CHARS = 1 << 14;

  @Override
  protected RawRecord record(CharSequence whole) {
    CharSequence head = whole.subSequence(0, Math.min(whole.length(), HEAD_CHARS));
    if (MAIL.matcher(head).find() && PACKED_MAIL.matcher(head).find()) {
      return RawRecord.reject(
          position(), Reason.UNSUPPORTED, "a mail (MIME): save its text as .txt or .html", whole);
    }
    if (isJsonBehindKeys(whole)) {
      return RawRecord.reject(
          position(),
          Reason.MALFORMED,
          "lines of JSON behind other words: cut what stands before each {",
          whole);
    }
    return Charsets.holdsManyNul(whole)
        ? RawRecord.reject(
            position(), Reason.MALFORMED, "not a text file: it holds NUL bytes", null)
        : RawRecord.of(
            position(),
            TextLabels.of(whole).orElseGet(() -> TextPage.of(whole.toString()).fields()));
  }

  /** Whether half of the lines end with an object: {@code key {"a": …}}, {@code data: {…}}. */
  private static boolean isJsonBehindKeys(CharSequence whole) {
    long[] counts = new long[2];
    whole
        .toString()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> counts[line.endsWith("}") && line.contains("{\"") ? 1 : 0]++);
    return counts[1] > 0 && counts[1] >= counts[0];
  }

  @Override
  protected String tooLong() {
    return "the file is too long for one article";
  }
}
