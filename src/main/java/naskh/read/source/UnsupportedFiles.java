package naskh.read.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Files that people have articles in and that are not read: what they are, what to do. */
final class UnsupportedFiles {
  /** Of Word, Excel and what else keeps XML in a ZIP archive. */
  static final String OFFICE =
      "a file of an office program (.docx, .xlsx, .odt …): save tables as CSV, texts as .txt";

  private static final String SQL = "a dump of a database in SQL: export its table as CSV or JSON";

  private static final String MHTML = "a page saved as MHTML: save it as HTML";

  private static final String ARROW = "an Arrow or Feather file: write it as Parquet";

  private static final String PICKLE =
      "a pickle of Python: write the table by to_parquet or to_json(lines=True)";

  private static final String PICTURE = "a picture: its text has to be taken out first (OCR)";

  /** First bytes → what they begin; as Latin-1, in which each byte is a letter. */
  private static final Map<String, String> BY_FIRST_BYTES =
      Map.ofEntries(
          Map.entry("%PDF-", "a PDF: its text has to be taken out first, as by pdftotext"),
          Map.entry(
              "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
              "a file of an old office program (.doc, .xls): save tables as CSV, texts as .txt"),
          Map.entry("{\\rtf", "a file in rich text format: save it as .txt"),
          Map.entry("\u0089PNG\r\n", PICTURE),
          Map.entry("\u00FF\u00D8\u00FF", PICTURE),
          Map.entry("GIF87a", PICTURE),
          Map.entry("GIF89a", PICTURE),
          Map.entry("II*\0", PICTURE),
          Map.entry("MM\0*", PICTURE),
          Map.entry("Rar!\u001A\u0007", "a RAR archive: unpack it"),
          Map.entry("7z\u00BC\u00AF'\u001C", "a 7z archive: unpack it"),
          Map.entry("\u00FD7zXZ\0", "packed by xz: unpack it, or pack it by gzip, bzip2 or zstd"),
          Map.entry("\u0004\"M\u0018", "packed by lz4: unpack it, or pack it by gzip or zstd"),
          Map.entry("\u001F\u008B\b", "packed twice by gzip: unpack it once"),
          Map.entry("(\u00B5/\u00FD", "packed twice by zstd: unpack it once"),
          Map.entry("\u001F\u009D", "packed by compress (.Z): unpack it, or pack it by gzip"),
          Map.entry("-- MySQL dump", SQL),
          Map.entry("-- MariaDB dump", SQL),
          Map.entry("-- phpMyAdmin SQ", SQL),
          Map.entry("--\n-- PostgreSQL", SQL),
          Map.entry("/*!", SQL),
          Map.entry("/*M!", SQL),
          Map.entry("INSERT INTO ", SQL),
          Map.entry("CREATE TABLE ", SQL),
          Map.entry("DROP TABLE ", SQL),
          Map.entry("PRAGMA foreign_k", SQL),
          Map.entry("-- Adminer ", SQL),
          Map.entry("COPY public.", SQL),
          Map.entry("SET NAMES ", SQL),
          Map.entry("SET SQL_MODE", SQL),
          Map.entry("From: <Saved by ", MHTML),
          Map.entry("ARROW1\0\0", ARROW),
          Map.entry("FEA1", ARROW),
          Map.entry("\u00FF\u00FF\u00FF\u00FF", ARROW),
          Map.entry("\u0080\u0003", PICKLE),
          Map.entry("\u0080\u0004\u0095", PICKLE),
          Map.entry("\u0080\u0005\u0095", PICKLE),
          Map.entry("\u0089HDF\r\n", "an HDF5 file: write its table as Parquet or CSV"),
          Map.entry("filedesc://", "an ARC file: convert it to WARC, as by warcio recompress"),
          Map.entry("SQLite format 3\0", "an SQLite database: export its table as CSV or JSON"),
          Map.entry("Obj\u0001", "an Avro file: read it by --spark-format avro"),
          Map.entry("ORC", "an ORC file: read it by --spark-format orc"));

  /** Entries that Office Open XML, OpenDocument and EPUB files have and other archives have not. */
  private static final String[] OFFICE_ENTRIES = {
    "[Content_Types].xml", "_rels/.rels", "docProps/", "word/", "xl/", "ppt/", "mimetype"
  };

  private UnsupportedFiles() {}

  /** What a file that begins so is, if it is known not to be read. */
  static Optional<String> what(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    // "ORC" may be a word at the beginning of a text: there a letter or a blank follows.
    return BY_FIRST_BYTES.entrySet().stream()
        .filter(kind -> start.startsWith(kind.getKey()))
        .filter(kind -> !kind.getKey().equals("ORC") || isControl(start, kind.getKey().length()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isControl(String start, int at) {
    return at < start.length() && Character.isISOControl(start.charAt(at));
  }

  /** Whether an archive with this entry is a file of an office program. */
  static boolean isOffice(String entry) {
    for (String office : OFFICE_ENTRIES) {
      if (office.endsWith("/") ? entry.startsWith(office) : entry.equals(office)) {
        return true;
      }
    }
    return false;
  }
}
