package naskh.read.source;

import java.io.Closeable;
import java.io.IOException;
import naskh.read.format.Reason;

/** What lies in a file: itself, or the entries of an archive, one after the other, one open. */
public interface Documents extends Closeable {
  /** The next document; null at the end. Ends the one before. */
  Document next();

  /** The file itself. */
  static Documents of(Document document) {
    return new Documents() {
      private boolean given;

      @Override
      public Document next() {
        Document next = given ? null : document;
        given = true;
        return next;
      }

      @Override
      public void close() throws IOException {
        document.close();
      }
    };
  }

  /** A file that is not read. */
  static Documents refused(String name, Reason why, String because) {
    return of(Document.refused(name, why, because));
  }
}
