package naskh.read.format.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * XML in which names of elements that begin with a letter beyond ASCII get a prefix, without which
 * the parser takes them for text. What is marked as characters or as a comment stays as it is.
 */
final class XmlLetters extends FilterReader {
  private static final String[] OPENINGS = {"<![CDATA[", "<!--"};
  private static final String[] CLOSINGS = {"]]>", "-->"};

  /** Of what the reader is within; -1 in markup. */
  private int within = -1;

  /** The last characters, as many as tell what begins or ends. */
  private final StringBuilder last = new StringBuilder();

  /** Characters that go before the next. */
  private String pending = "";

  XmlLetters(Reader reader) {
    super(reader);
  }

  @Override
  public int read() throws IOException {
    if (!pending.isEmpty()) {
      char c = pending.charAt(0);
      pending = pending.substring(1);
      return c;
    }
    int c = in.read();
    if (c < 0) {
      return c;
    }
    boolean name = within < 0 && c > '~' && Character.isLetter(c) && opensTag();
    remember((char) c);
    if (name) {
      pending = XmlNames.PREFIX.substring(1) + (char) c;
      return XmlNames.PREFIX.charAt(0);
    }
    return c;
  }

  private boolean opensTag() {
    int end = last.length();
    return (end > 0 && last.charAt(end - 1) == '<')
        || (end > 1 && last.charAt(end - 1) == '/' && last.charAt(end - 2) == '<');
  }

  private void remember(char c) {
    if (last.length() > OPENINGS[0].length()) {
      last.delete(0, last.length() - OPENINGS[0].length());
    }
    last.append(c);
    String[] edges = within < 0 ? OPENINGS : CLOSINGS;
    for (int kind = 0; kind < edges.length; kind++) {
      boolean same = within < 0 || within == kind;
      if (same && last.length() >= edges[kind].length() && endsWith(edges[kind])) {
        within = within < 0 ? kind : -1;
        return;
      }
    }
  }

  private boolean endsWith(String edge) {
    int from = last.length() - edge.length();
    for (int i = 0; i < edge.length(); i++) {
      if (last.charAt(from + i) != edge.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = read();
      if (c < 0) {
        return count == 0 ? -1 : count;
      }
      buffer[offset + count++] = (char) c;
    }
    return count;
  }
}
