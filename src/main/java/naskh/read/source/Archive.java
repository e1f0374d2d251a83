package naskh.read.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import naskh.read.format.Content;
import naskh.read.format.PeekedStream;
import naskh.read.format.Reason;
import naskh.read.format.RecordReader;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * The files in a ZIP or TAR archive, in their order there. Names that begin with {@code _} or
 * {@code .} and notes are passed over, as in a folder. Nothing is written to a disk, so that a name
 * as {@code ../x} is only a name. An archive in an archive is refused.
 */
final class Archive implements Documents {
  /** Where a TAR header says that it is one. */
  private static final int TAR_SIGN_AT = 257;

  private static final byte[] TAR_SIGN = "ustar".getBytes(StandardCharsets.US_ASCII);

  private static final int TAR_HEADER_BYTES = 512;
  private static final int TAR_SUM_AT = 148;
  private static final int TAR_SUM_BYTES = 8;
  private static final Pattern TAR_SUM = Pattern.compile(" *([0-7]{1,7})[ \\x00]*");

  private final String name;
  private final Expansion expansion;
  private final Opener opener;
  private final ArchiveInputStream entries;
  private boolean given;
  private boolean ended;

  Archive(String name, PeekedStream bytes, Expansion expansion, Opener opener) {
    this.name = name;
    this.expansion = expansion;
    this.opener = opener;
    this.entries =
        isZip(bytes.head())
            ? new ZipArchiveInputStream(bytes, StandardCharsets.UTF_8.name(), true, true)
            // Each byte of a name a letter: what they mean is told by EntryName.
            : new TarArchiveInputStream(bytes, StandardCharsets.ISO_8859_1.name());
  }

  /** Whether a file that begins so is an archive. */
  static boolean is(byte[] head) {
    return isZip(head) || isTar(head);
  }

  private static boolean isZip(byte[] head) {
    return head.length > 4
        && head[0] == 'P'
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  private static boolean isTar(byte[] head) {
    int end = TAR_SIGN_AT + TAR_SIGN.length;
    boolean signed =
        head.length > end && Arrays.equals(head, TAR_SIGN_AT, end, TAR_SIGN, 0, TAR_SIGN.length);
    // The oldest ones have no sign, but the sum of their header.
    return signed || (head.length >= TAR_HEADER_BYTES && statedSum(head) == sum(head));
  }

  /** The sum that a header states in octal digits; -1 if it states none. */
  private static int statedSum(byte[] head) {
    String digits = new String(head, TAR_SUM_AT, TAR_SUM_BYTES, StandardCharsets.US_ASCII);
    Matcher octal = TAR_SUM.matcher(digits);
    return octal.matches() ? Integer.parseInt(octal.group(1), 8) : -1;
  }

  /** That of all bytes of a header, with blanks for the sum itself. */
  private static int sum(byte[] head) {
    int sum = 0;
    for (int i = 0; i < TAR_HEADER_BYTES; i++) {
      sum += i >= TAR_SUM_AT && i < TAR_SUM_AT + TAR_SUM_BYTES ? ' ' : head[i] & 0xff;
    }
    return sum;
  }

  @Override
  public Document next() {
    if (ended) {
      return null;
    }
    try {
      ArchiveEntry entry = nextFile();
      if (entry != null) {
        given = true;
        return document(entry);
      }
      ended = true;
      return given
          ? null
          : Document.refused(name, Reason.NO_RECORDS, "the archive holds no file to read");
    } catch (IOException | RuntimeException e) {
      ended = true;
      return Document.refused(name, RecordReader.reason(e), RecordReader.detail(e));
    }
  }

  private static boolean isNoFile(TarArchiveEntry entry) {
    return entry.isSymbolicLink()
        || entry.isLink()
        || entry.isFIFO()
        || entry.isCharacterDevice()
        || entry.isBlockDevice();
  }

  private static String name(ArchiveEntry entry) {
    String given = entry.getName();
    if (entry instanceof ZipArchiveEntry zip) {
      boolean stated =
          zip.getGeneralPurposeBit().usesUTF8ForNames()
              || zip.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
      return stated ? given : EntryName.of(zip.getRawName()).replace('\\', '/');
    }
    byte[] bytes = given.getBytes(StandardCharsets.ISO_8859_1);
    boolean asStored = new String(bytes, StandardCharsets.ISO_8859_1).equals(given);
    return asStored ? EntryName.of(bytes) : given;
  }

  private ArchiveEntry nextFile() throws IOException {
    ArchiveEntry entry = entries.getNextEntry();
    while (entry != null && (entry.isDirectory() || InputFiles.isHidden(entry.getName()))) {
      if (!given && UnsupportedFiles.isOffice(entry.getName())) {
        return entry;
      }
      entry = entries.getNextEntry();
    }
    return entry;
  }

  private Document document(ArchiveEntry entry) throws IOException {
    if (UnsupportedFiles.isOffice(entry.getName())) {
      ended = true;
      return Document.refused(name, Reason.UNSUPPORTED, UnsupportedFiles.OFFICE);
    }
    String path = name + "!/" + name(entry);
    if (entry instanceof TarArchiveEntry tar && isNoFile(tar)) {
      return Document.refused(
          path, Reason.UNREADABLE, "a link or device in an archive, which holds no text itself");
    }
    if (!entries.canReadEntryData(entry)) {
      return Document.refused(
          path, Reason.UNREADABLE, "encrypted, or packed in a way that is not read: unpack it");
    }
    PeekedStream bytes = expansion.unpack(expansion.bounded(new Entry(entries))).bytes();
    return is(bytes.head())
        ? Document.refused(
            path, Reason.UNSUPPORTED, "an archive within an archive: unpack the outer one")
        : opener.document(new Content(path, bytes, opener.options(), null));
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }

  /** An entry, whose end is not that of the archive. */
  private static final class Entry extends FilterInputStream {
    Entry(InputStream archive) {
      super(archive);
    }

    @Override
    public void close() {}
  }
}
