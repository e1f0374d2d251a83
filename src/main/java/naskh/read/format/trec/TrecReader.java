package naskh.read.format.trec;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.read.format.Lines;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;

/**
 * {@code <DOC>} elements, one after the other. Their inner elements that are not HTML are fields
 * under their names, at any depth, as are the attributes of {@code <DOC id="…">}. The position is
 * the number of the element. An element that another one begins inside of was not closed: it is one
 * reject.
 */
final class TrecReader extends RecordReader {
  /** Begin of a document with its attributes, or its end. */
  private static final Pattern EDGE =
      Pattern.compile("<DOC(?<attributes>\\s[^<>]*)?>|</DOC\\s*>", Pattern.CASE_INSENSITIVE);

  /** Tried once a word: from each of its letters it would be quadratic. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<![\\w-])([\\w-]++)\\s*+=\\s*+\"([^\"]*)\"");

  private final Lines lines;
  private final int maxRecordChars;
  private final StringBuilder document = new StringBuilder();

  /** The line that is being read, from which place on. */
  private String line = "";

  private int from;

  /** Over the line: many documents may stand on one. */
  private Matcher edge = EDGE.matcher(line);

  private long position;

  TrecReader(Reader reader, int maxRecordChars) {
    lines = new Lines(reader, maxRecordChars);
    this.maxRecordChars = maxRecordChars;
  }

  @Override
  protected RawRecord read() throws IOException {
    document.setLength(0);
    String attributes = nextOpening();
    while (attributes == null) {
      if (lines.tooLong()) {
        position++;
        document.append(line, from, line.length());
        nextLine();
        return tooLong("the rest of a line that is too long to be read");
      }
      if (!nextLine()) {
        return null;
      }
      attributes = nextOpening();
    }
    position++;
    boolean tooLong = false;
    do {
      boolean found = edge.find(from);
      int end = found ? edge.start() : line.length();
      tooLong |= (!found && lines.tooLong()) || document.length() + (end - from) > maxRecordChars;
      if (!tooLong) {
        document.append(line, from, end).append('\n');
      }
      if (found && isOpening(end)) {
        from = end;
        return malformed("another <DOC> begins before this one is closed");
      }
      if (found) {
        from = edge.end();
        return tooLong ? tooLong("too long to be read") : record(attributes);
      }
    } while (nextLine());
    return malformed("<DOC> is not closed");
  }

  /**
   * Passes over what lies between documents; the attributes of the next, null: not on this line.
   */
  private String nextOpening() {
    while (edge.find(from)) {
      from = edge.end();
      if (isOpening(edge.start())) {
        return edge.group("attributes") == null ? "" : edge.group("attributes");
      }
    }
    return null;
  }

  private boolean isOpening(int place) {
    return line.charAt(place + 1) != '/';
  }

  private boolean nextLine() throws IOException {
    String next = lines.next();
    line = next == null ? "" : next;
    from = 0;
    edge = EDGE.matcher(line);
    return next != null;
  }

  private RawRecord record(String attributes) {
    TrecFields fields = new TrecFields(document.toString(), maxRecordChars);
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      fields.add(attribute.group(1), attribute.group(2));
    }
    if (!fields.addElements()) {
      return malformed("elements lie more than " + TrecFields.MAX_DEPTH + " deep in one another");
    }
    if (!fields.haveText()) {
      fields.addRest();
    }
    return fields.areTooMany()
        ? tooLong("too many fields, or too long ones, to be read")
        : RawRecord.of(position, fields.all());
  }

  private RawRecord tooLong(String detail) {
    return RawRecord.reject(position, Reason.TOO_LONG, detail, document);
  }

  private RawRecord malformed(String detail) {
    return RawRecord.reject(position, Reason.MALFORMED, detail, document);
  }

  @Override
  protected long position() {
    return Math.max(1, position);
  }

  @Override
  protected CharSequence seen() {
    return document;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
