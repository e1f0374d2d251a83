package naskh.read.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import naskh.read.charset.Charsets;

/**
 * The characters of a file. Where nothing states the character set, it is found by what follows the
 * first byte beyond ASCII, wherever in the file that is: a table may have its first Arabic word
 * behind a megabyte of numbers.
 */
final class TextReader extends Reader {
  private final InputStream bytes;
  private final byte[] ascii = new byte[1 << 13];

  /** Null while all bytes were ASCII. */
  private Reader decoded;

  private boolean guessed;

  private TextReader(InputStream bytes) {
    this.bytes = bytes;
  }

  /**
   * @param named the character set that the user names, null where each file is looked at
   * @param declared what the file says of itself, null where it says nothing
   */
  static TextReader of(PeekedStream bytes, String named, String declared) {
    TextReader reader = new TextReader(bytes);
    Charsets found =
        named != null
            ? Charsets.named(named, bytes.head())
            : Charsets.stated(bytes.head(), declared);
    if (found != null) {
      bytes.skipHead(found.bomBytes());
      reader.guessed = found.guessed();
      reader.decoded = new InputStreamReader(bytes, found.charset());
    }
    return reader;
  }

  boolean isGuessed() {
    return guessed;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (decoded != null) {
      return decoded.read(buffer, offset, length);
    }
    int count = bytes.read(ascii, 0, Math.min(length, ascii.length));
    int end = 0;
    while (end < count && ascii[end] >= 0) {
      buffer[offset + end] = (char) ascii[end];
      end++;
    }
    if (end < count) {
      decide(Arrays.copyOfRange(ascii, end, count));
      return end > 0 ? end : decoded.read(buffer, offset, length);
    }
    return count;
  }

  private void decide(byte[] begun) {
    PeekedStream rest =
        PeekedStream.of(new SequenceInputStream(new ByteArrayInputStream(begun), bytes));
    Charsets found = Charsets.of(rest.head());
    guessed = found.guessed();
    decoded = new InputStreamReader(rest, found.charset());
  }

  /** The first characters of {@code head}, for a look. */
  static String head(byte[] head, String named) {
    Charsets found = named != null ? Charsets.named(named, head) : Charsets.stated(head, null);
    if (found == null) {
      int first = 0;
      while (first < head.length && head[first] >= 0) {
        first++;
      }
      found =
          first == head.length
              ? new Charsets(StandardCharsets.UTF_8, 0, false)
              : Charsets.of(Arrays.copyOfRange(head, first, head.length));
    }
    int end = Math.min(head.length, found.bomBytes() + Head.CHARS);
    return new String(Arrays.copyOfRange(head, found.bomBytes(), end), found.charset());
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
