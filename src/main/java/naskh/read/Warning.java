package naskh.read;

/** What was put right or left out of an accepted article: the values of {@code warnings}. */
public enum Warning {
  /** The date could not be read, or no calendar has it; it is null. */
  DATE_UNREADABLE,
  /** The date lies after the start of the run; it is null. */
  DATE_FUTURE,
  /** Different records share this id; each got {@code ~} and a hash of its content. */
  ID_REPEATED,
  /** The character set was guessed from the letters. */
  CHARSET_GUESSED,
  /** Bytes that the character set does not know became U+FFFD. */
  CHARACTERS_REPLACED
}
