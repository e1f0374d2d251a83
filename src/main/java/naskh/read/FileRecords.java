package naskh.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import naskh.read.format.RawRecord;
import naskh.read.format.html.StoredPages;
import naskh.read.source.Document;
import naskh.read.source.Documents;

/**
 * The records of all that lies in a file, one in memory. A document that gives none gives a reject,
 * so that nothing vanishes.
 */
final class FileRecords implements Iterator<RawRecord>, Closeable {
  private final Documents documents;
  private Document document;

  /** Of the record that comes next. */
  private Document coming;

  private RawRecord next;
  private boolean givesNone;
  private long number;

  FileRecords(Documents documents) {
    this.documents = documents;
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      if (coming != null && coming.records().hasNext()) {
        next = coming.records().next();
      } else if (coming != null && givesNone) {
        next = coming.noRecords();
      } else {
        Document following = documents.next();
        if (following == null) {
          return false;
        }
        end(coming);
        coming = following;
        coming.records().then(StoredPages::unpack);
        givesNone = true;
        continue;
      }
      givesNone = false;
    }
    return true;
  }

  @Override
  public RawRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RawRecord record = next;
    next = null;
    document = coming;
    number++;
    return record;
  }

  /** Where the record given last lies. */
  Document document() {
    return document;
  }

  /** The place of the record given last among all of the file, from 1. */
  long number() {
    return number;
  }

  private static void end(Document read) {
    try {
      if (read != null) {
        read.close();
      }
    } catch (IOException allHasBeenRead) {
      // Nothing is lost by it.
    }
  }

  @Override
  public void close() throws IOException {
    end(coming);
    documents.close();
  }
}
