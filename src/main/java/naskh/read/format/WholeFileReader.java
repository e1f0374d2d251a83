package naskh.read.format;

import java.io.IOException;
import java.io.Reader;

/** A file that is one record, taken into memory. */
public abstract class WholeFileReader extends RecordReader {
  private final Reader reader;
  private final int maxRecordChars;
  private final StringBuilder text = new StringBuilder();
  private boolean ended;

  protected WholeFileReader(Reader reader, int maxRecordChars) {
    this.reader = reader;
    this.maxRecordChars = maxRecordChars;
  }

  /** The record of the whole file. */
  protected abstract RawRecord record(CharSequence whole);

  /** Why a file is refused that is longer than a record may be. */
  protected abstract String tooLong();

  @Override
  protected final RawRecord read() throws IOException {
    if (ended) {
      return null;
    }
    ended = true;
    return WholeText.read(reader, text, maxRecordChars)
        ? record(text)
        : RawRecord.reject(position(), Reason.TOO_LONG, tooLong(), text);
  }

  @Override
  protected final long position() {
    return 1;
  }

  @Override
  protected final CharSequence seen() {
    return text;
  }

  @Override
  public final void close() throws IOException {
    reader.close();
  }
}
