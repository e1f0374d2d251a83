package naskh.read.format;

/** Why a record was refused: the values of {@code rejects.reason}. */
public enum Reason {
  /** No letter or digit in the text, or no text at all. */
  EMPTY_TEXT,
  /** Against the rules of its format, or mostly characters that could not be decoded. */
  MALFORMED,
  /** Longer than an article may be, or too long to be read at all. */
  TOO_LONG,
  /** Equal to an earlier record of the same id. */
  DUPLICATE,
  /** Letters that were lost or wrongly decoded before the file was written. */
  GARBLED,
  /** A web page without an article: a list, an error, too little text. */
  NO_ARTICLE,
  /** A file that gave nothing: empty, or of another format than it was taken for. */
  NO_RECORDS,
  /** A file of a kind that is not read. */
  UNSUPPORTED,
  /** The file breaks off here. */
  TRUNCATED,
  /** The file could not be read, or not from here on. */
  UNREADABLE
}
