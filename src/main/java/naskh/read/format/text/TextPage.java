package naskh.read.format.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import naskh.read.dates.Dates;
import naskh.read.fields.Field;

/**
 * A plain text file taken apart. A title is a short first line that ends like no sentence and
 * stands directly above a longer paragraph (a line with a date, or the title once more, may lie
 * between). Captions, datelines and lines in doubt are no titles.
 *
 * @param title null unless the file shows one
 * @param section a short line above a title that is repeated: the part of the site; mostly null
 * @param published a line that states nothing but the page's date, above its first paragraph; null
 *     unless there is one
 * @param text the file without the lines of title and section; that of the date stays
 */
public record TextPage(String title, String section, String published, String text) {
  /** Headlines of either corpus stay below: the longest of 41,686 has 25 words. */
  private static final int MAX_TITLE_WORDS = 25;

  private static final int MAX_TITLE_CHARS = 200;
  private static final int MAX_SECTION_WORDS = 5;

  /** A paragraph is longer than any headline above it. */
  private static final int MIN_BODY_WORDS = 12;

  /** How sentences, introductions and enumerations end. Quotes may follow. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.:;,\u061B\u060C\u06D4\u2026][\\s\"'\u00BB\u201D\u2019)\\]]*$");

  /** "القاهرة (رويترز) -", "CAIRO -": where and by whom, then the text. */
  private static final Pattern DATELINE =
      Pattern.compile("(\\([^)]*\\)|[-\u2013\u2014\u2015])\\s*$|^.{1,40}\\([^)]*\\)\\s*[-\u2013:]");

  /** "Label: … 2024 …": a line about the page, not of it. */
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "^(\\p{L}[\\p{L}\\s]{0,30}[:|]\\s*)?[\\p{L}\\s,\u060C|]*"
              + "(\\d{1,2}\\D{1,15}){1,2}((19|20)\\d{2})\\b.{0,30}$"
              + "|^(\\p{L}[\\p{L}\\s]{0,30}[:|]\\s*)?(19|20)\\d{2}[-/]\\d{1,2}[-/]\\d{1,2}\\b.{0,30}$");

  private static final Pattern CREDIT = Pattern.compile("[|@©]|https?:|www\\.");

  private record Line(String text, int begin, int end) {
    int words() {
      return text.split("\\s+", -1).length;
    }
  }

  /** Looks at the first five lines that are not blank; linear in the length of {@code file}. */
  public static TextPage of(String file) {
    String whole = file.startsWith("\uFEFF") ? file.substring(1) : file;
    String text = whole.indexOf('\r') < 0 ? whole : whole.replaceAll("\r\n?", "\n");
    List<Line> lines = firstLines(text, 5);
    String published = published(lines);
    if (lines.size() < 2) {
      return new TextPage(null, null, published, text);
    }
    Line first = lines.get(0);
    if (lines.size() > 3 && isSectionAboveRepeatedTitle(lines)) {
      String body = text.substring(lines.get(3).begin());
      return new TextPage(lines.get(1).text(), first.text(), published, body);
    }
    if (!mayBeTitle(first)) {
      return new TextPage(null, null, published, text);
    }
    int body = 1;
    boolean repeated = lines.get(1).text().equals(first.text());
    int removed = repeated ? lines.get(1).end() : first.end();
    while (body < lines.size()
        && (isDateLine(lines.get(body)) || lines.get(body).text().equals(first.text()))) {
      body++;
    }
    if (body == lines.size() || !(repeated || isParagraphBelow(first, lines.get(body)))) {
      return new TextPage(null, null, published, text);
    }
    return new TextPage(first.text(), null, published, text.substring(removed).stripLeading());
  }

  /** The page as the fields of a record; those that it does not show are null. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Field.TITLE.label(), title());
    fields.put(Field.CATEGORY.label(), section());
    fields.put(Field.DATE_LINE, published());
    fields.put(Field.TEXT.label(), text());
    return fields;
  }

  private static boolean isSectionAboveRepeatedTitle(List<Line> lines) {
    Line section = lines.get(0);
    return section.words() <= MAX_SECTION_WORDS
        && mayBeTitle(section)
        && mayBeTitle(lines.get(1))
        && lines.get(1).text().equals(lines.get(2).text())
        && !section.text().equals(lines.get(1).text());
  }

  private static boolean mayBeTitle(Line line) {
    String text = line.text();
    return text.length() <= MAX_TITLE_CHARS
        && line.words() >= 2
        && line.words() <= MAX_TITLE_WORDS
        && text.codePoints().anyMatch(Character::isLetter)
        && !SENTENCE_END.matcher(text).find()
        && !DATELINE.matcher(text).find()
        && !CREDIT.matcher(text).find()
        && !isDateLine(line);
  }

  /** A date within a paragraph is that of an event. */
  private static String published(List<Line> lines) {
    for (Line line : lines) {
      if (Dates.isAlone(line.text())) {
        return line.text();
      }
      if (line.words() >= MIN_BODY_WORDS && !isDateLine(line)) {
        return null;
      }
    }
    return null;
  }

  private static boolean isDateLine(Line line) {
    return Dates.isAlone(line.text())
        || (line.text().length() <= 80 && DATE_LINE.matcher(line.text()).find());
  }

  private static boolean isParagraphBelow(Line title, Line body) {
    return body.words() >= MIN_BODY_WORDS
        && body.words() > title.words()
        && !CREDIT.matcher(body.text()).find();
  }

  /** The first lines that are not blank, without space around them. */
  private static List<Line> firstLines(String text, int count) {
    List<Line> lines = new ArrayList<>();
    int begin = 0;
    while (begin < text.length() && lines.size() < count) {
      int stop = text.indexOf('\n', begin);
      int end = stop < 0 ? text.length() : stop;
      String line = text.substring(begin, end).strip();
      if (!line.isEmpty()) {
        lines.add(new Line(line, begin, end));
      }
      begin = end + 1;
    }
    return lines;
  }
}
