package naskh.read;

/** Why a record was refused: the values of {@code rejects.reason}. */
public enum Reason {
  /** No letter or digit in the text, or no text at all. */
  EMPTY_TEXT,
  /** Against the rules of its format, or mostly characters that could not be decoded. */
  MALFORMED,
  /** Longer than {@link ReadOptions#maxArticleChars}, or too long to be read at all. */
  TOO_LONG,
  /** Equal to an earlier record of the same id. */
  DUPLICATE,
  /** The file breaks off here. */
  TRUNCATED,
  /** The file could not be read, or not from here on. */
  UNREADABLE
}
